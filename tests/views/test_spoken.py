"""The desk's own words by default speak the window's language, until a person writes others."""

from PySide6.QtWidgets import QApplication

from moderator.desk import reasons
from moderator.settings import Settings
from moderator.views import language, spoken


def test_the_reasons_of_the_desk_are_arabic_until_somebody_writes_others(app: QApplication) -> None:
    kept: dict[str, object] = {}
    settings = Settings(lambda: kept, kept.__setitem__)
    spoken.keep(settings)
    assert kept == {}
    language.speak(app, "ar")
    spoken.keep(settings)
    assert settings.reasons != Settings.reasons.default
    assert len(reasons.listed(settings.reasons)) == len(reasons.listed(Settings.reasons.default)) == 10
    settings.reasons = "rude, off topic"
    language.speak(app, "en")
    spoken.keep(settings)
    assert settings.reasons == "rude, off topic"
    settings.forget("reasons")
    assert settings.reasons == Settings.reasons.default
