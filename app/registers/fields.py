"""Every cell of one row but its date -> values, and the refusals of those that cannot be read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar
from uuid import UUID

from app.people import name_key
from app.registers.cells import Cell
from app.registers.reading import BLANK_WORD
from app.registers.times import read_time
from app.registers.unread import UnreadError
from app.registers.values import (
    plain,
    read_heads,
    read_name,
    read_phone,
    read_remark,
    service_words,
    written,
)
from app.registers.years import beside_time

T = TypeVar("T")
NOBODY = UUID(int=0)
Refused = list[tuple[str, str, UnreadError]]


@dataclass(frozen=True, slots=True)
class Words:
    """Plain spelling -> what it means."""

    categories: Mapping[str, UUID]
    services: Mapping[str, UUID]


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a row; with anything in ``refused`` only ``heads`` is of use.

    ``words`` are the category and the services as written, made plain: choosing another
    meaning for a word later must not make the same row a new one.
    """

    at: time | None
    name: str
    phone: str
    category: UUID
    heads: int
    services: tuple[UUID, ...]
    remark: str
    words: tuple[str, ...]
    refused: Refused


def read_fields(cells: Mapping[str, Cell], on: date | None, words: Words) -> Fields:
    """Read *cells* (by kind) of a row that came on *on*."""
    refused: Refused = []

    def read(kind: str, reader: Callable[[Cell], T], otherwise: T) -> T:
        cell = cells.get(kind, "")
        try:
            return reader(cell)
        except UnreadError as error:
            refused.append((kind, written(cell), error))
            return otherwise

    at = read("time", lambda cell: _arrival(cell, on), None)
    name, phone = read("name", read_name, ""), read("phone", read_phone, "")
    category, word = _category(cells.get("category", ""), words, refused)
    heads = read("heads", read_heads, 0)
    services, told = _services(cells.get("services", ""), words, refused)
    remark = read("remark", read_remark, "")
    return Fields(
        at, name, phone, category, heads, services, remark, (word, *sorted(told)), refused
    )


def identity_of(on: date, fields: Fields, seen: Counter[bytes]) -> bytes:
    """The digest of all read columns and the how-many-th equal row of the day this is."""
    at = fields.at.isoformat() if fields.at else ""
    told = (on.isoformat(), at, name_key(fields.name), fields.phone, str(fields.heads))
    parts = (*told, fields.remark, *fields.words)
    same = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    seen[same] += 1
    return hashlib.sha256(same + str(seen[same]).encode()).digest()


def _arrival(cell: Cell, on: date | None) -> time | None:
    if cell == "":
        return None
    parts = beside_time(cell)
    if parts is None:
        return read_time(cell)
    if on and (parts.month, parts.day) != (on.month, on.day):
        raise UnreadError("register.time_other_day")
    return parts.at


def _category(cell: Cell, words: Words, refused: Refused) -> tuple[UUID, str]:
    word = written(cell) or BLANK_WORD
    found = words.categories.get(plain(word), NOBODY)
    if found == NOBODY:
        code = "register.category_missing" if cell == "" else "register.category_unknown"
        refused.append(("category", word, UnreadError(code, word=word)))
    return found, plain(word)


def _services(
    cell: Cell, words: Words, refused: Refused
) -> tuple[tuple[UUID, ...], tuple[str, ...]]:
    whole = plain(written(cell)) if cell != "" else ""
    if whole in words.services:
        return (words.services[whole],), (whole,)
    told = service_words(cell)
    for word in told:
        if plain(word) not in words.services:
            error = UnreadError("register.service_unknown", word=written(word))
            refused.append(("services", written(word), error))
    found = dict.fromkeys(words.services.get(plain(word), NOBODY) for word in told)
    return tuple(found), tuple(plain(word) for word in told)
