"""Coordination requirements: six units by hand, the product of matrices, and services that others use."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from graph_api.analytics.coordination import Pair
from graph_api.analytics.gaps import congruence, measure_gaps
from graph_api.analytics.needs import Reasons, needs_of
from graph_api.analytics.plain_words import plain
from graph_api.domain.gaps import CoordinationInput, GapsInput, GapWord, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    AttendanceRow,
    CouplingRow,
    DecisionLinkRow,
    InvolvementRow,
    OwnerRow,
    UseRow,
)
from graph_api.domain.snapshot_nodes import DecisionRow, InitiativeRow, MeetingRow
from graph_api.domain.words import InitiativeKind
from tests.analytics.made import members, person, ties, unit
from tests.analytics.references import kubernetes

LINKED = CoordinationInput(need=(Need.LINKED_DECISIONS,))
SERVICES = CoordinationInput(need=(Need.SERVICES_USED,))


def working(on: Mapping[str, str], links: Iterable[Pair] = ()) -> Snapshot:
    """Decisions with the units at work on them, the first of which owns it; units have one letter."""
    units = sorted(set("".join(on.values())))
    return Snapshot(
        version=1,
        units=tuple(map(unit, units)),
        decisions=tuple(DecisionRow(name, name, "made", name, None, None) for name in on),
        involvements=tuple(
            InvolvementRow(name, where, ("participating" if place else "owning",))
            for name, at_work in on.items()
            for place, where in enumerate(at_work)
        ),
        decision_links=tuple(DecisionLinkRow(first, second, supersedes=False) for first, second in links),
    )


def needs(snapshot: Snapshot, asked: CoordinationInput) -> Mapping[Pair, Reasons]:
    return needs_of(snapshot, frozenset(unit.id for unit in snapshot.units), asked)


def counts(snapshot: Snapshot, asked: CoordinationInput) -> dict[str, int]:
    return {"".join(pair): reasons.need for pair, reasons in needs(snapshot, asked).items()}


def six_units() -> Snapshot:
    """The case in the docstring of `graph_api.analytics.needs`."""
    at_work = {"d1": "AB", "d2": "C", "d3": "DE", "d4": "AC", "d5": "F"}
    return working(at_work, [("d1", "d2"), ("d3", "d2"), ("d4", "d3")])


def test_six_units_by_hand() -> None:
    found = needs(six_units(), LINKED)

    assert counts(six_units(), LINKED) == {"AB": 1, "AC": 2, "AD": 1, "AE": 1, "BC": 1, "CD": 2, "CE": 2, "DE": 1}
    assert found["A", "C"].shared == {"d4"}
    assert found["A", "C"].links == {("d1", "d2")}
    assert found["A", "C"].decisions == {"d1", "d2", "d4"}
    assert found["C", "E"].links == {("d2", "d3"), ("d4", "d3")}


def test_congruence_of_the_six_units_by_hand() -> None:
    """A-B, C-D and D-E share a member: 3 of 8 pairs, and 4 of a need of 11."""
    shared = members({"A": ["Ada"], "B": ["Ada"], "C": ["Cy"], "D": ["Cy", "Di"], "E": ["Di"]})
    snapshot = replace(six_units(), people=tuple(map(person, ("Ada", "Cy", "Di"))), memberships=shared)

    found = measure_gaps(snapshot, GapsInput(need=(Need.LINKED_DECISIONS,)))

    assert congruence(found.pairs) == pytest.approx(3 / 8)
    assert congruence(found.pairs, weighted=True) == pytest.approx(4 / 11)
    assert (found.pairs[0].a, found.pairs[0].b, found.pairs[0].word) == ("A", "C", GapWord.TRAPPED)


def product(snapshot: Snapshot, units: list[str], roles: set[str]) -> dict[Pair, int]:
    """T_A T_D T_A^T off its diagonal, as arrays."""
    decisions = [row.id for row in snapshot.decisions]
    assigned = np.zeros((len(units), len(decisions)), dtype=np.int64)
    for row in snapshot.involvements:
        if row.unit in units and roles & set(map(plain, row.roles)):
            assigned[units.index(row.unit), decisions.index(row.decision)] = 1
    together = np.eye(len(decisions), dtype=np.int64)
    for row in snapshot.decision_links:
        first, second = decisions.index(row.decision), decisions.index(row.other)
        together[first, second] = together[second, first] = 1
    required = assigned @ together @ assigned.T
    pairs = ((a, b) for a in range(len(units)) for b in range(len(units)) if units[a] < units[b])
    return {(units[a], units[b]): int(required[a, b]) for a, b in pairs if required[a, b]}


@pytest.mark.parametrize("seed", range(100))
def test_is_the_product_of_the_matrices(seed: int) -> None:
    dice = random.Random(seed)
    units, names = "ABCDEF"[: dice.randint(2, 6)], [f"d{number}" for number in range(dice.randint(1, 8))]
    at_work = {name: "".join(dice.sample(units, dice.randint(1, min(3, len(units))))) for name in names}
    links = [(dice.choice(names), dice.choice(names)) for _ in range(dice.randint(0, 8))]
    snapshot = working(at_work, links)

    found = {pair: reasons.need for pair, reasons in needs(snapshot, LINKED).items()}

    assert found == product(snapshot, [row.id for row in snapshot.units], {"owning", "participating"})


def test_is_the_product_of_the_matrices_of_kubernetes() -> None:
    """Of 24 SIGs; 109 pairs of them need each other by shared decisions alone."""
    snapshot = kubernetes()
    sigs = [row.id for row in snapshot.units if row.kind == "sig" and row.status == "active"]

    found = measure_gaps(snapshot, GapsInput(kinds=("sig",), need=(Need.LINKED_DECISIONS,)))

    required = product(snapshot, sigs, {"owning", "participating"})
    assert {(pair.a, pair.b): pair.need for pair in found.pairs} == required
    assert (len(required), sum(required.values())) == (155, 1239)


def test_counts_a_decision_once_however_it_is_asked_for() -> None:
    """All that SHARED_DECISIONS finds is in LINKED_DECISIONS."""
    both = replace(LINKED, need=(Need.SHARED_DECISIONS, Need.LINKED_DECISIONS))

    assert counts(six_units(), both) == counts(six_units(), LINKED)
    assert counts(six_units(), replace(LINKED, need=(Need.SHARED_DECISIONS,))) == {"AB": 1, "AC": 1, "DE": 1}


def test_needs_nobody_because_of_a_decision_that_points_to_itself() -> None:
    assert counts(working({"d1": "A", "d2": "B"}, [("d1", "d1")]), LINKED) == {}


def test_says_whose_ties_rest_on_linked_decisions() -> None:
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",), need=(Need.LINKED_DECISIONS,), seen=(Seen.TIES,)))

    assert found.derived == ("approved_by", "coauthor", "reviewed_by")


def initiative(name: str, kind: InitiativeKind | None) -> InitiativeRow:
    return InitiativeRow(name, name, "made", name, kind)


def town() -> Snapshot:
    """Roads runs `bridge`, Water `pipes`, Parks the service `mowing`, Schools the service `meals`."""
    kinds = {
        "bridge": InitiativeKind.PROJECT,
        "meals": InitiativeKind.SERVICE,
        "mowing": InitiativeKind.SERVICE,
        "pipes": InitiativeKind.PROJECT,
    }
    runs = [("bridge", "Roads"), ("meals", "Schools"), ("mowing", "Parks"), ("pipes", "Water")]
    return Snapshot(
        version=1,
        units=tuple(map(unit, ("Parks", "Roads", "Schools", "Water"))),
        initiatives=tuple(initiative(*each) for each in kinds.items()),
        owners=tuple(OwnerRow(*pair) for pair in runs),
    )


def used(**by: str) -> tuple[UseRow, ...]:
    return tuple(UseRow(name, skill) for name, skills in by.items() for skill in skills.split())


def test_needs_a_service_that_uses_the_same_competence() -> None:
    """Also a service of another service; but two projects use nothing of each other, however often they meet one."""
    snapshot = replace(town(), uses=used(bridge="gravel lime", meals="lime", mowing="gravel lime", pipes="gravel"))

    found = needs(snapshot, SERVICES)

    assert {pair: reasons.uses for pair, reasons in found.items()} == {
        ("Parks", "Roads"): {("bridge", "mowing")},
        ("Parks", "Schools"): {("meals", "mowing")},
        ("Parks", "Water"): {("mowing", "pipes")},
        ("Roads", "Schools"): {("bridge", "meals")},
    }


def test_needs_a_service_that_is_coupled_by_either_or_by_a_third() -> None:
    couplings = (CouplingRow("bridge", "meals"), CouplingRow("fair", "meals"), CouplingRow("fair", "mowing"))
    snapshot = replace(
        town(),
        initiatives=(*town().initiatives, initiative("fair", InitiativeKind.IMPROVEMENT)),
        owners=(*town().owners, OwnerRow("fair", "Water")),
        couplings=couplings,
    )

    assert {pair: reasons.uses for pair, reasons in needs(snapshot, SERVICES).items()} == {
        ("Parks", "Schools"): {("meals", "mowing")},
        ("Parks", "Water"): {("fair", "mowing")},
        ("Roads", "Schools"): {("bridge", "meals")},
        ("Schools", "Water"): {("fair", "meals")},
    }


def test_a_service_that_two_units_run_does_not_use_itself() -> None:
    shared = (*town().owners, OwnerRow("mowing", "Roads"))

    assert counts(replace(town(), owners=shared, uses=used(mowing="gravel")), SERVICES) == {}


def test_needs_nobody_for_a_service_of_its_own_or_of_nobody() -> None:
    own = replace(town(), owners=tuple(OwnerRow(row.owned, "Roads") for row in town().owners), uses=used(bridge="lime"))

    assert counts(replace(own, uses=used(bridge="lime", mowing="lime")), SERVICES) == {}
    assert (
        counts(replace(town(), owners=(OwnerRow("mowing", "Ada"),), uses=used(bridge="a", mowing="a")), SERVICES) == {}
    )


def test_counts_meetings_of_the_days_asked_for_only() -> None:
    people = (person("Ada", unit="A"), person("Cy", unit="C"))
    days = {"may": "2026-05-04", "june": "2026-06-01", "july": "2026-07-06", "some day": None}
    meetings = [MeetingRow(name, name, "made", name, day, None, recurring=False) for name, day in days.items()]
    meetings.append(MeetingRow("weekly", "weekly", "made", "weekly", "2026-06-02", None, recurring=True))
    present = tuple(AttendanceRow(row.id, who.id) for row in meetings for who in people)
    snapshot = replace(six_units(), people=people, meetings=tuple(meetings), attendance=present)

    def seen(**window: Any) -> int | None:
        found = measure_gaps(snapshot, GapsInput(seen=(Seen.MEETINGS,), **window))
        return {(pair.a, pair.b): pair.seen for pair in found.pairs}["A", "C"]

    assert seen() == 5
    assert seen(seen_from="2026-05-05") == 2
    assert seen(seen_until="2026-06-01") == 2
    assert seen(seen_from="2026-06-01", seen_until="2026-06-01") == 1
    assert seen(seen_from="2026-08-01") is None


def test_is_not_changed_by_the_order_of_rows_or_by_someone_who_is_alone() -> None:
    dice = random.Random(5)
    snapshot = replace(six_units(), people=(person("Ada", unit="A"), person("Cy", unit="C")), ties=ties(("Ada", "Cy")))
    asked = GapsInput(need=tuple(Need), seen=(Seen.TIES, Seen.SHARED_MEMBERS))
    shuffled = replace(
        snapshot,
        people=(person("Zed"), *reversed(snapshot.people)),
        involvements=tuple(dice.sample(snapshot.involvements, len(snapshot.involvements))),
        decision_links=tuple(dice.sample(snapshot.decision_links, len(snapshot.decision_links))),
    )

    assert measure_gaps(shuffled, asked).pairs == measure_gaps(snapshot, asked).pairs
