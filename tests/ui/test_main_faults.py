"""What rises to the top is shown the way its family asks for, and noted without anybody's name."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import EnvironmentFault, UserError
from app.trouble import log_file
from ui.shell.faults import Faults, masked, parts


@pytest.fixture
def host(qtbot):
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(800, 500)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.findChild(QLineEdit).setFocus()
    return made


@pytest.fixture
def said():
    return []


@pytest.fixture
def faults(host, said, tmp_path, monkeypatch):
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path))
    return Faults(lambda: host, said.append)


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def card(host):
    return host.findChild(QWidget, "error")


def test_what_a_person_can_put_right_is_said_in_one_sentence(faults, host, said):
    faults.show_error(UserError("keeper.no_name", field="name"))
    assert said == ["还没写名字。"]
    assert card(host) is None


def test_trouble_of_the_machine_says_what_happened_what_is_safe_what_to_do(faults, host):
    faults.show_error(EnvironmentFault("fault.disk_full", folder="/d"))
    shown = card(host)
    assert shown.happened.text() == "磁盘满了，刚才这一步没有存上。"
    assert shown.safe.text() == "之前存好的都在。"
    assert shown.todo.text() == "请删掉一些大文件，再做一次。"


def test_fault_of_the_program_has_a_number_that_stands_in_the_log(faults, host):
    error = raised(ValueError("王师傅 19900000001"))
    faults.show_error(error)
    reference = faults.reference(error)
    assert reference in card(host).safe.text()
    log = log_file().read_text("utf-8")
    assert reference in log
    assert "ValueError" in log


def test_log_holds_nothing_that_was_in_the_message(faults):
    faults.show_error(raised(ValueError("王师傅 19900000001")))
    log = log_file().read_text("utf-8")
    assert "王师傅" not in log
    assert "1990000" not in log


def test_same_fault_in_every_paint_is_noted_once(faults):
    def paint():
        raise ValueError

    references = set()
    for _ in range(3):
        try:
            paint()
        except ValueError as error:
            references.add(faults.reference(error))
    assert len(references) == 1
    assert log_file().read_text("utf-8").count("ValueError") == 1


def test_fault_in_a_thread_is_shown_too(faults, host, qtbot):
    error = raised(EnvironmentFault("fault.locked", folder="/d"))
    worker = threading.Thread(target=lambda: faults._rose.emit(error))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: card(host) is not None)


def test_enter_closes_the_card_and_the_keys_are_back(faults, host, qtbot):
    faults.show_error(EnvironmentFault("fault.disk_full", folder="/d"))
    qtbot.keyClick(host.focusWidget(), Qt.Key.Key_Return)
    assert not card(host).isVisible()
    assert host.findChild(QLineEdit).hasFocus()


def test_keys_do_not_reach_the_page_below_the_card(faults, host, qtbot):
    faults.show_error(EnvironmentFault("fault.disk_full", folder="/d"))
    qtbot.keyClicks(host.focusWidget(), "abc")
    assert host.findChild(QLineEdit).text() == ""


def test_without_a_window_it_is_said_on_the_terminal(said, capsys):
    Faults(lambda: None, said.append).show_error(EnvironmentFault("fault.disk_full", folder="/d"))
    assert "磁盘满了" in capsys.readouterr().err


def test_warning_of_qt_loses_what_was_typed(faults, capsys):
    where = QMessageLogContext()
    faults._on_qt(QtMsgType.QtWarningMsg, where, "bad text 王师傅 19900000001 in QFont")
    assert capsys.readouterr().err == "qt: bad text … … in QFont\n"


@pytest.mark.parametrize("code", ["disk_full", "disk", "read_only", "locked", "damaged", "too_new"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_fault_has_a_first_and_a_last_sentence(code, lang):
    from app.words import say

    happened, _safe, todo = parts(say(f"fault.{code}", lang, folder="/d"))
    assert happened
    assert todo


def test_masking_keeps_plain_words():
    assert masked("QFont::setPixelSize: size <= 0 (0)") == "QFont::setPixelSize: size <= 0 (0)"
