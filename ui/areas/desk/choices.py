"""The station's categories and services in the order of their keys, named in the window's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from app import catalogue
from app.catalogue import CategoryRow, ServiceRow
from ui.kit.messages import language

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ON_KEYS = 8
"""Categories with an F-key of their own: F2 … F9."""
DIGITS = 9


@dataclass(frozen=True)
class Choices:
    """What can be chosen, and what was once."""

    every_category: tuple[CategoryRow, ...]
    every_service: tuple[ServiceRow, ...]
    is_english: bool

    @cached_property
    def categories(self) -> tuple[CategoryRow, ...]:
        return tuple(row for row in self.every_category if row.is_active)

    @cached_property
    def services(self) -> tuple[ServiceRow, ...]:
        return tuple(row for row in self.every_service if row.is_active)

    @property
    def on_keys(self) -> tuple[CategoryRow, ...]:
        return self.categories[:ON_KEYS]

    @property
    def others(self) -> tuple[CategoryRow, ...]:
        """What F10 opens."""
        return self.categories[ON_KEYS:]

    @cached_property
    def masks(self) -> tuple[int, ...]:
        """Bits of the services on digits 1 to 9."""
        return tuple(row.mask for row in self.services[:DIGITS])

    @cached_property
    def usual(self) -> int:
        return catalogue.mask_of(row for row in self.services if row.is_usual)

    @cached_property
    def _names(self) -> dict[UUID, str]:
        return {row.id: self.category_name(row) for row in self.every_category}

    def name_of(self, category_id: UUID) -> str:
        """Short name of a category, of one no longer in use too."""
        return self._names[category_id]

    def category_name(self, row: CategoryRow) -> str:
        return row.short_en or row.name if self.is_english else row.short_name

    def service_name(self, row: ServiceRow) -> str:
        return row.name_en or row.name if self.is_english else row.short_name

    def service_names(self, mask: int) -> tuple[str, ...]:
        return tuple(self.service_name(row) for row in catalogue.in_mask(self.every_service, mask))

    def listed(self, mask: int) -> str:
        """The services of *mask* in one phrase."""
        return (", " if self.is_english else "、").join(self.service_names(mask))


def load(session: Session) -> Choices:
    """Read the catalogue."""
    return Choices(
        every_category=tuple(catalogue.categories(session, active_only=False)),
        every_service=tuple(catalogue.services(session, active_only=False)),
        is_english=language() == "en",
    )
