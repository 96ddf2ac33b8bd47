"""团体: a unit that comes together, counted as so many unnamed heads in one row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.visits import Entry
from ui.areas.desk.choices import Choices
from ui.areas.desk.panel import EntryPanel, heads_field, heads_of
from ui.kit.edits import LineEdit
from ui.kit.field import Field


class GroupPanel(EntryPanel):
    """Unit, how many, category, services. Closed without saving it stays as a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("desk", "团体来访"), "users", parent)
        self.setObjectName("group_panel")
        self.unit = LineEdit("group_unit")
        title = QCoreApplication.translate("desk", "单位")
        self.add_field("group_name", Field(title, self.unit, optional=True))
        self.heads, field = heads_field("group_heads", QCoreApplication.translate("desk", "人数"))
        self.add_field("heads", field)
        self.add_choices()
        self.finish()
        self._is_draft = False

    def open_with(self, choices: Choices) -> None:
        """Begin anew, or go on with the draft."""
        category = self.category.value() if self._is_draft else None
        mask = self.chosen() if self._is_draft else choices.usual
        self.prepare(choices, category=category, mask=mask)
        self._is_draft = True
        self.show()
        self.unit.setFocus()

    def clear(self) -> None:
        """Saved: the next one begins empty."""
        self.unit.clear()
        self.heads.clear()
        self._is_draft = False

    def entry(self) -> Entry:
        return Entry(
            heads=heads_of(self.heads),
            category_id=self.category_id(),
            services=self.chosen(),
            group_name=self.unit.text().strip(),
        )
