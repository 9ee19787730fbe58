"""Whom to bring into one room so that units that need each other and do not meet are both there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph_api.analytics.candidates import Candidate, candidates_for
from graph_api.analytics.demands import Requirements
from graph_api.analytics.equals import first_among_equals
from graph_api.analytics.pairs import PairMeasures
from graph_api.analytics.programs import Clock, Outcome, Row, cheapest
from graph_api.analytics.rows import Program
from graph_api.domain.gaps import GapWord
from graph_api.domain.snapshot import Snapshot

WIDE = frozenset({GapWord.TRAPPED, GapWord.THIN})
"""What is worth an invitation."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The smallest group in which all of the `pairs` have both units, each member with the units that they are of.

    `nobody_from`: units of the pairs that no active person is of; the rest is solved. `proved`: that none is smaller.
    """

    pairs: tuple[PairMeasures, ...]
    people: tuple[tuple[Candidate, tuple[str, ...]], ...]
    nobody_from: tuple[str, ...]
    proved: bool

    @property
    def closed(self) -> int:
        """How many of the pairs have both units there."""
        return sum(pair.a not in self.nobody_from and pair.b not in self.nobody_from for pair in self.pairs)


def smallest_closing(snapshot: Snapshot, widest: Sequence[PairMeasures], most: int, seconds: float) -> Closing:
    """The fewest active people who close the first `most` of the `widest` gaps if they meet, by one set cover.

    Someone is of the units that they are a member of now, of the one that they are counted to, and of those that it
    is a part of. Of several smallest groups the first in alphabetical order of external ids is taken.
    """
    pairs = tuple(pair for pair in widest if pair.word in WIDE)[:most]
    everyone, clock = candidates_for(snapshot, Requirements()), Clock(seconds)
    units = dict.fromkeys(unit for pair in pairs for unit in (pair.a, pair.b))
    of = _units_of(snapshot, everyone, units)
    people = _first_of_equals(everyone, of)
    nobody = tuple(unit for unit in units if all(unit not in of[person.id] for person in people))
    program = Program(people)
    rows = [_somebody_of(program, unit, of) for unit in units if unit not in nobody]
    least = cheapest(program.costs(program.places(lambda _: True)), rows, clock)
    proved = least.outcome is Outcome.PROVED
    chosen = least.chosen or ()
    first = first_among_equals(program, rows, len(chosen), clock) if proved else None
    members = [people[place] for place in (chosen if first is None else first)]
    return Closing(pairs, tuple((person, tuple(sorted(of[person.id]))) for person in members), nobody, proved)


def _first_of_equals(everyone: Sequence[Candidate], of: Mapping[str, set[str]]) -> list[Candidate]:
    """Of all who are of the same units the first: no smallest group has two of them, nor a later one in its place."""
    first: dict[frozenset[str], Candidate] = {}
    for person in everyone:
        if of.get(person.id):
            first.setdefault(frozenset(of[person.id]), person)
    return list(first.values())


def _somebody_of(program: Program, unit: str, of: Mapping[str, set[str]]) -> Row:
    return Row(program.places(lambda person: unit in of[person.id]), lower=1)


def _units_of(snapshot: Snapshot, everyone: Sequence[Candidate], among: Mapping[str, None]) -> Mapping[str, set[str]]:
    """The units, of `among`, that each person is of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in snapshot.memberships:
        if not row.former and row.unit in among:
            found[row.person].add(row.unit)
    for person in everyone:
        found[person.id].update(unit for unit in person.above if unit in among)
    return found
