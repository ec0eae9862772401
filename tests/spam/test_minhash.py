"""What of a text is compared with others."""

from moderator.spam.minhash import BINS, signature


def test_a_text_has_a_number_in_each_bin_whatever_its_order() -> None:
    one = signature("wonderful article i have shown it to my sister and my colleagues at work")
    assert one is not None
    assert len(one) == BINS
    assert max(one) < 1 << 16
    assert one == signature("at work my colleagues and my sister to i have shown it wonderful article")


def test_a_text_too_short_to_be_like_another_has_none() -> None:
    assert signature("nice") is None
    assert signature("so very") is None
    assert signature("a b c d") is None
    assert signature("1234 5678 91011") is None
    assert signature(" ".join(map(str, range(100, 130)))) is None


def test_digits_signs_and_addresses_do_not_count() -> None:
    one = signature("order number 111 is waiting for you")
    assert one == signature("order number 999 is waiting, for you!")
    assert one == signature("order number is waiting for you https://offer.example.com/x offer.com/now")
