"""What can be done about one person: write down, change, forget, see the number, give a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app import people
from app.disclosures import UNMASK_WHYS, unmask
from app.errors import UserError
from app.everybody import notice_text
from app.station import notice
from app.visits import likely_doubles
from ui.areas.registers.asks import Asks
from ui.areas.registers.person_panel import PersonPanel, Shown
from ui.kit.messages import language, words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.areas.registers.people import PeopleTab

SHOWN_MS = 30_000


class PersonActs(QObject):
    """The panel of one person on *tab*, and the acts in it."""

    def __init__(self, tab: PeopleTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self._undo: Callable[[], object] | None = None
        self.panel = PersonPanel()
        self.asks = Asks(tab.acts, self._after_question)
        self._number_end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._number_end.timeout.connect(self._mask_again)
        self.panel.saved.connect(self._save)
        self.panel.erase.clicked.connect(self._ask_erase)
        self.panel.number.clicked.connect(self._ask_number)
        self.panel.give.clicked.connect(self._give_card)

    def open_person(self, person_id: UUID | None) -> None:
        self._number_end.stop()
        shown = self._tab.operations.read(lambda s: self._shown(s, person_id))
        self._tab.open_panel(self.panel)
        self.panel.open_with(shown, self._tab.choices)
        operation = "people.add" if person_id is None else "people.update"
        self._tab.gate({self.panel.save: operation})
        self._tab.show_allowed()

    def _shown(self, session: Session, person_id: UUID | None) -> Shown:
        newest = notice(session)
        person = None if person_id is None else people.detail(session, person_id)
        version = (person.consent_version if person else None) or newest.version
        text = notice_text(session, version, english=language() == "en")
        said = QCoreApplication.translate("registers", "告知第 {n} 版：{text}")
        doubles = 0 if person is None else len(likely_doubles(session, [person.id]))
        return Shown(person, newest, said.format(n=version, text=text), doubles)

    def _save(self) -> None:
        person_id = self.panel.person_id()
        try:
            if person_id is None:
                self._write_new()
            else:
                self._write_changes(person_id)
        except UserError as error:
            self.panel.form.show_error(error)
            return
        self.panel.drop_draft()
        self.panel.close_panel()

    def _write_new(self) -> None:
        values = self.panel.new_values()
        values["birth_month"] = values["birth_month"] or None
        self._tab.operations.write("people.add", lambda s: people.add(s, **values))
        said = QCoreApplication.translate("registers", "已登记 {who}。")
        self._tab.toast.say(said.format(who=values["name"] or people.mask(values["phone"])))

    def _write_changes(self, person_id: UUID) -> None:
        changes = self.panel.changes()
        if not changes:
            return
        before = self._tab.operations.read(lambda s: people.detail(s, person_id))
        self._update(person_id, changes)
        said = QCoreApplication.translate("registers", "已改好 {who}。")
        old = {key: getattr(before, key) for key in changes if key != "phone"}
        undo = None if "phone" in changes else (lambda: self._update(person_id, old))
        self._undo = undo
        self._tab.toast.say(said.format(who=before.name or before.phone_masked), undo=undo)

    def _update(self, person_id: UUID, changes: dict[str, Any]) -> None:
        values = dict(changes)
        if "birth_month" in values:
            values["birth_month"] = values["birth_month"] or None
        self._tab.operations.write("people.update", lambda s: people.update(s, person_id, **values))
        self._undo = None

    def _ask_erase(self) -> None:
        person_id = self.panel.person_id()
        if person_id is None:
            return
        question = QCoreApplication.translate(
            "registers", "删掉 {who} 的姓名和号码？人次还在，删了找不回来。"
        )
        short = QCoreApplication.translate("registers", "删掉姓名和号码？")
        keep = QCoreApplication.translate("registers", "不删")
        erase = QCoreApplication.translate("registers", "删掉")
        self.asks.ask(
            (question.format(who=self.panel.heading.text()), short),
            [("keep", keep), ("erase", erase)],
            lambda code: self._erase(person_id) if code == "erase" else None,
        )

    def _erase(self, person_id: UUID) -> None:
        self._tab.operations.write("people.erase", lambda s: people.erase(s, person_id))
        self.panel.drop_draft()
        self.panel.close_panel()
        self._tab.toast.say(QCoreApplication.translate("registers", "已删除个人信息。"))

    def _ask_number(self) -> None:
        person_id = self.panel.person_id()
        if person_id is None or self.panel.isHidden():
            return
        question = QCoreApplication.translate("registers", "为什么看 {who} 的号码？")
        short = QCoreApplication.translate("registers", "为什么看？")
        answers = [(code, words(f"unmask_why.{code}")) for code in UNMASK_WHYS]
        self.asks.ask(
            (question.format(who=self.panel.heading.text()), short),
            answers,
            lambda code: self._show_number(person_id, code),
        )

    def _show_number(self, person_id: UUID, why: str) -> None:
        phone = self._tab.operations.write("people.unmask", lambda s: unmask(s, person_id, why=why))
        self.panel.show_number(f"{phone[:3]} {phone[3:7]} {phone[7:]}")
        self._number_end.start()

    def _mask_again(self) -> None:
        self.panel.show_number(QCoreApplication.translate("registers", "看号码"))

    def _give_card(self) -> None:
        person_id = self.panel.person_id()
        if person_id is not None:
            serial = self._tab.operations.write(
                "people.update", lambda s: people.give_card(s, person_id)
            )
            self.panel.show_card(serial)

    def undo_last(self) -> None:
        if self._undo is not None:
            self._undo()
            self._tab.toast.say(QCoreApplication.translate("registers", "已改回去。"))

    def _after_question(self) -> None:
        if self.panel.isHidden():
            self._tab.take_focus()
        else:
            self.panel.form.focus_first()
