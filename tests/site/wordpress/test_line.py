"""The line to a site: several hosts, encryption where it is offered, and what happens when it breaks."""

import dataclasses
from collections.abc import Iterator

import pytest

from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.line import Address, addresses, parse
from moderator.site.wordpress.site import WordPress
from tests.servers.line import CUTS, Cut, Line, Where
from tests.servers.mariadb import free_port
from tests.servers.sites import PASSWORD, Site, decide


@pytest.fixture
def proxy(server_site: Site) -> Iterator[Line]:
    """A line to the server in the test's hand; what comes over it looks local to the server."""
    assert server_site.server is not None
    with Line(server_site.server.socket) as made:
        yield made


@pytest.fixture
def over(server_site: Site, proxy: Line) -> Iterator[WordPress]:
    """The site, reached over the line."""
    adapter = WordPress(dataclasses.replace(server_site.entry, url=_url(server_site, proxy.port)), PASSWORD)
    yield adapter
    adapter.close()


def _url(site: Site, *ports: int) -> str:
    user, database = site.root.url.database, site.root.url.database
    hosts = "&".join(f"host=127.0.0.1:{port}" for port in ports[1:])
    return f"mysql://m_{user}@127.0.0.1:{ports[0]}/{database}{'?' + hosts if hosts else ''}"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("mysql://u@h/d", [Address("h")]),
        ("mysql+pymysql://u@h:3307/d", [Address("h", 3307)]),
        (
            "mariadb://u@/d?host=h1:3306&host=h2:3307&host=h3",
            [Address("h1"), Address("h2", 3307), Address("h3")],
        ),
        ("mysql://u@h0:1/d?host=h1", [Address("h0", 1), Address("h1")]),
        ("mysql://u@/d?host=[2001:db8::1]:3308", [Address("2001:db8::1", 3308)]),
        ("mysql://u@/d?host=2001:db8::1", [Address("2001:db8::1")]),
        ("mysql://u@[::1]:3309/d", [Address("::1", 3309)]),
        ("mysql://u@localhost/d?unix_socket=/run/x", [Address("localhost", 3306, "/run/x")]),
    ],
)
def test_a_url_names_its_hosts(url: str, expected: list[Address]) -> None:
    assert addresses(parse(url)) == expected


@pytest.mark.parametrize(
    ("address", "local"),
    [
        (Address("127.0.0.1"), True),
        (Address("::1"), True),
        (Address("localhost"), True),
        (Address("h", 1, "/s"), True),
        (Address("192.0.2.1"), False),
        (Address("127.example"), False),
    ],
)
def test_what_never_leaves_the_machine_is_known(address: Address, local: bool) -> None:
    assert address.local is local


def test_a_line_is_encrypted_where_that_is_offered(server_site: Site, over: WordPress) -> None:
    assert not over._line.encrypted  # the proxy takes the offer away
    assert server_site.connect()._line.encrypted


def test_beyond_this_machine_an_unknown_certificate_is_refused(
    server_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Address, "local", property(lambda _: False))
    assert server_site.server is not None
    url = _url(server_site, server_site.server.port)
    with pytest.raises(SiteRefused, match=r"certificate of 127\.0\.0\.1 is not trusted"):
        WordPress(dataclasses.replace(server_site.entry, url=url), PASSWORD)


def test_a_server_without_encryption_is_refused_where_a_ca_is_named(server_site: Site, proxy: Line) -> None:
    assert server_site.server is not None
    ca = str(server_site.server.certificates.ca)
    entry = dataclasses.replace(server_site.entry, url=_url(server_site, proxy.port), ca=ca)
    with pytest.raises(SiteRefused, match="offers no encryption"):
        WordPress(entry, PASSWORD)


def test_the_next_host_is_taken_where_the_first_is_dead(server_site: Site, proxy: Line) -> None:
    server_site.add(1)
    entry = dataclasses.replace(
        server_site.entry, url=_url(server_site, free_port(), free_port(), proxy.port)
    )
    adapter = WordPress(entry, PASSWORD)
    assert adapter.pending() == [1]
    adapter.close()
    with pytest.raises(SiteUnreachable, match="Nothing answers"):
        WordPress(dataclasses.replace(entry, url=_url(server_site, free_port(), free_port())), PASSWORD)


def test_a_right_password_is_not_looked_for_on_the_next_host(server_site: Site, proxy: Line) -> None:
    entry = dataclasses.replace(server_site.entry, url=_url(server_site, proxy.port, free_port()))
    with pytest.raises(SiteRefused, match="User or password refused"):
        WordPress(entry, "wrong")


def test_a_broken_line_is_unreachable_and_the_next_call_connects_anew(
    server_site: Site, proxy: Line, over: WordPress
) -> None:
    server_site.add(1)
    proxy.hang_up()
    with pytest.raises(SiteUnreachable):
        over.pending()
    assert over.pending() == [1]


def test_a_server_that_restarts_is_found_again(server_site: Site) -> None:
    server_site.add(1)
    first = server_site.connect()
    adapter = server_site.connect(anew=True)
    with server_site.hand() as connection:
        rows = connection.exec_driver_sql("SHOW PROCESSLIST").mappings().all()
        for row in rows:
            if str(row["User"]).startswith("m_"):
                connection.exec_driver_sql(f"KILL {row['Id']}")
    with pytest.raises(SiteUnreachable):
        adapter.pending()
    assert adapter.pending() == [1]
    with pytest.raises(SiteUnreachable):
        first.pending()
    assert server_site.connect().pending() == [1]


@pytest.mark.parametrize("where", CUTS)
def test_a_push_cut_at_any_statement_is_whole_or_not_at_all_and_may_be_repeated(
    server_site: Site, proxy: Line, over: WordPress, where: Where
) -> None:
    server_site.add_article(1)
    for id_ in range(1, 9):
        server_site.add(id_, status="1" if id_ % 2 else "0")
    for statement in range(8):
        read = over.comments()
        batch = [decide(one, Verdict.SPAM if one.id < 7 else Verdict.REJECT) for one in read]
        before = [server_site.notes(id_, ours=True) for id_ in range(1, 9)]
        proxy.cut = Cut(where, statement)
        lost = False
        try:
            over.apply(batch)
        except SiteUnreachable:
            lost = True
        rows = [server_site.notes(id_, ours=True) for id_ in range(1, 9)]
        changed = [one != other for one, other in zip(before, rows, strict=True)]
        assert all(changed) or not any(changed)
        answers = over.apply(batch)
        assert {answer.outcome for answer in answers} == {"applied"}
        assert all(answer.before for answer in answers)
        assert server_site.count(1) == 0
        if lost and any(changed):
            assert rows == [server_site.notes(id_, ours=True) for id_ in range(1, 9)]
        proxy.cut = None
        undone = [
            decide(now, Verdict.HOLD, before=answer.before)
            for now, answer in zip(over.comments(), answers, strict=True)
        ]
        assert {answer.outcome for answer in over.apply(undone)} == {"applied"}
        assert server_site.count(1) == 4
    assert proxy.cuts >= 7
