"""The page 月报: contents at the left, one chapter at the right, and the way to paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import business_day, month_of, previous_month
from app.errors import UserError
from app.permissions import Role
from app.reports import month
from ui.areas.month.chapters import CHAPTERS, chapters_of
from ui.areas.month.closing import ClosingView
from ui.areas.month.contents import Contents
from ui.areas.month.look import Look, first_month, look_at
from ui.areas.month.printing import Printing
from ui.areas.month.problems import ProblemsView
from ui.areas.month.states import context_words, why_not_close, why_not_write
from ui.areas.month.view import ChapterView
from ui.areas.month.wording import month_name
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.i18n import tr_later
from ui.kit.operations import Operations
from ui.kit.page import Page
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate
FIRST = "visits"
NEED_VISITS = {"visits", "services"}


class MonthPage(Page):
    """One month at a time; what is typed is kept on leaving, closing asks once."""

    AREA = "month"
    READS = frozenset(
        {
            "calendar_days",
            "categories",
            "holidays",
            "keepers",
            "month_closes",
            "month_texts",
            "services",
            "station_settings",
            "stations",
            "visit_day_totals",
            "visit_month_totals",
        }
    )
    KEYS = (
        ("← →", tr_later("month", "上个月、下个月")),
        ("PgUp PgDn", tr_later("month", "上个月、下个月")),
        ("↑ ↓", tr_later("month", "换一章")),
        ("Enter", tr_later("month", "进这一章")),
        ("Esc", tr_later("month", "回到目录")),
        ("Ctrl P", tr_later("month", "打印预览")),
        ("Ctrl S", tr_later("month", "存下问题与打算")),
        ("Ctrl Enter", tr_later("month", "定稿，先问一次")),
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.contents = Contents()
        self.views: dict[str, ChapterView] = {one.key: one.make() for one in CHAPTERS}
        self.closing = ClosingView()
        self.see_last = Button("", key="Enter")
        self.see_last.setObjectName("month_see_last")
        self.empty = EmptyState("calendar", "", button=self.see_last)
        self.nothing = Card()
        self.printing = Printing(operations, self)
        self.right = QStackedWidget()
        self.whole = QStackedWidget()
        self.look: Look | None = None
        self._chapter = FIRST
        self._revision: int | None = None
        self._month = ""
        self._lay_out()
        self._connect()

    @property
    def texts(self) -> ProblemsView:
        """The chapter that is typed."""
        view = self.views["problems"]
        assert isinstance(view, ProblemsView)  # noqa: S101  (CHAPTERS says so)
        return view

    def refresh(self, tables: frozenset[str]) -> None:  # noqa: ARG002  (the whole month is one read)
        today = self._today()
        if not self._month:
            self._month = self.operations.read(lambda session: first_month(session, today))
        self.look = self.operations.read(
            lambda session: look_at(session, self._month, self._revision, today)
        )
        self._show(self.look)

    def take_focus(self) -> None:
        if self.whole.currentWidget() is not self._main:
            self.printing.take_focus()
        elif self.right.currentWidget() is self.closing:
            self.closing.confirm.setFocus()
        else:
            self.contents.take_focus()

    def go_to(self, of: str, revision: int | None = None) -> None:
        """Show month *of*, as it stands or as revision *revision*; a draft is kept first."""
        first = self.look.first if self.look is not None else of
        if first <= of <= month_of(self._today()) and self.keep_draft():
            self._month, self._revision = of, revision
            self.refresh(frozenset())

    def open_chapter(self, key: str) -> None:
        """Show chapter *key*; a draft is kept first."""
        if key == self._chapter or self.keep_draft():
            self._chapter = key
            self._show_right()
        self.contents.mark(self._chapter)

    def keep_draft(self) -> bool:
        """Write what was typed; False when it was refused, said at its field."""
        draft = self.texts.draft()
        if draft is None:
            return True
        try:
            self.operations.write("month.text", lambda session: month.save_text(session, **draft))
        except UserError as error:
            self._chapter = "problems"
            self._show_right()
            self.contents.mark(self._chapter)
            self.texts.refuse(error)
            return False
        self.texts.kept()
        return True

    def ask_to_close(self) -> None:
        """定稿: first the question."""
        if (
            self.look is not None
            and not why_not_close(self.look, self._role())
            and self.keep_draft()
        ):
            self.closing.ask(self.look)
            self.right.setCurrentWidget(self.closing)
            self.closing.confirm.setFocus()

    def close_month(self) -> None:
        """Freeze the month as its next revision."""
        of = self._month
        self.operations.write("month.close", lambda session: month.close_month(session, of))
        self._show_right()
        self.contents.take_focus()
        words = translate("month", "{month}已定稿").format(month=month_name(of))
        self.toast.say(words, act=self.print_preview, act_words=translate("month", "打印预览"))

    def print_preview(self) -> None:
        """Make the paper of what is in sight, and show it."""
        if self.keep_draft() and self.look is not None:
            self.printing.make(self.look.figures)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.whole.currentWidget() is self._main:
            self._step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end of the program: what was typed is kept."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keep_draft()

    def _show(self, look: Look) -> None:
        if self._chapter not in [one.key for one in chapters_of(look)]:
            self._chapter = FIRST
        self.contents.show_look(look, self._chapter, why_not_close(look, self._role()))
        for place, one in enumerate(chapters_of(look), start=1):
            self.views[one.key].show_month(look, place)
        self.texts.set_off(why_not_write(look, self._role()))
        self.set_context(context_words(look))
        if self.right.currentWidget() is self.closing and not why_not_close(look, self._role()):
            self.closing.ask(look)
        else:
            self._show_right()

    def _show_right(self) -> None:
        if self.look is not None and self.look.is_empty and self._chapter in NEED_VISITS:
            self._say_empty(self.look)
            self.right.setCurrentWidget(self.nothing)
        else:
            self.right.setCurrentWidget(self.views[self._chapter])

    def _say_empty(self, look: Look) -> None:
        self.empty.say(
            translate("month", "{month}还没有来访").format(month=month_name(look.month)),
            translate("month", "在来访页登记，或在登记册里导入旧的登记表，这里就有数字。"),
        )
        self.see_last.setVisible(bool(look.months))
        if look.months:
            name = month_name(look.months[-1])
            self.see_last.set_text(translate("month", "看 {month}").format(month=name))

    def _step(self, step: int) -> None:
        if step < 0:
            self.go_to(previous_month(self._month))
        else:
            first = date.fromisoformat(f"{self._month}-01")
            self.go_to(month_of(first + timedelta(days=31)))

    def _step_back(self) -> None:
        """Esc: the making of a paper, the question, then the chapter."""
        if self.printing.is_busy():
            self.printing.give_up()
            return
        self._show_right()
        self.contents.take_focus()

    def _enter_chapter(self) -> None:
        if self.right.currentWidget() is self.nothing:
            self._see_last()
        elif isinstance(view := self.right.currentWidget(), ChapterView):
            view.take_focus()

    def _see_last(self) -> None:
        if self.look is not None and self.look.months:
            self.go_to(self.look.months[-1])
            self.contents.take_focus()

    def _on_actor(self) -> None:
        if self.look is not None:
            self._show(self.look)

    def _show_preview(self, preview: QWidget, what: str) -> None:
        """Show it; who has gone to another page meanwhile is told that it is ready."""
        self.whole.addWidget(preview)
        self.whole.setCurrentWidget(preview)
        if self.isVisible():
            self.printing.take_focus()
            return
        window: Any = self.window()
        words = translate("month", "{paper}做好了").format(paper=what)
        go = translate("month", "打开")
        self.toast.say(words, act=lambda: window.go("month"), act_words=go)

    def _drop_preview(self, preview: QWidget) -> None:
        self.whole.setCurrentWidget(self._main)
        self.whole.removeWidget(preview)
        preview.deleteLater()
        if self.isVisible():
            self.contents.take_focus()

    def _say(self, words: str) -> None:
        self.toast.say(words)

    def _role(self) -> Role:
        return self.operations.context.actor.role

    def _today(self) -> date:
        return business_day(self.operations.context.now())

    def _lay_out(self) -> None:
        self.nothing.body.addWidget(self.empty)
        for view in (*self.views.values(), self.closing, self.nothing):
            self.right.addWidget(view)
        self._main = _Main(self.right, self.printing.strip)
        self.printing.strip.setParent(self._main)
        self.printing.strip.hide()
        row = QHBoxLayout(self._main)
        row.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        row.setSpacing(SPACE.gap)
        row.addWidget(self.contents)
        row.addWidget(self.right, 1)
        self.whole.addWidget(self._main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)

    def _connect(self) -> None:
        self.contents.month_chosen.connect(self.go_to)
        self.contents.stepped.connect(self._step)
        self.contents.revision_chosen.connect(lambda one: self.go_to(self._month, one))
        self.contents.chapter_chosen.connect(self.open_chapter)
        self.contents.entered.connect(self._enter_chapter)
        self.contents.print_button.clicked.connect(self.print_preview)
        self.contents.close_button.clicked.connect(self.ask_to_close)
        self.texts.save_wanted.connect(lambda _draft: self.keep_draft())
        self.closing.confirmed.connect(self.close_month)
        self.closing.refused.connect(self._step_back)
        self.printing.shown.connect(self._show_preview)
        self.printing.closed.connect(self._drop_preview)
        self.printing.said.connect(self._say)
        self.operations.actor_changed.connect(self._on_actor)
        self.see_last.clicked.connect(self._see_last)


class _Main(QWidget):
    """Lays *strip* over the top of *under*: beside it, at 特大, there is no room for a row more."""

    def __init__(self, under: QWidget, strip: QWidget) -> None:
        super().__init__()
        self._under, self._strip = under, strip
        under.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._under and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            place = self._under.geometry()
            place.setHeight(self._strip.sizeHint().height())
            self._strip.setGeometry(place)
            self._strip.raise_()
        return False
