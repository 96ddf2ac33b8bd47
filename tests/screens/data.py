"""The station in the pictures: two months of visits up to a Friday's noon, made up."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app import catalogue, keepers, people
from app.boot import SETUP, close, on_duty, open_context
from app.clock import LOCAL, instant
from app.context import Context
from app.disclosures import unmask
from app.errors import UserError
from app.permissions import Role
from app.reports.month import close_month, save_text
from app.sheets.service import print_sheets
from app.station import set_up
from app.visits import Entry, correct, sign_in, void

NOW = datetime(2025, 11, 21, 12, 14, tzinfo=LOCAL)
TODAY = NOW.date()
FIRST_DAY = date(2025, 9, 15)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林"
GIVEN = ("建国", "秀英", "海波", "晓春", "志文", "雪梅", "永强", "丽娟", "俊杰", "玉兰")
WEIGHTS = (34, 17, 19, 12, 9, 6, 8, 4, 3, 2, 2, 6, 3)


class Clock:
    """Stands where it is put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def fill(folder: Path) -> None:
    """Make the station in *folder*."""
    context, clock = found(folder)
    try:
        _Maker(context, clock).make()
    finally:
        close(context.engine)


def found(folder: Path) -> tuple[Context, Clock]:
    """The station on its first morning, nobody in it yet."""
    clock = Clock(instant(FIRST_DAY, time(7, 30)))
    context = open_context(folder, actor=SETUP).acting(now=clock)
    station_id = set_up(
        context,
        code="HD-HP-0117",
        name="和平路工会驿站",
        plate_no="0117",
        type="驿站",
        build_mode="合建",
        run_mode="共建单位代管",
        host_unit="和平路街道办事处",
        facilities=("空调", "桌椅", "饮水机", "微波炉", "充电", "药箱", "AED", "图书角", "WiFi"),
        opening_total=18_240,
        keeper="李站长",
    )
    return on_duty(context.acting(station_id=station_id), ""), clock


class _Maker:
    """Writes everything through the program's own door."""

    def __init__(self, context: Context, clock: Clock) -> None:
        self.context = context
        self.clock = clock
        self.chance = random.Random(117)  # noqa: S311  (no secret)
        self.kinds = context.read(catalogue.categories)
        self.services = [row.mask for row in context.read(catalogue.services)]
        self.people: list[tuple[UUID, UUID]] = []

    def make(self) -> None:
        self._keepers()
        self._people()
        day = FIRST_DAY
        while day < TODAY:
            if day.weekday() != 6:
                self._day(day)
            day += timedelta(days=1)
            if day == date(2025, 11, 3):
                self._close_october()
        self._today()

    def _keepers(self) -> None:
        for name, role in (
            ("周敏", Role.MANAGER),
            ("陈大勇", Role.LEADER),
            ("审计员", Role.AUDITOR),
        ):
            self.context.write(
                "keepers.add", lambda s, n=name, r=role: keepers.add(s, name=n, role=r)
            )

    def _people(self) -> None:
        def action(session: Session) -> None:
            for number in range(60):
                kind = self._kind()
                name = self.chance.choice(SURNAMES) + self.chance.choice((*GIVEN, "师傅"))
                phone = f"1990000{number:04d}" if number % 3 else ""
                values = {"name": name, "phone": phone, "category_id": kind}
                employer = ("蜂鸟配送", "顺风快递", "区环卫所", "")[number % 4]
                id_ = people.add(session, **values, employer=employer, consent_version=1)
                self.people.append((id_, kind))

        self.context.write("people.add", action)

    def _kind(self) -> UUID:
        return self.chance.choices(self.kinds, WEIGHTS[: len(self.kinds)])[0].id

    def _day(self, day: date) -> None:
        """One working day of 40 to 70 entries, some after closing."""
        count = self.chance.randint(40, 70)
        minutes = sorted(int(self.chance.triangular(455, 1125, 735)) for _ in range(count))
        self.clock.at = instant(day, time(19, 30))

        def action(session: Session) -> None:
            for minute in minutes:
                self._enter(session, instant(day, time(minute // 60, minute % 60)))

        self.context.write("visit.sign_in", action)

    def _enter(self, session: Session, at: datetime) -> None:
        person, kind = self.chance.choice(self.people)
        is_named = self.chance.random() < 0.4
        heads = 1 if is_named else self.chance.choices((1, 2, 3, 5), (70, 15, 10, 5))[0]
        services = sum({self.chance.choice(self.services[:8]) for _ in range(2)})
        entry = Entry(
            category_id=kind if is_named else self._kind(),
            person_id=person if is_named else None,
            heads=heads,
            services=services,
            at=at,
        )
        try:
            sign_in(session, entry)
        except UserError:  # the same person within ten minutes
            return

    def _close_october(self) -> None:
        self.clock.at = instant(date(2025, 11, 3), time(9, 0))
        words = {
            "problems": "微波炉排队较长，中午 12 点前后要等 10 分钟。\n饮水机滤芯月底到期。",
            "plan": "11 月加一台微波炉；与街道协调更换滤芯。",
        }
        self.context.write("month.text", lambda s: save_text(s, month="2025-10", **words))
        self.context.write("month.close", lambda s: close_month(s, "2025-10"))

    def _today(self) -> None:
        for minute in range(8 * 60 + 3, 12 * 60 + 3, 3):
            self._at(minute)
            self.context.write("visit.sign_in", lambda s: self._enter(s, self.clock.at))
        self._at(12 * 60 + 4)
        self.context.write("sheet.print", lambda s: print_sheets(s, day=TODAY, pages=3))
        person, kind = self.people[1]
        self.context.write("people.unmask", lambda s: unmask(s, person, why="contact"))
        self._special(person, kind)
        self._at(12 * 60 + 14)

    def _special(self, person: UUID, kind: UUID) -> None:
        """A void, a correction, a late entry and a group, as a noon has them."""
        other = self.kinds[4].id
        write = self.context.write
        self._at(12 * 60 + 5)
        wrong = write("visit.sign_in", lambda s: sign_in(s, Entry(category_id=other)))
        write("visit.void", lambda s: void(s, wrong, reason="wrong"))
        self._at(12 * 60 + 8)
        late = Entry(category_id=kind, at=self.clock.at - timedelta(hours=1), is_late=True)
        write("visit.sign_in", lambda s: sign_in(s, late))
        self._at(12 * 60 + 9)
        group = Entry(category_id=self.kinds[6].id, heads=12, group_name="地铁项目部")
        first = write("visit.sign_in", lambda s: sign_in(s, group))
        fixed = Entry(category_id=self.kinds[6].id, heads=14, group_name="地铁项目部")
        write("visit.correct", lambda s: correct(s, first, fixed, reason="wrong"))
        self._at(12 * 60 + 13)
        named = Entry(category_id=kind, person_id=person, services=3)
        write("visit.sign_in", lambda s: sign_in(s, named))

    def _at(self, minute: int) -> None:
        self.clock.at = instant(TODAY, time(minute // 60, minute % 60))
