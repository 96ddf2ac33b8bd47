"""The panels' place at the right: one at a time, made when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.catalogue import CategoryRow
from app.errors import UserError
from ui.areas.desk.day import Day
from ui.areas.desk.rows import DeskRow
from ui.kit.messages import sentence
from ui.kit.panel import WIDTH

if TYPE_CHECKING:
    from app.people import PersonRow
    from ui.areas.desk.correct import CorrectPanel
    from ui.areas.desk.group import GroupPanel
    from ui.areas.desk.late import LatePanel
    from ui.areas.desk.panel import EntryPanel

LEAST_WIDTH = 400
"""Long words in large letters leave a panel less than its usual width, in px."""
Kind = TypeVar("Kind", bound="EntryPanel")


class Panels(QObject):
    """Opens panels in the place of the side column.

    Signals:
        closed: nothing is open any more; the line takes the keys.
        corrected: the form of the correction is filled in (``Entry``, reason).
        void_wanted: the row of the correction is to be taken back.
        number_wanted: its person's number is wanted.
        said: a refusal that belongs to no field (a sentence).
    """

    closed = Signal()
    corrected = Signal(object, str)
    void_wanted = Signal(object)
    number_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        day: Day,
        side: QWidget,
        place: QHBoxLayout,
        search: Callable[[str, int], Sequence[PersonRow]],
        room: Callable[[], int],
    ) -> None:
        super().__init__(side)
        self._day, self._side, self._place, self._search = day, side, place, search
        self._room = room
        self._group: GroupPanel | None = None
        self._late: LatePanel | None = None
        self._correct: CorrectPanel | None = None

    def current(self) -> EntryPanel | None:
        """The panel that is open."""
        every: tuple[EntryPanel | None, ...] = (self._group, self._late, self._correct)
        return next((one for one in every if one is not None and not one.isHidden()), None)

    def open_group(self) -> None:
        """Ctrl+G."""
        from ui.areas.desk.group import GroupPanel  # noqa: PLC0415  (made when first wanted)

        if self._group is None:
            self._group = self._added(GroupPanel())
        self._make_room()
        self._group.open_with(self._day.choices)

    def open_late(self) -> None:
        """Ctrl+B."""
        from ui.areas.desk.late import LatePanel  # noqa: PLC0415  (as above)

        if self._late is None:
            self._late = self._added(LatePanel(self._search))
        self._make_room()
        self._late.open_with(self._day.choices, self._day.day)

    def open_correct(self, row: DeskRow) -> None:
        """Enter on a row."""
        from ui.areas.desk.correct import CorrectPanel  # noqa: PLC0415  (as above)

        if self._correct is None:
            panel = self._correct = self._added(CorrectPanel())
            panel.void_wanted.connect(lambda: self.void_wanted.emit(panel.row))
            panel.number_wanted.connect(lambda: self.number_wanted.emit(panel.row))
        self._make_room()
        self._correct.open_with(row, self._day.choices)

    def corrected_row(self) -> DeskRow | None:
        """The row whose correction is open."""
        return self._correct.row if self._correct and not self._correct.isHidden() else None

    def choose(self, row: CategoryRow) -> None:
        """An F-key or a tile while a panel is open."""
        if (panel := self.current()) is not None:
            panel.choose_category(row)

    def close(self) -> None:
        """Saved, or no longer wanted: what is open closes, a saved form begins anew."""
        panel = self.current()
        if panel is not None:
            panel.close_panel()

    def clear(self) -> None:
        """What was filled in is written."""
        for panel in (self._group, self._late):
            if panel is not None and not panel.isHidden():
                panel.clear()
        self.close()

    def refuse(self, error: UserError) -> bool:
        """Say *error* in the open panel; False when it has no field for it."""
        panel = self.current()
        return panel is not None and panel.refuse(error)

    def _save(self) -> None:
        panel = self.current()
        if panel is None:
            return
        try:
            entry = panel.entry()
        except UserError as error:
            if not panel.refuse(error):
                self.said.emit(sentence(error))
            return
        if self._correct is None or panel is not self._correct:
            self._day.enter(entry)
        elif self._correct.is_changed(entry):
            self.corrected.emit(entry, self._correct.why())
        else:
            self.close()

    def _added(self, panel: Kind) -> Kind:
        self._place.addWidget(panel)
        panel.saved.connect(self._save)
        panel.closed.connect(self._on_closed)
        panel.hide()
        return panel

    def _make_room(self) -> None:
        """One panel at a time; the figures give way to it."""
        for panel in (self._group, self._late, self._correct):
            if panel is not None:
                panel.hide()
                panel.setFixedWidth(min(WIDTH, max(LEAST_WIDTH, self._room())))
        self._side.hide()

    def _on_closed(self) -> None:
        if self.current() is None:
            self._side.show()
            self.closed.emit()
