"""The settings page changes what the wizard asked; what figures stand on is kept by date."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app import calendar, catalogue, folders, keepers, settings, spellings, station
from app.backups import auto_backup
from app.context import Actor
from app.permissions import Role
from ui.areas.settings import SettingsPage
from ui.areas.settings.page import SECTIONS
from ui.kit import theme
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations

KEYS = [one.KEY for one in SECTIONS]
TODAY = date(2025, 11, 21)


@pytest.fixture
def operations(context, qapp):
    made = Operations(context)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, operations, tmp_path, monkeypatch, themed):
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path / "home"))
    made = SettingsPage(operations)
    made.resize(1200, 640)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def opened(page, key):
    page.open_section(key)
    return page.section()


@pytest.mark.parametrize("key", KEYS)
def test_every_section_opens_and_takes_the_keys(page, key):
    section = opened(page, key)
    assert section.isVisible()
    assert section.isAncestorOf(page.focusWidget())


@pytest.mark.parametrize("key", KEYS)
def test_every_field_has_a_name_for_those_who_cannot_see_it(page, key):
    form = getattr(opened(page, key), "form", None)
    editors = [] if form is None else [field.editor for field in form.fields.values()]
    assert all(one.accessibleName() and one.objectName() for one in editors)


def test_arrows_choose_a_section_and_enter_goes_in(page, qtbot):
    page.take_focus()
    qtbot.keyClick(page.menu, Qt.Key.Key_Down)
    assert KEYS[1] == page.section().KEY
    qtbot.keyClick(page.menu, Qt.Key.Key_Return)
    assert page.section().isAncestorOf(page.focusWidget())


def test_escape_goes_back_to_the_sections(page, qtbot):
    opened(page, "station")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert page.menu.hasFocus()


def test_station_is_changed(page, operations):
    section = opened(page, "station")
    section.form.set_values({"name": "和平路暖心驿站", "opening_total": "12,000", "is_24h": True})
    section.submit()
    row = operations.read(station.station)
    assert (row.name, row.opening_total, row.is_24h) == ("和平路暖心驿站", 12000, True)
    assert row.facilities == ("空调", "桌椅", "饮水机")


@pytest.mark.parametrize(
    ("name", "typed"), [("name", ""), ("opening_total", "-1"), ("opening_total", "很多")]
)
def test_station_says_at_the_field_what_cannot_be(page, operations, name, typed):
    section = opened(page, "station")
    section.form.set_values({name: typed})
    section.submit()
    assert section.form.fields[name].error()
    assert operations.read(station.station).name == "和平路工会驿站"


def test_who_may_not_change_it_is_told_so(page, operations):
    section = opened(page, "station")
    operations.act_as(Actor("审计", Role.AUDITOR))
    section.form.set_values({"name": "别的"})
    section.submit()
    assert operations.read(station.station).name == "和平路工会驿站"


def rules(operations, day):
    return operations.read(lambda s: settings.rules_on(s, day))


def test_rules_hold_from_their_day_on(page, operations):
    section = opened(page, "rules")
    section.form.set_values({"valid_from": "1201", "closes": "20:00", "repeat_minutes": "15"})
    section.submit()
    before, after = rules(operations, date(2025, 11, 30)), rules(operations, date(2025, 12, 1))
    assert (f"{before.closes:%H}", before.repeat_minutes) == ("18", 10)
    assert (f"{after.closes:%H}", after.repeat_minutes) == ("20", 15)


def test_rules_store_only_what_differs(page, operations):
    section = opened(page, "rules")
    section.form.set_values({"valid_from": ".", "closes": "20:00"})
    section.submit()
    added = [r for r in operations.read(settings.history) if r.valid_from == TODAY]
    assert [(r.key, r.value) for r in added] == [("closes", "20:00")]


def test_chosen_weekdays_are_the_calendar(page, operations):
    section = opened(page, "rules")
    section.form.set_values({"valid_from": ".", "calendar": "chosen", "weekdays": ("1", "2", "6")})
    section.submit()
    assert rules(operations, TODAY).calendar == "126"


@pytest.mark.parametrize(
    ("name", "typed"),
    [("valid_from", "1331"), ("closes", "07:00"), ("opens", "25"), ("repeat_minutes", "999")],
)
def test_rules_say_at_the_field_what_cannot_be(page, operations, name, typed):
    section = opened(page, "rules")
    section.form.set_values({name: typed})
    section.submit()
    assert section.form.fields[name].error()
    assert all(r.valid_from == settings.ALWAYS for r in operations.read(settings.history))


def day(operations, on):
    return operations.read(lambda s: calendar.month(s, f"{on:%Y-%m}"))[on.day - 1]


def test_arrows_move_in_the_calendar_and_turn_the_month(page, qtbot):
    section = opened(page, "calendar")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(section.grid, key)
    assert section.grid.day == date(2025, 12, 6)
    qtbot.keyClick(section.grid, Qt.Key.Key_PageUp)
    assert section.grid.day == date(2025, 11, 6)


def test_a_day_is_closed_with_its_reason(page, operations, qtbot):
    section = opened(page, "calendar")
    qtbot.keyClick(section.grid, Qt.Key.Key_Return)
    section.form.set_values({"planned": "closed", "reason": "停水"})
    section.submit()
    row = day(operations, TODAY)
    assert (row.exception, row.is_planned, row.reason) == (False, False, "停水")
    assert section.grid.hasFocus()


def test_an_exception_needs_a_reason(page, qtbot):
    section = opened(page, "calendar")
    section.open_day()
    section.form.set_values({"planned": "closed"})
    section.submit()
    assert section.form.fields["reason"].error()


def test_a_day_without_visits_is_marked_open(page, operations):
    section = opened(page, "calendar")
    section.open_day()
    section.form.set_values({"is_marked_open": True})
    section.submit()
    assert day(operations, TODAY).is_open


def holidays(operations, year=2025):
    return {r.day: r for r in operations.read(lambda s: calendar.holidays(s, year))}


def test_holiday_is_added_changed_and_dropped(page, operations, qtbot):
    section = opened(page, "holidays")
    section.open_row(None)
    section.form.set_values({"day": "1128", "name": "站庆", "kind": "off"})
    section.submit()
    assert holidays(operations)[date(2025, 11, 28)].name == "站庆"
    rows = section.model.rows()
    at = next(n for n, row in enumerate(rows) if row.name == "站庆")
    section.open_row(rows[at])
    section.form.set_values({"day": "20251129", "kind": "work"})
    section.submit()
    assert date(2025, 11, 28) not in holidays(operations)
    assert holidays(operations)[date(2025, 11, 29)].is_work
    section.table.select_row(at)
    section.drop()
    assert date(2025, 11, 29) not in holidays(operations)


def test_a_known_year_is_filled_and_an_unknown_one_says_so(page, operations):
    section = opened(page, "holidays")
    said = []
    section.said.connect(said.append)
    section.turn(-2)
    assert not holidays(operations, 2023)
    section.fill_year()
    assert holidays(operations, 2023)
    section.turn(+20)
    section.fill_year()
    assert "2043" in said[-1]
    assert not holidays(operations, 2043)


def test_keeper_is_added_renamed_and_retired(page, operations):
    section = opened(page, "keepers")
    section.open_row(None)
    section.form.set_values({"name": "王姐", "role": Role.LEADER})
    section.submit()
    section.open_row(section.model.row_at(1))
    section.form.set_values({"name": "王大姐", "role": Role.MANAGER, "is_active": False})
    section.submit()
    row = operations.read(keepers.keepers)[1]
    assert (row.name, row.role, row.is_active) == ("王大姐", Role.MANAGER, False)


def test_last_head_keeper_stays(page, operations):
    section = opened(page, "keepers")
    section.open_row(section.model.row_at(0))
    section.form.set_values({"role": Role.AUDITOR})
    section.submit()
    assert section.form.fields["role"].error()
    assert operations.read(keepers.keepers)[0].role is Role.HEAD


def test_category_is_added_with_its_spellings(page, operations):
    section = opened(page, "categories")
    section.open_row(None)
    section.form.set_values(
        {"name": "跑腿骑士", "short_name": "跑腿", "icon": "bike", "aliases": "闪送，同城 达达"}
    )
    section.submit()
    row = operations.read(catalogue.categories)[-1]
    words = operations.read(lambda s: spellings.spellings(s, "category"))
    assert (row.name, row.icon) == ("跑腿骑士", "bike")
    assert words[row.id] == sorted(["闪送", "同城", "达达"])


def test_spelling_that_means_another_category_is_refused(page):
    section = opened(page, "categories")
    section.open_row(section.model.row_at(1))
    section.form.set_values({"aliases": "外卖员"})
    section.submit()
    assert "外卖员" in section.form.fields["aliases"].error()


def test_spelling_left_out_is_forgotten(page, operations):
    section = opened(page, "categories")
    row = section.model.row_at(0)
    section.open_row(row)
    section.form.set_values({"aliases": "外卖员"})
    section.submit()
    assert operations.read(lambda s: spellings.spellings(s, "category"))[row.id] == ["外卖员"]


def test_short_name_of_a_tile_has_at_most_three_characters(page):
    section = opened(page, "categories")
    section.open_row(section.model.row_at(0))
    section.form.set_values({"short_name": "外卖骑手"})
    section.submit()
    assert section.form.fields["short_name"].error()


def test_order_of_the_list_is_the_order_of_the_tiles(page, operations):
    section = opened(page, "categories")
    before = [row.name for row in section.model.rows()]
    section.table.select_row(1)
    section.move_row(-1)
    after = [row.name for row in operations.read(catalogue.categories)]
    assert after == [before[1], before[0], *before[2:]]
    assert section.table.current_row() == 0


def test_first_row_cannot_move_up(page, operations):
    section = opened(page, "categories")
    section.table.select_row(0)
    before = operations.read(catalogue.categories)
    section.move_row(-1)
    assert operations.read(catalogue.categories) == before


def test_every_starter_service_can_be_saved_as_it_is(page, operations):
    section = opened(page, "services")
    for row in section.model.rows():
        section.open_row(row)
        section.submit()
        assert section.panel.isHidden(), row.name


def test_usual_services_are_chosen(page, operations):
    section = opened(page, "services")
    section.open_row(section.model.row_at(2))
    section.form.set_values({"is_usual": True})
    section.submit()
    assert operations.read(catalogue.services)[2].is_usual


def test_category_out_of_use_stays_in_the_list(page, operations):
    section = opened(page, "categories")
    section.open_row(section.model.row_at(2))
    section.form.set_values({"is_active": False})
    section.submit()
    assert not section.model.row_at(2).is_active
    assert len(operations.read(catalogue.categories)) == section.model.rowCount() - 1


def test_new_notice_is_a_version_and_the_old_one_stays(page, operations):
    section = opened(page, "notice")
    section.open_row(None)
    section.form.set_values({"text_zh": "新的告知。", "text_en": "New notice."})
    section.submit()
    rows = operations.read(station.notices)
    assert [row.version for row in rows] == [2, 1]
    assert operations.read(station.notice).text_zh == "新的告知。"


def test_look_changes_at_once_and_is_remembered(page):
    section = opened(page, "display")
    section.form.editor("step").tiles[2].click()
    section.form.editor("ground").tiles[1].click()
    assert theme.current() == theme.Theme(dark=True, step="largest")
    kept = folders.preferences()
    assert (kept.step, kept.is_dark) == ("largest", True)


def test_language_is_remembered_and_the_window_is_asked(page, qtbot):
    section = opened(page, "display")
    with qtbot.waitSignal(page.language_chosen) as asked:
        section.form.editor("language").tiles[1].click()
    assert asked.args == ["en"]
    assert folders.preferences().language == "en"


def test_backups_are_listed(page, context):
    auto_backup(context)
    section = opened(page, "data")
    assert [row.kind for row in section.model.rows()] == ["auto"]


def test_what_another_page_changed_is_shown(page, operations):
    section = opened(page, "keepers")
    operations.write("keepers.add", lambda s: keepers.add(s, name="赵师傅", role=Role.LEADER))
    assert section.model.rowCount() == 2


@pytest.mark.slow
def test_backup_is_made_by_the_worker_and_listed(page, operations, qtbot):
    section = opened(page, "data")
    with qtbot.waitSignal(section.said, timeout=20_000) as said:
        section.back_up()
    assert "验证" in said.args[0]
    assert section.model.rowCount() == 1
    jobs_of(operations).close()


@pytest.mark.slow
def test_check_says_that_nothing_is_wrong(page, operations, qtbot):
    section = opened(page, "data")
    with qtbot.waitSignal(section.said, timeout=20_000) as said:
        section.check()
    assert said.args == ["检查过了，没有问题。"]
    assert section.found.isHidden()
    jobs_of(operations).close()


@pytest.mark.slow
def test_restore_is_asked_about_once_and_then_wished_for(page, operations, context, qtbot):
    auto_backup(context)
    section = opened(page, "data")
    section.restore_marked()
    qtbot.waitUntil(
        lambda: page.findChild(QAbstractButton, "restore_yes") is not None, timeout=20_000
    )
    assert page.focusWidget().objectName() == "known"
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        page.findChild(QAbstractButton, "restore_yes").click()
    assert wanted.args == [section.model.row_at(0).path]
    jobs_of(operations).close()


def test_who_may_not_restore_is_told_so(page, operations, context):
    auto_backup(context)
    section = opened(page, "data")
    refused = []
    section.refused.connect(refused.append)
    operations.act_as(Actor("王姐", Role.MANAGER))
    section.restore_marked()
    assert refused == ["您现在的身份不能做这一步。换一位值班人（Ctrl+L）再做。"]
