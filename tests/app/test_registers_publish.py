"""Registers brought in: exact figures, nothing twice, one operation, voided whole."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from app import catalogue, people
from app.check import check
from app.context import Actor
from app.errors import NotPermittedError, UserError
from app.permissions import Role
from app.registers import publish
from app.registers.compare import compare
from app.registers.imports import doubles, imports
from app.registers.publish import Chosen, bring_in, void_import
from app.registers.read import read_register
from app.reports.month import month_figures
from app.visits import Entry, Filter, correct, day_sums, merge, month_sums, page, sign_in, void
from tests.app.register_files import DATA, table

TODAY = date(2025, 12, 31)
HEAD = ["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]
LI = ["2025-10-03", "09:35", "李四", "19900001234", "骑手", "", "饮水", ""]


def words(context):
    def both(session):
        return catalogue.aliases(session, "category"), catalogue.aliases(session, "service")

    return context.read(both)


def read(context, path, **options):
    categories, services = words(context)
    known = {"today": TODAY, "categories": categories, "services": services}
    return read_register(path, **(known | options))


def bring(context, path, **options):
    return bring_in(context, read(context, path), file_name=path.name, **options)


@pytest.fixture
def register(tmp_path):
    """Write rows under the usual headings to a file."""

    def write(*rows, name="a.csv"):
        return table(tmp_path / name, [HEAD, *rows])

    return write


def visits(context):
    return context.read(lambda s: page(s, Filter()))[::-1]


def operations(context):
    query = "SELECT name, source, actor FROM operations WHERE name LIKE 'import%' ORDER BY seq"
    return context.read(lambda s: s.connection().exec_driver_sql(query).all())


@pytest.mark.parametrize("name", ["register-2025-10.csv", "register-2025-11.xlsx"])
def test_shared_register_gives_exactly_its_figures(context, name):
    path = DATA / name
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    done = bring(context, path)
    assert (done.added, done.already, done.heads) == (expected["rows"], 0, expected["visits"])
    told = context.read(lambda s: month_figures(s, name[9:16], today=TODAY)).visits
    assert told.by_day == expected["by_day"]
    for side in ("by_category", "by_band", "by_service"):
        assert {key: n for key, n in getattr(told, side).items() if n} == expected[side]
    figures = (told.total, told.named, told.distinct_people, told.open_days, told.daily_mean)
    names = ("visits", "named_visits", "distinct_people", "open_days", "daily_mean")
    assert [float(figure) for figure in figures] == [expected[one] for one in names]
    assert check(context) == []


def test_same_file_again_adds_nothing_and_writes_nothing(context):
    path = DATA / "register-2025-10.csv"
    bring(context, path)
    again = bring(context, path)
    assert (again.import_id, again.added, again.already) == (None, 0, 468)
    assert len(operations(context)) == 1


def test_same_register_in_another_kind_of_file_adds_nothing(context):
    bring(context, DATA / "register-2025-10.csv")
    assert bring(context, DATA / "register-2025-10.xls").added == 0


def test_longer_file_adds_only_what_is_new(context, register):
    bring(context, register(LI, LI))
    done = bring(context, register(LI, LI, LI, ["2025-10-04", *LI[1:]]))
    assert (done.added, done.already) == (2, 2)
    assert check(context) == []


def test_voided_rows_stay_voided(context, register):
    path = register(LI, ["2025-10-04", *LI[1:]])
    bring(context, path)
    first = visits(context)[0]
    context.write("visit.void", lambda s: void(s, first.id, reason="点错"))
    assert bring(context, path).added == 0
    assert context.read(lambda s: month_sums(s, "2025-10")).total == 1


def test_import_is_one_operation_and_is_voided_whole(context, register):
    rows = [
        ["2025-10-03", f"{9 + n}:00", "李四", "19900001234", "骑手", "2", "", ""] for n in range(3)
    ]
    done = bring(context, register(*rows))
    assert operations(context) == [("import.visits", "import", "李站长")]
    assert {row.entered_by for row in visits(context)} == {"李站长"}
    voided = context.write("import.void", lambda s: void_import(s, done.import_id, reason="导错了"))
    assert voided == 3
    assert context.read(lambda s: (month_sums(s, "2025-10").total, imports(s)[0].standing)) == (
        0,
        0,
    )
    assert check(context) == []
    with pytest.raises(UserError, match=r"register\.void_already"):
        context.write("import.void", lambda s: void_import(s, done.import_id, reason="导错了"))


def test_rows_show_file_sheet_and_row_number(context, register):
    bring(context, register(LI, name="十月.csv"))
    origin = visits(context)[0].origin
    assert (origin.file_name, origin.sheet, origin.row) == ("十月.csv", "", 2)


def test_person_is_the_one_with_the_same_name_and_phone(context, register):
    category = words(context)[0]["骑手"]
    known = context.write(
        "people.add",
        lambda s: people.add(s, name="李四", phone="19900001234", category_id=category),
    )
    rows = [
        LI,
        ["", "9:40", "李　四", "199 0000 1234", "环卫", "", "", ""],
        ["", "9:45", "李四", "", "骑手", "", "", ""],
        ["", "9:50", "李四", "", "骑手", "", "", ""],
        ["", "9:55", "", "19900001234", "骑手", "", "", ""],
        ["", "9:55", "", "", "骑手", "", "", ""],
    ]
    bring(context, register(*rows))
    who = [row.person_id for row in visits(context)]
    assert who[:2] == [known, known]
    assert who[2] == who[3] != known
    assert who[4] not in {None, known, who[2]}
    assert who[5] is None
    assert check(context) == []


def test_row_names_whom_a_person_was_merged_into(context, register):
    category = words(context)[0]["骑手"]

    def add(name, phone):
        return context.write(
            "people.add", lambda s: people.add(s, name=name, phone=phone, category_id=category)
        )

    keep, drop = add("李四海", "19900005678"), add("李四", "19900001234")
    context.write("people.merge", lambda s: merge(s, keep_id=keep, drop_id=drop))
    bring(context, register(LI))
    assert visits(context)[0].person_id == keep
    assert check(context) == []


def test_named_row_of_three_is_one_named_and_two_unnamed(context, register):
    bring(context, register([*LI[:5], "3人", "", ""]))
    sums = context.read(lambda s: month_sums(s, "2025-10"))
    assert (sums.total, sums.named, sums.anonymous, sums.people) == (3, 1, 2, 1)


def test_ten_minute_rule_does_not_apply(context, register):
    bring(context, register(LI, ["", "09:36", *LI[2:]]))
    assert context.read(lambda s: month_sums(s, "2025-10")).named == 2


def test_rows_without_a_time_are_of_no_band_and_not_extended(context, register):
    bring(context, register(["2025-10-03", "", "", "", "骑手", "", "", ""], LI))
    first, second = visits(context)
    assert (first.band, first.is_extended, second.band) == ("未记录", False, "09-12")


def test_rows_after_closing_are_extended_and_numbers_go_on(context, register):
    category = words(context)[0]["骑手"]
    at = datetime(2025, 10, 3, 1, 0, tzinfo=UTC)
    context.write(
        "visit.sign_in", lambda s: sign_in(s, Entry(category_id=category, heads=2, at=at))
    )
    bring(
        context,
        register(["2025-10-03", "18:00", "", "", "骑手", "2", "", ""], ["", "17:59", *LI[2:]]),
    )
    rows = visits(context)
    assert [(row.day_no, row.is_extended) for row in rows] == [(1, False), (3, False), (4, True)]


def test_comparison_shows_desk_days_and_months_before_writing(context, register):
    category = words(context)[0]["骑手"]
    at = datetime(2025, 10, 3, 1, 0, tzinfo=UTC)
    context.write(
        "visit.sign_in", lambda s: sign_in(s, Entry(category_id=category, heads=2, at=at))
    )
    reading = read(context, register(LI, LI, ["2025-10-04", *LI[1:]]))
    told = context.read(lambda s: compare(s, reading))
    assert [(one.day, one.at_desk, one.in_file) for one in told.desk_days] == [
        (date(2025, 10, 3), 2, 2)
    ]
    assert [(one.month, one.before, one.after) for one in told.months] == [("2025-10", 2, 5)]
    assert (told.added, told.already, told.heads) == (3, 0, 3)


def test_refused_rows_keep_everything_out_unless_skipped(context, register):
    path = register(
        LI, ["2025-10-04", "25:40", *LI[2:]], ["2025-10-05", "", "", "", "跑腿", "", "", ""]
    )
    with pytest.raises(UserError) as caught:
        bring(context, path)
    assert (caught.value.code, caught.value.values) == ("register.rows_refused", {"rows": 2})
    assert visits(context) == []
    done = bring(context, path, skip_refused=True)
    assert (done.added, context.read(imports)[0].refused) == (1, 2)


def test_file_without_known_headings_is_refused(context, tmp_path):
    with pytest.raises(UserError, match=r"register\.no_columns"):
        bring(context, table(tmp_path / "a.csv", [["甲", "乙", "丙"], ["1", "2", "3"]]))


def test_chosen_words_are_remembered(context, register):
    path = register(["2025-10-03", "", "", "", "跑腿小哥", "", "下棋", ""])
    categories, services = words(context)
    chosen = [
        Chosen("category", "跑腿小哥", categories["骑手"]),
        Chosen("service", "下棋", services["阅读"]),
    ]
    settled = read(
        context,
        path,
        categories=categories | {"跑腿小哥": categories["骑手"]},
        services=services | {"下棋": services["阅读"]},
    )
    bring_in(context, settled, file_name="a.csv", remember=chosen)
    assert bring(context, path).already == 1


def test_auditor_may_not_import(context, register):
    with pytest.raises(NotPermittedError):
        bring(context.acting(actor=Actor("审计", Role.AUDITOR)), register(LI))


@pytest.mark.parametrize(
    ("others", "same"),
    [(("李四", ""), "name"), (("李思", "19900001234"), "phone"), (("李四", "19900009999"), None)],
)
def test_likely_doubles_are_offered_for_merging(context, register, others, same):
    category = words(context)[0]["骑手"]
    name, phone = others
    context.write(
        "people.add", lambda s: people.add(s, name=name, phone=phone, category_id=category)
    )
    done = bring(context, register(LI))
    found = context.read(lambda s: doubles(s, done.import_id, now=context.now()))
    assert [(pair.older.name, pair.newer.name, pair.same) for pair in found] == (
        [(name, "李四", same)] if same else []
    )


def between(context, monkeypatch, *acts):
    """Let somebody else act after each draft, before it is copied in."""
    waiting = list(acts)
    put_aside = publish._put_aside

    def interrupted(engine, made):
        put_aside(engine, made)
        if waiting:
            waiting.pop(0)()

    monkeypatch.setattr(publish, "_put_aside", interrupted)


def test_what_others_wrote_meanwhile_is_not_overlooked(context, monkeypatch, register):
    category = words(context)[0]["骑手"]

    def somebody(**values):
        entry = Entry(**({"category_id": category} | values))
        context.write("visit.sign_in", lambda s: sign_in(s, entry))

    def li():
        context.write(
            "visit.sign_in",
            lambda s: people.add(s, name="李四", phone="19900001234", category_id=category),
        )

    at = datetime(2025, 10, 3, 1, 0, tzinfo=UTC)
    between(context, monkeypatch, lambda: somebody(at=at, heads=5), li, somebody)
    bring(context, register(LI))
    row = next(row for row in visits(context) if row.name)
    assert row.day_no == 6
    assert check(context) == []
    query = "SELECT count(*) FROM people"
    assert context.read(lambda s: s.connection().exec_driver_sql(query).scalar()) == 1


def test_same_file_brought_in_twice_at_once_adds_its_rows_once(context, monkeypatch, register):
    path = register(LI)
    reading = read(context, path)
    between(context, monkeypatch, lambda: bring_in(context, reading, file_name="b.csv"))
    assert bring_in(context, reading, file_name="a.csv").added == 0
    assert len(visits(context)) == 1


def test_counter_that_never_rests_is_told_so(context, monkeypatch, register):
    category = words(context)[0]["骑手"]
    at = datetime(2025, 10, 3, 1, 0, tzinfo=UTC)

    def act():
        entry = Entry(category_id=category, at=at)
        context.write("visit.sign_in", lambda s: sign_in(s, entry))

    between(context, monkeypatch, *[act] * publish.TRIES)
    with pytest.raises(UserError, match=r"register\.busy"):
        bring(context, register(LI))
    assert {row.source for row in visits(context)} == {"desk"}


def test_staged_names_never_reach_the_disk(context, register):
    bring(context, register(LI))
    query = "SELECT count(*) FROM sqlite_temp_master"
    assert context.read(lambda s: s.connection().exec_driver_sql(query).scalar()) == 0


def test_sums_of_days_agree_with_the_month(context):
    bring(context, DATA / "register-2025-10.csv")
    days = [date(2025, 10, 1) + timedelta(days=n) for n in range(31)]
    totals = context.read(lambda s: [day_sums(s, day).total for day in days])
    assert sum(totals) == 572


def test_file_name_that_is_no_text_does_not_stop_an_import(context, register):
    reading = read(context, register(LI))
    bring_in(context, reading, file_name="\udcd5\udcbe.csv")
    assert [row.file_name for row in context.read(imports)] == ["??.csv"]


def test_corrected_rows_go_when_their_import_is_voided(context, register):
    done = bring(context, register(LI))
    row = visits(context)[0]
    entry = Entry(category_id=row.category_id, heads=2, at=row.at, source=row.source)
    context.write("visit.correct", lambda s: correct(s, row.id, entry, reason="wrong"))
    assert [one.standing for one in context.read(imports)] == [1]
    context.write("import.void", lambda s: void_import(s, done.import_id, reason="整份作废"))
    assert context.read(lambda s: month_sums(s, "2025-10")).total == 0
    assert check(context) == []
