"""Any order of decisions, undos, syncs, lost calls and replies, crashes and edits on the site, by two desks.

Promises: no decision is lost; the screen shows the latest; delivering twice changes nothing; at the end
journal and site agree. The site itself counts what was done to it, by a trigger.
"""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import text

from moderator.domain.decision import Outcome
from moderator.domain.status import OURS
from moderator.domain.verdict import LEADS_TO, Verdict
from moderator.store import outbox
from moderator.store.audit import Entry
from moderator.sync.cycle import EVERYDAY, Wanted
from moderator.sync.lines import connect
from tests.servers import sites
from tests.sync.world import FlakySite, World, add_many, remove

COMMENTS = range(1, 6)
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""No disk to wait for: nobody pulls the plug here."""
DESKS = st.sampled_from([0, 1])
IDS = st.sampled_from(COMMENTS)
WORDS = st.sampled_from(["0", "1", "spam", "trash"])
VERDICTS = st.sampled_from(list(Verdict))

_MOVES = """
CREATE TABLE moves (comment INTEGER, before TEXT, after TEXT, by_desk INTEGER);
CREATE TABLE hand (desk INTEGER);
INSERT INTO hand VALUES (1);
CREATE TRIGGER moved AFTER UPDATE OF comment_approved ON wp_comments
    WHEN old.comment_approved <> new.comment_approved
    BEGIN
        INSERT INTO moves SELECT new.comment_ID, old.comment_approved, new.comment_approved, desk FROM hand;
    END
