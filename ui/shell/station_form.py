"""What is asked of a station, in the wizard and on the settings page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.station import BUILD_MODES, FACILITIES, RUN_MODES, TYPES
from ui.kit import paint
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.form import Entry, check, choice, line
from ui.kit.i18n import tr_later
from ui.kit.messages import words
from ui.kit.sparing import icon_side
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import SPACE

AREA = "station"
COLUMNS = 7
ROOM = 940
"""px beside the wizard's rail; the settings page has a little more."""
FACILITY_ICONS = (
    "air-vent", "armchair", "droplets", "utensils", "refrigerator", "zap", "pill", "heart-pulse",
    "book-open", "wrench", "umbrella", "toilet", "baby", "wifi",
)  # fmt: skip
"""In the order of ``FACILITIES``."""


def named() -> list[Entry]:
    """Code, name and plate."""
    none = QCoreApplication.translate("station", "没有就空着")
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
    example = QCoreApplication.translate("station", "比如 街道、银行网点、商户")
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
    said = QCoreApplication.translate("station", "24 小时站（夜里刷卡进门）")
    return Entry("is_24h", tr_later("station", "夜间"), check(said), wide=wide)


def facilities() -> list[Entry]:
    def make(name: str) -> Tiles:
        pairs = zip(FACILITIES, FACILITY_ICONS, strict=True)
        options = [Option(word, worded(word), icon) for word, icon in pairs]
        # Words too long for seven columns take the room they need instead.
        word = max(paint.width_of(option.text, bold=True) for option in options)
        tile = word + 2 * SPACE.gap + 2 * (icon_side() + SPACE.inner)
        columns = COLUMNS if COLUMNS * (tile + SPACE.inner) <= ROOM else 0
        return Tiles(name, options, several=True, columns=columns)

    title = tr_later("station", "站里有什么（方向键移动，空格勾选）")
    return [Entry("facilities", title, make, reserve=False)]


def opening_total() -> Entry:
    def make(name: str) -> LineEdit:
        unit = QCoreApplication.translate("station", "人次")
        return LineEdit(name, unit=unit, latin=True)

    return Entry("opening_total", tr_later("station", "用本程序之前的累计"), make, wide=6)


def worded(stored: str) -> str:
    """A stored word in the window's language."""
    return words(f"flag.{stored}")


def _options(stored: Sequence[str]) -> list[tuple[str, str]]:
    unsaid = QCoreApplication.translate("station", "还没选")
    return [("", unsaid), *((word, worded(word)) for word in stored)]
