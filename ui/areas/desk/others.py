"""F10: the categories that have no F-key of their own; a digit picks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.catalogue import CategoryRow
from ui.areas.desk.choices import DIGITS, Choices
from ui.areas.desk.popup import Hints, Popup
from ui.kit.button import Button
from ui.kit.tokens import SPACE

COLUMNS = 4


class OtherCategories(Popup):
    """Buttons with digits.

    Signals:
        chosen: a category (``CategoryRow``).
        closed: Esc, or a key that is not its own (``QKeyEvent``, or None).
    """

    chosen = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("other_categories")
        self.setAccessibleName(QCoreApplication.translate("desk", "更多类别"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._others: tuple[CategoryRow, ...] = ()
        self._buttons: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE.inner)
        self._foot = Hints(
            [("1…9", QCoreApplication.translate("desk", "选类别即登记")),
             ("Esc", QCoreApplication.translate("desk", "不选了"))]
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.unit, SPACE.unit, SPACE.unit, 0)
        column.setSpacing(SPACE.inner)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addWidget(self._foot)

    def open_with(self, choices: Choices, room: QRect) -> None:
        """Show the other categories over the list; the keys go here until one is picked."""
        if choices.others != self._others:
            self._build(choices)
        self.fit(room)
        self.show()
        self.setFocus()

    def fit(self, room: QRect) -> None:
        """The page has another size."""
        height = self._grid.sizeHint().height() + self._foot.sizeHint().height()
        self.place(room, height + 2 * SPACE.inner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = int(event.text()) if event.text().isdecimal() else 0
        if 1 <= digit <= len(self._others):
            self._choose(self._others[digit - 1])
        elif event.key() == Qt.Key.Key_Escape:
            self._close(None)
        elif event.text() or event.key() >= Qt.Key.Key_F1:
            self._close(event)

    def _choose(self, row: CategoryRow) -> None:
        self.hide()
        self.chosen.emit(row)

    def _close(self, event: QKeyEvent | None) -> None:
        self.hide()
        self.closed.emit(event)

    def _build(self, choices: Choices) -> None:
        self._others = choices.others
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for at, row in enumerate(self._others):
            button = self._button(at, row, choices.category_name(row))
            self._grid.addWidget(button, at // COLUMNS, at % COLUMNS)
            self._buttons.append(button)

    def _button(self, at: int, row: CategoryRow, name: str) -> Button:
        key = str(at + 1) if at < DIGITS else ""
        button = Button(name, key=key, icon=row.icon, parent=self)
        button.setObjectName(f"other_{at + 1}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._choose(row))
        return button
