"""A month as a line over its days: weekends as bands, the mean dashed, the most named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint, sparing
from ui.kit.theme import colour, current, metrics
from ui.kit.tokens import SPACE

STEPS = (1, 2, 5, 10, 20, 25, 40, 50, 100, 200, 250, 400, 500, 1000, 2000, 5000, 10000)
GRID_LINES = 4
NAMED_DAYS = 5
DOT = 4


class Day(NamedTuple):
    """One day: its number in the month, heads (None when closed or to come), weekend or not."""

    number: int
    heads: int | None
    is_weekend: bool


class DayLine(QWidget):
    """Give it the days; it draws the month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[Day] = []
        self._mean: float | None = None
        self._peak_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_days(
        self, days: Sequence[Day], *, mean: float | None = None, peak_words: str = ""
    ) -> None:
        """*peak_words* (``24日 最多 121``, translated) stand over the highest day."""
        self._days = list(days)
        self._mean = mean
        self._peak_words = peak_words
        self.setAccessibleName(peak_words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([day.heads or 0 for day in self._days] + [1])
        step = _grid_step(most, self._lines())
        top = step * -(-most // step)
        field = self._field(top)
        self._paint_weekends(painter, field)
        self._paint_grid(painter, field, step, top)
        self._paint_mean(painter, field, top)
        self._paint_line(painter, field, top)
        self._paint_names(painter, field)

    def _lines(self) -> int:
        """As many as have room for their numbers, at most four."""
        small = metrics("small").height()
        return max(1, min(GRID_LINES, self.height() // small - 2))

    def _field(self, top: int) -> QRectF:
        small = metrics("small")
        left = small.horizontalAdvance(str(top)) + SPACE.inner
        above = small.height() + SPACE.unit
        below = small.height() + SPACE.unit
        return QRectF(left, above, self.width() - left - 2, self.height() - above - below)

    def _at(self, field: QRectF, place: int, heads: float, top: int) -> QPointF:
        across = field.width() / len(self._days)
        return QPointF(
            field.left() + (place + 0.5) * across, field.bottom() - field.height() * heads / top
        )

    def _paint_weekends(self, painter: QPainter, field: QRectF) -> None:
        across = field.width() / len(self._days)
        for place, day in enumerate(self._days):
            if day.is_weekend:
                band = QRectF(field.left() + place * across, field.top(), across, field.height())
                painter.fillRect(band, colour(current().colours.sunken))

    def _paint_grid(self, painter: QPainter, field: QRectF, step: int, top: int) -> None:
        c = current().colours
        small = metrics("small").height()
        for value in range(0, top + 1, step):
            height = field.bottom() - field.height() * value / top
            painter.fillRect(QRectF(field.left(), height, field.width(), 1), colour(c.line))
            at = QRect(0, round(height) - small // 2, int(field.left()) - SPACE.unit, small)
            paint.text(painter, at, str(value), ink=c.ink2, role="small", align=sparing.RIGHT)

    def _paint_mean(self, painter: QPainter, field: QRectF, top: int) -> None:
        if self._mean is None:
            return
        height = field.bottom() - field.height() * self._mean / top
        painter.setPen(QPen(colour(current().colours.chart2), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))

    def _paint_line(self, painter: QPainter, field: QRectF, top: int) -> None:
        """A day without heads breaks the line; a day between two breaks is a dot."""
        c = current().colours
        painter.setPen(QPen(colour(c.chart), 2.2, j=Qt.PenJoinStyle.RoundJoin))
        for run in self._runs(field, top):
            if len(run) == 1:
                painter.drawPoint(run[0])
            else:
                painter.drawPolyline(QPolygonF(run))
        self._paint_peak(painter, field, top)

    def _runs(self, field: QRectF, top: int) -> list[list[QPointF]]:
        runs: list[list[QPointF]] = [[]]
        for place, day in enumerate(self._days):
            if day.heads is None:
                runs.append([])
            else:
                runs[-1].append(self._at(field, place, day.heads, top))
        return [run for run in runs if run]

    def _paint_peak(self, painter: QPainter, field: QRectF, top: int) -> None:
        counted = [(day.heads, -place) for place, day in enumerate(self._days) if day.heads]
        if not counted or not self._peak_words:
            return
        c = current().colours
        heads, place = max(counted)
        point = self._at(field, -place, heads, top)
        painter.setPen(QPen(colour(c.chart), 2))
        painter.setBrush(colour(c.surface))
        painter.drawEllipse(point, DOT, DOT)
        wide = paint.width_of(self._peak_words, "small", bold=True)
        left = min(max(round(point.x()) - wide // 2, 0), self.width() - wide)
        line = metrics("small").height()
        over = QRect(left, round(point.y()) - line - DOT - 1, wide + 1, line)
        over.moveTop(max(over.top(), 0))
        paint.text(painter, over, self._peak_words, ink=c.ink, role="small", bold=True)

    def _paint_names(self, painter: QPainter, field: QRectF) -> None:
        line = metrics("small").height()
        for place, day in enumerate(self._days):
            if day.number == 1 or day.number % NAMED_DAYS == 0:
                middle = self._at(field, place, 0, 1).x()
                at = QRect(round(middle) - 24, round(field.bottom()) + SPACE.unit, 48, line)
                wide = paint.width_of(str(day.number), "small")
                at.translate(min(0, self.width() - round(middle) - wide // 2 - 1), 0)
                paint.text(
                    painter,
                    at,
                    str(day.number),
                    ink=current().colours.ink2,
                    role="small",
                    align=sparing.CENTRE,
                )


def _grid_step(most: int, lines: int) -> int:
    """The smallest round step that needs at most so many *lines*."""
    return next((step for step in STEPS if step * lines >= most), most)
