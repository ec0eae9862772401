"""Tests of the desk: real store, embedded site, lanes stepped by hand, a clock that is handed in."""
