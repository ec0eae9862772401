"""A comment taken apart into hashed features."""

from moderator.spam.features import features, pair_code, word_of
from moderator.spam.phrases import PhraseList
from moderator.spam.sample import Sample


def test_every_block_has_unit_length_and_its_place() -> None:
    for text in ("", "hello", "check out my channel http://offer.com/a/b @offerman"):
        blocks = features(Sample(text, "Ann", "http://ann.example.com", "ann@example.com")).blocks
        assert len(blocks) == 7
        assert all(0 <= bucket < 65536 for buckets, _ in blocks for bucket in buckets)
        assert all(len(set(buckets)) == len(buckets) for buckets, _ in blocks)
        assert all(abs(value * value * len(buckets) - 1) < 1e-9 for buckets, value in blocks[:5] if buckets)


def test_a_disguised_text_has_the_words_and_pieces_of_the_plain_one() -> None:
    plain, other = (
        features(Sample(text)).blocks for text in ("free casino bonus", "frее c\u200basino 𝐛𝐨𝐧𝐮𝐬")
    )
    assert [set(buckets) for buckets, _ in plain[:3]] == [set(buckets) for buckets, _ in other[:3]]


def test_digits_for_letters_are_read_as_the_letters() -> None:
    assert set(word_of("c4s1no").grams) == set(word_of("casino").grams)
    assert word_of("c4s1no").code == word_of("casino").code
    assert word_of("2024").code != word_of("2o2a").code


def test_the_same_text_has_the_same_features_in_every_process() -> None:
    assert word_of("bonus").code == 0x9F987F7A
    assert pair_code(1, 2) == 0x9E3779B3


def test_listed_phrases_are_a_feature() -> None:
    listed = PhraseList(["golden tickets"])
    assert features(Sample("My golden tickets"), listed).listed == ["golden tickets"]
    assert (
        features(Sample("My golden tickets"), listed).blocks[5]
        != features(Sample("My golden tickets")).blocks[5]
    )
