"""What a desk watches for, kept and looked for."""

from moderator.domain.watch import Entry, understand
from moderator.store import watched
from moderator.store.watched import Watch
from tests.store.newsroom import Newsroom

COMMENT = {"author": "Ann", "email": "ann@mail.example", "url": "", "html": "", "ip": "192.0.2.7"}


def hits(*written: str, **parts: str) -> list[str]:
    found = Watch(map(understand, written)).hits(**COMMENT | parts)
    return [entry.text for entry in found]


def test_entries_are_kept_once_and_go_when_they_are_removed(room: Newsroom) -> None:
    casino, host = understand("Casino"), understand("best-spins.example")
    with room.store.deciding() as conn:
        assert watched.add(conn, casino, by="anna", at=1.0)
        assert watched.add(conn, host, by="bea", at=2.0)
        assert not watched.add(conn, casino, by="bea", at=3.0)
        conn.exec_driver_sql("INSERT INTO watched VALUES ('later', 'x', '', 9)")
        assert watched.watched(conn) == ((host, "bea", 2.0), (casino, "anna", 1.0))
        assert watched.remove(conn, casino)
        assert not watched.remove(conn, casino)
        assert [one.entry for one in watched.watched(conn)] == [Entry(*host)]


def test_words_count_whole_and_folded_in_text_and_name() -> None:
    assert hits("casino", html="<p>The Ca<b>si</b>no!</p>") == ["casino"]
    assert hits("casino", html="occasionally, casinos, casino-x") == ["casino"]
    assert hits("casino", html="casinos") == []
    assert hits("free spins", html="FREE\u200b-spíns now") == ["free spins"]
    assert hits("free spins", html="free of spins") == []
    assert hits("ann", "赌博", author="赌 博") == ["赌博"]
    assert hits("ann hello", author="Ann", html="hello") == [], "a phrase stands in one of them"


def test_hosts_count_with_all_below_them() -> None:
    assert hits("spins.example", html='<a href="https://a.spins.example/x">y</a>') == ["spins.example"]
    assert hits("a.spins.example", url="spins.example") == []
    assert hits("spins.example", url="https://myspins.example") == []
    assert hits("spins.example", html="Look at a.Spins.example, all!") == ["spins.example"]
    assert hits("spins.example", html="myspins.example spins.example.org spins,example") == []
    assert hits("mail.example") == ["mail.example"], "a mailbox there"
    assert hits("bücher.example", html="Look: Bücher.example") == ["xn--bcher-kva.example"]
    assert hits("bücher.example", html="see http://bücher.example.") == ["xn--bcher-kva.example"]


def test_emails_and_ranges_count_as_they_are_written() -> None:
    mine = ["@mail.example", "ann@mail.example"]
    assert hits("@mail.example", "Ann@mail.example", "nn@mail.example") == mine
    assert hits("192.0.2.0/24", "192.0.2.6") == ["192.0.2.0/24"]
    assert hits("192.0.2.0/24", ip="192.0.20.1") == hits("192.0.2.0/24", ip="none") == []
