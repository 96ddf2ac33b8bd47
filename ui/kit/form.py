"""A form described by its fields: rows of labels and editors, values in and out, one error each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit.card import label
from ui.kit.edits import Choice, LineEdit, TimeEdit
from ui.kit.field import Field
from ui.kit.messages import sentence
from ui.kit.theme import metrics
from ui.kit.tiles import CheckTile, Tiles
from ui.kit.tokens import SPACE
from ui.kit.walk import EnterWalk

if TYPE_CHECKING:
    from app.errors import UserError

LINES = 4


@runtime_checkable
class Chooser(Protocol):
    """An editor that holds one of several values."""

    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...


class Entry(NamedTuple):
    """One field.

    ``name`` is the value's name and ends the editor's objectName; ``title`` is marked with
    ``tr_later``; ``make`` builds the editor from its objectName. ``wide`` is its share of the row.
    ``reserve`` keeps the place of the error line: not needed where nothing can be wrong.
    """

    name: str
    title: str
    make: Callable[[str], QWidget]
    optional: bool = False
    wide: int = 1
    reserve: bool = True


class Form(QWidget):
    """Fields in rows; Enter walks them, and in the last one, or with Ctrl, ``submitted``.

    Args:
        area: translation context of the titles, and the first part of every objectName.
        rows: entries, row by row.
    """

    submitted = Signal()

    def __init__(
        self, area: str, rows: Sequence[Sequence[Entry]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.inner)
        for row in rows:
            column.addLayout(self._row(area, row))
        column.addWidget(self._problem)
        self._walk = EnterWalk(self, self.submitted.emit)

    def values(self) -> dict[str, Any]:
        """What the editors hold, by name."""
        return {name: read(field.editor) for name, field in self.fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fill the editors named in *values*; errors shown before go away."""
        for name, value in values.items():
            if name in self.fields:
                write(self.fields[name].editor, value)
        self.clear_errors()

    def clear_errors(self) -> None:
        for field in self.fields.values():
            if field.error():
                field.set_error("")
        self._problem.hide()

    def show_error(self, error: UserError) -> None:
        """Say *error* at its field, which takes the keys, or under the form."""
        self.clear_errors()
        field = self.fields.get(error.field or "")
        if field is None:
            self._problem.setText(sentence(error))
            self._problem.show()
            return
        self.mark_error(error)
        _enter(field.editor)

    def mark_error(self, error: UserError) -> None:
        """Say *error* at its field and leave the keys where they are."""
        self.fields[error.field or ""].set_error(sentence(error))

    def focus_first(self) -> None:
        first = next((f.editor for f in self.fields.values() if f.editor.isEnabled()), self)
        _enter(first)

    def editor(self, name: str) -> Any:
        """The editor of *name*."""
        return self.fields[name].editor

    def _row(self, area: str, row: Sequence[Entry]) -> QGridLayout:
        """Shares of the row, not of what happens to be inside."""
        line = QGridLayout()
        line.setHorizontalSpacing(SPACE.page)
        at = 0
        for entry in row:
            editor = entry.make(f"{area}_{entry.name}")
            title = QCoreApplication.translate(area, entry.title)
            field = Field(title, editor, optional=entry.optional, reserve=entry.reserve)
            self.fields[entry.name] = field
            line.addWidget(field, 0, at, 1, entry.wide)
            at += entry.wide
        for unit in range(at):
            line.setColumnStretch(unit, 1)
            line.setColumnMinimumWidth(unit, 1)
        return line


def _enter(editor: QWidget) -> None:
    """Give *editor* the keys; what is typed next replaces what it holds."""
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.selectAll()


def read(editor: QWidget) -> Any:
    """The value an editor holds; a time that is none is given as typed."""
    if isinstance(editor, TimeEdit):
        return editor.time() or editor.text()
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, Tiles) and editor.several:
        return tuple(editor.values())
    if isinstance(editor, Chooser):
        return editor.value()
    return isinstance(editor, CheckTile) and editor.isChecked()


def write(editor: QWidget, value: Any) -> None:
    """Let an editor hold *value*."""
    if isinstance(editor, QLineEdit):
        editor.setText(str(value))
        editor.setCursorPosition(0)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(value)
    elif isinstance(editor, Tiles) and editor.several:
        editor.set_values(value)
    elif isinstance(editor, Chooser):
        editor.set_value(value)
    elif isinstance(editor, CheckTile):
        editor.setChecked(value)


def line(hint: str = "", *, latin: bool = False) -> Callable[[str], QWidget]:
    """Makes a line of text; *hint* is translated already."""
    return lambda name: LineEdit(name, hint=hint, latin=latin)


def remark(hint: str = "", *, lines: int = LINES) -> Callable[[str], QWidget]:
    """Makes a text of several lines: Shift+Enter is a new line."""

    def make(name: str) -> QWidget:
        text = QPlainTextEdit()
        text.setObjectName(name)
        text.setPlaceholderText(hint)
        text.setTabChangesFocus(True)
        text.setFixedHeight(lines * metrics().lineSpacing() + SPACE.page)
        return text

    return make


def choice(options: Sequence[tuple[Any, str]], hint: str = "") -> Callable[[str], QWidget]:
    """Makes a choice from *options* (value, translated words)."""
    return lambda name: Choice(name, list(options), hint=hint)


def check(words: str) -> Callable[[str], QWidget]:
    """Makes a yes or no; *words* (translated) stand beside its box."""
    return lambda name: CheckTile(name, words)
