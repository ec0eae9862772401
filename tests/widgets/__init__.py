"""Tests of moderator.widgets."""
