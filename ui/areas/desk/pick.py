"""What every panel of the desk asks: which category, which services."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.catalogue import CategoryRow
from ui.areas.desk.choices import Choices
from ui.areas.desk.tiles import FIRST_KEY
from ui.kit import paint
from ui.kit.theme import current
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import BORDER, SPACE


class CategoryPick(QWidget):
    """Shows the category chosen by an F-key or a click on a tile; Enter goes on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row: CategoryRow | None = None
        self._words = ""
        self._key = ""

    def value(self) -> CategoryRow | None:
        return self._row

    def choose(self, row: CategoryRow | None, choices: Choices) -> None:
        """Show *row*, or that nothing is chosen yet."""
        self._row = row
        self._words = "" if row is None else choices.name_of(row.id)
        keys = [one.id for one in choices.on_keys]
        at = keys.index(row.id) if row is not None and row.id in keys else len(keys)
        self._key = f"F{FIRST_KEY + at}" if row is not None else "F2…F10"
        self.set_state("")
        self.setAccessibleDescription(self._words)

    def set_state(self, state: str) -> None:
        self.setProperty("state", state)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, current().sizes.control)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        bad = self.property("state") == "error"
        fill, edge = (c.danger_soft, c.danger) if bad else (c.surface, c.line_strong)
        width = BORDER.error if bad else BORDER.normal
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=width)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        hints = (
            QCoreApplication.translate("desk", "按 F 键，或点左边的格子"),
            QCoreApplication.translate("desk", "按 F 键"),
        )
        cap = paint.cap_size(self._key)
        left = self.width() - SPACE.gap - cap.width()
        words = QRect(SPACE.gap, 0, left - SPACE.gap, self.height())
        hint = hints[paint.width_of(hints[0]) > words.width()]
        ink = c.ink if self._words else c.ink3
        paint.text(painter, words, self._words or hint, ink=ink, bold=bool(self._words))
        at = QRect(left, (self.height() - cap.height()) // 2, cap.width(), cap.height())
        paint.cap(painter, at, self._key, paint.cap_ink())


def service_tiles(name: str, choices: Choices, mask: int) -> Tiles:
    """Every service as a tile to tick; those of *mask* are."""
    options = [Option(row.mask, choices.service_name(row)) for row in choices.services]
    tiles = Tiles(name, options, several=True)
    tiles.set_values([row.mask for row in choices.services if row.mask & mask])
    return tiles
