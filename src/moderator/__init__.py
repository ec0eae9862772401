"""Moderator: a newsroom's comment queue, cleared by keyboard, offline, without losing a decision.

The data's way: `site` (a newsroom's database) → `sync` → `store` (mirror and journal) → `models` → `views`;
a key goes through `commands` to the `desk`, which writes the journal, and `sync` delivers it to the site.
"""

__version__ = "0.1.0"
