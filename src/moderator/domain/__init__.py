"""The words of moderation: comments, verdicts, decisions, receipts, queues, and the errors people read.

Imports nothing of ours and neither Qt nor SQL; has no clock of its own (times are handed in). Everything here
is frozen and crosses every border: site adapters make it, the store keeps it, the screen shows it.
"""
