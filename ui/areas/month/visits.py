"""Chapter 来访: how many, on which days, at what hours, who."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.clock import BANDS, NO_TIME
from app.reports.figures import MonthFigures, change_percent, days_of, percent
from app.reports.overview import disagreements
from ui.areas.month.figures import Figure, FigureRow
from ui.areas.month.look import Look
from ui.areas.month.view import ChapterView, Note, SumCard, side_by_side
from ui.areas.month.wording import band_name, change, number, say, share, stored_name
from ui.kit.bars import BandBars
from ui.kit.card import Card
from ui.kit.cells import Cell
from ui.kit.dayline import Day, DayLine
from ui.kit.i18n import tr_later
from ui.kit.table import Column

translate = QCoreApplication.translate
SATURDAY = 6
GROUP_NAMES = {
    "by_day": tr_later("month", "每天"),
    "by_band": tr_later("month", "时段"),
    "by_category": tr_later("month", "类别"),
}


class CountRow(NamedTuple):
    """One category or service: heads, its share, and the change, in words; ``bar`` 0..1."""

    name: str
    heads: int
    share: str
    change: str
    bar: float


def count_columns(what: str, count: str, share_of: str) -> tuple[Column[CountRow], ...]:
    """Columns of a table of counts; titles are marked in ``month``. The bar gives way first."""
    longest = translate("month", "网约车/出租车司机")
    return (
        Column(what, lambda r: r.name, stretch=True, sample=longest),
        Column(
            count,
            lambda r: r.heads,
            number,
            cell=lambda r: Cell(number(r.heads), bold=True),
            sample=Cell("123,456", bold=True),
            right=True,
        ),
        Column(
            share_of,
            lambda r: r.share,
            cell=lambda r: Cell(r.share, tone="ink2"),
            sample="100.0%",
            right=True,
        ),
        Column(tr_later("month", "比上月"), lambda r: r.change, sample="↑ 100.0%", right=True),
        Column("", lambda r: r.bar, cell=lambda r: Cell(bar=r.bar), sample="0" * 12, yields=1),
    )


class VisitsView(ChapterView):
    """Figures first, then one chart for each question."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureRow(5)
        self.by_day = Card(" ")
        self.by_day.head.addWidget(Note(translate("month", "虚线是日均，灰底是周末")))
        self.line = DayLine()
        self.by_day.body.addWidget(self.line, 1)
        self.by_band = Card(" ")
        self.bars = BandBars()
        self.by_band.body.addWidget(self.bars, 1)
        self.categories = SumCard(
            "month",
            "month_categories",
            count_columns(
                tr_later("month", "从业类别"), tr_later("month", "人次"), tr_later("month", "占比")
            ),
        )
        self.column.addWidget(self.figures)
        self.column.addLayout(side_by_side((self.by_day, 8), (self.by_band, 5)), 2)
        self.column.addWidget(self.categories, 3)

    def show_month(self, look: Look, place: int) -> None:
        figures = look.figures
        self.figures.set_figures(_figures(figures))
        self.by_day.set_heading(f"{place}.1 {say('by_day')}")
        self.line.set_days(
            _days(look), mean=float(figures.visits.daily_mean) or None, peak_words=_peak(figures)
        )
        self.by_band.set_heading(f"{place}.2 {say('by_band')}")
        self.bars.set_bands(_bands(figures))
        self.categories.say(f"{place}.3 {say('by_category')}", category_rows(figures))
        self.categories.say_sum(*_agreement(figures))

    def take_focus(self) -> None:
        self.categories.table.setFocus()


def category_rows(figures: MonthFigures) -> list[CountRow]:
    """Categories with any visit, the largest first."""
    v = figures.visits
    found = sorted(((n, c) for n, c in v.by_category.items() if c), key=lambda one: -one[1])
    most = max((count for _, count in found), default=1)
    return [
        CountRow(
            stored_name(figures, name),
            heads,
            share(percent(heads, v.total)),
            change(change_percent(heads, v.previous_by_category.get(name) or None)),
            heads / most,
        )
        for name, heads in found
    ]


def against_previous(figures: MonthFigures) -> str:
    """比上月 ↑ 8.3%, or that nothing was recorded then."""
    if figures.visits.previous_total is None:
        return translate("month", "上月无记录")
    said = change(figures.visits.month_on_month_percent)
    return translate("month", "比上月 {change}").format(change=said)


def _figures(figures: MonthFigures) -> list[Figure]:
    v = figures.visits
    mean = f"{number(v.total)} ÷ {v.open_days}"
    return [
        Figure(
            say("total"),
            number(v.total),
            against_previous(figures),
            change(v.month_on_month_percent),
        ),
        Figure(
            say("people"),
            number(v.distinct_people),
            translate("month", "具名去重"),
            translate("month", "具名"),
        ),
        Figure(
            translate("month", "开站天数"),
            number(v.open_days),
            translate("month", "应开 {n} 天").format(n=v.planned_open_days),
        ),
        Figure(say("mean"), f"{v.daily_mean:,}", mean if v.open_days else ""),
        Figure(
            say("cumulative"),
            number(v.cumulative_total),
            translate("month", "期初 {n}").format(n=number(v.opening_total)),
        ),
    ]


def _days(look: Look) -> list[Day]:
    """A day neither visited nor marked open breaks the line."""
    v = look.figures.visits
    found = []
    for day in days_of(look.month):
        heads = v.by_day.get(day.isoformat(), 0)
        is_open = heads or day in v.marked_open_on
        found.append(Day(day.day, heads if is_open else None, day.isoweekday() >= SATURDAY))
    return found


def _peak(figures: MonthFigures) -> str:
    by_day = figures.visits.by_day
    if not any(by_day.values()):
        return ""
    day = max(sorted(by_day), key=lambda one: by_day[one])
    return translate("month", "{day}日 最多 {n}").format(day=int(day[-2:]), n=number(by_day[day]))


def _bands(figures: MonthFigures) -> list[tuple[str, int | None]]:
    counts = figures.visits.by_band
    known: list[tuple[str, int | None]] = [(band_name(one), counts.get(one, 0)) for one in BANDS]
    unknown = counts.get(NO_TIME, 0)
    return [*known, (say("band_unknown"), unknown)] if unknown else known


def _agreement(figures: MonthFigures) -> tuple[str, str]:
    """What the sums of days, bands and categories say about the total, and how good that is."""
    total = number(figures.visits.total)
    wrong = disagreements(figures.visits)
    if not wrong:
        return translate("month", "合计 {n} · 与每天、时段合计一致").format(n=total), "ok"
    names = say("comma").join(translate("month", GROUP_NAMES[group]) for group in wrong)
    sentence = translate("month", "合计 {n} · 与{names}的合计不一致")
    return sentence.format(n=total, names=names), "danger"
