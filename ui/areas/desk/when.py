"""Days and bands as the desk writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.clock import BANDS
from ui.kit.i18n import tr_later

WEEKDAYS = (
    tr_later("desk", "星期一"),
    tr_later("desk", "星期二"),
    tr_later("desk", "星期三"),
    tr_later("desk", "星期四"),
    tr_later("desk", "星期五"),
    tr_later("desk", "星期六"),
    tr_later("desk", "星期日"),
)
MONTHS = (
    tr_later("desk", "1月"),
    tr_later("desk", "2月"),
    tr_later("desk", "3月"),
    tr_later("desk", "4月"),
    tr_later("desk", "5月"),
    tr_later("desk", "6月"),
    tr_later("desk", "7月"),
    tr_later("desk", "8月"),
    tr_later("desk", "9月"),
    tr_later("desk", "10月"),
    tr_later("desk", "11月"),
    tr_later("desk", "12月"),
)
BAND_NAMES = dict(zip(BANDS, ("<9", "9–12", "12–14", "14–18", "≥18"), strict=True))


def short_day(day: date) -> str:
    """11月21日."""
    month = QCoreApplication.translate("desk", MONTHS[day.month - 1])
    return QCoreApplication.translate("desk", "{month}{day}日").format(month=month, day=day.day)


def long_day(day: date) -> str:
    """11月21日 星期五."""
    weekday = QCoreApplication.translate("desk", WEEKDAYS[day.weekday()])
    return QCoreApplication.translate("desk", "{day} {weekday}").format(
        day=short_day(day), weekday=weekday
    )
