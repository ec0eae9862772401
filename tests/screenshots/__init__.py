"""Pictures of the states of the window, to be looked at: `python -m tests.screenshots`."""
