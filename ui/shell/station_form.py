"""What is asked of a station, in the wizard and on the settings page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.station import BUILD_MODES, FACILITIES, RUN_MODES, TYPES
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.form import Entry, check, choice, line
from ui.kit.i18n import tr_later
from ui.kit.tiles import Option, Tiles

AREA = "station"
COLUMNS = 7
STORED_WORDS = (
    tr_later("station", "驿站"),
    tr_later("station", "检测点"),
    tr_later("station", "换电点"),
    tr_later("station", "户外劳动者服务站"),
    tr_later("station", "新建"),
    tr_later("station", "改建"),
    tr_later("station", "扩建"),
    tr_later("station", "合建"),
    tr_later("station", "共建单位代管"),
    tr_later("station", "商户经营"),
    tr_later("station", "第三方"),
    tr_later("station", "专人"),
    tr_later("station", "志愿者自管"),
)
"""What is stored is Chinese; shown it is translated."""
FACILITY_ICONS = {
    tr_later("station", "空调"): "air-vent",
    tr_later("station", "桌椅"): "armchair",
    tr_later("station", "饮水机"): "droplets",
    tr_later("station", "微波炉"): "utensils",
    tr_later("station", "冰箱"): "refrigerator",
    tr_later("station", "充电"): "zap",
    tr_later("station", "药箱"): "pill",
    tr_later("station", "AED"): "heart-pulse",
    tr_later("station", "图书角"): "book-open",
    tr_later("station", "工具箱"): "wrench",
    tr_later("station", "雨伞"): "umbrella",
    tr_later("station", "厕所"): "toilet",
    tr_later("station", "母婴室"): "baby",
    tr_later("station", "WiFi"): "wifi",
}


def named() -> list[Entry]:
    """Code, name and plate."""
    none = QCoreApplication.translate(AREA, "没有就空着")
    return [
        Entry("code", tr_later("station", "站点编号（一站一码）"), line(latin=True), wide=3),
        Entry("name", tr_later("station", "站点名称"), line(), wide=6),
        Entry("plate_no", tr_later("station", "统一标牌号"), line(none), wide=3),
    ]


def kind() -> list[Entry]:
    def make(name: str) -> Tiles:
        return Tiles(name, [Option(word, worded(word)) for word in TYPES])

    return [Entry("type", tr_later("station", "类型"), make, reserve=False)]


def modes() -> list[Entry]:
    """How it is run and built, and with whom."""
    example = QCoreApplication.translate(AREA, "比如 街道、银行网点、商户")
    return [
        Entry(
            "run_mode", tr_later("station", "运行方式"), choice(_options(RUN_MODES)),
            wide=3, reserve=False,
        ),
        Entry(
            "build_mode", tr_later("station", "建设方式"), choice(_options(BUILD_MODES)),
            wide=3, reserve=False,
        ),
        Entry(
            "host_unit", tr_later("station", "共建单位"), line(example), wide=6, reserve=False
        ),
    ]  # fmt: skip


def hours() -> list[Entry]:
    return [
        Entry("opens", tr_later("station", "几点开"), TimeEdit, wide=3),
        Entry("closes", tr_later("station", "几点关"), TimeEdit, wide=3),
        night(),
    ]


def night(wide: int = 6) -> Entry:
    words = QCoreApplication.translate(AREA, "24 小时站（夜里刷卡进门）")
    return Entry("is_24h", tr_later("station", "夜间"), check(words), wide=wide)


def facilities() -> list[Entry]:
    def make(name: str) -> Tiles:
        options = [Option(word, worded(word), FACILITY_ICONS[word]) for word in FACILITIES]
        return Tiles(name, options, several=True, columns=COLUMNS)

    title = tr_later("station", "站里有什么（方向键移动，空格勾选）")
    return [Entry("facilities", title, make, reserve=False)]


def opening_total() -> Entry:
    def make(name: str) -> LineEdit:
        unit = QCoreApplication.translate(AREA, "人次")
        return LineEdit(name, unit=unit, latin=True)

    return Entry("opening_total", tr_later("station", "用本程序之前的累计"), make, wide=6)


def worded(stored: str) -> str:
    """A stored word in the window's language."""
    return QCoreApplication.translate(AREA, stored)


def _options(words: Sequence[str]) -> list[tuple[str, str]]:
    unsaid = QCoreApplication.translate(AREA, "还没选")
    return [("", unsaid), *((word, worded(word)) for word in words)]
