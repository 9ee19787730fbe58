"""Who may be invited, what each brings of what is asked for, and which of them can make a difference to the answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph_api.analytics.demands import Requirements
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import Level

Evidences: TypeAlias = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A competence that someone has: its level where known, and the evidences that count, each with its weight."""

    level: int | None
    evidences: Evidences

    @property
    def weight(self) -> float:
        """How much evidence counts in all."""
        return sum(weight for _, weight in self.evidences)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone active; `holds`: what they have of the competences asked for, by evidence that counts."""

    id: str
    external_id: str
    level: Level | None
    unit: str | None
    holds: Mapping[str, Held]


def candidates_for(snapshot: Snapshot, asked: Requirements) -> tuple[Candidate, ...]:
    """Everyone active, in alphabetical order of their external ids, then of their ids."""
    holds = _holdings(snapshot, asked)
    active = (
        Candidate(person.id, person.external_id, person.level, person.unit, holds.get(person.id, {}))
        for person in snapshot.people
        if person.active
    )
    return tuple(sorted(active, key=lambda person: (person.external_id, person.id)))


def uncovered(candidates: Iterable[Candidate], asked: Requirements) -> tuple[str, ...]:
    """The competences asked for that no candidate has, in the order in which they were asked for."""
    covered = {competence for person in candidates for competence in person.holds}
    return tuple(competence for competence in dict.fromkeys(asked.competences) if competence not in covered)


def levels_nobody_has(candidates: Iterable[Candidate], asked: Requirements) -> tuple[Level, ...]:
    """The levels asked for that no candidate has: for want of data, or because there is nobody."""
    known = {person.level for person in candidates}
    return tuple(level for level, _ in _minima(asked) if level not in known)


def decisive(candidates: Sequence[Candidate], asked: Requirements) -> tuple[Candidate, ...]:
    """The candidates among whom the answer is found, in the same order.

    Two people of the same competences, level and unit (as far as these are asked for) can stand in for each other,
    and the stated order prefers the first. Of two such in a smallest group neither is needed for a competence, so
    both are needed for their level: more of them than that level asks for are never in it. Who brings nothing that is
    asked for is never in it either. People who are named are kept, since they cannot be stood in for.
    """
    return tuple(_decisive(candidates, asked))


def _decisive(candidates: Sequence[Candidate], asked: Requirements) -> Iterator[Candidate]:
    named = {*asked.must_include, *asked.must_exclude}
    wanted: dict[Level | None, int] = dict(_minima(asked))
    alike: Counter[tuple[frozenset[str], Level | None, str | None]] = Counter()
    for person in candidates:
        useful = wanted.get(person.level, 0)
        unit = person.unit if asked.at_most_per_unit is not None else None
        key = (frozenset(person.holds), person.level if useful else None, unit)
        if person.id in named:
            yield person
        elif (person.holds or useful) and alike[key] < max(1, useful):
            alike[key] += 1
            yield person


def _minima(asked: Requirements) -> Iterator[tuple[Level, int]]:
    """The levels that are asked for, each with how many people at least."""
    minima = ((Level.STRATEGIC, asked.min_strategic), (Level.OPERATIONAL, asked.min_operational))
    return ((level, minimum) for level, minimum in minima if minimum > 0)


def _holdings(snapshot: Snapshot, asked: Requirements) -> Mapping[str, dict[str, Held]]:
    wanted = frozenset(asked.competences)
    found: defaultdict[str, dict[str, Held]] = defaultdict(dict)
    for row in snapshot.holdings:
        evidences = _counted(row.evidences, asked.evidence)
        if row.competence in wanted and (evidences or asked.evidence is None):
            found[row.person][row.competence] = Held(row.level, evidences)
    return found


def _counted(evidences: Evidences, evidence: frozenset[str] | None) -> Evidences:
    return tuple(each for each in evidences if evidence is None or each[0] in evidence)
