"""Who it may be: people found for what is typed; 登记新来的人 is always the last row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.clock import business_day, local
from ui.areas.desk.choices import Choices
from ui.areas.desk.popup import Hints, Popup
from ui.areas.desk.when import short_day
from ui.kit import formats, icons, paint, sparing
from ui.kit.paint import ChipSpec
from ui.kit.theme import FontRole, current
from ui.kit.tokens import RADIUS, SPACE

if TYPE_CHECKING:
    from app.people import PersonRow

MARK = SPACE.unit
PAD = SPACE.gap


def last_words(row: PersonRow, today: date) -> str:
    """When somebody last came, and how often this month."""
    if row.last_at is None:
        return QCoreApplication.translate("desk", "还没来过")
    often = QCoreApplication.translate("desk", "本月 {n} 次").format(n=row.month_visits)
    return f"{_last_day(row.last_at, today)} · {often}"


def _last_day(at: datetime, today: date) -> str:
    days = (today - business_day(at)).days
    if days == 0:
        return QCoreApplication.translate("desk", "今天 {time} 来过").format(
            time=f"{local(at):%H:%M}"
        )
    if days == 1:
        return QCoreApplication.translate("desk", "昨天 {time} 来过").format(
            time=f"{local(at):%H:%M}"
        )
    then = business_day(at)
    return short_day(then) if then.year == today.year else formats.day(then)


class CandidateRows(QWidget):
    """The rows, painted; one is marked.

    Signals:
        picked: a row was clicked (its number).
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._people: tuple[PersonRow, ...] = ()
        self._choices: Choices | None = None
        self._today = date.min
        self._typed = ""
        self._offers_new = True
        self.marked = 0

    def show_people(
        self, people: Sequence[PersonRow], choices: Choices, typed: str, today: date
    ) -> None:
        """Show *people* found for *typed*; the first is marked."""
        self._people, self._typed, self._today = tuple(people), typed, today
        self._choices = choices
        self.mark(0)
        self.updateGeometry()

    def set_offers_new(self, *, offers: bool) -> None:
        """Whether 登记新来的人 is the last row."""
        self._offers_new = offers

    def mark(self, at: int) -> None:
        self.marked = max(0, min(at, self.count() - 1))
        person = self.person()
        new = QCoreApplication.translate("desk", "登记新来的人")
        self.setAccessibleName(f"{person.name} {person.phone_masked}" if person else new)
        self.update()

    def count(self) -> int:
        return len(self._people) + self._offers_new

    def person(self) -> PersonRow | None:
        """The marked person; None when 登记新来的人 is marked."""
        return self._people[self.marked] if self.marked < len(self._people) else None

    def row_height(self) -> int:
        return current().sizes.row + SPACE.inner

    def sizeHint(self) -> QSize:
        return QSize(320, self.count() * self.row_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // self.row_height()
        if at != self.marked and 0 <= at < self.count():
            self.mark(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // self.row_height()
        if 0 <= at < self.count() and event.button() == Qt.MouseButton.LeftButton:
            self.mark(at)
            self.picked.emit(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at in range(self.count()):
            row = QRect(0, at * self.row_height(), self.width(), self.row_height())
            if at == self.marked:
                self._paint_mark(painter, row)
            inner = row.adjusted(PAD + MARK, 0, -PAD, 0)
            if at < len(self._people):
                self._paint_person(painter, inner, self._people[at], marked=at == self.marked)
            else:
                self._paint_new(painter, inner)

    def _paint_mark(self, painter: QPainter, row: QRect) -> None:
        c = current().colours
        paint.box(painter, row, fill=c.primary_soft)
        painter.save()
        painter.setClipRect(row.left(), row.top(), MARK, row.height())
        paint.box(painter, row, fill=c.primary, radius=RADIUS.keycap)
        painter.restore()

    def _paint_person(
        self, painter: QPainter, room: QRect, row: PersonRow, *, marked: bool
    ) -> None:
        """Name, what matched, category, phone; the last visit gives way first."""
        c = current().colours
        left = self._paint_enter(painter, room) if marked else QRect(room)
        who = row.name or row.phone_masked
        self._paint_next(painter, left, who, c.ink, "tile", bold=True)
        self._paint_next(painter, left, self._typed, c.primary_ink, "small", bold=True)
        self._paint_category(painter, left, row)
        if row.name and paint.width_of(row.phone_masked) <= left.width():
            self._paint_next(painter, left, row.phone_masked, c.ink2, "body")
        words = last_words(row, self._today)
        if paint.width_of(words, "small") <= left.width():
            paint.text(painter, left, words, ink=c.ink2, role="small", align=sparing.RIGHT)

    @staticmethod
    def _paint_next(
        painter: QPainter, left: QRect, words: str, ink: str, role: FontRole, *, bold: bool = False
    ) -> None:
        """Write *words* and take their width from *left*."""
        used = paint.text(painter, left, words, ink=ink, role=role, bold=bold)
        left.setLeft(left.left() + used + SPACE.inner)

    def _paint_category(self, painter: QPainter, left: QRect, row: PersonRow) -> None:
        spec = ChipSpec(self._choices.name_of(row.category_id) if self._choices else row.category)
        size = paint.chip_size(spec)
        if size.width() > left.width():
            return
        at = QRect(left.left(), 0, size.width(), size.height())
        at.moveTop(left.top() + (left.height() - size.height()) // 2)
        paint.chip(painter, at, spec)
        left.setLeft(at.right() + SPACE.inner)

    @staticmethod
    def _paint_enter(painter: QPainter, room: QRect) -> QRect:
        """The key on the marked row; returns what is left of *room*."""
        cap = paint.cap_size("Enter")
        top = room.top() + (room.height() - cap.height()) // 2
        at = QRect(room.right() - cap.width(), top, cap.width(), cap.height())
        paint.cap(painter, at, "Enter", paint.cap_ink())
        return QRect(room.topLeft(), QPoint(at.left() - SPACE.inner, room.bottom()))

    def _paint_new(self, painter: QPainter, room: QRect) -> None:
        c = current().colours
        side = sparing.icon_side()
        icons.paint(painter, QRect(room.left(), room.top(), side, room.height()).toRectF(),
                    "plus", c.primary)  # fmt: skip
        left = room.adjusted(side + SPACE.inner, 0, 0, 0)
        new = QCoreApplication.translate("desk", "登记新来的人")
        used = paint.text(painter, left, new, ink=c.primary_ink, bold=True)
        how = QCoreApplication.translate("desk", "姓名 → 手机（可不填）→ 按 F 键选类别即存")
        after = left.adjusted(used + SPACE.gap, 0, 0, 0)
        paint.text(painter, after, how, ink=c.ink2, role="small")


class Candidates(Popup):
    """The rows with their keys at the foot, under the services of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = CandidateRows()
        self._both = Hints(
            [("F2…F10", QCoreApplication.translate("desk", "这么多人")),
             ("Enter", QCoreApplication.translate("desk", "手机里有这几位的人"))]
        )  # fmt: skip
        self._foot = Hints(
            [("↑ ↓", QCoreApplication.translate("desk", "选人")),
             ("Enter", QCoreApplication.translate("desk", "登记")),
             ("3", QCoreApplication.translate("desk", "名字后打数字＝加减服务")),
             ("Esc", QCoreApplication.translate("desk", "清空"))]
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.unit // 2)
        column.addWidget(self.rows)
        column.addStretch(1)
        column.addWidget(self._both)
        column.addWidget(self._foot)
        self._both.hide()

    def set_both(self, *, both: bool) -> None:
        """Three digits may be heads or a part of a phone: say which key decides."""
        self.rows.set_offers_new(offers=not both)
        self._both.setVisible(both)
        self._foot.setVisible(not both)

    def most(self, room: QRect) -> int:
        """How many people fit *room* beside the last row and the foot."""
        spare = room.height() - self._foot.sizeHint().height() - 3 * self.inner_margin
        return max(1, spare // self.rows.row_height() - 1)

    def wanted_height(self) -> int:
        return self.rows.sizeHint().height() + self._foot.sizeHint().height() + SPACE.unit
