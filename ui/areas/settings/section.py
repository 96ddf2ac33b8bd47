"""The kinds of section: a form that is saved, and a list whose rows open beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.clock import business_day
from app.errors import UserError
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.cells import RowLook
from ui.kit.flow import FlowLayout
from ui.kit.form import Entry, Form
from ui.kit.list import Table
from ui.kit.panel import Panel, beside
from ui.kit.table import Column, TableModel
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.kit.operations import Operations

AREA = "settings"
Row = TypeVar("Row")
Rows = Sequence[Sequence[Entry]]


class Section(QWidget):
    """One section of the page.

    ``KEY`` names it, ``TITLE`` is marked in the context ``settings``, ``READS`` are its tables.

    Signals:
        said: what was done, to show in passing (translated).
        refused: what was not done, and why.
    """

    KEY: ClassVar[str]
    TITLE: ClassVar[str]
    READS: ClassVar[frozenset[str]] = frozenset()

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.operations = operations

    def refresh(self) -> None:
        """Read again what is shown; what was typed and not saved is gone."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keys into the section."""
        raise NotImplementedError

    def is_busy(self) -> bool:
        """Whether something typed here would be lost by ``refresh``."""
        return False

    def today(self) -> date:
        """The station's date."""
        return business_day(self.operations.context.now())


class FormSection(Section):
    """A card with one form."""

    SAVED: ClassVar[str]

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.card = Card(QCoreApplication.translate(AREA, self.TITLE))
        self.form = Form(self.form_area(), self.rows())
        self.form.submitted.connect(self.submit)
        self.save_button = save_button(self.KEY)
        self.save_button.clicked.connect(self.submit)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        self.card.body.addWidget(self.form)
        self.card.body.addLayout(foot)
        self._outer = scrolled(self, self.card)

    def put_below(self, widget: QWidget) -> None:
        """Let *widget* have the room that the form leaves."""
        form = self._outer.itemAt(0).widget()
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._outer.addWidget(widget, 1)

    def form_area(self) -> str:
        """Translation context of the form's titles."""
        return AREA

    def rows(self) -> Rows:
        """The entries of the form."""
        raise NotImplementedError

    def save(self, values: dict[str, Any]) -> None:
        """Write *values*. Raises ``UserError``."""
        raise NotImplementedError

    def submit(self) -> None:
        """Save, say so, or say at its field what cannot be."""
        try:
            self.save(self.form.values())
        except UserError as error:
            self.form.show_error(error)
            return
        self.form.clear_errors()
        self.said.emit(QCoreApplication.translate(AREA, self.SAVED))

    def take_focus(self) -> None:
        self.form.focus_first()


class ListSection(Section, Generic[Row]):
    """A list; Enter opens a row in the panel, Ctrl+N an empty one."""

    COLUMNS: ClassVar[Sequence[Column[Any]]]
    NEW: ClassVar[str]
    HINT: ClassVar[str]

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._row: Row | None = None
        self.model: TableModel[Row] = TableModel(AREA, self.COLUMNS, look=self.look)
        title = QCoreApplication.translate(AREA, self.TITLE)
        self.table = Table(f"{self.KEY}_list", title)
        self.table.set_model(self.model)
        self.table.opened.connect(lambda at: self.open_row(self.model.row_at(at)))
        self.new_button = Button(
            QCoreApplication.translate(AREA, self.NEW), icon="plus", shortcut="Ctrl+N"
        )
        self.new_button.setObjectName(f"{self.KEY}_new")
        self.new_button.clicked.connect(lambda: self.open_row(None))
        self.panel = Panel(title)
        self.panel.closed.connect(self._on_closed)
        self.hint = label(QCoreApplication.translate(AREA, self.HINT), "small", wrap=True)
        self.form = Form(AREA, self.rows())
        self.form.submitted.connect(self.submit)
        self._lay_out()

    def look(self, _row: Row) -> RowLook:
        """How a row looks."""
        return RowLook.PLAIN

    def rows(self) -> Rows:
        """The entries of the panel's form."""
        raise NotImplementedError

    def read(self, session: Session) -> Sequence[Row]:
        """The list."""
        raise NotImplementedError

    def values(self, row: Row | None) -> dict[str, Any]:
        """What the form shows of *row*, or of a new one."""
        raise NotImplementedError

    def save(self, row: Row | None, values: dict[str, Any]) -> None:
        """Write *values* to *row*, or as a new one. Raises ``UserError``."""
        raise NotImplementedError

    def name(self, row: Row) -> str:
        """What the panel's heading calls *row*."""
        raise NotImplementedError

    def refresh(self) -> None:
        at = self.table.current_row()
        self.model.set_rows(self.operations.read(self.read))
        if 0 <= at < self.model.rowCount():
            self.table.select_row(at)

    def open_row(self, row: Row | None) -> None:
        """Show *row* (None: an empty one) in the panel."""
        self._row = row
        new = QCoreApplication.translate(AREA, self.NEW)
        self.panel.heading.setText(new if row is None else self.name(row))
        self.form.set_values(self.values(row))
        self.hint.hide()  # it is about the list's own keys
        self.panel.show()
        self.form.focus_first()

    def submit(self) -> None:
        """Save what the panel holds and close it."""
        try:
            self.save(self._row, self.form.values())
        except UserError as error:
            self.form.show_error(error)
            return
        self.refresh()
        self.panel.close_panel()
        self.said.emit(QCoreApplication.translate("settings", "存好了"))

    def current(self) -> Row | None:
        """The marked row."""
        at = self.table.current_row()
        return self.model.row_at(at) if at >= 0 else None

    def take_focus(self) -> None:
        if self.panel.isHidden():
            self.table.setFocus()
        else:
            self.form.focus_first()

    def tools(self) -> Sequence[QWidget]:
        """What stands beside the button for a new row."""
        return ()

    def _on_closed(self) -> None:
        self.hint.show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        fill_panel(self.panel, self.form, self.KEY)
        head = FlowLayout(gap=SPACE.inner)
        for tool in (self.new_button, *self.tools()):
            head.addWidget(tool)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.inner)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(beside(inside, self.panel))


def fill_panel(panel: Panel, form: Form, key: str) -> None:
    """Put *form* into *panel*, with the buttons that save and leave it."""
    panel.body.addWidget(form)
    cancel = Button(QCoreApplication.translate("settings", "取消"), kind="ghost", key="Esc")
    cancel.setObjectName(f"{key}_cancel")
    cancel.clicked.connect(panel.close_panel)
    save = save_button(key)
    save.clicked.connect(form.submitted)
    panel.foot.addStretch(1)
    panel.foot.addWidget(cancel)
    panel.foot.addWidget(save)


def save_button(key: str) -> Button:
    """存下: Ctrl+Enter is bound by the form's own walk."""
    button = Button(
        QCoreApplication.translate("settings", "存下"),
        kind="primary",
        key="Ctrl Enter",
        icon="save",
    )
    button.setObjectName(f"{key}_save")
    return button


def bind(widget: QWidget, keys: str, act: Any) -> None:
    """Let *keys* do *act* while the focus is in *widget*."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)


def scrolled(widget: QWidget, card: QWidget) -> QVBoxLayout:
    """Fill *widget* with *card*, which scrolls when large letters do not fit."""
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    held = QVBoxLayout(inside)
    held.setContentsMargins(0, 0, 0, 0)
    held.addWidget(card)
    held.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    outer = QVBoxLayout(widget)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(SPACE.gap)
    outer.addWidget(area)
    return outer
