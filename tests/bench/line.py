"""One line of the bench: a ratio measured against its limit in the same run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 7
Measured = Callable[[], float]
"""One round of one side; returns its figure, usually seconds."""


class Ratio(float):
    """A ratio with the two figures behind it in words."""

    note = ""


@dataclass(frozen=True, slots=True)
class BenchLine:
    """A named ratio.

    ``at_least``: the limit is the least allowed, not the most; ``exactly``: the only one allowed.
    ``measure`` returns None where this machine cannot measure it.
    """

    name: str
    limit: float
    measure: Callable[[], float | None]
    at_least: bool = False
    exactly: bool = False

    def holds(self, found: float) -> bool:
        """Whether *found* keeps the limit."""
        if self.exactly:
            return found == self.limit
        return found >= self.limit if self.at_least else found <= self.limit

    @property
    def sign(self) -> str:
        return "=" if self.exactly else ">=" if self.at_least else "<="


def interleaved(ours: Measured, theirs: Measured, *, rounds: int = ROUNDS) -> Ratio:
    """The median over *rounds* of ours by theirs, measured in turn: A B A B ..."""
    pairs = []
    for _ in range(rounds):
        gc.collect()
        pairs.append((ours(), theirs()))
    ratio = Ratio(median(one / other for one, other in pairs))
    mine, other = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    ratio.note = f"{milliseconds(mine)} / {milliseconds(other)}"
    return ratio


def milliseconds(seconds: float) -> str:
    """*seconds* for the table."""
    return f"{seconds * 1000:.2f} ms"


def timed(act: Callable[[], object]) -> float:
    """Seconds that *act* takes."""
    begun = perf_counter()
    act()
    return perf_counter() - begun


def percentile(seconds: Sequence[float], share: float) -> float:
    """The figure that *share* (0-1) of *seconds* do not exceed."""
    ranked = sorted(seconds)
    return ranked[min(len(ranked) - 1, int(len(ranked) * share))]
