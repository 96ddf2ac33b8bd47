"""Two families of trouble a person can do something about; all else that is raised is a bug."""

from __future__ import annotations


class UserError(Exception):
    """Something the person at the counter can put right.

    Args:
        code: key of the sentence in ``app.words``, e.g. ``"visit.too_many_heads"``.
        field: form field to mark, when one is at fault.
        values: numbers and names to fill into the sentence.
    """

    def __init__(self, code: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values


class NotPermittedError(UserError):
    """The actor's role may not do this (values ``role``, ``operation``)."""


class EnvironmentFault(Exception):
    """The machine, not the person: disk full, read-only, locked, damaged, wrong key, newer program.

    Args:
        code: ``fault.disk_full``, ``fault.disk``, ``fault.read_only``, ``fault.locked``,
            ``fault.damaged`` or ``fault.too_new``; its words say what happened,
            what is safe, what to do.
        values: paths and numbers to fill in.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
