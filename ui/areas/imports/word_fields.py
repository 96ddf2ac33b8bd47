"""Words nobody has said the meaning of: one chooser each, remembered for the next file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.registers.preview import Word
from app.registers.reading import BLANK_WORD, WordRow
from ui.areas.desk.choices import Choices
from ui.kit import icons
from ui.kit.card import label
from ui.kit.edits import Choice
from ui.kit.elided import Elided
from ui.kit.formats import number
from ui.kit.theme import current, metrics
from ui.kit.tokens import HIT, SPACE

SKIP = "skip"
"""Chosen instead of a meaning: leave these rows out."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Options = list[tuple[UUID | str, str]]


class WordField(QWidget):
    """One word, in how many rows it stands, and what it means.

    Signals:
        settled: it was given a meaning, or its rows are left out.
        passed: Enter: on to the next.
    """

    settled = Signal()
    passed = Signal()

    def __init__(self, name: str, row: WordRow, options: Options, hint: str) -> None:
        super().__init__()
        self.word: Word = (row.kind, row.word)
        self.choice = _WordChoice(name, options, hint)
        said = word_words(row)
        self.choice.setAccessibleName(said)
        self.choice.activated.connect(lambda _at: self.settled.emit())
        self.choice.passed.connect(self.passed)
        title = Elided(bold=True)
        title.setText(said)
        rows = QCoreApplication.translate("imports", "{n} 行").format(n=number(row.rows))
        top = QHBoxLayout()
        top.setSpacing(SPACE.inner)
        top.addWidget(title)
        top.addWidget(label(rows, "small"))
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.unit)
        column.addLayout(top)
        column.addWidget(self.choice)

    def value(self) -> UUID | str | None:
        """What it means, ``SKIP``, or None while nothing was chosen."""
        chosen: UUID | str | None = self.choice.value()
        return chosen


class _WordChoice(Choice):
    """Enter goes on; the wheel chooses nothing by accident; ↑ and ↓ open the list."""

    passed = Signal()

    def __init__(self, name: str, options: Options, hint: str) -> None:
        super().__init__(name, list(options), hint=hint)

    def minimumSizeHint(self) -> QSize:
        """A long name of another option must not push the card wider than it is."""
        return QSize(HIT, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.passed.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.showPopup()
        elif Qt.Key.Key_F2 <= event.key() <= Qt.Key.Key_F10:
            event.ignore()  # a category, and not Qt's F4 that opens the list
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WordFields(QWidget):
    """All open words of a file, categories first, each kind under its heading.

    Signals:
        chosen: a word was settled (Word, category or service id or None to leave its rows out).
        left: Enter in the last one.
    """

    chosen = Signal(object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_words")
        self.fields: list[WordField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.inner)

    def show_words(
        self, words: Sequence[WordRow], meant: Mapping[Word, UUID | None], choices: Choices
    ) -> None:
        """Ask for *words*; those in *meant* were answered before, those asked before stay put."""
        before = [field.word for field in self.fields]
        self._clear()
        for kind in ("category", "service"):
            rows = sorted(
                (row for row in words if row.kind == kind), key=lambda row: _place(row, before)
            )
            if rows:
                self._column.addLayout(_heading(kind, rows))
            for row in rows:
                self._add(row, meant, choices)
        if words:
            said = QCoreApplication.translate("imports", "选过一次，以后自动认")
            self._column.addWidget(_Hint(said))

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  (a Qt-style setter)
        """Nothing can be chosen while it is brought in."""
        for field in self.fields:
            field.choice.setEnabled(not busy)

    def take(self) -> bool:
        """Take the keys: the first word that is open, else the first."""
        field = self._next_open() or next(iter(self.fields), None)
        if field is not None:
            field.choice.setFocus()
        return field is not None

    def has_keys(self) -> bool:
        return any(field.choice.hasFocus() for field in self.fields)

    def press_category(self, place: int) -> bool:
        """F2 … F9: the word in use means the category at *place* (from 0)."""
        field = next((one for one in self.fields if one.choice.hasFocus()), None)
        if field is None or field.word[0] != "category" or place >= field.choice.count():
            return False
        field.choice.setCurrentIndex(place)
        self._settle(field)
        return True

    def _add(self, row: WordRow, meant: Mapping[Word, UUID | None], choices: Choices) -> None:
        name = f"imports_word_{len(self.fields)}"
        field = WordField(name, row, _options(row.kind, choices), _hint(row.kind))
        if field.word in meant:
            field.choice.set_value(meant[field.word] or SKIP)
        field.settled.connect(lambda: self._settle(field))
        field.passed.connect(lambda: self._go_on(field))
        self.fields.append(field)
        self._column.addWidget(field)

    def _settle(self, field: WordField) -> None:
        value = field.value()
        self.chosen.emit(field.word, None if value == SKIP else value)
        self._go_on(field)

    def _go_on(self, field: WordField) -> None:
        if field not in self.fields:
            return
        after = self.fields[self.fields.index(field) + 1 :]
        following = next((one for one in after if one.value() is None), None) or self._next_open()
        if following is not None:
            following.choice.setFocus()
        else:
            self.left.emit()

    def _next_open(self) -> WordField | None:
        return next((field for field in self.fields if field.value() is None), None)

    def _clear(self) -> None:
        self.fields = []
        while (item := self._column.takeAt(0)) is not None:
            _drop(item.widget(), item.layout())


class _Hint(QWidget):
    """A quiet sentence with its sign."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._sign = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign)
        row.addWidget(label(words, "hint", wrap=True), 1)
        self.restyle()

    def restyle(self) -> None:
        side = metrics("small").ascent()
        self._sign.setPixmap(icons.pixmap("info", current().colours.ink2, side))


def _place(row: WordRow, before: Sequence[Word]) -> int:
    word = (row.kind, row.word)
    return before.index(word) if word in before else len(before)


def word_words(row: WordRow) -> str:
    """How a word is asked for."""
    if row.word == BLANK_WORD:
        return QCoreApplication.translate("imports", "没写类别的")
    return QCoreApplication.translate("imports", "“{word}”").format(word=row.word)


def _drop(widget: QWidget | None, layout: object) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    elif isinstance(layout, QHBoxLayout):
        while (item := layout.takeAt(0)) is not None:
            _drop(item.widget(), item.layout())


def _heading(kind: str, rows: Sequence[WordRow]) -> QHBoxLayout:
    titles = {
        "category": QCoreApplication.translate("imports", "不认识的类别"),
        "service": QCoreApplication.translate("imports", "不认识的服务"),
    }
    note = QCoreApplication.translate("imports", "{words} 个词 · {rows} 行")
    said = note.format(words=len(rows), rows=number(sum(row.rows for row in rows)))
    line = QHBoxLayout()
    line.setSpacing(SPACE.inner)
    line.addWidget(label(titles[kind], "heading"))
    line.addWidget(label(said, "small"))
    line.addStretch(1)
    return line


def _options(kind: str, choices: Choices) -> Options:
    skip = (SKIP, QCoreApplication.translate("imports", "这些行不导入"))
    if kind == "category":
        return [
            *((row.id, _full(row.name, row.name_en, choices)) for row in choices.categories),
            skip,
        ]
    return [*((row.id, _full(row.name, row.name_en, choices)) for row in choices.services), skip]


def _full(name: str, name_en: str, choices: Choices) -> str:
    return (name_en if choices.is_english else "") or name


def _hint(kind: str) -> str:
    if kind == "category":
        return QCoreApplication.translate("imports", "选一个类别")
    return QCoreApplication.translate("imports", "选一项服务")
