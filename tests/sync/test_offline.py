"""A real server that goes away, and a real line that is cut: decisions wait and are delivered once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.domain.decision import Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from moderator.sync.cycle import Wanted
from tests.servers import sites
from tests.servers.line import CUTS, Cut, Line, Where
from tests.servers.mariadb import Server
from tests.servers.sites import Site
from tests.sync.world import World, add_many

DELIVER = Wanted(pull=False)


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    """The line to the server, in the test's hand."""
    with Line(("127.0.0.1", server.port)) as made:
        yield made


@pytest.fixture
def far(
    tmp_path: Path, server: Server, make_site_on_server: Callable[..., Site], line: Line
) -> Iterator[World]:
    """A desk beyond that line, five pending comments pulled."""
    server_site = make_site_on_server()
    server_site.add_article(1)
    for id_ in range(1, 6):
        server_site.add(id_)
    database = server_site.root.url.database or ""
    user = f"m_{database}"
    printed = grants(user=user, host="127.0.0.1", database=database, prefix="wp_")
    sites.account(server, user, printed, "127.0.0.1")
    url = f"mysql://{user}@127.0.0.1:{line.port}/{database}"
    server_site.entry = replace(server_site.entry, url=url)
    made = World(tmp_path / "profile", server_site)
    assert made.sync().error is None
    yield made
    made.close()


def test_with_the_server_stopped_the_desk_decides_and_delivers_when_it_is_back(
    tmp_path: Path, server: Server, make_site_on_server: Callable[..., Site]
) -> None:
    server_site = make_site_on_server()
    server_site.add_article(1)
    for id_ in range(1, 6):
        server_site.add(id_)
    world = World(tmp_path / "profile", server_site)
    assert world.sync().error is None
    server.stop()
    try:
        world.close()
        world = World(tmp_path / "profile", server_site)  # opened offline
        world.now += 60
        assert world.ids() == [1, 2, 3, 4, 5]
        assert world.item(1).article_title == "Article 1"
        world.decide(Verdict.APPROVE, 1, 2)
        world.undo(world.decide(Verdict.SPAM, 3))
        report = world.sync()
        assert (report.error_code, report.waiting) == (3, 2)
        assert world.ids() == [3, 4, 5]
    finally:
        server.start()
        server_site.root.dispose()
    report = world.sync()
    assert (report.error, report.pushed.applied, report.waiting) == (None, 2, 0)
    assert [server_site.word(id_) for id_ in range(1, 6)] == ["1", "1", "0", "0", "0"]
    assert server_site.count(1) == 2
    world.close()


def test_a_line_cut_anywhere_in_a_delivery_loses_and_doubles_nothing(far: World, line: Line) -> None:
    statements = (b"FOR UPDATE", b"UPDATE `wp_comments`", b"INSERT", b"COMMIT")
    cuts = [(where, statement) for where in CUTS for statement in statements]
    add_many(far.site, range(100, 100 + 3 * len(cuts)))
    far.sync()
    for number, (where, statement) in enumerate(cuts):
        first = 100 + 3 * number
        far.decide(Verdict.SPAM, first)
        far.decide(Verdict.APPROVE, first + 1, first + 2)
        line.cut = Cut(where, text=statement)
        assert far.sync(DELIVER).error_code == 3, (where, statement)
        assert line.cuts == number + 1
        assert far.outcomes()[-3:] == [None] * 3
        report = far.sync(DELIVER)
        assert (report.error, report.pushed.applied, report.waiting) == (None, 3, 0), (where, statement)
        assert [far.site.word(first + at) for at in range(3)] == ["spam", "1", "1"]
        assert [key for key, _ in far.site.notes(first)] == ["_wp_trash_meta_status", "_wp_trash_meta_time"]
        assert far.site.count(1) == 2 * (number + 1)
    far.sync()
    assert far.outcomes() == [Outcome.APPLIED] * 3 * len(cuts)
    assert far.ids() == [1, 2, 3, 4, 5]


def test_a_line_cut_in_a_pull_is_taken_up_where_it_was(far: World, line: Line) -> None:
    far.site.add(6)
    far.site.set(1, comment_approved="spam")
    for statement in range(12):
        line.cut = Cut(Where.ANSWER, statement)
        far.sync()
    line.cut = None
    assert far.sync().error is None
    assert far.ids() == [2, 3, 4, 5, 6]
    assert far.item(1).status == Status.SPAM
