"""Which initiatives have something in common and nothing that couples them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from graph_api.analytics.chance import at_least_in_common, expected_in_common
from graph_api.analytics.coordination import Pair
from graph_api.analytics.gathered import gathered
from graph_api.analytics.running import running_on
from graph_api.analytics.services_used import coupled, runners_of
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import InitiativeRow
from graph_api.domain.uncoupled import InCommon, UncoupledInput

Having: TypeAlias = Mapping[InCommon, Mapping[str, set[str]]]
"""For each sort of thing, what each initiative has of it."""

Common: TypeAlias = Mapping[InCommon, frozenset[str]]
"""What two initiatives have in common, by its sort."""

Thing: TypeAlias = tuple[InCommon, str]

Counts: TypeAlias = "csr_array[Any, tuple[int, int]]"
Places: TypeAlias = NDArray[np.int64]

NOTHING: Final = frozenset[str]()


@dataclass(frozen=True, slots=True)
class UncoupledMeasures:
    """All pairs with something in common and nothing that couples them; see `graph_api.domain.uncoupled.Uncoupled`.

    `pairs`: in order, the initiative of the kind named first standing first. `still`: initiatives of these kinds that
    are not running on the day. `bare`: running ones of which nothing is recorded that they could have in common.
    `having`: what each has, of what was asked for. `universe`: how many competences any initiative uses.
    """

    running: tuple[InitiativeRow, ...]
    still: tuple[InitiativeRow, ...]
    bare: int
    related: int
    pairs: tuple[Pair, ...]
    having: Having
    universe: int

    @property
    def coupled(self) -> int:
        """How many pairs with something in common are coupled."""
        return self.related - len(self.pairs)

    def common(self, pair: Pair) -> Common:
        """What the two have in common; empty of the sorts that were not asked for."""
        one, other = pair
        sorts = {sort: self.having.get(sort, {}) for sort in InCommon}
        return {sort: frozenset(of.get(one, NOTHING) & of.get(other, NOTHING)) for sort, of in sorts.items()}

    def expected(self, pair: Pair) -> float | None:
        """How many competences the two would have in common by chance; None where one of them uses none.

        Each draws as many as it uses from all that any initiative uses, running or not.
        """
        first, second = self._draws(pair)
        return expected_in_common(self.universe, first, second) if first and second else None

    def chance(self, pair: Pair, shared: int) -> float | None:
        """How likely as many in common or more are by chance; None where one of them uses none."""
        first, second = self._draws(pair)
        return at_least_in_common(self.universe, first, second, shared) if first and second else None

    def _draws(self, pair: Pair) -> tuple[int, int]:
        used = self.having.get(InCommon.COMPETENCE, {})
        return len(used.get(pair[0], NOTHING)), len(used.get(pair[1], NOTHING))


def measure_uncoupled(snapshot: Snapshot, asked: UncoupledInput, day: str) -> UncoupledMeasures:
    """Every pair that has something in common on `day` and that is not coupled, those with most in common first.

    Of pairs with equally much the first in alphabetical order of both names comes first. A pair is coupled where one of
    the two couples the other, or a third couples both, whether that is still running or not.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: which kinds to pair, and what counts as something in common.
        day: a whole one, on which both are to be running.
    """
    kinds = {asked.kind, asked.other_kind}
    wanted = [row for row in snapshot.initiatives if row.kind in kinds]
    running = running_on(wanted, day, asked.not_running)
    there = {row.id for row in running}
    having = _having(snapshot, asked.in_common)
    ordered = sorted(running, key=lambda row: (sort_text(row.name), row.external_id, row.id))
    first, second = ([row.id for row in ordered if row.kind is kind] for kind in (asked.kind, asked.other_kind))
    related, pairs = _pairs(first, second, having, {*coupled(snapshot)})
    return UncoupledMeasures(
        running=running,
        still=tuple(row for row in wanted if row.id not in there),
        bare=sum(all(row.id not in of for of in having.values()) for row in running),
        related=related,
        pairs=pairs,
        having=having,
        universe=len(NOTHING.union(*having.get(InCommon.COMPETENCE, {}).values())),
    )


def _having(snapshot: Snapshot, sorts: Collection[InCommon]) -> Having:
    initiatives = {row.id for row in snapshot.initiatives}
    found = {
        InCommon.COMPETENCE: gathered((row.initiative, row.competence) for row in snapshot.uses),
        InCommon.OBJECTIVE: gathered(
            (row.serving, row.objective) for row in snapshot.serving if row.serving in initiatives
        ),
        InCommon.UNIT: runners_of(snapshot, {row.id for row in snapshot.units}),
    }
    return {sort: of for sort, of in found.items() if sort in sorts}


def _pairs(
    first: Sequence[str], second: Sequence[str], having: Having, joined: Collection[Pair]
) -> tuple[int, tuple[Pair, ...]]:
    """How many pairs have something in common, and those that are not `joined`, in order.

    Counted as a product of matrices: in a large organisation most pairs of one objective have it in common.
    """
    things = {each: place for place, each in enumerate(_things(having))}
    common: Counts = _matrix(first, having, things) @ _matrix(second, having, things).T
    found = coo_array(common)
    one, other, count = (np.asarray(values, dtype=np.int64) for values in (*found.coords, found.data))
    # Of two of the same kind, the first in alphabetical order stands first.
    kept = one < other if first == second else np.ones(len(one), dtype=np.bool_)
    one, other, count = one[kept], other[kept], count[kept]
    order = np.lexsort((other, one, -count))
    rows: list[int] = one[order].tolist()
    columns: list[int] = other[order].tolist()
    pairs = [(first[row], second[column]) for row, column in zip(rows, columns, strict=True)]
    return len(pairs), tuple(pair for pair in pairs if pair not in joined and pair[::-1] not in joined)


def _things(having: Having) -> set[Thing]:
    return {(sort, each) for sort, of in having.items() for things in of.values() for each in things}


def _matrix(initiatives: Sequence[str], having: Having, things: Mapping[Thing, int]) -> Counts:
    """Initiative x thing, 1 where the one has the other."""
    ends = [
        (row, things[sort, each])
        for row, initiative in enumerate(initiatives)
        for sort, of in having.items()
        for each in of.get(initiative, NOTHING)
    ]
    places: Places = np.array(ends, dtype=np.int64).reshape(-1, 2)
    values = np.ones(len(ends), dtype=np.int64)
    return csr_array((values, (places[:, 0], places[:, 1])), shape=(len(initiatives), max(len(things), 1)))
