"""Need against coordination: the figures of the sample organisation, and four units counted by hand."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from graph_api.analytics.gaps import measure_gaps
from graph_api.domain.gaps import GapsInput, GapWord, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import AttendanceRow, DependencyRow, InvolvementRow, MembershipRow, PartRow
from graph_api.domain.snapshot_nodes import DecisionRow
from tests.analytics.made import members, person, ties, unit
from tests.analytics.references import kubernetes


@pytest.mark.parametrize(
    ("seen", "pairs"),
    [(Seen.SHARED_LEADERS, 5), (Seen.PARTICIPANTS, 99)],
    ids=["current chair or tech lead of both", "reviewer or approver of decisions that each owns"],
)
def test_finds_the_known_pairs_of_kubernetes(seen: Seen, pairs: int) -> None:
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",), seen=(seen,)))

    assert len(found.units) == 24
    assert len(found.pairs) == 109
    assert sum(bool(pair.seen) for pair in found.pairs) == pairs


def test_names_the_five_pairs_that_share_a_leader() -> None:
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",), seen=(Seen.SHARED_LEADERS,)))

    assert {(pair.a, pair.b) for pair in found.pairs if pair.seen} == {
        ("sig-api-machinery", "sig-auth"),
        ("sig-apps", "sig-cli"),
        ("sig-architecture", "sig-node"),
        ("sig-instrumentation", "sig-testing"),
        ("sig-network", "sig-testing"),
    }


def test_knows_that_the_ties_of_kubernetes_were_made_from_decisions() -> None:
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",), seen=(Seen.TIES,)))

    assert found.derived == ("approved_by", "coauthor", "reviewed_by")


def test_says_nothing_of_meetings_that_nobody_has_recorded() -> None:
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",), seen=(Seen.MEETINGS,)))

    assert found.silent == (Seen.MEETINGS,)
    assert {pair.word for pair in found.pairs} == {GapWord.NO_DATA}
    assert {(pair.seen, pair.expected, pair.gap) for pair in found.pairs} == {(None, None, None)}


def decision(name: str, date: str = "2026-01-01") -> DecisionRow:
    return DecisionRow(name, name, "made", name, None, date)


def town() -> Snapshot:
    """Roads owns two decisions with Water and one with Parks; Schools takes part in one of Parks.

    Members of two units: Ada and Bo of Roads and Water, Cy of Roads and Parks, Di of Water and Parks.
    """
    concerned = [("pipes", "roads"), ("pipes", "water"), ("bridge", "roads"), ("bridge", "water")]
    concerned += [("lamps", "roads"), ("lamps", "parks"), ("swings", "parks"), ("swings", "schools")]
    owning = {("pipes", "roads"), ("bridge", "roads"), ("lamps", "roads"), ("swings", "parks")}
    return Snapshot(
        version=1,
        people=(*(person(name, unit="roads") for name in ("Ada", "Bo", "Cy")), person("Di", unit="water")),
        units=tuple(map(unit, ("parks", "roads", "schools", "water"))),
        decisions=(
            decision("bridge", "2025-02-02"),
            decision("lamps"),
            decision("pipes", "2026-11-21"),
            decision("swings"),
        ),
        involvements=tuple(
            InvolvementRow(what, where, ("owning",) if (what, where) in owning else ("participating",))
            for what, where in concerned
        ),
        memberships=members(
            {"roads": ["Ada", "Bo", "Cy"], "water": ["Ada", "Bo", "Di"], "parks": ["Cy", "Di"]}, "member"
        ),
    )


def test_four_units_by_hand() -> None:
    """Shared members: roads-water 2, parks-roads 1, parks-water 1; m = 4, d = roads 3, water 3, parks 2.

    Expected: roads-water 9/8, parks-roads 6/8. Schools share nobody: trapped, gap 1; the others are met, gap 0, and
    of these roads-water, with two decisions, has the greater need.
    """
    found = measure_gaps(town(), GapsInput())

    assert [(pair.a, pair.b, pair.need, pair.seen, pair.expected, pair.word, pair.gap) for pair in found.pairs] == [
        ("parks", "schools", 1, 0, 0.0, GapWord.TRAPPED, 1.0),
        ("roads", "water", 2, 2, pytest.approx(9 / 8), GapWord.MET, 0.0),
        ("parks", "roads", 1, 1, pytest.approx(6 / 8), GapWord.MET, 0.0),
    ]


def test_lists_the_decisions_behind_the_need_with_the_latest_first() -> None:
    pair = measure_gaps(town(), GapsInput()).pairs[1]

    assert pair.decisions == ("pipes", "bridge")


def test_needs_nothing_between_two_that_only_take_part() -> None:
    extra = InvolvementRow("pipes", "schools", ("participating",))
    snapshot = replace(town(), involvements=(*town().involvements, extra))

    pairs = {(pair.a, pair.b) for pair in measure_gaps(snapshot, GapsInput()).pairs}

    assert ("roads", "schools") in pairs
    assert ("schools", "water") not in pairs


def test_needs_by_dependency_in_either_direction() -> None:
    rows = (DependencyRow("schools", "water", ("drains",)), DependencyRow("water", "schools", ("pupils", "tours")))

    (pair,) = measure_gaps(replace(town(), dependencies=rows), GapsInput(need=(Need.DEPENDENCIES,))).pairs

    assert (pair.a, pair.b, pair.need) == ("schools", "water", 3)
    assert pair.dependencies == ("drains", "pupils", "tours")


def test_does_not_count_those_who_have_left_as_shared() -> None:
    emeritus = tuple(replace(row, former=row.person == "Cy") for row in town().memberships)

    found = measure_gaps(replace(town(), memberships=emeritus), GapsInput())

    assert {(pair.a, pair.b): pair.word for pair in found.pairs}["parks", "roads"] is GapWord.TRAPPED


def test_knows_a_leader_however_the_role_is_written() -> None:
    rows = (MembershipRow("Ada", "roads", ("Tech Lead",), former=False),)
    rows += (MembershipRow("Ada", "water", ("tech-lead",), former=False),)

    found = measure_gaps(replace(town(), memberships=rows), GapsInput(seen=(Seen.SHARED_LEADERS,)))

    assert [(pair.a, pair.b) for pair in found.pairs if pair.seen] == [("roads", "water")]


def test_sees_ties_between_people_of_two_units_once() -> None:
    snapshot = replace(town(), ties=ties(("Ada", "Di"), ("Di", "Ada"), ("Ada", "Bo")))

    found = measure_gaps(snapshot, GapsInput(seen=(Seen.TIES,)))

    assert {(pair.a, pair.b): pair.seen for pair in found.pairs}["roads", "water"] == 1


def test_sees_a_meeting_where_both_units_had_someone() -> None:
    rows = tuple(
        AttendanceRow(*row) for row in [("monday", "Ada"), ("monday", "Bo"), ("monday", "Di"), ("friday", "Ada")]
    )

    found = measure_gaps(replace(town(), attendance=rows), GapsInput(seen=(Seen.MEETINGS,)))

    assert {(pair.a, pair.b): pair.seen for pair in found.pairs}["roads", "water"] == 1


def test_adds_up_what_is_seen_in_several_ways_and_keeps_the_parts() -> None:
    snapshot = replace(town(), ties=ties(("Ada", "Di")))

    found = measure_gaps(snapshot, GapsInput(seen=(Seen.SHARED_MEMBERS, Seen.TIES, Seen.MEETINGS)))

    pair = next(pair for pair in found.pairs if (pair.a, pair.b) == ("roads", "water"))
    assert [(part.way, part.seen) for part in pair.parts] == [
        (Seen.SHARED_MEMBERS, 2),
        (Seen.TIES, 1),
        (Seen.MEETINGS, None),
    ]
    assert pair.seen == 3
    assert pair.expected == pytest.approx(9 / 8 + 1 / 2)
    assert found.silent == (Seen.MEETINGS,)


def test_does_not_take_surveyed_ties_for_ties_made_from_decisions() -> None:
    parts = (PartRow("pipes", "Ada", ("author",)), PartRow("pipes", "Di", ("reviewer",)))
    snapshot = replace(town(), parts=parts, ties=ties(("Ada", "Di"), ("Ada", "Bo"), ("Bo", "Cy")))

    assert measure_gaps(snapshot, GapsInput(seen=(Seen.TIES,))).derived == ()


def test_compares_active_units_of_the_kinds_asked_for() -> None:
    units = (
        unit("parks", kind="Department"),
        unit("roads", kind="department", status="active"),
        unit("water", kind="department", status="retired"),
        unit("schools", kind="committee"),
    )

    found = measure_gaps(replace(town(), units=units), GapsInput(kinds=("department",)))

    assert found.units == ("parks", "roads")


def test_does_not_depend_on_the_order_of_rows() -> None:
    dice = random.Random(3)
    snapshot = town()
    shuffled = replace(
        snapshot,
        units=tuple(dice.sample(snapshot.units, len(snapshot.units))),
        involvements=tuple(dice.sample(snapshot.involvements, len(snapshot.involvements))),
        memberships=tuple(dice.sample(snapshot.memberships, len(snapshot.memberships))),
    )

    assert measure_gaps(shuffled, GapsInput()) == measure_gaps(snapshot, GapsInput())


def test_counts_what_the_sample_organisation_shares_in_members() -> None:
    """86 by counting memberships.csv on its own: pairs of SIGs with someone in both, emeriti aside."""
    found = measure_gaps(kubernetes(), GapsInput(kinds=("sig",)))

    words = Counter(pair.word for pair in found.pairs)
    assert sum(bool(pair.seen) for pair in found.pairs) == 86
    assert words[GapWord.TRAPPED] == 109 - 86
