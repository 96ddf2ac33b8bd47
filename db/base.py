"""Declarative base, naming convention and column types shared by every table."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import (
    DDL,
    BigInteger,
    Dialect,
    ForeignKey,
    FromClause,
    LargeBinary,
    MetaData,
    TypeDecorator,
    Uuid,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column
from sqlalchemy.types import TypeEngine

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


class UtcDateTime(TypeDecorator[datetime]):
    """Timezone-aware instant, stored as whole milliseconds since 1970 in UTC.

    An integer sorts and compares as itself, in 6 bytes instead of 26, on both databases.
    Refuses naive values instead of guessing.
    """

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, _dialect: Dialect) -> Callable[[datetime | None], int | None]:
        return _milliseconds

    def result_processor(
        self, _dialect: Dialect, _coltype: object
    ) -> Callable[[int | None], datetime | None]:
        return _instant


class Id(TypeDecorator[UUID]):
    """UUID as 16 bytes on SQLite, native on PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        native = dialect.name == "postgresql"
        return dialect.type_descriptor(Uuid() if native else LargeBinary(16))

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        return super().bind_processor(dialect) if dialect.name == "postgresql" else _bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        native = dialect.name == "postgresql"
        return super().result_processor(dialect, coltype) if native else _uuid


# Processors, not process_bind_param: that costs two more calls for every value of a sign-in.
def _milliseconds(value: datetime | None) -> int | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("naive datetime given to a UTC column")
    return (value - EPOCH) // _MS


def _instant(value: int | None) -> datetime | None:
    return None if value is None else EPOCH + value * _MS


def _bytes(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


def _uuid(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random, so keys sort by birth."""
    stamp = time.time_ns() // 1_000_000
    bits = stamp << 80 | int.from_bytes(os.urandom(10), "big")
    bits = bits & ~(0xF << 76) | 7 << 76
    return UUID(int=bits & ~(0x3 << 62) | 2 << 62)


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """Every table derives from this; constructors are keyword-only."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: UtcDateTime(), UUID: Id()}  # noqa: RUF012  (SQLAlchemy reads it)


Key = Annotated[UUID, mapped_column(Id(), primary_key=True)]


class Travels(MappedAsDataclass, kw_only=True):
    """Columns of every row that can leave the station (design.md, rule 5).

    ``changed_seq`` is the number of the operation that last wrote the row; an export is
    "all rows above the last acknowledged one".
    """

    station_id: Mapped[UUID] = mapped_column(Id())
    op_id: Mapped[UUID] = mapped_column(Id(), ForeignKey("operations.op_id"))
    changed_seq: Mapped[int] = mapped_column(BigInteger)


def append_only(table: FromClause) -> None:
    """Let SQLite itself refuse to change or delete a row of *table*."""
    for act in ("update", "delete"):
        ddl = DDL(trigger_sql(str(table.description), act))  # type: ignore[no-untyped-call]
        event.listen(table, "after_create", ddl.execute_if(dialect="sqlite"))


def trigger_sql(table: str, act: str) -> str:
    """The trigger that keeps *table* from *act* (``update`` or ``delete``)."""
    return (
        f"CREATE TRIGGER no_{act}_{table} BEFORE {act.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
