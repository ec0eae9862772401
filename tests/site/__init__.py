"""Sites: the contract of all adapters, and what each kind does in its own way."""

import pytest

pytest.register_assert_rewrite("tests.site.contract", "tests.site.delivery")
