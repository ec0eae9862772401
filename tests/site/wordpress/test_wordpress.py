"""What the package offers to the table of adapters."""

import pytest

from moderator.domain.decision import Outcome
from moderator.domain.errors import SiteRefused, Trouble
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.adapter import adapter
from moderator.site.wordpress.site import WordPress
from tests.servers.sites import Site, decide


def test_connecting_gives_an_open_site(any_site: Site) -> None:
    any_site.add(1)
    site = adapter("wordpress").connect(any_site.entry, any_site.password)
    assert not site.read_only
    assert site.pending() == [1]
    site.close()


def test_a_url_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(SiteRefused):
        adapter("wordpress").connect(SiteEntry("gazette", "::"), None)


def test_where_the_trash_is_emptied_at_once_nothing_is_rejected(any_site: Site) -> None:
    any_site.add(1)
    any_site.add(2)
    entry = any_site.entry
    site = WordPress(SiteEntry("gazette", entry.url, trash_at_once=True), any_site.password)
    one, two = site.comments(after=0)
    answers = site.apply([decide(one, Verdict.REJECT), decide(two, Verdict.SPAM)])
    assert [answer.outcome for answer in answers] == [Outcome.REFUSED, Outcome.APPLIED]
    assert "spam or hold" in str(answers[0].message)
    assert (any_site.word(1), any_site.word(2)) == ("0", "spam")
    site.close()


def test_every_trouble_has_words_for_people() -> None:
    with pytest.raises(Trouble) as caught:
        WordPress(SiteEntry("gazette", "oracle://u@h/d"), None)
    assert caught.value.title
    assert caught.value.remedy
