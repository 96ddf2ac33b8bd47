"""What the command line says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "cli.use.all": (
        (
            "命令这样写：yizhan [--data 文件夹] [--demo] [--lang zh|en] "
            "[init | import | sheet | report | backup | restore | check]，不写命令就打开窗口。"
        ),
        (
            "Write it as: yizhan [--data DIR] [--demo] [--lang zh|en] "
            "[init | import | sheet | report | backup | restore | check]; without a command the "
            "window opens."
        ),
    ),
    "cli.use.init": (
        (
            "建站这样写：yizhan init --code 编号 --name 名称 [--opens 时:分 --closes 时:分] "
            "[--keeper 姓名] [--trial]"
        ),
        (
            "Write it as: yizhan init --code C --name N [--opens HH:MM --closes HH:MM] "
            "[--keeper NAME] [--trial]"
        ),
    ),
    "cli.use.import": (
        (
            "导入这样写：yizhan import visits 文件 [--year 年] [--map 词=类别]… [--skip-refused] "
            "[--dry-run] [--json]"
        ),
        (
            "Write it as: yizhan import visits FILE [--year YYYY] [--map WORD=CATEGORY]… "
            "[--skip-refused] [--dry-run] [--json]"
        ),
    ),
    "cli.use.sheet": (
        "签到表这样写：yizhan sheet --date 年-月-日 [--pages 页数] --out 文件.pdf",
        "Write it as: yizhan sheet --date YYYY-MM-DD [--pages N] --out FILE.pdf",
    ),
    "cli.use.report": (
        "月报这样写：yizhan report 年-月 --out 文件.pdf [--json] [--close] [--revision 第几版]",
        "Write it as: yizhan report YYYY-MM --out FILE.pdf [--json] [--close] [--revision N]",
    ),
    "cli.use.backup": (
        "备份这样写：yizhan backup --out 文件",
        "Write it as: yizhan backup --out FILE",
    ),
    "cli.use.restore": (
        "恢复这样写：yizhan restore 备份文件",
        "Write it as: yizhan restore FILE",
    ),
    "cli.use.check": ("检查这样写：yizhan check [--json]", "Write it as: yizhan check [--json]"),
    "cli.bad_day": (
        "“{value}”不是日期，写成 2025-11-21 这样。",
        '"{value}" is no date; write 2025-11-21.',
    ),
    "cli.bad_month": (
        "“{value}”不是月份，写成 2025-11 这样。",
        '"{value}" is no month; write 2025-11.',
    ),
    "cli.bad_count": (
        "“{value}”不行，写 1 到 {most} 的数字。",
        '"{value}" will not do; write a number from 1 to {most}.',
    ),
    "cli.bad_year": ("“{value}”不是年份，写成 2025 这样。", '"{value}" is no year; write 2025.'),
    "cli.bad_map": (
        "“{value}”看不懂，写成 词=类别 这样，如 骑手=外卖配送员。",
        '"{value}" is not understood; write WORD=CATEGORY, such as 骑手=外卖配送员.',
    ),
    "cli.no_folder": (
        "没有文件夹 {folder}，请先建好再存。",
        "There is no folder {folder}; make it first.",
    ),
    "cli.is_folder": (
        "{folder} 是文件夹，请写上文件名。",
        "{folder} is a folder; name a file.",
    ),
    "cli.bad_now": (
        "YIZHAN_NOW 里的“{value}”不是时刻，写成 2025-11-21T12:00 这样。",
        '"{value}" in YIZHAN_NOW is no time; write 2025-11-21T12:00.',
    ),
    "cli.same_file": (
        "{file} 是正在用的数据，不能写到它上面，请换一个文件名。",
        "{file} is the data in use; choose another file name.",
    ),
    "cli.interrupted": ("已停下。", "Stopped."),
    "cli.unexpected": (
        (
            "程序出错了，这一步没有做完，之前存好的都在；请把编号 {reference} 和文件 {log} "
            "交给维护的人。"
        ),
        (
            "The program failed and this step was not finished; everything saved before is safe. "
            "Give the number {reference} and the file {log} to whoever maintains it."
        ),
    ),
    "cli.made": (
        "已建站：{name}（{number}），数据在 {folder}。",
        "Station {name} ({number}) is set up in {folder}.",
    ),
    "cli.saved": ("已存好：{file}", "Saved: {file}"),
    "cli.missing": (
        "这些字没有字体，纸上印成 〓：{marks}",
        "No font has these characters; they are printed as 〓: {marks}",
    ),
    "cli.backup_is": (
        "{station}（{number}），来访 {visits} 条，最后一笔 {at} {what}（{who}）。",
        "{station} ({number}), {visits} rows of visits, last written {at}: {what} ({who}).",
    ),
    "cli.no_backup": ("今天的自动备份没做成：{why}", "Today's backup could not be made: {why}"),
    "cli.restored": ("已恢复到 {folder}。", "Restored to {folder}."),
    "cli.kept": ("原来的数据留在 {file}。", "What was there before is kept in {file}."),
    "cli.keeper": ("站长", "Head keeper"),
    "fault.no_station": (
        (
            "{folder} 里还没有站点数据，没有改动任何东西；请先用 yizhan init 建站，或用 --data "
            "指对文件夹。"
        ),
        (
            "There is no station in {folder}; nothing was changed. Set one up with yizhan init, or "
            "name the right folder with --data."
        ),
    ),
}
