"""Why a cell was not read: a code that has a sentence, and what to fill into it."""

from __future__ import annotations


class UnreadError(ValueError):
    """A cell says something that cannot be read for sure.

    Args:
        code: key of the sentence in ``app.words.registers``; ``register.fix.…`` says what to do.
        values: what to fill into both.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
