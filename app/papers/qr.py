"""A QR code as rectangles: the rows of its matrix with runs merged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_H
from qrcode.main import QRCode

QUIET = 4
"""White modules every reader wants around a code."""


@cache
def modules(digits: str) -> tuple[tuple[bool, ...], ...]:
    """The matrix of *digits* at the highest error correction: 16 digits fit 21 x 21 modules."""
    code = QRCode(error_correction=ERROR_CORRECT_H, border=0)
    code.add_data(digits)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def runs(digits: str) -> Iterator[tuple[int, int, int]]:
    """Dark runs as (row from the top, first column, length in modules)."""
    for number, row in enumerate(modules(digits)):
        column = 0
        for is_dark, group in groupby(row):
            length = len(list(group))
            if is_dark:
                yield number, column, length
            column += length
