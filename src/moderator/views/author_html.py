"""The author drawer's words: who is like the author, and their comments; safe HTML, no widgets."""

from collections.abc import Callable, Sequence
from html import escape

from moderator.domain.direction import isolate
from moderator.domain.item import QueueItem
from moderator.domain.plain import drawable, fewer_marks, first_line
from moderator.models import wording
from moderator.models.wording import word
from moderator.store.authors import Kin
from moderator.widgets.inks import Inks


def kin(found: Sequence[Kin], worn: Inks) -> str:
    """Others who share something, a line each; empty for nobody."""
    lines = []
    for one in found:
        shares = {
            "email": word("author", "same e-mail"),
            "address": word("author", "same address"),
        }.get(one.shares) or word("author", "links to %1").replace("%1", _safe(one.shares))
        person = one.person
        counted = [
            (word("author", "%1 approved"), person.approved),
            (word("author", "%1 removed"), person.removed),
        ]
        # Nothing is said in words: an Arabic zero looks like the dots around it.
        said = [part.replace("%1", wording.number(count)) for part, count in counted if count]
        said = said or [word("comment", "New author").lower()]
        name = _safe(person.author) or word("author", "no name")
        said = [wording.together(part) for part in said]
        mail = f" {_safe(person.email)}" if person.email and one.shares != "email" else ""
        lines.append(
            f'<p style="margin-bottom:6px">{wording.lead()}<a href="comment:{person.newest}"'
            f' style="color:{worn.text}; text-decoration:none"><b>{name}</b></a>{mail}<br>'
            f"{shares} · {' · '.join(said)}</p>"
        )
    return "".join(lines)


def comments(
    items: Sequence[QueueItem],
    shown: int,
    worn: Inks,
    when: Callable[[float | None], str],
    covers: Callable[[QueueItem], bool],
) -> str:
    """The author's comments, a few lines each; `shown` is the key of the one in the comment pane.

    Of a comment that `covers` says to cover, the words are not shown.
    """
    lines = []
    for item in items:
        icon, _ink = wording.STATUS_SIGN.get(item.status, ("hold", "second"))
        head = f"{wording.status(item.status)} · {when(item.created_at)}"
        place = (
            wording.lead()
            + _safe(item.ref.site)
            + " · "
            + _safe(item.article_title or word("author", "article gone"))
        )
        line = word("queue", "covered") if covers(item) else first_line(item.html, 160)
        words = escape(line or word("author", "no words"), quote=False)
        name = f"<b>{word('author', 'this comment')}</b>" if item.key == shown else words
        lines.append(
            f'<p style="margin-bottom:0"><img src="sign:{icon}" style="vertical-align: middle"> '
            f'<span style="color:{worn.third}">{escape(head)}</span></p>'
            f'<p style="margin-bottom:0"><a href="comment:{item.key}" style="color:{worn.text};'
            f' text-decoration:none">{name}</a></p>'
            f'<p style="margin-bottom:9px; color:{worn.third}">{place}</p>'
        )
    return "".join(lines)


def _safe(text: str) -> str:
    return escape(isolate(drawable(fewer_marks(text[:80]))))
