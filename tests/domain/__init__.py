"""The words of moderation, one module of tests for one of the domain."""
