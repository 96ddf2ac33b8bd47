"""The line: one place takes the typing; letters are pinyin, so the input method stays off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.kit import icons, paint, sparing
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.paint import ChipSpec
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, RADIUS, SPACE

MOST_CHARACTERS = 120
TEXT_LEFT = 2


class LineInput(QLineEdit):
    """The typing itself.

    Signals:
        pressed: a key that the page may want (``QKeyEvent``); accepted means it was taken.
        focus_moved: it has got or lost the focus.
        tabbed: Tab, which leads to the services and not out of the line.
    """

    pressed = Signal(QKeyEvent)
    focus_moved = Signal()
    tabbed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self.setProperty("bare", True)  # noqa: FBT003 - Qt's own signature
        self.setMaxLength(MOST_CHARACTERS)
        self.chips: tuple[ChipSpec, ...] = ()
        self.is_composing = False
        self._takes_input_method = False

    def set_input_method(self, *, on: bool) -> None:
        """Let an input method compose here, or keep it out."""
        self._takes_input_method = on
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def takes_input_method(self) -> bool:
        return self._takes_input_method

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._takes_input_method
        return super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While something is composed every key is the input method's."""
        if not self.is_composing:
            event.ignore()
            self.pressed.emit(event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        if forward:
            self.tabbed.emit()
        return forward or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.is_composing = False
        self.focus_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left = metrics("entry").horizontalAdvance(self.text()) + SPACE.gap
        for spec in self.chips:
            size = paint.chip_size(spec)
            if left + size.width() > self.width():
                return
            at = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
            paint.chip(painter, at, spec)
            left += size.width() + SPACE.unit


class InputMethodKey(QAbstractButton):
    """拼音直打: says that letters arrive as letters; a click lets the input method in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("input_method")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._reword)
        self._reword()

    def sizeHint(self) -> QSize:
        return paint.chip_size(self._spec())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.chip(QPainter(self), self.rect(), self._spec())

    def _spec(self) -> ChipSpec:
        kind = "chosen" if self.isChecked() or self.underMouse() else "neutral"
        return ChipSpec(self.text(), kind, "")

    def _reword(self) -> None:
        if self.isChecked():
            self.setText(QCoreApplication.translate("desk", "输入法开着"))
        else:
            self.setText(QCoreApplication.translate("desk", "拼音直打"))
        self.setAccessibleName(self.text())
        self.updateGeometry()


class EntryLine(QFrame):
    """Icon, typing, what it refuses, 拼音直打, and 登记.

    Signals:
        input_method_chosen: 拼音直打 was clicked; whether the input method is on now.
    """

    input_method_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.input = LineInput(self)
        self.input.setAccessibleName(QCoreApplication.translate("desk", "来访登记"))
        self.input.focus_moved.connect(self.restyle)
        self.refusal = label("", "error", wrap=True)
        self.refusal.setObjectName("refusal")
        self.input_method = InputMethodKey(self)
        self.input_method.clicked.connect(self.input_method_chosen)
        self.button = Button(
            QCoreApplication.translate("desk", "登记"), kind="primary", key="Enter", parent=self
        )
        self.button.setObjectName("sign_in")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sign = QLabel()
        self._lay_out()
        self.setFocusProxy(self.input)
        self.restyle()

    def show_services(self, chips: Sequence[ChipSpec]) -> None:
        """What the digits typed add and take away, after the text."""
        self.input.chips = tuple(chips)
        self.input.update()

    def refuse(self, sentence: str) -> None:
        """Say, in the line, why it cannot be done; "" takes it back."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.input_method.setVisible(not sentence)

    def clear(self) -> None:
        """Ready for the next entry."""
        self.input.setText("")
        self.show_services(())
        self.refuse("")

    def set_input_method(self, *, on: bool) -> None:
        self.input_method.setChecked(on)
        self.input.set_input_method(on=on)

    def minimumSizeHint(self) -> QSize:
        """The typing gives way before the page grows."""
        return QSize(0, current().sizes.entry)

    def restyle(self) -> None:
        c = current().colours
        self.setFixedHeight(current().sizes.entry)
        ink = c.focus if self.input.hasFocus() else c.ink2
        self._sign.setPixmap(icons.pixmap("user-check", ink, sparing.icon_side("tile") + 4))
        # The longest that can be read whole.
        room = self.input.width() - SPACE.gap
        hints = (
            QCoreApplication.translate("desk", "拼音、姓名、手机后四位；或先打人数"),
            QCoreApplication.translate("desk", "拼音、姓名、后四位、人数"),
            QCoreApplication.translate("desk", "姓名或人数"),
        )
        fits = [hint for hint in hints if paint.width_of(hint, "entry") <= room]
        self.input.setPlaceholderText(fits[0] if fits else hints[-1])
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        live = self.input.hasFocus()
        edge, width = (c.focus, BORDER.focus) if live else (c.line_strong, BORDER.normal)
        paint.box(painter, self.rect(), fill=c.surface, edge=edge, width=width, radius=RADIUS.card)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.gap + TEXT_LEFT, 0, SPACE.inner + TEXT_LEFT, 0)
        row.setSpacing(SPACE.gap)
        row.addWidget(self._sign)
        row.addWidget(self.input, 3)
        row.addWidget(self.refusal, 2)
        row.addWidget(self.input_method)
        row.addWidget(self.button)
        self.refusal.hide()
