"""Who somebody is: names, phones, search keys, masking, consent; below the areas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select
from sqlalchemy.orm import Session

from app.clock import business_day, month_of
from app.context import act_of
from app.errors import UserError
from app.pinyin import spellings
from app.texts import has_unseen
from db.base import new_id
from db.models import Category, Person, PersonKey, PersonMonth
from db.ready import Ready
from db.upsert import table_of

NAME_MOST, REMARK_MOST = 40, 200
SHORTEST_PHONE_KEY = 3
CANDIDATES = 500
_PHONE = re.compile(r"1\d{10}")
_BIDI = set(
    "\u200e\u200f\u061c" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
)
_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a list may show one: the phone is masked.

    ``matched`` is the key the search met; ``month_visits`` counts the current month.
    """

    id: UUID
    name: str
    phone_masked: str
    category_id: UUID
    category: str
    employer: str
    last_at: datetime | None
    month_visits: int
    matched: str = ""


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """What the person's form shows; the phone is masked here too."""

    id: UUID
    name: str
    phone_masked: str
    category_id: UUID
    employer: str
    birth_month: int | None
    remark: str
    card_serial: int | None
    consent_version: int | None
    consent_at: datetime | None


def clean_name(text: str, *, field: str = "name") -> str:
    """*text* as it is kept: spaces trimmed, those between Chinese characters dropped.

    Raises:
        UserError: ``person.long_name`` over 40 characters, ``person.bad_name`` with control or
            direction marks.
    """
    if len(text) > NAME_MOST * 5:
        raise UserError("person.long_name", field=field, most=NAME_MOST)
    if any(unicodedata.category(mark) in {"Cc", "Cs"} or mark in _BIDI for mark in text.strip()):
        raise UserError("person.bad_name", field=field)
    joined = " ".join(text.split())
    clean = re.sub(r"(?<=[^\x00-\u02ff]) (?=[^\x00-\u02ff])", "", joined)
    if len(clean) > NAME_MOST:
        raise UserError("person.long_name", field=field, most=NAME_MOST)
    return clean


