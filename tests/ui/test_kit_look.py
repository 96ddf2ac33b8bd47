"""Tokens, themes, icons and the style sheet."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication, QLabel

from tests.rules import ROOT
from ui.kit import icons, qss, theme
from ui.kit.theme import Theme
from ui.kit.tokens import DARK, FONTS, LIGHT, RESOURCES, SIZES, STEPS

GROUNDS = {"light": LIGHT, "dark": DARK}
PAIRS = [
    *itertools.product(("ink", "ink2", "ink3"), ("bg", "surface", "sunken", "row_sel")),
    *itertools.product(("ok", "warn", "danger", "info", "neutral"), ("surface",)),
    *((kind, f"{kind}_soft") for kind in ("ok", "warn", "danger", "info", "neutral")),
    *itertools.product(("ink", "ink2"), ("ok_soft", "warn_soft", "row_alt")),
    ("danger", "warn_soft"),
    ("ok", "sunken"),
    ("ink", "danger_soft"),
    ("primary_ink", "primary_soft"),
    ("primary_ink", "surface"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_press"),
    ("rail_ink", "rail"),
    ("rail_ink2", "rail"),
    ("rail_ink", "rail_sel"),
    ("badge_ink", "badge"),
    ("toast_ink", "toast"),
    ("toast_undo", "toast"),
]
MARKS = [
    *itertools.product(("focus", "line_strong", "chart", "chart2"), ("surface", "bg")),
    ("primary", "surface"),
]


def luminance(value: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    colour = QColor(value)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return sum(
        weight * linear(part) for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
    )


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_reads_on_every_ground_it_lies_on(ground):
    c = GROUNDS[ground]
    dim = {
        pair: round(contrast(getattr(c, pair[0]), getattr(c, pair[1])), 2)
        for pair in PAIRS
        if contrast(getattr(c, pair[0]), getattr(c, pair[1])) < 4.5
    }
    assert dim == {}


@pytest.mark.parametrize("ground", GROUNDS)
def test_frames_and_chart_marks_are_seen(ground):
    c = GROUNDS[ground]
    dim = [pair for pair in MARKS if contrast(getattr(c, pair[0]), getattr(c, pair[1])) < 3]
    assert dim == []


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_style_sheet_names_only_tokens_that_exist(ground, step):
    made = qss.sheet(GROUNDS[ground], FONTS[step], SIZES[step])
    assert "@(" not in made


def test_unknown_token_in_the_sheet_is_refused(monkeypatch):
    monkeypatch.setattr(qss, "template", lambda: "QLabel { color: @(no_such) }")
    with pytest.raises(KeyError, match="no_such"):
        qss.sheet(LIGHT, FONTS["standard"], SIZES["standard"])


def test_style_sheet_holds_no_colour_of_its_own():
    assert "#" not in (RESOURCES / "style.qss").read_text("utf-8")


def test_colours_stand_only_in_the_tokens():
    literal = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ui").rglob("*.py")
        if any(f'"#{digit}' in path.read_text("utf-8") for digit in "0123456789ABCDEFabcdef")
    ]
    assert literal == []


def test_smallest_letters_are_thirteen_px():
    assert min(min(fonts) for fonts in FONTS.values()) == 13


def test_theme_changes_what_is_shown_while_the_program_runs(qapp, qtbot, themed):
    shown = QLabel("驿站")
    qtbot.addWidget(shown)
    shown.show()
    before = QFontMetrics(shown.font()).height()
    theme.apply(qapp, Theme(dark=True, step="largest"))
    assert QFontMetrics(shown.font()).height() > before
    assert qapp.palette().window().color() == QColor(DARK.bg)


@pytest.mark.parametrize("bold", [False, True])
def test_figures_are_tabular(qapp, themed, bold):
    measure = theme.metrics("body", bold=bold)
    assert len({measure.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


def test_our_own_faces_hold_the_letters_of_names(qapp):
    faces = [QRawFont(str(RESOURCES / "fonts" / face), 16) for face in theme.BUNDLED_FACES]
    assert all(face.supportsCharacter(ord(letter)) for face in faces for letter in "驿站镕喆囍〓")


def test_icon_is_tinted_and_sharp(qapp, themed):
    drawn = icons.pixmap("check", LIGHT.danger, 24).toImage()
    inks = {
        drawn.pixelColor(x, y).name().upper()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.danger}


def test_every_icon_draws_something(qapp, themed):
    blank = [
        path.stem
        for path in (RESOURCES / "icons").glob("*.svg")
        if not any(icons.pixmap(path.stem, LIGHT.ink, 16).toImage().constBits())
    ]
    assert blank == []


def test_licences_lie_beside_what_they_cover():
    assert "SIL Open Font License" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE").read_text("utf-8")


def test_restyle_is_called_on_whoever_keeps_something(qapp, qtbot, themed):
    class Keeper(QLabel):
        calls = 0

        def restyle(self):
            Keeper.calls += 1

    keeper = Keeper()
    qtbot.addWidget(keeper)
    theme.apply(QApplication.instance(), Theme())
    assert Keeper.calls == 1
