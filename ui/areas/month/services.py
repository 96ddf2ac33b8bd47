"""Chapter 服务项目: what was used, how often."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.reports.figures import MonthFigures, change_percent, percent, ratio
from ui.areas.month.figures import Figure, FigureRow
from ui.areas.month.look import Look
from ui.areas.month.view import ChapterView, SumCard
from ui.areas.month.visits import CountRow, count_columns
from ui.areas.month.wording import NONE, change, number, share, stored_name
from ui.kit.i18n import tr_later

translate = QCoreApplication.translate


class ServicesView(ChapterView):
    """One row for each service, the most used first."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureRow(4)
        self.services = SumCard(
            "month",
            "month_services",
            count_columns(
                tr_later("month", "服务项目"),
                tr_later("month", "项次"),
                tr_later("month", "占来访"),
            ),
        )
        self.column.addWidget(self.figures)
        self.column.addWidget(self.services, 1)

    def show_month(self, look: Look, place: int) -> None:
        figures = look.figures
        rows = service_rows(figures)
        self.figures.set_figures(_figures(figures, rows))
        heading = translate("month", "{place}.1 各项服务").format(place=place)
        self.services.say(heading, rows)
        self.services.say_sum(translate("month", "一人可用几项，按项计"), "")

    def take_focus(self) -> None:
        self.services.table.setFocus()


def service_rows(figures: MonthFigures) -> list[CountRow]:
    """Services used at all, the most used first; the share is of visits."""
    v = figures.visits
    found = sorted(((n, c) for n, c in v.by_service.items() if c), key=lambda one: -one[1])
    most = max((count for _, count in found), default=1)
    return [
        CountRow(
            stored_name(figures, name),
            count,
            share(percent(count, v.total)),
            change(change_percent(count, v.previous_by_service.get(name) or None)),
            count / most,
        )
        for name, count in found
    ]


def _figures(figures: MonthFigures, rows: list[CountRow]) -> list[Figure]:
    v = figures.visits
    total, before = v.services_total, sum(v.previous_by_service.values())
    each = ratio(total, v.total, digits=2)
    top = rows[0] if rows else None
    return [
        Figure(
            translate("month", "服务项次"),
            number(total),
            translate("month", "比上月 {change}").format(
                change=change(change_percent(total, before or None))
            ),
        ),
        Figure(
            translate("month", "每人次用"),
            NONE if each is None else f"{each}",
            f"{number(total)} ÷ {number(v.total)}" if v.total else "",
        ),
        Figure(
            translate("month", "用得最多"),
            top.name if top else NONE,
            translate("month", "{n} 项次").format(n=number(top.heads)) if top else "",
        ),
        Figure(translate("month", "用到的服务"), number(len(rows)), translate("month", "种")),
    ]
