"""What the heading of a column means; the synonyms are data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from app.registers.cells import Cell

KINDS = ("date", "time", "name", "phone", "category", "heads", "services", "remark")
IGNORED = ""
MERGED = frozenset({"services", "remark"})  # several such columns are read as one
MOST_LETTERS = 24

SYNONYMS = {
    "date": "日期 来访日期 到访日期 到站日期 来站日期 进站日期 登记日期 服务日期 签到日期 填写日期"
    " 年月日 月日 日期时间 来访日期时间 登记日期时间 日期和时间 日期及时间 date day",
    "time": "时间 到站时间 来访时间 到访时间 来站时间 进站时间 入站时间 到达时间 抵达时间 到店时间"
    " 进入时间 登记时间 签到时间 服务时间 使用时间 开始时间 时刻 具体时间 time timein arrival",
    "name": "姓名 名字 来访人 来访者 来访人姓名 来访者姓名 来访人员姓名 人员姓名 访客 访客姓名"
    " 职工姓名 劳动者姓名 户外劳动者姓名 服务对象姓名 使用人 使用人姓名 使用者 签到人 称呼 name",
    "phone": "电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 联系手机 联系号码 移动电话"
    " 本人电话 来访人电话 电话/手机 phone mobile tel telephone",
    "category": "类别 从业类别 从业类型 从业人员类别 从业 职业 职业类别 职业类型 从事职业 工种 行业"
    " 从事行业 行业类别 行业类型 所属行业 身份 身份类别 人员类别 人员类型 人员身份 来访人员类别"
    " 来访人员类型 类型 群体 群体类别 工作类别 工作类型 劳动者类别 劳动者类型 户外劳动者类别"
    " 户外劳动者类型 服务对象 服务对象类别 服务群体 对象 岗位 职业/工种 工种/职业 工种类别"
    " category occupation job",
    "heads": "人数 人次 来访人数 来访人次 到访人数 到站人数 服务人数 服务人次 接待人数 接待人次"
    " 人员数量 总人数 heads people headcount count",
    "services": "服务 服务内容 服务项目 服务事项 服务需求 服务类型 享受服务 享受的服务 享受服务项目"
    " 使用服务 使用项目 使用功能 使用设施 接受服务 提供服务 需求 需求服务 来访需求 来访事由 事由"
    " 来访目的 使用内容 services service",
    "remark": "备注 备注说明 其他说明 说明 附注 remark remarks note notes",
}
# Tried in order when no synonym is the whole heading; an empty kind is left out on purpose.
_LEFT_OUT = (
    "离开 离站 离店 离去 结束 出站 出生 年龄 性别 身份证 证件 登记人 经办 记录人 值班 签字 签名"
    " 紧急 单位 企业 公司 平台 会员 住址 地址 满意 评价 温度 体温 序号 编号 车牌"
)
PARTS = (
    (IGNORED, _LEFT_OUT),
    ("phone", "手机 电话 联系方式 phone"),
    ("date", "日期 date"),
    ("time", "时间 时刻 time"),
    ("name", "姓名 name"),
    ("heads", "人数 人次"),
    ("category", "类别 工种 职业 行业 身份 category"),
    ("services", "服务内容 服务项目 服务事项 服务需求 享受"),
    ("remark", "备注 remark"),
)
_EXACT = {word: kind for kind, words in SYNONYMS.items() for word in words.split()}
_PARTS = tuple((kind, word) for kind, words in PARTS for word in words.split())
_ASIDE = re.compile(r"\(.*?\)|\[.*?\]|【.*?】")
_NOISE = re.compile(r"[\s:*#.,;。、_]+")


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> tuple[str | None, bool]:
    """The kind of column that *text* heads (None: no heading known), and whether surely so."""
    word = _NOISE.sub("", _ASIDE.sub("", unicodedata.normalize("NFKC", text))).casefold()
    is_label = text.rstrip().endswith((":", "："))  # 姓名： asks for an answer beside it
    if word in _EXACT:
        return _EXACT[word], not is_label
    if not word or len(word) > MOST_LETTERS or any(sign.isdigit() for sign in word):
        return None, False
    return next((kind for kind, part in _PARTS if part in word), None), False


def header_kinds(row: Sequence[Cell]) -> dict[int, str] | None:
    """Column -> kind when *row* is a row of headings, else None.

    Two sure headings make one, or a sure one among three: a remark such as 手机充电 beside a
    category such as 服务员 must not.
    """
    told = [(n, *heading_kind(cell)) for n, cell in enumerate(row) if isinstance(cell, str)]
    kinds = {kind for _, kind, _ in told if kind}
    sure = {kind for _, kind, exact in told if exact}
    if len(sure) < 2 and not (sure and len(kinds) > 2):  # noqa: PLR2004  (see above)
        return None
    return _once([(n, kind, exact) for n, kind, exact in told if kind])


def only_headings(row: Sequence[Cell]) -> dict[int, str] | None:
    """Column -> kind when *row* holds sure headings and nothing else: a header's second line."""
    told = [(n, cell) for n, cell in enumerate(row) if cell != ""]
    kinds = {n: heading_kind(cell) for n, cell in told if isinstance(cell, str)}
    if not told or len(kinds) < len(told) or not all(exact for _, exact in kinds.values()):
        return None
    return _once([(n, kind, True) for n, (kind, _) in kinds.items() if kind])


def _once(told: list[tuple[int, str, bool]]) -> dict[int, str]:
    """One column for each kind, the surest and then the leftmost; remarks and services join."""
    columns: dict[int, str] = {}
    for column, kind, _ in sorted(told, key=lambda one: (not one[2], one[0])):
        if kind in MERGED or kind not in columns.values():
            columns[column] = kind
    return dict(sorted(columns.items()))
