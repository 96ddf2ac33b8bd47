"""Registers made for a test, and what the starter words read in them."""

from __future__ import annotations

import csv
import io
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from uuid import UUID

import xlsxwriter

from app.registers.read import read_register

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
TODAY = date(2025, 12, 31)
HEAD = ["日期", "到站时间", "姓名", "联系电话", "从业类别", "人数", "服务内容", "备注"]
FORMATS = {time: "hh:mm", date: "yyyy-mm-dd", datetime: "yyyy-mm-dd hh:mm"}


def starter(name):
    """Spelling -> id, and id -> stored name, of the starter *name*."""
    rows = tomllib.loads((ROOT / "resources" / "starter" / f"{name}.toml").read_text("utf-8"))[name]
    spellings = {
        word: UUID(row["id"])
        for row in rows
        for word in (row["name"], row["short_name"], *row["aliases"])
    }
    return spellings, {UUID(row["id"]): row["name"] for row in rows}


CATEGORIES, CATEGORY_NAMES = starter("categories")
SERVICES, SERVICE_NAMES = starter("services")


def read(path, **options):
    known = {"today": TODAY, "categories": CATEGORIES, "services": SERVICES}
    return read_register(path, **(known | options))


def workbook(path, sheets, *, hidden=()):
    """Write ``{sheet name: rows}`` to *path* as .xlsx."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    formats = {kind: book.add_format({"num_format": text}) for kind, text in FORMATS.items()}
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                if type(cell) in formats:
                    sheet.write_datetime(r, c, cell, formats[type(cell)])
                elif isinstance(cell, str):
                    sheet.write_string(r, c, cell[:32_767])
                else:
                    sheet.write(r, c, cell)
    book.close()
    return path


def table(path, rows, *, encoding="utf-8", delimiter=","):
    """Write *rows* to *path* as text."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def codes(reading):
    return [(cell.row, cell.kind, cell.code.removeprefix("register.")) for cell in reading.refused]
