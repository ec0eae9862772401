"""How fast it is: each figure a ratio to a floor measured in the same run, so that machines can differ.

`python3 run.py bench [FIGURE …]` prints a table. Nothing here fails a build: a busy machine is no bug.
"""
