"""Tests of sync: real stores, real sites."""
