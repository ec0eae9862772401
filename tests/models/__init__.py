"""Tests of moderator.models."""
