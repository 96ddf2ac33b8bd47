"""Blocks placed down the page one after another; no heading is left alone at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Draw = Callable[[float], None]
"""Draws a block whose upper edge is at the given height."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is not divided.

    Args (fields):
        height: in points.
        draw: draws it below a given height.
        before: white above it, unless it begins a page.
        keep: it stays on the page of the block after it.
        head: drawn again above it when it begins a page (the heads of a table's columns).
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    head: Block | None = None


def place(
    blocks: Sequence[Block], top: float, bottom: float, next_page: Callable[[], float]
) -> float:
    """Draw *blocks* from *top* on, going on to a new page where *bottom* is reached.

    Args:
        blocks: in reading order.
        top: where the first may begin.
        bottom: where the last on a page must end.
        next_page: begins a page and returns where its first block may begin.

    Returns:
        Where the last block ended.
    """
    at, is_first = top, False
    for group in _groups(blocks):
        if not is_first and at + _height(group) > bottom:
            at, is_first = next_page(), True
            if group[0].head is not None:
                at = _drawn(group[0].head, at, is_first=True)
        for block in group:
            at = _drawn(block, at, is_first=is_first)
            is_first = False
    return at


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group


def _height(group: list[Block]) -> float:
    return sum(block.before + block.height for block in group)


def _drawn(block: Block, at: float, *, is_first: bool) -> float:
    top = at if is_first else at + block.before
    block.draw(top)
    return top + block.height


def beside(*stacks: Sequence[Block], before: float = 0.0) -> Block:
    """Stacks of blocks next to each other as one block; each was made for its own place."""

    def draw(top: float) -> None:
        for stack in stacks:
            at = top
            for number, block in enumerate(stack):
                at = _drawn(block, at, is_first=number == 0)

    height = max(_height(list(stack)) - stack[0].before for stack in stacks)
    return Block(height, draw, before=before)
