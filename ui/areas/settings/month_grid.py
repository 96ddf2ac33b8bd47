"""A month as a grid of days: arrows move, Enter opens a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.calendar import DayRow
from ui.areas.settings.rules import WEEKDAYS
from ui.areas.settings.section import AREA
from ui.kit import icons, paint
from ui.kit.paint import ChipSpec
from ui.kit.sparing import CENTRE
from ui.kit.theme import current, metrics
from ui.kit.tokens import BORDER, SPACE

DAYS, WEEKS = 7, 6
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QWidget):
    """Days with what was planned and what was.

    Signals:
        moved: the marked day changed; outside the month shown the page turns it.
        opened: Enter or a double click on the marked day.
    """

    moved = Signal(object)
    opened = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(QCoreApplication.translate("settings", "开放日历"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows: Sequence[DayRow] = ()
        self.day = date.min

    def show_month(self, rows: Sequence[DayRow], day: date) -> None:
        """Show *rows*, every day of one month, with *day* marked."""
        self._rows, self.day = rows, day
        self.setAccessibleDescription(day.isoformat())
        self.update()

    def row(self) -> DayRow:
        """The marked day's row."""
        return self._rows[self.day.day - 1]

    def sizeHint(self) -> QSize:
        return QSize(DAYS * 90, self._head() + WEEKS * self._least())

    def minimumSizeHint(self) -> QSize:
        return QSize(DAYS * 50, self._head() + WEEKS * self._least())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.moved.emit(self.day + timedelta(days=STEPS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.moved.emit(self._rows[0 if key == Qt.Key.Key_Home else -1].day)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.moved.emit(other_month(self.day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        hit = [row.day for row in self._rows if self._cell(row.day).contains(at)]
        if hit:
            self.moved.emit(hit[0])

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = self.width() // DAYS
        for at, (_, name) in enumerate(WEEKDAYS):
            head = QRect(at * wide, 0, wide, self._head())
            words = QCoreApplication.translate(AREA, name)
            ink = current().colours.ink2
            paint.text(painter, head, words, ink=ink, role="small", align=CENTRE)
        for row in self._rows:
            self._paint_day(painter, self._cell(row.day), row)

    def _paint_day(self, painter: QPainter, cell: QRect, row: DayRow) -> None:
        c = current().colours
        marked = row.day == self.day
        fill = c.surface if row.is_planned else c.sunken
        paint.box(painter, cell, fill=c.row_sel if marked else fill, edge=c.line)
        if marked and self.hasFocus():
            paint.box(painter, cell, edge=c.focus, width=BORDER.focus)
        elif marked:
            paint.box(painter, cell, edge=c.primary, width=BORDER.selected)
        inner = cell.adjusted(SPACE.inner, 0, -SPACE.unit, -SPACE.unit)
        line = QRect(inner.left(), inner.top(), inner.width(), metrics().height())
        ink = c.ink if row.is_planned else c.ink3
        used = paint.text(painter, line, str(row.day.day), ink=ink, bold=marked)
        line.setLeft(line.left() + used + SPACE.inner)
        if row.holiday:
            paint.text(painter, line, row.holiday, ink=c.ink2, role="small")
        self._paint_state(painter, inner, row)

    def _paint_state(self, painter: QPainter, inner: QRect, row: DayRow) -> None:
        """One chip; beside the panel large letters leave room for its icon only."""
        spec = chip_of(row)
        if paint.chip_size(spec).width() > inner.width():
            spec = spec._replace(icon="")  # large letters: the word says it alone
        size = paint.chip_size(spec)
        if size.width() > inner.width() and not spec.short:
            self._paint_sign(painter, inner, row)
            return
        at = QRect(inner.left(), inner.bottom() - size.height() + 1, 0, 0)
        at.setSize(QSize(min(size.width(), inner.width()), size.height()))
        paint.chip(painter, at, spec)

    def _paint_sign(self, painter: QPainter, inner: QRect, row: DayRow) -> None:
        ink, ground = paint.chip_colours(chip_of(row).kind)
        side = paint.chip_size(chip_of(row)).height()
        at = QRect(inner.left(), inner.bottom() - side + 1, side, side)
        paint.box(painter, at, fill=ground, radius=side // 2)
        pad = SPACE.inner
        icons.paint(painter, QRectF(at).adjusted(pad, pad, -pad, -pad), sign_of(row), ink)

    def _cell(self, day: date) -> QRect:
        first = self._rows[0].day.weekday()
        at = first + day.day - 1
        weeks = -(-(first + len(self._rows)) // DAYS)
        wide = self.width() // DAYS
        tall = (self.height() - self._head()) // weeks
        top = self._head() + at // DAYS * tall
        return QRect(at % DAYS * wide, top, wide - SPACE.unit, tall - SPACE.unit)

    def _head(self) -> int:
        return metrics("small").height() + SPACE.unit

    def _least(self) -> int:
        """The number down to its baseline, the chip, and the gaps around them."""
        return metrics().ascent() + paint.chip_size(ChipSpec("0")).height() + 2 * SPACE.unit


def chip_of(row: DayRow) -> ChipSpec:
    """The state of a day: word, icon and colour."""
    if row.visits:
        said = QCoreApplication.translate("settings", "{n} 人次").format(n=row.visits)
        return ChipSpec(said, "ok", "", short=str(row.visits))
    if row.is_marked_open:
        return ChipSpec(QCoreApplication.translate("settings", "开过门"), "ok")
    if row.exception is not None:
        opened = QCoreApplication.translate("settings", "加开")
        closed = QCoreApplication.translate("settings", "停开")
        return ChipSpec(opened if row.exception else closed, "info")
    planned = QCoreApplication.translate("settings", "开")
    off = QCoreApplication.translate("settings", "休")
    return ChipSpec(planned if row.is_planned else off, "neutral", "")


def sign_of(row: DayRow) -> str:
    """The icon that says of a day without visits what its chip says."""
    if row.is_marked_open:
        return "check"
    if row.exception is not None:
        return "plus" if row.exception else "x"
    return "circle" if row.is_planned else "minus"


def other_month(day: date, step: int) -> date:
    """The same day *step* months on, or the last one there is."""
    months = day.year * 12 + day.month - 1 + step
    year, month = months // 12, months % 12 + 1
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
