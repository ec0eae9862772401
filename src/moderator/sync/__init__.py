"""Push, then pull: decisions from the journal to the site, changes from the site into the mirror.

May import `store`, `site` and `domain`; no Qt. Driven a batch at a time by a lane of `jobs.py` or by the
command line.
"""
