"""Tests of moderator.views."""
