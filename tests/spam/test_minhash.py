"""How alike two texts are, estimated."""

from moderator.spam.minhash import BINS, agree, bands, signature


def test_alike_texts_agree_in_most_bins_and_others_in_hardly_any() -> None:
    one = signature("wonderful article i have shown it to my sister and my colleagues at work")
    two = signature("splendid article i have shown it to my brother and my colleagues at work")
    other = signature("the harbour was never meant to take ships of such a size said the mayor")
    assert one is not None
    assert two is not None
    assert other is not None
    assert len(one) == BINS
    assert agree(one, one) == BINS
    assert agree(one, two) >= 16
    assert agree(one, other) <= 6
    assert set(bands(one)) & set(bands(two))


def test_a_text_too_short_to_be_like_another_has_none() -> None:
    assert signature("nice") is None
    assert signature("so very") is None
    assert signature("a b c d") is None
    assert signature("1234 5678 91011") is None
    assert signature(" ".join(map(str, range(100, 130)))) is None


def test_digits_do_not_count() -> None:
    assert signature("order number 111 is waiting for you") == signature(
        "order number 999 is waiting for you"
    )
