<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>areas</name>
    <message>
        <source>来访</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>登记册</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>显示 30 秒，已记下</source>
        <translation>Shown for 30 s; noted</translation>
    </message>
    <message>
        <source>撤回 {row}？</source>
        <translation>Undo {row}?</translation>
    </message>
    <message>
        <source>为什么看 {who} 的号码？</source>
        <translation>Why see the phone of {who}?</translation>
    </message>
    <message>
        <source>不了</source>
        <translation>No</translation>
    </message>
    <message>
        <source>还没来过</source>
        <translation>Not been here yet</translation>
    </message>
    <message>
        <source>本月 {n} 次</source>
        <translation>{n} this month</translation>
    </message>
    <message>
        <source>今天 {time} 来过</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>昨天 {time} 来过</source>
        <translation>Yesterday {time}</translation>
    </message>
    <message>
        <source>登记新来的人</source>
        <translation>Sign in somebody new</translation>
    </message>
    <message>
        <source>姓名 → 手机（可不填）→ 按 F 键选类别即存</source>
        <translation>Name → phone (optional) → an F key saves</translation>
    </message>
    <message>
        <source>这么多人</source>
        <translation>that many heads</translation>
    </message>
    <message>
        <source>手机里有这几位的人</source>
        <translation>whose phone has these digits</translation>
    </message>
    <message>
        <source>选人</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>名字后打数字＝加减服务</source>
        <translation>digits after a name: services</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>看号码</source>
        <translation>Show phone</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>为什么改</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>{n} 号</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>还没有上一条</source>
        <translation>Nothing to repeat yet</translation>
    </message>
    <message>
        <source>{n} 人？对的话再按一次 {key}</source>
        <translation>{n} heads? If so, press {key} again</translation>
    </message>
    <message>
        <source>按 F 键选类别，就存下了</source>
        <translation>Press an F key; that saves it</translation>
    </message>
    <message>
        <source>团体来访</source>
        <translation>Group visit</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Late entry</translation>
    </message>
    <message>
        <source>日期（1120，. 是今天）</source>
        <translation>Date (1120; . is today)</translation>
    </message>
    <message>
        <source>时间（0930）</source>
        <translation>Time (0930)</translation>
    </message>
    <message>
        <source>拼音、姓名、后四位；或人数</source>
        <translation>Name, pinyin, last 4; or heads</translation>
    </message>
    <message>
        <source>谁来的</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>输入法开着</source>
        <translation>IME on</translation>
    </message>
    <message>
        <source>拼音直打</source>
        <translation>IME off</translation>
    </message>
    <message>
        <source>来访登记</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>拼音、姓名、手机后四位；或先打人数</source>
        <translation>Name, pinyin or last four digits; or a head count</translation>
    </message>
    <message>
        <source>拼音、姓名、后四位、人数</source>
        <translation>Name, pinyin, last 4, heads</translation>
    </message>
    <message>
        <source>按 F 键选类别即存</source>
        <translation>An F key chooses the category and saves</translation>
    </message>
    <message>
        <source>选类别即存</source>
        <translation>chooses and saves</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>更多类别</source>
        <translation>More categories</translation>
    </message>
    <message>
        <source>选类别即登记</source>
        <translation>choose and sign in</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>close</translation>
    </message>
    <message>
        <source>来一位这类的人；先打数字就是几位</source>
        <translation>Sign in one of this category; digits first for more</translation>
    </message>
    <message>
        <source>更多类别，再按数字</source>
        <translation>More categories, then a digit</translation>
    </message>
    <message>
        <source>拼音、姓名、手机后四位找人</source>
        <translation>Find by name, pinyin or last four digits</translation>
    </message>
    <message>
        <source>选人，登记</source>
        <translation>Choose, sign in</translation>
    </message>
    <message>
        <source>名字后面：加减服务；空行先按 /</source>
        <translation>After a name: services; on an empty line / first</translation>
    </message>
    <message>
        <source>全部服务</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>再来一次；3+ 是再来三位</source>
        <translation>Again; 3+ is three more</translation>
    </message>
    <message>
        <source>撤回上一条，问为什么</source>
        <translation>Undo the last one; asks why</translation>
    </message>
    <message>
        <source>到名单里，打开一条来更正</source>
        <translation>To the list; open one to correct it</translation>
    </message>
    <message>
        <source>名单里：作废选中的一条</source>
        <translation>In the list: void the marked one</translation>
    </message>
    <message>
        <source>名单里：看完整号码（会记下）</source>
        <translation>In the list: show the whole phone (noted)</translation>
    </message>
    <message>
        <source>补录以前的</source>
        <translation>Late entry of an earlier visit</translation>
    </message>
    <message>
        <source>清空；退一步</source>
        <translation>Clear; one step back</translation>
    </message>
    <message>
        <source>今天的来访</source>
        <translation>Visits today</translation>
    </message>
    <message>
        <source>今天还没有可以撤回的</source>
        <translation>Nothing to undo today</translation>
    </message>
    <message>
        <source>还没存上，已经拿掉</source>
        <translation>Was not saved yet; taken out</translation>
    </message>
    <message>
        <source>今天还没有人来</source>
        <translation>Nobody has come today</translation>
    </message>
    <message>
        <source>来一位按 F2–F10；知道名字就打拼音，按 Enter。</source>
        <translation>Press F2–F10 for each visitor; or type a name, then Enter.</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>人</source>
        <translation>heads</translation>
    </message>
    <message>
        <source>按 F 键，或点左边的格子</source>
        <translation>An F key, or a tile</translation>
    </message>
    <message>
        <source>未留名</source>
        <translation>unnamed</translation>
    </message>
    <message>
        <source>等 {heads}</source>
        <translation>{heads} in all</translation>
    </message>
    <message>
        <source>1 人</source>
        <translation>1 head</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} heads</translation>
    </message>
    <message>
        <source>{minutes} 分钟内来过，不计</source>
        <translation>{minutes} min, not counted</translation>
    </message>
    <message>
        <source>已作废 · {reason}</source>
        <translation>Void · {reason}</translation>
    </message>
    <message>
        <source>等着存</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>延时</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名 / 人数</source>
        <translation>Name / heads</translation>
    </message>
    <message>
        <source>王师傅</source>
        <translation>Mr Wang</translation>
    </message>
    <message>
        <source>网约车</source>
        <translation>Sweepers</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>补录 {at}</source>
        <translation>Late entry {at}</translation>
    </message>
    <message>
        <source>等着存  {who}</source>
        <translation>Waiting  {who}</translation>
    </message>
    <message>
        <source>另一个程序正在写，好了自动存上，请照常登记</source>
        <translation>Another program is writing; this saves itself. Carry on</translation>
    </message>
    <message>
        <source>{who}  {minutes} 分钟内来过</source>
        <translation>{who}  here within {minutes} min</translation>
    </message>
    <message>
        <source>不计，没有再记一次</source>
        <translation>Not counted, not recorded again</translation>
    </message>
    <message>
        <source>{row} 已作废 · {reason}</source>
        <translation>{row} void · {reason}</translation>
    </message>
    <message>
        <source>已更正  {row}</source>
        <translation>Corrected  {row}</translation>
    </message>
    <message>
        <source>另选了 {n} 项</source>
        <translation>{n} more ticked</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>all</translation>
    </message>
    <message>
        <source>本次服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>按数字加减</source>
        <translation>digits tick</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>走动</source>
        <translation>move</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>done</translation>
    </message>
    <message>
        <source>今日 {n} 人次</source>
        <translation>{n} visits today</translation>
    </message>
    <message>
        <source>具名 {n}</source>
        <translation>Named {n}</translation>
    </message>
    <message>
        <source>未留名 {n}</source>
        <translation>Unnamed {n}</translation>
    </message>
    <message>
        <source>延时 {n}</source>
        <translation>Extended {n}</translation>
    </message>
    <message>
        <source>没写</source>
        <translation>None</translation>
    </message>
    <message>
        <source>现在 {band}</source>
        <translation>now {band}</translation>
    </message>
    <message>
        <source>按类别</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>按时段</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>今日人次</source>
        <translation>today</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>磁盘满了，刚才这一条没有存上</source>
        <translation>The disk is full; this entry was not saved</translation>
    </message>
    <message>
        <source>磁盘读写出错，刚才这一条没有存上</source>
        <translation>The disk failed; this entry was not saved</translation>
    </message>
    <message>
        <source>数据文件夹不能写，刚才这一条没有存上</source>
        <translation>The data folder cannot be written; this entry was not saved</translation>
    </message>
    <message>
        <source>另一个程序正占着数据，刚才这一步没有做成</source>
        <translation>Another program holds the data; this step was not done</translation>
    </message>
    <message>
        <source>数据文件坏了，程序没有改动它</source>
        <translation>The data file is damaged; it was left as it is</translation>
    </message>
    <message>
        <source>请删掉一些大文件，再按“再存一次”。</source>
        <translation>Delete some large files, then press &quot;Save again&quot;.</translation>
    </message>
    <message>
        <source>请把数据文件夹拷一份到 U 盘，再找人检查硬盘。</source>
        <translation>Copy the data folder to a USB stick and have the disk checked.</translation>
    </message>
    <message>
        <source>请检查文件夹的权限，再按“再存一次”。</source>
        <translation>Check the folder&apos;s permissions, then press &quot;Save again&quot;.</translation>
    </message>
    <message>
        <source>等几秒，再按“再存一次”。</source>
        <translation>Wait a few seconds, then press &quot;Save again&quot;.</translation>
    </message>
    <message>
        <source>请在设置里从最近的备份恢复。</source>
        <translation>Restore the latest backup in Settings.</translation>
    </message>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>先不存</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>今天已记的 {n} 人次都在，刚打的字也还在。</source>
        <translation>All {n} visits of today are safe, and so is what you typed.</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{month}{day}日</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>为什么看？</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>姓名或人数</source>
        <translation>Name or heads</translation>
    </message>
    <message>
        <source>按 F 键</source>
        <translation>F key</translation>
    </message>
    <message>
        <source>不计</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>没有存上</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>程序出错了，刚才这一步可能没有做完</source>
        <translation>The program failed; the last step may not be finished</translation>
    </message>
    <message>
        <source>之前存好的都在。编号 {number}</source>
        <translation>Everything saved before is safe. Number {number}</translation>
    </message>
    <message>
        <source>再做一次；还是不行，就把编号和这个文件交给维护的人：{file}</source>
        <translation>Try again; if it fails again, give the number and this file to whoever looks after the program: {file}</translation>
    </message>
    <message>
        <source>从头建站</source>
        <translation>Set up anew</translation>
    </message>
    <message>
        <source>恢复 {time} 的备份</source>
        <translation>Restore the backup of {time}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>文件里的“{heading}”栏是</source>
        <translation>The column &quot;{heading}&quot; of the file is</translation>
    </message>
    <message>
        <source>还有 {n} 栏</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>{letter} 栏</source>
        <translation>Column {letter}</translation>
    </message>
    <message>
        <source>可能是同一个人</source>
        <translation>Maybe the same person</translation>
    </message>
    <message>
        <source>没有看着像同一个人的</source>
        <translation>Nobody seems to be in twice</translation>
    </message>
    <message>
        <source>可能是同一个人 {n} 对</source>
        <translation>Maybe the same person: {n} pairs</translation>
    </message>
    <message>
        <source>撤回整份</source>
        <translation>Undo file</translation>
    </message>
    <message>
        <source>再导一份</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>对照着合并</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>不是同一位</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>名字一样、其中一位没留号码，或号码一样、名字不同。不合并也不影响人次。</source>
        <translation>Same name and one without a phone, or same phone and another name. The visits count either way.</translation>
    </message>
    <message>
        <source>没有新的行，什么都没写</source>
        <translation>No new rows; nothing was written</translation>
    </message>
    <message>
        <source>已导入 {rows} 行，{heads} 人次</source>
        <translation>Imported {rows} rows, {heads} visits</translation>
    </message>
    <message>
        <source>{month}现在 {n} 人次</source>
        <translation>{month} now {n} visits</translation>
    </message>
    <message>
        <source>以前导过 {n} 行</source>
        <translation>{n} rows already in</translation>
    </message>
    <message>
        <source>留下 {n} 行没导</source>
        <translation>{n} rows left out</translation>
    </message>
    <message>
        <source>王师傅</source>
        <translation>Mr Wang</translation>
    </message>
    <message>
        <source>以前的</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>新来的</source>
        <translation>New</translation>
    </message>
    <message>
        <source>像在哪</source>
        <translation>What is alike</translation>
    </message>
    <message>
        <source>名字一样</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>号码一样</source>
        <translation>Same phone</translation>
    </message>
    <message>
        <source>选一份登记册</source>
        <translation>Choose a register</translation>
    </message>
    <message>
        <source>登记册 (*.xlsx *.xls *.csv)</source>
        <translation>Registers (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>{n} 张表</source>
        <translation>Sheets: {n}</translation>
    </message>
    <message>
        <source>{n} 行</source>
        <translation>rows: {n}</translation>
    </message>
    <message>
        <source>标题 {n} 行已跳过</source>
        <translation>headings: {n}</translation>
    </message>
    <message>
        <source>文件没有改动</source>
        <translation>the file is not changed</translation>
    </message>
    <message>
        <source>{n} 行可导入</source>
        <translation>{n} to import</translation>
    </message>
    <message>
        <source>{n} 行要您定</source>
        <translation>{n} to settle</translation>
    </message>
    <message>
        <source>{n} 行不收</source>
        <translation>{n} refused</translation>
    </message>
    <message>
        <source>存成清单</source>
        <translation>Save as a list</translation>
    </message>
    <message>
        <source>不收的行和要看的行</source>
        <translation>Rows refused and rows to look at</translation>
    </message>
    <message>
        <source>没有不收的行</source>
        <translation>No row is refused</translation>
    </message>
    <message>
        <source>每一行都读懂了，可以放心导入。</source>
        <translation>Every row was understood.</translation>
    </message>
    <message>
        <source>不收的 {n} 行</source>
        <translation>Rows refused: {n}</translation>
    </message>
    <message>
        <source>这些不写入；其余一次写完，要么全写要么全不写</source>
        <translation>these are left out; the rest goes in as one, all or nothing</translation>
    </message>
    <message>
        <source>另有 {n} 处请看看，照样能导</source>
        <translation>{n} to look at, imported all the same</translation>
    </message>
    <message>
        <source>只列前 {n} 处</source>
        <translation>the first {n} are listed</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>表 / 行</source>
        <translation>Sheet / row</translation>
    </message>
    <message>
        <source>原样</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>看看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>{column}{why}</source>
        <translation>{column}: {why}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>核对纸本；照数下来的导</source>
        <translation>Check the paper; the counted sum is used</translation>
    </message>
    <message>
        <source>要导就在 Excel 里取消隐藏</source>
        <translation>To import it, unhide it in Excel</translation>
    </message>
    <message>
        <source>不是登记就不用管</source>
        <translation>If it is no register, let it be</translation>
    </message>
    <message>
        <source>合计 {told}</source>
        <translation>Total {told}</translation>
    </message>
    <message>
        <source>这天柜台已登记 {n} 人次</source>
        <translation>{n} visits at the desk that day</translation>
    </message>
    <message>
        <source>{n} 人次</source>
        <translation>{n} visits</translation>
    </message>
    <message>
        <source>不是同一批人就能导</source>
        <translation>Fine, if these are other people</translation>
    </message>
    <message>
        <source>同一份再导一次，不会重复。</source>
        <translation>The same file again adds nothing twice.</translation>
    </message>
    <message>
        <source>导入后{month}会变成</source>
        <translation>{month} will become</translation>
    </message>
    <message>
        <source>导入后会变成（人次）</source>
        <translation>Visits will become</translation>
    </message>
    <message>
        <source>还有 {n} 个月，共多 {heads} 人次</source>
        <translation>{n} more months, {heads} more visits</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>现在 {n}</source>
        <translation>now {n}</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>换一份</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>认出的栏（文件里的 → 系统里的）</source>
        <translation>Columns found (in the file → here)</translation>
    </message>
    <message>
        <source>改栏</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>日期没写年份，是哪一年的？</source>
        <translation>Dates have no year. Which year?</translation>
    </message>
    <message>
        <source>写 4 位年份，像 2025</source>
        <translation>4 digits, like 2025</translation>
    </message>
    <message>
        <source>选一份</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>把登记册文件拖到这里，或按 Ctrl+O 选一份</source>
        <translation>Drop a register here, or press Ctrl+O</translation>
    </message>
    <message>
        <source>Excel 表（.xlsx、.xls）和 .csv 都行。先看一遍再导，文件不会被改动。</source>
        <translation>Excel (.xlsx, .xls) or .csv. You see it before it is imported.</translation>
    </message>
    <message>
        <source>导过的登记册</source>
        <translation>Imported registers</translation>
    </message>
    <message>
        <source>还没有导过登记册</source>
        <translation>No register imported yet</translation>
    </message>
    <message>
        <source>导过的每一份都列在这里，导错了可以整份撤回。</source>
        <translation>A wrong one can be undone as a whole.</translation>
    </message>
    <message>
        <source>共 {n} 份</source>
        <translation>Files: {n}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁导的</source>
        <translation>By</translation>
    </message>
    <message>
        <source>李站长</source>
        <translation>Keeper Li</translation>
    </message>
    <message>
        <source>读到</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>以前导过</source>
        <translation>Already in</translation>
    </message>
    <message>
        <source>剩 {n} 行</source>
        <translation>{n} rows left</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>贴上文件或它的路径</source>
        <translation>Paste a file or its path</translation>
    </message>
    <message>
        <source>换一块：词、栏、不收的行</source>
        <translation>Next part: words, columns, refused rows</translation>
    </message>
    <message>
        <source>给不认识的词选类别</source>
        <translation>Choose a category for an unknown word</translation>
    </message>
    <message>
        <source>不收的行存成清单</source>
        <translation>Save the refused rows as a list</translation>
    </message>
    <message>
        <source>取消，回到导过的登记册</source>
        <translation>Cancel; back to the imported registers</translation>
    </message>
    <message>
        <source>您的身份只能看；换人请按 Ctrl L</source>
        <translation>Your role may only look; change keeper: Ctrl L</translation>
    </message>
    <message>
        <source>撤回这 {n} 行？再导也不会回来</source>
        <translation>Undo these {n} rows? They do not come back</translation>
    </message>
    <message>
        <source>剪贴板里没有文件，也没有文件的路径。</source>
        <translation>The clipboard holds no file and no path of one.</translation>
    </message>
    <message>
        <source>不收的行 {file}</source>
        <translation>Refused rows {file}</translation>
    </message>
    <message>
        <source>已导入 {n} 行</source>
        <translation>Imported {n} rows</translation>
    </message>
    <message>
        <source>已撤回整份：{n} 行作废，不再计入。</source>
        <translation>The whole file is undone: {n} rows void, no longer counted.</translation>
    </message>
    <message>
        <source>“{file}”：{why}</source>
        <translation>&quot;{file}&quot;: {why}</translation>
    </message>
    <message>
        <source>没有导入，什么都没写。</source>
        <translation>Not imported; nothing was written.</translation>
    </message>
    <message>
        <source>取消晚了一步，已经导入完了。</source>
        <translation>Too late to cancel: the import was done.</translation>
    </message>
    <message>
        <source>已合并成一位，来访都还在。</source>
        <translation>Merged into one; all visits are kept.</translation>
    </message>
    <message>
        <source>导入来访登记</source>
        <translation>Import visits</translation>
    </message>
    <message>
        <source>导入来访登记 · 预览</source>
        <translation>Import visits · Preview</translation>
    </message>
    <message>
        <source>导入来访登记 · 好了</source>
        <translation>Import visits · Done</translation>
    </message>
    <message>
        <source>选过一次，以后自动认</source>
        <translation>Choose once; it is remembered</translation>
    </message>
    <message>
        <source>类别和服务的词都认得</source>
        <translation>All categories and services are known</translation>
    </message>
    <message>
        <source>没写类别的</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>&quot;{word}&quot;</translation>
    </message>
    <message>
        <source>不认识的类别</source>
        <translation>Categories?</translation>
    </message>
    <message>
        <source>不认识的服务</source>
        <translation>Services?</translation>
    </message>
    <message>
        <source>{words} 个词 · {rows} 行</source>
        <translation>{words} in {rows} rows</translation>
    </message>
    <message>
        <source>这些行不导入</source>
        <translation>Leave these rows out</translation>
    </message>
    <message>
        <source>选一个类别</source>
        <translation>Choose a category</translation>
    </message>
    <message>
        <source>选一项服务</source>
        <translation>Choose a service</translation>
    </message>
    <message>
        <source>导入 {rows} 行</source>
        <translation>Import {rows} rows</translation>
    </message>
    <message>
        <source>导入 {rows} 行，留下 {left} 行</source>
        <translation>Import {rows} rows, leave {left}</translation>
    </message>
    <message>
        <source>请先指明哪一栏是日期、哪一栏是类别</source>
        <translation>First say which column is the date and which the category</translation>
    </message>
    <message>
        <source>这些行以前都导过了</source>
        <translation>All these rows are in already</translation>
    </message>
    <message>
        <source>没有能导入的行</source>
        <translation>No row can be imported</translation>
    </message>
    <message>
        <source>还有 {n} 个词没选类别</source>
        <translation>Words without a category: {n}</translation>
    </message>
    <message>
        <source>还有 {n} 个词没选服务</source>
        <translation>Words without a service: {n}</translation>
    </message>
    <message>
        <source>还有 {n} 个词没选</source>
        <translation>Words to settle: {n}</translation>
    </message>
    <message>
        <source>{step} {file}</source>
        <translation>{step}: {file}</translation>
    </message>
    <message>
        <source>可以继续登记</source>
        <translation>You can go on signing in</translation>
    </message>
    <message>
        <source>{day} 数下来是 {counted}</source>
        <translation>{day}: counted {counted}</translation>
    </message>
    <message>
        <source>请先写是哪一年的</source>
        <translation>First write which year</translation>
    </message>
    <message>
        <source>撤回这 {n} 行？</source>
        <translation>Undo these {n} rows?</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>再来一次</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>其余</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>{label}（可不填）</source>
        <translation>{label} (optional)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>您的身份只能看；换人请按 Ctrl L</source>
        <translation>Your role may only look; change keeper: Ctrl L</translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV 文字表 (*.csv)</source>
        <translation>CSV text (*.csv)</translation>
    </message>
    <message>
        <source>已导出 {rows} 行到 {file}</source>
        <translation>Exported {rows} rows to {file}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>正在导出 {title} 第 {done} 行</source>
        <translation>Exporting {title}, row {done}</translation>
    </message>
    <message>
        <source>可以继续做别的；做好了在这里说。</source>
        <translation>Carry on; you will be told here when it is done.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>共 {n} 条</source>
        <translation>Rows: {n}</translation>
    </message>
    <message>
        <source>{count}，还在找…</source>
        <translation>{count}, still searching…</translation>
    </message>
    <message>
        <source>{count}，往下还有</source>
        <translation>{count}, more below</translation>
    </message>
    <message>
        <source>没有符合筛选的</source>
        <translation>Nothing fits the filter</translation>
    </message>
    <message>
        <source>换一个条件，或清除筛选看全部。</source>
        <translation>Change it, or clear the filter to see all.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>项目</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>定稿时</source>
        <translation>When closed</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>第 {n} 稿由 {who} 定稿</source>
        <translation>Revision {n}, closed by {who}</translation>
    </message>
    <message>
        <source>站点概况没填全：{names}</source>
        <translation>Missing about the station: {names}</translation>
    </message>
    <message>
        <source>缺 {n} 项</source>
        <translation>{n} missing</translation>
    </message>
    <message>
        <source>应开没有来访的日子：{days}</source>
        <translation>Planned days without visits: {days}</translation>
    </message>
    <message>
        <source>少 {n} 天</source>
        <translation>{n} to check</translation>
    </message>
    <message>
        <source>来访的合计和明细对不上，请先做数据检查</source>
        <translation>Totals and rows of visits disagree; check the data first</translation>
    </message>
    <message>
        <source>合计不符</source>
        <translation>Totals differ</translation>
    </message>
    <message>
        <source>这个月还没过完，以后的来访要另出一稿</source>
        <translation>The month is not over; later visits need another revision</translation>
    </message>
    <message>
        <source>还没写：{names}</source>
        <translation>Not written yet: {names}</translation>
    </message>
    <message>
        <source>还没写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>写了一半</source>
        <translation>Half written</translation>
    </message>
    <message>
        <source>{n} 处</source>
        <translation>{n} changed</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{month} 第 {n} 稿定稿</source>
        <translation>Close {month}, revision {n}</translation>
    </message>
    <message>
        <source>开站天数</source>
        <translation>Open days</translation>
    </message>
    <message>
        <source>定稿把这些数字定下来，不能撤回。以后再有改动，就另出第 {n} 稿，两稿都留着。</source>
        <translation>Closing fixes these figures and cannot be undone. Later changes make revision {n}; both are kept.</translation>
    </message>
    <message>
        <source>各章都齐了。</source>
        <translation>Every chapter is complete.</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>稿次</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>定稿前还有 {n} 处要看</source>
        <translation>To look at before closing: {n}</translation>
    </message>
    <message>
        <source>第 {n} 稿 未定稿</source>
        <translation>Rev. {n}, open</translation>
    </message>
    <message>
        <source>第 {n} 稿，未定稿</source>
        <translation>Revision {n}, open</translation>
    </message>
    <message>
        <source>第 {n} 稿 {day} 定稿</source>
        <translation>Rev. {n}, closed {day}</translation>
    </message>
    <message>
        <source>上个月、下个月</source>
        <translation>Month before, next month</translation>
    </message>
    <message>
        <source>换一章</source>
        <translation>Another chapter</translation>
    </message>
    <message>
        <source>进这一章</source>
        <translation>Into this chapter</translation>
    </message>
    <message>
        <source>回到目录</source>
        <translation>Back to the contents</translation>
    </message>
    <message>
        <source>存下问题与打算</source>
        <translation>Save problems and plan</translation>
    </message>
    <message>
        <source>定稿，先问一次</source>
        <translation>Close; asks first</translation>
    </message>
    <message>
        <source>{month}已定稿</source>
        <translation>{month} is closed</translation>
    </message>
    <message>
        <source>{month}还没有来访</source>
        <translation>No visits in {month} yet</translation>
    </message>
    <message>
        <source>在来访页登记，或在登记册里导入旧的登记表，这里就有数字。</source>
        <translation>Sign visitors in at the desk, or import an old register; then there are figures here.</translation>
    </message>
    <message>
        <source>看 {month}</source>
        <translation>See {month}</translation>
    </message>
    <message>
        <source>{paper}做好了</source>
        <translation>{paper} is ready</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{month}月报</source>
        <translation>Report of {month}</translation>
    </message>
    <message>
        <source>正在做 {paper}</source>
        <translation>Making {paper}</translation>
    </message>
    <message>
        <source>可以继续登记；做好了在这里说。</source>
        <translation>Go on signing in; you will be told here.</translation>
    </message>
    <message>
        <source>月报 {month} 第{n}稿.pdf</source>
        <translation>Month report {month} rev {n}.pdf</translation>
    </message>
    <message>
        <source>这台机器没有这些字的字形，印成〓：{marks}</source>
        <translation>No font here has these characters; printed as 〓: {marks}</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>这个月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>{n} / {most} 字</source>
        <translation>{n} / {most} characters</translation>
    </message>
    <message>
        <source>还没存；离开这里会自动存下</source>
        <translation>Not saved yet; saved when you leave</translation>
    </message>
    <message>
        <source>已存下</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>最忙的时段</source>
        <translation>Busiest hours</translation>
    </message>
    <message>
        <source>来得最多</source>
        <translation>Most frequent</translation>
    </message>
    <message>
        <source>用得最多</source>
        <translation>Most used</translation>
    </message>
    <message>
        <source>服务项目</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>项次</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>占来访</source>
        <translation>Of visits</translation>
    </message>
    <message>
        <source>{place}.1 各项服务</source>
        <translation>{place}.1 Services</translation>
    </message>
    <message>
        <source>一人可用几项，按项计</source>
        <translation>One visit may use several; each counts</translation>
    </message>
    <message>
        <source>服务项次</source>
        <translation>Services used</translation>
    </message>
    <message>
        <source>比上月 {change}</source>
        <translation>Change {change}</translation>
    </message>
    <message>
        <source>每人次用</source>
        <translation>Per visit</translation>
    </message>
    <message>
        <source>{n} 项次</source>
        <translation>{n} times</translation>
    </message>
    <message>
        <source>用到的服务</source>
        <translation>Kinds used</translation>
    </message>
    <message>
        <source>种</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>只有站长能定稿</source>
        <translation>Only a head keeper may close</translation>
    </message>
    <message>
        <source>以前的稿不再定稿</source>
        <translation>An old revision is not closed again</translation>
    </message>
    <message>
        <source>没有改动，不用再定稿</source>
        <translation>Nothing changed; no need to close again</translation>
    </message>
    <message>
        <source>只有站长和管理员能写</source>
        <translation>Only heads and managers may write</translation>
    </message>
    <message>
        <source>以前的稿只能看</source>
        <translation>An old revision can only be read</translation>
    </message>
    <message>
        <source>第 {n} 稿，已定稿</source>
        <translation>Revision {n}, closed</translation>
    </message>
    <message>
        <source>站点资料和开放日历在设置里改。</source>
        <translation>Change the station and its calendar in Settings.</translation>
    </message>
    <message>
        <source>{place}.1 站点</source>
        <translation>{place}.1 Station</translation>
    </message>
    <message>
        <source>还没填</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>站名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>标牌 {plate}</source>
        <translation>Plate {plate}</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>应开天数</source>
        <translation>Planned days</translation>
    </message>
    <message>
        <source>标记开站</source>
        <translation>Marked open</translation>
    </message>
    <message>
        <source>没人来，但开了站</source>
        <translation>open, but nobody came</translation>
    </message>
    <message>
        <source>闭站后的人次</source>
        <translation>visits after closing</translation>
    </message>
    <message>
        <source>应开没有来访：{days}。开了站没人来的，请在开放日历里标记。</source>
        <translation>Planned, no visits: {days}. If open all the same, mark it in the calendar.</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>网约车/出租车司机</source>
        <translation>Traffic police or warden</translation>
    </message>
    <message>
        <source>比上月</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>虚线是日均，灰底是周末</source>
        <translation>dashed: mean; grey: weekend</translation>
    </message>
    <message>
        <source>从业类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>上月无记录</source>
        <translation>no record last month</translation>
    </message>
    <message>
        <source>具名去重</source>
        <translation>named, each once</translation>
    </message>
    <message>
        <source>应开 {n} 天</source>
        <translation>of {n} planned</translation>
    </message>
    <message>
        <source>期初 {n}</source>
        <translation>{n} at start</translation>
    </message>
    <message>
        <source>{day}日 最多 {n}</source>
        <translation>Busiest: day {day}, {n}</translation>
    </message>
    <message>
        <source>合计 {n} · 与每天、时段合计一致</source>
        <translation>Total {n} · agrees with days and hours</translation>
    </message>
    <message>
        <source>合计 {n} · 与{names}的合计不一致</source>
        <translation>Total {n} · disagrees with: {names}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{days} 日</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>{days} 日等 {n} 天</source>
        <translation>{days} … ({n} days)</translation>
    </message>
    <message>
        <source>变了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>具名</source>
        <translation>Named</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>纸样</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>{n} 页</source>
        <translation>Pages: {n}</translation>
    </message>
    <message>
        <source>已存成 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>写成 1-3 或 1,3，不超过总页数</source>
        <translation>Write 1-3 or 1,3, within the pages</translation>
    </message>
    <message>
        <source>份数要在 1–99 之间</source>
        <translation>Copies: 1 to 99</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有打印机，请存成 PDF</source>
        <translation>No printer; save as PDF</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>已送到打印机 {name}</source>
        <translation>Sent to the printer {name}</translation>
    </message>
    <message>
        <source>打印机没有响应，可以先存成 PDF</source>
        <translation>The printer does not answer; you can save a PDF</translation>
    </message>
    <message>
        <source>全部，或 1-3</source>
        <translation>all, or 1-3</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>王师傅</source>
        <translation>Mr Wang</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Late entry</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>姓名 / 人数</source>
        <translation>Name / heads</translation>
    </message>
    <message>
        <source>138****0001 等 3 人</source>
        <translation>138****0001 3 heads in all</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>网约车</source>
        <translation>Sweepers</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>李站长</source>
        <translation>Keeper Li</translation>
    </message>
    <message>
        <source>找一个人的来访</source>
        <translation>Visits of one person</translation>
    </message>
    <message>
        <source>去月份</source>
        <translation>To the months</translation>
    </message>
    <message>
        <source>直接打日期，到那一天</source>
        <translation>Type a date to go to that day</translation>
    </message>
    <message>
        <source>看这一条</source>
        <translation>See this one</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>看号码</source>
        <translation>Show phone</translation>
    </message>
    <message>
        <source>导出列表里的</source>
        <translation>Export what is listed</translation>
    </message>
    <message>
        <source>来访记录</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>还没有来访</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>在来访页登记，或导入以前的登记表。</source>
        <translation>Sign visitors in at the desk, or import an old register.</translation>
    </message>
    <message>
        <source>合并成一位</source>
        <translation>Merge into one</translation>
    </message>
    <message>
        <source>留左边</source>
        <translation>Keep left</translation>
    </message>
    <message>
        <source>留右边</source>
        <translation>Keep right</translation>
    </message>
    <message>
        <source>留哪一条</source>
        <translation>Which to keep</translation>
    </message>
    <message>
        <source>留下的缺什么，从另一条补上；两边的来访都算在一个人身上。合并后拆不开。</source>
        <translation>What the kept one lacks comes from the other; the visits of both become one person&apos;s. A merge cannot be undone.</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>上次来</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>到哪天 1121</source>
        <translation>Go to day 1121</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>Go to day</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>签到表</source>
        <translation>Sign-in sheets</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>看号与导出</source>
        <translation>Phones &amp; exports</translation>
    </message>
    <message>
        <source>找人：姓名、拼音、手机</source>
        <translation>Find: name, pinyin, phone</translation>
    </message>
    <message>
        <source>新登记一位</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>看和改这一位</source>
        <translation>See and change this one</translation>
    </message>
    <message>
        <source>选上，两位就能合并</source>
        <translation>Tick; two can be merged</translation>
    </message>
    <message>
        <source>合并选上的两位</source>
        <translation>Merge the two ticked</translation>
    </message>
    <message>
        <source>姓名、拼音、手机后四位</source>
        <translation>Name, pinyin, last four digits</translation>
    </message>
    <message>
        <source>找人</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>新登记</source>
        <translation>New</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>找到的一部分</source>
        <translation>The part found</translation>
    </message>
    <message>
        <source>还没有登记过人</source>
        <translation>Nobody registered yet</translation>
    </message>
    <message>
        <source>在来访页登记时留了姓名的人，都在这里。</source>
        <translation>Everybody who gave a name at the desk is here.</translation>
    </message>
    <message>
        <source>前 {n} 位，再多打几个字</source>
        <translation>First {n}; type more</translation>
    </message>
    <message>
        <source>{n} 位</source>
        <translation>People: {n}</translation>
    </message>
    <message>
        <source>先用空格选上两位，再按 M 合并。</source>
        <translation>Tick two with Space, then press M to merge.</translation>
    </message>
    <message>
        <source>已合并成一位，来访都还在。</source>
        <translation>Merged into one; all visits are kept.</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>Ticked</translation>
    </message>
    <message>
        <source>单位或平台</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>某某外卖平台</source>
        <translation>Some delivery co.</translation>
    </message>
    <message>
        <source>同意告知</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>第 {n} 版</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>告知第 {n} 版：{text}</source>
        <translation>Notice, version {n}: {text}</translation>
    </message>
    <message>
        <source>已登记 {who}。</source>
        <translation>{who} is registered.</translation>
    </message>
    <message>
        <source>已改好 {who}。</source>
        <translation>{who} is changed.</translation>
    </message>
    <message>
        <source>删掉 {who} 的姓名和号码？人次还在，删了找不回来。</source>
        <translation>Erase name and phone of {who}? The visits stay; this cannot be undone.</translation>
    </message>
    <message>
        <source>不删</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>已删除个人信息。</source>
        <translation>Personal data erased.</translation>
    </message>
    <message>
        <source>为什么看 {who} 的号码？</source>
        <translation>Why see the phone of {who}?</translation>
    </message>
    <message>
        <source>已改回去。</source>
        <translation>Changed back.</translation>
    </message>
    <message>
        <source>上次没存的还在</source>
        <translation>Your unsaved draft</translation>
    </message>
    <message>
        <source>发卡号</source>
        <translation>Give a card</translation>
    </message>
    <message>
        <source>看来访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Erase data</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>还没有卡</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>可能重复：{n} 条</source>
        <translation>Maybe doubled: {n}</translation>
    </message>
    <message>
        <source>看过告知，同意留下</source>
        <translation>Agrees to the notice</translation>
    </message>
    <message>
        <source>没说</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>{n} 月</source>
        <translation>Month {n}</translation>
    </message>
    <message>
        <source>生日月份</source>
        <translation>Month of birth</translation>
    </message>
    <message>
        <source>个人信息告知</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>姓名、拼音、后四位</source>
        <translation>Name, pinyin, last 4</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>去筛选</source>
        <translation>To the filter</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>哪一天 1121</source>
        <translation>Day 1121</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>所有操作</source>
        <translation>All acts</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>还没有操作</source>
        <translation>Nothing logged yet</translation>
    </message>
    <message>
        <source>没有人看过号码，也没有导出过</source>
        <translation>No phone was shown, no list exported</translation>
    </message>
    <message>
        <source>看一次完整号码、导出一份清单，这里就多一行。</source>
        <translation>Each whole phone shown and each list exported adds a row here.</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>从哪里</source>
        <translation>From</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>看了谁</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>王**</source>
        <translation>Wang**</translation>
    </message>
    <message>
        <source>看了什么</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>为什么、哪些</source>
        <translation>Why, which</translation>
    </message>
    <message>
        <source>作废 {day} {n} 号？</source>
        <translation>Void {day} No. {n}?</translation>
    </message>
    <message>
        <source>已作废，不再计入。</source>
        <translation>Void; no longer counted.</translation>
    </message>
    <message>
        <source>已更正，原来那条留着。</source>
        <translation>Corrected; the old entry is kept.</translation>
    </message>
    <message>
        <source>日子</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>全部服务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>一个人的</source>
        <translation>one person</translation>
    </message>
    <message>
        <source>所有日子</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>只看这个月</source>
        <translation>This month only</translation>
    </message>
    <message>
        <source>只看这一天</source>
        <translation>This day only</translation>
    </message>
    <message>
        <source>看改成的那条</source>
        <translation>See the corrected one</translation>
    </message>
    <message>
        <source>看原来那条</source>
        <translation>See the old one</translation>
    </message>
    <message>
        <source>{n} 号</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>已作废 · {reason}</source>
        <translation>Void · {reason}</translation>
    </message>
    <message>
        <source>延时</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>{who}，{at}</source>
        <translation>{who}, {at}</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>How</translation>
    </message>
    <message>
        <source>{sheet} 第 {row} 行</source>
        <translation>{sheet} row {row}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>作废操作</source>
        <translation>How voided</translation>
    </message>
    <message>
        <source>删掉姓名和号码？</source>
        <translation>Erase name and phone?</translation>
    </message>
    <message>
        <source>为什么看？</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>作废？</source>
        <translation>Void?</translation>
    </message>
    <message>
        <source>11 位</source>
        <translation>11 digits</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>开放日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>这一天</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>实际</source>
        <translation>In fact</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>简称（最多 3 个字）</source>
        <translation>Short (max 3)</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>别的叫法（导入时认得）</source>
        <translation>Other words for it (known on import)</translation>
    </message>
    <message>
        <source>从业类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>加一类</source>
        <translation>Add category</translation>
    </message>
    <message>
        <source>顺序就是柜台上的顺序：前 8 类是 F2–F9，其余在 F10 里。</source>
        <translation>This is the order at the desk: the first 8 are F2–F9, the others are under F10.</translation>
    </message>
    <message>
        <source>英文简称</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>服务项目</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>加一项</source>
        <translation>Add service</translation>
    </message>
    <message>
        <source>顺序就是数字键的顺序；“常用”的每一条来访自动勾上。</source>
        <translation>This is the order of the digits; &quot;usual&quot; ones are ticked for every visit.</translation>
    </message>
    <message>
        <source>来访时</source>
        <translation>At sign-in</translation>
    </message>
    <message>
        <source>每天自动</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>恢复之前留的</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>升级之前留的</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>哪一种</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>哪里不对</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>数据和备份</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>界面说什么话</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>字多大</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>来访行</source>
        <translation>Sign-in line</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>加一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>“工作日开”的站按这张表算；Del 去掉一天。</source>
        <translation>Stations open on working days follow this list; Del takes a day out.</translation>
    </message>
    <message>
        <source>日子</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>放假还是上班</source>
        <translation>Off / work</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>哪一天（1001 或 20261001）</source>
        <translation>Day (1001 or 20261001)</translation>
    </message>
    <message>
        <source>什么都能做</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>不能改站点资料和值班人，不能定稿、恢复备份</source>
        <translation>All but station, keepers, closing, restoring</translation>
    </message>
    <message>
        <source>登记、更正、打签到表</source>
        <translation>Sign in, correct, print sheets</translation>
    </message>
    <message>
        <source>只能看，什么也不改</source>
        <translation>Only look, change nothing</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>Keepers</translation>
    </message>
    <message>
        <source>加一位</source>
        <translation>Add keeper</translation>
    </message>
    <message>
        <source>换人值班按 Ctrl L，再按数字。停用的人，以前的登记照旧。</source>
        <translation>Change keeper: Ctrl L, then a digit. What somebody entered stays when they are off.</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>能做什么</source>
        <translation>May do</translation>
    </message>
    <message>
        <source>个人信息告知</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>写新的一版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>最上面的一版在用，印在签到表上；旧的留着，谁看过哪一版查得到。</source>
        <translation>The top one is in use and printed on the sheets; the old ones are kept, with who saw which.</translation>
    </message>
    <message>
        <source>第几版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>换一项设置</source>
        <translation>Another section</translation>
    </message>
    <message>
        <source>进去改；在列表里打开这一行</source>
        <translation>Go in; in a list, open this row</translation>
    </message>
    <message>
        <source>退回左边</source>
        <translation>Back to the left</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>类别、服务换位置</source>
        <translation>Move a category or service</translation>
    </message>
    <message>
        <source>日历换月，节假日换年</source>
        <translation>Calendar: month; holidays: year</translation>
    </message>
    <message>
        <source>节假日表去掉一天</source>
        <translation>Holidays: take a day out</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>每天开</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>工作日开（看节假日表）</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>自己选星期</source>
        <translation>Chosen days</translation>
    </message>
    <message>
        <source>几点开</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>几点关</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>哪些天开</source>
        <translation>Open on</translation>
    </message>
    <message>
        <source>重复来访间隔</source>
        <translation>Repeat within</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>规则存好了，从那一天起按新的算</source>
        <translation>Rules saved; they count from that day</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>是什么</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>从哪天起（1121，. 是今天）</source>
        <translation>From day (1121; . is today)</translation>
    </message>
    <message>
        <source>星期几</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>站点</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>站点资料存好了</source>
        <translation>Station saved</translation>
    </message>
    <message>
        <source>计划开放 {planned} 天 · 已开放 {open} 天</source>
        <translation>Planned {planned} days · open {open}</translation>
    </message>
    <message>
        <source>{day} 存好了</source>
        <translation>{day} saved</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>方向键选一天，Enter 改这一天</source>
        <translation>Arrows choose a day, Enter changes it</translation>
    </message>
    <message>
        <source>没人登记，也算开过门</source>
        <translation>Open, though nobody signed in</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>加开</source>
        <translation>Extra open</translation>
    </message>
    <message>
        <source>停开</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>常用</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>往前移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>往后移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>用逗号或空格隔开</source>
        <translation>Separate with commas or spaces</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>常用，自动勾上</source>
        <translation>Usual, ticked by itself</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>每天第一次登记后自动备一份，也可以现在就备。</source>
        <translation>One is made each day after the first sign-in; you can also make one now.</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>What the check found</translation>
    </message>
    <message>
        <source>备份好了，验证过。</source>
        <translation>Backup made and verified.</translation>
    </message>
    <message>
        <source>没有新的登记，上一份备份就是最新的。</source>
        <translation>Nothing new; the last backup is the newest.</translation>
    </message>
    <message>
        <source>备份好了，验证过：{file}</source>
        <translation>Backup made and verified: {file}</translation>
    </message>
    <message>
        <source>备份 (*.sqlite)</source>
        <translation>Backups (*.sqlite)</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>立刻备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>另存一份</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>Restore this</translation>
    </message>
    <message>
        <source>从别处恢复</source>
        <translation>Restore a file</translation>
    </message>
    <message>
        <source>检查数据</source>
        <translation>Check data</translation>
    </message>
    <message>
        <source>只管这台电脑，选了就变。</source>
        <translation>For this computer only; changes at once.</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>用输入法（会五笔、手写的人用）；不勾就是拼音直打</source>
        <translation>Use an input method (wubi, handwriting); off: letters are pinyin</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>{day} 去掉了</source>
        <translation>{day} taken out</translation>
    </message>
    <message>
        <source>库里还没有 {year} 年，请照国务院通知一天一天加。</source>
        <translation>{year} is not known yet; add its days one by one as announced.</translation>
    </message>
    <message>
        <source>{year} 年补好了，{n} 天。</source>
        <translation>{year} filled in, {n} days.</translation>
    </message>
    <message>
        <source>从库里补 {year} 年</source>
        <translation>Fill in {year}</translation>
    </message>
    <message>
        <source>在用（能换到这位值班）</source>
        <translation>In use (may be on duty)</translation>
    </message>
    <message>
        <source>设置哪一项</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>{n} 人次</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>开过门</source>
        <translation>Was open</translation>
    </message>
    <message>
        <source>开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>休</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>恢复这一份备份？</source>
        <translation>Restore this backup?</translation>
    </message>
    <message>
        <source>现在的数据会先另存一份，再换成这一份；窗口会关一下，自己再打开。</source>
        <translation>Your present data are saved aside first. The window closes and opens again by itself.</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>{station}（{code}），{visits} 条来访</source>
        <translation>{station} ({code}), {visits} visits</translation>
    </message>
    <message>
        <source>里面还没有记过什么。</source>
        <translation>Nothing was recorded in it yet.</translation>
    </message>
    <message>
        <source>记到 {at}，最后一笔：{actor} {what}</source>
        <translation>Up to {at}, last: {actor} {what}</translation>
    </message>
    <message>
        <source>一开始</source>
        <translation>The start</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>规则按日子算：补录以前的来访，用那一天的规则。改错了，用同一天再存一次。</source>
        <translation>Rules go by day: a late entry follows those of its own day. To mend a mistake, save again for the same day.</translation>
    </message>
    <message>
        <source>改过什么</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>存好了</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>等手上这件做完再做。</source>
        <translation>Wait until the work in hand is done.</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>李站长</source>
        <translation>Keeper Li</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>第几张</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>重印</source>
        <translation>Reprints</translation>
    </message>
    <message>
        <source>{n} 次</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>打印新的签到表</source>
        <translation>Print new sheets</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>张</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>日期，比如 1122</source>
        <translation>Date, like 1122</translation>
    </message>
    <message>
        <source>张数，1–20</source>
        <translation>Sheets, 1–20</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>正在排版，Esc 取消</source>
        <translation>Drawing; Esc cancels</translation>
    </message>
    <message>
        <source>打印或存成 PDF 时才给号码，一张一个</source>
        <translation>Numbered when printed or saved</translation>
    </message>
    <message>
        <source>一次 1 到 {most} 张</source>
        <translation>1 to {most} at a time</translation>
    </message>
    <message>
        <source>下一栏；最后一栏看样张</source>
        <translation>Next field; in the last, the specimen</translation>
    </message>
    <message>
        <source>到发出的签到表</source>
        <translation>To the sheets given out</translation>
    </message>
    <message>
        <source>在清单里：重印这一张</source>
        <translation>In the list: reprint this one</translation>
    </message>
    <message>
        <source>关掉预览，不占号码</source>
        <translation>Close the preview; no number is used</translation>
    </message>
    <message>
        <source>样张</source>
        <translation>Specimen</translation>
    </message>
    <message>
        <source>发出的签到表</source>
        <translation>Sheets given out</translation>
    </message>
    <message>
        <source>重印选中的一张</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>签到表 {day}</source>
        <translation>Sheets {day}</translation>
    </message>
    <message>
        <source>签到表 {day}.pdf</source>
        <translation>Sheets {day}.pdf</translation>
    </message>
    <message>
        <source>重印 {number}</source>
        <translation>Reprint {number}</translation>
    </message>
    <message>
        <source>签到表 {number} 重印.pdf</source>
        <translation>Sheet {number} reprint.pdf</translation>
    </message>
    <message>
        <source>每张号码不同，要多印就加张数，不要加份数。</source>
        <translation>Each sheet has its own number: for more, ask for more sheets, not copies.</translation>
    </message>
    <message>
        <source>这台机器没有这些字的字形，印成〓：{marks}</source>
        <translation> No font here has these characters; printed as 〓: {marks}</translation>
    </message>
    <message>
        <source>还没有发出签到表</source>
        <translation>No sheet given out yet</translation>
    </message>
    <message>
        <source>填好日期和张数按 Enter，看过样张再打印，号码就记在这里。</source>
        <translation>Fill in date and sheets, press Enter, look and print: the numbers are kept here.</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Drawing</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>驿站</source>
        <translation>Yizhan</translation>
    </message>
    <message>
        <source>随时可扫</source>
        <translation>Ready to scan</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>下一栏；最后一栏存下</source>
        <translation>Next field; in the last one, save</translation>
    </message>
    <message>
        <source>退一步；没存的留作草稿</source>
        <translation>One step back; a draft is kept</translation>
    </message>
    <message>
        <source>撤回上一件事</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>在哪一栏都能存</source>
        <translation>Save from any field</translation>
    </message>
    <message>
        <source>换人值班</source>
        <translation>Change keeper</translation>
    </message>
    <message>
        <source>换页</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>这张按键表</source>
        <translation>This sheet of keys</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>{page} 的按键</source>
        <translation>Keys of {page}</translation>
    </message>
    <message>
        <source>每一页都有</source>
        <translation>On every page</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Demo data</translation>
    </message>
    <message>
        <source>现在由 {name} 值班</source>
        <translation>{name} is on duty now</translation>
    </message>
    <message>
        <source>换谁值班</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>按数字就换；以后的登记都记在这位名下</source>
        <translation>Press a digit; from then on entries are theirs</translation>
    </message>
    <message>
        <source>正在值班</source>
        <translation>on duty</translation>
    </message>
    <message>
        <source>还有 {n} 条没存上，正在等别的程序用完数据</source>
        <translation>{n} not saved yet: another program holds the data</translation>
    </message>
    <message>
        <source>别的都存好了。</source>
        <translation>Everything else is saved.</translation>
    </message>
    <message>
        <source>等一会儿，它们会自己存上；现在关，这几条就没了。</source>
        <translation>Wait a while and they save themselves; closing now loses them.</translation>
    </message>
    <message>
        <source>等一会儿</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>不要了，关掉</source>
        <translation>Lose them and close</translation>
    </message>
    <message>
        <source>恢复好了；原来的数据另存了一份</source>
        <translation>Restored; what was here before is saved aside</translation>
    </message>
    <message>
        <source>这是签到表 {number}</source>
        <translation>Sign-in sheet {number}</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>已 {days} 天没备份</source>
        <translation>No backup for {days} days</translation>
    </message>
    <message>
        <source>昨天备份 已验证</source>
        <translation>Backup yesterday, verified</translation>
    </message>
    <message>
        <source>备份 {at} 已验证</source>
        <translation>Backup {at} verified</translation>
    </message>
    <message>
        <source>值班 {name}</source>
        <translation>On duty: {name}</translation>
    </message>
    <message>
        <source>试用数据</source>
        <translation>Trial data</translation>
    </message>
    <message>
        <source>正在准备演示数据</source>
        <translation>Preparing the demo data</translation>
    </message>
    <message>
        <source>正在恢复备份</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>这是 {month} 的月报，第 {revision} 稿</source>
        <translation>Report of {month}, revision {revision}</translation>
    </message>
</context>
<context>
    <name>station</name>
    <message>
        <source>站点编号（一站一码）</source>
        <translation>Station code</translation>
    </message>
    <message>
        <source>站点名称</source>
        <translation>Station name</translation>
    </message>
    <message>
        <source>统一标牌号</source>
        <translation>Plate number</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>运行方式</source>
        <translation>Run by</translation>
    </message>
    <message>
        <source>建设方式</source>
        <translation>Built as</translation>
    </message>
    <message>
        <source>共建单位</source>
        <translation>Host unit</translation>
    </message>
    <message>
        <source>几点开</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>几点关</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>夜间</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>站里有什么（方向键移动，空格勾选）</source>
        <translation>What it has (arrows move, Space ticks)</translation>
    </message>
    <message>
        <source>用本程序之前的累计</source>
        <translation>Visits before this program</translation>
    </message>
    <message>
        <source>没有就空着</source>
        <translation>if any</translation>
    </message>
    <message>
        <source>比如 街道、银行网点、商户</source>
        <translation>e.g. sub-district, bank, shop</translation>
    </message>
    <message>
        <source>24 小时站（夜里刷卡进门）</source>
        <translation>24 hours (card door at night)</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>还没选</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>第一次使用，填完就能登记</source>
        <translation>First use: fill in and begin</translation>
    </message>
    <message>
        <source>正在填</source>
        <translation>filling in</translation>
    </message>
    <message>
        <source>中途取消，什么也不会留下</source>
        <translation>Cancel leaves nothing behind</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>选哪个，程序就说哪个；以后在“设置”里随时能换。</source>
        <translation>The program speaks what you choose; change it in Settings at any time.</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>界面说什么话</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>站点</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>只有这三样必填：编号、名称、开关门时间。其余以后在“设置”里补。</source>
        <translation>Only code, name and hours are needed. The rest can wait for Settings.</translation>
    </message>
    <message>
        <source>第一位站长</source>
        <translation>First head keeper</translation>
    </message>
    <message>
        <source>站长能改设置、加值班人。别的值班人以后在“设置”里加。</source>
        <translation>A head keeper changes settings and adds keepers. Add others later in Settings.</translation>
    </message>
    <message>
        <source>怎么称呼</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>数据放哪里</source>
        <translation>Where data are kept</translation>
    </message>
    <message>
        <source>登记都存在这个文件夹里。不懂就不用改。</source>
        <translation>Everything is kept in this folder. If unsure, leave it.</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>空的还是演示</source>
        <translation>Empty or demo</translation>
    </message>
    <message>
        <source>演示数据在另一个文件夹，和自己的站不会混在一起。</source>
        <translation>Demo data are in another folder and never mix with your station.</translation>
    </message>
    <message>
        <source>从哪里开始</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>再按一次 Esc 就退出，填的都不留下</source>
        <translation>Esc again leaves; nothing is kept</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>第 {n} 步，共 {all} 步</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Enter 到下一栏</source>
        <translation>Enter: next field</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建站</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>已勾 {n} 样</source>
        <translation>{n} ticked</translation>
    </message>
    <message>
        <source>比如 李站长</source>
        <translation>e.g. Li</translation>
    </message>
    <message>
        <source>换一个文件夹</source>
        <translation>Another folder</translation>
    </message>
    <message>
        <source>打开里面的站</source>
        <translation>Open its station</translation>
    </message>
    <message>
        <source>这个文件夹里已经有一个站，可以直接打开。</source>
        <translation>This folder holds a station; you can open it.</translation>
    </message>
    <message>
        <source>空的：建好就开始登记</source>
        <translation>Empty: begin signing in at once</translation>
    </message>
    <message>
        <source>先看演示：站建好放着，打开一个季度的例子</source>
        <translation>Demo first: your station is set up; three months of examples open</translation>
    </message>
    <message>
        <source>正在建站</source>
        <translation>Setting up</translation>
    </message>
</context>
</TS>
