"""The desk's answer: what was last written, in its fixed place above the list."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.button import Button
from ui.kit.elided import Elided
from ui.kit.theme import current
from ui.kit.tokens import SPACE

Mood = Literal["ok", "warn", "danger", "info", "neutral"]

SIGNS = {
    "ok": "circle-check",
    "warn": "clock",
    "danger": "circle-alert",
    "info": "info",
    "neutral": "undo-2",
}


class AnswerBar(QWidget):
    """One line on a soft ground with 撤回 and 再来一次 at the right; empty it keeps its place.

    Signals:
        undo: 撤回 was pressed.
        again: 再来一次 was pressed.
    """

    undo = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._mood: Mood | None = None
        self._sign = QLabel()
        self.words = Elided(bold=True)
        self.detail = Elided(tone="ink2")
        self.undo_button = self._act(QCoreApplication.translate("kit", "撤回"), "Ctrl Z")
        self.again_button = self._act(QCoreApplication.translate("kit", "再来一次"), "+")
        self.undo_button.setObjectName("answer_undo")
        self.again_button.setObjectName("answer_again")
        self.undo_button.clicked.connect(self.undo)
        self.again_button.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.gap, 0, SPACE.unit // 2, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        row.addWidget(self.words)
        row.addWidget(self.detail)
        row.addStretch(1)
        row.addWidget(self.undo_button)
        row.addWidget(self.again_button)
        self.clear()

    def say(
        self,
        text: str,
        detail: str = "",
        *,
        short: str = "",
        mood: Mood = "ok",
        undo: bool = True,
        again: bool = True,
    ) -> None:
        """Show *text* in bold and *detail* after it (both translated).

        Where there is no room the detail goes first, then *short* stands for *text*.
        """
        self._mood = mood
        self.words.setText(text, short)
        self.detail.setText(detail)
        self.setAccessibleName(f"{text} {detail}")
        self.undo_button.setVisible(undo)
        self.again_button.setVisible(again)
        self.restyle()

    def mood(self) -> Mood | None:
        """What is said now; None while the bar is empty."""
        return self._mood

    def clear(self) -> None:
        self._mood = None
        self.words.clear()
        self.detail.clear()
        self.setAccessibleName("")
        self.undo_button.hide()
        self.again_button.hide()
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self.setFixedHeight(max(current().sizes.alert, self.undo_button.sizeHint().height()))
        if self._mood is None:
            self._sign.clear()
        else:
            ink = getattr(current().colours, self._mood)
            side = sparing.icon_side()
            self._sign.setPixmap(icons.pixmap(SIGNS[self._mood], ink, side))
        self._fit()
        self.update()

    def _fit(self) -> None:
        buttons = [one for one in (self.undo_button, self.again_button) if not one.isHidden()]
        used = sum(one.sizeHint().width() + SPACE.inner for one in buttons)
        used += sparing.icon_side() + 4 * SPACE.inner + self.words.sizeHint().width()
        self.detail.setVisible(used + self.detail.sizeHint().width() <= self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._mood is not None:
            ground = getattr(current().colours, f"{self._mood}_soft")
            paint.box(QPainter(self), self.rect(), fill=ground)

    def _act(self, text: str, key: str) -> Button:
        made = Button(text, kind="quiet", key=key, parent=self)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made