def name_key(name: str) -> str:
    """What two spellings of one name have in common: width, case and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def clean_phone(text: str, *, field: str = "phone") -> str:
    """Eleven digits, or "" for none. Raises ``person.bad_phone`` with the number of digits."""
    folded = re.sub(r"[\s\-‐-―()·.]", "", unicodedata.normalize("NFKC", text[:64]))
    folded = folded.removeprefix("+86") if folded.startswith("+") else folded
    if folded and not _PHONE.fullmatch(folded):
        raise UserError("person.bad_phone", field=field, digits=len(folded))
    return folded


def mask(phone: str) -> str:
    """``138****0001``; the way every list, paper and export shows a phone."""
    return f"{phone[:3]}****{phone[-4:]}" if phone else ""


def search_keys(name: str, phone: str) -> set[str]:
    """Every text that, typed from its start, should find the person."""
    key = name_key(name)
    words = {key, *(word for pair in spellings(key) for word in pair)} if key else set()
    keys = {word[start:] for word in words for start in range(len(word))}
    keys |= {phone[start:] for start in range(len(phone) - SHORTEST_PHONE_KEY + 1)}
    return keys


_KEYS = table_of(PersonKey)
_PEOPLE = table_of(Person)
_MONTHS = table_of(PersonMonth)
_ROOT = Ready(
    select(func.coalesce(_PEOPLE.c.merged_into_id, _PEOPLE.c.id)).where(
        _PEOPLE.c.id == bindparam("person")
    )
)
_NEAR = (
    select(_KEYS.c.person_id, _KEYS.c.key)
    .where(_KEYS.c.key >= bindparam("low"), _KEYS.c.key < bindparam("high"))
    .order_by(_KEYS.c.key)
    .limit(CANDIDATES)
    .subquery("near")
)
_LAST = (
    select(func.max(_MONTHS.c.last_at))
    .where(_MONTHS.c.person_id == _PEOPLE.c.id, _MONTHS.c.visits > 0)
    .scalar_subquery()
)
_OFTEN = (
    select(_MONTHS.c.visits)
    .where(_MONTHS.c.person_id == _PEOPLE.c.id, _MONTHS.c.month == bindparam("month"))
    .scalar_subquery()
)
_ROW = (
    _PEOPLE.c.id,
    _PEOPLE.c.name,
    _PEOPLE.c.phone,
    _PEOPLE.c.category_id,
    Category.short_name,
    _PEOPLE.c.employer,
    _LAST.label("last_at"),
    func.coalesce(_OFTEN, 0),
)
_SEARCH = Ready(
    select(*_ROW, func.min(_NEAR.c.key))
    .select_from(_NEAR)
    .join(_PEOPLE, _PEOPLE.c.id == _NEAR.c.person_id)
    .join(Category, Category.id == _PEOPLE.c.category_id)
    .group_by(_PEOPLE.c.id)
    .order_by(_LAST.desc().nulls_last(), _PEOPLE.c.id.desc())
    .limit(bindparam("most"))
)


def search(session: Session, typed: str, *, now: datetime, most: int = 8) -> list[PersonRow]:
    """People whose name, pinyin, initials or phone holds *typed*, who came last first.

    Among the ``CANDIDATES`` keys next after *typed*; blank text finds nobody.
    """
    low = name_key(typed)
    if not low or has_unseen(low):
        return []
    values = {
        "low": low,
        "high": low + _AFTER_ALL,
        "month": month_of(business_day(now)),
        "most": most,
    }
    return [_person_row(row) for row in _SEARCH.rows(session.connection(), values)]


def person_row(session: Session, person_id: UUID, *, now: datetime) -> PersonRow:
    """One person; of a merged one, the person it was merged into."""
    query = (
        select(*_ROW)
        .join(Category, Category.id == _PEOPLE.c.category_id)
        .where(_PEOPLE.c.id == root_of(session, person_id))
    )
    values = {"month": month_of(business_day(now))}
    return _person_row(session.connection().execute(query, values).one())


def rows_of(session: Session, people: Sequence[UUID], *, now: datetime) -> list[PersonRow]:
    """These people, in the order given."""
    query = (
        select(*_ROW)
        .join(Category, Category.id == _PEOPLE.c.category_id)
        .where(_PEOPLE.c.id.in_(people))
    )
    values = {"month": month_of(business_day(now))}
    found = {row[0]: _person_row(row) for row in session.connection().execute(query, values)}
    return [found[one] for one in people if one in found]


def _person_row(row: Any) -> PersonRow:
    id_, name, phone, *rest = row
    return PersonRow(id_, name, mask(phone), *rest)


def detail(session: Session, person_id: UUID) -> PersonDetail:
    """What the person's form shows."""
    person = session.get_one(Person, person_id)
    values = {
        name: getattr(person, name) for name in PersonDetail.__slots__ if name != "phone_masked"
    }
    return PersonDetail(**values, phone_masked=mask(person.phone))


def by_card(session: Session, serial: int) -> UUID:
    """The person whose card has *serial*. Raises ``person.no_card``."""
    found = session.scalars(select(Person.id).where(Person.card_serial == serial)).first()
    if found is None:
        raise UserError("person.no_card")
    return root_of(session, found)


def root_of(session: Session, person_id: UUID) -> UUID:
    """The person that *person_id* was merged into, or itself."""
    found: UUID | None = _ROOT.value(session.connection(), {"person": person_id})
    if found is None:
        raise LookupError("no such person")
    return found


def find_same(session: Session, *, name: str, phone: str) -> UUID | None:
    """The person with the same normalised name and the same phone; blank matches only blank."""
    query = (
        select(func.coalesce(Person.merged_into_id, Person.id))
        .where(Person.name_key == name_key(name), Person.phone == phone)
        .order_by(Person.id)
    )
    return session.scalars(query).first()


