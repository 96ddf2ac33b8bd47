"""Bringing registers in on the page: exact figures, nothing twice, taken back whole."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app import catalogue, people
from app.check import check
from app.context import Actor
from app.permissions import Role
from app.registers.imports import imports as brought_in
from app.reports.month import month_figures
from app.visits import Entry, sign_in
from tests.app.register_files import DATA, TODAY
from tests.conftest import NOON
from tests.ui.imports import HEAD, LI, LONG_MS, close_imports, shown_imports

MOST_STILL_MS = 100


@pytest.fixture
def page(context, qtbot, themed, tmp_path):
    made = shown_imports(context, qtbot, tmp_path)
    yield made
    close_imports(made)


def listed(page):
    return [(row.file_name, row.added, row.standing) for row in page.tab.start.model.rows()]


@pytest.mark.parametrize("name", ["register-2025-10.csv", "register-2025-11.xlsx"])
def test_shared_register_gives_exactly_its_figures(page, name):
    path = DATA / name
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    page.open(path)
    months = page.view.preview.changes.months
    assert [(row.month, row.after) for row in months] == [(name[9:16], expected["visits"])]
    page.bring()
    assert page.tab._shown() is page.done
    told = page.context.read(lambda s: month_figures(s, name[9:16], today=TODAY)).visits
    assert told.by_day == expected["by_day"]
    for side in ("by_category", "by_band", "by_service"):
        assert {key: n for key, n in getattr(told, side).items() if n} == expected[side]
    figures = (told.total, told.named, told.distinct_people, told.open_days)
    names = ("visits", "named_visits", "distinct_people", "open_days")
    assert figures == tuple(expected[one] for one in names)
    assert check(page.context) == []


def test_same_file_again_adds_nothing_and_says_so(page):
    path = DATA / "register-2025-10.csv"
    page.open(path)
    page.bring()
    page.tab.step_back()
    page.open(path)
    assert (page.view.preview.changes.added, page.view.preview.changes.already) == (0, 468)
    assert not page.view.bring.isEnabled()
    assert page.view.bring.reason.text() == "这些行以前都导过了"
    assert len(listed(page)) == 1


def test_refused_rows_stay_out_and_the_others_come_in(page):
    path = page.file(
        LI,
        ["2025-10-03", "25:40", "", "", "骑手", 3, "饮水", ""],
        ["2025-13-05", "09:00", "", "", "骑手", 3, "饮水", ""],
    )
    page.open(path)
    rows = [(row.place, row.as_written, row.why) for row in page.view.list.rows()]
    assert rows == [("3", "25:40", "时间要在 00:00–23:59"), ("4", "2025-13-05", "没有 13 月")]
    assert page.view.bring.text() == "导入 1 行，留下 2 行"
    page.bring()
    assert page.month("2025-10") == 1
    assert page.done.answer.words.text() == "已导入 1 行，1 人次"


def test_words_are_settled_by_keys_and_known_the_next_time(page):
    rows = [[*LI[:4], "跑腿小哥", 2, "泡脚", ""], [*LI[:4], "修路的", 1, "饮水", "二"]]
    page.open(page.file(*rows))
    assert page.words() == ["“跑腿小哥”", "“修路的”", "“泡脚”"]
    assert page.view.bring.reason.text() == "还有 3 个词没选"
    assert page.view.side.words.fields[0].choice.hasFocus()
    page.press(Qt.Key.Key_F2)
    page.press(Qt.Key.Key_F4)
    assert page.view.bring.reason.text() == "还有 1 个词没选服务"
    field = page.view.side.words.fields[2]
    field.choice.setCurrentIndex(0)
    field.settled.emit()
    assert page.view.bring.hasFocus()
    page.bring()
    kinds = page.context.read(lambda s: catalogue.aliases(s, "category"))
    order = page.context.read(catalogue.categories)
    assert (kinds["跑腿小哥"], kinds["修路的"]) == (order[0].id, order[2].id)
    page.tab.step_back()
    page.open(page.file([*LI[:4], "跑腿小哥", 5, "泡脚", "三"], name="b.csv"))
    assert page.words() == []
    assert page.view.bring.isEnabled()


def test_rows_of_a_word_can_be_left_out(page):
    page.open(page.file(LI, [*LI[:4], "跑腿小哥", 2, "饮水", ""]))
    field = page.view.side.words.fields[0]
    field.choice.setCurrentIndex(field.choice.count() - 1)
    field.settled.emit()
    page.rest()
    assert page.view.bring.text() == "导入 1 行，留下 1 行"
    assert [row.why for row in page.view.list.rows()] == ["不认识的类别 “跑腿小哥”"]
    page.bring()
    assert page.month("2025-10") == 1
    assert "跑腿小哥" not in page.context.read(lambda s: catalogue.aliases(s, "category"))


def test_what_a_blank_category_means_is_asked_each_time(page):
    page.open(page.file([*LI[:4], "", 2, "饮水", ""]))
    assert page.words() == ["没写类别的"]
    page.press(Qt.Key.Key_F3)
    page.bring()
    assert page.month("2025-10") == 2
    assert "（空）" not in page.context.read(lambda s: catalogue.aliases(s, "category"))


def test_choosing_during_a_reading_is_kept(page):
    rows = [[*LI[:4], "甲工", 2, "饮水", ""], [*LI[:4], "乙工", 1, "饮水", "二"]]
    page.open(page.file(*rows))
    first, second = page.view.side.words.fields
    first.choice.setCurrentIndex(first.choice.count() - 1)
    first.settled.emit()
    second.choice.setCurrentIndex(0)
    second.settled.emit()
    page.rest()
    assert page.view.bring.isEnabled()
    assert page.view.bring.text() == "导入 1 行，留下 1 行"


def test_year_is_asked_for_and_the_file_read_again(page):
    page.open(page.file(["10月3日", *LI[1:]]))
    editor = page.view.side.year.editor
    assert editor.hasFocus()
    assert page.view.bring.reason.text() == "请先写是哪一年的"
    editor.setText("25")
    page.press(Qt.Key.Key_Return)
    assert page.view.side.year.error()
    editor.setText("2025")
    page.press(Qt.Key.Key_Return)
    page.rest()
    page.bring()
    assert page.month("2025-10") == 1


def test_column_given_another_meaning_is_read_so(page):
    page.open(page.file([*LI[:7], "王五"]))
    cards = {card.group.heading: card for card in page.view.strip.cards}
    remark = cards["备注"]
    remark.set_value("name")
    remark.activated.emit(remark.currentIndex())
    page.rest()
    kinds = {card.group.heading: card.value() for card in page.view.strip.cards}
    assert (kinds["备注"], kinds["姓名"]) == ("name", "")
    page.bring()
    found = page.context.read(lambda s: people.search(s, "王五", now=page.context.now()))
    assert [row.name for row in found] == ["王五"]


def test_file_without_known_headings_can_be_named_column_by_column(page):
    path = page.folder / "x.csv"
    path.write_text("甲,乙,丙\n2025-10-03,骑手,李四\n", "utf-8")
    page.open(path)
    assert page.view.bring.reason.text() == "请先指明哪一栏是日期、哪一栏是类别"
    for at, kind in enumerate(("date", "category", "name")):
        card = page.view.strip.cards[at]
        card.set_value(kind)
        card.activated.emit(card.currentIndex())
        page.rest()
    page.bring()
    assert page.month("2025-10") == 1


def test_days_the_desk_knows_too_are_shown_before_writing(page):
    kind = page.context.read(catalogue.categories)[0].id
    at = NOON - timedelta(days=49)
    page.context.write("visit.sign_in", lambda s: sign_in(s, Entry(kind, heads=4, at=at)))
    page.open(page.file(LI, ["", "", "合计", "", "", 9, "", ""]))
    rows = [(row.place, row.as_written, row.why, row.is_refused) for row in page.view.list.rows()]
    assert ("2025-10-03", "1 人次", "这天柜台已登记 4 人次", False) in rows
    assert ("3", "合计 9", "2025-10-03 数下来是 1", False) in rows
    assert page.view.bring.isEnabled()


def test_import_is_taken_back_whole_for_a_reason(page):
    page.open(page.file(LI, [*LI[:5], 3, "休息", ""]))
    page.bring()
    page.press(Qt.Key.Key_Z, ctrl=True)
    page.qtbot.waitUntil(page.done.foot.is_open)
    page.press(Qt.Key.Key_2)
    page.rest()
    assert page.month("2025-10") == 0
    assert listed(page) == [("a.csv", 2, 0)]
    assert page.tab._shown() is page.tab.start
    page.tab.ask_void()
    assert not page.tab.start.foot.is_open()
    page.open(page.folder / "a.csv")
    assert page.view.preview.changes.added == 0


def test_earlier_import_is_taken_back_from_the_list(page):
    page.open(page.file(LI))
    page.bring()
    page.press(Qt.Key.Key_Escape)
    assert page.tab.start.table.view.hasFocus()
    page.press(Qt.Key.Key_Delete)
    page.press(Qt.Key.Key_Return)
    page.rest()
    assert page.month("2025-10") == 0
    assert check(page.context) == []


def test_likely_doubles_are_merged_side_by_side(page):
    kind = page.context.read(catalogue.categories)[0].id
    page.context.write("people.add", lambda s: people.add(s, name="李四", category_id=kind))
    page.open(page.file(LI, ["2025-10-03", "10:00", "王五", "", "骑手", "", "", ""]))
    page.bring()
    pairs = [(row.older.name, row.newer.name, row.same) for row in page.done.model.rows()]
    assert pairs == [("李四", "李四", "name")]
    page.press(Qt.Key.Key_Return)
    assert not page.done.panel.isHidden()
    page.press(Qt.Key.Key_Return)
    assert page.done.model.rowCount() == 0
    found = page.context.read(lambda s: people.search(s, "李四", now=page.context.now()))
    assert [row.phone_masked for row in found] == ["199****1234"]


def test_two_people_after_all_are_not_asked_again(page):
    page.open(page.file(LI, ["2025-10-03", "10:00", "李师傅", LI[3], "骑手", "", "", ""]))
    page.bring()
    assert [row.same for row in page.done.model.rows()] == ["phone"]
    page.press(Qt.Key.Key_Delete)
    assert page.done.model.rowCount() == 0
    assert page.done.close_.hasFocus()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空的"),
        (b"PK\x03\x04broken", "坏的"),
        (b"%PDF-1.7 \xff\xfe\xfd", "文字编码认不出"),
        (b"<html><table></table></html>", "这不是表格文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "坏的"),
    ],
)
def test_bad_file_is_said_in_place(page, content, said):
    path = page.folder / "坏.xlsx"
    path.write_bytes(content)
    page.open(path)
    assert page.tab._shown() is page.tab.start
    assert page.tab.start.drop.problem.text().startswith("“坏.xlsx”：")
    assert said in page.tab.start.drop.problem.text()


def test_bad_file_leaves_the_preview_before_it_alone(page):
    page.open(page.file(LI))
    page.open(page.folder / "没有这份.csv")
    assert page.tab._shown() is page.view
    assert "找不到这份文件" in page.view.problem.text()
    page.bring()
    assert page.month("2025-10") == 1


def test_file_changed_after_the_preview_is_not_brought_in(page):
    path = page.file(LI)
    page.open(path)
    page.file(LI, LI)
    page.bring()
    assert "又改了" in page.view.problem.text()
    assert page.month("2025-10") == 0


def test_dropped_file_is_read(page):
    assert page.drop(page.file(LI))
    page.rest()
    assert page.tab._shown() is page.view


def test_folder_cannot_be_dropped(page):
    assert not page.drop(page.folder)


def test_pasted_path_is_read(page):
    QGuiApplication.clipboard().setText(f'"{page.file(LI)}"')
    page.press(Qt.Key.Key_V, ctrl=True)
    page.rest()
    assert page.tab._shown() is page.view


def test_pasted_words_are_said_to_be_no_file(page):
    QGuiApplication.clipboard().setText("你好\0" * 5000)
    page.press(Qt.Key.Key_V, ctrl=True)
    assert not page.tab.work.is_busy
    assert page.tab.toast.text() == "剪贴板里没有文件，也没有文件的路径。"


def test_esc_keeps_what_was_chosen_of_a_file(page):
    path = page.file([*LI[:4], "跑腿小哥", 2, "饮水", ""])
    page.open(path)
    page.press(Qt.Key.Key_F2)
    page.press(Qt.Key.Key_Escape)
    assert page.tab._shown() is page.tab.start
    page.open(path)
    assert page.view.bring.isEnabled()


def test_reading_can_be_taken_back(page):
    page.tab.open_file(page.file(LI))
    page.press(Qt.Key.Key_Escape)
    page.rest()
    assert page.tab._shown() is page.tab.start
    assert not page.tab.strip.isVisible()


def test_import_taken_back_in_time_writes_nothing(page):
    page.open(page.file(LI))
    page.tab.bring()
    page.tab.work.cancel()
    page.rest()
    assert (page.month("2025-10") == 0) is (listed(page) == [])
    assert page.view.side.year.editor.isEnabled()


def test_auditor_may_look_and_sees_why_not_more(context, qtbot, themed, tmp_path):
    looking = context.acting(actor=Actor("审计员", Role.AUDITOR))
    page = shown_imports(looking, qtbot, tmp_path)
    assert not page.tab.start.drop.choose.isEnabled()
    assert page.tab.start.drop.reason.text() == "您的身份只能看；换人请按 Ctrl L"
    path = page.file(LI)
    assert not page.drop(path)
    page.tab.open_file(path)
    assert not page.tab.work.is_busy
    close_imports(page)


def test_refused_rows_are_saved_as_a_list_with_numbers_masked(page):
    row = ["2025-10-03", "09:35", "李四", "199-0000-12345", "骑手", "", "饮水", ""]
    page.open(page.file(row))
    to = page.folder / "清单.csv"
    page.tab.exporter.start(to, page.tab._refused(page.view.preview, page.folder / "a.csv"))
    page.qtbot.waitUntil(to.is_file, timeout=LONG_MS)
    assert "199-****-*2345" in to.read_text("utf-8-sig")
    page.qtbot.waitUntil(lambda: not page.tab.exporter.is_busy())


@pytest.mark.slow
def test_window_answers_while_twenty_thousand_rows_come_in(page):
    days = [(NOON - timedelta(days=30 + n)).date().isoformat() for n in range(400)]
    kinds = ["骑手", "快递员", "环卫", "货车"]
    rows = [
        [days[n // 50], f"{9 + n % 9:02}:{n % 60:02}", f"王{n % 700}" if n % 3 == 0 else "", "",
         kinds[n % 4], 1 + n % 3, "饮水 休息", str(n)]
        for n in range(20_000)
    ]  # fmt: skip
    path = page.file(*rows)
    assert HEAD == ["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]
    still, clock = [], QElapsedTimer()
    ticks = QTimer(page.tab, interval=5)
    ticks.timeout.connect(lambda: still.append(clock.restart()))
    clock.start()
    ticks.start()
    page.open(path)
    page.bring()
    ticks.stop()
    assert page.context.read(brought_in)[0].added == 20_000
    assert max(still) < MOST_STILL_MS
