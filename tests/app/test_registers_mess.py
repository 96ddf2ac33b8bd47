"""A known truth with random mess put on reads back as the truth, or is refused: never otherwise."""

from __future__ import annotations

import random
from datetime import date, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.registers.dates import date_parts
from app.registers.headings import KINDS, SYNONYMS
from app.registers.unread import UnreadError
from app.registers.values import DITTO, fold, is_blank
from tests.app.hostile import HOSTILE
from tests.app.register_files import CATEGORIES, SERVICES, read, table, workbook

WRITABLE = [text for text in HOSTILE if "\ud83d" not in text]  # half of one fits in no file
FIRST = date(2025, 10, 1)
WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789:"}
NAMES = ["严强", "李飞红", "董䶮平", "𬭎𫖯", "Mary Ann", "阿不都·热西提"]


def truth_rows(rng, days):
    for n in range(days):
        for _ in range(rng.randint(1, 4)):
            name = rng.choice(["", *NAMES])
            yield {
                "date": FIRST + timedelta(days=n),
                "time": rng.choice([None, time(rng.randint(0, 23), rng.randint(0, 59))]),
                "name": name,
                "phone": f"1990000{rng.randint(0, 9999):04d}" if name else "",
                "category": rng.choice(sorted(CATEGORIES)),
                "heads": rng.randint(1, 12),
                "services": tuple(
                    rng.sample(["休息", "饮水", "热饭", "避暑取暖"], rng.randint(0, 3))
                ),
                "remark": rng.choice(["", "雨天", "第一次来"]),
            }


def messy_date(rng, day):
    forms = ["%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d", "%m月%d日", "%m/%d"]
    return rng.choice([day, *(day.strftime(form) for form in forms)])


def messy_time(rng, at):
    if at is None:
        return rng.choice(["", "/"])
    forms = ["%H:%M", "%H：%M", "%H点%M分", "%H%M", "%I:%M %p"]
    return rng.choice([at, *(at.strftime(form) for form in forms)])


def messy(rng, kind, value):
    """*value* as some keeper types it."""
    made = {
        "date": lambda: messy_date(rng, value),
        "time": lambda: messy_time(rng, value),
        "name": lambda: "　".join(value) if len(value) == 2 and rng.random() < 0.5 else value,
        "phone": lambda: rng.choice(
            [value, f"{value[:3]} {value[3:7]}-{value[7:]}", value.translate(WIDE)]
        ),
        "heads": lambda: rng.choice([str(value), f"{value}人", str(value).translate(WIDE), value]
                                    + [""] * (value == 1)),
        "services": lambda: rng.choice("、，/ ；").join(value),
    }  # fmt: skip
    return made.get(kind, lambda: value)()


def messy_register(rng, truths):
    """A title, renamed and shuffled headings, dates once a day, totals, headings again."""
    kinds = rng.sample(KINDS, len(KINDS))
    head = [rng.choice(SYNONYMS[kind].split()) for kind in kinds]
    rows, before = [["来访登记表（2025年）"], [], head], None
    for one in truths:
        told = {kind: messy(rng, kind, one[kind]) for kind in kinds}
        if one["date"] == before and rng.random() < 0.7:
            told["date"] = ""
        elif before not in {None, one["date"]} and rng.random() < 0.5:
            heads = sum(other["heads"] for other in truths if other["date"] == before)
            total = {"date": "合计", "heads": heads}
            rows += [[total.get(kind, "") for kind in kinds], [], head]
        rows.append([told[kind] for kind in kinds])
        before = one["date"]
    return rows


def wanted(one):
    services = tuple(SERVICES[word] for word in one["services"])
    return (
        one["date"], one["time"], one["name"], one["phone"],
        CATEGORIES[one["category"]], one["heads"], services, one["remark"],
    )  # fmt: skip


def found(row):
    return (row.on, row.at, row.name, row.phone, row.category, row.heads, row.services, row.remark)


def text_of(cell):
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


@given(seed=st.integers(0, 1 << 32))
@settings(max_examples=60, deadline=None)
def test_mess_reads_back_as_the_truth(tmp_path_factory, seed):
    rng = random.Random(seed)  # noqa: S311  (a mess, not a secret)
    truths = list(truth_rows(rng, rng.randint(1, 9)))
    rows = messy_register(rng, truths)
    folder = tmp_path_factory.mktemp("mess")
    if seed % 8:
        path = table(folder / "a.csv", [[text_of(cell) for cell in row] for row in rows])
    else:
        path = workbook(folder / "a.xlsx", {"10月": rows})
    reading = read(path)
    assert [found(row) for row in reading.rows] == [wanted(one) for one in truths]
    assert (reading.refused, reading.notices) == ((), ())


@given(seed=st.integers(0, 1 << 32), damage=st.text(min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_damaged_cell_never_changes_another_row(tmp_path_factory, seed, damage):
    """A row that is read is a true one, unless it is the damaged row itself."""
    rng = random.Random(seed)  # noqa: S311  (a mess, not a secret)
    truths = list(truth_rows(rng, 4))
    rows = [["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]]
    for n, one in enumerate(truths):
        told = {kind: text_of(messy(rng, kind, one[kind])) for kind in KINDS}
        told["date"] = "" if n and truths[n - 1]["date"] == one["date"] else one["date"].isoformat()
        rows.append([told[kind] for kind in KINDS])
    victim, column = rng.randrange(len(truths)), rng.randrange(len(KINDS))
    assume(KINDS[column] != "date" or is_no_date(damage))
    rows[victim + 1][column] = damage
    reading = read(table(tmp_path_factory.mktemp("mess") / "a.csv", rows))
    others = [found(row) for row in reading.rows if row.row != victim + 2]
    true = [wanted(one) for n, one in enumerate(truths) if n != victim]
    if KINDS[column] == "date":
        assert all(row in true for row in others)  # a spoiled date also keeps out the rows below
    else:
        assert others == true


def is_no_date(text):
    try:
        date_parts(text)
    except UnreadError:
        return not is_blank(text) and fold(text) not in DITTO
    return False


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_cells_are_read_as_text_or_refused(tmp_path, kind):
    plain = {"date": "2025-10-03", "time": "9:00", "name": "", "phone": "", "category": "骑手",
             "heads": "1", "services": "休息", "remark": ""}  # fmt: skip
    rows = [["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]]
    rows += [[(plain | {kind: text})[one] for one in KINDS] for text in WRITABLE]
    for path in (table(tmp_path / "a.csv", rows), workbook(tmp_path / "a.xlsx", {"x": rows})):
        reading = read(path)
        told = {row.row for row in reading.rows} | {cell.row for cell in reading.refused}
        assert told <= set(range(2, len(WRITABLE) + 2))
        assert all(len(cell.value) <= 60 for cell in reading.refused)
        for row in reading.rows:
            assert not any(ord(sign) < 32 for sign in row.name + row.remark)
