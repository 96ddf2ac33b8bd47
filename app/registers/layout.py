"""Tell titles, headings, rows, totals and notes of one sheet apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from app.registers.cells import Cell, SheetCells
from app.registers.dates import date_parts
from app.registers.headings import IGNORED, MERGED, header_kinds, only_headings
from app.registers.unread import UnreadError
from app.registers.values import DITTO, fold, is_blank, plain, whole, with_digits, written

YES = frozenset({"√", "✓", "✔", "☑", "v", "1", "是", "有", "y", "yes"})
NO = frozenset({"×", "x", "0", "否", "□", "☐", "n", "no"})
TICKED = "ticked"
LEAST_WORDS, MOST_LABEL = 3, 30
Role = Literal["data", "day", "total", "title"]

_TOTAL = re.compile(
    r"(?:[0-9年.-]*[0-9]{1,2}[月./-][0-9]{1,2}[日号]?)?(?P<scope>本?[日月周年页]|当[日天月]|今[日天]|全[天月年]|本表)?(?:人数|人次)?"
    r"(?P<word>合计|小计|总计|共计|总数|累计)(?:人数|人次)?[:(]?(?P<number>[0-9]+)?(?:人次|人|\))*"
)
_NOTE = re.compile(
    "登记表|登记册|登记簿|签到表|签到簿|台账|统计表|记录表|来访表|制表|填表|填报|审核|审批|天气|盖章"
    "|签字|签名|第[0-9]+页|^注:|^说明|^备注|^负责人|^站长|^值班|^站点|^单位|^地址"
)
_LABEL = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,8}:.*")
_DAY_LABEL = re.compile(r"(?:登记|来访|填表)?日期:.*[0-9]")
_SUMMED = frozenset({"phone", "category", "services"})


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column as found: ``index`` from 0, ``kind`` of ``headings.KINDS`` or "" (left out)."""

    sheet: str
    index: int
    heading: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row with something to say; ``cells`` by kind of column, ``text`` of titles and totals."""

    role: Role
    row: int
    cells: dict[str, Cell] = field(default_factory=dict)
    text: str = ""


@dataclass(slots=True)
class Layout:
    """One sheet, told apart. Without ``columns`` no headings were found."""

    name: str
    columns: list[ColumnRow] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    is_read: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(column.kind for column in self.columns)

    def heading(self, kind: str) -> str:
        """The heading of the column of *kind* as written, "" without one."""
        return next((column.heading for column in self.columns if column.kind == kind), "")


def lay_out(
    sheet: SheetCells,
    chosen: Mapping[int, str] | None = None,
    services: Collection[str] = (),
) -> Layout:
    """Tell the rows of *sheet* apart.

    Args:
        sheet: its cells.
        chosen: column (from 0) -> kind the user gave, "" to leave it out; wins over headings.
        services: plain spellings of services; a column headed by one is ticked.
    """
    layout = Layout(sheet.name)
    block = _Block()
    kinds: dict[int, str] = {}
    by_user = bool(chosen) and not any(header_kinds(row) for row in sheet.rows)
    for number, row in enumerate(sheet.rows, 1):
        found = _header(row, block, services)
        if found is None and by_user and not layout.is_read:
            found = _any_header(row)
        if found is not None:
            block = _with_header(block, row, found, layout.columns)
            kinds = _with_chosen(block.ticked(services), chosen)
            layout.columns = _columns(sheet.name, kinds, block)
            layout.is_read = True
        else:
            block.is_open = False
            cells = _cells(row, kinds, block.headings)
            if line := _line(row, number, cells if layout.is_read else None):
                layout.lines.append(line)
    if not layout.is_read:
        layout.columns = _guessed(sheet)
    return layout


@dataclass(slots=True)
class _Block:
    """One heading of one or more lines: kinds and headings by column, and the columns before."""

    kinds: dict[int, str] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    before: list[ColumnRow] = field(default_factory=list)
    is_open: bool = False

    def ticked(self, services: Collection[str]) -> dict[int, str]:
        """The kinds, with ``TICKED`` for columns headed by a service and by nothing else."""
        named = {n for n, heading in self.headings.items() if plain(heading) in services}
        return self.kinds | {n: TICKED for n in named if self.kinds.get(n) in {None, "services"}}


def _header(row: Sequence[Cell], block: _Block, services: Collection[str]) -> dict[int, str] | None:
    """The kinds of a row of headings; under one also a line of sure headings or of services."""
    if (found := header_kinds(row)) or not block.is_open:
        return found
    words = [cell for cell in row if cell != ""]
    if words and all(plain(written(word)) in services for word in words):
        return {}
    return only_headings(row)


def _with_header(
    block: _Block, row: Sequence[Cell], found: dict[int, str], columns: list[ColumnRow]
) -> _Block:
    """*block* with one more line of headings, or a new one."""
    headings = {n: written(cell) for n, cell in enumerate(row) if cell != ""}
    if not block.is_open:
        return _Block(found, headings, columns, is_open=True)
    kept = {n: kind for n, kind in block.kinds.items() if kind not in found.values()}
    return _Block(kept | found, block.headings | headings, block.before, is_open=True)


def _any_header(row: Sequence[Cell]) -> dict[int, str] | None:
    """The first row of three words, when no headings are known but the user named columns."""
    words = [cell for cell in row if cell != ""]
    is_words = all(isinstance(word, str) and not re.search("[0-9]", word) for word in words)
    return {} if is_words and len(words) >= LEAST_WORDS else None


def _with_chosen(kinds: dict[int, str], chosen: Mapping[int, str] | None) -> dict[int, str]:
    if not chosen:
        return kinds
    taken = {kind for kind in chosen.values() if kind not in MERGED}
    kept = {n: kind for n, kind in kinds.items() if n not in chosen and kind not in taken}
    return dict(sorted((kept | {n: kind for n, kind in chosen.items() if kind}).items()))


def _columns(sheet: str, kinds: dict[int, str], block: _Block) -> list[ColumnRow]:
    """The columns of the first headings; later headings only add what is new."""
    known = {column.heading for column in block.before}
    rows = [
        ColumnRow(sheet, n, block.headings.get(n, ""), _shown(kinds.get(n, IGNORED)))
        for n in sorted(kinds.keys() | block.headings.keys())
    ]
    return block.before + [row for row in rows if row.heading not in known or not block.before]


def _shown(kind: str) -> str:
    return "services" if kind == TICKED else kind


def _guessed(sheet: SheetCells) -> list[ColumnRow]:
    """The columns of a sheet without known headings, for the user to name."""
    first = next((row for row in sheet.rows if _any_header(row) is not None), [])
    return [
        ColumnRow(sheet.name, n, written(cell), IGNORED)
        for n, cell in enumerate(first)
        if cell != ""
    ]


def _line(row: Sequence[Cell], number: int, cells: dict[str, Cell] | None) -> Line | None:
    filled = [cell for cell in row if not (isinstance(cell, str) and not cell.strip())]
    if not filled:
        return None
    title = Line("title", number, text="  ".join(written(cell) for cell in filled))
    if cells is None:
        return title
    if total := _total(filled, cells, number):
        return total
    if _is_title(filled):
        return title
    if not cells:  # a row number printed ahead of time says nothing
        return title if any(re.search("[^0-9.]", written(cell)) for cell in filled) else None
    return Line("day" if set(cells) == {"date"} else "data", number, cells)


def _cells(
    row: Sequence[Cell], kinds: dict[int, str], headings: Mapping[int, str]
) -> dict[str, Cell]:
    """The filled cells that are read, by kind; a tick says what its column is headed."""
    cells: dict[str, Cell] = {}
    for column, kind in kinds.items():
        cell = row[column] if column < len(row) else ""
        if kind == TICKED:
            cell, kind = _unticked(cell, headings[column]), "services"  # noqa: PLW2901
        if not is_blank(cell):
            cells[kind] = f"{whole(cells[kind])}、{whole(cell)}" if kind in cells else cell
    return cells


def _unticked(cell: Cell, heading: str) -> Cell:
    """The service that a tick stands for, "" for a cross; other words stay to be refused."""
    told = fold(written(cell)).casefold()
    return heading if told in YES else "" if told in NO else cell


def _total(filled: Sequence[Cell], cells: dict[str, Cell], number: int) -> Line | None:
    """The line of a 合计, with what it adds up to as its headcount when it says so."""
    for cell in filled:
        if not isinstance(cell, str) or len(cell) > MOST_LABEL:
            continue
        found = _TOTAL.fullmatch(with_digits("".join(fold(cell).split())))
        if found is None:
            continue
        others = {kind for kind, value in cells.items() if value is not cell}
        if others & _SUMMED:
            return None
        summed = {"heads": found["number"]} if found["number"] else _summed(filled, cells, cell)
        return Line("total", number, dict(summed), text=fold(cell))
    return None


def _summed(filled: Sequence[Cell], cells: dict[str, Cell], label: Cell) -> dict[str, Cell]:
    if "heads" in cells and cells["heads"] is not label:
        return {"heads": cells["heads"]}
    numbers = [cell for cell in filled if isinstance(cell, float | int)]
    return {"heads": numbers[0]} if len(numbers) == 1 else {}


def _is_title(filled: Sequence[Cell]) -> bool:
    """Whether a row is a title, a label or a foot note among the rows."""
    texts = ["".join(fold(cell).split()) for cell in filled if isinstance(cell, str)]
    if len(texts) < len(filled):
        return False
    if any(_DAY_LABEL.fullmatch(text) for text in texts):
        return True
    if len(texts) == 1 and _is_date(texts[0]):
        return False
    return all(_NOTE.search(text) or _LABEL.fullmatch(text) for text in texts)


def _is_date(text: str) -> bool:
    if text in DITTO:
        return True
    try:
        date_parts(text)
    except UnreadError:
        return False
    return True
