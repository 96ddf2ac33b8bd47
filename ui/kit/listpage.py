"""A page that is one long list: filters above, acts below, a panel beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.allowing import gate
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.cells import RowLook
from ui.kit.empty import EmptyState
from ui.kit.exporting import Export, Exporter
from ui.kit.flow import FlowLayout
from ui.kit.formats import number
from ui.kit.list import Table
from ui.kit.page import Page
from ui.kit.paged import PagedModel, Source
from ui.kit.panel import Panel
from ui.kit.progress import ProgressStrip
from ui.kit.table import Column
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations

Row = TypeVar("Row")


class ListPage(Page, Generic[Row]):
    """Subclasses say what is listed (``open_source``), filtered, and taken out (``export``).

    Attributes:
        filters: a flow of editors above the list.
        middle: the row the list stands in; panels open at the right of it and of the filters.
        acts, foot: the row of acts, as a widget and as its layout.
        table, model: the list.
    """

    def __init__(
        self,
        operations: Operations,
        *,
        name: str,
        title: str,
        columns: Sequence[Column[Row]],
        look: Callable[[Row], RowLook] | None = None,
        eager: bool = True,
    ) -> None:
        super().__init__(operations)
        self.setObjectName(f"{name}_page")
        self._is_eager = eager
        self._gated: dict[Button, str] = {}
        self._panels: list[Panel] = []
        self.model: PagedModel[Row] = PagedModel(
            self.AREA, columns, operations, self, look=look, eager=eager
        )
        self.model.grown.connect(self._say_count)
        self.table = Table(name, title)
        self.table.set_model(self.model)
        self.clear_filter = Button(
            QCoreApplication.translate("kit", "清除筛选"), kind="ghost", icon="x"
        )
        self.clear_filter.setObjectName(f"{name}_clear")
        self.clear_filter.clicked.connect(self.clear)
        self._empty = self._empty_state(name)
        self.table.set_empty(self._empty)
        self.strip = ProgressStrip("file-spreadsheet")
        self.exporter = Exporter(operations, self.strip, lambda: self.toast, self)
        self.count = label("", "small")
        self.reason = label("", "warn")
        self.reason.hide()
        self._lay_out(name)
        operations.actor_changed.connect(self.show_allowed)

    def open_source(self, session: Session) -> Source[Row]:
        """The list as it is filtered now."""
        raise NotImplementedError

    def export(self, source: Source[Row]) -> Export:
        """What Ctrl+E takes out: *source* with its columns and in words which part it is."""
        raise NotImplementedError

    def export_name(self) -> str:
        """The file name proposed, without its suffix."""
        raise NotImplementedError

    def is_filtered(self) -> bool:
        """Whether a filter hides anything."""
        return False

    def clear(self) -> None:
        """Take all filters away."""
        raise NotImplementedError

    def nothing(self) -> tuple[str, str]:
        """What an empty list says while nothing is filtered: what is not there, what to do."""
        raise NotImplementedError

    def count_words(self, count: int) -> str:
        """How many rows there are, for the foot."""
        return QCoreApplication.translate("kit", "共 {n} 条").format(n=number(count))

    def refresh(self, _tables: frozenset[str]) -> None:
        """Show what changed; the marked row stays where it can."""
        self.show_allowed()
        place = self.table.current_row()
        self.model.read_again(self.operations.read(self.open_source))
        if 0 <= place < self.model.rowCount() and self.table.current_row() < 0:
            self.table.select_row(place)
        self._say_empty()

    def reload(self) -> None:
        """Show the list from its first row, after the filter changed."""
        self.model.set_source(self.operations.read(self.open_source))
        self._say_empty()

    def take_focus(self) -> None:
        self.table.setFocus()

    def marked(self) -> Row | None:
        """The marked row."""
        place = self.table.current_row()
        return None if place < 0 else self.model.row_at(place)

    def add_act(self, button: Button, operation: str) -> None:
        """A button at the foot that is off for who may not do *operation*."""
        self._foot_acts.addWidget(button)
        self.gate({button: operation})

    def gate(self, buttons: Mapping[Button, str]) -> None:
        """Switch *buttons* off while who is on duty may not do the operation of each."""
        self._gated.update(buttons)

    def add_panel(self, panel: Panel) -> None:
        """Let *panel* open at the right; one is open at a time."""
        self._panels.append(panel)
        self._beside.addWidget(panel)
        panel.hide()
        panel.closed.connect(self.take_focus)

    def open_panel(self, panel: Panel) -> None:
        """Show *panel* and hide the others, their drafts kept."""
        for other in self._panels:
            if other is not panel:
                other.hide()
        panel.show()

    def is_panel_open(self) -> bool:
        return any(not panel.isHidden() for panel in self._panels)

    def show_allowed(self) -> None:
        """Acts are off for who may not do them, with the reason at the foot."""
        gate(self.operations, self._gated, self.reason)

    def take_out(self) -> None:
        """Ctrl+E."""
        self.exporter.ask(self._export_now, self.export_name())

    def _export_now(self) -> Export:
        return self.export(self.operations.read(self.open_source))

    def _say_count(self) -> None:
        words = self.count_words(self.model.rowCount())
        more = self._more()
        if not self.model.source.is_complete:
            words = more.format(count=words)
        self.count.setText(words)
        self._say_empty()

    def _more(self) -> str:
        if self._is_eager:
            return QCoreApplication.translate("kit", "{count}，还在找…")
        return QCoreApplication.translate("kit", "{count}，往下还有")

    def _say_empty(self) -> None:
        if self.is_filtered():
            what = QCoreApplication.translate("kit", "没有符合筛选的")
            todo = QCoreApplication.translate("kit", "换一个条件，或清除筛选看全部。")
            self._empty.say(what, todo)
        else:
            self._empty.say(*self.nothing())
        for button in (self.clear_filter, self._empty.button):
            if button is not None:
                button.setVisible(self.is_filtered())

    def _empty_state(self, name: str) -> EmptyState:
        button = Button(QCoreApplication.translate("kit", "清除筛选"), icon="x")
        button.setObjectName(f"{name}_clear_empty")
        button.clicked.connect(self.clear)
        return EmptyState("search", "", "", button)

    def _export_button(self, name: str) -> Button:
        take_out = Button(
            QCoreApplication.translate("kit", "导出"), icon="download", shortcut="Ctrl+E"
        )
        take_out.setObjectName(f"{name}_export")
        take_out.clicked.connect(self.take_out)
        return take_out

    def _lay_out(self, name: str) -> None:
        above = QWidget()
        self.filters = FlowLayout(above, gap=SPACE.inner)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(SPACE.gap)
        self.middle.addWidget(self.table, 1)
        self._foot_acts = QHBoxLayout()
        self._foot_acts.setSpacing(SPACE.inner)
        self.acts = QWidget()
        self.foot = QHBoxLayout(self.acts)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(SPACE.inner)
        self.foot.addLayout(self._foot_acts)
        self.foot.addWidget(self.reason)
        self.foot.addStretch(1)
        self.foot.addWidget(self.count)
        left = QVBoxLayout()
        left.setSpacing(SPACE.gap)
        left.addWidget(above)
        left.addLayout(self.middle, 1)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(SPACE.gap)
        self._beside.addLayout(left, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.gap)
        self.column.addLayout(self._beside, 1)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.acts)
        self.add_act(self._export_button(name), "list.export")
