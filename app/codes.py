"""Machine codes on cards and papers: digits only, no personal data, two ISO 7064 check digits."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from app.errors import UserError

LENGTH = 16
"""Kind 2 digits, serial 12, check 2; no phone, ID card or goods code is this long."""

MAX_SERIAL = 10**12 - 1


class Kind(IntEnum):
    """What a code stands for; a number once printed is never given another meaning."""

    PERSON = 10
    SIGNIN_SHEET = 20
    MONTH_REPORT = 30
    ASSET = 40
    BATCH = 50
    PLACE = 60


@dataclass(frozen=True, slots=True)
class Code:
    """What a scanned code says: its kind, and the serial the database gave out."""

    kind: Kind
    serial: int


def make(kind: Kind, serial: int) -> str:
    """Write a code of 16 digits.

    Args:
        kind: what it stands for.
        serial: number allocated by the database, 1 to 999,999,999,999.

    Returns:
        Digits only: kind, serial, two check digits by ISO 7064 MOD 97-10.

    Raises:
        ValueError: *serial* is out of range, which is a fault of the program.
    """
    if not 1 <= serial <= MAX_SERIAL:
        raise ValueError(serial)
    body = f"{kind:02d}{serial:012d}"
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def read(text: str) -> Code:
    """Understand what a gun or a keyboard sent; full-width digits are folded.

    Args:
        text: one burst, with or without blanks around it or between groups of digits.

    Returns:
        Kind and serial.

    Raises:
        UserError: ``code.not_ours`` (not 16 digits), ``code.bad_check`` (check digits wrong:
            misread or mistyped), ``code.unknown_kind`` (from a newer program).
    """
    digits = "".join(unicodedata.normalize("NFKC", text).split())
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        raise UserError("code.not_ours")
    if int(digits) % 97 != 1:
        raise UserError("code.bad_check")
    return _known(int(digits[:2]), int(digits[2:-2]))


def in_words(code: str) -> str:
    """A code in groups of four, as it is printed beside its QR."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _known(kind: int, serial: int) -> Code:
    try:
        return Code(Kind(kind), serial)
    except ValueError:
        raise UserError("code.unknown_kind") from None
