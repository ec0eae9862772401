"""Some, or all but some."""

from array import array

from moderator.desk.selection import Picked

IDS = array("q", [10, 20, 30, 40])


def test_keys_are_picked_and_dropped() -> None:
    picked = Picked()
    picked.set(30, True)
    picked.set(10, True)
    picked.set(10, True)
    assert picked.keys(IDS, ()) == array("q", [10, 30]), "in the queue's order"
    picked.drop([10])
    assert (picked.count(IDS, ()), picked.has(10), picked.has(30)) == (1, False, True)
    picked.set_all(False)
    assert picked.count(IDS, ()) == 0


def test_all_but_some() -> None:
    picked = Picked()
    picked.set(10, True)
    picked.set_all(True)
    picked.set(20, False)
    assert picked.keys(IDS, ()) == array("q", [10, 30, 40])
    assert picked.keys(IDS, {30}) == array("q", [10, 40])
    assert picked.count(IDS, {30, 20}) == 2
    picked.set(20, True)
    picked.drop([40])
    assert picked.keys(IDS, ()) == array("q", [10, 20, 30])
