"""The preview: what was understood of a file, what stays out, and the one button."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.registers.preview import Preview, Wanted, Word
from ui.areas.desk.choices import Choices
from ui.areas.imports.columns import ColumnGroup, ColumnStrip, column_groups
from ui.areas.imports.file_card import FileCard
from ui.areas.imports.finding_list import FindingList
from ui.areas.imports.side import SideCard
from ui.areas.imports.wording import bring_words, why_not
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.keycap import KeyCap
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class PreviewView(QWidget):
    """Everything between reading a file and bringing it in.

    Signals:
        wanted: the file is to be read again, so (``Wanted``).
        accepted: bring in what ``wanted_now`` says.
    """

    wanted = Signal(object)
    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_preview")
        self.preview: Preview | None = None
        self._wanted: Wanted | None = None
        self._off = ""
        self._is_busy = False
        self.file = FileCard()
        self.strip = ColumnStrip()
        self.list = FindingList()
        self.side = SideCard()
        self._heads, self._tab = QWidget(), KeyCap("Tab")
        self._make_acts()
        self._lay_out()
        self._connect()
        self.restyle()

    def show_preview(self, wanted: Wanted, preview: Preview, choices: Choices) -> None:
        """Show what was read; what the user said of it before stays."""
        asked = self.side.has_keys()
        self._wanted, self.preview = wanted, preview
        self.strip.show_columns(column_groups(preview.columns))
        self.list.show_findings(preview)
        self.side.show_preview(wanted, preview, choices)
        self._say()
        if asked:
            self.take_focus()

    def wanted_now(self) -> Wanted:
        """The file and all that was said of it."""
        assert self._wanted is not None  # noqa: S101  (asked only while a preview is shown)
        return self._wanted

    def set_off(self, why: str) -> None:
        """Why nothing may be brought in now (translated), or nothing."""
        self._off = why
        if self.preview is not None:
            self._say_button(self.preview)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  (a Qt-style setter)
        """While it is brought in nothing can be changed."""
        self.side.set_busy(busy)
        self.strip.setEnabled(not busy)
        self._is_busy = busy
        if self.preview is not None:
            self._say_button(self.preview)

    def make_room(self, needed: bool) -> None:  # noqa: FBT001  (a Qt-style setter)
        """The acts give way to a strip below, with large letters the file's card too."""
        self.foot.setVisible(not needed)
        self.file.setVisible(not needed or current().step == "standard")

    def restyle(self) -> None:
        """The largest letters leave two whole rows only when what is above them is short."""
        is_short = current().step == "largest"
        self._heads.setVisible(not is_short)
        self._tab.setVisible(is_short)
        self._column.setSpacing(SPACE.inner if is_short else SPACE.gap)

    def take_focus(self) -> None:
        """The first open word, else the button, else the list."""
        if not (self._is_open() and self.side.take()):
            (self.bring if self.bring.isEnabled() else self.list.table).setFocus()

    def say_error(self, sentence: str) -> None:
        """Why the file could not be read again; what is shown stays."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Tab goes from part to part: words, columns, list, button."""
        if not following:
            return super().focusNextPrevChild(following)
        parts = (
            (self.side.has_keys(), self.side.take),
            (self.strip.has_keys(), self.strip.take),
            (self.list.table.view.hasFocus(), self.list.take),
            (self.bring.hasFocus(), self._take_button),
        )
        at = next((place for place, (has_keys, _take) in enumerate(parts) if has_keys), -1)
        return any(parts[(at + step) % len(parts)][1]() for step in range(1, len(parts) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_category = Qt.Key.Key_F2 <= event.key() <= Qt.Key.Key_F9
        if not is_category or not self.side.words.press_category(event.key() - Qt.Key.Key_F2):
            super().keyPressEvent(event)

    def _take_button(self) -> bool:
        if self.bring.isEnabled():
            self.bring.setFocus()
        return self.bring.isEnabled()

    def _is_open(self) -> bool:
        """Whether something is still asked."""
        if self.preview is None:
            return False
        meant = self.wanted_now().meant
        asked = any((row.kind, row.word) not in meant for row in self.preview.words)
        return asked or self.preview.asks_year

    def _say(self) -> None:
        if self.preview is None:
            return
        wanted = self.wanted_now()
        open_rows = self.preview.open_rows(wanted.meant)
        self.file.show_file(wanted.path.name, self.preview, open_rows)
        self.say_error("")
        self._say_button(self.preview)

    def _say_button(self, preview: Preview) -> None:
        self.bring.set_text(bring_words(preview))
        why = self._off or why_not(preview, self.wanted_now())
        if self._is_busy:
            why = QCoreApplication.translate("imports", "正在导入")
        if why:
            self.bring.set_off(why)
        else:
            self.bring.set_on()

    def _on_word(self, word: Word, target: UUID | None) -> None:
        before = self.wanted_now()
        self._wanted = replace(before, meant={**before.meant, word: target})
        if self._wanted.skipped != before.skipped:
            self.wanted.emit(self._wanted)
        else:
            self._say()

    def _on_column(self, group: ColumnGroup, kind: str) -> None:
        before = self.wanted_now()
        columns_ = {**before.columns, **dict.fromkeys(group.places, kind)}
        self._wanted = replace(before, columns=columns_)
        self.wanted.emit(self._wanted)

    def _on_year(self, year: int) -> None:
        self._wanted = replace(self.wanted_now(), year=year)
        self.wanted.emit(self._wanted)

    def _accept(self) -> None:
        if self.bring.isEnabled() and self.isVisible():
            self.accepted.emit()

    def _make_acts(self) -> None:
        self.another = Button(
            QCoreApplication.translate("imports", "换一份"), key="Ctrl O", icon="folder-open"
        )
        self.cancel = Button(QCoreApplication.translate("imports", "取消"), kind="ghost", key="Esc")
        self.bring = Button("", kind="primary", shortcut="Ctrl+Return")
        for button, name in (
            (self.another, "imports_another"),
            (self.cancel, "imports_cancel"),
            (self.bring, "imports_bring"),
        ):
            button.setObjectName(name)
        self.problem = label("", "danger", wrap=True)
        self.problem.setObjectName("imports_problem")
        self.problem.hide()

    def _connect(self) -> None:
        self.strip.changed.connect(self._on_column)
        self.side.words.chosen.connect(self._on_word)
        self.side.words.left.connect(self.take_focus)
        self.side.year_given.connect(self._on_year)
        self.bring.clicked.connect(self._accept)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.activated.connect(self._accept)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.gap)
        middle.addWidget(self.list, 1)
        middle.addWidget(self.side)
        self.foot = QWidget()
        acts = QHBoxLayout(self.foot)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(SPACE.inner)
        acts.addWidget(self.another)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        acts.addWidget(self.bring.reason)
        acts.addWidget(self.bring)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.file)
        column.addWidget(self.problem)
        column.addLayout(self._understood())
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def _understood(self) -> QVBoxLayout:
        heads = QHBoxLayout(self._heads)
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(SPACE.inner)
        said = QCoreApplication.translate("imports", "认出的栏（文件里的 → 系统里的）")
        heads.addWidget(label(said, "small"))
        heads.addStretch(1)
        heads.addWidget(label(QCoreApplication.translate("imports", "改栏"), "link"))
        heads.addWidget(KeyCap("Tab"))
        cards = QHBoxLayout()
        cards.setSpacing(SPACE.inner)
        cards.addWidget(self.strip, 1)
        cards.addWidget(self._tab)
        understood = QVBoxLayout()
        understood.setSpacing(SPACE.unit)
        understood.addWidget(self._heads)
        understood.addLayout(cards)
        return understood
