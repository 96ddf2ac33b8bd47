"""What each list looks like in a file: its columns, and a row's cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from app.catalogue import CategoryRow, ServiceRow, in_mask
from app.clock import NO_TIME, local
from app.disclosures import UNMASK_WHYS, DisclosureRow
from app.everybody import PersonListRow
from app.exports.draft import Heading, Value
from app.trace import OperationRow, masked_name
from app.visits import VisitRow
from app.visits.entry import REASONS
from app.words import Lang, say

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Plan(Generic[Row]):
    """One kind of list. ``what`` is its name in the trace, ``title`` that of its sheet."""

    what: str
    title: str
    headings: tuple[Heading, ...]
    cells: Callable[[Row], Sequence[Value]]


def visits_plan(
    lang: Lang, categories: Sequence[CategoryRow], services: Sequence[ServiceRow]
) -> Plan[VisitRow]:
    """Visits: names and masked phones, void rows with who, when and why."""
    names = {row.id: _named(row, lang) for row in categories}

    def cells(row: VisitRow) -> tuple[Value, ...]:
        used = say("list.comma", lang).join(
            _named(s, lang) for s in in_mask(services, row.services)
        )
        return (
            f"{row.day:%Y-%m-%d}",
            "" if row.band == NO_TIME else f"{local(row.at):%H:%M}",
            row.day_no,
            row.name,
            row.phone_masked,
            names[row.category_id],
            row.heads,
            used,
            say(f"visit_source.{row.source}", lang),
            row.group_name,
            _tick(row.is_late, lang),
            _tick(row.is_extended, lang),
            row.entered_by,
            row.remark,
            reason_words(row.void_reason, lang),
            row.voided_by or "",
            _moment(row.voided_at),
            row.origin.file_name if row.origin else "",
            f"{row.origin.sheet} {row.origin.row}".strip() if row.origin else "",
        )

    columns = {
        "day": 12, "time": 8, "no": 7, "name": 14, "phone": 14, "category": 18, "heads": 7,
        "services": 24, "source": 10, "group": 18, "late": 6, "extended": 6, "by": 10,
        "remark": 24, "void_reason": 12, "voided_by": 10, "voided_at": 17, "file": 24, "row": 12,
    }  # fmt: skip
    return _plan("visits", lang, columns, cells)


def people_plan(lang: Lang, categories: Sequence[CategoryRow]) -> Plan[PersonListRow]:
    """People: masked phones only."""
    names = {row.id: _named(row, lang) for row in categories}

    def cells(row: PersonListRow) -> tuple[Value, ...]:
        person = row.person
        version = row.consent_version
        return (
            person.name,
            person.phone_masked,
            names[person.category_id],
            person.employer,
            "" if version is None else say("consent.version", lang, version=version),
            f"{local(person.last_at):%Y-%m-%d}" if person.last_at else "",
            person.month_visits,
        )

    columns = {
        "name": 14, "phone": 14, "category": 18, "employer": 24, "consent": 12, "last_visit": 12,
        "this_month": 8,
    }  # fmt: skip
    return _plan("people", lang, columns, cells)


def operations_plan(lang: Lang) -> Plan[OperationRow]:
    """The trace."""

    def cells(row: OperationRow) -> tuple[Value, ...]:
        return (
            _moment(row.at),
            row.actor,
            say(f"role.{row.role}", lang) if row.role else "",
            say(f"op.{row.name}", lang),
            say(f"source.{row.source}", lang),
            row.rows,
        )

    columns = {"at": 17, "who": 12, "role": 12, "operation": 20, "source": 10, "rows": 8}
    return _plan("operations", lang, columns, cells)


def disclosures_plan(lang: Lang) -> Plan[DisclosureRow]:
    """Numbers shown and lists taken out; names are masked here too."""

    def cells(row: DisclosureRow) -> tuple[Value, ...]:
        return (
            _moment(row.at),
            row.actor,
            say(f"kind.{row.kind}", lang),
            masked_name(row.person),
            say(f"list.{row.what}", lang),
            why_words(row, lang),
            row.rows,
        )

    columns = {"at": 17, "who": 12, "kind": 8, "whom": 12, "what": 14, "why": 40, "rows": 8}
    return _plan("disclosures", lang, columns, cells)


def reason_words(reason: str | None, lang: Lang) -> str:
    """A void's reason; what was written freely stays as it is."""
    return say(f"void_reason.{reason}", lang) if reason in REASONS else reason or ""


def why_words(row: DisclosureRow, lang: Lang) -> str:
    """Why a number was shown, or which part of a list was taken out."""
    if row.kind == "unmask" and row.why in UNMASK_WHYS:
        return say(f"unmask_why.{row.why}", lang)
    return row.why


def _plan(
    what: str, lang: Lang, columns: dict[str, int], cells: Callable[[Row], Sequence[Value]]
) -> Plan[Row]:
    headings = tuple(Heading(say(f"column.{name}", lang), width) for name, width in columns.items())
    return Plan(what, say(f"list.{what}", lang), headings, cells)


def _named(row: CategoryRow | ServiceRow, lang: Lang) -> str:
    return (row.name_en if lang == "en" else "") or row.name


def _tick(on: bool, lang: Lang) -> str:  # noqa: FBT001  (a cell of a table)
    return say("list.yes", lang) if on else ""


def _moment(at: datetime | None) -> str:
    return "" if at is None else f"{local(at):%Y-%m-%d %H:%M}"
