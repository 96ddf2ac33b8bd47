"""All there is to know of one visit: who wrote it, what took its place, where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.visits.history import VisitRow, visit_row
from db.models import Operation, Visit, VisitVoid


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """A visit with its trace.

    ``operation`` and ``operation_source`` are codes of ``app.words`` without ``op.`` and
    ``source.``; ``void_operation`` is None while the visit stands.
    """

    visit: VisitRow
    entered_at: datetime
    operation: str
    operation_source: str
    void_operation: str | None
    replaced_by: UUID | None


def visit_detail(session: Session, visit_id: UUID) -> VisitDetail:
    """One visit and everything written about it."""
    entered_at, operation, source = _entered(session, visit_id)
    voided = select(Operation.name).join(VisitVoid, VisitVoid.op_id == Operation.op_id)
    return VisitDetail(
        visit=visit_row(session, visit_id),
        entered_at=entered_at,
        operation=operation,
        operation_source=source,
        void_operation=session.scalar(voided.where(VisitVoid.visit_id == visit_id)),
        replaced_by=session.scalar(select(Visit.id).where(Visit.replaces_id == visit_id)),
    )


def _entered(session: Session, visit_id: UUID) -> Any:
    query = select(Operation.entered_at, Operation.name, Operation.source)
    entered = query.join(Visit, Visit.op_id == Operation.op_id).where(Visit.id == visit_id)
    return session.execute(entered).one()
