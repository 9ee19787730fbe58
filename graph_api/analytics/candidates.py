"""Who may be invited, and what each of them is and knows of what is asked for."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graph_api.analytics.acquaintance import loads
from graph_api.analytics.demands import Requirements
from graph_api.analytics.gathered import gathered
from graph_api.analytics.lines import lines_of
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
    """Someone active.

    `unit`: the primary one; `above`: it and every unit that it lies below, nearest first. `holds`: what they have of
    the competences asked for, by evidence that counts. `networks`: those they are a member of now, sorted. `load`: how
    many meetings they had in the period asked about.
    """

    id: str
    external_id: str
    level: Level | None
    unit: str | None
    holds: Mapping[str, Held] = field(default_factory=dict[str, Held])
    above: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    employer: str | None = None
    load: int = 0


def candidates_for(snapshot: Snapshot, asked: Requirements) -> tuple[Candidate, ...]:
    """Everyone active, in alphabetical order of their external ids, then of their ids."""
    holds, above, networks = _holdings(snapshot, asked), lines_of(snapshot.units), _networks(snapshot)
    load = loads(snapshot, asked.as_of, asked.days)
    active = (
        Candidate(
            id=person.id,
            external_id=person.external_id,
            level=person.level,
            unit=person.unit,
            holds=holds.get(person.id, {}),
            above=above.get(person.unit, ()) if person.unit else (),
            networks=tuple(sorted(networks.get(person.id, ()))),
            employer=person.employer,
            load=load[person.id],
        )
        for person in snapshot.people
        if person.active
    )
    return tuple(sorted(active, key=lambda person: (person.external_id, person.id)))


def _networks(snapshot: Snapshot) -> Mapping[str, set[str]]:
    networks = {unit.id for unit in snapshot.units if unit.network}
    return gathered((row.person, row.unit) for row in snapshot.memberships if row.unit in networks and not row.former)


def _holdings(snapshot: Snapshot, asked: Requirements) -> Mapping[str, dict[str, Held]]:
    wanted = frozenset(need.competence for need in asked.all_needs)
    found: defaultdict[str, dict[str, Held]] = defaultdict(dict)
    for row in snapshot.holdings:
        evidences = _counted(row.evidences, asked.evidence)
        if row.competence in wanted and (evidences or asked.evidence is None):
            found[row.person][row.competence] = Held(row.level, evidences)
    return found


def _counted(evidences: Evidences, evidence: frozenset[str] | None) -> Evidences:
    return tuple(each for each in evidences if evidence is None or each[0] in evidence)
