"""Tests of the command line: words in, exit code, standard output and error out."""
