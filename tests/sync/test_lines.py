"""Connections are kept between two syncs, and not beyond a change of what they lead to."""

from dataclasses import replace

from moderator.domain.site_entry import SiteEntry
from moderator.site.adapter import SiteAdapter
from moderator.sync.lines import Lines, connect
from tests.servers.sites import Site


class Counting:
    """Opens real lines and remembers them."""

    def __init__(self) -> None:
        self.opened: list[SiteAdapter] = []

    def __call__(self, entry: SiteEntry, password: str | None) -> SiteAdapter:
        self.opened.append(connect(entry, password))
        return self.opened[-1]


def test_a_line_is_kept_until_it_is_dropped(embedded_site: Site) -> None:
    counting = Counting()
    lines = Lines(counting)
    first = lines.open(embedded_site.entry, None)
    assert lines.open(embedded_site.entry, None) is first
    assert "gazette" in lines
    lines.drop("gazette")
    assert "gazette" not in lines
    assert lines.open(embedded_site.entry, None) is not first
    lines.close()


def test_another_password_or_address_needs_another_line_and_a_learned_identity_does_not(
    embedded_site: Site,
) -> None:
    counting = Counting()
    lines = Lines(counting)
    entry = embedded_site.entry
    lines.open(entry, None)
    lines.open(replace(entry, identity="https://gazette.example"), None)
    assert len(counting.opened) == 1
    lines.open(entry, "another")
    lines.open(replace(entry, moderator="bea"), "another")
    assert len(counting.opened) == 3
    lines.close()


def test_dropping_what_is_not_open_is_no_trouble() -> None:
    Lines().drop("gazette")
