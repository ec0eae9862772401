"""How good the spam help is on labelled comments of your own: `python3 run.py eval-spam FOLDER`.

Rows are read, learned from and tested as they come; nothing of them is kept.
"""
