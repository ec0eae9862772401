"""Sites: the contract of all adapters, and what each kind does in its own way."""
