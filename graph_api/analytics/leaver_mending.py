"""The one introduction, and the one training, that undoes most of what is lost; each the best of all there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph_api.analytics.coordination import Pair
from graph_api.analytics.leaver_pairs import UnitsOf
from graph_api.domain.leaver_impact import LeaverMending, LeaverWord
from graph_api.domain.snapshot_nodes import PersonRow

PIECES: Final = 2
"""Of pieces as large as each other two are enough, since an introduction has two ends."""


class Worth(NamedTuple):
    """What mending is worth, to be compared as it stands.

    `mends`: losses undone, competences and pairs of units. `reach`: pairs of people who reach each other again.
    `thin`: competences that get one more. `rests`: what rests on what is learnt.
    """

    mends: int = 0
    reach: int = 0
    thin: int = 0
    rests: int = 0


@dataclass(frozen=True, slots=True)
class Mending:
    """An introduction of two `people`, or one person who learns a `competence`."""

    kind: LeaverMending
    worth: Worth
    people: tuple[str, ...]
    competence: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """How many have a competence, before and after; `rests`: how much rests on it; `owners`: units and people."""

    competence: str
    word: LeaverWord
    before: int
    after: int
    rests: int
    owners: frozenset[str]


class _Alike(NamedTuple):
    """People between whom an introduction makes no difference.

    `units`: those of theirs that are in a lost pair. `was`: which component they were in, `now`: which they are in;
    -1 where that has lost nobody but the leavers. `size`: of that they are in now.
    """

    units: frozenset[str]
    was: int
    now: int
    size: int


def best_introduction(
    order: Sequence[str], units: UnitsOf, lost: Collection[Pair], was: Mapping[str, int], now: Mapping[str, int]
) -> Mending | None:
    """The introduction of two who stay that mends most; None where none mends anything.

    An introduction is a tie: it connects every unit of the one with every unit of the other, and their components.
    Best is the one that connects most of the lost pairs of units; of equals the one with which most pairs of people
    reach each other again; of equals the first in alphabetical order. All are compared: only people who are in the
    same units of those pairs and in the same component are taken as one.

    Args:
        order: those who stay, in alphabetical order.
        units: the units of each.
        lost: the pairs of units that nobody connects any more.
        was: the component that each person was in.
        now: the component that each who stays is in.
    """
    first = _first_of_each(order, units, lost, was, now)
    alike = [*first]
    if not alike:
        return None
    mends, reach = _connected(alike, lost), _reached(alike)
    mends_most = mends == mends.max()
    best = mends_most & (reach == reach[mends_most].max())
    one, other = (int(place) for place in np.argwhere(best)[0])
    worth = Worth(mends=int(mends[one, other]), reach=int(reach[one, other]))
    if not any(worth):
        return None
    return Mending(LeaverMending.INTRODUCTION, worth, (first[alike[one]], first[alike[other]]))


def best_training(
    people: Iterable[PersonRow], changes: Iterable[Change], holders: Mapping[str, Collection[str]], needed: "Needed"
) -> Mending | None:
    """Who is to learn what, so that most is mended; None where nobody can mend anything by learning one competence.

    First comes a competence that is lost and that one more is enough for, then one that is thin; of equals that which
    most rests on, then the first of `changes`.

    Of those who stay and do not have it (so well), first whoever knows most of it, then who is of a unit that answers
    for it, then who is of a unit of those who had it, then the first in alphabetical order.
    """
    staying = [*people]
    able = [change for change in changes if change.after in {needed.remain - 1, needed.remain}]
    # Sorting keeps the order of equals.
    for learnt in sorted(able, key=lambda change: (change.word is not LeaverWord.LOST, -change.rests)):
        had = holders.get(learnt.competence, ())
        best = min(
            (row for row in staying if row.id not in had), key=lambda row: needed.preference(row, learnt), default=None
        )
        if best is not None:
            lost = learnt.word is LeaverWord.LOST
            worth = Worth(mends=int(lost), thin=int(not lost), rests=learnt.rests)
            return Mending(LeaverMending.TRAINING, worth, (best.id,), learnt.competence)
    return None


@dataclass(frozen=True, slots=True)
class Needed:
    """Who is nearest to a competence: how well each person knows each, and in which units those were who had it."""

    remain: int
    levels: Mapping[tuple[str, str], int]
    units: UnitsOf
    homes: Mapping[str, Collection[str]]

    def preference(self, row: PersonRow, change: Change) -> tuple[int, bool, bool, str, str]:
        """The least is asked first."""
        of = frozenset(self.units.get(row.id, ()))
        return (
            -self.levels.get((row.id, change.competence), 0),
            of.isdisjoint(change.owners),
            of.isdisjoint(self.homes.get(change.competence, ())),
            row.external_id,
            row.id,
        )


def _first_of_each(
    order: Sequence[str], units: UnitsOf, lost: Collection[Pair], was: Mapping[str, int], now: Mapping[str, int]
) -> Mapping[_Alike, str]:
    """The first person of each sort, in order; of sorts that differ only in their component the first two suffice."""
    apart = frozenset(unit for pair in lost for unit in pair)
    pieces: defaultdict[int, set[int]] = defaultdict(set)
    size: defaultdict[int, int] = defaultdict(int)
    for person in order:
        if person in now:
            pieces[was[person]].add(now[person])
            size[now[person]] += 1
    first: dict[_Alike, str] = {}
    seen: defaultdict[tuple[frozenset[str], int, int], int] = defaultdict(int)
    for person in order:
        split = person in now and len(pieces[was[person]]) > 1
        within = frozenset(units.get(person, ())) & apart
        place = (was[person], now[person], size[now[person]]) if split else (-1, -1, 0)
        sort, kind = _Alike(within, *place), (within, place[0], place[2])
        if sort not in first and seen[kind] < PIECES:
            first[sort] = person
            seen[kind] += 1
    return first


def _connected(alike: Sequence[_Alike], lost: Collection[Pair]) -> NDArray[np.int64]:
    """How many of the lost pairs of units an introduction between each two sorts of people connects.

    Nobody who stays is of both units of such a pair, so that none is counted twice.
    """
    place = {unit: number for number, unit in enumerate(sorted({unit for pair in lost for unit in pair}))}
    # Doubles, which hold whole numbers of this size, since matrices of them are multiplied many times faster.
    of, between = np.zeros((len(alike), len(place))), np.zeros((len(place), len(place)))
    for row, sort in enumerate(alike):
        of[row, [place[unit] for unit in sort.units]] = 1
    for one, other in lost:
        between[place[one], place[other]] = between[place[other], place[one]] = 1
    return np.rint(of @ between @ of.T).astype(np.int64)


def _reached(alike: Sequence[_Alike]) -> NDArray[np.int64]:
    """How many pairs of people reach each other again: those of two pieces of what was one component."""
    was, now, size = np.array([(each.was, each.now, each.size) for each in alike], dtype=np.int64).T
    again = (was[:, None] == was[None, :]) & (now[:, None] != now[None, :])
    found: NDArray[np.int64] = np.where(again, size[:, None] * size[None, :], 0)
    return found
