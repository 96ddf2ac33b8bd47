"""The station's flags in English, as papers tell them; stored in Chinese."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "flag.驿站": ("驿站", "Rest station"),
    "flag.检测点": ("检测点", "Vehicle check point"),
    "flag.换电点": ("换电点", "Battery swap point"),
    "flag.户外劳动者服务站": ("户外劳动者服务站", "Outdoor workers' station"),
    "flag.新建": ("新建", "newly built"),
    "flag.改建": ("改建", "converted"),
    "flag.扩建": ("扩建", "extended"),
    "flag.合建": ("合建", "shared building"),
    "flag.共建单位代管": ("共建单位代管", "Run by the partner"),
    "flag.商户经营": ("商户经营", "Run by a shop"),
    "flag.第三方": ("第三方", "Run by a third party"),
    "flag.专人": ("专人", "Own staff"),
    "flag.志愿者自管": ("志愿者自管", "Run by volunteers"),
    "flag.空调": ("空调", "air conditioning"),
    "flag.桌椅": ("桌椅", "tables and chairs"),
    "flag.饮水机": ("饮水机", "water dispenser"),
    "flag.微波炉": ("微波炉", "microwave"),
    "flag.冰箱": ("冰箱", "fridge"),
    "flag.充电": ("充电", "charging"),
    "flag.药箱": ("药箱", "first-aid box"),
    "flag.AED": ("AED", "AED"),
    "flag.图书角": ("图书角", "book corner"),
    "flag.工具箱": ("工具箱", "toolbox"),
    "flag.雨伞": ("雨伞", "umbrellas"),
    "flag.厕所": ("厕所", "toilet"),
    "flag.母婴室": ("母婴室", "nursing room"),
    "flag.WiFi": ("WiFi", "WiFi"),
}
