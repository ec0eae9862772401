"""The person's language: the file of `resources/translations` that fits the system, or was chosen."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from moderator import assets

SOURCE = "en"
"""What the sources are written in; it needs no file."""


def speak(app: QApplication, wanted: str = "system") -> str:
    """Give words, numbers, dates and direction of one language to the program; the code of the one it speaks.

    `system` asks the system's locale. A language without a file falls back to English, so that its numbers
    and dates do not stand in English sentences.
    """
    locale = QLocale.system() if wanted == "system" else QLocale(wanted)
    names = [wanted] if wanted != "system" else [name.replace("-", "_") for name in locale.uiLanguages()]
    known = assets.languages()
    code = next((form for name in names for form in (name, name.split("_")[0]) if form in known), SOURCE)
    if QLocale(code).language() is not locale.language():
        locale = QLocale(code)
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator, "moderator", Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(old)
        old.deleteLater()
    if code != SOURCE:
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)  # Cut, Copy and Paste are Qt's
        for file in (f"{theirs}/qtbase_{code}.qm", str(assets.path("translations", f"moderator_{code}.qm"))):
            words = QTranslator(app)
            words.setObjectName("moderator")
            if words.load(file):
                app.installTranslator(words)
    app.setLayoutDirection(locale.textDirection())
    return code


def native(code: str) -> str:
    """What a language calls itself, such as "العربية" for `ar`; empty for what is no language."""
    if code not in assets.languages():
        return ""
    locale = QLocale(code)
    return "English" if code == SOURCE else locale.nativeLanguageName()
