"""A list on its way into a file: rows added in parts, then all of it there, or nothing."""

from __future__ import annotations

import csv
import hashlib
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from app.errors import EnvironmentFault, UserError
from app.files import publish
from db.faults import fault_code

Value = str | int | None

CELL_MOST = 32_767
"""Characters that a cell of a spreadsheet may hold."""

SHEET_MOST = 1_000_000
"""Rows of one sheet; Excel ends at 1,048,576."""

SUFFIXES = (".xlsx", ".csv")
# Not allowed in XML, or halves of a character that no encoding can write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA = frozenset("=+-@\t\r\n")
"""OWASP, "CSV Injection": these begin a formula; in some versions their full-width forms too."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's title, and its width in digits."""

    title: str
    width: int


class _Writer(Protocol):
    def write(self, row: Sequence[Value]) -> None: ...
    def close(self) -> None: ...
    def abandon(self) -> None: ...


class Draft:
    """Rows of one list, written beside *path* and not seen there before ``publish``.

    Args:
        path: where it will be; the suffix says which kind.
        headings: the columns.
        title: name of the sheet.

    Raises:
        UserError: ``export.suffix`` (field ``path``).
        EnvironmentFault: the folder cannot be written, here and in every method.
    """

    def __init__(self, path: Path, headings: Sequence[Heading], *, title: str) -> None:
        check_suffix(path)
        self.rows = 0
        self._path = path
        with self._faults():
            self._folder = tempfile.TemporaryDirectory(prefix=".", dir=path.parent)
        self._made = Path(self._folder.name) / f"list{path.suffix.lower()}"
        kind = _Xlsx if path.suffix.lower() == ".xlsx" else _Csv
        with self._faults():
            self._writer: _Writer = kind(self._made, headings, title)

    def add(self, rows: Iterable[Sequence[Value]]) -> None:
        """Write *rows* below what is there."""
        with self._faults():
            for row in rows:
                self._writer.write(row)
                self.rows += 1

    def finish(self) -> None:
        """Bring the draft to its end; nothing can be added. May take seconds, holds no lock."""
        with self._faults():
            self._writer.close()

    def publish(self) -> Path:
        """Put the finished draft where it belongs; see ``app.files.publish``."""
        digest = _digest(self._made)
        try:
            return publish(
                self._path,
                lambda made: _move(self._made, made),
                lambda made: _digest(made) == digest,
            )
        finally:
            self._folder.cleanup()

    def drop(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):  # what is thrown away need not reach the disk
            self._writer.abandon()
        self._folder.cleanup()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (OSError, FileCreateError) as error:
            cause = error.args[0] if isinstance(error, FileCreateError) else error
            code = fault_code(cause)
            if code is None:
                raise
            raise EnvironmentFault(code, folder=str(self._path.parent)) from error


class _Xlsx:
    """One sheet after another, each row on the disk as soon as it is written."""

    def __init__(self, path: Path, headings: Sequence[Heading], title: str) -> None:
        options = {"constant_memory": True, "tmpdir": str(path.parent)}
        safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = xlsxwriter.Workbook(str(path), options | safe)
        self._head = self._book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEEEEE"})
        self._text = self._book.add_format({"num_format": "@"})
        self._headings = headings
        self._title = title
        self._start_sheet(title)

    def write(self, row: Sequence[Value]) -> None:
        if self._next > SHEET_MOST:
            self._start_sheet(f"{self._title} {len(self._book.worksheets()) + 1}")
        for column, value in enumerate(row):
            if isinstance(value, int):
                self._sheet.write_number(self._next, column, value)
            elif value:
                self._sheet.write_string(self._next, column, clean(value), self._text)
        self._next += 1

    def close(self) -> None:
        self._book.close()

    def abandon(self) -> None:
        """Let go of the files without making a book of them, which takes long."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()

    def _start_sheet(self, name: str) -> None:
        self._sheet = self._book.add_worksheet(name)
        for column, heading in enumerate(self._headings):
            self._sheet.set_column(column, column, heading.width)
            self._sheet.write_string(0, column, heading.title, self._head)
        self._sheet.freeze_panes(1, 0)
        self._next = 1


class _Csv:
    """UTF-8 with BOM, every cell quoted, so that Excel opens it by a double click."""

    def __init__(self, path: Path, headings: Sequence[Heading], _title: str) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._lines = csv.writer(self._file, quoting=csv.QUOTE_ALL)
        self.write([heading.title for heading in headings])

    def write(self, row: Sequence[Value]) -> None:
        self._lines.writerow([guarded(v) if isinstance(v, str) else v for v in row])

    def close(self) -> None:
        self._file.close()

    def abandon(self) -> None:
        self._file.close()


def check_suffix(path: Path) -> None:
    """Refuse a file name whose suffix is neither .xlsx nor .csv."""
    if path.suffix.lower() not in SUFFIXES:
        raise UserError("export.suffix", field="path")


def clean(text: str) -> str:
    """*text* as a cell can hold it: what cannot be written becomes �, a flood is cut."""
    return _UNWRITABLE.sub("\ufffd", text[:CELL_MOST])


def guarded(text: str) -> str:
    """*text* as a cell of a .csv: what would begin a formula gets a leading apostrophe.

    Source: OWASP, "CSV Injection".
    """
    safe = clean(text)
    return f"'{safe}" if unicodedata.normalize("NFKC", safe[:1]) in _FORMULA else safe


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _move(made: Path, to: Path) -> None:
    made.replace(to)
