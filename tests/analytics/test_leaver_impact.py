"""What is lost with those who leave, and what mends most of it: by hand, and as trying everything finds."""

import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from graph_api.analytics.leaver_impact import LeaverMeasures, measure_leaving
from graph_api.analytics.leaver_mending import Worth
from graph_api.domain.leaver_impact import LeaverImpactInput, LeaverMending, LeaverThing
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DecisionLinkRow, InvolvementRow, NeedRow, OwnerRow, PartRow
from graph_api.domain.snapshot_nodes import DecisionRow, NamedRow, ThemeRow
from graph_api.domain.words import DecisionStatus
from tests.analytics.made import masters, members, network, organisation, person, ties, unit

TODAY = "2026-11-22"


def harbour() -> Snapshot:
    """Bea of Docks is tied to all others, and a member of Pilots too; Ann and Cal are of Docks, Dag of Pilots, Eli
    and Fia of Customs. Without Bea there are Ann with Cal, Dag alone, and Eli with Fia."""
    homes = {"Ann": "Docks", "Bea": "Docks", "Cal": "Docks", "Dag": "Pilots", "Eli": "Customs", "Fia": "Customs"}
    made = organisation(
        [person(who, unit=where) for who, where in homes.items()],
        units=[unit("Docks"), unit("Pilots"), unit("Customs"), network("Tides")],
        holdings=masters({"Bea": {"mooring": 5, "knots": 3, "maps": 4}, "Cal": {"knots": 2}, "Dag": {"maps": 4}}),
        ties=ties(*(("Bea", who) for who in homes if who != "Bea"), ("Ann", "Cal"), ("Fia", "Eli")),
        memberships=(*members({"Pilots": ["Bea"]}, "Lead"), *members({"Tides": ["Bea", "Dag"]}, "member")),
    )
    return replace(
        made,
        themes=(ThemeRow("Fog", "Fog", "made", "Fog"),),
        needs=(NeedRow("Fog", "mooring"), NeedRow("Fog", "maps")),
    )


def leaving(snapshot: Snapshot, *who: str, **asked: Any) -> LeaverMeasures:
    return measure_leaving(snapshot, who, LeaverImpactInput(**asked), TODAY)


def changes(found: LeaverMeasures) -> list[tuple[str, str, int, int]]:
    return [(change.competence, change.word.name, change.before, change.after) for change in found.changes]


def test_tells_what_is_lost_and_what_is_thin() -> None:
    found = leaving(harbour(), "Bea")

    assert changes(found) == [("mooring", "LOST", 1, 0), ("maps", "THIN", 2, 1), ("knots", "THIN", 2, 1)]
    assert changes(leaving(harbour(), "Bea", level=3)) == [
        ("mooring", "LOST", 1, 0),
        ("knots", "LOST", 1, 0),
        ("maps", "THIN", 2, 1),
    ]


def test_does_not_take_for_lost_what_somebody_may_know_well_enough() -> None:
    known = harbour()
    perhaps = replace(known, holdings=(*known.holdings, *masters({"Fia": {"mooring": None}})))

    found = leaving(perhaps, "Bea", level=3)

    assert [change.competence for change in found.changes] == ["knots", "maps"]
    assert found.unsure == 1


def test_tells_which_units_nobody_connects_any_more_and_by_what_they_were() -> None:
    found = leaving(harbour(), "Bea").pairs

    assert found is not None
    assert found.pairs == {
        ("Customs", "Docks"): (2, 0),
        ("Customs", "Pilots"): (2, 0),
        ("Customs", "Tides"): (2, 0),
        ("Docks", "Pilots"): (3, 1),
        ("Docks", "Tides"): (3, 1),
    }
    assert found.emptied == frozenset()


def test_keeps_a_pair_that_somebody_who_stays_connects() -> None:
    snapshot = harbour()
    tied = replace(snapshot, ties=(*snapshot.ties, *ties(("Cal", "Dag"))))

    found = leaving(tied, "Bea").pairs

    assert found is not None
    assert [*found.pairs] == [("Customs", "Docks"), ("Customs", "Pilots"), ("Customs", "Tides")]


