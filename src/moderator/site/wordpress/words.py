"""WordPress's own words beside ours: statuses and kinds, in both directions."""

from moderator.domain.status import Status

KINDS = ("", "comment", "pingback", "trackback", "review")
"""What readers write. Everything else (notes, order logs, likes) is not ours to list, count or write."""

TO_STATUS: dict[str, str] = {
    "0": Status.PENDING.value,
    "1": Status.APPROVED.value,
    "spam": Status.SPAM.value,
    "trash": Status.TRASH.value,
    "post-trashed": Status.PARKED.value,
}
FROM_STATUS: dict[str, str] = {ours: theirs for theirs, ours in TO_STATUS.items()}

RESTORES_TO = {"": "0", "0": "0", "hold": "0", "1": "1", "approve": "1", "spam": "spam", "trash": "trash"}
"""What WordPress's restore makes of its mark `_wp_trash_meta_status`; any other word it refuses."""

MARK_STATUS = "_wp_trash_meta_status"
MARK_TIME = "_wp_trash_meta_time"
DECISION = "_moderator_decision"
FLAG = "_moderator_flag"
META_KEYS = (MARK_STATUS, MARK_TIME, DECISION, FLAG)


def status_of(word: str) -> str:
    """Our word for `comment_approved`; a plugin's own word stays, told apart where it equals one of ours."""
    found = TO_STATUS.get(word)
    if found is not None:
        return found
    return f"site:{word}" if word in FROM_STATUS or word == Status.GONE else word


def word_of(status: str) -> str:
    """The site's word for a status of ours, `comment_approved` as it stands for any other."""
    return FROM_STATUS.get(status, status.removeprefix("site:"))
