"""What is compared between two windows: sums and shares of what each block holds, and how many different things."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph_api.analytics.swaps import Numbers, Swaps
from graph_api.analytics.windows import Window

DEALS_AT_ONCE: Final = 250
THINGS_AT_ONCE: Final = 2_000
"""So many rows are worked on at a time, so that memory stays bounded."""

Integers: TypeAlias = NDArray[np.int64]
Thing: TypeAlias = tuple[str, ...]
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Record:
    """One meeting, decision or reflection.

    `block`: what it changes places with. `part`: what it adds to the sum, or to what is counted of `whole`.
    """

    block: str
    window: Window
    part: float = 1.0
    whole: float = 1.0


class Tally:
    """A sum over records, or a share where `shared`: the sum of their parts over that of their wholes.

    Args:
        records: those of the windows before and after; others do not count.
        shared: whether it is a share.
    """

    def __init__(self, records: Iterable[Record], *, shared: bool) -> None:
        self._shared = shared
        kept = [row for row in records if row.window is not Window.EARLIER]
        places = {block: place for place, block in enumerate(sorted({row.block for row in kept}))}
        self.blocks = len(places)
        self._parts, self._wholes = np.zeros((2, self.blocks)), np.zeros((2, self.blocks))
        for row in kept:
            at = int(row.window) - Window.BEFORE, places[row.block]
            self._parts[at] += row.part
            self._wholes[at] += row.whole

    centre = 0.0
    """Where the differences of all deals lie on average."""

    def value(self, window: Window) -> float | None:
        """The sum or share of one window; None where a share has no whole."""
        place = int(window) - Window.BEFORE
        part, whole = float(self._parts[place].sum()), float(self._wholes[place].sum())
        if not self._shared:
            return part
        return part / whole if whole else None

    def of(self, window: Window) -> int | None:
        """What it is a share of; None for a sum."""
        return int(self._wholes[int(window) - Window.BEFORE].sum()) if self._shared else None

    def dealt(self, swaps: Swaps) -> Numbers:
        """After minus before in each deal; not a number where a share has no whole."""
        before, after = _moved(self._parts, swaps)
        if not self._shared:
            return after - before
        whole_before, whole_after = _moved(self._wholes, swaps)
        with np.errstate(divide="ignore", invalid="ignore"):
            return after / whole_after - before / whole_before


@dataclass(frozen=True, slots=True)
class Sighting:
    """A thing seen in a window, with a block: a pair of units, or a person by themselves."""

    block: str
    window: Window
    thing: Thing


class Sightings:
    """What was seen in each window, each thing once with each block, as numbers.

    Args:
        rows: in any order.
    """

    def __init__(self, rows: Sequence[Sighting]) -> None:
        blocks = {block: place for place, block in enumerate(sorted({row.block for row in rows}))}
        self.places: dict[Thing, int] = {}
        size, windows = max(1, len(blocks)), len(Window)
        found = [
            (self.places.setdefault(row.thing, len(self.places)) * size + blocks[row.block]) * windows + row.window
            for row in rows
        ]
        different = np.unique(np.array(found, dtype=np.int64))
        seen, self.window = np.divmod(different, windows)
        self.thing, self.block = np.divmod(seen, size)


class Coverage:
    """How many different things are seen: all of them, those `among` some, or those that were not seen just before.

    Args:
        sightings: of the earlier window only what `new` needs.
        among: only these things count, and the answer is the share of them; None: all, counted.
        new: only things count that were not seen in the window before.

    `centre`: where the differences of all deals lie on average; None where only they tell.
    """

    def __init__(self, sightings: Sightings, *, among: Collection[Thing] | None = None, new: bool = False) -> None:
        self._among, self._new = among, new
        self.centre = None if new else 0.0
        kept = _kept(sightings, among)
        now = kept & (sightings.window != Window.EARLIER)
        things, rows = np.unique(sightings.thing[now], return_inverse=True)
        blocks, columns = np.unique(sightings.block[now], return_inverse=True)
        self.blocks = len(blocks)
        self._seen: list[csr_array] = []
        for window in (Window.BEFORE, Window.AFTER):
            here = sightings.window[now] == window
            ones = np.ones(int(np.count_nonzero(here)), dtype=np.int16)
            self._seen.append(csr_array((ones, (rows[here], columns[here])), shape=(len(things), len(blocks))))
        earlier = sightings.thing[kept & (sightings.window == Window.EARLIER)]
        self._earlier: Flags = np.isin(things, earlier)

    def value(self, window: Window) -> float | None:
        """How many, or which share, in one window; None where there is nothing to be a share of."""
        before, after = (table.sum(axis=1) > 0 for table in self._seen)
        count = int(np.count_nonzero(self._counted(before, after, window, self._earlier)))
        if self._among is None:
            return float(count)
        return count / len(self._among) if self._among else None

    def of(self, window: Window) -> int | None:
        """What it is a share of, in either window; None for a number."""
        return None if self._among is None or window is Window.EARLIER else len(self._among)

    def dealt(self, swaps: Swaps) -> Numbers:
        """After minus before in each deal."""
        first, second = self._seen
        blocks_of = np.diff((first + second).indptr)
        found = self._dealt_alone(swaps, blocks_of == 1)
        shared = np.flatnonzero(blocks_of > 1)
        moving = np.ascontiguousarray(swaps.T, dtype=np.int16)
        for start in range(0, len(shared), THINGS_AT_ONCE):
            found += self._dealt_part(moving, shared[start : start + THINGS_AT_ONCE])
        return found / len(self._among) if self._among else found

    def _dealt_alone(self, swaps: Swaps, alone: Flags) -> Numbers:
        """What the things add that are seen with one block only: one sum where it stays, another where it moves."""
        first, second = (table[alone] for table in self._seen)
        before, after = (table.sum(axis=1) > 0 for table in (first, second))
        earlier = self._earlier[alone]
        stays, moves = self._gained(before, after, earlier), self._gained(after, before, earlier)
        blocks = (first + second).indices
        change = np.bincount(blocks, weights=moves - stays, minlength=self.blocks).astype(np.float64)
        return int(stays.sum()) + _products(swaps, change)

    def _dealt_part(self, moving: NDArray[np.int16], part: Integers) -> Numbers:
        first, second = (table[part] for table in self._seen)
        moved = (first - second) @ moving
        after = moved + self._sums(second) > 0
        before = self._sums(first) - moved > 0
        return self._gained(before, after, self._earlier[part, None]).sum(axis=0, dtype=np.float64)

    def _gained(self, before: Flags, after: Flags, earlier: Flags) -> NDArray[np.int8]:
        """For each thing 1 where it counts after and not before, -1 the other way round, else 0."""
        counted = self._counted(before, after, Window.AFTER, earlier).astype(np.int8)
        return counted - self._counted(before, after, Window.BEFORE, earlier)

    def _counted(self, before: Flags, after: Flags, window: Window, earlier: Flags) -> Flags:
        """Which things count in a window, where they are seen `before` and `after` as said."""
        seen, old = (after, before) if window is Window.AFTER else (before, earlier)
        return seen & ~old if self._new else seen

    @staticmethod
    def _sums(table: csr_array) -> NDArray[np.int16]:
        return np.asarray(table.sum(axis=1), dtype=np.int16)[:, None]


def _kept(sightings: Sightings, among: Collection[Thing] | None) -> Flags:
    """Which sightings are of a thing that counts."""
    if among is None:
        return np.ones(len(sightings.thing), dtype=np.bool_)
    wanted = np.array([thing in among for thing in sightings.places], dtype=np.bool_)
    return wanted[sightings.thing] if len(wanted) else np.zeros(0, dtype=np.bool_)


def _moved(held: Numbers, swaps: Swaps) -> tuple[Numbers, Numbers]:
    """The sums of both windows in each deal, of what each block holds in the window before and after."""
    moved = _products(swaps, held[0] - held[1])
    return held[0].sum() - moved, held[1].sum() + moved


def _products(swaps: Swaps, weights: Numbers) -> Numbers:
    """For each deal the sum of the weights of the blocks that change places."""
    parts = range(0, len(swaps), DEALS_AT_ONCE)
    return np.concatenate([swaps[start : start + DEALS_AT_ONCE].astype(np.float64) @ weights for start in parts])
