"""What is known before the first decision."""

import pytest

from moderator.domain.spam import RULES
from moderator.spam import rules
from moderator.spam.features import features
from moderator.spam.sample import Sample


def points(text: str) -> float:
    seen = features(Sample(text))
    return rules.points(seen.rules, seen.shapes, len(seen.links), 0)


@pytest.mark.parametrize(
    ("spam", "honest"),
    [
        ("Check out my channel and subscribe please", "The council should check the accounts again"),
        (
            "Nice post! Thanks for sharing, I have bookmarked your blog",
            "The article forgets the villages up north",
        ),
        ("Заработок в интернете от 5000 рублей, пишите в личку", "Мост закрыли ещё в прошлом году"),
        ("Потрібні партнери, прибуток щодня, пишіть у приват", "Дорогу знову не полагодили"),
        ("Güvenilir bahis sitesi, bedava bonus, hemen tıkla", "Bu yolu artık kimse kullanmıyor"),
        ("ربح مضمون من البيت اضغط على الرابط", "كان المجلس قد وعد بإصلاح الطريق"),
        ("Slot gacor hari ini, depo kecil pasti maxwin", "Jalan ini sudah lama rusak parah"),
        ("Jetzt Geld verdienen, hier klicken: offer-geld.com", "Die Brücke wird seit Jahren nicht saniert"),
        ("𝐂𝐀𝐒𝐈𝐍𝐎 𝟖𝟖", "Casinos brought the town nothing"),
    ],
)
def test_before_any_decision_spam_stands_above_honest_comments(spam: str, honest: str) -> None:
    assert points(spam) > points(honest)


def test_short_stems_do_not_hit_longer_words() -> None:
    assert rules.of_word("winner", "winner") == "prize"
    assert rules.of_word("window", "window") == ""
    assert rules.of_word("deported", "deported") == ""


def test_each_rule_about_words_has_words_for_people() -> None:
    assert {name for name, _ in rules.pairs()} <= RULES.keys()
