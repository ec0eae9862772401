"""A model as bytes: back to the bit, or refused."""

import struct
import sys
import zlib
from array import array
from hashlib import sha256

import pytest

from moderator.spam import blob, features
from moderator.spam.blob import Unfit, pack, unpack
from moderator.spam.model import Model
from tests.spam import readers

HEAD = struct.calcsize("<8sHHHxxIIII32s")


@pytest.fixture(scope="module")
def taught() -> Model:
    return Model.of(readers.lessons(120))


def test_a_model_comes_back_from_its_bytes_to_the_bit(taught: Model) -> None:
    again = unpack(pack(taught))
    assert pack(again) == pack(taught)
    for sample in (*readers.spam(10, seed=6), *readers.honest(10, seed=7)):
        assert again.score(sample) == taught.score(sample)
    sample = readers.spam(1, seed=8)[0]
    again.learn(sample, spam=True)
    other = Model.of([*readers.lessons(120), (sample, True)])
    assert pack(again) == pack(other)


def test_it_holds_no_words_and_is_small(taught: Model) -> None:
    whole = pack(taught)
    body = zlib.decompress(whole[HEAD:])
    assert len(whole) < 500_000
    assert not any(word in body for word in (b"casino", b"tram", b"library"))


def test_any_changed_byte_is_refused(taught: Model) -> None:
    whole = pack(taught)
    for place in [*range(HEAD), *range(HEAD, len(whole), len(whole) // 40), len(whole) - 1]:
        damaged = bytearray(whole)
        damaged[place] ^= 0x40
        with pytest.raises(Unfit):
            unpack(bytes(damaged))


def test_a_shorter_or_longer_one_is_refused(taught: Model) -> None:
    whole = pack(taught)
    for wrong in (b"", whole[:5], whole[: HEAD - 1], whole[:HEAD], whole[:-1], whole + b"x", b"{}" * 99):
        with pytest.raises(Unfit):
            unpack(wrong)


def test_numbers_that_are_none_are_refused_though_the_checksum_is_right() -> None:
    for number in (float("nan"), float("inf")):
        model = Model()
        model.scorer.weights[7] = number
        with pytest.raises(Unfit, match="number"):
            unpack(pack(model))


def test_a_body_that_unpacks_to_more_than_it_says_is_refused_though_the_checksum_is_right() -> None:
    whole = pack(Model())
    bomb = zlib.compress(bytes(50_000_000))
    head = whole[: HEAD - 32]
    with pytest.raises(Unfit, match="sizes"):
        unpack(head + sha256(head + bytes(32) + bomb).digest() + bomb)


def test_other_features_are_another_version(taught: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pack(taught)
    monkeypatch.setattr(features, "VERSION", features.VERSION + 1)
    with pytest.raises(Unfit, match="version"):
        unpack(whole)


def test_the_bytes_are_the_same_on_a_machine_that_turns_them_round(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = array("f", [1.5, -2.25])
    turned = b"".join(struct.pack(">f", number) for number in numbers)
    monkeypatch.setattr(sys, "byteorder", "big")
    assert blob._turned("f", turned) == numbers.tobytes()
    assert blob._turned("H", b"\x01\x02") == b"\x02\x01"
