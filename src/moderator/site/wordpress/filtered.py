"""What Akismet noted beside a comment, read with it: one number a comment, so that no charset matters.

Akismet writes `akismet_result` and, once a person decided in WordPress, `akismet_user_result` (each `true`
for spam, else `false`), or `akismet_error` where its service did not answer.

Measured on MariaDB with all of Akismet's rows in place: 14 µs of the server's for each comment that is asked
of, beside 15 µs that reading any comment costs; nothing that could be told where a site has no such rows.
"""

from sqlalchemy import ColumnElement, Integer, and_, case, func, select, type_coerce

from moderator.domain.filtered import Filtered, Said
from moderator.domain.status import Status
from moderator.site.wordpress.tables import Tables
from moderator.site.wordpress.words import FROM_STATUS

AKISMET = "Akismet"
RESULT, PERSON, ERROR = "akismet_result", "akismet_user_result", "akismet_error"

_SPAM, _CLEAR, _ERROR, _PERSON_SPAM, _PERSON_CLEAR = 1, 2, 4, 8, 16
_WANTED = [FROM_STATUS[status] for status in (Status.PENDING, Status.SPAM)]
"""Only of these is it asked: an approved comment's helps nobody, and there are a hundred times more."""


def column(tables: Tables) -> ColumnElement[int]:
    """The answer as `filtered_of` takes it; NULL for none, and for comments that wait for nobody."""
    c, m = tables.comments.c, tables.commentmeta.alias("noted")
    key, value = m.c.meta_key, m.c.meta_value
    noted = [
        (and_(key == RESULT, value == "true"), _SPAM),
        (and_(key == RESULT, value == "false"), _CLEAR),
        (key == ERROR, _ERROR),
        (and_(key == PERSON, value == "true"), _PERSON_SPAM),
        (and_(key == PERSON, value == "false"), _PERSON_CLEAR),
    ]
    bits = [func.max(case((condition, bit), else_=0)) for condition, bit in noted]
    answer = (
        select(sum(bits[1:], bits[0]))
        .where(m.c.comment_id == c.comment_ID, key.in_((RESULT, PERSON, ERROR)))
        .correlate(tables.comments)
        .scalar_subquery()
    )
    return type_coerce(case((c.comment_approved.in_(_WANTED), answer)), Integer).label("filtered")


def filtered_of(bits: int | None) -> Filtered | None:
    """The answer in our words; None where nothing that is understood was noted."""
    return _ANSWERS.get(bits) if bits else None


def _answer(bits: int) -> Filtered | None:
    if bits & _SPAM:
        return Filtered(AKISMET, Said.SPAM, bool(bits & _PERSON_CLEAR))
    if bits & _CLEAR:
        return Filtered(AKISMET, Said.CLEAR, bool(bits & _PERSON_SPAM))
    return Filtered(AKISMET, Said.UNSURE) if bits & _ERROR else None


_ANSWERS = {bits: _answer(bits) for bits in range(1, 32)}
