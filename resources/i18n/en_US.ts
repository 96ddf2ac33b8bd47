<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>areas</name>
    <message>
        <source>来访</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再来一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其余</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>纸样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存成 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写成 1-3 或 1,3，不超过总页数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>份数要在 1–99 之间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>份数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页码，比如 1-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有打印机，请存成 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送到打印机 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印机没有响应，可以先存成 PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>驿站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随时可扫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一栏；最后一栏存下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退一步；没存的留作草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回上一件事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在哪一栏都能存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人值班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张按键表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全屏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} 的按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一页都有</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
