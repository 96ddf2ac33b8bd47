"""Made-up people and visits of a busy station, the same at every run, as rows for the driver."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from app.clock import BANDS, LOCAL

SURNAMES = "王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田萧潘袁蔡蒋余于杜叶程"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国志文华晓春梅玉红海波子轩宇浩然佳怡欣"
LAST_DAY = date(2025, 11, 21)
LAST_AT = datetime.combine(LAST_DAY, time(12, 14), LOCAL)
HAS_PHONE, IS_NAMED, IS_ALONE, IS_VOID = 0.5, 0.35, 0.85, 0.005
OPENS, CLOSES = 7 * 3600 + 1800, 18 * 3600 + 3000  # seconds of the day: 07:30 to 18:50
MASKS = (3, 3, 3, 1, 2, 7, 11, 19, 64, 129)
REPEAT_MS = 600_000
_EPOCH = date(1970, 1, 1)


class MadeVisit(NamedTuple):
    """One visit; ``person`` and ``category`` are places in their lists."""

    key: bytes
    op_id: bytes
    day: str
    at_ms: int
    day_no: int
    heads: int
    person: int | None
    category: int
    services: int
    band: str
    is_extended: bool
    void_op_id: bytes | None


def key_at(chance: random.Random, at_ms: int) -> bytes:
    """A UUIDv7 of that millisecond, made of *chance*."""
    bits = at_ms << 80 | 7 << 76 | chance.getrandbits(12) << 64
    return (bits | 2 << 62 | chance.getrandbits(62)).to_bytes(16, "big")


def people(count: int) -> Iterator[tuple[str, str]]:
    """(name, phone or "") of *count* people."""
    chance = random.Random(7)  # noqa: S311  (no secret)
    for number in range(count):
        given = "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2))))
        phone = f"1990{number:07d}" if chance.random() < HAS_PHONE else ""
        yield chance.choice(SURNAMES) + given, phone


def visits(*, count: int, days: int, people: int, categories: int) -> Iterator[MadeVisit]:
    """*count* visits spread over *days* days up to ``LAST_AT``, oldest first."""
    chance = random.Random(2025)  # noqa: S311  (no secret)
    last_seen: dict[int | None, int] = {}
    for back in range(days - 1, -1, -1):
        share = count // (back + 1)
        count -= share
        day_no = 1
        for at_ms, second, day in _arrivals(chance, LAST_DAY - timedelta(days=back), share):
            person = _somebody(chance, people, at_ms, last_seen)
            made = _visit(chance, at_ms, second, person)
            yield made._replace(day=day, day_no=day_no, category=made.category % categories)
            day_no += made.heads


def _arrivals(chance: random.Random, day: date, count: int) -> Iterator[tuple[int, int, str]]:
    """(instant in ms, second of the day, the day as stored) of *count* arrivals in order."""
    midnight = ((day - _EPOCH).days * 86_400 - 8 * 3600) * 1000
    until = CLOSES if day < LAST_DAY else LAST_AT.hour * 3600 + LAST_AT.minute * 60
    said = day.isoformat()
    for second in sorted(OPENS + int(chance.random() * (until - OPENS)) for _ in range(count)):
        yield midnight + second * 1000, second, said


def _somebody(
    chance: random.Random, people: int, at_ms: int, last_seen: dict[int | None, int]
) -> int | None:
    """Who came: some come often, nobody twice within ten minutes."""
    if chance.random() >= IS_NAMED:
        return None
    person = int(people * chance.random() ** 2)
    if at_ms - last_seen.get(person, 0) < REPEAT_MS:
        return None
    last_seen[person] = at_ms
    return person


def _visit(chance: random.Random, at_ms: int, second: int, person: int | None) -> MadeVisit:
    hour = second // 3600
    return MadeVisit(
        key=key_at(chance, at_ms),
        op_id=key_at(chance, at_ms),
        day="",
        at_ms=at_ms,
        day_no=0,
        heads=1 if chance.random() < IS_ALONE else chance.randint(2, 6),
        person=person,
        category=int(13 * chance.random() ** 2),
        services=chance.choice(MASKS),
        band=BANDS[(hour >= 9) + (hour >= 12) + (hour >= 14) + (hour >= 18)],
        is_extended=hour >= 18,
        void_op_id=key_at(chance, at_ms) if chance.random() < IS_VOID else None,
    )
