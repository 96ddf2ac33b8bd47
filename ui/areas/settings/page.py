"""The settings page: sections at the left, the open one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from ui.areas.settings.calendar import CalendarSection
from ui.areas.settings.catalogue import CategoriesSection, ServicesSection
from ui.areas.settings.data import DataSection
from ui.areas.settings.display import DisplaySection
from ui.areas.settings.holidays import HolidaysSection
from ui.areas.settings.keepers import KeepersSection
from ui.areas.settings.menu import Menu
from ui.areas.settings.notice import NoticeSection
from ui.areas.settings.rules import RulesSection
from ui.areas.settings.section import AREA, Section
from ui.areas.settings.station import StationSection
from ui.kit.i18n import tr_later
from ui.kit.operations import EVERYTHING, concerns
from ui.kit.page import Page
from ui.kit.tokens import SPACE

if TYPE_CHECKING:
    from ui.kit.operations import Operations

SECTIONS: tuple[type[Section], ...] = (
    StationSection,
    RulesSection,
    CalendarSection,
    HolidaysSection,
    KeepersSection,
    CategoriesSection,
    ServicesSection,
    NoticeSection,
    DisplaySection,
    DataSection,
)


class SettingsPage(Page):
    """Sections are built when they are first opened.

    Signals:
        language_chosen: the window is to be built again in that language.
        composing_chosen: whether the desk's line uses the input method.
        restore_wanted: the window is to close, restore this file, and open again.
    """

    AREA = AREA
    READS: ClassVar[frozenset[str]] = frozenset().union(*(one.READS for one in SECTIONS))
    KEYS: ClassVar = (
        ("↑ ↓", tr_later("settings", "换一项设置")),
        ("Enter", tr_later("settings", "进去改；在列表里打开这一行")),
        ("Esc", tr_later("settings", "退回左边")),
        ("Ctrl N", tr_later("settings", "加一行")),
        ("Ctrl Enter", tr_later("settings", "存下")),
        ("Alt ↑ ↓", tr_later("settings", "类别、服务换位置")),
        ("PgUp PgDn", tr_later("settings", "日历换月，节假日换年")),
        ("Del", tr_later("settings", "节假日表去掉一天")),
    )

    language_chosen = Signal(str)
    composing_chosen = Signal(bool)
    restore_wanted = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.menu = Menu([QCoreApplication.translate(AREA, one.TITLE) for one in SECTIONS])
        self.stack = QStackedWidget()
        self._built: dict[str, Section] = {}
        self._old: set[str] = set()
        self.menu.chosen.connect(self._show)
        self.menu.entered.connect(lambda: self.section().take_focus())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        row.setSpacing(SPACE.gap)
        row.addWidget(self.menu)
        row.addWidget(self.stack, 1)
        self.menu.open_row(0)

    def section(self) -> Section:
        """The open section."""
        return self._built[SECTIONS[self.menu.row()].KEY]

    def open_section(self, key: str) -> None:
        """Open section *key* and give it the keys."""
        self.menu.open_row([one.KEY for one in SECTIONS].index(key))
        self.section().take_focus()

    def refresh(self, tables: frozenset[str]) -> None:
        for key, section in self._built.items():
            if tables is EVERYTHING or concerns(tables, section.READS):
                self._old.add(key)
        self._renew()

    def take_focus(self) -> None:
        self.menu.setFocus()

    def restyle(self) -> None:
        """Large letters want other columns: what is not on screen is built again when opened."""
        for key in [one for one in self._built if one != self.section().KEY]:
            section = self._built.pop(key)
            self.stack.removeWidget(section)
            section.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.menu.setFocus()
            return
        super().keyPressEvent(event)

    def _show(self, at: int) -> None:
        kind = SECTIONS[at]
        if kind.KEY not in self._built:
            self._built[kind.KEY] = self._build(kind)
        self.stack.setCurrentWidget(self._built[kind.KEY])
        self.set_context(QCoreApplication.translate(AREA, kind.TITLE))
        self._renew()

    def _renew(self) -> None:
        """Read again what the open section shows, unless somebody is typing in it."""
        section = self.section()
        if section.KEY in self._old and not section.is_busy():
            self._old.discard(section.KEY)
            section.refresh()

    def _build(self, kind: type[Section]) -> Section:
        section = kind(self.operations)
        section.setObjectName(f"section_{kind.KEY}")
        section.said.connect(lambda words: self._say(words, "circle-check"))
        section.refused.connect(lambda words: self._say(words, "circle-alert"))
        if isinstance(section, DisplaySection):
            section.language_chosen.connect(self.language_chosen)
            section.composing_chosen.connect(self.composing_chosen)
        if isinstance(section, DataSection):
            section.restore_wanted.connect(self.restore_wanted)
        self.stack.addWidget(section)
        self._old.add(kind.KEY)
        return section

    def _say(self, words: str, icon: str) -> None:
        toast = getattr(self.window(), "toast", None)
        if toast is not None:
            toast.say(words, icon=icon)
