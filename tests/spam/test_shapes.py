"""What a text looks like."""

from moderator.spam.features import features
from moderator.spam.sample import Sample


def shapes(text: str) -> list[str]:
    return features(Sample(text)).shapes


def test_shapes_tell_what_a_text_holds() -> None:
    assert {"link", "phone", "money", "path"} <= set(
        shapes("Only $50: https://offer.com/x or +44 7700 900123")
    )
    assert "only" in shapes("https://offer.com/x")
    assert {"brand", "gaps"} <= set(shapes("menang di S L O T dan BERKAH99"))
    assert "leet" in shapes("fr3e c4sh")
    assert {"mail", "handle"} <= set(shapes("me@offer.com or @offerman"))
    assert "tag b" in shapes("<b>bold</b>")


def test_shapes_do_not_depend_on_the_language() -> None:
    russian, turkish = shapes("Наш новый мост открыли вчера."), shapes("Bizim yeni köprü dün açıldı...")
    assert not {"link", "styled", "mixed", "hidden"} & {*russian, *turkish}
    assert "asks1" in shapes("Почему?")
