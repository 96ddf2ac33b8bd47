"""Bars of the desk and the month: categories lying, hour bands standing; values on the bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import paint, sparing
from ui.kit.theme import FontRole, colour, current, metrics
from ui.kit.tokens import RADIUS, SPACE

METER = 8
WIDEST_BAR = 48
NONE = "–"


class CategoryBars(QWidget):
    """Lying bars, largest scale 1; what finds no room is summed in 其余."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """*bars*: (translated name, value) in the order they are shown."""
        self._bars = list(bars)
        self.setAccessibleName("; ".join(f"{name} {value}" for name, value in bars))
        self.updateGeometry()
        self.update()

    def shown(self) -> list[tuple[str, int]]:
        """The bars that fit, the rest summed into a last one."""
        fit = max(2, self.height() // self._least_step())
        if len(self._bars) <= fit:
            return self._bars
        kept, rest = self._bars[: fit - 1], self._bars[fit - 1 :]
        others = QCoreApplication.translate("kit", "其余")
        return [*kept, (others, sum(value for _name, value in rest))]

    def sizeHint(self) -> QSize:
        return QSize(240, len(self._bars) * (self._least_step() + SPACE.unit // 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * self._least_step())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.shown()
        if not shown:
            return
        painter = QPainter(self)
        most = max([value for _name, value in shown] + [1])
        names = max(paint.width_of(name) for name, _value in shown)
        values = max(paint.width_of(str(value), bold=True) for _name, value in shown)
        step = min(self.height() // len(shown), self._least_step() + SPACE.inner)
        track = QRect(names + SPACE.gap, 0, 0, step)
        track.setRight(self.width() - values - SPACE.gap)
        for at, (name, value) in enumerate(shown):
            line = QRect(0, at * step, self.width(), step)
            paint.text(painter, line, name, ink=current().colours.ink)
            words = str(value)
            paint.text(
                painter, line, words, ink=current().colours.ink, bold=True, align=sparing.RIGHT
            )
            track.moveTop(at * step)
            _meter(painter, track, value / most)

    def _least_step(self) -> int:
        return metrics().height() + 2


class BandBars(QWidget):
    """Standing bars of hour bands; the current one in its own colour, its name in bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: list[tuple[str, int | None]] = []
        self._current: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bands(
        self, bands: Sequence[tuple[str, int | None]], *, current: int | None = None
    ) -> None:
        """*bands*: (name, value; None when the band has not come yet), *current*: its place."""
        self._bands = list(bands)
        self._current = current
        self.setAccessibleName("; ".join(f"{name} {value or 0}" for name, value in bands))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 3 * metrics("small").height() + SPACE.page)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bands:
            return
        painter = QPainter(self)
        names = metrics("small").height() + SPACE.unit
        floor = self.height() - names
        painter.fillRect(0, floor, self.width(), 1, colour(current().colours.line))
        most = max([value or 0 for _name, value in self._bands] + [1])
        tallest = floor - metrics("small").height() - SPACE.unit
        for at in range(len(self._bands)):
            left = at * self.width() // len(self._bands)
            right = (at + 1) * self.width() // len(self._bands)
            self._paint_band(painter, QRect(left, 0, right - left, floor), at, tallest / most)

    def _paint_band(self, painter: QPainter, room: QRect, at: int, scale: float) -> None:
        c = current().colours
        name, value = self._bands[at]
        now = at == self._current
        under = QRect(room.left(), room.bottom() + SPACE.unit, room.width(), 0)
        under.setHeight(metrics("small").height())
        ink = c.ink if now else c.ink2
        paint.text(
            painter, under, name, ink=ink, role=self._name_role(), bold=now, align=sparing.CENTRE
        )
        tall = round((value or 0) * scale)
        if value:
            self._paint_bar(painter, room, tall, c.chart2 if now else c.chart)
        over = QRect(room.left(), 0, room.width(), metrics("small").height())
        over.moveBottom(room.bottom() - tall - 1)
        words = NONE if value is None else str(value)
        ink = c.ink if value is not None else c.ink3
        paint.text(painter, over, words, ink=ink, role="small", bold=now, align=sparing.CENTRE)

    def _paint_bar(self, painter: QPainter, room: QRect, tall: int, ink: str) -> None:
        wide = min(WIDEST_BAR, room.width() * 5 // 8)
        bar = QRect(room.center().x() - wide // 2, room.bottom() - tall + 1, wide, tall)
        painter.save()
        painter.setClipRect(bar)
        paint.box(painter, bar.adjusted(0, 0, 0, RADIUS.keycap), fill=ink, radius=RADIUS.keycap)
        painter.restore()

    def _name_role(self) -> FontRole:
        """Band names go down to the smallest letters before they touch each other."""
        room = self.width() // len(self._bands) - 2
        widest = max(paint.width_of(name, "small", bold=True) for name, _value in self._bands)
        return "small" if widest <= room else "keycap"


def _meter(painter: QPainter, room: QRect, share: float) -> None:
    c = current().colours
    track = QRect(room.left(), room.center().y() - METER // 2, room.width(), METER)
    paint.box(painter, track, fill=c.chart_track, radius=METER // 2)
    if share > 0:
        track.setWidth(max(METER, round(track.width() * share)))
        paint.box(painter, track, fill=c.chart, radius=METER // 2)
