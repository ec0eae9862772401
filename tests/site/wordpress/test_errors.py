"""Every number of a driver becomes a sentence, and the right kind of trouble."""

import pytest

from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.site.wordpress.errors import Cure, Place, code_of, cure, step_of, trouble

PLACE = Place("db.example:3306", "db.example", "news", "wp_")
FILE = Place("/site.db", "/site.db", "/site.db", "wp_", file=True)
SECRET = "a reader's words"


class DriverError(Exception):
    """As PyMySQL raises: number and text."""


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        (1045, SiteRefused, "User or password refused"),
        (1044, SiteRefused, "No database news for this account."),
        (1049, SiteRefused, "No database news for this account."),
        (1142, SiteRefused, "No WordPress with prefix wp_, or no right to it."),
        (1146, SiteRefused, "No WordPress with prefix wp_, or no right to it."),
        (1143, SiteRefused, "A right is missing"),
        (1290, SiteRefused, "This is a read-only copy."),
        (1665, SiteRefused, "This server's binary log must be ROW or MIXED."),
        (1153, SiteRefused, "small packets"),
        (1366, SiteRefused, "error 1366"),
        (1406, SiteRefused, "error 1406"),
        (4151, SiteRefused, "Account locked."),
        (2026, SiteRefused, "The server offers no encryption."),
        (1205, SiteUnreachable, "locked by another program"),
        (1213, SiteUnreachable, "Another program wrote"),
        (1040, SiteUnreachable, "Server busy."),
        (1226, SiteUnreachable, "Server busy."),
        (1053, SiteUnreachable, "Server busy."),
        (1047, SiteUnreachable, "lost its majority"),
        (1180, SiteUnreachable, "lost its majority"),
        (2003, SiteUnreachable, "Nothing answers at db.example:3306."),
        (2006, SiteUnreachable, "The line to db.example:3306 broke."),
        (2013, SiteUnreachable, "The line to db.example:3306 broke."),
        (0, SiteUnreachable, "The line to db.example:3306 broke."),
        (1927, SiteUnreachable, "The line to db.example:3306 broke."),
        (4031, SiteUnreachable, "The line to db.example:3306 broke."),
        (9999, SiteRefused, "error 9999"),
    ],
)
def test_a_number_has_its_sentence(code: int, kind: type[Exception], sentence: str) -> None:
    found = trouble(DriverError(code, SECRET), PLACE)
    assert type(found) is kind
    assert sentence in found.message
    assert SECRET not in f"{found.message} {found.remedy} {found.title}"


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("Can't connect (timed out)", SiteUnreachable, "Nothing answers at"),
        (
            "Can't connect ([Errno -2] Name or service not known)",
            SiteUnreachable,
            "The name db.example is not known.",
        ),
        (
            "([SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed)",
            SiteRefused,
            "The certificate of db.example",
        ),
        ("(hostname 'x' doesn't match 'y')", SiteRefused, "The certificate of db.example"),
        ("([SSL: UNSUPPORTED_PROTOCOL] unsupported)", SiteRefused, "No encrypted line to db.example"),
    ],
)
def test_what_2003_stands_for_is_told_apart(text: str, kind: type[Exception], sentence: str) -> None:
    found = trouble(DriverError(2003, text), PLACE)
    assert type(found) is kind
    assert sentence in found.message


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (1205, Cure.AGAIN),
        (1213, Cure.AGAIN),
        (1020, Cure.AGAIN),
        (2013, Cure.LOST),
        (0, Cure.LOST),
        (1047, Cure.NEXT_HOST),
        (1290, Cure.NEXT_HOST),
        (1040, Cure.LATER),
        (1045, Cure.NEVER),
        (1366, Cure.NEVER),
    ],
)
def test_what_can_help(code: int, expected: Cure) -> None:
    assert cure(DriverError(code, "")) is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no such table: wp_comments", SiteRefused),
        ("no such column: comment_type", SiteRefused),
        ("attempt to write a readonly database", SiteRefused),
        ("database is locked", SiteUnreachable),
        ("unable to open database file", SiteUnreachable),
        ("file is not a database", SiteRefused),
        ("disk I/O error", SiteRefused),
    ],
)
def test_a_files_words_have_their_sentence(text: str, kind: type[Exception]) -> None:
    assert type(trouble(DriverError(text), FILE)) is kind
    assert (cure(DriverError(text)) is Cure.AGAIN) == ("locked" in text)


def test_steps_and_numbers() -> None:
    assert [step_of(DriverError(code, "")) for code in (2003, 2026, 1045, 1044, 1040)] == [
        "connect",
        "tls",
        "sign in",
        "database",
        "sign in",
    ]
    assert code_of(DriverError()) is None
    assert code_of(DriverError("text")) is None
