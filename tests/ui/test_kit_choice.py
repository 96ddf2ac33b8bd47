"""A choice finds its value again."""

from __future__ import annotations

from uuid import UUID

from ui.kit.edits import Choice


def test_an_id_read_anew_is_the_same_id(qapp):
    choice = Choice("category", [(UUID(int=number), str(number)) for number in range(3)])
    choice.set_value(UUID(int=2))
    assert choice.value() == UUID(int=2)
