"""Categories, services and the other spellings they go by."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.context import act_of
from app.errors import UserError
from app.texts import one_line
from db.base import new_id
from db.models import Category, Service, WordAlias
from db.ready import Ready

STARTER = Path(__file__).parent.parent / "resources" / "starter"
SHORT, SHORT_SERVICE, LONG, WORDS_MOST, BITS = 3, 4, 20, 40, 62


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """An occupation category; ``short_name`` is what its tile says."""

    id: UUID
    name: str
    short_name: str
    name_en: str
    short_en: str
    icon: str
    rank: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service item; ``mask`` is its bit in a visit's ``services``."""

    id: UUID
    name: str
    short_name: str
    name_en: str
    icon: str
    bit: int
    rank: int
    is_usual: bool
    is_active: bool

    @property
    def mask(self) -> int:
        return 1 << self.bit


_CATEGORIES = Ready(
    select(*(getattr(Category, name) for name in CategoryRow.__slots__)).order_by(
        Category.rank, Category.id
    )
)
_SERVICES = Ready(
    select(*(getattr(Service, name) for name in ServiceRow.__slots__)).order_by(
        Service.rank, Service.id
    )
)


Word = tuple[Any, str, str]
"""(what figures are kept by, name, English name)."""
_CATEGORY_WORDS = Ready(
    select(Category.id, Category.name, Category.name_en).order_by(Category.rank, Category.id)
)
_SERVICE_WORDS = Ready(
    select(Service.bit, Service.name, Service.name_en).order_by(Service.rank, Service.id)
)


def categories(session: Session, *, active_only: bool = True) -> list[CategoryRow]:
    """Categories in tile order."""
    rows = [CategoryRow(*row) for row in _CATEGORIES.rows(session.connection(), {})]
    return [row for row in rows if row.is_active] if active_only else rows


def services(session: Session, *, active_only: bool = True) -> list[ServiceRow]:
    """Services in key order."""
    rows = [ServiceRow(*row) for row in _SERVICES.rows(session.connection(), {})]
    return [row for row in rows if row.is_active] if active_only else rows


def words(session: Session) -> tuple[list[Word], list[Word]]:
    """Every category by its id and every service by its bit, in order, for figures to be named."""
    connection = session.connection()
    return _CATEGORY_WORDS.rows(connection, {}), _SERVICE_WORDS.rows(connection, {})


def usual_services(session: Session) -> int:
    """The set of services every entry starts with."""
    return mask_of(row for row in services(session) if row.is_usual)


def mask_of(rows: Iterable[ServiceRow]) -> int:
    """The set of *rows* as one integer."""
    return sum(row.mask for row in rows)


def in_mask(rows: Iterable[ServiceRow], mask: int) -> list[ServiceRow]:
    """Those of *rows* that are in *mask*."""
    return [row for row in rows if row.mask & mask]


def aliases(session: Session, kind: str) -> dict[str, UUID]:
    """Every spelling of *kind* (``category`` or ``service``), its own names included."""
    model = Category if kind == "category" else Service
    known = dict(
        session.execute(
            select(WordAlias.word, WordAlias.target_id).where(WordAlias.kind == kind)
        ).all()
    )
    for id_, *names in session.execute(select(model.id, model.short_name, model.name)):
        known.update(dict.fromkeys(names, id_))
    return known


def remember(session: Session, *, kind: str, word: str, target_id: UUID) -> UUID:
    """Let *word* mean *target_id* from now on."""
    stamp = act_of(session).stamp
    query = select(WordAlias).where(WordAlias.kind == kind, WordAlias.word == word)
    found = session.scalars(query).first()
    if found is None:
        found = WordAlias(id=new_id(), kind=kind, word=word, target_id=target_id, **stamp)
        session.add(found)
    found.target_id, found.op_id, found.changed_seq = (
        target_id,
        stamp["op_id"],
        stamp["changed_seq"],
    )
    session.flush()
    return found.id


