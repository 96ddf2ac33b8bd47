"""定稿 asks once: what will be frozen, what is still open, and that it cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.areas.month.chapters import chapters_of
from ui.areas.month.figures import Figure, FigureRow
from ui.areas.month.look import Look
from ui.areas.month.wording import month_name, number, say
from ui.kit import icons, sparing
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.theme import current
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate


class ClosingView(QWidget):
    """In the place of the chapter, until it is answered.

    Signals:
        confirmed: close the month.
        refused: back to the chapters.
    """

    confirmed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("month_closing")
        self.figures = FigureRow(4)
        self.card = Card(" ")
        self.warning = label("", "body", wrap=True)
        self.points = QVBoxLayout()
        self.points.setSpacing(SPACE.inner)
        self.confirm = Button(translate("month", "定稿"), kind="primary", key="Enter")
        self.confirm.setObjectName("month_confirm")
        self.refuse = Button(translate("month", "再看看"), kind="ghost", key="Esc")
        self.refuse.setObjectName("month_refuse")
        self.confirm.clicked.connect(self.confirmed)
        self.refuse.clicked.connect(self.refused)
        self._lay_out()

    def ask(self, look: Look) -> None:
        """Show what closing *look* means; 定稿 takes the keys."""
        figures = look.figures
        v = figures.visits
        title = translate("month", "{month} 第 {n} 稿定稿")
        self.card.set_heading(title.format(month=month_name(look.month), n=figures.revision))
        self.figures.set_figures(
            [
                Figure(say("total"), number(v.total)),
                Figure(say("people"), number(v.distinct_people)),
                Figure(translate("month", "开站天数"), number(v.open_days)),
                Figure(say("cumulative"), number(v.cumulative_total)),
            ]
        )
        self.warning.setText(
            translate(
                "month",
                "定稿把这些数字定下来，不能撤回。以后再有改动，就另出第 {n} 稿，两稿都留着。",
            ).format(n=figures.revision + 1)
        )
        self._list_points(look)
        self.confirm.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
            return
        super().keyPressEvent(event)

    def _list_points(self, look: Look) -> None:
        while self.points.count():
            self.points.takeAt(0).widget().deleteLater()
        for chapter in chapters_of(look):
            standing = chapter.standing(look)
            for point in standing.points:
                self.points.addWidget(_Point(standing.icon, standing.tone, point))
        if not self.points.count():
            words = translate("month", "各章都齐了。")
            self.points.addWidget(_Point("circle-check", "ok", words))

    def _lay_out(self) -> None:
        self.card.body.addWidget(self.warning)
        self.card.body.addSpacing(SPACE.inner)
        self.card.body.addLayout(self.points)
        self.card.body.addSpacing(SPACE.page)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.inner)
        foot.addStretch(1)
        foot.addWidget(self.refuse)
        foot.addWidget(self.confirm)
        self.card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.figures)
        column.addWidget(self.card)
        column.addStretch(1)


class _Point(QWidget):
    """One thing still open: sign and sentence."""

    def __init__(self, icon: str, tone: str, words: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self._sign = label("")
        self.words = label(words, "body", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.inner)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.restyle()

    def restyle(self) -> None:
        ink = getattr(current().colours, self._tone)
        self._sign.setPixmap(icons.pixmap(self._icon, ink, sparing.icon_side()))
