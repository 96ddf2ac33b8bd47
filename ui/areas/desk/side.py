"""Today at the side: one number, named and not, by category, by hour band."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.clock import BANDS, NO_TIME, band_of
from app.visits import Sums
from ui.areas.desk.choices import Choices
from ui.areas.desk.when import BAND_NAMES
from ui.kit.bars import BandBars, CategoryBars
from ui.kit.button import Button
from ui.kit.card import Card, Rule, label
from ui.kit.theme import current, metrics
from ui.kit.tokens import SPACE

MOST_BARS = {"standard": 9, "large": 7, "largest": 5}
"""As letters grow the last categories join 其余 (ui.md, 2)."""


class Side(Card):
    """The side column.

    Signals:
        group: a group comes (Ctrl+G).
        late: something is entered late (Ctrl+B).
    """

    group = Signal()
    late = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("side")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.total = label("0", "total")
        self.total.setObjectName("total")
        self.named = self._right("named")
        self.anonymous = self._right("anonymous")
        self.extended = self._right("extended")
        self.categories = CategoryBars()
        self.bands = BandBars()
        self.now = label("", "warn")
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.restyle()

    def show_sums(self, sums: Sums, choices: Choices, now: datetime) -> None:
        """Show the figures of the day; *now* says which band is the current one."""
        self.total.setText(str(sums.total))
        self.total.setAccessibleName(
            QCoreApplication.translate("desk", "今日 {n} 人次").format(n=sums.total)
        )
        self.named.setText(QCoreApplication.translate("desk", "具名 {n}").format(n=sums.named))
        said = QCoreApplication.translate("desk", "未留名 {n}").format(n=sums.anonymous)
        self.anonymous.setText(said)
        said = QCoreApplication.translate("desk", "延时 {n}").format(n=sums.extended)
        self.extended.setText(said)
        self.extended.setVisible(sums.extended > 0)
        self.categories.set_bars(_bars(sums, choices))
        self._show_bands(sums, now)

    def restyle(self) -> None:
        self.setFixedWidth(current().sizes.side)
        self._stack_acts()
        line = metrics().height() + SPACE.unit // 2
        self.categories.setMaximumHeight(MOST_BARS[current().step] * line + SPACE.unit)

    def _show_bands(self, sums: Sums, now: datetime) -> None:
        at = BANDS.index(band_of(now))
        bands = [
            (BAND_NAMES[band], _value(sums.by_band.get(band, 0), come=place <= at))
            for place, band in enumerate(BANDS)
        ]
        if unknown := sums.by_band.get(NO_TIME, 0):
            bands.append((QCoreApplication.translate("desk", "没写"), unknown))
        self.bands.set_bands(bands, current=at)
        said = QCoreApplication.translate("desk", "现在 {band}")
        self.now.setText(said.format(band=BAND_NAMES[BANDS[at]]))

    def _lay_out(self) -> None:
        self.body.addLayout(self._head())
        self.body.addWidget(Rule())
        self.body.addWidget(label(QCoreApplication.translate("desk", "按类别"), "small"))
        self.body.addWidget(self.categories, 3)
        self.body.addWidget(Rule())
        row = QHBoxLayout()
        row.addWidget(label(QCoreApplication.translate("desk", "按时段"), "small"), 1)
        row.addWidget(self.now)
        self.body.addLayout(row)
        self.body.addWidget(self.bands, 2)
        self.body.addLayout(self._acts())

    def _head(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        for part in (self.named, self.anonymous, self.extended):
            right.addWidget(part)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE.inner)
        row.addWidget(self.total)
        row.addWidget(label(QCoreApplication.translate("desk", "今日人次"), "small"))
        row.addStretch(1)
        row.addLayout(right)
        return row

    def _stack_acts(self) -> None:
        """One above the other where their words are too long to stand side by side."""
        wanted = self._buttons.sizeHint().width()
        if self._buttons.direction() == QBoxLayout.Direction.TopToBottom:
            wanted *= 2
        room = current().sizes.side - 2 * SPACE.card
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.LeftToRight if wanted <= room else way.TopToBottom)

    def _acts(self) -> QHBoxLayout:
        row = self._buttons
        row.setSpacing(SPACE.inner)
        for words, key, name, signal in (
            (QCoreApplication.translate("desk", "团体"), "Ctrl G", "group", self.group),
            (QCoreApplication.translate("desk", "补录"), "Ctrl B", "late", self.late),
        ):
            button = Button(words, key=key)
            button.setObjectName(f"open_{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        return row

    def _right(self, name: str) -> QLabel:
        made = label("", "small")
        made.setObjectName(name)
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made


def _value(heads: int, *, come: bool) -> int | None:
    return heads if heads or come else None


def _bars(sums: Sums, choices: Choices) -> list[tuple[str, int]]:
    """Categories on keys in tile order, then whichever else came today."""
    on_keys = {row.id for row in choices.on_keys}
    bars = [
        (choices.category_name(row), sums.by_category.get(row.id, 0)) for row in choices.on_keys
    ]
    rest = [row for row in choices.every_category if row.id not in on_keys]
    return bars + [
        (choices.category_name(row), heads)
        for row in rest
        if (heads := sums.by_category.get(row.id, 0))
    ]
