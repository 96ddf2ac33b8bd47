"""Days and months as papers write them."""

from __future__ import annotations

from datetime import date

from app.words import Lang, say


def long_date(day: date, lang: Lang) -> str:
    """2025 年 11 月 22 日 星期六 / Saturday 22 November 2025."""
    return say(
        "paper.date",
        lang,
        year=day.year,
        month=say("paper.months", lang).split()[day.month - 1],
        day=day.day,
        weekday=say("paper.weekdays", lang).split()[day.weekday()],
    )
