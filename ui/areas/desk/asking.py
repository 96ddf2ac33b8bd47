"""Asking why in the place of the answer: a digit chooses, Enter takes the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.button import Button
from ui.kit.elided import Elided
from ui.kit.theme import current
from ui.kit.tokens import SPACE

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Choose = Callable[[str], object]


class AskBar(QFrame):
    """One question with up to three answers; the keys go here while it is open.

    Signals:
        done: it is answered or given up.
        passed: a key that is no answer (``QKeyEvent``): the first answer is taken, the key goes on.
    """

    done = Signal()
    passed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("asking")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._codes: tuple[str, ...] = ()
        self._choose: Choose = str
        self._assumes_first = False
        self._is_open = False
        self._question = Elided(bold=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.card, 0, SPACE.unit, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._question)
        self._row.addStretch(1)
        self._buttons: list[Button] = []

    def ask(
        self,
        question: str,
        short: str,
        answers: Sequence[tuple[str, str]],
        choose: Choose,
        *,
        assumes_first: bool,
    ) -> None:
        """Ask *question* (translated).

        Args:
            question: what is asked.
            short: the same in fewer words, for a narrow bar.
            answers: (code, words) in the order of their digits.
            choose: called with the code.
            assumes_first: whatever else is done next takes the first answer; else it gives up.
        """
        self._codes = tuple(code for code, _words in answers)
        self._choose, self._assumes_first = choose, assumes_first
        self._question.setText(question, short)
        self.setAccessibleName(question)
        self._show_buttons(answers)
        self._is_open = True
        self.show()
        self.setFocus()

    def settle(self) -> None:
        """Something else is done now: take the first answer, or give up."""
        if not self._is_open:
            return
        if self._assumes_first:
            self._answer(0)
        else:
            self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = int(event.text()) if event.text().isdecimal() else 0
        if event.isAutoRepeat():
            return
        if 1 <= digit <= len(self._codes):
            self._answer(digit - 1)
        elif event.key() in ENTER:
            self._answer(0)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.text() or event.key() >= Qt.Key.Key_F1:
            self._pass_on(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(max(current().sizes.alert, current().sizes.control))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill=current().colours.surface)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())

    def _answer(self, at: int) -> None:
        choose, code = self._choose, self._codes[at]
        self._close()
        choose(code)

    def _close(self) -> None:
        self._is_open = False
        self.done.emit()

    def _pass_on(self, event: QKeyEvent) -> None:
        self.settle()
        self.passed.emit(event)

    def _show_buttons(self, answers: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [
            self._button(
                words, str(at + 1) if at else "Enter", f"answer_{code}", partial(self._answer, at)
            )
            for at, (code, words) in enumerate(answers)
        ]
        words = QCoreApplication.translate("desk", "不了")
        self._buttons.append(self._button(words, "Esc", "answer_none", self._close))
        for button in self._buttons:
            self._row.addWidget(button)

    def _button(self, words: str, key: str, name: str, act: Callable[[], object]) -> Button:
        button = Button(words, kind="quiet", key=key, parent=self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(act)
        return button
