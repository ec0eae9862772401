"""Our marks are counted and removed, and nothing of others'."""

from tests.servers.sites import Site


def test_only_rows_of_ours_are_counted_and_removed_a_few_at_a_time(any_site: Site) -> None:
    any_site.add_article(1)
    for id_ in range(1, 6):
        any_site.add(id_)
        any_site.note(id_, "_moderator_decision", "{}")
        any_site.note(id_, "_wp_trash_meta_status", "0")
    any_site.note(1, "_moderator_flag", "{}")
    any_site.note(1, "_moderator_later_version", "{}")
    any_site.note(1, "xmoderatorx", "somebody else's: no underscore is any letter here")
    any_site.note(1, None, None)  # type: ignore[arg-type]  # plugins leave such rows
    adapter = any_site.connect()
    assert adapter.marks_kept() == {
        "_moderator_decision": 5,
        "_moderator_flag": 1,
        "_moderator_later_version": 1,
    }
    assert [adapter.remove_marks(4) for _ in range(3)] == [4, 3, 0]
    assert adapter.marks_kept() == {}
    assert [key for key, _ in any_site.notes(1)] == ["_wp_trash_meta_status", "xmoderatorx", None]
