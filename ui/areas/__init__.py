"""The rail, in the order of a day. Adding an area is adding a line here."""

from __future__ import annotations

from typing import NamedTuple

from ui.kit.i18n import tr_later


class PageEntry(NamedTuple):
    """One page of the rail, imported when it is first opened.

    ``title`` is marked in the context ``areas``; ``icon`` is a file of ``resources/icons``;
    ``target`` is ``module:Class``; ``digit`` opens it with Alt; ``bottom`` puts it at the foot.
    """

    key: str
    title: str
    icon: str
    target: str
    digit: str = ""
    bottom: bool = False


PAGES: tuple[PageEntry, ...] = (
    PageEntry("desk", tr_later("areas", "来访"), "user-check", "ui.areas.desk:DeskPage", "1"),
    PageEntry("month", tr_later("areas", "月报"), "file-text", "ui.areas.month:MonthPage", "0"),
    PageEntry(
        "registers",
        tr_later("areas", "登记册"),
        "book-open",
        "ui.areas.registers:RegistersPage",
        bottom=True,
    ),
    PageEntry(
        "settings",
        tr_later("areas", "设置"),
        "settings",
        "ui.areas.settings:SettingsPage",
        bottom=True,
    ),
)
