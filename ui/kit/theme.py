"""The look in force: ground, font step, fonts and style sheet, changed while the program runs."""

from __future__ import annotations

import os
from functools import cache
from typing import Literal, NamedTuple, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit import qss
from ui.kit.tokens import DARK, FONTS, LIGHT, RESOURCES, SIZES, Colours, Fonts, Sizes, Step

FontRole = Literal["body", "small", "page_title", "entry", "tile", "total", "keycap", "figure"]

SYSTEM_FAMILIES = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
FUSION = "fusion"
BUNDLED_FACES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


class Theme(NamedTuple):
    """What a keeper chooses about the look."""

    dark: bool = False
    step: Step = "standard"

    @property
    def colours(self) -> Colours:
        return DARK if self.dark else LIGHT

    @property
    def fonts(self) -> Fonts:
        return FONTS[self.step]

    @property
    def sizes(self) -> Sizes:
        return SIZES[self.step]


@runtime_checkable
class Restyled(Protocol):
    """A widget that keeps something computed from the theme (icons, margins, widths)."""

    def restyle(self) -> None: ...


class _Announcer(QObject):
    """Tells whoever holds no widget (a delegate, a cache) that the look changed."""

    changed = Signal()


class _State:
    theme = Theme()
    family = ""
    announcer: _Announcer | None = None


def current() -> Theme:
    """The theme in force; painted parts read it in every paint."""
    return _State.theme


def announcer() -> _Announcer:
    if _State.announcer is None:
        _State.announcer = _Announcer()
    return _State.announcer


@cache
def colour(value: str) -> QColor:
    """A colour of ``current().colours`` as a QColor; shared, so never change it."""
    return QColor(value)


def font(role: FontRole = "body", *, bold: bool = False) -> QFont:
    """The font of *role* at the current step."""
    return _font(_State.family, getattr(current().fonts, role), bold=bold)


def metrics(role: FontRole = "body", *, bold: bool = False) -> QFontMetrics:
    """The metrics of ``font(role)``: every width in the program comes from these."""
    return _metrics(_State.family, getattr(current().fonts, role), bold=bold)


def apply(app: QApplication, theme: Theme) -> None:
    """Put *theme* on everything that is shown and on everything shown later."""
    if not _State.family:
        _State.family = _choose_family()
        if os.environ.get("QT_STYLE_OVERRIDE") != FUSION:
            app.setStyle(FUSION)
    _State.theme = theme
    app.setPalette(_palette(theme.colours))
    app.setFont(font())
    app.setStyleSheet(qss.sheet(theme.colours, theme.fonts, theme.sizes))
    _restyle_shown()
    announcer().changed.emit()


def _restyle_shown() -> None:
    for part in [one for one in QApplication.allWidgets() if isinstance(one, Restyled)]:
        if shiboken6.isValid(part):
            part.restyle()
    # Asked anew: restyling may have deleted parts, and Python does not know of all that are gone.
    for widget in QApplication.allWidgets():
        widget.updateGeometry()
        QWidget.update(widget)  # a view has an update(index) of its own


def _choose_family() -> str:
    """A Chinese face the system has, else ours, so that no character is a box."""
    for family in SYSTEM_FAMILIES:
        if QFontDatabase.hasFamily(family):
            return family
    for face in BUNDLED_FACES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face))
    return SYSTEM_FAMILIES[0]


@cache
def _font(family: str, pixels: int, *, bold: bool) -> QFont:
    made = QFont(family)
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _metrics(family: str, pixels: int, *, bold: bool) -> QFontMetrics:
    return QFontMetrics(_font(family, pixels, bold=bold))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for group, value in {
        role.Window: c.bg,
        role.WindowText: c.ink,
        role.Base: c.surface,
        role.AlternateBase: c.row_alt,
        role.Text: c.ink,
        role.PlaceholderText: c.ink3,
        role.Button: c.surface,
        role.ButtonText: c.ink,
        role.BrightText: c.on_primary,
        role.ToolTipBase: c.toast,
        role.ToolTipText: c.toast_ink,
        role.Highlight: c.primary,
        role.HighlightedText: c.on_primary,
        role.Link: c.primary_ink,
        role.Light: c.surface,
        role.Midlight: c.sunken,
        role.Mid: c.line,
        role.Dark: c.line_strong,
        role.Shadow: c.ink3,
    }.items():
        palette.setColor(group, colour(value))
    for text in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, text, colour(c.ink3))
    return palette
