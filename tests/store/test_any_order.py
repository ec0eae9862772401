"""Any order of verdicts, undos, pushes and their failures, against a model a page long."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from moderator.domain.decision import Answer, Delivery, Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import LEADS_TO, Verdict, allowed
from tests.store.newsroom import Newsroom, comment

IDS = (1, 2, 3)
VERDICTS = st.sampled_from([Verdict.APPROVE, Verdict.HOLD, Verdict.SPAM, Verdict.REJECT])


@dataclass
class Site:
    """The site: statuses, and how often each decision was applied."""

    status: dict[int, str] = field(default_factory=lambda: dict.fromkeys(IDS, "pending"))
    applied: dict[str, int] = field(default_factory=dict)

    def apply(self, delivery: Delivery) -> Answer:
        """As every adapter must: by the id first, then guarded on the status."""
        decision = delivery.decision
        now = self.status[decision.comment]
        before = f'{{"status": "{decision.status}"}}'
        if decision.id in self.applied:
            return Answer(decision.id, Outcome.APPLIED, now, before=before)
        leads_to = LEADS_TO[decision.verdict]
        if now != decision.status:
            outcome = Outcome.ALREADY if now == leads_to else Outcome.CONFLICT
            return Answer(decision.id, outcome, now)
        if now == leads_to:
            return Answer(decision.id, Outcome.ALREADY, now)
        self.applied[decision.id] = 1
        self.status[decision.comment] = leads_to
        return Answer(decision.id, Outcome.APPLIED, leads_to, before=before)


class AnyOrder(RuleBasedStateMachine):
    """One moderator, one site, a line that fails, colleagues who interfere."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="any-order-")
        self.room = Newsroom.open(Path(self.folder.name), [comment(id_) for id_ in IDS])
        self.site = Site()
        self.batches: list[str] = []
        self.disturbed: set[int] = set()
        """Comments that a colleague touched: there we may end in conflict."""

    @rule(id_=st.sampled_from(IDS), verdict=VERDICTS)
    def decide(self, id_: int, verdict: Verdict) -> None:
        before = self.room.item(id_).status
        self.batches.append(self.room.decide(verdict, id_))
        if allowed(verdict, before):
            assert self.room.item(id_).status == LEADS_TO[verdict]
        else:
            assert self.room.item(id_).status == before

    @precondition(lambda self: self.batches)
    @rule(back=st.integers(0, 3))
    def undo(self, back: int) -> None:
        self.room.undo(self.batches[max(0, len(self.batches) - 1 - back)])

    @rule(ids=st.sets(st.sampled_from(IDS)), lost=st.sampled_from(["nothing", "answer", "receipt"]))
    def push(self, ids: set[int], lost: str) -> None:
        batch = [one for one in self.room.due() if not ids or one.decision.comment in ids]
        marked = self.room.send(batch)
        batch = [one for one in batch if one.decision.id in marked]
        answers = [self.site.apply(one) for one in batch]
        if lost == "nothing":
            self.room.answer(batch, *answers)
        elif lost == "receipt":  # a crash between mirror and journal
            from moderator.store.settle import settle

            with self.room.store.mirroring() as copy:
                settle(copy, "gazette", batch, answers, self.room.now)

    @rule(id_=st.sampled_from(IDS), status=st.sampled_from(["approved", "spam", "pending"]))
    def colleague(self, id_: int, status: str) -> None:
        self.site.status[id_] = status
        self.disturbed.add(id_)

    @rule(lagging=st.booleans())
    def pull(self, lagging: bool) -> None:
        if lagging:
            return
        from moderator.store import mirror

        self.room.now += mirror.SETTLED_FOR  # or our marks seen: what is read now is believed
        self.room.pull([comment(id_, status) for id_, status in self.site.status.items()])

    @rule()
    def reopen(self) -> None:
        self.room.store.close()
        self.room.store = type(self.room.store).open(self.room.store.folder)

    @invariant()
    def at_most_one_unsent_and_one_sent_a_comment(self) -> None:
        with self.room.store.reading() as conn:
            rows = conn.exec_driver_sql(
                "SELECT comment, sent_at IS NOT NULL, count(*) FROM outbox GROUP BY 1, 2"
            ).all()
            assert all(count == 1 for _, _, count in rows)

    @invariant()
    def no_decision_is_lost(self) -> None:
        with self.room.store.reading() as conn:
            lost = conn.exec_driver_sql("""
                SELECT d.id FROM decisions d
                WHERE d.seq NOT IN (SELECT decision FROM outbox)
                    AND d.seq NOT IN (SELECT decision FROM receipts)
                    AND d.seq NOT IN (SELECT decision FROM withdrawals WHERE returned_at IS NULL)""").all()
            both = conn.exec_driver_sql("""
                SELECT o.decision FROM outbox o JOIN withdrawals w ON w.decision = o.decision
                WHERE w.returned_at IS NULL""").all()
        assert (lost, both) == ([], [])

    @invariant()
    def what_is_in_conflict_is_shown_to_a_person(self) -> None:
        with self.room.store.reading() as conn:
            hidden = conn.exec_driver_sql("""
                SELECT r.decision FROM receipts r
                WHERE r.outcome IN ('conflict', 'refused')
                    AND r.decision NOT IN (SELECT decision FROM attention)""").all()
        assert hidden == []

    def teardown(self) -> None:
        """Deliver everything: then journal and site agree, or a person is asked."""
        if not hasattr(self, "room"):
            return
        for _ in range(20):
            batch = self.room.due(everything=True)
            if not batch:
                break
            self.room.send(batch)
            self.room.answer(batch, *(self.site.apply(one) for one in batch))
        assert self.room.due(everything=True) == []
        self.no_decision_is_lost()
        self.what_is_in_conflict_is_shown_to_a_person()
        for id_ in IDS:
            shown, there = self.room.item(id_), Status(self.site.status[id_])
            if id_ not in self.disturbed:
                assert shown.attention is None
                assert (shown.status, shown.undelivered) == (there, None)
        self.room.store.close()
        self.folder.cleanup()


AnyOrder.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyOrder = AnyOrder.TestCase
