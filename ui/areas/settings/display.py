"""显示: language, size of letters, light or dark; for this machine, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication

from app import folders
from ui.areas.settings.section import AREA, Section, scrolled
from ui.kit import theme
from ui.kit.card import Card, label
from ui.kit.form import Entry, Form
from ui.kit.i18n import tr_later
from ui.kit.messages import language
from ui.kit.tiles import CheckTile, Option, Tiles
from ui.kit.tokens import STEPS

if TYPE_CHECKING:
    from ui.kit.operations import Operations

LIGHT, DARK = "light", "dark"


class DisplaySection(Section):
    """What is chosen is in force at once and after the next start.

    Signals:
        language_chosen: ``zh`` or ``en``; the window is built again in it.
        composing_chosen: whether the desk's line uses the input method.
    """

    KEY = "display"
    TITLE = tr_later("settings", "显示")

    language_chosen = Signal(str)
    composing_chosen = Signal(bool)

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        card = Card(QCoreApplication.translate(AREA, self.TITLE))
        hint = QCoreApplication.translate("settings", "只管这台电脑，选了就变。")
        self.form = Form(AREA, [[entry] for entry in _entries()])
        card.body.addWidget(label(hint, "small"))
        card.body.addWidget(self.form)
        scrolled(self, card)
        for name in ("step", "ground"):
            self.form.editor(name).changed.connect(self._on_look)
        self.form.editor("language").changed.connect(self._on_language)
        self.form.editor("composes").clicked.connect(self._on_composes)

    def refresh(self) -> None:
        look = theme.current()
        ground = DARK if look.dark else LIGHT
        composes = folders.preferences().line_composes
        self.form.set_values(
            {"language": language(), "step": look.step, "ground": ground, "composes": composes}
        )

    def take_focus(self) -> None:
        self.form.focus_first()

    def _on_look(self) -> None:
        values = self.form.values()
        is_dark = values["ground"] == DARK
        folders.remember(step=values["step"], is_dark=is_dark)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.Theme(is_dark, values["step"]))

    def _on_language(self) -> None:
        chosen = self.form.values()["language"]
        folders.remember(language=chosen)
        self.language_chosen.emit(chosen)

    def _on_composes(self) -> None:
        on = self.form.values()["composes"]
        folders.remember(line_composes=on)
        self.composing_chosen.emit(on)


def _entries() -> list[Entry]:
    return [
        Entry("language", tr_later("settings", "界面说什么话"), _languages, reserve=False),
        Entry("step", tr_later("settings", "字多大"), _steps, reserve=False),
        Entry("ground", tr_later("settings", "明暗"), _grounds, reserve=False),
        Entry("composes", tr_later("settings", "来访行"), _composes, reserve=False),
    ]


def _languages(name: str) -> Tiles:
    # Each language is offered in its own words, whatever is spoken now.
    return Tiles(name, [Option("zh", tr_later("settings", "中文")), Option("en", "English")])


def _steps(name: str) -> Tiles:
    words = (
        QCoreApplication.translate("settings", "标准"),
        QCoreApplication.translate("settings", "大"),
        QCoreApplication.translate("settings", "特大"),
    )
    return Tiles(name, [Option(step, said) for step, said in zip(STEPS, words, strict=True)])


def _composes(name: str) -> CheckTile:
    words = QCoreApplication.translate(
        "settings", "用输入法（会五笔、手写的人用）；不勾就是拼音直打"
    )
    return CheckTile(name, words)


def _grounds(name: str) -> Tiles:
    light = QCoreApplication.translate("settings", "浅色")
    dark = QCoreApplication.translate("settings", "深色")
    return Tiles(name, [Option(LIGHT, light), Option(DARK, dark)])
