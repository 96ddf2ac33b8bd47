"""One person: what is known and may be changed; the number stays masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.codes import Kind, in_words, make
from ui.areas.desk.choices import Choices
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.form import Entry, Form, check, choice, line
from ui.kit.i18n import tr_later
from ui.kit.panel import Panel

if TYPE_CHECKING:
    from app.people import PersonDetail
    from app.station import NoticeRow

MONTHS = 12


@dataclass(frozen=True)
class Shown:
    """What the panel is opened with; ``person`` is None for a new one."""

    person: PersonDetail | None
    notice: NoticeRow
    notice_text: str
    doubles: int = 0

    @property
    def id(self) -> UUID | None:
        return None if self.person is None else self.person.id


class PersonPanel(Panel):
    """The form of a person. Esc keeps what was typed as a draft of that person.

    Signals:
        saved: Enter in the last field, or 存下.
    """

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon="user", parent=parent)
        self.setObjectName("person_panel")
        self._shown: Shown | None = None
        self._loaded: dict[str, Any] = {}
        self._drafts: dict[UUID | None, dict[str, Any]] = {}
        self.form = Form("registers", self._entries())
        self.form.submitted.connect(self.saved)
        self.notice = label("", "hint", wrap=True)
        self.card = label("", "small")
        self.draft = label(QCoreApplication.translate("registers", "上次没存的还在"), "warn")
        self.number = self._button(
            "person_number", QCoreApplication.translate("registers", "看号码"), "eye", "Ctrl+U"
        )
        self.give = self._button(
            "person_card", QCoreApplication.translate("registers", "发卡号"), "id-card", ""
        )
        self.visits = self._button(
            "person_visits", QCoreApplication.translate("registers", "看来访"), "history", ""
        )
        self.doubles = self._button("person_doubles", "", "merge", "M")
        self.erase = Button(
            QCoreApplication.translate("registers", "删除个人信息"), kind="danger", icon="eraser"
        )
        self.erase.setObjectName("person_erase")
        self.save = Button(
            QCoreApplication.translate("registers", "存下"), kind="primary", key="Ctrl Enter"
        )
        self.save.setObjectName("person_save")
        self.save.clicked.connect(self.saved)
        self._fill()

    def open_with(self, shown: Shown, choices: Choices) -> None:
        """Show a person, or an empty form; an unsaved draft of the same person comes back."""
        self.keep_draft()
        self._shown = shown
        rows = [(row.id, choices.category_name(row)) for row in choices.every_category]
        self.form.editor("category_id").set_options(rows)
        self._loaded = _values(shown, choices)
        self.form.set_values(self._loaded | self._drafts.get(shown.id, {}))
        self.draft.setVisible(shown.id in self._drafts)
        self._show_rest(shown)
        self.form.focus_first()
        self._area.verticalScrollBar().setValue(0)

    def person_id(self) -> UUID | None:
        return None if self._shown is None else self._shown.id

    def changes(self) -> dict[str, Any]:
        """What was changed, as arguments of ``app.people.add`` and ``update``.

        A phone left as it was shown is not among them; an emptied one is.
        """
        assert self._shown is not None  # noqa: S101  (the panel is opened with one)
        values = self.form.values()
        changed = {key: value for key, value in values.items() if value != self._loaded[key]}
        if "consents" in changed:
            version = self._shown.notice.version if changed.pop("consents") else None
            changed["consent_version"] = version
        return changed

    def new_values(self) -> dict[str, Any]:
        """Everything the form holds, for a new person."""
        assert self._shown is not None  # noqa: S101
        values = self.form.values()
        version = self._shown.notice.version if values.pop("consents") else None
        return values | {"consent_version": version}

    def keep_draft(self) -> None:
        """Remember what was typed and not saved."""
        if self._shown is not None and self.form.values() != self._loaded:
            self._drafts[self._shown.id] = self.form.values()

    def drop_draft(self) -> None:
        """What was typed is saved, or no longer wanted."""
        self._drafts.pop(self.person_id(), None)
        self._shown = None

    def close_panel(self) -> None:
        self.keep_draft()
        super().close_panel()

    def show_number(self, phone: str) -> None:
        """The whole number in the button's place, until somebody else is shown."""
        self.number.set_text(phone)

    def show_card(self, serial: int | None) -> None:
        """The card's code in groups of four, or that there is none."""
        code = "" if serial is None else in_words(make(Kind.PERSON, serial))
        none = QCoreApplication.translate("registers", "还没有卡")
        self.card.setText(code or none)
        self.give.setVisible(serial is None and self.person_id() is not None)

    def _show_rest(self, shown: Shown) -> None:
        person = shown.person
        is_new = person is None
        new = QCoreApplication.translate("registers", "新登记一位")
        self.heading.setText(new if person is None else person.name or person.phone_masked)
        self.notice.setText(shown.notice_text)
        for button in (self.visits, self.erase):
            button.setVisible(not is_new)
        self.number.setVisible(person is not None and bool(person.phone_masked))
        self.number.set_text(QCoreApplication.translate("registers", "看号码"))
        self.card.setVisible(not is_new)
        self.show_card(None if person is None else person.card_serial)
        said = QCoreApplication.translate("registers", "可能重复：{n} 条")
        self.doubles.set_text(said.format(n=shown.doubles))
        self.doubles.setVisible(shown.doubles > 0)

    def _button(self, name: str, text: str, icon: str, key: str) -> Button:
        shortcut = key if "+" in key else ""
        button = Button(text, kind="soft", icon=icon, shortcut=shortcut, key=key.replace("+", " "))
        button.setObjectName(name)
        return button

    def _fill(self) -> None:
        acts = QHBoxLayout()
        for button in (self.number, self.visits):
            acts.addWidget(button)
        acts.addStretch(1)
        card = QHBoxLayout()
        card.addWidget(self.card)
        card.addStretch(1)
        card.addWidget(self.give)
        self.body.addWidget(self.draft)
        self.body.addWidget(self.doubles)
        self.body.addWidget(self.form)
        self.body.addWidget(self.notice)
        self.body.addLayout(acts)
        self.body.addLayout(card)
        self.foot.addWidget(self.erase)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    @staticmethod
    def _entries() -> Sequence[Sequence[Entry]]:
        phone = QCoreApplication.translate("registers", "11 位")
        agreed = QCoreApplication.translate("registers", "看过告知，同意留下")
        none = QCoreApplication.translate("registers", "没说")
        months = QCoreApplication.translate("registers", "{n} 月")
        options = [(0, none)] + [(n, months.format(n=n)) for n in range(1, MONTHS + 1)]
        return (
            (Entry("name", tr_later("registers", "姓名"), line()),
             Entry("phone", tr_later("registers", "手机"), line(phone, latin=True),
                   optional=True)),
            (Entry("category_id", tr_later("registers", "类别"), choice([]),
                   reserve=False),
             Entry("birth_month", tr_later("registers", "生日月份"), choice(options),
                   reserve=False)),
            (Entry("employer", tr_later("registers", "单位或平台"), line(), optional=True,
                   reserve=False),),
            (Entry("remark", tr_later("registers", "备注"), line(), optional=True,
                   reserve=False),),
            (Entry("consents", tr_later("registers", "个人信息告知"), check(agreed),
                   reserve=False),),
        )  # fmt: skip


def _values(shown: Shown, choices: Choices) -> dict[str, Any]:
    person = shown.person
    if person is None:
        first = choices.categories[0].id if choices.categories else None
        empty = dict.fromkeys(("name", "phone", "employer", "remark"), "")
        return empty | {"category_id": first, "birth_month": 0, "consents": False}
    return {
        "name": person.name,
        "phone": person.phone_masked,
        "category_id": person.category_id,
        "birth_month": person.birth_month or 0,
        "employer": person.employer,
        "remark": person.remark,
        "consents": person.consent_version is not None,
    }
