"""A register's file -> sheets of rows of cells, or one clear sentence why it cannot be read."""

from __future__ import annotations

import csv
import io
import pickle
import re
import subprocess
import sys
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app.errors import UserError

Cell = str | int | float | bool | date | datetime | time | timedelta

MOST_BYTES = 50_000_000
MOST_UNPACKED = 250_000_000
MOST_ROWS = 199_999
MOST_COLUMNS = 52
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DELIMITERS = (",", "\t", ";")
CHUNK = 1 << 20
ROOT = Path(__file__).parents[2]
SECONDS = 120
PYTHON_FAILED = 1  # a traceback; the reader itself ends its process by a signal

# A single cell at XFD1048576 makes the reader reserve half a terabyte and abort the process, so
# references past column AZ or row 199,999 are looked for before it sees the file.
_FAR = re.compile(
    rb"""\br\s*=\s*["'](?:[A-Za-z]{3}\d|[B-Zb-z][A-Za-z]\d|[A-Za-z]{0,2}(?:\d{7}|[2-9]\d{5}))"""
)
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|meta|style)", re.IGNORECASE)

csv.field_size_limit(10_000_000)  # a cell of 200,000 characters is refused by row, not by file


@dataclass(frozen=True, slots=True)
class SheetCells:
    """One sheet: ``rows[0]`` is row 1 as a spreadsheet numbers it; an empty cell is ``""``."""

    name: str
    rows: list[list[Cell]]
    is_hidden: bool = False


class ChildError(Exception):
    """The child process failed on its own, not on the file: a bug."""


def load(path: Path) -> bytes:
    """The bytes of the file at *path*.

    Raises:
        UserError: ``register.no_file``, ``register.locked``, ``register.empty``,
            ``register.too_big`` (field ``file``).
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise refusal("register.too_big")
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: NUL in the name
        raise refusal("register.no_file") from None
    except (PermissionError, IsADirectoryError):
        raise refusal("register.locked") from None
    if not data.strip():
        raise refusal("register.empty")
    return data


def sheets_of(data: bytes) -> list[SheetCells]:
    """The sheets of a register, told by what the bytes are, not by the file's name.

    Args:
        data: a whole .xlsx, .xls or .csv file (UTF-8, UTF-16 with BOM, or GB18030).

    Raises:
        UserError: ``register.not_a_register``, ``register.damaged``, ``register.password``,
            ``register.too_big``, ``register.encoding`` (field ``file``).
    """
    if data.startswith(ZIP):
        _check_zip(data)
    if data.startswith((ZIP, OLE)):
        return [SheetCells(*sheet) for sheet in _from_child(data)]
    return [_text_sheet(data)]


def refusal(code: str) -> UserError:
    """The error that refuses a whole file."""
    return UserError(code, field="file", megabytes=MOST_BYTES // 1_000_000, rows=MOST_ROWS)


def _check_zip(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise refusal("register.not_a_register")
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise refusal("register.too_big")
            for member in archive.infolist():
                if member.filename.endswith(".xml"):
                    _check_references(archive, member)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError):
        raise refusal("register.damaged") from None
    except RuntimeError:  # an encrypted member
        raise refusal("register.password") from None
    except zlib.error:
        raise refusal("register.damaged") from None


def _check_references(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    tail = b""
    with archive.open(member) as file:
        while chunk := file.read(CHUNK):
            if _FAR.search(tail + chunk):
                raise refusal("register.too_big")
            tail = chunk[-64:]


def _from_child(data: bytes) -> list[tuple[str, list[list[Cell]], bool]]:
    """The sheets of a workbook, read by a child process.

    The reader ends its process on some damaged files and on some that ask for too much memory;
    only the child may die of that.
    """
    try:
        child = subprocess.run(
            [sys.executable, "-m", "app.registers.workbook"],
            input=data,
            capture_output=True,
            cwd=ROOT,
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise refusal("register.too_big") from None
    if child.returncode == PYTHON_FAILED:
        raise ChildError(child.stderr.decode(errors="replace"))
    if child.returncode:
        raise refusal("register.damaged")
    code, sheets = pickle.loads(child.stdout)  # noqa: S301  (written by our own child)
    if code:
        raise refusal(code)
    found: list[tuple[str, list[list[Cell]], bool]] = sheets
    return found


def _text_sheet(data: bytes) -> SheetCells:
    text = _decoded(data)
    if _MARKUP.match(text):
        raise refusal("register.not_a_register")
    rows: list[list[Cell]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(list(row))
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise refusal("register.too_big")
    except csv.Error:
        raise refusal("register.damaged") from None
    return SheetCells("", rows)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refusal("register.encoding")


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first rows into the most cells; a comma when all are equal."""
    head = text[:20_000].splitlines()[:50]

    def cells(delimiter: str) -> int:
        try:
            return sum(len(row) - 1 for row in csv.reader(head, delimiter=delimiter))
        except csv.Error:
            return 0

    return max(DELIMITERS, key=cells)
