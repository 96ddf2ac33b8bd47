"""The parts every page is built from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from tests.ui.clipping import clipped
from ui.kit import theme
from ui.kit.alert import AlertStrip
from ui.kit.answer import AnswerBar
from ui.kit.bars import BandBars, CategoryBars
from ui.kit.button import INKS, Button
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.dayline import Day, DayLine
from ui.kit.edits import Choice, LineEdit, TimeEdit, clock
from ui.kit.empty import EmptyState
from ui.kit.error_card import ErrorCard
from ui.kit.field import Field
from ui.kit.keycap import KeyCap
from ui.kit.panel import WIDTH, Panel, beside
from ui.kit.progress import ProgressStrip
from ui.kit.theme import Theme
from ui.kit.tile import ServiceTile, Tile
from ui.kit.tiles import CheckTile, Option, Tiles
from ui.kit.toast import Toast
from ui.kit.tokens import DARK, HIT, LIGHT, STEPS
from ui.kit.walk import EnterWalk

FOCUS = QColor(LIGHT.focus)


@pytest.fixture
def show(qtbot, themed):
    """Put widgets on a shown window, one below the other."""

    kept = []

    def shown(*parts: QWidget, width: int = 0) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        if width:
            window.setFixedWidth(width)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown


def colours(widget: QWidget) -> set[str]:
    drawn = widget.grab().toImage()
    return {
        drawn.pixelColor(x, y).name().upper()
        for x in range(0, drawn.width(), 1)
        for y in range(0, drawn.height(), 1)
    }


def fields() -> list[Field]:
    return [
        Field("手机", LineEdit("phone", hint="11 位")),
        Field("类别", Choice("category", [("a", "外卖"), ("b", "快递")])),
        Field("夜间", CheckTile("night", "24 小时站")),
        Field("类型", Tiles("type", [Option("a", "驿站"), Option("b", "换电点")])),
    ]


@pytest.mark.parametrize("kind", INKS)
def test_focused_button_wears_the_orange_frame_and_no_other(show, kind):
    on, off = Button("存下", kind=kind), Button("取消", kind=kind)
    show(on, off)
    on.setFocus()
    assert LIGHT.focus in colours(on)
    assert LIGHT.focus not in colours(off)


@pytest.mark.parametrize("at", range(4))
def test_focused_field_wears_the_orange_frame_and_no_other(show, at):
    row = fields()
    show(*row)
    row[at].editor.setFocus()
    assert [LIGHT.focus in colours(one) for one in row] == [place == at for place in range(4)]


@pytest.mark.parametrize("kind", INKS)
@pytest.mark.parametrize("step", STEPS)
def test_buttons_can_be_hit(qapp, show, kind, step):
    theme.apply(qapp, Theme(step=step))
    button = Button("", kind=kind, icon="printer")
    show(button)
    assert min(button.width(), button.height()) >= HIT


def test_enter_presses_the_focused_button(qtbot, show):
    button = Button("打印")
    show(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_shortcut_is_on_the_cap_and_presses(qtbot, show):
    button = Button("导出", shortcut="Ctrl+E")
    window = show(button)
    assert button.key() == "Ctrl E"
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def test_button_that_is_off_says_why(show):
    button = Button("导入", kind="primary")
    show(button.reason, button)
    button.set_off("还有 1 个词没选类别")
    assert button.reason.isVisible()
    assert button.accessibleDescription() == "还有 1 个词没选类别"
    button.set_on()
    assert (button.isEnabled(), button.reason.isVisible()) == (True, False)


def test_refused_field_says_so_without_moving_the_form(show):
    field = Field("有效期至", LineEdit("expires"))
    show(field, width=420)
    before = field.sizeHint().height()
    field.set_error("没有 13 月；可打 202412 或 20241231")
    QApplication.processEvents()
    assert field.error() == "没有 13 月；可打 202412 或 20241231"
    assert field.heightForWidth(field.width()) == before
    assert LIGHT.danger_soft in colours(field.editor)
    field.set_error("")
    assert (field.error(), LIGHT.danger_soft in colours(field.editor)) == ("", False)


def test_long_refusal_is_read_whole_in_a_narrow_field(show):
    field = Field("有效期至", LineEdit("expires"))
    window = show(field, width=240)
    window.resize(240, 300)
    field.set_error("没有 13 月；可打 202412 或 20241231，也可以先空着以后再补")
    assert clipped(window) == []


def test_field_that_is_off_says_how_to_change_it(show):
    field = Field("发药人", LineEdit("who"))
    show(field)
    field.set_off("换人请按 Ctrl L")
    assert not field.editor.isEnabled()
    assert field.problem.words.text() == "换人请按 Ctrl L"
    assert LIGHT.sunken in colours(field.editor)


def test_every_editor_has_a_name_for_eyes_and_for_readers(show):
    row = fields()
    show(*row)
    assert all(field.editor.objectName() and field.editor.accessibleName() for field in row)


def test_optional_field_says_it_may_stay_empty(show):
    assert Field("手机", LineEdit("phone"), optional=True).title.text() == "手机（可不填）"


def test_latin_editor_switches_the_input_method_off(show):
    plain, latin = LineEdit("name"), LineEdit("code", latin=True)
    show(plain, latin)
    query = Qt.InputMethodQuery.ImEnabled
    assert (plain.inputMethodQuery(query), latin.inputMethodQuery(query)) == (True, False)


def test_unit_stays_inside_at_the_right(show):
    edit = LineEdit("count", unit="能用 24 支")
    show(edit)
    unit = edit.findChild(QLabel)
    assert unit.geometry().right() < edit.width()
    assert edit.textMargins().right() >= unit.width()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8", "08:00"),
        ("08", "08:00"),
        ("830", "08:30"),
        ("0830", "08:30"),
        ("8:05", "08:05"),
        ("\uff11\uff18\uff1a\uff13\uff10", "18:30"),
        ("24", None),
        ("2460", None),
        ("八点", None),
        ("", None),
        ("12:34:56", None),
        ("-5:10", None),
    ],
)
def test_time_is_read_as_people_type_it(typed, meant):
    assert clock(typed) == meant


def test_time_is_tidied_on_leaving(show):
    edit, other = TimeEdit("opens"), QLineEdit()
    show(edit, other)
    edit.setFocus()
    QTest.keyClicks(edit, "830")
    other.setFocus()
    assert (edit.text(), edit.time()) == ("08:30", "08:30")


def test_choice_keeps_its_value_when_options_change(show):
    choice = Choice("category", [("a", "外卖"), ("b", "快递")])
    choice.set_value("b")
    choice.set_options([("c", "环卫"), ("b", "快递")])
    assert choice.value() == "b"


def test_choice_with_a_hint_starts_unchosen(show):
    choice = Choice("category", [("a", "外卖")], hint="选一个类别")
    assert choice.value() is None


def test_arrows_choose_among_radio_tiles(qtbot, show):
    tiles = Tiles("type", [Option("a", "驿站"), Option("b", "检测点"), Option("c", "换电点")])
    show(tiles)
    tiles.set_value("a")
    tiles.setFocus()
    with qtbot.waitSignal(tiles.changed):
        QTest.keyClick(tiles.tiles[0], Qt.Key.Key_Right)
    assert tiles.value() == "b"
    assert tiles.tiles[1].hasFocus()


def test_arrows_and_space_tick_several(show):
    options = [Option(name, name) for name in ("空调", "桌椅", "药箱", "雨伞")]
    tiles = Tiles("facilities", options, several=True, columns=2)
    show(tiles)
    tiles.setFocus()
    QTest.keyClick(tiles.tiles[0], Qt.Key.Key_Space)
    QTest.keyClick(tiles.tiles[0], Qt.Key.Key_Down)
    QTest.keyClick(tiles.tiles[2], Qt.Key.Key_Space)
    assert tiles.values() == ["空调", "药箱"]


def test_a_group_of_tiles_is_one_stop_for_tab(show):
    before, after = LineEdit("before"), LineEdit("after")
    tiles = Tiles("type", [Option("a", "驿站"), Option("b", "检测点")])
    show(before, tiles, after)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert tiles.tiles[0].hasFocus()
    QTest.keyClick(tiles.tiles[0], Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_enter_walks_the_fields_and_saves_in_the_last(show):
    saved = []
    row = fields()
    window = show(*row, Button("存下"))
    EnterWalk(window, lambda: saved.append(True))
    stops = [row[0].editor, row[1].editor, row[2].editor, row[3].editor.tiles[0]]
    stops[0].setFocus()
    for at, stop in enumerate(stops):
        assert (stop.hasFocus(), saved) == (True, []), at
        QTest.keyClick(stop, Qt.Key.Key_Return)
    assert saved == [True]


def test_ctrl_enter_saves_from_any_field(show):
    saved = []
    row = fields()
    window = show(*row)
    EnterWalk(window, lambda: saved.append(True))
    row[0].editor.setFocus()
    QTest.keyClick(row[0].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == [True]


def test_panel_closes_on_escape_and_keeps_the_draft(qtbot, show):
    panel, edit = Panel("补录"), LineEdit("name")
    panel.body.addWidget(Field("姓名", edit))
    show(beside(QWidget(), panel))
    panel.show()
    edit.setFocus()
    QTest.keyClicks(edit, "wang")
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    panel.show()
    assert (edit.text(), panel.width()) == ("wang", WIDTH)


def test_tile_shows_the_press_for_a_moment(qtbot, show):
    tile = Tile("F2", "外卖", "bike")
    show(tile)
    tile.set_count(58)
    calm = colours(tile)
    tile.flash()
    assert LIGHT.primary_soft in colours(tile) - calm
    qtbot.waitUntil(lambda: not tile.is_lit())
    assert colours(tile) == calm


@pytest.mark.parametrize(("width", "in_corner"), [(140, False), (84, True)])
def test_narrow_tile_gives_up_its_icon_for_the_count(show, width, in_corner):
    tile = Tile("F5", "网约车", "truck")
    tile.set_count(119)
    tile.setFixedWidth(width)
    show(tile)
    assert (LIGHT.primary in colours(tile)) != in_corner
    assert clipped(tile) == []


def test_live_service_shows_its_digit_as_an_orange_cap(show):
    service = ServiceTile("4", "充电")
    show(service)
    assert LIGHT.focus not in colours(service)
    service.set_live(True)
    assert LIGHT.focus in colours(service)


def test_answer_offers_the_way_back_and_again(qtbot, show):
    bar = AnswerBar()
    show(bar)
    height = bar.height()
    bar.say("127 号  王师傅 · 外卖", "休息、饮水")
    with qtbot.waitSignals([bar.undo, bar.again]):
        bar.undo_button.click()
        bar.again_button.click()
    assert LIGHT.ok_soft in colours(bar)
    bar.clear()
    assert (bar.words.text(), bar.height()) == ("", height)
    assert not bar.undo_button.isVisible()


def test_toast_undoes_once_and_goes(qtbot, show):
    undone = []
    window = show(QWidget())
    window.resize(800, 400)
    toast = Toast(window)
    toast.say("已借出 2 件", undo=lambda: undone.append(True))
    assert toast.geometry().bottom() < window.height()
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert (undone, toast.isVisible()) == ([True], False)


def test_alert_strip_is_absent_when_there_is_nothing(show):
    strip = AlertStrip()
    show(strip)
    strip.show_alerts(["1 批已过期", "2 件逾期"], "去处理", "Alt 2")
    assert strip.isVisible()
    strip.show_alerts([])
    assert not strip.isVisible()


def test_alert_strip_drops_the_least_bad_first(show):
    strip = AlertStrip()
    show(strip, width=420)
    strip.show_alerts(["藿香正气水 1 批已过期", "充电宝 CB07 逾期未还", "今日巡查未做"], "去处理")
    assert [line.isVisible() for line in strip.lines] == [True, False, False]


def test_error_card_puts_the_keys_on_the_repair(show):
    repair = Button("再存一次", kind="primary")
    card = ErrorCard("D 盘满了", "之前的都在。", "请删掉一些大文件。", repair, Button("打开"))
    show(card)
    assert repair.hasFocus()


def test_progress_shows_how_far(show):
    strip = ProgressStrip()
    show(strip)
    strip.show_step("正在做月报 第 8 / 13 章", 8, 13, "约 4 秒")
    assert strip.meter.share == pytest.approx(8 / 13)


def test_categories_without_room_are_summed(show):
    bars = CategoryBars()
    bars.setFixedHeight(4 * 30)
    show(bars)
    bars.set_bars([("外卖", 58), ("快递", 27), ("环卫", 19), ("货车", 4), ("保洁", 1), ("其他", 3)])
    kept = bars.shown()
    assert sum(value for _name, value in kept) == 112
    assert kept[-1][0] == "其余"


def test_current_band_has_its_own_colour(show):
    bands = BandBars()
    bands.setFixedSize(300, 160)
    show(bands)
    bands.set_bands([("<9", 21), ("9–12", 58), ("12–14", None)])
    assert LIGHT.chart2 not in colours(bands)
    bands.set_bands([("<9", 21), ("9–12", 58), ("12–14", None)], current=1)
    assert {LIGHT.chart, LIGHT.chart2} <= colours(bands)


def test_day_line_breaks_where_the_station_was_closed(show):
    line = DayLine()
    line.setFixedSize(480, 150)
    show(line)
    line.set_days([Day(n, None if n == 3 else 10 * n, n in (6, 7)) for n in range(1, 11)], mean=50)
    field = line._field(100)
    assert [len(run) for run in line._runs(field, 100)] == [2, 7]
    assert LIGHT.sunken in colours(line)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("dark", [False, True])
def test_no_part_cuts_its_words(qapp, qtbot, themed, step, dark):
    theme.apply(qapp, Theme(dark=dark, step=step))
    window = QWidget()
    column = QVBoxLayout(window)
    answer, alert, progress = AnswerBar(), AlertStrip(), ProgressStrip()
    answer.say("127 号  王师傅 · 外卖", "休息、饮水")
    alert.show_alerts(["藿香正气水 1 批已过期", "充电宝 CB07 逾期未还"], "去今日处理", "Alt 2")
    progress.show_step("正在做 10 月月报 第 8 / 13 章", 8, 13, "约 4 秒", "可以继续登记。")
    card = Card("按类别", note="合计 112")
    for part in (*fields(), Chip("过期 锁住", "danger", "lock"), KeyCap("Ctrl Z")):
        card.body.addWidget(part)
    empty = EmptyState("umbrella", "现在没有东西借出去", "扫一下就能借。", Button("登记", key="F2"))
    for part in (answer, alert, progress, card, empty, Button("打印", icon="printer", key="F1")):
        column.addWidget(part)
    qtbot.addWidget(window)
    window.resize(1198, window.sizeHint().height())
    window.show()
    assert clipped(window) == []
    assert (DARK if dark else LIGHT).surface in colours(card)
