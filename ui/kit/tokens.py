"""The values of the look, read once from ``resources/tokens.json``; no Qt here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, NamedTuple

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

Step = Literal["standard", "large", "largest"]
STEPS: tuple[Step, ...] = ("standard", "large", "largest")


class Colours(NamedTuple):
    """Every colour of one ground (light or dark), as ``#RRGGBB``."""

    bg: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    primary_hover: str
    primary_press: str
    on_primary: str
    primary_soft: str
    primary_ink: str
    focus: str
    focus_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    neutral: str
    neutral_soft: str
    rail: str
    rail_ink: str
    rail_ink2: str
    rail_sel: str
    rail_line: str
    chart: str
    chart2: str
    chart_track: str
    row_alt: str
    row_sel: str
    badge: str
    badge_ink: str
    rail_mark: str
    toast: str
    toast_ink: str
    toast_undo: str
    toast_line: str


class Fonts(NamedTuple):
    """Letter heights of one step, in px at 96 dpi."""

    body: int
    small: int
    page_title: int
    entry: int
    tile: int
    total: int
    keycap: int

    @property
    def figure(self) -> int:
        """A figure among several: half way from the page title to the page's one total."""
        return (self.page_title + self.total) // 2


class Sizes(NamedTuple):
    """Heights and widths of one step, in px at 96 dpi."""

    row: int
    control: int
    entry: int
    header: int
    alert: int
    status: int
    nav_item: int
    rail_min: int
    side: int
    tile_height: int


class Space(NamedTuple):
    """Distances, in px: of the page, between cards, inside a card and inside a group."""

    unit: int
    page: int
    gap: int
    card: int
    inner: int


class Radius(NamedTuple):
    """Corner radii, in px."""

    card: int
    control: int
    tile: int
    keycap: int


class Border(NamedTuple):
    """Line widths, in px."""

    normal: int
    selected: int
    error: int
    focus: int


class Motion(NamedTuple):
    """Times, in ms."""

    flash: int
    toast: int
    fade: int


def _loaded() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads((RESOURCES / "tokens.json").read_text("utf-8"))
    return parsed


def _by_step(group: dict[str, Any]) -> dict[Step, dict[str, int]]:
    """The steps by place: their names in the file are words for the reader."""
    return dict(zip(STEPS, group.values(), strict=True))


_RAW = _loaded()
_COLOUR = _RAW["colour"]
_SPACE = _RAW["space"]

LIGHT = Colours(**_COLOUR["light"], **_COLOUR["fixed"])
DARK = Colours(**_COLOUR["dark"], **_COLOUR["fixed"])
FONTS: dict[Step, Fonts] = {
    step: Fonts(**sizes) for step, sizes in _by_step(_RAW["type"]["sizes_px_at_96dpi"]).items()
}
SIZES: dict[Step, Sizes] = {step: Sizes(**sizes) for step, sizes in _by_step(_RAW["size"]).items()}
SPACE = Space(
    unit=_SPACE["unit"],
    page=_SPACE["page_margin"],
    gap=_SPACE["gap"],
    card=_SPACE["card_padding"],
    inner=2 * _SPACE["unit"],
)
RADIUS = Radius(*(_SPACE["radius"][name] for name in Radius._fields))
BORDER = Border(*(_SPACE["border"][name] for name in Border._fields))
MOTION = Motion(*(_RAW["motion"][f"{name}_ms"] for name in Motion._fields))
HIT: int = _RAW["target_min"]["normal"]
CHIP_LINE: int = _RAW["target_min"]["chip_inline"]
FAMILIES: tuple[str, ...] = tuple(_RAW["type"]["family"])
