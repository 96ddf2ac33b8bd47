"""Every page, panel and dialog in both languages: whole words, in the window's own language."""

from __future__ import annotations

from itertools import product

import pytest
from sqlalchemy import select

from app.boot import SETUP, close, open_context
from db.models import (
    CalendarDay,
    Holiday,
    Keeper,
    MonthText,
    Person,
    PrivacyNotice,
    Station,
    Visit,
    WordAlias,
)
from tests.screens import data
from tests.screens.scenes import SCENES
from tests.screens.stage import Stage
from tests.screens.words import CHINESE, boxes, left_chinese, left_english, words_of
from tests.ui.clipping import clipped
from ui.kit import theme
from ui.kit.tokens import STEPS

WIDTH, LEAST_HEIGHT = 1366, 690
PROSE = 60
PLACES = [pytest.param(*one, id=f"{one[0].name}-{one[1]}") for one in product(SCENES, ("zh", "en"))]


@pytest.fixture(scope="module")
def station(tmp_path_factory):
    """The station of the pictures, made once."""
    folder = tmp_path_factory.mktemp("screens") / "station"
    data.fill(folder)
    return folder


@pytest.fixture(scope="module")
def written(station):
    """Chinese that somebody wrote into the station: names, remarks, spellings."""
    context = open_context(station, actor=SETUP)
    names = (
        Person.name, Person.employer, Keeper.name, Station.name, Station.host_unit, Holiday.name,
        CalendarDay.reason, Visit.group_name, Visit.remark,
    )  # fmt: skip
    texts = [
        text
        for column in (
            *names,
            MonthText.problems,
            MonthText.plan,
            WordAlias.word,
            PrivacyNotice.text_zh,
        )
        for text in context.read(lambda s, column=column: s.scalars(select(column)).all())
    ]
    close(context.engine)
    masked = [text[:1] for text in texts]  # 杨**
    return {part for text in texts + masked for part in CHINESE.findall(text)}


@pytest.fixture
def stage(qapp, themed, station, tmp_path, monkeypatch, request):
    """A stage in the language of the test, with no folder of a real user in reach."""
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path / "home"))
    made = Stage(qapp, station, tmp_path / "copy", request.getfixturevalue("language"))
    yield made
    made.close()
    made.speak("zh")


def is_prose(cut: str) -> bool:
    """A list shows the beginning of a long text; its form shows the whole."""
    return cut.startswith("painted: ") and len(cut) > PROSE


@pytest.mark.slow
@pytest.mark.parametrize(("scene", "language"), PLACES)
def test_a_scene_is_whole(scene, language, stage, written):
    scene.show(stage)
    stage.settle()
    window, faults = stage.window, []
    for step in STEPS:
        theme.apply(stage.app, theme.Theme(step=step))
        window.resize(WIDTH, LEAST_HEIGHT)
        stage.settle()
        faults += [f"{step}: {cut}" for cut in dict.fromkeys(clipped(window)) if not is_prose(cut)]
        if (window.width(), window.height()) != (WIDTH, LEAST_HEIGHT):
            faults.append(f"{step}: the window grew to {window.width()}×{window.height()}")
    words = words_of(window)
    faults += [f"a box for {mark!r}" for mark in boxes(words, theme.font())]
    left = left_english(words) if language == "zh" else left_chinese(words, written)
    faults += [f"not {language}: {one}" for one in sorted(left)]
    assert not faults, "\n".join(faults)
