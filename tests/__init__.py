"""The tests: the tree of `src/moderator`, and beside it journeys, rules and benchmarks."""
