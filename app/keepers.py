"""Who may act: keepers and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.context import Actor, act_of
from app.errors import UserError
from app.permissions import Role
from db.base import new_id
from db.models import Keeper

NAME_LENGTH = 20


@dataclass(frozen=True, slots=True)
class KeeperRow:
    """A keeper as lists show one."""

    id: UUID
    name: str
    role: Role
    is_active: bool

    @property
    def actor(self) -> Actor:
        return Actor(self.name, self.role, self.id)


def keepers(session: Session, *, active_only: bool = False) -> list[KeeperRow]:
    """Keepers in the order they were added, which is the order of their digits."""
    query = select(Keeper.id, Keeper.name, Keeper.role, Keeper.is_active).order_by(Keeper.id)
    if active_only:
        query = query.where(Keeper.is_active)
    return [KeeperRow(id_, name, Role(role), on) for id_, name, role, on in session.execute(query)]


def add(session: Session, *, name: str, role: Role) -> UUID:
    """Add a keeper.

    Raises:
        UserError: ``keeper.no_name``, ``keeper.long_name``, ``keeper.same_name`` (field ``name``).
    """
    clean = _checked(session, name, None)
    keeper = Keeper(id=new_id(), name=clean, role=role.value, **act_of(session).stamp)
    session.add(keeper)
    session.flush()
    return keeper.id


def update(session: Session, keeper_id: UUID, *, name: str, role: Role, is_active: bool) -> UUID:
    """Change a keeper; the last active 站长 must stay one.

    Raises:
        UserError: as ``add``; ``keeper.last_head`` (field ``role``).
    """
    keeper = session.get_one(Keeper, keeper_id)
    clean = _checked(session, name, keeper_id)
    others = select(func.count()).where(
        Keeper.role == Role.HEAD.value, Keeper.is_active, Keeper.id != keeper_id
    )
    stays_head = role is Role.HEAD and is_active
    if keeper.role == Role.HEAD.value and not stays_head and not session.scalar(others):
        raise UserError("keeper.last_head", field="role")
    keeper.name, keeper.role, keeper.is_active = clean, role.value, is_active
    act = act_of(session)
    keeper.op_id, keeper.changed_seq = act.op_id, act.seq
    session.flush()
    return keeper_id


def checked_name(name: str) -> str:
    """*name* as it is kept. Raises ``keeper.no_name`` or ``keeper.long_name`` (field ``name``)."""
    clean = " ".join(name.split())
    if not clean:
        raise UserError("keeper.no_name", field="name")
    if len(clean) > NAME_LENGTH or not clean.isprintable():
        raise UserError("keeper.long_name", field="name", most=NAME_LENGTH)
    return clean


def _checked(session: Session, name: str, but: UUID | None) -> str:
    clean = checked_name(name)
    same = select(Keeper.id).where(Keeper.name == clean, Keeper.is_active)
    if any(found != but for found in session.scalars(same)):
        raise UserError("keeper.same_name", field="name", name=clean)
    return clean
