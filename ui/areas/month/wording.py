"""How the month's page writes months, numbers and changes: the words are those of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.reports.figures import MonthFigures
from ui.kit.messages import language, words

translate = QCoreApplication.translate
NONE = "–"
NAMED_DAYS = 6


def say(code: str, **values: object) -> str:
    """A word of the report, as the paper has it."""
    return words(f"month.{code}", **values)


def month_name(month: str) -> str:
    """2025 年 10 月, or Oct 2025."""
    year, number = month.split("-")
    name = words("paper.months").split()[int(number) - 1][:3]
    return translate("month", "{year} 年 {month} 月").format(year=year, month=name)


def number(value: int) -> str:
    return f"{value:,}"


def change(percent: Decimal | None) -> str:
    """More or less than the month before, told by an arrow; – when it has no sense."""
    if percent is None:
        return NONE
    if percent == 0:
        return say("same")
    return f"{'↑' if percent > 0 else '↓'} {abs(percent)}%"


def share(percent: Decimal | None) -> str:
    return NONE if percent is None else f"{percent}%"


def band_name(band: str) -> str:
    """9–12, ≥18: as stored, without what only keeps the stored names sorted."""
    return band.replace(">=", "≥").replace("-", "–").replace("09", "9")


def day_names(days: Sequence[date]) -> str:
    """3、9 日; of many days the first ones."""
    joined = say("comma").join(str(day.day) for day in days[:NAMED_DAYS])
    if len(days) <= NAMED_DAYS:
        return translate("month", "{days} 日").format(days=joined)
    return translate("month", "{days} 日等 {n} 天").format(days=joined, n=len(days))


def stored_name(figures: MonthFigures, name: str) -> str:
    """A stored Chinese name in the window's language, as far as an English one was given."""
    return figures.english.get(name, name) if language() == "en" else name
