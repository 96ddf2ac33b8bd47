"""What is pictured, and how to get there: every page, panel and dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from app.errors import EnvironmentFault
from tests.screens.stage import Stage

Step = Callable[[Stage], object]
WIZARD_STEPS = ("language", "station", "keeper", "folder", "start")
TABS = ("visits", "people", "sheets", "imports", "trace", "disclosures")
REGISTER = Path(__file__).parent.parent / "data" / "register-2025-11.xlsx"
CHAPTERS = ("station", "visits", "services", "problems")
SECTIONS = (
    "station", "rules", "calendar", "holidays", "keepers", "categories", "services", "notice",
    "display", "data",
)  # fmt: skip


class Scene(NamedTuple):
    """``show`` gets there; then the stage's window is pictured."""

    name: str
    show: Step


def on(page: str, *steps: Step, is_new: bool = False) -> Step:
    """Open the station on *page*, then take *steps*."""

    def show(stage: Stage) -> None:
        stage.open(is_new=is_new)
        stage.go(page)
        for step in steps:
            step(stage)
            stage.settle()

    return show


def keys(*names: str) -> Step:
    return lambda stage: stage.keys(*names)


def typed(text: str) -> Step:
    return lambda stage: stage.type(text)


def pressed(name: str) -> Step:
    return lambda stage: stage.press(name)


def called(method: str, *values: Any) -> Step:
    """A method of the open page, where no key leads straight to it."""
    return lambda stage: getattr(stage.main.page(stage.main.open_key()), method)(*values)


def tab(key: str, *steps: Step) -> Step:
    return on("registers", called("open_tab", key), *steps)


def chapter(key: str, *steps: Step) -> Step:
    return on("month", called("open_chapter", key), *steps)


def section(key: str, *steps: Step) -> Step:
    return on("settings", called("open_section", key), *steps)


def drawn(stage: Stage) -> None:
    """The specimen beside the form comes from the child process."""
    from ui.areas.sheets.specimen import Specimen

    stage.wait(lambda: all(one.pdf for one in stage.window.findChildren(Specimen)))


def changed(stage: Stage) -> None:
    """A closed month that is not what it was any more: what differs."""
    page = stage.go("month")
    page.texts.editors["plan"].setPlainText("换滤芯。")
    page.keep_draft()
    page.open_chapter("changes")


def skeleton(stage: Stage) -> None:
    """The first frame, before the database is open."""
    stage.frame()


def refused(stage: Stage) -> None:
    """The folder cannot be opened."""
    from ui.shell.refused import Refused

    fault = EnvironmentFault("fault.damaged", folder="D:/yizhan")
    stage.frame().open_pages(lambda _entry: Refused(fault, lambda: None))


def bug(stage: Stage) -> None:
    """A fault of the program, told over the page."""
    from ui.kit.veil import Veil
    from ui.shell.faults import bug_card

    Veil(stage.open()).open_card(bug_card("4F7A21C9"))


def trouble(stage: Stage) -> None:
    """The disk is full while somebody is signed in."""
    fault = EnvironmentFault("fault.disk_full", folder="D:/yizhan")
    desk: Any = stage.open().page("desk")
    desk.attempts.show(fault, retry=lambda: None)


def scanned(marks: str, stage: Stage) -> None:
    from ui.shell.scans import Scans

    Scans(stage.open(), stage.counter.operations).take(marks)


def again(stage: Stage) -> None:
    """Type the name of who came last, a minute ago."""
    desk: Any = stage.main.page("desk")
    stage.type(desk.day.model.row_at(0).name)


def register(*steps: Step) -> Step:
    """The shared register, previewed, then *steps*."""
    from ui.areas.imports.done import DoneView
    from ui.areas.imports.previewing import PreviewView

    def shown(kind: type[QWidget]) -> Step:
        return lambda stage: stage.wait(
            lambda: [one for one in stage.window.findChildren(kind) if one.isVisible()]
        )

    def read(stage: Stage) -> None:
        tab("imports")(stage)
        stage.main.page("registers").tab().open_file(REGISTER)  # type: ignore[union-attr]
        shown(PreviewView)(stage)
        for step in steps:
            step(stage)
        if steps:
            shown(DoneView)(stage)

    return read


def demo(stage: Stage) -> None:
    stage.open().banner.say(stage.app.translate("shell", "演示数据"))


def toast(stage: Stage) -> None:
    stage.open()
    stage.go("registers")
    stage.main.toast.say(stage.app.translate("shell", "现在由 {name} 值班").format(name="赵敏"))


