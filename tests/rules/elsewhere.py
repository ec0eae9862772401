"""Modules without a test file of their own name: which test takes its place, and why."""

TESTED_BY: dict[str, tuple[str, str]] = {
    # test file: (why its subject is larger than one module, the modules below src/moderator)
}
