"""The page 月报: what it shows, what it checks, what it keeps, and how a month is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app import catalogue
from app.context import Actor
from app.jobs import Place, Worker
from app.permissions import Role
from app.reports import month
from app.visits import Entry, sign_in
from tests.app.pages import texts
from tests.conftest import NOON
from tests.ui.clipping import clipped
from ui.areas.month import MonthPage
from ui.kit import theme
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations
from ui.kit.theme import Theme
from ui.kit.tokens import STEPS

OCTOBER, NOVEMBER = "2025-10", "2025-11"
PATIENCE = 30_000
BOX = (1224, 560)
"""A page's room at 1366x690 with an alert above it."""


def enter(context, *, days=0, heads=1, services=0b11, place=0):
    rider = context.read(catalogue.categories)[place]
    at = NOON - timedelta(days=days)
    entry = Entry(category_id=rider.id, heads=heads, services=services, at=at)
    return context.write("visit.sign_in", lambda session: sign_in(session, entry))


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    """One process for all tests here: each would wait a second for its own."""
    made = Worker(Place(tmp_path_factory.mktemp("worker"), Actor("李站长", Role.HEAD)))
    yield made
    made.close()


@pytest.fixture
def operations(context, worker):
    for days in (25, 26, 30):
        enter(context, days=days, heads=days)
    enter(context, days=60, heads=70)
    made = Operations(context)
    jobs_of(made)._worker = worker
    yield made
    jobs_of(made)._timer.stop()
    made.close()


@pytest.fixture
def page(qtbot, themed, operations):
    return opened(qtbot, operations)


def opened(qtbot, operations):
    made = MonthPage(operations)
    qtbot.addWidget(made)
    made.resize(*BOX)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    return made


def shown(view):
    return [cell.figure[:3] for cell in view.figures.cells]


def lines(page):
    return {line.key: line.standing() for line in page.contents.lines}


def written(operations, of=OCTOBER):
    return operations.read(lambda session: month.texts(session, of))


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def close(operations, of=OCTOBER):
    operations.write("month.close", lambda session: month.close_month(session, of))


def test_month_before_is_shown_until_it_is_closed(qtbot, themed, operations):
    assert opened(qtbot, operations).look.month == OCTOBER
    close(operations)
    assert opened(qtbot, operations).look.month == NOVEMBER


def test_figures_tell_what_they_are_made_of(page):
    assert shown(page.views["visits"]) == [
        ("来访人次", "81", "比上月 ↑ 15.7%"),
        ("到过的人", "0", "具名去重"),
        ("开站天数", "3", "应开 31 天"),
        ("日均人次", "27.00", "81 ÷ 3"),
        ("累计人次", "151", "期初 0"),
    ]


def test_chapters_are_numbered_as_on_paper(page):
    named = [line.accessibleName() for line in page.contents.lines]
    assert named == ["1 站点概况 少 28 天", "2 来访 81", "3 服务项目 162", "4 问题与打算 还没写"]


def test_sum_is_said_to_agree_because_it_was_added_up(page):
    card = page.views["visits"].categories
    assert card.sum_words() == "合计 81 · 与每天、时段合计一致"


def test_sum_that_does_not_agree_is_said_in_red(page):
    visits = replace(page.look.figures.visits, by_band={"<09": 80})
    wrong = replace(page.look, figures=replace(page.look.figures, visits=visits))
    page.views["visits"].show_month(wrong, 2)
    page.contents.show_look(wrong, "visits", "")
    card = page.views["visits"].categories
    assert card.sum_words() == "合计 81 · 与时段的合计不一致"
    assert card._sum.property("role") == "danger"
    assert lines(page)["visits"].tone == "danger"


def test_arrows_and_page_keys_step_between_the_first_and_this_month(qtbot, page):
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        press(qtbot, key)
        seen.append(page.look.month)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Left)
    assert [*seen, page.look.month] == [NOVEMBER, NOVEMBER, OCTOBER, "2025-09", "2025-09"]


def test_month_is_chosen_from_those_with_anything_in_them(page):
    choice = page.contents.month
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "2025 年 9 月",
        "2025 年 10 月",
        "2025 年 11 月",
    ]
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert page.look.month == "2025-09"
    assert page.context_line == "2025 年 9 月 · 第 1 稿，未定稿"


