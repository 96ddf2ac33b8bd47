"""Questions in the place of the acts at the foot: asked once, answered by a digit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.areas.desk.asking import AskBar


class Asks(QWidget):
    """The foot of a page: its acts, or one question.

    Args:
        acts: the row of acts.
        back: takes the keys again when the question is over.
    """

    def __init__(self, acts: QWidget, back: Callable[[], object]) -> None:
        super().__init__()
        self.bar = AskBar(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(acts)
        self._stack.addWidget(self.bar)
        self._back = back
        self.bar.done.connect(self._on_done)
        self.bar.restyle()

    def ask(
        self,
        question: tuple[str, str],
        answers: Sequence[tuple[str, str]],
        choose: Callable[[str], object],
    ) -> None:
        """Ask *question* (translated; then the same in fewer words, for large letters).

        *choose* gets the code of the answer.
        """
        self._stack.setCurrentIndex(1)
        self.bar.ask(*question, answers, choose, assumes_first=False)

    def is_open(self) -> bool:
        return self._stack.currentIndex() == 1

    def _on_done(self) -> None:
        self._stack.setCurrentIndex(0)
        self._back()
