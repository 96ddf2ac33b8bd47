"""The tiles: categories split 3-4-2, as F2–F4, F5–F8, F9–F10 are split on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.visits import Sums
from ui.areas.desk.choices import ON_KEYS, Choices
from ui.kit.theme import FontRole, current
from ui.kit.tile import Tile
from ui.kit.tokens import SPACE

LAST_OF_GROUP = (2, 6)
FIRST_KEY = 2
ROLES: tuple[FontRole, ...] = ("tile", "body", "small", "keycap")
EXTRA = 60
"""What a tile holds beside its name, in px: a longer name makes a wider tile."""


class TileRow(QWidget):
    """Nine tiles at most.

    Signals:
        chosen: the place of a category's tile (0 for F2), ``ON_KEYS`` for 更多.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tiles")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.inner)
        self._choices: Choices | None = None
        self.tiles: dict[int, Tile] = {}

    def set_choices(self, choices: Choices) -> None:
        """Show the station's categories; the tiles are made anew only when they changed."""
        if choices == self._choices:
            return
        self._choices = choices
        self._empty()
        for at, row in enumerate(choices.on_keys):
            # A longer word needs the icon's room (ui.md, 2).
            icon = "" if choices.is_english else row.icon
            self._add(at, choices.category_name(row), icon)
        if choices.others:
            self._add(ON_KEYS, QCoreApplication.translate("desk", "更多"), "ellipsis")

    def set_counts(self, sums: Sums) -> None:
        """Show today's count on each."""
        if self._choices is None:
            return
        for at, row in enumerate(self._choices.on_keys):
            self.tiles[at].set_count(sums.by_category.get(row.id, 0))
        if ON_KEYS in self.tiles:
            rest = sum(sums.by_category.get(row.id, 0) for row in self._choices.others)
            self.tiles[ON_KEYS].set_count(rest)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Tiles come closer before the page grows."""
        gaps = (len(self.tiles) + 1) * SPACE.unit
        wide = sum(tile.minimumSizeHint().width() for tile in self.tiles.values())
        return QSize(wide + gaps, current().sizes.tile_height)

    def restyle(self) -> None:
        QTimer.singleShot(0, self, self._fit)  # after the layout has met the new letters

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def flash(self, at: int) -> None:
        """Show the tile at *at* as just pressed."""
        self.tiles[min(at, ON_KEYS)].flash()

    def _add(self, at: int, name: str, icon: str) -> None:
        tile = Tile(f"F{FIRST_KEY + at}", name, icon, self)
        tile.setObjectName(f"tile_f{FIRST_KEY + at}")
        tile.clicked.connect(lambda: self.chosen.emit(at))
        self.tiles[at] = tile
        self._row.addWidget(tile, tile.sizeHint().width() + EXTRA)
        if at in LAST_OF_GROUP:
            self._row.addSpacing(SPACE.unit)

    def _fit(self) -> None:
        """One size of letters, and counts at one height: beside the names or in the corners."""
        least = sum(tile.minimumSizeHint().width() for tile in self.tiles.values())
        roomy = least + (len(self.tiles) + 1) * SPACE.inner <= self.width()
        gap = SPACE.inner if roomy else SPACE.unit
        if gap != self._row.spacing():
            self._row.setSpacing(gap)
        role = next((role for role in ROLES if self._names_fit(role)), ROLES[-1])
        for tile in self.tiles.values():
            tile.set_name_role(role)
        compact = not all(tile.has_room() for tile in self.tiles.values())
        count = next((role for role in ROLES[1:] if self._counts_fit(role)), ROLES[-1])
        for tile in self.tiles.values():
            tile.set_compact(compact, count)

    def _names_fit(self, role: FontRole) -> bool:
        return all(tile.name_fits(role) for tile in self.tiles.values())

    def _counts_fit(self, role: FontRole) -> bool:
        return all(tile.count_fits(role) for tile in self.tiles.values())

    def _empty(self) -> None:
        for tile in self.tiles.values():
            tile.deleteLater()
        self.tiles.clear()
        while self._row.count():
            self._row.takeAt(0)
