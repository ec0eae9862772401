"""The model as values that any program can read."""

import json

from moderator.spam.model import Model
from moderator.spam.plain_model import plain_model
from moderator.spam.sample import Sample


def test_only_what_was_learned_is_told_and_no_word_of_it() -> None:
    assert plain_model(Model())["weights"] == {}
    model = Model.of(
        [(Sample("Free spins at casino.example"), True), (Sample("The bridge is safe now"), False)]
    )
    found = plain_model(model)
    assert (found["spam"], found["approved"], len(found["scores_of_approved"])) == (1, 1, 1)
    assert min(found["weights"].values()) < 0 < max(found["weights"].values())
    assert not any(word in json.dumps(found) for word in ("spins", "casino", "bridge"))
