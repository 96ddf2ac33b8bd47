"""Facts in two columns: what it is called, what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from ui.kit.card import label
from ui.kit.tokens import SPACE


class Facts(QWidget):
    """Pairs of a small title and its words; pairs without words are left out."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(SPACE.page)
        self._form.setVerticalSpacing(SPACE.inner)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show *facts* (translated title, words)."""
        while self._form.rowCount():
            self._form.removeRow(0)
        for title, words in facts:
            if words:
                said = label(words, wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                self._form.addRow(label(title, "small"), said)
        self._take_room()

    def words(self) -> dict[str, str]:
        """What is shown, by title."""
        found = {}
        for row in range(self._form.rowCount()):
            title = self._form.itemAt(row, QFormLayout.ItemRole.LabelRole).widget()
            said = self._form.itemAt(row, QFormLayout.ItemRole.FieldRole).widget()
            if isinstance(title, QLabel) and isinstance(said, QLabel):
                found[title.text()] = said.text()
        return found

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._take_room()
        return done

    def _take_room(self) -> None:
        """Words that wrap claim one line only, and would be squeezed where the rest scrolls."""
        self.setMinimumHeight(max(0, self._form.heightForWidth(self.width())))
