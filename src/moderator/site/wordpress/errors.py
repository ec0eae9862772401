"""Drivers' errors as sentences for people, and whether trying again can help."""

from dataclasses import dataclass
from enum import Enum

from moderator.domain.errors import SiteRefused, SiteUnreachable, Trouble


class Cure(Enum):
    """What to do about an error of the site's database."""

    AGAIN = "roll back and send the same batch"
    LOST = "connect anew; the outcome is unknown, sending the same batch is right"
    NEXT_HOST = "another host of the same site may do it"
    LATER = "wait"
    NEVER = "a person has to change something"


@dataclass(frozen=True, slots=True)
class Place:
    """Where we talk to, for sentences; no secret in it."""

    at: str
    """`HOST:PORT`, the path of a socket or of a file."""
    host: str
    database: str
    prefix: str
    file: bool = False


_CURES = {
    Cure.AGAIN: (1205, 1213, 1020),
    Cure.LOST: (0, 2006, 2013, 2014, 2055, 1927, 4031),
    Cure.NEXT_HOST: (1047, 1180, 1290, 1836),
    Cure.LATER: (1040, 1203, 1226, 1053, 2002, 2003, 1129, 1152, 1158, 1159, 1160, 1161),
}
_CURE_OF = {code: cure for cure, codes in _CURES.items() for code in codes}

_SENTENCES = {
    1045: (
        "User or password refused, or encryption required.",
        "Check user and password; the site's administrator can tell.",
    ),
    1698: (
        "User or password refused, or encryption required.",
        "The account signs in by the system alone: use another.",
    ),
    4151: ("Account locked.", "The site's administrator can unlock it."),
    3118: ("Account locked.", "The site's administrator can unlock it."),
    1862: ("The password of this account has expired.", "The site's administrator can set a new one."),
    1820: ("The password of this account has expired.", "The site's administrator can set a new one."),
    1044: (
        "No database {database} for this account.",
        "Check the name at the end of the URL, and the account's rights.",
    ),
    1049: (
        "No database {database} for this account.",
        "Check the name at the end of the URL, and the account's rights.",
    ),
    1046: ("No database is named.", "Put its name at the end of the URL: mysql://user@host/database."),
    1146: (
        "No WordPress with prefix {prefix}, or no right to it.",
        "Check the prefix; `site grants` prints the rights needed.",
    ),
    1142: (
        "No WordPress with prefix {prefix}, or no right to it.",
        "Check the prefix; `site grants` prints the rights needed.",
    ),
    1143: (
        "A right is missing on a column of WordPress's tables.",
        "`site grants` prints the rights needed.",
    ),
    1054: ("These tables are not WordPress's: a column is missing.", "Check the prefix."),
    1356: ("A view stands where WordPress keeps a table, and it cannot be read.", "Check the prefix."),
    1290: ("This is a read-only copy.", "Name the host that takes writes."),
    1836: ("This is a read-only copy.", "Name the host that takes writes."),
    1665: (
        "This server's binary log must be ROW or MIXED.",
        "The site's administrator can set binlog_format.",
    ),
    1153: ("The site takes only small packets.", "The site's administrator can raise max_allowed_packet."),
    2026: (
        "The server offers no encryption.",
        "Leave the CA file out to go without, or have encryption set up.",
    ),
    1047: ("This part of the cluster has lost its majority.", None),
    1180: ("This part of the cluster has lost its majority.", None),
    1205: ("The comments were locked by another program.", None),
    1213: ("Another program wrote the same comments.", None),
}

_BUSY = (1040, 1203, 1226, 1053)


def code_of(error: BaseException) -> int | None:
    """The number of a driver's error, the driver's own behind an SQLAlchemy one; None where it has none."""
    cause = getattr(error, "orig", None) or error
    args = getattr(cause, "args", ())
    return args[0] if args and isinstance(args[0], int) else None


def text_of(error: BaseException) -> str:
    """The driver's words, for telling apart what shares a number; never shown (they may quote a reader)."""
    cause = getattr(error, "orig", None) or error
    args = getattr(cause, "args", ())
    return str(args[-1]) if args else ""


