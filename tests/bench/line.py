"""One line of the bench: a ratio measured against its limit in the same run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BenchLine:
    """A named ratio; ``at_least``: the limit is the least allowed, not the most."""

    name: str
    limit: float
    measure: Callable[[], float]
    at_least: bool = False
