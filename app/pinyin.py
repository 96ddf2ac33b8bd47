"""How a name can be typed: full pinyin and initials, with the surnames that read otherwise."""

from __future__ import annotations

import os
from functools import cache
from itertools import product

MOST_READINGS = 6
LONGEST_NAME = 8  # beyond it only the usual readings: 2 to the power of its length is too many

# pypinyin knows characters, not surnames: here a surname reads first as below, then as usual.
SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "区": "ou", "朴": "piao",
    "盖": "ge", "种": "chong", "翟": "zhai", "缪": "miao", "折": "she", "黑": "he", "召": "shao",
    "任": "ren", "华": "hua", "纪": "ji", "员": "yun", "尹": "yin", "乐": "yue", "覃": "qin",
    "燕": "yan", "洗": "xian", "冼": "xian", "祭": "zhai", "幺": "yao", "卜": "bu", "柏": "bai",
    "葛": "ge", "宁": "ning", "隗": "wei", "郇": "xun", "逄": "pang", "那": "na", "冯": "feng",
    "繁": "po", "郝": "hao", "句": "gou", "晁": "chao", "谌": "chen", "褚": "chu", "邸": "di",
    "车": "che", "牟": "mou", "能": "nai", "眭": "sui", "俞": "yu", "庾": "yu", "秘": "bi",
}  # fmt: skip
DOUBLE_SURNAMES = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "澹台": ("tan", "tai"),
    "单于": ("chan", "yu"), "皇甫": ("huang", "fu"), "令狐": ("ling", "hu"), "夏侯": ("xia", "hou"),
    "宇文": ("yu", "wen"), "鲜于": ("xian", "yu"), "乐正": ("yue", "zheng"), "独孤": ("du", "gu"),
}  # fmt: skip


@cache
def readings(character: str) -> tuple[str, ...]:
    """Every reading of one character without tone, the usual one first; itself if it has none."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # read at import: 40 MB and 0.2 s less
    from pypinyin import Style, pinyin  # noqa: PLC0415  (only a name needs it)

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="default")[0]
    return tuple(dict.fromkeys(found))


def syllables(name: str) -> list[tuple[str, ...]]:
    """For each character of *name* (already normalised) the ways to read it there."""
    parts = [readings(character) for character in name]
    double = DOUBLE_SURNAMES.get(name[:2])
    if double:
        parts[:2] = [(double[0], *parts[0]), (double[1], *parts[1])]
    elif name[:1] in SURNAMES:
        parts[0] = (SURNAMES[name[0]], *parts[0])
    return [tuple(dict.fromkeys(part))[:2] for part in parts]


def spellings(name: str) -> list[tuple[str, str]]:
    """(full pinyin, initials) of *name*, at most ``MOST_READINGS`` of them."""
    parts = syllables(name)
    if len(parts) > LONGEST_NAME:
        parts = [part[:1] for part in parts]
    ways = list(product(*parts))[:MOST_READINGS]
    return list(dict.fromkeys(("".join(way), "".join(part[:1] for part in way)) for way in ways))