"""


class AnyOrder(RuleBasedStateMachine):
    """Two desks at one site."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="moderator-order-", dir=MEMORY))
        self.site = sites.embedded(self.folder / "site.db")
        self.site.add_article(1)
        add_many(self.site, COMMENTS)
        with self.site.root.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.executescript(_MOVES)
        self.lines = [FlakySite(connect(self.site.entry, None)) for _ in range(2)]
        self.worlds = [self.open(desk) for desk in range(2)]
        self.batches: list[list[str]] = [[], []]
        for world in self.worlds:
            assert world.sync().error is None

    def open(self, desk: int) -> World:
        line = self.lines[desk]
        return World(self.folder / f"desk{desk}", self.site, lambda entry, password: line)

    # what a moderator does

    @rule(
        desk=DESKS, verdict=VERDICTS, ids=st.sets(IDS, min_size=1, max_size=3), grace=st.sampled_from([0, 5])
    )
    def decide(self, desk: int, verdict: Verdict, ids: set[int], grace: int) -> None:
        world = self.worlds[desk]
        before = {id_: world.item(id_) for id_ in ids}
        count = len(world.entries())
        self.batches[desk].append(world.decide(verdict, *sorted(ids), grace=grace))
        for entry in world.entries()[count:]:
            item = world.item(entry.decision.comment)
            if verdict in LEADS_TO and entry.decision.verdict is verdict:
                assert item.status == LEADS_TO[verdict] != before[item.ref.id].status

    @precondition(lambda self: any(self.batches))
    @rule(desk=DESKS)
    def undo(self, desk: int) -> None:
        if self.batches[desk]:
            self.worlds[desk].undo(self.batches[desk].pop())

    @rule(desk=DESKS, wanted=st.sampled_from([EVERYDAY, Wanted(pull=False), Wanted(full=True)]))
    def sync(self, desk: int, wanted: Wanted) -> None:
        assert self.worlds[desk].sync(wanted).error is None

    @rule(desk=DESKS)
    def time_passes(self, desk: int) -> None:
        self.worlds[desk].now += 6

    # what goes wrong

    @rule(desk=DESKS, how=st.sampled_from(["lose_call", "lose_reply"]))
    def lose(self, desk: int, how: str) -> None:
        line = self.lines[desk]
        setattr(line, how, 1)
        self.worlds[desk].sync()
        setattr(line, how, 0)

    @rule(desk=DESKS, steps=st.integers(0, 6))
    def stop_half_way(self, desk: int, steps: int) -> None:
        syncing = self.worlds[desk].syncing()
        for _, _ in zip(range(steps), syncing, strict=False):
            pass
        syncing.close()

    @rule(desk=DESKS)
    def start_again(self, desk: int) -> None:
        now = self.worlds[desk].now
        batches = self.worlds[desk].batches
        self.worlds[desk].close()
        self.worlds[desk] = self.open(desk)
        self.worlds[desk].now, self.worlds[desk].batches = now, batches

    # what happens on the site

    def by_hand(self, statement: str, **values: object) -> None:
        with self.site.hand() as connection:
            connection.execute(text("UPDATE hand SET desk = 0"))
            connection.execute(text(statement), values)
            connection.execute(text("UPDATE hand SET desk = 1"))

    @rule(id_=IDS, word=WORDS)
    def moderated_there(self, id_: int, word: str) -> None:
        self.by_hand(
            "UPDATE wp_comments SET comment_approved = :word WHERE comment_ID = :id", word=word, id=id_
        )

    @rule(id_=IDS, words=st.sampled_from(["Edited.", "Edited again."]))
    def edited_there(self, id_: int, words: str) -> None:
        self.by_hand(
            "UPDATE wp_comments SET comment_content = :words WHERE comment_ID = :id", words=words, id=id_
        )

    @rule(id_=IDS)
    def deleted_there(self, id_: int) -> None:
        remove(self.worlds[0], id_)

    @rule(status=st.sampled_from(["trash", "publish"]))
    def article_trashed_or_restored(self, status: str) -> None:
        self.by_hand("UPDATE wp_posts SET post_status = :status", status=status)

    # what must be true

    @invariant()
    def every_decision_waits_or_is_answered_or_withdrawn(self) -> None:
        for world in self.worlds:
            with world.store.reading() as conn:
                waiting = {item.decision.id for item in outbox.items(conn)}
            for entry in world.entries():
                assert place(entry, waiting), entry

    @invariant()
    def the_screen_shows_the_latest(self) -> None:
        for world in self.worlds:
            latest: dict[int, Verdict] = {}
            with world.store.reading() as conn:
                for item in outbox.items(conn):
                    if not item.decision.verdict.flags and not item.parked:
                        latest[item.decision.comment] = item.decision.verdict
            for id_, verdict in latest.items():
                shown = world.item(id_)
                assert shown.undelivered is verdict
                if verdict in LEADS_TO:
                    assert shown.status == LEADS_TO[verdict]

    def teardown(self) -> None:
        try:
            if hasattr(self, "worlds"):
                self.at_the_end()
        finally:
            for world in getattr(self, "worlds", []):
                world.close()
            self.site.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def at_the_end(self) -> None:
        self.by_hand("UPDATE wp_posts SET post_status = 'publish'")
        for _ in range(3):
            for world in self.worlds:
                world.now += 600
                report = world.sync(Wanted(full=True))
                assert report.error is None
        self.all_is_delivered_once()
        self.both_sides_agree()
        self.delivering_again_changes_nothing()

    def all_is_delivered_once(self) -> None:
        applied = 0
        for world in self.worlds:
            for entry in world.entries():
                assert place(entry, waiting=set()), entry
                if entry.receipt is not None and not entry.decision.verdict.flags:
                    applied += entry.receipt.outcome is Outcome.APPLIED
        with self.site.hand() as connection:
            done = connection.execute(text("SELECT count(*) FROM moves WHERE by_desk")).scalar_one()
        assert done == applied

    def both_sides_agree(self) -> None:
        words = {"0": "pending", "1": "approved", None: "gone"}
        for world in self.worlds:
            for id_, status in world.statuses(COMMENTS).items():
                word = self.site.word(id_)
                assert status == words.get(word, word), (id_, status, word)
                assert world.item(id_).status == status
        approved = [id_ for id_ in COMMENTS if self.site.word(id_) == "1"]
        with self.site.hand() as connection:
            moved = connection.execute(
                text("SELECT count(*) FROM moves WHERE by_desk AND '1' IN (before, after)")
            )
            by_hand = connection.execute(text("SELECT count(*) FROM moves WHERE NOT by_desk")).scalar_one()
            if moved.scalar_one() and not by_hand and len(approved) == 5:
                assert self.site.count(1) == 5

    def delivering_again_changes_nothing(self) -> None:
        before = self.everything()
        for world in self.worlds:
            report = world.sync()
            assert (report.pushed.answers, report.pulled.comments, report.pulled.gone) == (0, 0, 0)
        assert self.everything() == before

    def everything(self) -> list[object]:
        with self.site.hand() as connection:
            return [
                connection.execute(text(f"SELECT * FROM {table}")).all()
                for table in ("wp_comments", "wp_commentmeta", "wp_posts", "moves")
            ]


def place(entry: Entry, waiting: set[str]) -> bool:
    """Exactly one of: waits, answered, withdrawn; a parked one waits and has its receipt."""
    waits = entry.decision.id in waiting
    answered = entry.receipt is not None and entry.receipt.outcome is not Outcome.PARKED
    assert entry.decision.status in OURS
    return waits + answered + (entry.withdrawn is not None) == 1


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=int(os.environ.get("MODERATOR_ORDERS", "8")),
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
