"""How a person reads in the list of people."""

from __future__ import annotations

from collections.abc import Callable, Container
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.clock import local
from app.everybody import PersonListRow
from ui.areas.desk.choices import Choices
from ui.kit import formats
from ui.kit.cells import Cell
from ui.kit.i18n import tr_later
from ui.kit.paint import ChipSpec
from ui.kit.table import Column


def people_columns(
    choices: Callable[[], Choices], chosen: Callable[[], Container[UUID]]
) -> tuple[Column[PersonListRow], ...]:
    """*chosen* are ticked for merging; employer, consent and last visit give way."""

    def name_cell(row: PersonListRow) -> Cell:
        picked = QCoreApplication.translate("registers", "已选")
        chips = (ChipSpec(picked, "chosen"),) if row.person.id in chosen() else ()
        return Cell(row.person.name or row.person.phone_masked, bold=True, chips=chips)

    picked = QCoreApplication.translate("registers", "已选")
    name = QCoreApplication.translate("registers", "王师傅")
    return (
        Column(
            tr_later("registers", "姓名"),
            lambda row: row.person.name,
            cell=name_cell,
            sample=Cell(name, bold=True, chips=(ChipSpec(picked, "chosen"),)),
            stretch=True,
        ),
        Column(
            tr_later("registers", "手机"), lambda row: row.person.phone_masked, sample="138****0001"
        ),
        Column(
            tr_later("registers", "类别"),
            lambda row: choices().name_of(row.person.category_id),
            sample=QCoreApplication.translate("registers", "网约车"),
        ),
        Column(
            tr_later("registers", "单位或平台"),
            lambda row: row.person.employer,
            cell=lambda row: Cell(row.person.employer, small=True, tone="ink2"),
            sample=Cell(QCoreApplication.translate("registers", "某某外卖平台"), small=True),
            yields=1,
        ),
        Column(
            tr_later("registers", "同意告知"),
            lambda row: row.consent_version,
            cell=_consent_cell,
            sample=Cell(chips=(ChipSpec(_version(12), "ok"),)),
            yields=2,
        ),
        Column(
            tr_later("registers", "上次来"),
            lambda row: row.person.last_at,
            cell=_last_cell,
            sample="2025-11-21",
            yields=3,
        ),
        Column(
            tr_later("registers", "本月"),
            lambda row: row.person.month_visits,
            cell=lambda row: Cell(str(row.person.month_visits or "")),
            sample="12",
            right=True,
        ),
    )


def _consent_cell(row: PersonListRow) -> Cell:
    if row.consent_version is None:
        return Cell("–", tone="ink3")
    return Cell(chips=(ChipSpec(_version(row.consent_version), "ok"),))


def _version(version: int) -> str:
    return QCoreApplication.translate("registers", "第 {n} 版").format(n=version)


def _last_cell(row: PersonListRow) -> Cell:
    if row.person.last_at is None:
        return Cell("–", tone="ink3")
    return Cell(formats.day(local(row.person.last_at).date()), tone="ink2")
