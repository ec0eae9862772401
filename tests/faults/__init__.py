"""Sync under fire: real faults on a real server and a real store, and a count of what came of each decision.

`python -m tests.faults` runs all of it; the tests beside it run a short share.
"""
