"""The station: set up once, changed later, told everywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import calendar, catalogue, keepers, numbers, settings
from app.clock import business_day
from app.context import Context, act_of
from app.errors import UserError
from app.permissions import Role
from app.texts import has_unseen
from db.base import new_id
from db.models import DatabaseInfo, PrivacyNotice, Station
from db.ready import Ready

TYPES = ("驿站", "检测点", "换电点", "户外劳动者服务站")
BUILD_MODES = ("新建", "改建", "扩建", "合建")
RUN_MODES = ("共建单位代管", "商户经营", "第三方", "专人", "志愿者自管")
FACILITIES = (
    "空调", "桌椅", "饮水机", "微波炉", "冰箱", "充电", "药箱", "AED",
    "图书角", "工具箱", "雨伞", "厕所", "母婴室", "WiFi",
)  # fmt: skip
TEXT_MOST = 60
NOTICE_MOST = 1000  # what a sheet has no room for it cuts


@dataclass(frozen=True, slots=True)
class StationRow:
    """The station as pages and papers tell it; ``facilities`` are words of ``FACILITIES``."""

    id: UUID
    code: str
    name: str
    plate_no: str
    type: str
    build_mode: str
    run_mode: str
    host_unit: str
    is_24h: bool
    facilities: tuple[str, ...]
    opening_total: int


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One version of the personal-information notice."""

    version: int
    text_zh: str
    text_en: str


_STATION = Ready(select(*(getattr(Station, name) for name in StationRow.__slots__)).limit(1))


def station(session: Session) -> StationRow | None:
    """This station, None before it was set up."""
    found = _STATION.first(session.connection(), {})
    if found is None:
        return None
    values = dict(zip(StationRow.__slots__, found, strict=True))
    return StationRow(**values | {"facilities": tuple(json.loads(values["facilities"]))})


def is_trial(session: Session) -> bool:
    """Whether this folder is for trying out (demo or ``init --trial``)."""
    return info(session, "trial") == "yes"


def info(session: Session, key: str) -> str | None:
    """A fact about this file, e.g. ``instance``."""
    return session.scalars(select(DatabaseInfo.value).where(DatabaseInfo.key == key)).first()


def set_up(
    context: Context,
    *,
    keeper: str,
    opens: str = "08:00",
    closes: str = "18:00",
    is_trial_folder: bool = False,
    **station_values: Any,
) -> UUID:
    """Make the station, its first 站长, catalogue, holidays and notice in one write.

    Args:
        context: a context without a station.
        keeper: name of the first keeper.
        opens: ``HH:MM``.
        closes: ``HH:MM``, after *opens*.
        is_trial_folder: the clock may be set by ``YIZHAN_NOW``.
        station_values: columns of ``StationRow`` but ``id``; ``code`` and ``name`` are needed.

    Returns:
        The station's id.

    Raises:
        UserError: ``station.exists``; as ``update``, ``settings.check_hours``, ``keepers.add``.
    """
    station_id = new_id()

    def action(session: Session) -> UUID:
        if station(session) is not None:
            raise UserError("station.exists")
        settings.check_hours(opens, closes)
        session.add(Station(id=station_id, **checked(station_values), **act_of(session).stamp))
        session.flush()
        settings.set_rules(session, valid_from=settings.ALWAYS, opens=opens, closes=closes)
        keepers.add(session, name=keeper, role=Role.HEAD)
        _seed(session, is_trial_folder=is_trial_folder)
        return station_id

    return context.acting(station_id=station_id).write("station.init", action)


def update(session: Session, **values: Any) -> UUID:
    """Change what the station says of itself.

    Raises:
        UserError: ``station.no_code`` (field ``code``), ``station.no_name`` (field ``name``),
            ``station.long_text``.
    """
    row = session.scalars(select(Station)).one()
    act = act_of(session)
    for name, value in checked(values).items():
        setattr(row, name, value)
    row.op_id, row.changed_seq = act.op_id, act.seq
    session.flush()
    return row.id


def notice(session: Session) -> NoticeRow:
    """The notice in force: the newest version."""
    query = select(PrivacyNotice.version, PrivacyNotice.text_zh, PrivacyNotice.text_en)
    row = session.execute(query.order_by(PrivacyNotice.version.desc()).limit(1)).one()
    return NoticeRow(*row)


def notices(session: Session) -> list[NoticeRow]:
    """Every version of the notice, the newest first."""
    query = select(PrivacyNotice.version, PrivacyNotice.text_zh, PrivacyNotice.text_en)
    return [
        NoticeRow(*row) for row in session.execute(query.order_by(PrivacyNotice.version.desc()))
    ]


def issue_notice(session: Session, *, text_zh: str, text_en: str) -> int:
    """Put a new version of the notice in force.

    Raises:
        UserError: ``notice.empty`` (field ``text_zh``), ``station.long_text``.
    """
    if not text_zh.strip():
        raise UserError("notice.empty", field="text_zh")
    for field, text in (("text_zh", text_zh), ("text_en", text_en)):
        if len(text) > NOTICE_MOST or has_unseen("".join(text.split())):
            raise UserError("station.long_text", field=field, most=NOTICE_MOST)
    version = notice(session).version + 1
    session.add(
        PrivacyNotice(
            version=version,
            text_zh=text_zh.strip(),
            text_en=text_en.strip(),
            **act_of(session).stamp,
        )
    )
    session.flush()
    return version


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """*values* as they are stored; raises as ``update``, so that a form can ask beforehand."""
    clean = {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in values.items()
    }
    for key in ("code", "name"):
        if key in clean and not clean[key]:
            raise UserError(f"station.no_{key}", field=key)
    for key, value in clean.items():
        if isinstance(value, str) and (len(value) > TEXT_MOST or not value.isprintable()):
            raise UserError("station.long_text", field=key, most=TEXT_MOST)
    if "facilities" in clean:
        clean["facilities"] = json.dumps(list(clean["facilities"]), ensure_ascii=False)
    if int(clean.get("opening_total", 0)) < 0:
        raise UserError("station.opening_total", field="opening_total")
    return clean


def _seed(session: Session, *, is_trial_folder: bool) -> None:
    act = act_of(session)
    made = {"instance": str(uuid4()), "trial": "yes" if is_trial_folder else "no"}
    for key, value in made.items():
        session.add(DatabaseInfo(key=key, value=value))
    catalogue.seed(session)
    numbers.seed(session)
    session.add(PrivacyNotice(version=1, text_zh=NOTICE_ZH, text_en=NOTICE_EN, **act.stamp))
    session.flush()
    year = business_day(act.at).year
    for known in (year - 1, year, year + 1):
        calendar.fill_year(session, known)


NOTICE_ZH = (
    "本站登记来访，只为统计服务人次和必要时联系您。姓名、手机可以不填，不填同样享受服务。"
    "记录保存 12 个月后删去姓名和号码；您可随时要求查看、更正或删除。"
)
NOTICE_EN = (
    "This station records visits only to count the people served and to reach you when needed. "
    "Name and phone are optional; service is the same without them. Names and numbers are "
    "deleted after 12 months; you may ask to see, correct or delete yours at any time."
)
