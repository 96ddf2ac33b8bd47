"""The list of the day: what a row knows, and how its columns read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.clock import local
from ui.areas.desk.choices import Choices
from ui.kit.cells import Cell, RowLook
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column

if TYPE_CHECKING:
    from app.people import PersonRow
    from app.visits import Entry, VisitRow

VOID_REASONS = ("wrong", "twice", "other")
State = Literal["written", "waiting", "repeat"]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One row: a visit in the register, one waiting to be written, or one that does not count.

    ``id`` is the visit's, or the act's while nothing is written; ``minutes`` of a repeat says how
    close it was.
    """

    id: UUID
    at: datetime
    heads: int
    category_id: UUID
    services: int
    source: str
    name: str = ""
    phone_masked: str = ""
    group_name: str = ""
    person_id: UUID | None = None
    day_no: int = 0
    is_late: bool = False
    is_extended: bool = False
    band: str = ""
    void_reason: str | None = None
    remark: str = ""
    state: State = "written"
    minutes: int = 0

    @property
    def stands(self) -> bool:
        return self.state == "written" and self.void_reason is None


def written(visit: VisitRow) -> DeskRow:
    """The row of a visit."""
    names = ("id", "at", "heads", "category_id", "services", "source", "name", "phone_masked",
             "group_name", "person_id", "day_no", "is_late", "is_extended", "band", "void_reason",
             "remark")  # fmt: skip
    return DeskRow(**{name: getattr(visit, name) for name in names})


def waiting(op_id: UUID, entry: Entry, person: PersonRow | None) -> DeskRow:
    """The row of *entry* until it is written; its ``at`` is the true time."""
    assert entry.at is not None  # noqa: S101  (whoever waits has been given a time)
    return DeskRow(
        id=op_id,
        at=entry.at,
        heads=entry.heads,
        category_id=entry.category_id,
        services=entry.services,
        source=entry.source,
        name=person.name if person else "",
        phone_masked=person.phone_masked if person else "",
        group_name=entry.group_name,
        person_id=entry.person_id,
        is_late=entry.is_late,
        remark=entry.remark,
        state="waiting",
    )


def repeated(row: DeskRow, minutes: int) -> DeskRow:
    """*row* as one that was not counted."""
    return replace(row, state="repeat", minutes=minutes)


def reason_words(reason: str) -> str:
    """A void's reason in the window's words; what was written freely stays as it is."""
    return words(f"void_reason.{reason}") if reason in VOID_REASONS else reason


def number_text(row: DeskRow) -> str:
    return {"written": str(row.day_no), "waiting": "…", "repeat": "–"}[row.state]


def who_cell(row: DeskRow) -> Cell:
    """Name and masked phone, or how many came unnamed, or which group."""
    heads = heads_text(row.heads)
    if row.group_name:
        return Cell(heads, note=row.group_name, bold=True)  # a long name may be cut, a number not
    if row.person_id is None and not row.name:
        return Cell(heads, note=QCoreApplication.translate("desk", "未留名"))
    if row.heads > 1:
        together = QCoreApplication.translate("desk", "等 {heads}").format(heads=heads)
        note = f"{row.phone_masked} {together}".strip()
        return Cell(row.name or row.phone_masked, note=note if row.name else together, bold=True)
    return Cell(row.name or row.phone_masked, note=row.phone_masked if row.name else "", bold=True)


def heads_text(heads: int) -> str:
    if heads == 1:
        return QCoreApplication.translate("desk", "1 人")
    return QCoreApplication.translate("desk", "{n} 人").format(n=heads)


def chips(row: DeskRow, choices: Choices) -> tuple[ChipSpec, ...]:
    """Services, and what is special about the row."""
    if row.state == "repeat":
        said = QCoreApplication.translate("desk", "{minutes} 分钟内来过，不计")
        short = QCoreApplication.translate("desk", "不计")
        return (ChipSpec(said.format(minutes=row.minutes), "warn", "info", short),)
    if row.void_reason is not None:
        said = QCoreApplication.translate("desk", "已作废 · {reason}")
        reason = reason_words(row.void_reason)
        return (ChipSpec(said.format(reason=reason), "neutral", "ban", reason),)
    return tuple(_marks(row)) + tuple(
        ChipSpec(name) for name in choices.service_names(row.services)
    )


def _marks(row: DeskRow) -> list[ChipSpec]:
    found = []
    if row.state == "waiting":
        found.append(ChipSpec(QCoreApplication.translate("desk", "等着存"), "warn", "hourglass"))
    if row.is_late:
        found.append(ChipSpec(QCoreApplication.translate("desk", "补录"), "info", "clock"))
    if row.is_extended:
        found.append(ChipSpec(QCoreApplication.translate("desk", "延时"), "info", "moon"))
    return found


def look(row: DeskRow) -> RowLook:
    return RowLook.VOID if row.void_reason is not None else RowLook.PLAIN


def columns(choices: Callable[[], Choices]) -> tuple[Column[DeskRow], ...]:
    """The six columns; the source gives way first, then chips are counted in ``+1``."""
    rest = QCoreApplication.translate("desk", "休息")
    late = QCoreApplication.translate("desk", "补录")
    repeat = QCoreApplication.translate("desk", "{minutes} 分钟内来过，不计").format(minutes=10)
    return (
        Column(
            tr_later("desk", "序号"),
            lambda row: row.day_no,
            cell=lambda row: Cell(number_text(row), tone="ink2"),
            sample="1234",
            right=True,
        ),
        Column(
            tr_later("desk", "时间"),
            lambda row: row.at,
            cell=lambda row: Cell(f"{local(row.at):%H:%M}", tone="ink2"),
            sample="12:13",
        ),
        Column(
            tr_later("desk", "姓名 / 人数"),
            lambda row: row.name,
            cell=who_cell,
            sample=Cell(
                QCoreApplication.translate("desk", "王师傅"), note="138****0001", bold=True
            ),
            stretch=True,
        ),
        Column(
            tr_later("desk", "类别"),
            lambda row: choices().name_of(row.category_id),
            sample=QCoreApplication.translate("desk", "网约车"),
        ),
        Column(
            tr_later("desk", "服务"),
            lambda row: row.services,
            cell=lambda row: Cell(chips=chips(row, choices())),
            sample=Cell(chips=(ChipSpec(rest),) * 3 + (ChipSpec(late, "info", "clock"),)),
            least=Cell(chips=(ChipSpec(repeat, "warn", "info"),)),
        ),
        Column(
            tr_later("desk", "来源"),
            lambda row: row.source,
            cell=lambda row: Cell(words(f"visit_source.{row.source}"), small=True, tone="ink2"),
            sample=Cell(words("visit_source.desk"), small=True),
            yields=1,
        ),
    )
