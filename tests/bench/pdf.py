"""The printed register against the same table drawn by QPainter on a QPdfWriter."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from datetime import date
from functools import cache
from statistics import median
from time import perf_counter

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter

from app.papers.faces import FONTS, REGULAR
from app.papers.head import StationHead
from app.papers.look import HEIGHT, WIDTH
from app.sheets import register as sheet
from app.sheets.register import RegisterForm, RegisterRow, register
from tests.bench.line import BenchLine

ROUNDS = 7
FORM = RegisterForm(
    station=StationHead(name="和平路工会驿站", code="YZ-0117", plate="0117"),
    subtitle="2025-11-01 至 2025-11-30",
    made_on=date(2025, 12, 1),
)
_CATEGORIES = [
    "外卖配送员",
    "快递员",
    "环卫工",
    "网约车/出租车司机",
    "货车司机",
    "交警/协管员",
    "建筑工人",
    "其他",
]
_SERVICES = ["休息", "饮水", "热饭", "充电", "如厕", "应急用药", "阅读", "避暑取暖"]
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国志文华晓春梅玉红海波"


def lines() -> list[BenchLine]:
    """Lines of this file, for the bench to measure and judge."""
    return [
        BenchLine("register PDF of 5,000 rows: time, x QPdfWriter", 1.4, time_ratio),
        BenchLine("register PDF of 5,000 rows: bytes, x QPdfWriter", 0.7, bytes_ratio),
        BenchLine(
            "register PDF: pages/s at 20,000 rows, x at 1,000", 0.9, pace_ratio, at_least=True
        ),
    ]


def time_ratio() -> float:
    """Time of ours over QPainter's, interleaved, the median of the ratios."""
    rows = made_up(5_000)
    register(rows[:40], FORM)
    with_qt(rows[:40])
    return _ratio(lambda: register(rows, FORM), lambda: with_qt(rows))


def bytes_ratio() -> float:
    """Bytes of ours over QPainter's."""
    rows = made_up(5_000)
    return len(register(rows, FORM).pdf) / len(with_qt(rows))


def pace_ratio() -> float:
    """Pages a second with 20,000 rows over those with 1,000."""
    few, many = made_up(1_000), made_up(20_000)
    register(few, FORM)
    per_page = register(many, FORM).pages / register(few, FORM).pages
    return per_page * _ratio(lambda: register(few, FORM), lambda: register(many, FORM))


def _ratio(first: Callable[[], object], second: Callable[[], object]) -> float:
    return median(_seconds(first) / _seconds(second) for _ in range(ROUNDS))


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    begun = perf_counter()
    act()
    return perf_counter() - begun


@cache
def made_up(count: int) -> tuple[RegisterRow, ...]:
    """Rows of a busy station, the same at every run."""
    chance = random.Random(count)  # noqa: S311  (no secret)
    return tuple(_row(chance, number) for number in range(count))


def _row(chance: random.Random, number: int) -> RegisterRow:
    is_named = chance.random() < 0.4
    name = chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2)) if is_named else ""
    return RegisterRow(
        at=f"2025-11-{number % 30 + 1:02d} {8 + number % 10:02d}:{number * 7 % 60:02d}",
        category=chance.choice(_CATEGORIES),
        name=name,
        phone=f"199****{chance.randrange(10_000):04d}" if is_named else "",
        heads=chance.choice((1, 1, 1, 2, 3)),
        services="、".join(chance.sample(_SERVICES, chance.randint(1, 3))),
        source=chance.choice(("台前", "导入", "纸面")),
        recorder="李站长",
        remark="补录" if number % 17 == 0 else "",
    )


def with_qt(rows: tuple[RegisterRow, ...]) -> bytes:
    """The same table drawn with QPainter on a QPdfWriter, in the same face."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(writer.pageLayout().minimumMargins())
    painter = QPainter(writer)
    painter.scale(writer.width() / WIDTH, writer.height() / HEIGHT)
    for first in range(0, len(rows), sheet.ROWS):
        if first:
            writer.newPage()
        _qt_page(painter, rows[first : first + sheet.ROWS], first)
    painter.end()
    return bytes(buffer.data().data())


def _qt_page(painter: QPainter, rows: tuple[RegisterRow, ...], first: int) -> None:
    family = _family()
    painter.setFont(_font(family, 20))
    painter.drawText(QRectF(0, 40, WIDTH, 30), Qt.AlignmentFlag.AlignHCenter, "来访登记表")
    painter.setFont(_font(family, sheet._CELL.size))
    heads = tuple(column.word for column in sheet._COLUMNS)
    _qt_row(painter, sheet.TABLE_TOP, heads)
    top = sheet.TABLE_TOP + sheet.TABLE_HEAD
    for place, row in enumerate(rows):
        _qt_row(painter, top, sheet._texts(first + place + 1, row))
        top += sheet.ROW
        painter.drawLine(int(sheet.MARGIN), int(top), int(WIDTH - sheet.MARGIN), int(top))


def _qt_row(painter: QPainter, top: float, texts: tuple[str, ...]) -> None:
    places = zip(sheet.boxes("zh", top, sheet.ROW), sheet._COLUMNS, texts, strict=True)
    for box, column, text in places:
        if text:
            painter.drawText(QRectF(*box), _QT_PLACES[column.align], text)


_QT_PLACES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def _font(family: str, points: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points))  # the painter is scaled to points
    return font


@cache
def _family() -> str:
    if QGuiApplication.instance() is None:
        raise RuntimeError("the bench makes the QApplication first")
    added = QFontDatabase.addApplicationFont(str(FONTS / REGULAR))
    return QFontDatabase.applicationFontFamilies(added)[0]
