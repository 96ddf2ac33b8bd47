"""The registers' page: tabs, each built when it is first opened."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.areas.registers.tabs import TabRow
from ui.kit.i18n import tr_later
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from app.people import PersonRow
    from ui.kit.operations import Operations
    from ui.kit.page import Page


class TabEntry(NamedTuple):
    """One tab: ``title`` is marked in ``registers``; ``target`` is ``module:Class`` of a Page."""

    key: str
    title: str
    target: str


TABS: tuple[TabEntry, ...] = (
    TabEntry("visits", tr_later("registers", "来访记录"), "ui.areas.registers.history:HistoryTab"),
    TabEntry("people", tr_later("registers", "人员"), "ui.areas.registers.people:PeopleTab"),
    TabEntry("sheets", tr_later("registers", "签到表"), "ui.areas.sheets:SheetsTab"),
    TabEntry("imports", tr_later("registers", "导入"), "ui.areas.imports:ImportsTab"),
    TabEntry("trace", tr_later("registers", "操作记录"), "ui.areas.registers.trace:TraceTab"),
    TabEntry(
        "disclosures",
        tr_later("registers", "看号与导出"),
        "ui.areas.registers.trace:DisclosuresTab",
    ),
)


class RegistersPage(QWidget):
    """Holds the tabs; its area, keys and context are those of the open one.

    Signals:
        context_changed: the line beside the title changed.
    """

    READS: ClassVar[frozenset[str]] = frozenset()
    context_changed = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registers")
        self.operations = operations
        self._pages: dict[str, Page] = {}
        titles = [(tab.key, QCoreApplication.translate("registers", tab.title)) for tab in TABS]
        self._row = TabRow(titles)
        self._row.chosen.connect(lambda at: self.open_tab(TABS[at].key))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        column.setSpacing(SPACE.gap)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._go(step))
        self._show(TABS[0].key)

    @property
    def AREA(self) -> str:
        return self.tab().AREA

    @property
    def KEYS(self) -> Sequence[tuple[str, str]]:
        return self.tab().KEYS

    @property
    def context_line(self) -> str:
        """What stands beside the title in the header."""
        return self.tab().context_line

    def open_tab(self, key: str) -> None:
        """Open a tab, building it on its first time; it takes the keys."""
        self._show(key)
        self.context_changed.emit(self.context_line)
        self.take_focus()

    def tab(self) -> Page:
        """The open tab."""
        return self._pages[self._key]

    def take_focus(self) -> None:
        """Give the keys to the open tab."""
        self.tab().take_focus()

    def _show(self, key: str) -> None:
        at = [tab.key for tab in TABS].index(key)
        if key not in self._pages:
            self._add(TABS[at])
        self._key = key
        self._row.mark(at)
        self._stack.setCurrentWidget(self._pages[key])

    def _add(self, entry: TabEntry) -> None:
        module, name = entry.target.split(":")
        page: Page = getattr(import_module(module), name)(self.operations)
        page.context_changed.connect(
            lambda words: self.context_changed.emit(words) if entry.key == self._key else None
        )
        wanted = getattr(page, "visits_wanted", None)
        if wanted is not None:
            wanted.connect(self._show_visits)
        self._pages[entry.key] = page
        self._stack.addWidget(page)

    def _show_visits(self, person: PersonRow) -> None:
        """The visits of somebody seen in another tab."""
        self.open_tab("visits")
        history: Any = self.tab()
        history.show_person(person)

    def _go(self, step: int) -> None:
        keys = [tab.key for tab in TABS]
        self.open_tab(keys[(keys.index(self._key) + step) % len(keys)])
