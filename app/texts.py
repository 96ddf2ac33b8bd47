"""Short texts that somebody typed, as they are kept: one line, nothing unseen in it."""

from __future__ import annotations

import unicodedata

from app.errors import UserError


def one_line(text: str, *, field: str, most: int) -> str:
    """*text* on one line.

    Args:
        text: as typed.
        field: the form's field, to mark when it is refused.
        most: characters.

    Raises:
        UserError: ``station.long_text``: longer, or with control signs or half a character,
            which neither the file nor a paper can hold.
    """
    clean = " ".join(text[: 4 * most].split())
    if len(text) > 4 * most or len(clean) > most or has_unseen(clean):
        raise UserError("station.long_text", field=field, most=most)
    return clean


def has_unseen(text: str) -> bool:
    """Whether *text* holds control signs or half a character."""
    return any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text)
