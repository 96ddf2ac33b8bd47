"""INSERT … ON CONFLICT, the one statement the two databases spell alike but import apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from sqlalchemy import Insert, Table, func
from sqlalchemy.dialects.sqlite import insert


def table_of(model: type[Any]) -> Table:
    """The table behind *model*, typed as one."""
    return cast(Table, model.__table__)


def upsert(
    model: type[Any],
    *,
    add: Iterable[str] = (),
    replace: Iterable[str] = (),
    greatest: Iterable[str] = (),
) -> Insert:
    """Insert a row of *model*, or mend the row with its primary key.

    Args:
        model: the mapped class.
        add: columns that grow by the new value.
        replace: columns that take the new value.
        greatest: columns that keep the larger of both (never NULL).
    """
    table = table_of(model)
    statement = insert(table)
    new = statement.excluded
    changes: dict[str, Any] = {name: table.c[name] + new[name] for name in add}
    changes |= {name: new[name] for name in replace}
    changes |= {name: func.max(table.c[name], new[name]) for name in greatest}
    keys = [column.name for column in table.primary_key]
    return statement.on_conflict_do_update(index_elements=keys, set_=changes)
