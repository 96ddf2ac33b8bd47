"""The station's flags in English, as papers tell them; stored in Chinese."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "flag.驿站": ("驿站", "Rest station"),
    "flag.检测点": ("检测点", "Vehicle check point"),
    "flag.换电点": ("换电点", "Battery swap point"),
    "flag.户外劳动者服务站": ("户外劳动者服务站", "Outdoor workers' station"),
    "flag.新建": ("新建", "Newly built"),
    "flag.改建": ("改建", "Converted"),
    "flag.扩建": ("扩建", "Extended"),
    "flag.合建": ("合建", "Shared building"),
    "flag.共建单位代管": ("共建单位代管", "The partner"),
    "flag.商户经营": ("商户经营", "A shop"),
    "flag.第三方": ("第三方", "A third party"),
    "flag.专人": ("专人", "Own staff"),
    "flag.志愿者自管": ("志愿者自管", "Volunteers"),
    "flag.空调": ("空调", "Air conditioning"),
    "flag.桌椅": ("桌椅", "Tables & chairs"),
    "flag.饮水机": ("饮水机", "Water dispenser"),
    "flag.微波炉": ("微波炉", "Microwave"),
    "flag.冰箱": ("冰箱", "Fridge"),
    "flag.充电": ("充电", "Charging"),
    "flag.药箱": ("药箱", "First-aid box"),
    "flag.AED": ("AED", "AED"),
    "flag.图书角": ("图书角", "Book corner"),
    "flag.工具箱": ("工具箱", "Toolbox"),
    "flag.雨伞": ("雨伞", "Umbrellas"),
    "flag.厕所": ("厕所", "Toilet"),
    "flag.母婴室": ("母婴室", "Nursing room"),
    "flag.WiFi": ("WiFi", "WiFi"),
}
