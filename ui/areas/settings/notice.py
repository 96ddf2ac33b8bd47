"""告知: what visitors are told about their data; each text is a version that stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from app import station
from app.station import NoticeRow
from ui.areas.settings.section import ListSection, Rows
from ui.kit.cells import Cell
from ui.kit.form import Entry, remark
from ui.kit.i18n import tr_later
from ui.kit.table import Column

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class NoticeSection(ListSection[NoticeRow]):
    """The newest version is in force; opening one begins a new version from its text."""

    KEY = "notice"
    TITLE = tr_later("settings", "个人信息告知")
    NEW = tr_later("settings", "写新的一版")
    HINT = tr_later("settings", "最上面的一版在用，印在签到表上；旧的留着，谁看过哪一版查得到。")
    READS = frozenset({"privacy_notices"})
    COLUMNS: ClassVar[Sequence[Column[Any]]] = (
        Column(
            tr_later("settings", "第几版"), lambda r: r.version, right=True,
            cell=lambda r: Cell(str(r.version), bold=True), sample="100",
        ),
        Column(tr_later("settings", "内容"), lambda r: r.text_zh, stretch=True),
    )  # fmt: skip

    def rows(self) -> Rows:
        return [
            [Entry("text_zh", tr_later("settings", "中文"), remark(lines=9))],
            [Entry("text_en", tr_later("settings", "英文"), remark(lines=9), optional=True)],
        ]

    def read(self, session: Session) -> Sequence[NoticeRow]:
        return station.notices(session)

    def name(self, row: NoticeRow) -> str:  # noqa: ARG002 - what is opened begins a new one
        return self.new_button.text()

    def values(self, row: NoticeRow | None) -> dict[str, Any]:
        shown = row or self.operations.read(station.notice)
        return {"text_zh": shown.text_zh, "text_en": shown.text_en}

    def save(self, row: NoticeRow | None, values: dict[str, Any]) -> None:  # noqa: ARG002
        self.operations.write("notice.issue", lambda s: station.issue_notice(s, **values))
