"""规则: hours, calendar and the 10-minute rule, each valid from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import settings
from app.days import read_day
from app.settings import EVERY_DAY, WORKING_DAYS, SettingRow
from ui.areas.settings.section import AREA, FormSection, Rows
from ui.areas.settings.station import whole_number
from ui.kit import formats
from ui.kit.card import label
from ui.kit.edits import LineEdit, TimeEdit
from ui.kit.form import Entry, line
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.table import Column, TableModel
from ui.kit.tiles import Option, Tiles

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHOSEN_DAYS = "chosen"
WEEKDAYS = (
    ("1", tr_later("settings", "周一")),
    ("2", tr_later("settings", "周二")),
    ("3", tr_later("settings", "周三")),
    ("4", tr_later("settings", "周四")),
    ("5", tr_later("settings", "周五")),
    ("6", tr_later("settings", "周六")),
    ("7", tr_later("settings", "周日")),
)
CALENDARS = (
    (EVERY_DAY, tr_later("settings", "每天开")),
    (WORKING_DAYS, tr_later("settings", "工作日开（看节假日表）")),
    (CHOSEN_DAYS, tr_later("settings", "自己选星期")),
)
NAMES = {
    "opens": tr_later("settings", "几点开"),
    "closes": tr_later("settings", "几点关"),
    "calendar": tr_later("settings", "哪些天开"),
    "repeat_minutes": tr_later("settings", "重复来访间隔"),
}


def since(day: date) -> str:
    """The day a value holds from; what the wizard asked holds from the beginning."""
    if day == settings.ALWAYS:
        return QCoreApplication.translate("settings", "一开始")
    return formats.day(day)


def worded(row: SettingRow) -> str:
    """A dated value in words."""
    if row.key == "repeat_minutes":
        return QCoreApplication.translate("settings", "{n} 分钟").format(n=row.value)
    if row.key != "calendar":
        return str(row.value)
    known = dict(CALENDARS)
    if row.value in known:
        return QCoreApplication.translate(AREA, known[row.value])
    days = [QCoreApplication.translate(AREA, name) for day, name in WEEKDAYS if day in row.value]
    return " ".join(days)


class RulesSection(FormSection):
    """The form holds what is in force on its day; saving stores what differs from that day on."""

    KEY = "rules"
    TITLE = tr_later("settings", "规则")
    READS = frozenset({"station_settings"})
    SAVED = tr_later("settings", "规则存好了，从那一天起按新的算")
    COLUMNS: Sequence[Column[SettingRow]] = (
        Column(
            tr_later("settings", "从哪天起"), lambda r: r.valid_from, since,
            sample="2025-11-21",
        ),
        Column(
            tr_later("settings", "规则"),
            lambda r: r.key,
            lambda key: QCoreApplication.translate(AREA, NAMES[key]),
            sample=tr_later("settings", "重复来访间隔"),
        ),
        Column(tr_later("settings", "是什么"), worded, stretch=True),
    )  # fmt: skip

    def __init__(self, operations: Any) -> None:
        super().__init__(operations)
        self.form.editor("calendar").changed.connect(self._on_calendar)
        why = QCoreApplication.translate(
            "settings", "规则按日子算：补录以前的来访，用那一天的规则。改错了，用同一天再存一次。"
        )
        self.card.body.insertWidget(1, label(why, "small", wrap=True))
        self.model: TableModel[SettingRow] = TableModel(AREA, self.COLUMNS)
        self.history = Table("rules_history", QCoreApplication.translate("settings", "改过什么"))
        self.history.set_model(self.model)
        self.put_below(self.history)

    def rows(self) -> Rows:
        since = tr_later("settings", "从哪天起（1121，. 是今天）")
        return [
            [
                Entry("valid_from", since, line(latin=True), wide=3),
                Entry("opens", NAMES["opens"], TimeEdit, wide=3),
                Entry("closes", NAMES["closes"], TimeEdit, wide=3),
                Entry("repeat_minutes", NAMES["repeat_minutes"], _minutes, wide=3),
            ],
            [Entry("calendar", NAMES["calendar"], _calendars, reserve=False)],
            [Entry("weekdays", tr_later("settings", "星期几"), _weekdays, reserve=False)],
        ]

    def refresh(self) -> None:
        self.model.set_rows(self.operations.read(settings.history))
        self._show(self.today())

    def save(self, values: dict[str, Any]) -> None:
        day = read_day(values["valid_from"], self.today(), field="valid_from")
        wanted = {
            "opens": values["opens"],
            "closes": values["closes"],
            "calendar": _rule(values),
            "repeat_minutes": whole_number(values["repeat_minutes"], "repeat_minutes"),
        }
        self.operations.write("settings.set", lambda s: _store(s, day, wanted))
        self.refresh()

    def _show(self, day: date) -> None:
        rules = self.operations.read(lambda s: settings.rules_on(s, day))
        known = rules.calendar in dict(CALENDARS)
        self.form.set_values(
            {
                "valid_from": f"{day:%Y%m%d}",
                "opens": f"{rules.opens:%H:%M}",
                "closes": f"{rules.closes:%H:%M}",
                "calendar": rules.calendar if known else CHOSEN_DAYS,
                "weekdays": "12345" if known else rules.calendar,
                "repeat_minutes": rules.repeat_minutes,
            }
        )
        self._on_calendar()

    def _on_calendar(self) -> None:
        chosen = self.form.values()["calendar"] == CHOSEN_DAYS
        self.form.fields["weekdays"].setVisible(chosen)


def _store(session: Session, day: date, wanted: dict[str, Any]) -> None:
    """Only what differs is a change of that day."""
    rules = settings.rules_on(session, day)
    now = {
        "opens": f"{rules.opens:%H:%M}",
        "closes": f"{rules.closes:%H:%M}",
        "calendar": rules.calendar,
        "repeat_minutes": rules.repeat_minutes,
    }
    changed = {key: value for key, value in wanted.items() if value != now[key]}
    settings.set_rules(session, valid_from=day, **changed)


def _rule(values: dict[str, Any]) -> str:
    chosen = values["calendar"] == CHOSEN_DAYS
    return "".join(values["weekdays"]) if chosen else str(values["calendar"])


def _minutes(name: str) -> LineEdit:
    return LineEdit(name, unit=QCoreApplication.translate("settings", "分钟"), latin=True)


def _calendars(name: str) -> Tiles:
    return Tiles(name, [Option(v, QCoreApplication.translate(AREA, w)) for v, w in CALENDARS])


def _weekdays(name: str) -> Tiles:
    options = [Option(v, QCoreApplication.translate(AREA, w)) for v, w in WEEKDAYS]
    return Tiles(name, options, several=True, columns=len(options))
