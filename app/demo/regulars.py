"""Two hundred people who do not exist, and how they come."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓曹曾田萧潘袁蔡蒋余杜叶程单仇"
_GIVEN = "伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国志文华晓春梅玉红海波宇浩然佳怡欣"
_EMPLOYERS = {0: ("专送", "众包"), 1: ("东区网点", "西区网点"), 2: ("区环卫所",), 9: ("公交二队",)}
_SHARES = (34, 20, 15, 8, 4, 6, 5, 3, 2, 1, 1, 3, 1)
"""Of every hundred who come, how many are of each starter category, in key order."""


@dataclass(frozen=True, slots=True)
class Regular:
    """Somebody known by name. ``odds`` to come on a weekday, at ``hour`` (fraction of a day's)."""

    name: str
    phone: str
    category: int
    employer: str
    birth_month: int | None
    odds: float
    hour: float


def regulars(chance: Random, count: int = 200) -> list[Regular]:
    """*count* people; a few come nearly every day, most now and then."""
    return [_regular(chance, number) for number in range(count)]


def category(chance: Random) -> int:
    """Place of a category in key order, drawn as they come."""
    return chance.choices(range(len(_SHARES)), _SHARES)[0]


def _regular(chance: Random, number: int) -> Regular:
    kind = category(chance)
    given = "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))
    return Regular(
        name=chance.choice(_SURNAMES) + chance.choice((given, given, given, "师傅")),
        phone=f"1990000{number:04d}" if chance.random() < 0.7 else "",  # noqa: PLR2004
        category=kind,
        employer=chance.choice(("", *_EMPLOYERS.get(kind, ()))),
        birth_month=chance.choice((None, None, chance.randint(1, 12))),
        odds=min(0.85, 0.04 + 0.12 * chance.expovariate(1)),
        hour=min(17.9, max(8.1, chance.gauss(12.7, 2.0))),
    )
