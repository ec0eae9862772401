"""Keys of one's own."""

from moderator.commands import presets
from moderator.commands.rebinding import is_prefix, taken_by, with_key


def test_a_key_that_another_command_has_is_refused_with_its_name() -> None:
    keys = presets.keys()
    assert taken_by(keys, "S", "comment.approve") == "comment.spam"
    assert taken_by(keys, "G P", "comment.approve") == "go.pending"
    assert taken_by(keys, "A", "comment.approve") is None
    assert taken_by(keys, "Ctrl+Y", "comment.approve") is None


def test_the_first_of_two_keys_is_none_by_itself() -> None:
    assert is_prefix("G")
    assert not is_prefix("A")


def test_a_key_is_kept_and_given_back() -> None:
    own = with_key({"comment.spam": "N", "no.such": "Q"}, "comment.approve", "Y")
    assert own == {"comment.spam": "N", "comment.approve": "Y"}
    assert with_key(own, "comment.spam", None) == {"comment.approve": "Y"}
