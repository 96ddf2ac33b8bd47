"""类别 and 服务: order, names, icons, other spellings; their order is that of tiles and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app import catalogue, spellings
from app.catalogue import CategoryRow, ServiceRow
from ui.areas.settings.icon_choice import IconChoice
from ui.areas.settings.section import ListSection, Rows, bind
from ui.kit.button import Button
from ui.kit.cells import Cell, RowLook
from ui.kit.form import Entry, check, line, remark
from ui.kit.i18n import tr_later
from ui.kit.paint import ChipSpec
from ui.kit.table import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations

Row = TypeVar("Row", CategoryRow, ServiceRow)


def state(row: CategoryRow | ServiceRow) -> Cell:
    chips = []
    if getattr(row, "is_usual", False):
        chips.append(ChipSpec(QCoreApplication.translate("settings", "常用"), "chosen"))
    if not row.is_active:
        chips.append(ChipSpec(QCoreApplication.translate("settings", "停用"), "neutral", "ban"))
    return Cell(chips=tuple(chips))


NAME: Column[Any] = Column(
    tr_later("settings", "名称"),
    lambda r: r.name,
    cell=lambda r: Cell(r.name, icon=r.icon),
    sample=Cell("M" * 11, icon="circle"),
    stretch=True,
)
SHORT: Column[Any] = Column(
    tr_later("settings", "简称"),
    lambda r: r.short_name,
    cell=lambda r: Cell(r.short_name, bold=True),
    sample=Cell("M" * 5, bold=True),
)
ENGLISH: Column[Any] = Column(
    tr_later("settings", "英文"),
    lambda r: r.name_en,
    cell=lambda r: Cell(r.name_en, small=True, tone="ink2"),
    sample=Cell("Taxi or ride-hailing driver", small=True),
    yields=1,
)
STATE: Column[Any] = Column(
    tr_later("settings", "状态"),
    lambda r: r.is_active,
    cell=state,
    sample=Cell(chips=(ChipSpec("In use", "neutral", "ban"),)),
    yields=2,
)


class CatalogueSection(ListSection[Row]):
    """What categories and services have in common."""

    KIND: ClassVar[str]
    OPERATION: ClassVar[str]
    COLUMNS: ClassVar[Sequence[Column[Any]]] = (SHORT, NAME, ENGLISH, STATE)

    def __init__(self, operations: Operations) -> None:
        self._words: dict[UUID, list[str]] = {}
        super().__init__(operations)
        bind(self.table, "Alt+Up", lambda: self.move_row(-1))
        bind(self.table, "Alt+Down", lambda: self.move_row(1))

    def all_rows(self, session: Session) -> Sequence[Row]:
        """Every row, also those out of use."""
        raise NotImplementedError

    def store(self) -> Callable[..., UUID]:
        """The action that saves one row."""
        raise NotImplementedError

    def tools(self) -> Sequence[QWidget]:
        buttons = []
        up = QCoreApplication.translate("settings", "往前移")
        down = QCoreApplication.translate("settings", "往后移")
        moves = (("arrow-up", "Alt ↑", up, -1), ("arrow-down", "Alt ↓", down, 1))
        for icon, key, said, step in moves:
            button = Button("", icon=icon, key=key)
            button.setObjectName(f"{self.KEY}_{icon}")
            button.setAccessibleName(said)
            button.clicked.connect(partial(self.move_row, step))
            buttons.append(button)
        return buttons

    def look(self, row: Row) -> RowLook:
        return RowLook.PLAIN if row.is_active else RowLook.SUNKEN

    def rows(self) -> Rows:
        split = QCoreApplication.translate("settings", "用逗号或空格隔开")
        active = QCoreApplication.translate("settings", "在用")
        return [
            [
                Entry("name", tr_later("settings", "名称"), line(), wide=2),
                Entry("short_name", tr_later("settings", "简称（最多 3 个字）"), line(), wide=2),
            ],
            self.english(),
            [Entry("icon", tr_later("settings", "图标"), IconChoice, reserve=False)],
            [Entry("aliases", tr_later("settings", "别的叫法（导入时认得）"), remark(split))],
            [Entry("is_active", tr_later("settings", "状态"), check(active), reserve=False)],
            *self.more(),
        ]

    def english(self) -> list[Entry]:
        """The English names; a tile has room for a short word only."""
        title = tr_later("settings", "英文")
        return [Entry("name_en", title, line(latin=True), optional=True, reserve=False)]

    def more(self) -> Rows:
        """What only this kind has."""
        return []

    def read(self, session: Session) -> Sequence[Row]:
        self._words = spellings.spellings(session, self.KIND)
        return self.all_rows(session)

    def name(self, row: Row) -> str:
        return row.name

    def values(self, row: Row | None) -> dict[str, Any]:
        if row is None:
            blank: dict[str, Any] = dict.fromkeys(self.form.fields, "")
            return blank | {"icon": "circle", "is_active": True, "is_usual": False}
        shown = {name: getattr(row, name) for name in self.form.fields if name != "aliases"}
        return shown | {"aliases": " ".join(self._words.get(row.id, ()))}

    def save(self, row: Row | None, values: dict[str, Any]) -> None:
        words = spellings.split(values.pop("aliases"))

        def action(session: Session) -> None:
            saved = self.store()(session, row.id if row else None, **values)
            spellings.set_spellings(session, kind=self.KIND, target_id=saved, words=words)

        self.operations.write(self.OPERATION, action)

    def move_row(self, step: int, _checked: object = None) -> None:
        """Let the marked row change places with the one before (-1) or after (1) it."""
        at = self.table.current_row()
        to = at + step
        rows = list(self.model.rows())
        if at < 0 or not 0 <= to < len(rows):
            return
        rows[at], rows[to] = rows[to], rows[at]

        def action(session: Session) -> None:
            for rank, row in enumerate(rows):
                if row.rank != rank:
                    names = {"name": row.name, "short_name": row.short_name}
                    self.store()(session, row.id, **names, rank=rank)

        self.operations.write(self.OPERATION, action)
        self.refresh()
        self.table.select_row(to)


class CategoriesSection(CatalogueSection[CategoryRow]):
    KEY = "categories"
    TITLE = tr_later("settings", "从业类别")
    NEW = tr_later("settings", "加一类")
    HINT = tr_later("settings", "顺序就是柜台上的顺序：前 8 类是 F2–F9，其余在 F10 里。")
    READS = frozenset({"categories", "word_aliases"})
    KIND = "category"
    OPERATION = "categories.edit"

    def english(self) -> list[Entry]:
        short = tr_later("settings", "英文简称")
        return [
            *super().english(),
            Entry("short_en", short, line(latin=True), optional=True, reserve=False),
        ]

    def all_rows(self, session: Session) -> Sequence[CategoryRow]:
        return catalogue.categories(session, active_only=False)

    def store(self) -> Callable[..., UUID]:
        return catalogue.save_category


class ServicesSection(CatalogueSection[ServiceRow]):
    KEY = "services"
    TITLE = tr_later("settings", "服务项目")
    NEW = tr_later("settings", "加一项")
    HINT = tr_later("settings", "顺序就是数字键的顺序；“常用”的每一条来访自动勾上。")
    READS = frozenset({"services", "word_aliases"})
    KIND = "service"
    OPERATION = "services.edit"

    def more(self) -> Rows:
        usual = QCoreApplication.translate("settings", "常用，自动勾上")
        return [[Entry("is_usual", tr_later("settings", "来访时"), check(usual), reserve=False)]]

    def all_rows(self, session: Session) -> Sequence[ServiceRow]:
        return catalogue.services(session, active_only=False)

    def store(self) -> Callable[..., UUID]:
        return catalogue.save_service
