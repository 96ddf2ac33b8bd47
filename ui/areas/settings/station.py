"""站点: what the wizard asked, and what was counted before this program."""

from __future__ import annotations

from typing import Any

from app import station
from app.errors import UserError
from ui.areas.settings.section import FormSection, Rows
from ui.kit.i18n import tr_later
from ui.shell import station_form


class StationSection(FormSection):
    KEY = "station"
    TITLE = tr_later("settings", "站点")
    READS = frozenset({"stations"})
    SAVED = tr_later("settings", "站点资料存好了")

    def form_area(self) -> str:
        return station_form.AREA

    def rows(self) -> Rows:
        return [
            station_form.named(),
            station_form.kind(),
            station_form.modes(),
            [station_form.night(), station_form.opening_total()],
            station_form.facilities(),
        ]

    def refresh(self) -> None:
        row = self.operations.read(station.station)
        if row is not None:
            self.form.set_values({name: getattr(row, name) for name in self.form.fields})

    def save(self, values: dict[str, Any]) -> None:
        values["opening_total"] = whole_number(values["opening_total"], "opening_total")
        self.operations.write("station.update", lambda s: station.update(s, **values))


def whole_number(typed: str, field: str) -> int:
    """*typed* as a number; nothing is 0. Raises ``settings.number``."""
    text = typed.strip().replace(",", "").replace("，", "")
    if text and not (text.isdecimal() and len(text) <= len("999999999")):
        raise UserError("settings.number", field=field)
    return int(text or 0)
