"""Somebody new, in the place of the line: 姓名 → 手机 → F-key, which saves from any of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.card import label
from ui.kit.edits import LineEdit
from ui.kit.theme import current
from ui.kit.tokens import BORDER, RADIUS, SPACE

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PHONE_SAMPLE = "19900000000"


class LastStep(QWidget):
    """The third of the three: nothing left but the key of the category."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newcomer_category")
        self.setAccessibleName(QCoreApplication.translate("desk", "按 F 键选类别即存"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        cap = paint.cap_size("F2…F10").width()
        words = paint.width_of(self._words(), "small")
        return QSize(cap + words + SPACE.inner + 2 * SPACE.gap, current().sizes.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            paint.focus_frame(painter, self.rect())
        cap = paint.cap_size("F2…F10")
        at = self.rect().adjusted(SPACE.gap, (self.height() - cap.height()) // 2, 0, 0)
        at.setSize(cap)
        paint.cap(painter, at, "F2…F10", paint.cap_ink(live=True))
        words = self.rect().adjusted(SPACE.gap + cap.width() + SPACE.inner, 0, 0, 0)
        ink = current().colours.ink2
        paint.text(painter, words, self._words(), ink=ink, role="small")

    def _words(self) -> str:
        return QCoreApplication.translate("desk", "选类别即存")


class Newcomer(QFrame):
    """Name, phone, and the last step, in one line.

    Signals:
        left: Esc in the name; the line comes back as it was.
        refused: Enter on the last step, where only an F-key saves.
    """

    left = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newcomer")
        self.name = LineEdit("newcomer_name")
        hint = QCoreApplication.translate("desk", "可不填")
        self.phone = LineEdit("newcomer_phone", hint=hint, latin=True)
        self.last = LastStep()
        self.refusal = label("", "error", wrap=True)
        self._sign = QLabel()
        self._steps: tuple[QWidget, ...] = (self.name, self.phone, self.last)
        self._lay_out()
        self.name.textEdited.connect(lambda: self.refuse(""))
        self.phone.textEdited.connect(lambda: self.refuse(""))
        self.restyle()

    def open_with(self, *, name: str, number: str) -> None:
        """Begin with what the line found nobody for."""
        self.name.setText(name)
        self.phone.setText(number)
        self.refuse("")
        self.name.setFocus()
        if name.isascii():
            self.name.selectAll()  # pinyin most likely: typing replaces it

    def refuse(self, sentence: str, field: str = "") -> None:
        """Say why it was not saved, at the step named *field*."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.last.setVisible(not sentence)
        self.name.set_state("error" if field == "name" else "")
        self.phone.set_state("error" if field == "phone" else "")
        step = {"name": self.name, "phone": self.phone}.get(field)
        if step is not None:
            step.setFocus()

    def step(self) -> int:
        """Which of the three has the keys: 0, 1 or 2."""
        return next((at for at, one in enumerate(self._steps) if one.hasFocus()), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, current().sizes.entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.step()
        if event.key() in ENTER:
            self._go_on(at)
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back(at)
        else:
            event.ignore()

    def restyle(self) -> None:
        self.setFixedHeight(current().sizes.entry)
        side = sparing.icon_side("tile") + 4
        self._sign.setPixmap(icons.pixmap("plus", current().colours.focus, side))
        self.phone.setMaximumWidth(paint.width_of(PHONE_SAMPLE) + 2 * SPACE.gap + 2 * BORDER.focus)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = current().colours
        paint.box(
            QPainter(self), self.rect(), fill=c.surface, edge=c.line_strong, radius=RADIUS.card
        )

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self._steps):
            self.refuse("")
            self._steps[at + 1].setFocus()
        else:
            self.refused.emit()

    def _go_back(self, at: int) -> None:
        self.refuse("")
        if at:
            self._steps[at - 1].setFocus()
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        titles = (
            (QCoreApplication.translate("desk", "姓名"), self.name),
            (QCoreApplication.translate("desk", "手机"), self.phone),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.gap, 0, SPACE.inner, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        for words, edit in titles:
            title = label(words, "small")
            title.setBuddy(edit)
            edit.setAccessibleName(words)
            row.addWidget(title)
            row.addWidget(edit, 1)
        row.addWidget(self.last)
        row.addWidget(self.refusal, 1)
