"""A field: label above, editor, and below it the line where a refusal is said."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import icons
from ui.kit.card import label, set_role
from ui.kit.theme import current, metrics
from ui.kit.tokens import SPACE


class Stateful(Protocol):
    """An editor that can look refused."""

    def set_state(self, state: str) -> None: ...


class Field(QWidget):
    """*editor* under its label.

    Args:
        title: translated label.
        editor: any input with an objectName; its accessible name becomes *title*.
        optional: adds （可不填） to the label; what is required has no star.
        note: translated grey words at the right of the label.
        reserve: keep the place of the error line, so that the form does not jump.
    """

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *,
        optional: bool = False,
        note: str = "",
        reserve: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.title = label(self._worded(title, optional=optional), "small")
        self.title.setBuddy(editor)
        self.note = label(note, "small")
        self.problem = _Sentence()
        self._reserve = reserve
        editor.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lay_out()
        self.restyle()

    def set_title(self, title: str, *, optional: bool = False) -> None:
        self.title.setText(self._worded(title, optional=optional))
        self.editor.setAccessibleName(title)

    def set_error(self, sentence: str) -> None:
        """Show why the value is refused (translated), or nothing."""
        self._mark("error" if sentence else "")
        self.problem.say(sentence, bad=True)
        self._make_room()

    def set_help(self, sentence: str) -> None:
        """Say something quiet under the editor, e.g. how to change a value that is off."""
        self._mark("")
        self.problem.say(sentence, bad=False)
        self._make_room()

    def set_off(self, how: str) -> None:
        """Switch the editor off and say *how* to change its value."""
        self.editor.setEnabled(False)
        self.set_help(how)

    def error(self) -> str:
        return self.problem.words.text() if self.problem.is_bad else ""

    def restyle(self) -> None:
        self.problem.restyle()
        self.problem.fit()
        self._make_room()

    def _lay_out(self) -> None:
        for words in (self.title, self.note):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.unit // 2)
        column.addLayout(top)
        column.addWidget(self.editor)
        column.addWidget(self.problem)

    def _make_room(self) -> None:
        self.problem.setVisible(self._reserve or bool(self.problem.words.text()))

    def _mark(self, state: str) -> None:
        set_state = getattr(self.editor, "set_state", None)
        if set_state is not None:
            set_state(state)

    @staticmethod
    def _worded(title: str, *, optional: bool) -> str:
        if not optional:
            return title
        return QCoreApplication.translate("kit", "{label}（可不填）").format(label=title)


class _Sentence(QWidget):
    """Icon and sentence under an editor; keeps its height while empty."""

    def __init__(self) -> None:
        super().__init__()
        self.is_bad = False
        self._sign = QLabel()
        self.words = label("", "error", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.unit)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        for part in (self._sign, self.words):
            part.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def say(self, sentence: str, *, bad: bool) -> None:
        self.is_bad = bad and bool(sentence)
        self.words.setText(sentence)
        set_role(self.words, "error" if bad else "hint")
        self.restyle()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """A sentence too long for one line takes the room from what is below, never is cut."""
        sign = self._sign.sizeHint().width() + SPACE.unit if self.is_bad else 0
        needed = self.words.heightForWidth(self.width() - sign)
        self.setMinimumHeight(max(metrics("small").height() + 1, needed))

    def restyle(self) -> None:
        self._sign.setVisible(self.is_bad)
        if self.is_bad:
            side = metrics("small").ascent()
            self._sign.setPixmap(icons.pixmap("circle-alert", current().colours.danger, side))