def test_arrows_walk_the_chapters_and_enter_goes_in(qtbot, page):
    press(qtbot, Qt.Key.Key_Down)
    assert page.right.currentWidget() is page.views["services"]
    press(qtbot, Qt.Key.Key_Return)
    assert page.views["services"].services.table.view.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.contents.lines[2].hasFocus()


def test_services_are_counted_by_item_and_compared(page):
    page.open_chapter("services")
    view = page.views["services"]
    assert shown(view)[0] == ("服务项次", "162", "比上月 ↑ 15.7%")
    assert shown(view)[1] == ("每人次用", "2.00", "162 ÷ 81")
    assert [(row.name, row.heads, row.share) for row in view.services.model.rows()] == [
        ("休息", 81, "100.0%"),
        ("饮水", 81, "100.0%"),
    ]


def test_station_tells_what_the_paper_leaves_blank(qtbot, page, operations):
    from app import station

    operations.write("station.update", lambda session: station.update(session, host_unit=""))
    assert lines(page)["station"].words == "缺 1 项"
    assert page.views["station"]._values["host_unit"].text() == "还没填"


def test_new_visit_is_seen_without_asking(page, operations):
    enter(operations.context, days=25, heads=9, place=1)
    assert shown(page.views["visits"])[0][1] == "90"
    assert [row.heads for row in page.views["visits"].categories.model.rows()] == [81, 9]


def test_month_without_a_visit_says_what_to_do(qtbot, themed, context):
    page = opened(qtbot, Operations(context))
    assert page.right.currentWidget() is page.nothing
    assert page.empty.what.text() == "2025 年 11 月还没有来访"
    assert page.see_last.isHidden()


def test_gap_between_months_offers_the_last_month_there_is(qtbot, page):
    page.go_to("2025-11")
    press(qtbot, Qt.Key.Key_Return)
    assert page.look.month == OCTOBER


def test_text_is_kept_by_ctrl_s(qtbot, page, operations):
    page.open_chapter("problems")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "filter")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "queue")
    assert "还没存" in page.texts.state.text()
    press(qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: written(operations).problems == "filter\nqueue")
    assert page.texts.state.text() == "已存下"
    assert lines(page)["problems"].words == "写了一半"


@pytest.mark.parametrize("leave", ["chapter", "month", "page", "close", "print"])
def test_text_is_kept_on_leaving(qtbot, page, operations, leave):
    page.open_chapter("problems")
    page.texts.editors["plan"].setPlainText("换滤芯")
    ways = {
        "chapter": lambda: page.open_chapter("visits"),
        "month": lambda: page.go_to(NOVEMBER),
        "page": page.hide,
        "close": page.ask_to_close,
        "print": page.print_preview,
    }
    ways[leave]()
    assert written(operations).plan == "换滤芯"
    page.printing.give_up()


@pytest.mark.parametrize("text", ["好" * 1001, "a\x07b"])
def test_refused_text_stays_where_it_was_typed(page, operations, text):
    page.open_chapter("problems")
    page.texts.editors["plan"].setPlainText(text)
    page.open_chapter("visits")
    page.go_to(NOVEMBER)
    assert page.look.month == OCTOBER
    assert page.right.currentWidget() is page.texts
    assert page.texts.fields["plan"].error()
    assert page.texts.editors["plan"].toPlainText() == text
    assert written(operations).plan == ""
    page.texts.editors["plan"].clear()


def test_draft_outlives_a_change_somebody_else_made(page, operations):
    page.open_chapter("problems")
    page.texts.editors["plan"].setPlainText("换滤芯")
    enter(operations.context, days=25)
    assert page.texts.editors["plan"].toPlainText() == "换滤芯"
    assert written(operations).plan == ""


def test_closing_asks_once_and_lists_what_is_open(qtbot, page, operations):
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.right.currentWidget() is page.closing)
    points = [page.closing.points.itemAt(at).widget().words.text() for at in range(2)]
    assert points[0].startswith("应开没有来访的日子：1、2")
    assert points[1] == "还没写：存在的问题、下月打算"
    assert operations.read(lambda session: month.revisions(session, OCTOBER)) == []
    press(qtbot, Qt.Key.Key_Return)
    [row] = operations.read(lambda session: month.revisions(session, OCTOBER))
    assert (row.revision, row.total) == (1, 81)
    assert page.context_line == "2025 年 10 月 · 第 1 稿，已定稿"
    assert page.contents.close_button.reason.text() == "没有改动，不用再定稿"


