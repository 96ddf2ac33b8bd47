"""What a scanned code stands for, whichever area gave it out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import codes, people
from app.codes import Kind
from app.errors import UserError
from db.models import Document, MonthClose, Sheet


@dataclass(frozen=True, slots=True)
class ScanRow:
    """What was scanned: a person's card, a sheet (``number``), a closed month (``month``)."""

    kind: Kind
    person_id: UUID | None = None
    number: str = ""
    month: str = ""
    revision: int = 0


def read(session: Session, text: str) -> ScanRow:
    """Understand one burst of a gun.

    Args:
        session: open session.
        text: the burst, with full-width digits or not.

    Raises:
        UserError: ``code.not_ours``, ``code.bad_check``, ``code.unknown_kind``: see
            ``codes.read``; ``person.no_card``, ``sheet.no_sheet``, ``code.no_month`` for a code
            that another station's database gave out; ``code.no_use`` for one of our kinds that
            nothing here takes.
    """
    code = codes.read(text)
    if code.kind is Kind.PERSON:
        return ScanRow(code.kind, person_id=people.by_card(session, code.serial))
    if code.kind is Kind.SIGNIN_SHEET:
        return ScanRow(code.kind, number=_sheet(session, code.serial))
    if code.kind is Kind.MONTH_REPORT:
        month, revision = _month(session, code.serial)
        return ScanRow(code.kind, month=month, revision=revision)
    raise UserError("code.no_use")


def _sheet(session: Session, serial: int) -> str:
    query = select(Document.text).join(Sheet, Sheet.document_id == Document.id)
    found = session.scalars(query.where(Sheet.serial == serial)).first()
    if found is None:
        raise UserError("sheet.no_sheet")
    return found


def _month(session: Session, serial: int) -> tuple[str, int]:
    query = select(MonthClose.month, MonthClose.revision).where(MonthClose.serial == serial)
    found = session.execute(query).first()
    if found is None:
        raise UserError("code.no_month")
    return found.month, found.revision
