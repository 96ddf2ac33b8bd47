"""The child process that reads a workbook: bytes on stdin, pickled cells on stdout."""

from __future__ import annotations

import io
import pickle
import sys
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError
from python_calamine import SheetVisibleEnum as Visible

MOST_CELLS = 6_000_000
MOST_MEMORY = 3 << 30

Sheet = tuple[str, list[list[Any]], bool]


def main() -> None:
    """Read stdin and write ``(code of refusal or "", sheets)``."""
    _limit_memory()
    pickle.dump(_read(sys.stdin.buffer.read()), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


def _limit_memory() -> None:
    """Fail early instead of driving the counter PC into its swap; Windows has no such limit."""
    try:
        import resource  # noqa: PLC0415  (POSIX only)
    except ModuleNotFoundError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _read(data: bytes) -> tuple[str, list[Sheet]]:
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return _sheets(book)
    except PasswordError:
        return "register.password", []
    except MemoryError:
        return "register.too_big", []
    except (CalamineError, ValueError, OSError):
        return "register.damaged", []
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the reader's own bugs arrive
            raise
        return "register.damaged", []


def _sheets(book: CalamineWorkbook) -> tuple[str, list[Sheet]]:
    found: list[Sheet] = []
    left = MOST_CELLS
    for number, about in enumerate(book.sheets_metadata):
        if str(about.typ).rpartition(".")[2] != "WorkSheet":  # charts and macros have no cells
            continue
        sheet = book.get_sheet_by_index(number)
        left -= sheet.total_height * sheet.total_width
        if left < 0:
            return "register.too_big", []
        rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
        found.append((about.name, rows, about.visible != Visible.Visible))
    return "", found


if __name__ == "__main__":
    main()
