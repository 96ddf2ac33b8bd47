"""What the user reads when something cannot be done: the same sentences as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from app.errors import EnvironmentFault, UserError
    from app.words import Lang


def language() -> Lang:
    """The language the window speaks now."""
    return "en" if QLocale().language() == QLocale.Language.English else "zh"


def sentence(error: UserError | EnvironmentFault) -> str:
    """The sentence of *error* in the window's language."""
    return words(error.code, **error.values)


def words(code: str, **values: object) -> str:
    """The business's words for *code* in the window's language."""
    from app.words import say  # noqa: PLC0415  (not needed to paint the first frame)

    return say(code, language(), **values)
