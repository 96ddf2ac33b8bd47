"""The desk's outlines, shown from the first paint until the database is ready."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.theme import current
from ui.kit.tokens import SPACE

TILES = 9


class Ghost(QFrame):
    """The outline of something to come; ``height`` 0 fills what is left."""

    def __init__(self, height: int = 0, width: int = 0) -> None:
        super().__init__()
        upright = QSizePolicy.Policy.Fixed if height else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        if height:
            self.setFixedHeight(height)
        if width:
            self.setFixedWidth(width)


class Skeleton(QWidget):
    """Tiles, line, list and side card, empty: nothing moves when the real ones arrive."""

    def __init__(self) -> None:
        super().__init__()
        sizes = current().sizes
        column = QVBoxLayout()
        column.setSpacing(SPACE.gap)
        column.addLayout(_tiles(sizes.tile_height))
        column.addWidget(Ghost(sizes.entry))
        column.addSpacing(2 * sizes.control + SPACE.gap)
        column.addWidget(Ghost(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        row.setSpacing(SPACE.gap)
        row.addLayout(column, 1)
        row.addWidget(Ghost(width=sizes.side))


def _tiles(height: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.inner)
    for _ in range(TILES):
        row.addWidget(Ghost(height), 1)
    return row