def test_does_not_tell_of_pairs_with_a_unit_that_nobody_is_left_in() -> None:
    found = leaving(harbour(), "Eli", "Fia").pairs

    assert found is not None
    assert (found.pairs, found.emptied) == ({}, {"Customs"})


def test_measures_who_reaches_whom_before_and_after() -> None:
    """By hand: without Bea the five are two, one and two, F = 1 - (2 + 0 + 2) / 20; 10 pairs reached each other."""
    found = leaving(harbour(), "Bea").cohesion

    assert found is not None
    assert (found.people, found.groups, found.cut_off) == ((6, 5), (1, 3), 8)
    assert found.fragmentation == (0.0, pytest.approx(0.8))


def test_introduces_the_two_who_connect_most_again() -> None:
    """Dag of Pilots and Tides with Eli or Fia of Customs is two pairs, as is Ann or Cal with Dag, who reach two
    more each; Ann and Dag come first."""
    found = leaving(harbour(), "Bea")

    assert found.introduction is not None
    assert (found.introduction.people, found.introduction.worth) == (("Ann", "Dag"), Worth(mends=2, reach=2))
    assert found.best == found.introduction


def test_trains_who_is_nearest_to_what_is_lost() -> None:
    mooring, knots = leaving(harbour(), "Bea").training, leaving(harbour(), "Cal", "Bea", level=3).training
    owned = replace(harbour(), owners=(OwnerRow("mooring", "Customs"),))
    customs = leaving(owned, "Bea").training

    assert mooring is not None
    assert (mooring.competence, mooring.people, mooring.worth) == ("mooring", ("Ann",), Worth(mends=1, rests=1))
    assert knots is not None
    assert (knots.competence, knots.people) == ("mooring", ("Ann",))
    assert customs is not None
    assert customs.people == ("Eli",)


def test_trains_who_knows_some_of_it_already() -> None:
    snapshot = harbour()
    known = replace(snapshot, holdings=(*snapshot.holdings, *masters({"Fia": {"mooring": 1}, "Eli": {"mooring": 2}})))

    found = leaving(known, "Bea", level=3).training

    assert found is not None
    assert (found.competence, found.people) == ("mooring", ("Eli",))


def test_finds_what_nobody_is_left_to_answer_for() -> None:
    aim, adopted, dropped = named("Safe"), decision("Dredge"), decision("Sell", DecisionStatus.WITHDRAWN)
    snapshot = replace(
        harbour(),
        objectives=(aim,),
        decisions=(adopted, dropped, decision("Paint")),
        parts=(
            *(PartRow(name, "Bea", ("owner",)) for name in ("Dredge", "Paint", "Sell")),
            PartRow("Dredge", "Dag", ("author",)),
            PartRow("Paint", "Dag", ("owner",)),
        ),
        involvements=(
            InvolvementRow("Dredge", "Docks", ("owning",)),
            InvolvementRow("Dredge", "Customs", ("affected",)),
        ),
        owners=(OwnerRow("Fog", "Bea"), OwnerRow("Fog", "Eli"), OwnerRow("Safe", "Bea"), OwnerRow("Safe", "Docks")),
    )

    found = leaving(snapshot, "Bea").owned

    assert [(owned.kind, owned.about, owned.units) for owned in found] == [
        (LeaverThing.DECISION, "Dredge", ("Docks",)),
        (LeaverThing.OBJECTIVE, "Safe", ("Docks",)),
    ]


def test_what_too_few_had_before_is_neither_lost_nor_thin() -> None:
    """Mooring has one before and nobody after, where three are to be left; maps and knots have two and one."""
    assert changes(leaving(harbour(), "Bea", holders=3)) == []


def test_does_not_miss_the_owner_of_a_decision_that_another_has_replaced() -> None:
    snapshot = replace(
        harbour(),
        decisions=(decision("Dredge"), decision("Fill")),
        parts=(PartRow("Dredge", "Bea", ("owner",)),),
        decision_links=(DecisionLinkRow("Fill", "Dredge", supersedes=True),),
    )

    assert leaving(snapshot, "Bea").owned == ()
    assert [each.about for each in leaving(replace(snapshot, decision_links=()), "Bea").owned] == ["Dredge"]


def decision(name: str, status: DecisionStatus = DecisionStatus.ADOPTED) -> DecisionRow:
    return DecisionRow(name, name, "made", name, status, None)