def save_category(session: Session, category_id: UUID | None, **values: Any) -> UUID:
    """Add (None) or change a category.

    Args:
        session: open write session.
        category_id: which, or None for a new one at the end of the row.
        values: columns of ``CategoryRow`` but ``id``.

    Raises:
        UserError: ``catalogue.no_name``, ``catalogue.same_name`` (field ``name``);
            ``catalogue.long_short_name`` (field ``short_name``); ``station.long_text``.
    """
    clean = _checked(session, Category, category_id, values)
    if category_id is None:
        clean.setdefault("rank", _next(session, Category.rank))
        clean = {"short_en": clean.get("name_en", ""), "icon": "ellipsis"} | clean
        row = Category(id=new_id(), **clean, **act_of(session).stamp)
        session.add(row)
    else:
        row = session.get_one(Category, category_id)
        _change(session, row, clean)
    session.flush()
    return row.id


def save_service(session: Session, service_id: UUID | None, **values: Any) -> UUID:
    """Add (None) or change a service; errors as ``save_category`` and ``catalogue.full``."""
    clean = _checked(session, Service, service_id, values)
    if service_id is None:
        bit = _next(session, Service.bit)
        if bit >= BITS:
            raise UserError("catalogue.full", most=BITS)
        clean = {"icon": "circle", "name_en": ""} | clean
        clean.setdefault("rank", _next(session, Service.rank))
        row = Service(id=new_id(), bit=bit, **clean, **act_of(session).stamp)
        session.add(row)
    else:
        row = session.get_one(Service, service_id)
        _change(session, row, clean)
    session.flush()
    return row.id


def seed(session: Session) -> None:
    """Write the starter categories, services and their aliases (``resources/starter``)."""
    stamp = act_of(session).stamp
    for rank, row in enumerate(_starter("categories")):
        words = row.pop("aliases")
        session.add(Category(**row | {"id": UUID(row["id"]), "rank": rank}, **stamp))
        _seed_words(session, "category", words, UUID(row["id"]))
    for rank, row in enumerate(_starter("services")):
        words, usual = row.pop("aliases"), row.pop("usual", False)
        key = {"id": UUID(row["id"]), "rank": rank, "bit": rank, "is_usual": usual}
        session.add(Service(**row | key, **stamp))
        _seed_words(session, "service", words, UUID(row["id"]))
    session.flush()


def _starter(name: str) -> list[dict[str, Any]]:
    with (STARTER / f"{name}.toml").open("rb") as file:
        rows: list[dict[str, Any]] = tomllib.load(file)[name]
    return rows


def _seed_words(session: Session, kind: str, words: Iterable[str], target_id: UUID) -> None:
    stamp = act_of(session).stamp
    for word in words:
        session.add(WordAlias(id=new_id(), kind=kind, word=word, target_id=target_id, **stamp))


def _checked(
    session: Session, model: Any, but: UUID | None, values: dict[str, Any]
) -> dict[str, Any]:
    clean = {
        key: one_line(value, field=key, most=WORDS_MOST) if isinstance(value, str) else value
        for key, value in values.items()
    }
    name = clean.get("name", "")
    if not name or len(name) > LONG:
        raise UserError("catalogue.no_name", field="name", most=LONG)
    most = SHORT if model is Category else SHORT_SERVICE
    if not clean.get("short_name") or len(clean["short_name"]) > most:
        raise UserError("catalogue.long_short_name", field="short_name", most=most)
    if session.scalar(select(model.id).where(model.name == name)) not in {None, but}:
        raise UserError("catalogue.same_name", field="name", name=name)
    return clean


def _change(session: Session, row: Any, values: dict[str, Any]) -> None:
    act = act_of(session)
    for name, value in (values | {"op_id": act.op_id, "changed_seq": act.seq}).items():
        setattr(row, name, value)


def _next(session: Session, column: Any) -> int:
    last = session.scalar(select(func.max(column)))
    return 0 if last is None else last + 1
