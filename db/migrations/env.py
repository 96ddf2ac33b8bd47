"""Alembic environment: batch mode, one explicit connection, foreign keys checked after."""

from __future__ import annotations

from typing import Literal

from alembic import context

import db.models  # noqa: F401  (registers every table)
from db.base import Base, Id, UtcDateTime


def render_item(kind: str, item: object, _autogen: object) -> str | Literal[False]:
    """Old revisions must not import today's program."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.BigInteger()"
    if kind == "type" and isinstance(item, Id):
        return "sa.LargeBinary(16)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render_item,
    compare_server_default=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