def named(name: str) -> Any:
    return NamedRow(name, name, "made", name)


def test_finds_units_that_nobody_is_left_to_keep_going() -> None:
    snapshot = harbour()
    two = replace(snapshot, memberships=(*snapshot.memberships, *members({"Pilots": ["Dag"]}, "tech-lead")))

    assert [(each.unit, each.roles) for each in leaving(snapshot, "Bea").leaderless] == [("Pilots", ("Lead",))]
    assert leaving(two, "Bea").leaderless == ()
    assert leaving(snapshot, "Bea", facilitator_roles=["member"]).leaderless == ()


def test_does_not_count_memberships_that_are_over() -> None:
    snapshot = harbour()
    led = (*snapshot.memberships, *members({"Tides": ["Bea"]}, "chair"))
    over = replace(snapshot, memberships=tuple(replace(row, until=ended(row.unit)) for row in led))

    found = leaving(over, "Bea")

    assert [each.unit for each in found.leaderless] == ["Pilots"]
    assert found.pairs is not None
    assert ("Customs", "Tides") not in found.pairs.pairs


def ended(where: str) -> str | None:
    return "2026-11-21" if where == "Tides" else None


def test_loses_nothing_with_someone_who_is_not_there_anyhow() -> None:
    snapshot = harbour()
    away = replace(snapshot, people=tuple(replace(row, active=row.id != "Bea") for row in snapshot.people))

    found = leaving(away, "Bea")

    assert (found.leavers, found.absent, found.changes) == (frozenset(), {"Bea"}, ())
    assert found.best is None


def test_says_nothing_of_connections_without_records_of_any() -> None:
    bare = replace(harbour(), ties=(), memberships=())

    found = leaving(bare, "Bea")

    assert (found.pairs, found.cohesion, found.introduction) == (None, None, None)


# Against trying everything


@pytest.mark.parametrize("seed", range(300))
def test_finds_the_losses_and_the_best_mending_that_trying_everything_finds(seed: int) -> None:
    dice = random.Random(seed)
    snapshot, people = drawn(dice)
    who = dice.sample(people, dice.randint(1, min(3, len(people) - 1)))
    remain = dice.randint(1, 2)

    found = leaving(snapshot, *who, holders=remain)

    staying = [name for name in people if name not in who]
    lost = lost_by_hand(snapshot, people, staying)
    apart = apart_by_hand(snapshot, people, staying)
    assert found.pairs is not None
    assert {*found.pairs.pairs} == lost
    assert found.cohesion is None or found.cohesion.cut_off == apart
    tried = [
        (tried_introduction(snapshot, people, staying, pair, lost, apart), pair) for pair in combinations(staying, 2)
    ]
    best = max((worth for worth, _ in tried), default=Worth())
    first = next((pair for worth, pair in tried if worth == best), None)
    introduced = None if found.introduction is None else (found.introduction.worth, found.introduction.people)
    assert introduced == ((best, first) if any(best) else None)
    learnt = tried_trainings(snapshot, people, staying, remain)
    assert (found.training.worth if found.training else None) == max(learnt, default=None)