def add(  # noqa: PLR0913  (one form, one act; all keyword-only)
    session: Session,
    *,
    name: str,
    category_id: UUID,
    phone: str = "",
    employer: str = "",
    birth_month: int | None = None,
    remark: str = "",
    consent_version: int | None = None,
) -> UUID:
    """Add a person, or find the one with the same name and phone.

    Args:
        session: open write session.
        name: as told; may be blank when there is a phone.
        category_id: occupation category.
        phone: eleven digits or blank.
        employer: employer or platform.
        birth_month: 1-12, only the month, or None.
        remark: at most 200 characters.
        consent_version: version of the notice that was shown, when consent was given.

    Returns:
        The person's id; an existing one when both name and a phone are the same.

    Raises:
        UserError: ``person.no_name``, ``person.long_name``, ``person.bad_name``,
            ``person.bad_phone``, ``person.long_text``.
    """
    name, phone = clean_name(name), clean_phone(phone)
    if not name and not phone:
        raise UserError("person.no_name", field="name")
    if phone and (same := find_same(session, name=name, phone=phone)) is not None:
        return same
    act = act_of(session)
    person = Person(
        id=new_id(),
        name=name,
        name_key=name_key(name),
        phone=phone,
        category_id=category_id,
        employer=_short(employer, "employer"),
        birth_month=_month(birth_month),
        remark=_short(remark, "remark"),
        consent_version=consent_version,
        consent_at=None if consent_version is None else act.at,
        **act.stamp,
    )
    session.add(person)
    session.flush()
    index(session, [(person.id, name, phone)])
    return person.id


def index(session: Session, people: Iterable[tuple[UUID, str, str]]) -> None:
    """Write the search keys of (id, name, phone)."""
    rows = [
        {"key": key, "person_id": id_}
        for id_, name, phone in people
        for key in search_keys(name, phone)
    ]
    if rows:
        session.connection().execute(insert(_KEYS), rows)


def update(session: Session, person_id: UUID, **values: Any) -> UUID:
    """Change what is known of a person; *values* are arguments of ``add``, ``phone=None`` keeps it.

    Raises:
        UserError: as ``add``.
    """
    person = session.get_one(Person, person_id)
    name = clean_name(values.pop("name", person.name))
    told = values.pop("phone", None)
    phone = person.phone if told is None else clean_phone(told)
    if not name and not phone:
        raise UserError("person.no_name", field="name")
    _reindex(session, person, name, phone)
    for text in ("employer", "remark"):
        if text in values:
            values[text] = _short(values[text], text)
    _month(values.get("birth_month"))
    version = values.get("consent_version")
    if version is not None and version != person.consent_version:
        values["consent_at"] = act_of(session).at
    _set(session, person, values)
    return person.id


def _reindex(session: Session, person: Person, name: str, phone: str) -> None:
    if (name, phone) != (person.name, person.phone):
        session.execute(delete(_KEYS).where(_KEYS.c.person_id == person.id))
        merged = select(Person.name, Person.phone).where(Person.merged_into_id == person.id)
        told = [(name, phone), *session.execute(merged)]
        keys = {key for spoken in told for key in search_keys(*spoken)}
        rows = [{"key": key, "person_id": person.id} for key in keys]
        session.connection().execute(insert(_KEYS), rows)
    person.name, person.name_key, person.phone = name, name_key(name), phone


def _set(session: Session, person: Person, values: dict[str, Any]) -> None:
    act = act_of(session)
    for name, value in (values | {"op_id": act.op_id, "changed_seq": act.seq}).items():
        setattr(person, name, value)
    session.flush()


def give_card(session: Session, person_id: UUID) -> int:
    """The serial of the person's card, given out at first."""
    person = session.get_one(Person, person_id)
    if person.card_serial is None:
        last = session.scalar(select(func.max(Person.card_serial))) or 0
        _set(session, person, {"card_serial": last + 1})
    return int(person.card_serial or 0)


def erase(session: Session, person_id: UUID) -> None:
    """Forget name, phone and remark (PIPL art. 47); visits and every total stay.

    What was merged into the person is the same person, and is forgotten with them.
    """
    session.execute(delete(_KEYS).where(_KEYS.c.person_id == person_id))
    blank = dict.fromkeys(("name", "name_key", "phone", "employer", "remark"), "")
    erased = blank | {"birth_month": None, "card_serial": None, "erased_at": act_of(session).at}
    family = (Person.id == person_id) | (Person.merged_into_id == person_id)
    for person in session.scalars(select(Person).where(family)).all():
        _set(session, person, erased)


def _short(text: str, field: str) -> str:
    clean = " ".join(text[: REMARK_MOST * 2].replace("\x00", " ").split())
    if len(clean) > REMARK_MOST or len(text) > REMARK_MOST * 2:
        raise UserError("person.long_text", field=field, most=REMARK_MOST)
    return clean


def _month(value: int | None) -> int | None:
    if value is not None and not 1 <= value <= 12:  # noqa: PLR2004  (months of a year)
        raise UserError("person.bad_month", field="birth_month")
    return value
