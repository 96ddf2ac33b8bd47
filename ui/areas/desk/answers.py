"""The fixed place above the list: what was last done, or a question about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.disclosures import UNMASK_WHYS
from ui.areas.desk import said
from ui.areas.desk.asking import AskBar
from ui.areas.desk.day import Day
from ui.areas.desk.rows import VOID_REASONS, DeskRow, reason_words, who_cell
from ui.kit.answer import AnswerBar, Mood
from ui.kit.messages import words

NUMBER_SHOWN_MS = 30_000


class Answers(QStackedWidget):
    """The answer bar, and in its place the questions.

    Signals:
        answered: a question is closed; the line takes the keys.
        passed: a key that closed a question without answering it (``QKeyEvent``).
    """

    answered = Signal()
    passed = Signal(QKeyEvent)

    def __init__(self, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self.bar = AnswerBar()
        self.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number_end = QTimer(self, singleShot=True, interval=NUMBER_SHOWN_MS)
        self._number_end.timeout.connect(self.bar.clear)

    @cached_property
    def asking(self) -> AskBar:
        """The questions; made when first asked."""
        bar = AskBar()
        bar.done.connect(self._on_done)
        bar.passed.connect(self.passed)
        self.addWidget(bar)
        return bar

    def settle(self) -> None:
        """Something else is done: an open question takes its first answer, or gives up."""
        if self.currentWidget() is not self.bar:
            self.asking.settle()

    def say(self, text: tuple[str, str], mood: Mood) -> None:
        """Say *text* (bold words, the rest) of something there is nothing more to do about."""
        self._number_end.stop()
        self.bar.say(*text, mood=mood, undo=False, again=False)

    def say_refusal(self, sentence: str) -> None:
        self.say((sentence, ""), "danger")

    def say_entry(self, row: DeskRow) -> None:
        """Say that *row* is written, waits, or does not count."""
        self._number_end.stop()
        if row.state == "repeat":
            self.say(said.repeated(row, self._day), "warn")
        elif row.state == "waiting":
            self.bar.say(*said.waiting(row, self._day), mood="warn")
        else:
            short = f"{said.number(row)}  {who_cell(row).text}"
            self.bar.say(*said.written(row, self._day), short=short, mood="ok")

    def show_number(self, name: str, phone: str) -> None:
        """Show a whole number for 30 seconds."""
        until = QCoreApplication.translate("desk", "显示 30 秒，已记下")
        self.say((f"{name}  {phone[:3]} {phone[3:7]} {phone[7:]}", until), "info")
        self._number_end.start()

    def ask_void(self, row: DeskRow, choose: Callable[[str], object]) -> None:
        """Ask why *row* is taken back; whatever is done next without an answer says 点错."""
        which = f"{said.number(row)} {who_cell(row).text}"
        question = QCoreApplication.translate("desk", "撤回 {row}？").format(row=which)
        answers = [(code, reason_words(code)) for code in VOID_REASONS]
        short = QCoreApplication.translate("desk", "撤回 {row}？").format(row=said.number(row))
        self._ask((question, short), answers, choose, assumes_first=True)

    def ask_number(self, row: DeskRow, choose: Callable[[str], object]) -> None:
        """Ask why the whole number is wanted; without an answer it is not shown."""
        question = QCoreApplication.translate("desk", "为什么看 {who} 的号码？")
        answers = [(code, words(f"unmask_why.{code}")) for code in UNMASK_WHYS]
        who = row.name or row.phone_masked
        short = QCoreApplication.translate("desk", "为什么看？")
        self._ask((question.format(who=who), short), answers, choose, assumes_first=False)

    def _ask(
        self,
        question: tuple[str, str],
        answers: Sequence[tuple[str, str]],
        choose: Callable[[str], object],
        *,
        assumes_first: bool,
    ) -> None:
        self.setCurrentWidget(self.asking)
        self.asking.ask(*question, answers, choose, assumes_first=assumes_first)

    def _on_done(self) -> None:
        self.setCurrentWidget(self.bar)
        self.answered.emit()
