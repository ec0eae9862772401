"""One comment in a line, for people."""

from datetime import UTC

from moderator.cli import lines
from moderator.domain.comment import Flag
from moderator.domain.filtered import Filtered, Said
from moderator.domain.item import Attention, QueueItem
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict


def item(**how: object) -> QueueItem:
    plain: dict[str, object] = {
        "key": 1, "ref": Ref("gazette", 7), "status": "pending", "site_status": "pending", "kind": "comment",
        "created_at": 0, "parent": 0, "author": "", "email": "", "url": "", "ip": "",
        "html": "Hello <b>you</b>", "revision": "", "article": 1, "article_title": None, "article_url": None,
    }  # fmt: skip
    return QueueItem(**(plain | how))  # type: ignore[arg-type]  # fields by name


def test_what_stands_out_is_said_in_words() -> None:
    assert lines.row(item(), UTC, 40) == ("gazette:7", "1970-01-01 00:00", "(no name)", "Hello you")
    flagged = item(flags=(Flag(7, "legal", "", "bert", 0),), undelivered=Verdict.APPROVE)
    assert lines.marks(flagged) == "approve, not delivered; flagged by bert"
    assert lines.marks(item(undelivered=Verdict.APPROVE, parked=True)) == "parked"
    lost = Attention("d", "conflict", Verdict.APPROVE, "spam", False, "", None, None, None, 0.0)
    assert lines.marks(item(attention=lost)) == "conflict: mine approve, theirs spam"


def test_a_page_names_article_parent_and_flags() -> None:
    page = lines.page(item(parent=5, flags=(Flag(7, "legal", "ask", "bert", 0),)), UTC)
    assert "on: (the article is gone)" in page
    assert "answers: gazette:5" in page
    assert "flagged by bert: legal ask" in page


def test_a_status_of_the_sites_own_is_said_as_it_is() -> None:
    assert (lines.status_words("gone"), lines.status_words("quarantine")) == (
        "Gone from the site",
        "quarantine",
    )
    assert lines.done_words("spam") == "Marked as spam"


def test_what_the_sites_filter_said_stands_on_the_page_and_in_the_object() -> None:
    answered = item(filtered=Filtered("Akismet", Said.UNSURE))
    assert "Akismet could not say" in lines.page(answered, UTC)
    said = {"by": "Akismet", "said": "could not say", "overruled": False}
    assert lines.filter_object(answered.filtered) == said
    assert lines.filter_object(None) is None
