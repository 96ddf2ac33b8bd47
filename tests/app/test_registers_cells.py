"""Files of registers: what cannot be read is said in a sentence, and never ends the program."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.registers.cells import MOST_BYTES, load, sheets_of
from tests.app.register_files import DATA, table, workbook

XLSX = (DATA / "register-2025-11.xlsx").read_bytes()
XLS = (DATA / "register-2025-10.xls").read_bytes()


def code_of(data):
    with pytest.raises(UserError) as caught:
        sheets_of(data)
    return caught.value.code


def rezipped(**changes):
    """The shared workbook with members replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for member in old.infolist():
            new.writestr(member.filename, changes.get(member.filename, old.read(member)))
    return made.getvalue()


def sheet_xml(cells):
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_spreadsheets_write(tmp_path, encoding):
    path = table(tmp_path / "a.csv", [["日期", "严　强"], ["10月5日", ""]], encoding=encoding)
    assert sheets_of(load(path))[0].rows == [["日期", "严　强"], ["10月5日", ""]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_the_one_that_cuts_most(tmp_path, delimiter):
    rows = [["日期", "服务", "备注"], ["10月5日", "休息，饮水", "a b"]]
    path = table(tmp_path / "a.csv", rows, delimiter=delimiter)
    assert sheets_of(load(path))[0].rows == rows


def test_rows_keep_the_numbers_a_spreadsheet_shows(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"x": [[], [], ["", "here"]]})
    assert sheets_of(load(path))[0].rows == [["", ""], ["", ""], ["", "here"]]


def test_what_a_file_is_counts_and_not_its_name(tmp_path):
    path = tmp_path / "really.csv"
    path.write_bytes(XLSX)
    assert sheets_of(load(path))[0].name == "11月"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (XLSX[:3000], "register.damaged"),
        (XLSX[:-30], "register.damaged"),
        (XLS[:3000], "register.damaged"),
        (b"PK\x03\x04", "register.damaged"),
        (XLS[:8] + bytes(600), "register.damaged"),
        (b"\xff\xfe\x00\xd8", "register.encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\xff\xff", "register.encoding"),
        (b"<html><table><tr><td>1", "register.not_a_register"),
    ],
)
def test_damaged_file_is_refused(data, code):
    assert code_of(data) == code


def test_archive_that_is_no_workbook_is_refused():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert code_of(made.getvalue()) == "register.not_a_register"


@pytest.mark.parametrize("cell", ['r="XFD1048576"', "r='BA7'", 'r="A200000"', 'r = "XFD1"'])
def test_stray_cell_far_away_is_refused_before_memory_is_reserved(cell):
    far = sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row><row><c {cell}><v>1</v></c></row>')
    assert code_of(rezipped(**{"xl/worksheets/sheet1.xml": far})) == "register.too_big"


def test_archive_that_unpacks_to_too_much_is_refused():
    bomb = sheet_xml(" " * 260_000_000)
    assert code_of(rezipped(**{"xl/worksheets/sheet1.xml": bomb})) == "register.too_big"


def test_encrypted_workbook_says_so():
    made = bytearray(XLSX)
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        for member in archive.infolist():
            made[member.header_offset + 6] |= 1
    start = made.rindex(b"PK\x05\x06")
    at = int.from_bytes(made[start + 16 : start + 20], "little")
    while made[at : at + 4] == b"PK\x01\x02":
        made[at + 8] |= 1
        at += 46 + sum(int.from_bytes(made[at + n : at + n + 2], "little") for n in (28, 30, 32))
    assert code_of(bytes(made)) == "register.password"


def test_missing_empty_and_huge_files_are_refused(tmp_path):
    empty, huge = tmp_path / "empty.csv", tmp_path / "huge.csv"
    empty.write_bytes(b" \r\n")
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    wanted = {
        tmp_path / "none.csv": "register.no_file",
        tmp_path / "a\0b.csv": "register.no_file",
        tmp_path: "register.locked",
        empty: "register.empty",
        huge: "register.too_big",
    }
    for path, code in wanted.items():
        with pytest.raises(UserError) as caught:
            load(path)
        assert (path, caught.value.code) == (path, code)


@pytest.mark.parametrize("data", [XLSX, XLS], ids=["xlsx", "xls"])
@given(at=st.integers(0, 60_000), junk=st.binary(min_size=1, max_size=24))
@settings(max_examples=60, deadline=None)
def test_damage_anywhere_is_read_or_refused(data, at, junk):
    at %= len(data)
    with suppress(UserError):  # anything else, or the end of this process, fails the test
        assert sheets_of(data[:at] + junk + data[at + len(junk) :]) is not None
