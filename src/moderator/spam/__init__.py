"""Help against spam: fold a text, score it, say why, pile it up with its like. It suggests and never
decides.

Pure functions and small objects: only `domain` is imported, nothing is read or written here. A `Sample`
(a comment as this package sees it) comes in from the desk; frozen values go back; what was learned is
bytes that `store` keeps.
"""