def drawn(dice: random.Random) -> tuple[Snapshot, list[str]]:
    people = [f"p{number}" for number in range(dice.randint(2, 9))]
    units = [f"u{number}" for number in range(dice.randint(1, 5))]
    also = {where: dice.sample(people, dice.randint(0, 2)) for where in units}
    pairs = dice.sample([*combinations(people, 2)], dice.randint(0, min(10, len(people) * (len(people) - 1) // 2)))
    known = {who: dict.fromkeys(dice.sample(["c0", "c1", "c2"], dice.randint(0, 2))) for who in people}
    made = organisation(
        [person(who, unit=dice.choice([*units, None])) for who in people],
        units=map(unit, units),
        holdings=masters(known),
        ties=ties(*pairs),
        memberships=(*members(also, "member"), *members({units[0]: [people[0]]}, "member")),
    )
    needs = tuple(NeedRow("t", each) for each in ("c1", "c2"))
    return replace(made, themes=(ThemeRow("t", "t", "made", "t"),), needs=needs), people


def connected(snapshot: Snapshot, among: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of units that somebody of both, or a tie, connects."""
    here = set(among)
    of = {row.id: {row.unit} - {None} for row in snapshot.people if row.id in here}
    for row in snapshot.memberships:
        if row.person in here:
            of[row.person].add(row.unit)
    ends = [(who, who) for who in here] + [
        (tie.source, tie.target) for tie in snapshot.ties if {tie.source, tie.target} <= here
    ]
    return {tuple(sorted((a, b))) for one, other in ends for a in of[one] for b in of[other] if a != b}


def manned(snapshot: Snapshot, among: Iterable[str]) -> set[str | None]:
    here = set(among)
    counted = {row.unit for row in snapshot.people if row.id in here}
    return counted | {row.unit for row in snapshot.memberships if row.person in here}


def lost_by_hand(snapshot: Snapshot, people: list[str], staying: list[str]) -> set[tuple[str, str]]:
    left = manned(snapshot, staying)
    return {
        pair
        for pair in connected(snapshot, people) - connected(snapshot, staying)
        if pair[0] in left and pair[1] in left
    }


def reaching(snapshot: Snapshot, among: Iterable[str]) -> set[frozenset[str]]:
    graph = nx.Graph()
    graph.add_nodes_from(among)
    graph.add_edges_from((tie.source, tie.target) for tie in snapshot.ties if {tie.source, tie.target} <= set(graph))
    return {frozenset(pair) for piece in nx.connected_components(graph) for pair in combinations(piece, 2)}


def apart_by_hand(snapshot: Snapshot, people: list[str], staying: list[str]) -> int:
    before = {pair for pair in reaching(snapshot, people) if pair <= set(staying)}
    return len(before - reaching(snapshot, staying))


def tried_introduction(
    snapshot: Snapshot, people: list[str], staying: list[str], pair: tuple[str, str], lost: set[Any], apart: int
) -> Worth:
    """What is undone where these two get to know each other after the others have left."""
    met = replace(snapshot, ties=(*snapshot.ties, *ties(pair)))
    before = {each for each in reaching(snapshot, people) if each <= set(staying)}
    still = len(before - reaching(met, staying))
    return Worth(mends=len(lost & connected(met, staying)), reach=apart - still)


def tried_trainings(snapshot: Snapshot, people: list[str], staying: list[str], remain: int) -> list[Worth]:
    """What it is worth that any of those who stay learns any competence that they do not have."""
    found = list[Worth]()
    for competence in ("c0", "c1", "c2"):
        who = {row.person for row in snapshot.holdings if row.competence == competence}
        before, after = len(who), len(who & set(staying))
        lost, thin = before >= remain > after and after + 1 == remain, after < before and after == remain
        if (lost or thin) and set(staying) - who:
            found.append(Worth(mends=int(lost), thin=int(thin), rests=int(competence != "c0")))
    assert len(people) > len(staying)
    return found


@pytest.mark.parametrize("seed", range(30))
def test_depends_on_neither_order_nor_people_apart(seed: int) -> None:
    snapshot, people = drawn(random.Random(seed))
    turned = replace(
        snapshot,
        people=snapshot.people[::-1],
        ties=snapshot.ties[::-1],
        holdings=snapshot.holdings[::-1],
        memberships=snapshot.memberships[::-1],
    )
    more = replace(snapshot, people=(*snapshot.people, person("zero")))

    found = leaving(snapshot, people[0])

    assert leaving(turned, people[0]) == found
    assert leaving(more, people[0]).changes == found.changes
    assert leaving(more, people[0]).introduction == found.introduction


def test_prefers_the_training_of_two_that_mend_as_much() -> None:
    lone = organisation(
        [person("Ann", unit="Docks"), person("Bea", unit="Docks"), person("Cal", unit="Pilots")],
        holdings=masters({"Bea": {"mooring": 5}}),
        ties=ties(("Ann", "Bea"), ("Bea", "Ann")),
        memberships=members({"Pilots": ["Bea"]}, "member"),
    )

    found = leaving(lone, "Bea")

    assert found.introduction is not None
    assert found.introduction.worth == Worth(mends=1)
    assert found.best is not None
    assert found.best.kind is LeaverMending.TRAINING
