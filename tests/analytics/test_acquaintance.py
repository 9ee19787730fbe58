"""Meetings count for the days asked about, and who was at a large one has not met the others there."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph_api.analytics.acquaintance import have_met, loads
from graph_api.domain.invite_words import InviteAim, InviteStatus
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import attended, invited, knows, meeting, organisation, person, ties

FRIDAY = date(2026, 3, 13)


def three_who_know_law(**rows: Any) -> Snapshot:
    snapshot = organisation(
        [person(name) for name in ("Ada", "Bo", "Cy")], holdings=knows({"Ada": ["law"], "Bo": ["law"], "Cy": ["law"]})
    )
    return replace(snapshot, **rows)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2026-03-06", False),
        ("2026-03-07", True),
        ("2026-03-13", True),
        ("2026-03-14", False),
        (None, False),
    ],
)
def test_counts_the_meetings_of_seven_days_today_among_them(day: str | None, *, counts: bool) -> None:
    snapshot = three_who_know_law(meetings=(meeting("retro", day),), attendance=attended({"retro": ["Ada"]}))

    assert loads(snapshot, FRIDAY, 7)["Ada"] == int(counts)


def test_counts_a_meeting_once_and_not_where_it_was_declined() -> None:
    """Bo said no to the review and came to the planning all the same; Cy only said no."""
    days = {"review": "2026-03-12", "planning": "2026-03-13"}
    snapshot = three_who_know_law(
        meetings=tuple(meeting(name, day) for name, day in days.items()),
        attendance=attended({"review": ["Ada"], "planning": ["Ada", "Bo"]}),
        invitations=invited({"review": ["Ada"]}) + invited({"review": ["Bo", "Cy"], "planning": ["Bo"]}, declined=True),
    )

    load = loads(snapshot, FRIDAY, 7)

    assert [load[name] for name in ("Ada", "Bo", "Cy")] == [2, 1, 0]


def test_counts_no_series_and_no_gathering_without_a_day() -> None:
    snapshot = three_who_know_law(
        meetings=(meeting("weekly", "2026-03-12", recurring=True),),
        attendance=attended({"weekly": ["Ada"], "picnic": ["Ada"]}),
    )

    assert loads(snapshot, FRIDAY, 7)["Ada"] == 0


def test_counts_no_meeting_where_no_day_is_given() -> None:
    snapshot = three_who_know_law(meetings=(meeting("retro", "2026-03-12"),), attendance=attended({"retro": ["Ada"]}))

    group = plan(snapshot, competences=("law",), at_most_meetings=1)

    assert names(group.members) == ["Ada"]


def test_prefers_those_who_were_asked_least_lately() -> None:
    snapshot = three_who_know_law(
        meetings=(meeting("retro", "2026-03-12"), meeting("review", "2026-03-13")),
        attendance=attended({"retro": ["Ada"]}),
        invitations=invited({"review": ["Ada", "Bo"]}),
    )

    group = plan(snapshot, competences=("law",), as_of=FRIDAY)

    assert names(group.members) == ["Cy"]
    assert [(each.aim, each.value) for each in group.aims[:2]] == [(InviteAim.SIZE, 1), (InviteAim.LOAD, 0)]


@pytest.mark.parametrize(("most", "found"), [(3, ["Ada"]), (2, ["Bo"]), (1, ["Cy"])])
def test_asks_nobody_to_more_meetings_than_allowed_this_one_among_them(most: int, found: list[str]) -> None:
    snapshot = three_who_know_law(
        meetings=(meeting("retro", "2026-03-12"), meeting("review", "2026-03-13")),
        attendance=attended({"retro": ["Ada"], "review": ["Ada", "Bo"]}),
    )

    group = plan(snapshot, competences=("law",), as_of=FRIDAY, at_most_meetings=most, aims=())

    assert names(group.members) == found


def test_has_no_group_where_all_who_know_are_too_busy() -> None:
    snapshot = three_who_know_law(
        meetings=(meeting("retro", "2026-03-12"),), attendance=attended({"retro": ["Ada", "Bo", "Cy"]})
    )

    group = plan(snapshot, competences=("law",), as_of=FRIDAY, at_most_meetings=1)

    assert group.status is InviteStatus.INFEASIBLE


def test_sees_a_tie_either_way_and_a_gathering_of_any_day() -> None:
    snapshot = three_who_know_law(
        ties=ties(("Bo", "Ada"), ("Cy", "Cy")),
        meetings=(meeting("weekly", None, recurring=True),),
        attendance=attended({"weekly": ["Bo", "Cy"]}),
    )

    assert have_met(snapshot, ("Ada", "Bo", "Cy")) == {("Ada", "Bo"), ("Bo", "Cy")}


@pytest.mark.parametrize(("guests", "pairs"), [(25, 1), (26, 0)])
def test_nobody_meets_at_a_gathering_of_more_than_twenty_five(guests: int, pairs: int) -> None:
    """Everybody at the party counts to its size, also those who are not looked at or have left."""
    people = [person(f"guest{number:02}", active=number < 2) for number in range(guests)]
    snapshot = replace(organisation(people), attendance=attended({"party": [who.id for who in people]}))

    assert len(have_met(snapshot, ("guest00", "guest01"))) == pairs


@pytest.mark.parametrize(
    ("newness", "guests", "found", "load"),
    [
        (0, 25, ["Ada", "Bo"], 0),
        (3, 25, ["Ada", "Cy"], 0),
        (3, 26, ["Ada", "Bo"], 0),
        (-3, 25, ["Ada", "Bo"], -3),
    ],
)
def test_prefers_those_who_have_not_met_by_so_much(newness: int, guests: int, found: list[str], load: int) -> None:
    """Ada and Bo were at the same party, and Cy was not."""
    party = ["Ada", "Bo", *(f"guest{number:02}" for number in range(guests - 2))]
    people = [person(name, "O" if name in {"Ada", "Bo", "Cy"} else None) for name in [*party, "Cy"]]
    snapshot = replace(organisation(people), attendance=attended({"party": party}))

    group = plan(snapshot, min_operational=2, newness=newness, as_of=FRIDAY)

    assert names(group.members) == found
    assert next(each.value for each in group.aims if each.aim is InviteAim.LOAD) == load


def test_prefers_those_who_have_met_where_that_is_asked_for() -> None:
    people = [person(name, "O") for name in ("Ada", "Bo", "Cy")]
    snapshot = organisation(people, ties=ties(("Cy", "Bo")))

    assert names(plan(snapshot, min_operational=2, newness=-1).members) == ["Bo", "Cy"]
    assert names(plan(snapshot, min_operational=2, newness=1).members) == ["Ada", "Bo"]


def test_weighs_a_pair_that_has_met_against_meetings() -> None:
    """Ada and Bo have met; with Cy instead there is one meeting more. A pair that counts 2 is worse than that."""
    people = [person(name, "O") for name in ("Ada", "Bo", "Cy")]
    snapshot = replace(
        organisation(people, ties=ties(("Ada", "Bo"))),
        meetings=(meeting("retro", "2026-03-12"),),
        attendance=attended({"retro": ["Cy"]}),
    )

    def found(newness: int) -> list[str]:
        return names(plan(snapshot, min_operational=2, newness=newness, as_of=FRIDAY).members)

    assert [found(1), found(2)] == [["Ada", "Bo"], ["Ada", "Cy"]]
