"""A state as a pill: word, icon and colour together. A chip is never a button."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.paint import ChipSpec


class Chip(QWidget):
    """One ``ChipSpec`` as a widget; its words are its accessible name."""

    def __init__(
        self,
        text: str,
        kind: str = "neutral",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(ChipSpec(text, kind, icon))

    def text(self) -> str:
        return self._spec.text

    def set_chip(self, spec: ChipSpec) -> None:
        self._spec = spec
        self.setAccessibleName(spec.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return paint.chip_size(self._spec)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.chip(QPainter(self), self.rect(), self._spec)
