"""Which language the window speaks: the translators in force, changed while it runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.kit.tokens import RESOURCES

LOCALES = {"zh": "zh_CN", "en": "en_US"}
"""Chinese is the source language: it has no file of ours, only Qt's own."""

_installed: list[QTranslator] = []


def speak(app: QCoreApplication, language: str) -> None:
    """Let everything translated from now on be in *language* (``zh`` or ``en``)."""
    while _installed:
        app.removeTranslator(_installed.pop())
    locale = LOCALES.get(language, LOCALES["zh"])
    QLocale.setDefault(QLocale(locale))
    _install(app, f"qtbase_{locale}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, locale, str(RESOURCES / "i18n"))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
