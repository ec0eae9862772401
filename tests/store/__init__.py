"""Tests of the two files, on real ones."""
