"""All people as one list: those found by what was typed, or everybody, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.people import CANDIDATES, PersonRow, rows_of, search
from db.models import Person, PersonMonth, PrivacyNotice

PART = 256


@dataclass(frozen=True, slots=True)
class PersonListRow:
    """A person as the list of people shows one; ``consent_version`` of the notice agreed to."""

    person: PersonRow
    consent_version: int | None


@dataclass(slots=True)
class PeopleList:
    """People found by *typed*; with nothing typed everybody, read in parts as one scrolls."""

    typed: str
    now: datetime
    is_complete: bool = False
    _rows: list[PersonListRow] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self._rows)

    @property
    def is_cut(self) -> bool:
        """Whether more were found than a search shows."""
        return bool(self.typed.strip()) and self.count >= CANDIDATES

    def extend(self, session: Session) -> None:
        if self.typed.strip():
            people = search(session, self.typed, now=self.now, most=CANDIDATES)
            self.is_complete = True
        else:
            last = self._rows[-1].person.id if self._rows else None
            people = rows_of(session, _newest(session, last), now=self.now)
            self.is_complete = len(people) < PART
        given = consents(session, [row.id for row in people])
        self._rows += [PersonListRow(row, given.get(row.id)) for row in people]

    def rows(self, _session: Session, first: int, size: int) -> list[PersonListRow]:
        return self._rows[first : first + size]


def consents(session: Session, people: Sequence[UUID]) -> dict[UUID, int]:
    """Which version of the notice each of *people* agreed to, of those that did."""
    query = select(Person.id, Person.consent_version).where(
        Person.id.in_(people), Person.consent_version.is_not(None)
    )
    return {id_: version for id_, version in session.execute(query) if version is not None}


def visit_count(session: Session, person_id: UUID) -> int:
    """Standing visits of a person, of all years."""
    query = select(func.sum(PersonMonth.visits)).where(PersonMonth.person_id == person_id)
    return int(session.scalar(query) or 0)


def notice_text(session: Session, version: int, *, english: bool) -> str:
    """The notice of *version* as it was shown."""
    row = session.get_one(PrivacyNotice, version)
    return (row.text_en if english else "") or row.text_zh


def _newest(session: Session, before: UUID | None) -> Sequence[UUID]:
    query = _known(select(Person.id)).order_by(Person.id.desc()).limit(PART)
    if before is not None:
        query = query.where(Person.id < before)
    return session.scalars(query).all()


def _known(query: Any) -> Any:
    return query.where(Person.merged_into_id.is_(None), Person.erased_at.is_(None))
