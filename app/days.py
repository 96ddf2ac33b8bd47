"""Days as they are typed: ``1121``, ``20251121``, ``2025-11-21``, ``.`` for today."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from app.errors import UserError

_LONG, _SHORT = 8, 4


def read_day(text: str, today: date, *, field: str) -> date:
    """The day that *text* means; without a year, this year's.

    Raises:
        UserError: ``day.unreadable`` (*field*, value ``value``).
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    digits = re.sub(r"[-/.年月日\s]", "", typed)
    if typed == ".":
        return today
    if len(digits) == _SHORT:
        digits = f"{today.year}{digits}"
    try:
        if len(digits) == _LONG and digits.isascii():
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        pass
    raise UserError("day.unreadable", field=field, value=text.strip()[:20])
