"""Disguises are undone, honest words of any language are not harmed."""

import pytest

from moderator.spam.textfold import LONGEST, fold


@pytest.mark.parametrize(
    ("disguised", "plain", "kind"),
    [
        ("ch\u200bea\u2060p p\u00adills", "cheap pills", "hidden"),
        ("che\u200dap", "cheap", "hidden"),
        ("𝐜𝐡𝐞𝐚𝐩 𝗽𝗶𝗹𝗹𝘀", "cheap pills", "styled"),
        ("ｃｈｅａｐ Ⓟⓘⓛⓛⓢ", "cheap pills", "styled"),
        ("ᴄʜᴇᴀᴘ 🅿🅸🅻🅻🆂", "cheap pills", "styled"),
        ("c\u0338h\u0338eap", "cheap", "styled"),
        ("сhеаp рills", "cheap pills", "mixed"),
        ("зapaбoтoк", "заработок", "mixed"),
        ("ϲheαp", "cheap", "mixed"),
        ("c h e a p   p.i.l.l.s", "cheap   pills", "gaps"),
    ],
)
def test_a_disguise_is_undone_and_counted(disguised: str, plain: str, kind: str) -> None:
    folded = fold(disguised)
    assert folded.text == plain
    assert getattr(folded, kind) > 0


@pytest.mark.parametrize(
    ("honest", "folded"),
    [
        ("İstanbul'da güzel bir gün, ağaçların altında", "istanbulda guzel bir gun, agaclarin altinda"),
        ("می\u200cخواهم کتاب\u200cها را بخوانم", "میخواهم کتابها را بخوانم"),
        ("أنا مُتَأكِّد من صحة الخبر", "انا متاكد من صحة الخبر"),
        ("Ёлка и йод: наши соседи", "елка и иод: наши соседи"),
        ("Її їжак з'їв ґрати", "іі іжак зів ґрати"),
        ("Große Füße, naïve façade", "grosse fusse, naive facade"),
        ("नमस्ते दोस्तों", "नमस्ते दोस्तों"),
        ("오늘 뉴스 좋네요", "오늘 뉴스 좋네요"),
        ("Καλημέρα σε όλους", "καλημερα σε ολουσ"),
        ("👨‍👩‍👧 ❤️ 🇺🇦 👍🏽", "👨👩👧 ❤ 🇺🇦 👍🏽"),
    ],
)
def test_honest_words_of_any_language_stay_words_and_nothing_is_held_against_them(
    honest: str, folded: str
) -> None:
    assert fold(honest) == (folded, 0, 0, 0, 0)


def test_an_honest_foreign_word_keeps_its_own_script() -> None:
    assert fold("Мы купили YouTube Premium и Windows").text == "мы купили youtube premium и windows"
    assert fold("The word мир means both world and peace").text.split()[2] == "мир"


def test_two_spellings_of_one_text_fold_to_the_same() -> None:
    plain = "free casino bonus for everybody"
    assert fold("frее саsinо bоnus fоr еvеrybоdy").text == plain
    assert fold("𝚏𝚛𝚎𝚎 𝚌𝚊𝚜𝚒𝚗𝚘 𝚋𝚘𝚗𝚞𝚜 𝚏𝚘𝚛 𝚎𝚟𝚎𝚛𝚢𝚋𝚘𝚍𝚢").text == plain
    assert fold("f\u200br\u200be\u200be c\u00adasino bonus for everybody").text == plain


def test_a_keycap_and_a_lettered_box_are_read_and_a_flag_stays() -> None:
    assert fold("4️⃣D 🇦 🇧 🇩🇪").text == "4d a b 🇩🇪"


def test_entities_are_decoded_once() -> None:
    assert fold("caf&eacute; &amp;lt;").text == "cafe &lt;"


def test_of_a_huge_text_beginning_and_end_are_read() -> None:
    text = fold("begin " + "x" * 1_000_000 + " end").text
    assert len(text) <= LONGEST + 1
    assert text.startswith("begin")
    assert text.endswith("end")


def test_lone_surrogates_and_controls_do_no_harm() -> None:
    assert "ok" in fold("\x00 ok \ud800 \udfff").text