def wizard(steps: int, stage: Stage) -> None:
    """The first start; what is asked is filled in on the way."""
    from ui.shell.wizard import Wizard

    window = Wizard(stage.folder / "new", stage.language)
    stage.show(window)
    answers = {"code": "YZ-0117", "name": "和平路工会驿站", "keeper": "李站长"}
    for _ in range(steps):
        window.step.form.set_values(answers)
        window.next()
        stage.settle()


def wizard_refused(stage: Stage) -> None:
    wizard(1, stage)
    stage.keys("Ctrl+Enter")


def previewed(act: Step) -> Step:
    """*act* makes a paper in the child process: wait for its preview."""
    from ui.kit.preview import Preview

    def show(stage: Stage) -> None:
        act(stage)
        stage.wait(lambda: [one for one in stage.window.findChildren(Preview) if one.isVisible()])

    return show


SCENES: tuple[Scene, ...] = (
    Scene("desk", on("desk")),
    Scene("desk-found", on("desk", typed("wang"))),
    Scene("desk-ticking", on("desk", typed("wang4"))),
    Scene("desk-nobody", on("desk", typed("司马相如"))),
    Scene("desk-digits", on("desk", typed("001"))),
    Scene("desk-newcomer", on("desk", typed("司马相如"), keys("Enter"))),
    Scene("desk-refused", on("desk", typed("3"), keys("Enter"))),
    Scene("desk-written", on("desk", typed("3"), keys("F2"))),
    Scene("desk-signed-in", on("desk", typed("li"), keys("Enter"))),
    Scene("desk-repeated", on("desk", again, keys("Enter"))),
    Scene("desk-void", on("desk", keys("Ctrl+z"))),
    Scene("desk-others", on("desk", keys("F10"))),
    Scene("desk-services", on("desk", keys("Tab"))),
    Scene("desk-list", on("desk", keys("Down"))),
    Scene("desk-number", on("desk", keys("Down", "u"))),
    Scene("desk-correct", on("desk", keys("Down", "Enter"))),
    Scene("desk-group", on("desk", keys("Ctrl+g"))),
    Scene("desk-late", on("desk", keys("Ctrl+b"))),
    Scene("desk-trouble", trouble),
    Scene("desk-empty", on("desk", is_new=True)),
    *(Scene(f"month-{key}", chapter(key)) for key in CHAPTERS),
    Scene("month-close", on("month", called("ask_to_close"))),
    Scene("month-closed", on("month", called("go_to", "2025-10"))),
    Scene("month-changed", on("month", called("go_to", "2025-10"), changed)),
    Scene("month-empty", on("month", is_new=True)),
    Scene("month-preview", on("month", previewed(keys("Ctrl+p")))),
    *(Scene(f"registers-{key}", tab(key, drawn)) for key in TABS),
    Scene("registers-sheets-preview", tab("sheets", previewed(keys("Ctrl+p")))),
    Scene("registers-imports-preview", register()),
    Scene("registers-empty", on("registers", is_new=True)),
    Scene("registers-visit", tab("visits", keys("Enter"))),
    Scene("registers-visit-correct", tab("visits", keys("r"))),
    Scene("registers-visit-void", tab("visits", keys("Del"))),
    Scene("registers-person", tab("people", keys("Down", "Enter"))),
    Scene("registers-person-new", tab("people", keys("Ctrl+n"))),
    Scene("registers-people-merge", tab("people", keys("Down", "Space", "Down", "Space", "m"))),
    Scene("registers-people-none", tab("people", typed("zzz"))),
    *(Scene(f"settings-{key}", section(key)) for key in SECTIONS),
    *(
        Scene(f"settings-{key}-new", section(key, pressed(f"{key}_new")))
        for key in ("keepers", "categories", "services", "holidays")
    ),
    Scene("settings-calendar-day", section("calendar", keys("Enter"))),
    Scene("window-keys", on("desk", keys("F1"))),
    Scene("window-keepers", on("desk", keys("Ctrl+l"))),
    Scene("window-toast", toast),
    Scene("window-demo", demo),
    Scene("window-scan-refused", partial(scanned, "6901234567892")),
    Scene("window-skeleton", skeleton),
    Scene("window-refused", refused),
    Scene("window-bug", bug),
    *(Scene(f"wizard-{at + 1}-{key}", partial(wizard, at)) for at, key in enumerate(WIZARD_STEPS)),
    Scene("wizard-refused", wizard_refused),
)
