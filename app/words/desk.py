"""What the desk says of its line, of voids and of showing a number."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "line.too_long": ("太长了，最多 {most} 个字。", "Too long: at most {most} characters."),
    "line.unclear": (
        "看不懂：先名字，后面只能是服务的数字。",
        "Unclear: a name, then only digits of services.",
    ),
    "line.no_service": ("没有第 {digit} 项服务。", "There is no service {digit}."),
    "line.phone_digits": (
        "4 位以上是手机号，人数最多 {most}。",
        "4 or more digits are a phone; heads go to {most}.",
    ),
    "line.nobody_has": (
        "没有手机含 {digits} 的人；{heads} 个人请按 F 键。",
        "No phone holds {digits}; for {heads} heads press an F key.",
    ),
    "line.heads_need_key": (
        "是 {heads} 个人的话，请按 F 键选类别",
        "For {heads} heads press an F key",
    ),
    "line.services_need_key": ("请按 F 键选类别", "Press an F key to choose who came"),
    "line.empty": ("先打名字，或直接按 F 键", "Type a name, or just press an F key"),
    "line.unknown": (
        "还不认识“{name}”；先在来访行登记，或只打人数。",
        ('"{name}" is not known yet; sign them in on the line first, or type a head count.'),
    ),
    "line.bad_date": (
        "“{value}”不是日期；可打 1120、20251120，或 . 表示今天。",
        '"{value}" is no date; type 1120, 20251120, or . for today.',
    ),
    "void_reason.wrong": ("点错", "Mistake"),
    "void_reason.twice": ("重复", "Twice"),
    "void_reason.other": ("其他", "Other"),
    "unmask_why.contact": ("联系本人", "Contact"),
    "unmask_why.verify": ("核对", "Check"),
    "unmask_why.other": ("其他", "Other"),
    "disclosure.no_why": ("写一句为什么要看或导出。", "Say in a few words why."),
    "disclosure.no_phone": ("这个人没有留手机。", "No phone was given."),
}
