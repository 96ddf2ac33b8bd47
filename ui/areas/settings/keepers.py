"""值班人: who may act, and what each may do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication

from app import keepers
from app.keepers import KeeperRow
from app.permissions import Role
from ui.areas.settings.section import AREA, ListSection, Rows
from ui.kit.cells import Cell, RowLook
from ui.kit.form import Entry, check, line
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.paint import ChipSpec
from ui.kit.table import Column
from ui.kit.tiles import Option, Tiles

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MAY = {
    Role.HEAD: tr_later("settings", "什么都能做"),
    Role.MANAGER: tr_later("settings", "不能改站点资料和值班人，不能定稿、恢复备份"),
    Role.LEADER: tr_later("settings", "登记、更正、打签到表"),
    Role.AUDITOR: tr_later("settings", "只能看，什么也不改"),
}


def state(row: KeeperRow) -> Cell:
    if row.is_active:
        return Cell(chips=(ChipSpec(QCoreApplication.translate("settings", "在用"), "ok"),))
    return Cell(chips=(ChipSpec(QCoreApplication.translate("settings", "停用"), "neutral", "ban"),))


class KeepersSection(ListSection[KeeperRow]):
    KEY = "keepers"
    TITLE = tr_later("settings", "值班人")
    NEW = tr_later("settings", "加一位")
    HINT = tr_later("settings", "换人值班按 Ctrl L，再按数字。停用的人，以前的登记照旧。")
    READS = frozenset({"keepers"})
    COLUMNS: ClassVar[Sequence[Column[Any]]] = (
        Column(tr_later("settings", "名字"), lambda r: r.name, stretch=True, sample="M" * 6),
        Column(
            tr_later("settings", "身份"), lambda r: r.role, lambda role: words(f"role.{role}"),
            sample="Group leader",
        ),
        Column(
            tr_later("settings", "能做什么"),
            lambda r: r.role,
            lambda role: QCoreApplication.translate(AREA, MAY[role]),
            sample=MAY[Role.MANAGER], yields=1,
        ),
        Column(
            tr_later("settings", "状态"), lambda r: r.is_active, cell=state,
            sample=Cell(chips=(ChipSpec("In use", "ok"),)),
        ),
    )  # fmt: skip

    def look(self, row: KeeperRow) -> RowLook:
        return RowLook.PLAIN if row.is_active else RowLook.SUNKEN

    def rows(self) -> Rows:
        active = QCoreApplication.translate("settings", "在用（能换到这位值班）")
        return [
            [Entry("name", tr_later("settings", "名字"), line())],
            [Entry("role", tr_later("settings", "身份"), _roles)],
            [Entry("is_active", tr_later("settings", "状态"), check(active), reserve=False)],
        ]

    def read(self, session: Session) -> Sequence[KeeperRow]:
        return keepers.keepers(session)

    def name(self, row: KeeperRow) -> str:
        return row.name

    def values(self, row: KeeperRow | None) -> dict[str, Any]:
        if row is None:
            return {"name": "", "role": Role.MANAGER, "is_active": True}
        return {"name": row.name, "role": row.role, "is_active": row.is_active}

    def save(self, row: KeeperRow | None, values: dict[str, Any]) -> None:
        if row is None:
            del values["is_active"]
            self.operations.write("keepers.add", lambda s: keepers.add(s, **values))
        else:
            self.operations.write("keepers.update", lambda s: keepers.update(s, row.id, **values))


def _roles(name: str) -> Tiles:
    return Tiles(name, [Option(role, words(f"role.{role.value}")) for role in Role], columns=2)
