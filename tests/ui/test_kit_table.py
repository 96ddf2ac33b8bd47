"""Lists: what a row shows, which columns give way, and where the keys go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.clipping import clipped
from ui.kit import theme
from ui.kit.cells import CELL, Cell, RowLook
from ui.kit.empty import EmptyState
from ui.kit.list import Table, fitted
from ui.kit.paint import ChipSpec
from ui.kit.rows import PAD, cell_width, shown_chips
from ui.kit.table import SORT_ROLE, Column, TableModel
from ui.kit.theme import Theme
from ui.kit.tokens import LIGHT, SIZES, STEPS

Visit = tuple[int, str, str, RowLook]
SERVICES = (ChipSpec("休息"), ChipSpec("饮水"))
ROWS: list[Visit] = [
    (127, "12:13", "王师傅", RowLook.PLAIN),
    (126, "12:12", "刘师傅", RowLook.VOID),
    (125, "12:10", "陈师傅", RowLook.ALERT),
]
COLUMNS: tuple[Column[Visit], ...] = (
    Column("序号", lambda row: row[0], sample="1234", right=True),
    Column("时间", lambda row: row[1], sample="12:13"),
    Column(
        "姓名",
        lambda row: row[2],
        cell=lambda row: Cell(row[2], note="138****0001", bold=True),
        sample=Cell("王师傅", note="138****0001", bold=True),
        stretch=True,
    ),
    Column(
        "服务",
        lambda _row: "休息 饮水",
        cell=lambda _row: Cell(chips=SERVICES),
        sample=Cell(chips=SERVICES),
        least=Cell(chips=(SERVICES[0], ChipSpec("+1"))),
    ),
    Column("来源", lambda _row: "柜台", sample="柜台", yields=1),
)


@pytest.fixture
def model(themed):
    made: TableModel[Visit] = TableModel("x", COLUMNS, look=lambda row: row[3])
    made.set_rows(ROWS)
    return made


@pytest.fixture
def table(qtbot, model):
    window = QWidget()
    made = Table("visits", "来访")
    made.set_model(model)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(900, 417)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()


def colour_at(table, x, y):
    """The colour at a spot of the scrolled part, grounds of the card included."""
    spot = table.view.viewport().mapTo(table, QPoint(x, y))
    return table.grab().toImage().pixelColor(spot).name().upper()


def pixel(table, row, x=2):
    """The colour in row *row*, *x* px from its left edge, between its lines."""
    return colour_at(table, x, table.view.rowViewportPosition(row) + 20)


def edge(table, row):
    return colour_at(table, 300, table.view.rowViewportPosition(row) + 1)


def test_model_obeys_qt(model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.insert_row((128, "12:14", "赵师傅", RowLook.PLAIN))
    model.drop_rows_after(2)
    assert [row[0] for row in model.rows()] == [128, 127]


def test_value_sorts_and_cell_shows(model):
    index = model.index(0, 2)
    assert model.data(index, SORT_ROLE) == "王师傅"
    assert model.data(index, CELL).note == "138****0001"


def test_head_is_translated_and_sided(model):
    across = Qt.Orientation.Horizontal
    assert model.headerData(1, across) == "时间"
    assert (
        model.headerData(0, across, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    )


def test_new_row_is_marked_for_a_moment(qtbot, table, monkeypatch):
    table._flash_end.setInterval(50)
    table.view.model().insert_row((128, "12:14", "赵师傅", RowLook.PLAIN))
    table.flash(0)
    assert (pixel(table, 0), pixel(table, 0, 6)) == (LIGHT.ok, LIGHT.ok_soft)
    qtbot.waitUntil(lambda: pixel(table, 0) == LIGHT.surface)


def test_mark_of_a_new_row_moves_down_with_it(table):
    table.flash(0)
    table.view.model().insert_row((128, "12:14", "赵师傅", RowLook.PLAIN))
    assert (pixel(table, 0), pixel(table, 1)) == (LIGHT.surface, LIGHT.ok)


def test_alert_row_has_a_red_bar(table):
    assert pixel(table, 2) == LIGHT.danger


def test_void_row_is_struck_through_in_quiet_ink(table):
    view = table.view
    between = view.columnViewportPosition(1) + view.columnWidth(1) - PAD - 1
    top = view.rowViewportPosition(1)
    assert LIGHT.ink3 in {colour_at(table, between, top + y) for y in range(12, 28)}
    assert LIGHT.ink3 not in {colour_at(table, between, y) for y in range(12, 28)}


def test_selected_row_is_orange_only_while_the_list_has_the_keys(table):
    table.select_row(0)
    assert edge(table, 0) == LIGHT.row_sel
    table.setFocus()
    assert edge(table, 0) == LIGHT.focus


def test_list_marks_its_first_row_when_it_gets_the_keys(table):
    table.setFocus()
    assert table.current_row() == 0


@pytest.mark.parametrize(
    ("key", "row"), [(Qt.Key.Key_End, 2), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 2)]
)
def test_keys_move_the_mark(table, key, row):
    table.setFocus()
    table.select_row(1)
    QTest.keyClick(table.view, key)
    assert table.current_row() == row


def test_enter_opens_the_marked_row(qtbot, table):
    table.setFocus()
    table.select_row(1)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_letters_pass_the_list_by(qtbot, table):
    heard = []
    table.window().keyPressEvent = lambda event: heard.append(event.text())
    table.setFocus()
    QTest.keyClicks(table.view, "3 w")
    assert (heard, table.current_row()) == (["3", " ", "w"], 0)


@pytest.mark.parametrize("step", STEPS)
def test_only_whole_rows_are_shown(qapp, table, step):
    theme.apply(qapp, Theme(step=step))
    table.view.model().set_rows(ROWS * 20)
    shown = table.view.viewport().height()
    assert shown == table.rows_shown() * SIZES[step].row
    assert table.height() - table.view.geometry().bottom() < SIZES[step].row + 4


def test_source_column_gives_way_after_the_second_chip(themed):
    heads = [column.title for column in COLUMNS]
    whole, least = (cell_width(cell) for cell in (COLUMNS[3].sample, COLUMNS[3].least))
    chips = [fitted(COLUMNS, heads, room)[3] for room in range(900, 300, -1)]
    source = [bool(fitted(COLUMNS, heads, room)[4]) for room in range(900, 300, -1)]
    gone = source.index(False)
    assert (chips[0], chips[gone - 1]) == (whole, least)
    assert not any(source[gone:])


def test_stretching_column_takes_what_is_left(themed):
    heads = [column.title for column in COLUMNS]
    wide, wider = fitted(COLUMNS, heads, 900), fitted(COLUMNS, heads, 1000)
    assert [b - a for a, b in zip(wide, wider, strict=True)] == [0, 0, 100, 0, 0]


def test_chips_without_room_are_counted(themed):
    cell = Cell(chips=(*SERVICES, ChipSpec("充电")))
    room = cell_width(Cell(chips=(SERVICES[0], ChipSpec("+2")))) - 2 * PAD
    assert [chip.text for chip in shown_chips(cell, room)] == ["休息", "+2"]


def test_empty_list_says_so(table):
    table.set_empty(EmptyState("umbrella", "还没有人来", "按 F2 记下第一位。"))
    empty = table.findChild(EmptyState)
    assert not empty.isVisible()
    table.view.model().set_rows([])
    assert empty.isVisible()


@pytest.mark.parametrize("step", STEPS)
def test_no_cell_is_cut_in_the_room_a_page_has(qapp, table, step):
    theme.apply(qapp, Theme(step=step))
    assert clipped(table.window()) == []
