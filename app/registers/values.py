"""Names, phones, headcounts and words as registers write them -> what they mean, or a refusal."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from app.errors import UserError
from app.people import NAME_MOST, clean_name
from app.registers.cells import Cell
from app.registers.unread import UnreadError
from app.visits.entry import MOST_HEADS

MOST_REMARK = 500
SHOWN = 60
PHONE_DIGITS = 11
BLANK_MARKS = frozenset(
    {"", "-", "--", "---", "/", "\\", "无", "没有", "不详", "未填", "未记录", "空"}
)
NAMELESS = frozenset({"匿名", "未留名", "不留名", "未留姓名", "不愿留名", "没留名"})
DITTO = frozenset({"〃", '"', "''", "“", "”", "同上", "″"})

# Full-width forms and the signs that stand for their plain cousins in numbers, dates and times.
_FOLDS: dict[int, int | str] = {n: n - 0xFEE0 for n in range(0xFF01, 0xFF5F)}
_FOLDS |= str.maketrans("\u3000\xa0−–—‐‑‒。：；，", "  ------.:;,")
_FOLDS |= dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\u202a\u202c\u202d"), "")
_CN_RUN = re.compile("[零〇一二两三四五六七八九十百]+")
_CN_DIGITS = {sign: n for n, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HEADS = re.compile(r"(-?[0-9]+)(?:\.0+)?(?:人次|个人|人|位|名|个)?")
_SCIENTIFIC = re.compile(r"[0-9.]+[eE]\+?[0-9]+")
_PREFIX = re.compile(r"(?:\+|00)?86(?=1[0-9]{10}$)")
_SERVICE_SPLIT = re.compile(r"[\s、，,;；/／|｜＋+&。]+")
_SEVERAL = re.compile(r"[、；;]|(?<=[\u4e00-\u9fff])[,，]|等.{0,4}[人名位]|[0-9]\s*[人名位]$")
_TICKS = "√✓✔☑"


def fold(text: str) -> str:
    """*text* with full-width digits and signs made plain and outer space dropped."""
    return text.translate(_FOLDS).strip()


def written(cell: Cell) -> str:
    """*cell* as a person would have typed it, cut when it is very long."""
    if isinstance(cell, float) and cell.is_integer():
        text = str(int(cell))
    elif isinstance(cell, datetime):
        text = cell.isoformat(" ", "minutes")
    elif isinstance(cell, time):
        text = cell.isoformat("minutes" if not cell.second else "seconds")
    elif isinstance(cell, date | timedelta):
        text = str(cell)
    else:
        text = str(cell).strip()
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def whole(cell: Cell) -> str:
    """*cell* as text, not cut."""
    return cell if isinstance(cell, str) else written(cell)


def is_blank(cell: Cell) -> bool:
    """Whether *cell* says nothing: empty, or a sign that stands for nothing."""
    return isinstance(cell, str) and (not cell or fold(cell) in BLANK_MARKS)


def with_digits(text: str) -> str:
    """*text* with Chinese numerals below 1,000 turned into digits."""
    return _CN_RUN.sub(lambda run: _cn_number(run[0]), text)


def _cn_number(run: str) -> str:
    if not set(run) & set("十百"):
        return "".join(str(_CN_DIGITS[sign]) for sign in run)
    total, digit = 0, -1
    for sign in run:
        if sign in _CN_DIGITS:
            digit = _CN_DIGITS[sign]
        else:
            total += (1 if digit < 0 else digit) * (10 if sign == "十" else 100)
            digit = -1
    number = total + max(digit, 0)
    return str(number) if _spelled(number) in {run, run.replace("两", "二")} else run


def _spelled(number: int) -> str:
    signs = "零一二三四五六七八九"
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{signs[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{signs[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (signs[ones] if ones else "")


def read_heads(cell: Cell) -> int:
    """The number of people: blank is 1.

    Raises:
        UnreadError: ``register.heads_unreadable``, ``register.heads_low``,
            ``register.heads_high``.
    """
    if is_blank(cell):
        return 1
    number = whole_number(cell)
    if number is None:
        raise UnreadError("register.heads_unreadable")
    if number < 1:
        raise UnreadError("register.heads_low")
    if number > MOST_HEADS:
        raise UnreadError("register.heads_high", most=MOST_HEADS)
    return number


def whole_number(cell: Cell) -> int | None:
    """The whole number that *cell* says, with or without 人; None when it says none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell) if float(cell).is_integer() else None
    if not isinstance(cell, str):
        return None
    found = _HEADS.fullmatch(with_digits(fold(cell).replace(" ", "")))
    return int(found[1]) if found and len(found[1]) <= 9 else None  # noqa: PLR2004  (no head count)


def read_phone(cell: Cell) -> str:
    """Eleven digits, or "" when blank.

    Raises:
        UnreadError: ``register.phone_short``, ``register.phone_long`` (values ``digits``),
            ``register.phone_rounded``, ``register.phone_unreadable``,
            ``register.phone_not_mobile``.
    """
    if is_blank(cell):
        return ""
    text = written(cell) if isinstance(cell, int | float) else fold(str(cell))
    if _SCIENTIFIC.fullmatch(text):
        raise UnreadError("register.phone_rounded")
    digits = _PREFIX.sub("", re.sub(r"[\s\-.()]", "", text))
    if not re.fullmatch("[0-9]+", digits):
        raise UnreadError("register.phone_unreadable")
    if len(digits) < PHONE_DIGITS:
        raise UnreadError("register.phone_short", digits=len(digits))
    if len(digits) > PHONE_DIGITS:
        raise UnreadError("register.phone_long", digits=len(digits))
    if not digits.startswith("1"):
        raise UnreadError("register.phone_not_mobile")
    return digits


def read_name(cell: Cell) -> str:
    """The name as the desk would keep it, without the spaces that only set two characters apart.

    Raises:
        UnreadError: ``register.unseen_characters``, ``register.too_long`` (``length``, ``most``),
            ``register.name_unreadable``, ``register.name_of_several``.
    """
    if is_blank(cell):
        return ""
    if not isinstance(cell, str):
        raise UnreadError("register.name_unreadable")
    if cell.strip() in NAMELESS:
        return ""
    if _SEVERAL.search(cell):
        raise UnreadError("register.name_of_several")
    try:
        return clean_name(cell)
    except UserError as error:
        if error.code == "person.long_name":
            raise UnreadError("register.too_long", length=len(cell), most=NAME_MOST) from None
        raise UnreadError("register.unseen_characters") from None


def read_remark(cell: Cell) -> str:
    """The remark on one line; errors as ``read_name``."""
    if is_blank(cell):
        return ""
    clean = " ".join(whole(cell).split())
    if len(clean) > MOST_REMARK:
        raise UnreadError("register.too_long", length=len(clean), most=MOST_REMARK)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in clean):
        raise UnreadError("register.unseen_characters")
    return clean


def plain(word: str) -> str:
    """*word* as words are compared: NFKC, no spaces, no ticks, lower case."""
    return "".join(unicodedata.normalize("NFKC", word).split()).strip(_TICKS).casefold()


def service_words(cell: Cell) -> tuple[str, ...]:
    """The services a cell names, each once, in the order written."""
    if is_blank(cell):
        return ()
    words = (word.strip(_TICKS) for word in _SERVICE_SPLIT.split(str(cell)))
    return tuple(dict.fromkeys(word for word in words if word and word not in BLANK_MARKS))