def test_esc_at_the_question_closes_nothing(qtbot, page, operations):
    page.ask_to_close()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.right.currentWidget() is page.views["visits"]
    assert operations.read(month.revisions) == []


def test_late_change_makes_another_revision_and_says_what_changed(qtbot, page, operations):
    close(operations)
    enter(operations.context, days=25, heads=4)
    assert page.context_line == "2025 年 10 月 · 第 2 稿，未定稿"
    page.open_chapter("changes")
    found = [tuple(row) for row in page.views["changes"].changes.model.rows()]
    assert ("来访人次", "81", "85", "+4") in found
    assert page.views["changes"].changes.heading.text() == "5 与第 1 稿的不同"


def test_old_revision_is_looked_at_and_printed_as_it_was(qtbot, page, operations):
    close(operations)
    enter(operations.context, days=25, heads=4)
    choice = page.contents.revision
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "第 2 稿 未定稿",
        "第 1 稿 11-21 定稿",
    ]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert shown(page.views["visits"])[0][1] == "81"
    assert not page.contents.close_button.isEnabled()
    assert page.texts.editors["plan"].isReadOnly()
    with qtbot.waitSignal(page.printing.shown, timeout=PATIENCE):
        page.print_preview()
    first = texts(page.printing.preview._shown.data)[0]
    assert "第 1 稿" in first
    assert "未定稿" not in first


@pytest.mark.parametrize(
    ("role", "may_close", "may_write"),
    [(Role.HEAD, True, True), (Role.MANAGER, False, True), (Role.AUDITOR, False, False)],
)
def test_roles_that_may_not_see_why(page, operations, role, may_close, may_write):
    operations.act_as(Actor("某某", role))
    assert page.contents.close_button.isEnabled() is may_close
    assert bool(page.contents.close_button.reason.text()) is not may_close
    assert page.texts.editors["plan"].isReadOnly() is not may_write
    page.ask_to_close()
    assert (page.right.currentWidget() is page.closing) is may_close


def test_ctrl_p_shows_the_paper_and_esc_takes_it_away(qtbot, page):
    with qtbot.waitSignal(page.printing.shown, timeout=PATIENCE):
        press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = page.printing.preview
    assert "2025 年 10 月 服务月报" in texts(preview._shown.data)[0]
    assert "未定稿" in texts(preview._shown.data)[0]
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert page.contents.lines[1].hasFocus()


def test_paper_that_is_not_wanted_any_more_does_not_come(qtbot, page):
    page.print_preview()
    assert page.printing.is_busy()
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.printing.is_busy()
    with qtbot.assertNotEmitted(page.printing.shown, wait=300):
        pass
    assert page.whole.currentIndex() == 0


def test_paper_made_while_another_page_is_open_is_said(qtbot, page):
    page.print_preview()
    page.hide()
    qtbot.waitUntil(lambda: page.printing.preview is not None, timeout=PATIENCE)
    assert page.toast.text() == "2025 年 10 月月报做好了"
    page.show()
    assert page.whole.currentWidget() is page.printing.preview


def test_everything_that_takes_keys_has_a_name(page, operations):
    close(operations)
    enter(operations.context, days=25)
    nameless = []
    for key in page.views:
        page.open_chapter(key)
        nameless += [
            f"{type(one).__name__} {one.objectName()!r}"
            for one in page.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.isVisibleTo(page)
            and not (one.objectName() and one.accessibleName())
        ]
    assert nameless == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_cut_at_any_letter_size(qtbot, page, operations, step, dark):
    theme.apply(QApplication.instance(), Theme(dark, step))
    close(operations)
    enter(operations.context, days=25, heads=4)
    found = {}
    for key in page.views:
        page.open_chapter(key)
        QApplication.processEvents()
        found[key] = clipped(page)
    page.ask_to_close()
    QApplication.processEvents()
    found["closing"] = clipped(page)
    page.printing.make(page.look.figures)
    page.printing.strip.show()
    QApplication.processEvents()
    found["printing"] = clipped(page)
    page.printing.give_up()
    assert not any(found.values()), found
    assert page.minimumSizeHint().height() <= BOX[1]
    assert page.minimumSizeHint().width() <= 1366 - 168
