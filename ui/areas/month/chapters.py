"""The chapters in their order on paper: what each is called, shows, and still wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.reports.overview import disagreements, missing_facts
from ui.areas.month.changes import ChangesView
from ui.areas.month.look import Look
from ui.areas.month.problems import ProblemsView
from ui.areas.month.services import ServicesView
from ui.areas.month.standing import OK, Standing
from ui.areas.month.station import StationView, fact_name
from ui.areas.month.view import ChapterView
from ui.areas.month.visits import VisitsView
from ui.areas.month.wording import day_names, number, say
from ui.kit.i18n import tr_later

translate = QCoreApplication.translate


class Chapter(NamedTuple):
    """One chapter: its title is a word of the paper (``month.section_…``), or ``name`` marks one.

    ``standing`` says the figure in it, or what is still wrong; ``applies``: whether the month has
    such a chapter, as its section on paper gives no blocks where it does not.
    """

    key: str
    make: Callable[[], ChapterView]
    standing: Callable[[Look], Standing]
    applies: Callable[[Look], bool] = lambda _look: True
    name: str = ""

    def title(self) -> str:
        return translate("month", self.name) if self.name else say(f"section_{self.key}")


def chapters_of(look: Look) -> list[Chapter]:
    """Those the month has; their place is their number."""
    return [one for one in CHAPTERS if one.applies(look)]


def open_points(look: Look) -> list[str]:
    """What is still to be looked at before the month is closed."""
    return [point for one in chapters_of(look) for point in one.standing(look).points]


def _station(look: Look) -> Standing:
    missing = missing_facts(look.figures.station)
    if missing:
        names = say("comma").join(fact_name(one) for one in missing)
        point = translate("month", "站点概况没填全：{names}").format(names=names)
        words = translate("month", "缺 {n} 项").format(n=len(missing))
        return Standing(words, "warn", "circle-alert", (point,))
    if look.unopened:
        point = translate("month", "应开没有来访的日子：{days}").format(
            days=day_names(look.unopened)
        )
        words = translate("month", "少 {n} 天").format(n=len(look.unopened))
        return Standing(words, "warn", "clock", (point,))
    return OK


def _visits(look: Look) -> Standing:
    total = number(look.figures.visits.total)
    if disagreements(look.figures.visits):
        point = translate("month", "来访的合计和明细对不上，请先做数据检查")
        words = translate("month", "合计不符")
        return Standing(words, "danger", "circle-alert", (point,))
    if look.is_running:
        point = translate("month", "这个月还没过完，以后的来访要另出一稿")
        return Standing(total, "warn", "clock", (point,))
    return Standing(total, "ok", "check")


def _services(look: Look) -> Standing:
    return Standing(number(look.figures.visits.services_total), "ok", "check")


def _problems(look: Look) -> Standing:
    written = look.figures.problems
    lacking = [
        name for name, text in (("problems", written.problems), ("plan", written.plan)) if not text
    ]
    if not lacking:
        return OK
    names = say("comma").join(say(name) for name in lacking)
    point = translate("month", "还没写：{names}").format(names=names)
    words = translate("month", "还没写") if len(lacking) > 1 else translate("month", "写了一半")
    return Standing(words, "warn", "pencil", (point,))


def _changes(look: Look) -> Standing:
    words = translate("month", "{n} 处").format(n=len(look.figures.changes))
    return Standing(words, "info", "history")


CHAPTERS: tuple[Chapter, ...] = (
    Chapter("station", StationView, _station),
    Chapter("visits", VisitsView, _visits),
    Chapter("services", ServicesView, _services),
    Chapter("problems", ProblemsView, _problems),
    Chapter(
        "changes",
        ChangesView,
        _changes,
        applies=lambda look: look.figures.revision > 1,
        name=tr_later("month", "变了什么"),
    ),
)
