"""The first start: five steps, everything written at the end, nothing left by a cancel."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import UserError
from app.founding import found
from ui.kit.button import Button
from ui.kit.card import Rule, label
from ui.kit.tokens import SPACE
from ui.shell.wizard_rail import WizardRail
from ui.shell.wizard_steps import AREA, STEPS, Answers, FolderStep, LanguageStep, Step

MARGIN = 3 * SPACE.page


class Outcome(NamedTuple):
    """Which folder to open; ``is_demo``: the demonstration first, the station waits."""

    folder: Path
    is_demo: bool = False


class Wizard(QWidget):
    """Asks step by step. Enter goes to the next field, Ctrl+Enter to the next step.

    Signals:
        spoken: another language was chosen; it is in force when this returns.
        done: an ``Outcome``; the station is written.
    """

    spoken = Signal(str)
    done = Signal(object)

    def __init__(self, folder: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard")
        self.answers = Answers(language=language, folder=str(folder))
        self._at = 0
        self._is_warned = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._build()
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self.back)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def next(self) -> None:
        """Keep this step's answers and go on; in the last step, write everything."""
        if not self._next.isEnabled() or not self._keep():
            return
        if self._at + 1 < len(STEPS):
            self._go(self._at + 1)
        else:
            self._next.setEnabled(False)
            self._next.set_text(QCoreApplication.translate("wizard", "正在建站"))
            self._next.repaint()
            QTimer.singleShot(0, self._found)

    def back(self) -> None:
        """One step back; what was typed here stays."""
        self.answers.take(self.step.form.values())
        if self._at:
            self._go(self._at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> bool:
        try:
            self.step.check()
        except UserError as error:
            self.step.form.show_error(error)
            return False
        self.answers.take(self.step.form.values())
        return True

    def _found(self) -> None:
        folder = Path(self.answers.folder).expanduser()
        try:
            found(folder, **self.answers.station())
        except UserError as error:  # the steps have asked before: only a second wizard is left
            self.step.form.show_error(error)
            return
        finally:
            self._next.setEnabled(True)
            self._say_step()
        self.done.emit(Outcome(folder, is_demo=self.answers.start == "demo"))

    def _go(self, to: int) -> None:
        self._at = to
        self._show_step()

    def _on_escape(self) -> None:
        """Once is a slip of the finger; what was typed would be gone."""
        if self._is_warned or not self._at:
            self.close()
            return
        self._is_warned = True
        words = QCoreApplication.translate("wizard", "再按一次 Esc 就退出，填的都不留下")
        self._hint.setText(words)

    def _on_spoken(self, language: str) -> None:
        self.answers.language = language
        self.spoken.emit(language)
        self._build()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Large letters do not fit: the field that has the keys is in sight."""
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 5 * SPACE.page)

    def _build(self) -> None:
        """Everything again, in the language spoken now."""
        while self._row.count():
            widget = self._row.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setWindowTitle(QCoreApplication.translate("shell", "驿站"))
        titles = [QCoreApplication.translate(AREA, step.TITLE) for step in STEPS]
        self.rail = WizardRail(titles)
        self._row.addWidget(self.rail)
        self._row.addWidget(self._right(), 1)
        self._show_step()

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(MARGIN, 2 * SPACE.page, MARGIN, SPACE.card)
        column.setSpacing(SPACE.unit)
        self._count = label("", "context")
        self._title = label("", "figure")
        self._note = label("", "context", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._count, self._title, self._note):
            column.addWidget(part)
        column.addSpacing(SPACE.gap)
        column.addWidget(self._area, 1)
        column.addWidget(Rule())
        column.addSpacing(SPACE.unit)
        column.addLayout(self._foot())
        return right

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.inner)
        self._hint = label("", "small")
        cancel = Button(QCoreApplication.translate("wizard", "取消"), kind="ghost", key="Esc")
        self._back = Button(QCoreApplication.translate("wizard", "上一步"), key="Alt ←")
        self._next = Button("", kind="primary", key="Ctrl Enter")
        for button, name, act in (
            (cancel, "cancel", self.close),
            (self._back, "back", self.back),
            (self._next, "next", self.next),
        ):
            button.setObjectName(f"wizard_{name}")
            button.clicked.connect(act)
        row.addWidget(self._hint, 1)
        for button in (cancel, self._back, self._next):
            row.addWidget(button)
        return row

    def _show_step(self) -> None:
        self._is_warned = False
        self.step: Step = STEPS[self._at](self.answers)
        self.step.form.submitted.connect(self.next)
        if isinstance(self.step, LanguageStep):
            self.step.spoken.connect(self._on_spoken)
        if isinstance(self.step, FolderStep):
            self.step.open_asked.connect(lambda folder: self.done.emit(Outcome(Path(folder))))
        self._say_step()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.step)
        held.addStretch(1)
        self._area.setWidget(inside)
        self.step.form.focus_first()

    def _say_step(self) -> None:
        said = QCoreApplication.translate("wizard", "第 {n} 步，共 {all} 步")
        self._count.setText(said.format(n=self._at + 1, all=len(STEPS)))
        titles = [QCoreApplication.translate(AREA, step.TITLE) for step in STEPS]
        self._title.setText(titles[self._at])
        self._note.setText(QCoreApplication.translate(AREA, self.step.NOTE))
        self._hint.setText(QCoreApplication.translate("wizard", "Enter 到下一栏"))
        is_last = self._at + 1 == len(STEPS)
        go_on = QCoreApplication.translate("wizard", "下一步")
        self._next.set_text(QCoreApplication.translate("wizard", "建站") if is_last else go_on)
        self._back.setVisible(self._at > 0)
        self.rail.show_step(self._at, self._answered())

    def _answered(self) -> list[str]:
        """What each step holds, in a word."""
        language = {"zh": QCoreApplication.translate("wizard", "中文"), "en": "English"}
        answers = self.answers
        return [language[answers.language], answers.code, answers.keeper, "", ""]
