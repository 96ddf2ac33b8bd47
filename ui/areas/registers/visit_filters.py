"""What of the visits is wanted: days, category, service, source, person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.clock import month_days, month_of
from app.visits import Filter
from app.visits.entry import SOURCES
from ui.areas.desk.choices import Choices
from ui.areas.registers.person_pick import PersonPick
from ui.kit import formats
from ui.kit.edits import Choice
from ui.kit.messages import words

if TYPE_CHECKING:
    from app.people import PersonRow
    from ui.kit.operations import Operations

ALL, MONTH, DAY = "all", "month", "day"


class VisitFilters(QObject):
    """The editors above the list; the days follow where the list stands (``set_anchor``).

    Signals:
        changed: another list is wanted.
    """

    changed = Signal()

    def __init__(self, operations: Operations, host: QWidget, room: QLayout) -> None:
        super().__init__(host)
        self._is_quiet = False
        self._anchor = date.min
        self.scope = self._choice("visits_days", QCoreApplication.translate("registers", "日子"))
        self.category = self._choice(
            "visits_category", QCoreApplication.translate("registers", "类别")
        )
        self.service = self._choice(
            "visits_service", QCoreApplication.translate("registers", "服务")
        )
        self.source = self._choice("visits_source", QCoreApplication.translate("registers", "来源"))
        self.person = PersonPick(operations, host)
        self.person.picked.connect(self._on_changed)
        for editor in (self.person, self.category, self.service, self.source, self.scope):
            room.addWidget(editor)
        self.scope.set_options(self._scopes())
        self.source.set_options(
            [("", QCoreApplication.translate("registers", "全部来源"))]
            + [(source, words(f"visit_source.{source}")) for source in SOURCES]
        )

    def set_choices(self, choices: Choices) -> None:
        """Offer the station's categories and services, those no longer in use too."""
        self._is_quiet = True
        self.person.set_choices(choices)
        every = [(None, QCoreApplication.translate("registers", "全部类别"))]
        rows = [(row.id, choices.category_name(row)) for row in choices.every_category]
        self.category.set_options(every + rows)
        none = [(0, QCoreApplication.translate("registers", "全部服务"))]
        used = [(row.mask, choices.service_name(row)) for row in choices.every_service]
        self.service.set_options(none + used)
        self._is_quiet = False

    def wanted(self) -> Filter:
        """The filter as it stands."""
        first, last = self._days()
        return Filter(
            first_day=first,
            last_day=last,
            category_id=self.category.value(),
            service=self.service.value() or 0,
            person_id=self.person.person_id,
            source=self.source.value() or "",
        )

    def is_open(self) -> bool:
        """Whether nothing is hidden."""
        return self.wanted() == Filter()

    def set_anchor(self, day: date) -> None:
        """Where the list stands now; the days wanted go along when some are left out."""
        before, self._anchor = self._days(), day
        if self._days() != before:
            self.changed.emit()

    def set_person(self, row: PersonRow) -> None:
        """Show one person's visits."""
        self._reset()
        self.person.set_person(row)
        self.changed.emit()

    def clear(self) -> None:
        """Hide nothing any more."""
        self._reset()
        self.changed.emit()

    def words(self) -> str:
        """The filter in words, for the file's name and the log."""
        scope = self.scope.value()
        days = {ALL: "", MONTH: month_of(self._anchor), DAY: formats.day(self._anchor)}[scope]
        chosen = [one.currentText() for one in (self.category, self.service, self.source)
                  if one.currentIndex() > 0]  # fmt: skip
        somebody = QCoreApplication.translate("registers", "一个人的")
        parts = [days, *chosen, somebody if self.person.person_id else ""]
        said = " · ".join(part for part in parts if part)
        return said or QCoreApplication.translate("registers", "全部")

    def _days(self) -> tuple[date | None, date | None]:
        scope = self.scope.value()
        if scope == DAY:
            return self._anchor, self._anchor
        if scope == MONTH:
            days = month_days(month_of(self._anchor))
            return days[0], days[-1]
        return None, None

    def _reset(self) -> None:
        self._is_quiet = True
        for editor in (self.scope, self.category, self.service, self.source):
            editor.setCurrentIndex(0)
        self.person.set_person(None)
        self._is_quiet = False

    def _choice(self, name: str, title: str) -> Choice:
        made = Choice(name)
        made.setAccessibleName(title)
        made.currentIndexChanged.connect(self._on_changed)
        return made

    def _on_changed(self, _value: Any = None) -> None:
        if not self._is_quiet:
            self.changed.emit()

    @staticmethod
    def _scopes() -> list[tuple[str, str]]:
        return [
            (ALL, QCoreApplication.translate("registers", "所有日子")),
            (MONTH, QCoreApplication.translate("registers", "只看这个月")),
            (DAY, QCoreApplication.translate("registers", "只看这一天")),
        ]
