"""What the answer bar says of a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.clock import business_day, local
from ui.areas.desk.choices import Choices
from ui.areas.desk.day import Day
from ui.areas.desk.rows import DeskRow, reason_words, who_cell
from ui.areas.desk.when import short_day


def whom(row: DeskRow, choices: Choices) -> str:
    """王师傅 · 外卖."""
    cell = who_cell(row)
    who = f"{row.group_name} {cell.text}" if row.group_name else cell.text
    return f"{who} · {choices.name_of(row.category_id)}"


def number(row: DeskRow) -> str:
    return QCoreApplication.translate("desk", "{n} 号").format(n=row.day_no)


def written(row: DeskRow, day: Day) -> tuple[str, str]:
    """(bold words, the rest) of a row that is in the register now."""
    services = day.choices.listed(row.services)
    if business_day(row.at) != day.day:
        at = f"{short_day(business_day(row.at))} {local(row.at):%H:%M}"
        late = QCoreApplication.translate("desk", "补录 {at}").format(at=at)
        return f"{late}  {whom(row, day.choices)}", services
    return f"{number(row)}  {whom(row, day.choices)}", services


def waiting(row: DeskRow, day: Day) -> tuple[str, str]:
    """Another program writes: the row is kept here until it can be written."""
    said = QCoreApplication.translate("desk", "等着存  {who}").format(who=whom(row, day.choices))
    why = QCoreApplication.translate("desk", "另一个程序正在写，好了自动存上，请照常登记")
    return said, why


def repeated(row: DeskRow, day: Day) -> tuple[str, str]:
    """Not counted: the same person was here just now."""
    said = QCoreApplication.translate("desk", "{who}  {minutes} 分钟内来过")
    words = said.format(who=whom(row, day.choices), minutes=row.minutes)
    return words, QCoreApplication.translate("desk", "不计，没有再记一次")


def voided(row: DeskRow, day: Day) -> tuple[str, str]:
    """Taken back."""
    said = QCoreApplication.translate("desk", "{row} 已作废 · {reason}").format(
        row=number(row), reason=reason_words(row.void_reason or "")
    )
    return said, whom(row, day.choices)


def corrected(row: DeskRow, day: Day) -> tuple[str, str]:
    """Replaced by a right one."""
    words, services = written(row, day)
    return QCoreApplication.translate("desk", "已更正  {row}").format(row=words), services
