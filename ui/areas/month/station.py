"""Chapter 站点概况: who reports, and the days the station was open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.reports.figures import HoursRow, MonthFigures
from ui.areas.month.figures import Figure, FigureRow
from ui.areas.month.look import Look
from ui.areas.month.view import ChapterView
from ui.areas.month.wording import day_names, number, say, stored_name
from ui.kit.card import Card, label, set_role
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate
WORDS = {
    "kind": "station_kind",
    "host_unit": "station_host",
    "keeper": "station_keeper",
    "facilities": "station_facilities",
}
FACTS = ("name", "code", "kind", "host_unit", "run_mode", "hours", "keeper", "facilities")


class StationView(ChapterView):
    """Open days in figures, then the facts of the paper."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureRow(4)
        self.card = Card(" ")
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.page)
        grid.setVerticalSpacing(SPACE.gap)
        for place, fact in enumerate(FACTS):
            self._add(grid, place, fact)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.card.body.addWidget(self._scrolled(grid), 1)
        self.days = label("", "warn", wrap=True)
        self.change = label(
            translate("month", "站点资料和开放日历在设置里改。"), "small", wrap=True
        )
        self.card.body.addWidget(self.days)
        self.card.body.addWidget(self.change)
        self.column.addWidget(self.figures)
        self.column.addWidget(self.card, 1)

    def show_month(self, look: Look, place: int) -> None:
        self.figures.set_figures(_figures(look.figures))
        heading = translate("month", "{place}.1 站点").format(place=place)
        self.card.set_heading(heading)
        for fact, words in _facts(look.figures).items():
            self._values[fact].setText(words or translate("month", "还没填"))
            set_role(self._values[fact], "body" if words else "warn")
        self.days.setText(_unopened(look))
        self.days.setVisible(bool(look.unopened) and not look.is_old)

    def take_focus(self) -> None:
        """↑ ↓ scroll, at 特大."""
        self.area.setFocus()

    def _scrolled(self, grid: QGridLayout) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(grid)
        held.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("month_station")
        self.area.setAccessibleName(say("section_station"))
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        return self.area

    def _add(self, grid: QGridLayout, place: int, fact: str) -> None:
        """Two facts in a row; the last one, an enumeration, has a row of its own."""
        row, column = divmod(place, 2)
        value = label("", "body", wrap=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._values[fact] = value
        is_last = fact == FACTS[-1]
        if is_last:
            row, column = row + 1, 0
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(fact_name(fact), "small"), row, 2 * column, top)
        grid.addWidget(value, row, 2 * column + 1, 1, 3 if is_last else 1)


def fact_name(fact: str) -> str:
    """What the paper calls a field of the station."""
    if fact == "name":
        return translate("month", "站名")
    if fact == "code":
        return translate("month", "编号")
    return say(WORDS.get(fact, f"station_{fact}"))


def _facts(figures: MonthFigures) -> dict[str, str]:
    s = figures.station
    kinds = [stored_name(figures, one) for one in (s.kind, s.build_mode) if one]
    plate = translate("month", "标牌 {plate}").format(plate=s.plate) if s.plate else ""
    comma = say("comma")
    return {
        "name": s.name,
        "code": say("dot").join(filter(None, (s.code, plate))),
        "kind": say("dot").join(kinds) if s.kind else "",
        "host_unit": s.host_unit,
        "run_mode": stored_name(figures, s.run_mode),
        "hours": say("station_all_day") if s.is_24_hour else comma.join(map(_hours, s.hours)),
        "keeper": s.keeper,
        "facilities": comma.join(stored_name(figures, one) for one in s.facilities),
    }


def _hours(row: HoursRow) -> str:
    span = f"{row.opens:%H:%M}–{row.closes:%H:%M}"
    if row.from_on is None:
        return span
    return say("hours_from", day=f"{row.from_on:%m-%d}", hours=span)


def _figures(figures: MonthFigures) -> list[Figure]:
    v = figures.visits
    days = translate("month", "天")
    return [
        Figure(translate("month", "开站天数"), number(v.open_days), days),
        Figure(translate("month", "应开天数"), number(v.planned_open_days), days),
        Figure(
            translate("month", "标记开站"),
            number(len(v.marked_open_on)),
            translate("month", "没人来，但开了站"),
            days,
        ),
        Figure(
            say("station_extended"),
            number(v.extended),
            translate("month", "闭站后的人次"),
        ),
    ]


def _unopened(look: Look) -> str:
    if not look.unopened:
        return ""
    return translate("month", "应开没有来访：{days}。开了站没人来的，请在开放日历里标记。").format(
        days=day_names(look.unopened)
    )