def cure(error: BaseException) -> Cure:
    """What can help against a driver's error."""
    code = code_of(error)
    text = text_of(error)
    if code is None:  # SQLite has words only
        return Cure.AGAIN if "locked" in text or "busy" in text else Cure.NEVER
    if "CERTIFICATE_VERIFY_FAILED" in text:
        return Cure.NEVER
    return _CURE_OF.get(code, Cure.NEVER)


def trouble(error: BaseException, place: Place) -> Trouble:
    """The error for people: unreachable where time may heal it, refused where a person must act."""
    code, text, help_by = code_of(error), text_of(error), cure(error)
    if "CERTIFICATE" in text or (code in (2003, 2026) and "hostname" in text.lower() and "match" in text):
        return SiteRefused(
            f"The certificate of {place.host} is not trusted.",
            remedy="Name the CA file that signed it, or the right host.",
        )
    if code is None:
        return _file_trouble(text, place) if place.file else no_database_there(place)
    if code == 2003 and "[SSL" in text:
        return SiteRefused(
            f"No encrypted line to {place.host} could be agreed on.",
            remedy="The server's encryption may be too old.",
        )
    if code in (2002, 2003):
        return _no_answer(text, place)
    if code == 2013 and "during" not in text:
        return SiteUnreachable(f"The line to {place.at} broke.")
    if code in _BUSY:
        return SiteUnreachable("Server busy.")
    if help_by is Cure.LOST:
        return SiteUnreachable(f"The line to {place.at} broke.")
    sentence, remedy = _SENTENCES.get(code, (f"The site's database answers with error {code}.", None))
    message = sentence.format(database=place.database or "?", prefix=place.prefix)
    heals = help_by in (Cure.AGAIN, Cure.LATER) or code in (1047, 1180)
    return (SiteUnreachable if heals else SiteRefused)(message, remedy=remedy)


def step_of(error: BaseException) -> str:
    """Which step of connecting a driver's error belongs to; a driver takes them all at once."""
    code, text = code_of(error), text_of(error)
    if code == 2026 or "CERTIFICATE" in text or "[SSL" in text or isinstance(error, SiteRefused):
        return "tls"  # our own refusal while connecting: a CA file that cannot be read
    if code in (1044, 1046, 1049):
        return "database"
    return "sign in" if code in _SENTENCES or code in _BUSY else "connect"


def no_database_there(place: Place) -> SiteUnreachable:
    """Something answers, or says nothing, that is no database."""
    return SiteUnreachable(f"What answers at {place.at} is no database.", remedy="Check host and port.")


def _no_answer(text: str, place: Place) -> Trouble:
    lowered = text.lower()
    if (
        "name or service" in lowered
        or "getaddrinfo" in lowered
        or "name resolution" in lowered
        or "nodename" in lowered
    ):
        return SiteUnreachable(
            f"The name {place.host} is not known.", remedy="Check the host's name and the network."
        )
    return SiteUnreachable(
        f"Nothing answers at {place.at}.", remedy="Check host and port, and whether the server runs."
    )


def _file_trouble(text: str, place: Place) -> Trouble:
    if "no such table" in text:
        return SiteRefused(
            f"No WordPress with prefix {place.prefix} in {place.at}.", remedy="Check the prefix."
        )
    if "no such column" in text:
        return SiteRefused(
            "These tables are not WordPress's: a column is missing.", remedy="Check the prefix."
        )
    if "readonly" in text:
        return SiteRefused("This is a read-only copy.", remedy="Allow writing to the file.")
    if "locked" in text or "busy" in text:
        return SiteUnreachable("The site's file is locked by another program.")
    if "unable to open" in text:
        return SiteUnreachable(f"Nothing is found at {place.at}.", remedy="Check the path.")
    if "not a database" in text or "malformed" in text:
        return SiteRefused(f"{place.at} is no database.", remedy="Check the path.")
    return SiteRefused("The site's file cannot be used.", remedy="Check the path and the disk.")
