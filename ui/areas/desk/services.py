"""The services of the next entry: chips on digits in one line, all of them under Tab."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.areas.desk.choices import DIGITS, Choices
from ui.areas.desk.popup import Hints, Popup
from ui.kit import paint, sparing
from ui.kit.card import label
from ui.kit.keycap import KeyCap
from ui.kit.theme import current, metrics
from ui.kit.tile import ServiceTile
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import CHIP_LINE, SPACE

GAP = SPACE.inner - 2
COLUMNS = 5


class MoreKey(QAbstractButton):
    """Tab 全部: opens every service; says how many ticked ones the line cannot show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("all_services")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(0)

    def say(self, hidden: int) -> None:
        """*hidden*: ticked services that are not shown."""
        words = self._words(hidden)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def widest(self) -> int:
        """Room for either of its words, so that chips need not move for them."""
        return max(self._width(self._words(hidden)) for hidden in (0, DIGITS))

    def sizeHint(self) -> QSize:
        return QSize(self._width(self.text()), CHIP_LINE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = current().colours
        cap = paint.cap_size("Tab")
        at = QRect(0, (self.height() - cap.height()) // 2, cap.width(), cap.height())
        paint.cap(painter, at, "Tab", paint.cap_ink())
        words = QRect(cap.width() + SPACE.inner, 0, self.width(), self.height())
        ink = c.primary_ink if self.underMouse() else c.ink2
        paint.text(painter, words, self.text(), ink=ink, role="small")

    @staticmethod
    def _words(hidden: int) -> str:
        if hidden:
            return QCoreApplication.translate("desk", "另选了 {n} 项").format(n=hidden)
        return QCoreApplication.translate("desk", "全部")

    @staticmethod
    def _width(words: str) -> int:
        return paint.cap_size("Tab").width() + SPACE.inner + paint.width_of(words, "small") + 2


class ServicesRow(QWidget):
    """Chips on 1 … 9, as many as fit; those ticked are what the next entry gets.

    Signals:
        switched: a chip was clicked (the service's mask).
        more: every service is wanted.
    """

    switched = Signal(object)
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("services")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices: Choices | None = None
        self._mask = 0
        self.tiles: list[ServiceTile] = []
        self._title = label(QCoreApplication.translate("desk", "本次服务"), "small")
        self._key = KeyCap("/")
        self._live = label(QCoreApplication.translate("desk", "按数字加减"), "warn")
        self._more = MoreKey(self)
        self._more.clicked.connect(self.more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for part in (self._title, self._key, self._live):
            self._row.addWidget(part)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._live.hide()

    def set_choices(self, choices: Choices) -> None:
        """Show the station's services; the chips are made anew only when they changed."""
        if choices == self._choices:
            return
        self._choices = choices
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(at) for at in range(min(DIGITS, len(choices.services)))]
        self.set_mask(self._mask)

    def set_mask(self, mask: int) -> None:
        """Tick what is in *mask*."""
        self._mask = mask
        if self._choices is None:
            return
        for tile, row in zip(self.tiles, self._choices.services, strict=False):
            tile.setChecked(bool(mask & row.mask))
        self._fit()

    def set_live(self, *, live: bool) -> None:
        """Digits typed now switch services: show them as keys."""
        self._key.setVisible(not live)
        self._live.setVisible(live)
        for tile in self.tiles:
            tile.set_live(live)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Chips give way: they never push the page wider."""
        return QSize(0, super().minimumSizeHint().height())

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tile(self, at: int) -> ServiceTile:
        assert self._choices is not None  # noqa: S101  (made from them)
        row = self._choices.services[at]
        tile = ServiceTile(str(at + 1), self._choices.service_name(row), self)
        tile.setObjectName(f"service_{at + 1}")
        tile.clicked.connect(lambda: self.switched.emit(row.mask))
        self._row.insertWidget(3 + at, tile)
        return tile

    def _fit(self) -> None:
        """Show the first chips that fit; the others are under Tab."""
        self.setFixedHeight(max(CHIP_LINE, metrics().height() + SPACE.gap))
        if self._choices is None:
            return
        shown = self._count_that_fit()
        for at, tile in enumerate(self.tiles):
            tile.setVisible(at < shown)
        unseen = self._choices.services[shown:]
        self._more.say(sum(bool(row.mask & self._mask) for row in unseen))

    def _count_that_fit(self) -> int:
        mark = self._live if not self._live.isHidden() else self._key
        used = self._title.sizeHint().width() + mark.sizeHint().width() + 2 * GAP
        room = self.width() - used - self._more.widest() - GAP
        for at, tile in enumerate(self.tiles):
            room -= tile.sizeHint().width() + GAP
            if room < 0:
                return at
        return len(self.tiles)


class AllServices(Popup):
    """Every service, ticked by digit, by arrows and Space, or by a click.

    Signals:
        changed: the set is another one now (its mask).
        closed: Enter, Esc or Tab.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("every_service")
        self._choices: Choices | None = None
        self._columns = 0
        self._tiles: Tiles | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.unit, SPACE.unit, SPACE.unit, 0)
        self._column.setSpacing(SPACE.inner)
        self._foot = Hints(
            [("1…9 Space", QCoreApplication.translate("desk", "勾选")),
             ("↑ ↓ ← →", QCoreApplication.translate("desk", "走动")),
             ("Enter", QCoreApplication.translate("desk", "好了"))]
        )  # fmt: skip
        self._column.addStretch(1)
        self._column.addWidget(self._foot)

    def open_with(self, choices: Choices, mask: int, room: QRect) -> None:
        """Show the services over the list; the keys go here until it is closed."""
        self._fill(choices, mask, room)
        self.show()
        self._take_keys()

    def fit(self, room: QRect) -> None:
        """The page has another size: other columns perhaps, and the same ticks."""
        has_keys = self.isAncestorOf(QApplication.focusWidget() or self)
        if self._choices is not None:
            self._fill(self._choices, self.chosen(), room)
        if has_keys:
            self._take_keys()

    def _fill(self, choices: Choices, mask: int, room: QRect) -> None:
        columns = self._columns_in(room, choices)
        if choices != self._choices or columns != self._columns:
            self._build(choices, columns)
        assert self._tiles is not None  # noqa: S101  (just built)
        self._tiles.set_values([row.mask for row in choices.services if row.mask & mask])
        self._column.activate()
        height = self._tiles.sizeHint().height() + self._foot.sizeHint().height()
        self.place(room, height + 2 * SPACE.inner)

    def _take_keys(self) -> None:
        if self._tiles is not None:
            self._tiles.setFocus()

    def chosen(self) -> int:
        return sum(self._tiles.values()) if self._tiles else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._close()
        elif event.text().isdecimal() and self._tick(int(event.text())):
            self.changed.emit(self.chosen())
        else:
            event.ignore()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        self._close()
        return True

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _tick(self, digit: int) -> bool:
        if self._tiles is None or not 1 <= digit <= len(self._tiles.tiles):
            return False
        tile = self._tiles.tiles[digit - 1]
        tile.setChecked(not tile.isChecked())
        return True

    @staticmethod
    def _columns_in(room: QRect, choices: Choices) -> int:
        """As many as the longest word leaves room for."""
        words = [f"{DIGITS} {choices.service_name(row)}" for row in choices.services]
        widest = max(paint.width_of(one, bold=True) for one in words)
        tile = widest + sparing.icon_side() + 2 * SPACE.gap + 2 * SPACE.inner
        return max(1, min(COLUMNS, (room.width() - 4 * SPACE.inner) // tile))

    def _build(self, choices: Choices, columns: int) -> None:
        self._choices, self._columns = choices, columns
        if self._tiles is not None:
            self._tiles.deleteLater()
        options = [
            Option(row.mask, self._word(at, choices.service_name(row)))
            for at, row in enumerate(choices.services)
        ]
        self._tiles = Tiles("all_of_them", options, several=True, columns=columns)
        self._tiles.setAccessibleName(QCoreApplication.translate("desk", "本次服务"))
        self._tiles.changed.connect(lambda: self.changed.emit(self.chosen()))
        self._column.insertWidget(0, self._tiles)

    @staticmethod
    def _word(at: int, name: str) -> str:
        return f"{at + 1} {name}" if at < DIGITS else name
