"""Settings: typed, with a default, kept at once."""

from datetime import time
from typing import Any

import pytest

from moderator.settings import Settings, shift_hours


class Rows(dict[str, Any]):
    """What the journal keeps."""

    def settings(self) -> Settings:
        return Settings(lambda: self, self.__setitem__)


def test_what_is_not_kept_is_the_default_and_what_is_set_is_kept_at_once() -> None:
    rows = Rows()
    settings = rows.settings()
    assert settings.grace == 5.0
    settings.grace = 12
    settings.theme = "dark"
    assert rows == {"grace": 12.0, "theme": "dark"}
    assert (rows.settings().grace, rows.settings().theme) == (12.0, "dark")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("grace", "long"),
        ("grace", -1),
        ("grace", 61),
        ("grace", True),
        ("theme", "pink"),
        ("shifts", "morning"),
        ("shifts", ""),
        ("shifts", "25:00"),
        ("shifts", "1:00,2:00,3:00,4:00,5:00,6:00,7:00"),
        ("keys", []),
    ],
)
def test_a_wrong_value_is_refused_with_a_sentence_and_one_that_is_kept_counts_as_not_set(
    name: str, value: object
) -> None:
    rows = Rows()
    settings = rows.settings()
    with pytest.raises(ValueError, match=f"^{name}: "):
        setattr(settings, name, value)
    assert rows == {}
    rows[name] = value
    declared = getattr(Settings, name)
    assert getattr(rows.settings(), name) == declared.default


def test_what_another_program_kept_is_seen_after_reading_again() -> None:
    rows = Rows()
    settings = rows.settings()
    rows["theme"] = "dark"
    assert settings.theme == "system"
    assert settings.reload()
    assert settings.theme == "dark"
    assert not settings.reload()


def test_a_default_in_words_is_said_in_the_language_of_the_window_and_a_person_s_own_words_as_typed() -> None:
    rows = Rows()
    settings = rows.settings()
    settings.spoken = {"reasons": "مسيء، مكرر", "grace": "خمس"}
    assert settings.reasons == "مسيء، مكرر"
    assert settings.grace == 5.0
    settings.reasons = Settings.reasons.default
    assert settings.reasons == Settings.reasons.default
    settings.forget("reasons")
    assert settings.reasons == "مسيء، مكرر"


def test_every_setting_fits_itself_and_has_a_name_of_its_own() -> None:
    declared = list(Settings.declared())
    assert [one.name for one in declared if one.wrong(one.default)] == []
    assert {one.name for one in declared} >= {"grace", "bulk_grace", "theme", "preset", "keys"}
    titles = [one.words.title for one in declared if one.words]
    assert len(set(titles)) == len(titles)


def test_hours_of_shifts_are_read_in_any_order_and_in_any_digits() -> None:
    assert shift_hours("18.30, 8:00,18:30, ") == (time(8), time(18, 30))
    assert shift_hours("٠٨:٠٠، ٢٢:١٥") == (time(8), time(22, 15))
