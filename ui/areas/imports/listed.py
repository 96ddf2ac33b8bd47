"""A short list that is in memory already, as a source to take out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Row = TypeVar("Row")


class Listed(Generic[Row]):
    """*rows* as the exporter reads them."""

    is_complete = True

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self.count = len(rows)

    def extend(self, session: Session) -> None:
        """Everything is there."""

    def rows(self, _session: Session, first: int, size: int) -> Sequence[Row]:
        return self._rows[first : first + size]
