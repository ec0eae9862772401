"""Whether a comment still belongs into an open queue, after a verdict or as it is now."""

from moderator.desk.open_queue import OpenQueue
from moderator.domain.item import QueueItem
from moderator.domain.queues import BY_NAME
from moderator.domain.verdict import LEADS_TO, Verdict


def stays(queue: OpenQueue, key: int, verdict: Verdict | None) -> bool:
    """Whether a comment that was so decided still belongs; asked of the verdict, for a batch may be large."""
    if queue.name in ("", "outbox"):
        return True
    if queue.name == "later":  # any verdict ends it; another time does not
        return verdict is None and belongs(queue, queue.item(key))
    if verdict is None or (queue.status is None and not verdict.flags):
        return False
    if verdict.flags:
        return verdict is Verdict.FLAG or queue.name != "flagged" or belongs(queue, queue.item(key))
    return LEADS_TO.get(verdict) == queue.status and not BY_NAME[queue.name].traits


def belongs(queue: OpenQueue, item: QueueItem | None) -> bool:
    """Whether a comment as it is now belongs into a queue (its query aside)."""
    if item is None:
        return False
    if not queue.name:
        return True
    if queue.name == "later":
        return item.later is not None
    if queue.status is not None:
        return item.status == queue.status and item.later is None
    if queue.name == "flagged":
        return bool(item.flags) and item.later is None
    if queue.name == "attention":
        return item.attention is not None
    return item.undelivered is not None
