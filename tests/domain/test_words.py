"""Everything a person may see has its word."""

from moderator.domain.queues import BY_NAME, QUEUES
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.domain.words import DONE, QT_TRANSLATE_NOOP, STATUS


def test_every_status_and_verdict_has_a_word_of_its_own() -> None:
    assert set(STATUS) == set(Status)
    assert set(DONE) == set(Verdict)
    assert len(set(STATUS.values())) == len(Status)
    assert len(set(DONE.values())) == len(Verdict)


def test_marking_for_translation_changes_nothing() -> None:
    assert QT_TRANSLATE_NOOP("words", "&Approve %n") == "&Approve %n"


def test_every_queue_is_found_by_its_own_name() -> None:
    assert [BY_NAME[queue.name] for queue in QUEUES] == list(QUEUES)
