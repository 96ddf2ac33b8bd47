"""Words printed on papers: sign-in sheet, register, month."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # every paper
    "paper.station_code": ("站点编号 {number}", "Station {number}"),
    "paper.station_numbers": (
        "标牌号 {plate} · 站点编号 {number}",
        "Plate {plate} · Station {number}",
    ),
    "paper.page": ("第 {page} / {pages} 页", "Page {page} of {pages}"),
    "paper.specimen": ("样张", "Specimen"),
    "paper.reprint": ("重印", "Reprint"),
    "paper.date": ("{year} 年 {month} 月 {day} 日 {weekday}", "{weekday} {day} {month} {year}"),
    "paper.weekdays": (
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    "paper.weekdays_short": ("一 二 三 四 五 六 日", "Mon Tue Wed Thu Fri Sat Sun"),
    "paper.months": (
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "January February March April May June July August September October November December",
    ),
    "paper.other": ("其他", "Others"),
    "paper.sum": ("合计", "Total"),
    "paper.none": ("无", "None"),
    # sign-in sheet
    "sheet.title": ("来访签到表", "Visitor sign-in"),
    "sheet.scan_first": ("录入时先扫此码", "Scan this first when typing in"),
    "sheet.no": ("序", "No."),
    "sheet.time": ("时间", "Time"),
    "sheet.name": ("姓名（可不填）", "Name (opt.)"),
    "sheet.category": ("类别 打 ✓", "Who you are ✓"),
    "sheet.phone": ("手机后四位", "Phone, last 4"),
    "sheet.services": ("服务 打 ✓", "What you used ✓"),
    "sheet.signature": ("签名", "Signature"),
    "sheet.notice": ("个人信息告知", "Your information"),
    "sheet.notice_version": (
        "第 {version} 版，全文见墙上公示。",
        "Version {version}; the full text is on the wall.",
    ),
    "sheet.crossing": (
        "写错请划掉整行，不要涂改；一行一人。",
        "Made a mistake? Cross out the whole line, do not correct it. One line, one person.",
    ),
    "sheet.filled": ("本页实填 {gap} 行", "Lines filled {gap}"),
    "sheet.crossed": ("划掉 {gap} 行", "crossed out {gap}"),
    "sheet.keeper": ("站长签名 {gap}", "Keeper {gap}"),
    "sheet.typist": ("录入人 {gap}", "Typed by {gap}"),
    "sheet.typed_on": ("录入日 {gap} 月 {gap} 日", "on {gap} / {gap}"),
    # register
    "register.title": ("来访登记表", "Visit register"),
    "register.no": ("序号", "No."),
    "register.at": ("时间", "Time"),
    "register.category": ("类别", "Category"),
    "register.name": ("姓名", "Name"),
    "register.phone": ("手机", "Phone"),
    "register.heads": ("人数", "Heads"),
    "register.services": ("服务项目", "Services"),
    "register.source": ("来源", "Source"),
    "register.recorder": ("登记人", "By"),
    "register.remark": ("备注", "Remark"),
    "register.sum": ("共 {rows} 条，{heads} 人次", "{rows} rows, {heads} visits"),
    "register.foot": (
        "手机中间四位已遮盖。作废的行划线，不计入合计。",
        "Phones are masked. Void rows are struck through and not counted.",
    ),
}
