"""The panels of the desk: a group, a late entry, a correction; one form each, saved by Enter."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.catalogue import CategoryRow
from app.clock import instant
from app.desk_line import fold
from app.errors import UserError
from app.visits import Entry
from app.visits.entry import MOST_HEADS
from ui.areas.desk.choices import Choices
from ui.areas.desk.pick import CategoryPick, service_tiles
from ui.kit.button import Button
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.field import Field
from ui.kit.messages import sentence
from ui.kit.panel import Panel
from ui.kit.tiles import Tiles
from ui.kit.tokens import SPACE
from ui.kit.walk import EnterWalk


class EntryPanel(Panel):
    """A form that makes one entry; what is refused is said at its field.

    Signals:
        saved: the form is filled in; the page asks for ``entry()``.
    """

    saved = Signal()

    def __init__(self, heading: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, icon=icon, parent=parent)
        self.choices = Choices((), (), is_english=False)
        self.fields: dict[str, Field] = {}
        self.category = CategoryPick(f"{icon}_category")
        self.services: Tiles | None = None
        self._services_at = 0
        self.save = Button(QCoreApplication.translate("desk", "存下"), kind="primary", key="Ctrl S")
        self.save.setObjectName(f"{icon}_save")
        self.save.clicked.connect(self.saved)
        self.cancel = Button(QCoreApplication.translate("desk", "取消"), kind="ghost", key="Esc")
        self.cancel.setObjectName(f"{icon}_cancel")
        self.cancel.clicked.connect(self.close_panel)
        self.walk: EnterWalk | None = None

    def add_field(self, key: str, field: Field) -> Field:
        """Put *field* under the others; refusals of *key* are said there."""
        self.fields[key] = field
        self.body.addWidget(field)
        return field

    def add_pair(self, left: tuple[str, Field], right: tuple[str, Field]) -> None:
        """Two short fields in one line."""
        row = QHBoxLayout()
        row.setSpacing(SPACE.gap)
        for key, field in (left, right):
            self.fields[key] = field
            row.addWidget(field, 1)
        self.body.addLayout(row)

    def add_choices(self) -> None:
        """The category, and a place for the services."""
        title = QCoreApplication.translate("desk", "类别")
        self.add_field("category_id", Field(title, self.category))
        self._services_at = self.body.count()

    def finish(self) -> None:
        """Buttons at the foot; Enter walks the fields."""
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.save)

    def prepare(self, choices: Choices, *, category: CategoryRow | None, mask: int) -> None:
        """Offer the station's choices and begin with these."""
        self.choices = choices
        self.category.choose(category, choices)
        self._show_services(mask)
        self.walk = self.walk or EnterWalk(self, self.saved.emit)
        for part in self.findChildren(QWidget):
            self.walk.watch(part)
        for field in self.fields.values():
            field.set_error("")

    def choose_category(self, row: CategoryRow) -> None:
        """An F-key or a tile was pressed while the panel is open."""
        self.category.choose(row, self.choices)
        self.fields["category_id"].set_error("")

    def take_focus(self) -> None:
        """Back to the field that last had the keys."""
        last = self.focusWidget()
        kept = [field.editor for field in self.fields.values() if field.editor is last]
        (kept[0] if kept else self.category).setFocus()

    def refuse(self, error: UserError) -> bool:
        """Say *error* at its field, which takes the keys; False when it has none here."""
        field = self.fields.get(error.field or "")
        if field is None:
            return False
        field.set_error(sentence(error))
        field.editor.setFocus()
        return True

    def category_id(self) -> UUID:
        """The category chosen. Raises ``line.services_need_key`` (field ``category_id``)."""
        row = self.category.value()
        if row is None:
            raise UserError("line.services_need_key", field="category_id")
        return row.id

    def chosen(self) -> int:
        return sum(self.services.values()) if self.services else 0

    def entry(self) -> Entry:
        """What the form says; raises ``UserError`` with the field at fault."""
        raise NotImplementedError

    def _show_services(self, mask: int) -> None:
        before = self.fields.pop("services", None)
        if before is not None:
            self.body.removeWidget(before)
            before.deleteLater()
        name = f"{self.category.objectName()}_services"
        self.services = service_tiles(name, self.choices, mask)
        title = QCoreApplication.translate("desk", "服务")
        field = Field(title, self.services, reserve=False)
        self.fields["services"] = field
        self.body.insertWidget(self._services_at, field)


def heads_field(name: str, title: str) -> tuple[LineEdit, Field]:
    """A number of people."""
    unit = QCoreApplication.translate("desk", "人")
    edit = LineEdit(name, unit=unit, latin=True)
    return edit, Field(title, edit)


def heads_of(edit: LineEdit) -> int:
    """The number typed. Raises ``visit.heads`` (field ``heads``)."""
    typed = fold(edit.text())
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MOST_HEADS))
    heads = int(typed) if is_number else 0
    if heads < 1:
        raise UserError("visit.heads", field="heads", most=MOST_HEADS)
    return heads


def instant_of(day: date, edit: TimeEdit) -> datetime:
    """The instant of the time typed on *day*. Raises ``settings.time`` (field ``at``)."""
    typed = edit.time()
    if typed is None:
        raise UserError("settings.time", field="at", value=edit.text())
    return instant(day, time.fromisoformat(typed))


def category_of(choices: Choices, category_id: UUID) -> CategoryRow | None:
    """The row of *category_id*, of one no longer in use too."""
    return next((row for row in choices.every_category if row.id == category_id), None)
