"""What the people of a made-up region do together: strategy, decisions and a year of meetings."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    AttendanceRow,
    ChallengeRow,
    ConcernRow,
    CouplingRow,
    DecisionLinkRow,
    DependencyRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TopicRow,
    UseRow,
)
from graph_api.domain.snapshot_nodes import (
    DecisionRow,
    InitiativeRow,
    MeetingRow,
    ObjectiveRow,
    ReflectionRow,
    ThemeRow,
)
from graph_api.domain.words import DecisionStatus, InitiativeKind, Origin, ReflectionKind

FIRST: Final = date(2025, 11, 1)
YEAR: Final = 365
STATUSES: Final = (*(DecisionStatus.ADOPTED,) * 6, DecisionStatus.PROPOSED, DecisionStatus.SUPERSEDED)
RELIES_ON: Final = (("needs_approval_of",), ("needs_data_from",), ("service",))


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of everything in the region, by kind, in order."""

    people: Sequence[str]
    departments: Sequence[str]
    networks: Sequence[str]
    competences: Sequence[str]
    decisions: Sequence[str]
    meetings: Sequence[str]
    themes: Sequence[str]
    objectives: Sequence[str]
    initiatives: Sequence[str]


def with_work(bare: Snapshot, names: Names, drawn: random.Random) -> Snapshot:
    """`bare` with objectives, themes, initiatives, dependencies, decisions, meetings and what comes of them."""
    attendance = tuple(_attendance(bare, names, drawn))
    return replace(
        bare,
        objectives=tuple(ObjectiveRow(name, name, "made", name, "active") for name in names.objectives),
        themes=tuple(ThemeRow(name, name, "made", name, drawn.choice(list(Origin)), "open") for name in names.themes),
        initiatives=tuple(_initiatives(names, drawn)),
        dependencies=tuple(_dependencies(names.departments, drawn)),
        decisions=tuple(_decisions(names, drawn)),
        involvements=tuple(_involvements(names, drawn)),
        parts=tuple(
            PartRow(name, person, ("author",))
            for name in names.decisions
            for person in sorted(drawn.sample(names.people, 3))
        ),
        needs=tuple(
            NeedRow(name, competence)
            for name in (*names.decisions, *names.themes)
            for competence in sorted(drawn.sample(names.competences, 2))
        ),
        meetings=tuple(_meetings(names, drawn)),
        attendance=attendance,
        invitations=tuple(InvitationRow(row.meeting, row.person, declined=False) for row in attendance),
        topics=tuple(TopicRow(name, drawn.choice(names.themes)) for name in names.meetings if drawn.random() < 0.7),
        made_at=tuple(MadeAtRow(name, drawn.choice(names.meetings)) for name in names.decisions),
        concerns=tuple(
            ConcernRow(name, unit) for name in names.themes for unit in sorted(drawn.sample(names.departments, 3))
        ),
        owners=tuple(sorted(_owners(names, drawn), key=lambda row: (row.owned, row.owner))),
        serving=tuple(
            ServingRow(name, drawn.choice(names.objectives))
            for name in sorted((*names.themes, *names.initiatives, *names.networks))
            if drawn.random() < 0.8
        ),
        decision_links=tuple(sorted(_links(names, drawn), key=lambda row: (row.decision, row.other))),
        uses=tuple(
            UseRow(name, each) for name in names.initiatives for each in sorted(drawn.sample(names.competences, 3))
        ),
        couplings=tuple(
            CouplingRow(name, other)
            for name in names.initiatives[::10]
            for other in sorted(drawn.sample(names.initiatives, 2))
            if other != name
        ),
        challenges=tuple(ChallengeRow(name, drawn.choice(names.people), _day(drawn)) for name in names.decisions[::20]),
        reflections=tuple(_reflections(names, drawn)),
    )


def _day(drawn: random.Random) -> str:
    return (FIRST + timedelta(days=drawn.randrange(YEAR))).isoformat()


def _initiatives(names: Names, drawn: random.Random) -> Iterator[InitiativeRow]:
    for name in names.initiatives:
        kind = drawn.choice(list(InitiativeKind))
        yield InitiativeRow(name, name, "made", name, kind, "running", "2025-10-01", drawn.choice((None, "2026-12-31")))


def _dependencies(departments: Sequence[str], drawn: random.Random) -> Iterator[DependencyRow]:
    for name in departments:
        for other in sorted(drawn.sample(departments, 4)):
            if other != name:
                yield DependencyRow(name, other, drawn.choice(RELIES_ON))


def _decisions(names: Names, drawn: random.Random) -> Iterator[DecisionRow]:
    for name in names.decisions:
        review = _day(drawn) if drawn.random() < 0.5 else None
        yield DecisionRow(name, name, "made", name, drawn.choice(STATUSES), _day(drawn), review)


def _involvements(names: Names, drawn: random.Random) -> Iterator[InvolvementRow]:
    for name in names.decisions:
        concerned = drawn.sample(names.departments, drawn.randint(2, 4))
        roles = {unit: ("participating",) if drawn.random() < 0.5 else ("affected",) for unit in concerned}
        roles[concerned[0]] = ("owning",)
        yield from (InvolvementRow(name, unit, roles[unit]) for unit in sorted(concerned))


def _meetings(names: Names, drawn: random.Random) -> Iterator[MeetingRow]:
    for number, name in enumerate(names.meetings):
        unit = drawn.choice(names.networks) if number % 5 == 0 and names.networks else drawn.choice(names.departments)
        yield MeetingRow(name, name, "made", name, _day(drawn), unit, recurring=False, status="held")


def _attendance(bare: Snapshot, names: Names, drawn: random.Random) -> Iterator[AttendanceRow]:
    """Twelve people at each meeting, most of them neighbours in the order of people, and so of one or two units."""
    for name in names.meetings:
        start, reach = drawn.randrange(len(bare.people)), min(200, len(bare.people))
        near = drawn.sample(range(start, start + reach), min(9, reach))
        there = {names.people[place % len(names.people)] for place in near}
        there.update(drawn.sample(names.people, min(3, len(names.people))))
        yield from (AttendanceRow(name, person) for person in sorted(there))


def _owners(names: Names, drawn: random.Random) -> Iterator[OwnerRow]:
    for name in (*names.initiatives, *names.objectives):
        yield OwnerRow(name, drawn.choice(names.departments))
        yield OwnerRow(name, drawn.choice(names.people))
    for name in (*names.themes, *names.competences):
        yield OwnerRow(name, drawn.choice(names.departments))


def _links(names: Names, drawn: random.Random) -> Iterator[DecisionLinkRow]:
    for place, name in enumerate(names.decisions):
        if place and drawn.random() < 0.3:
            yield DecisionLinkRow(name, names.decisions[drawn.randrange(place)], supersedes=drawn.random() < 0.3)


def _reflections(names: Names, drawn: random.Random) -> Iterator[ReflectionRow]:
    for number, name in enumerate(names.meetings[::3]):
        kind = drawn.choice(list(ReflectionKind))
        yield ReflectionRow(f"r{number:05}", f"r{number:05}", "made", name, kind, _day(drawn))
