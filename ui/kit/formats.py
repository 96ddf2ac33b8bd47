"""How days, months and moments read on screen, at the station's wall clock."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.clock import local
from ui.kit.messages import words


def day(value: date) -> str:
    """2025-11-21: a day of any year, all of one width."""
    return f"{value:%Y-%m-%d}"


def clock(at: datetime) -> str:
    """12:05."""
    return f"{local(at):%H:%M}"


def day_and_clock(at: datetime) -> str:
    """2025-11-21 12:05."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def month(value: str) -> str:
    """2025年11月, or Nov 2025, of ``2025-11``."""
    year, number = value.split("-")
    name = words("paper.months").split()[int(number) - 1][:3]
    said = QCoreApplication.translate("formats", "{year}年{month}月")
    return said.format(year=year, month=name)


def number(value: int) -> str:
    """12,345."""
    return f"{value:,}"
