"""Who of those that a room needs is there: each of the five by records made up by hand, pairs, voices and levels."""

from dataclasses import fields, replace
from typing import Any

import pytest

from graph_api.analytics.room_check import RoomMeasures
from graph_api.domain.room_check import AreIn, Presence, RoomCheckInput, RoomStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import PartRow
from graph_api.domain.words import Level
from tests.analytics.made import person
from tests.analytics.rooms import (
    MOVE,
    SLEEP,
    advice,
    at_meeting,
    invitation,
    meeting,
    office,
    part,
    room_with,
    status,
    together,
)

# Authority


def test_whoever_leads_the_owning_unit_may_decide() -> None:
    found = room_with("Olle")

    assert status(found, AreIn.AUTHORITY) is RoomStatus.PRESENT
    assert part(found, AreIn.AUTHORITY)[MOVE].here == ("Olle",)


def test_whoever_leads_a_unit_above_may_decide_too_but_is_not_the_one_to_ask() -> None:
    assert status(room_with("Hedda"), AreIn.AUTHORITY) is RoomStatus.PRESENT
    assert part(room_with("Owe"), AreIn.AUTHORITY)[MOVE].bringers == ("Olle",)


def test_whoever_led_the_unit_before_may_not_decide() -> None:
    assert status(room_with("Owe"), AreIn.AUTHORITY) is RoomStatus.ABSENT


def test_a_deciding_role_in_the_decision_is_authority_and_another_is_not() -> None:
    author = room_with("Dan")
    decider = room_with("Dan", snapshot=replace(office(), parts=(PartRow(MOVE, "Dan", ("Decider",)),)))
    asked = room_with("Dan", asked=RoomCheckInput(deciding_roles=("author",)))

    assert [status(found, AreIn.AUTHORITY) for found in (author, decider, asked)] == [
        RoomStatus.ABSENT,
        RoomStatus.PRESENT,
        RoomStatus.PRESENT,
    ]


def test_the_owner_of_the_objective_answers_for_a_theme() -> None:
    missing = room_with("Olle", about=SLEEP)

    assert status(room_with("Hedda", about=SLEEP), AreIn.AUTHORITY) is RoomStatus.PRESENT
    assert part(missing, AreIn.AUTHORITY)[SLEEP].bringers == ("Hedda",)


def test_where_nobody_is_known_to_be_in_charge_it_is_not_said_that_nobody_is_missing() -> None:
    found = room_with("Olle", about="Quiet")

    assert part(found, AreIn.AUTHORITY)["Quiet"].missing is None
    assert status(found, AreIn.AUTHORITY) is RoomStatus.NO_DATA


# Resources


def test_whoever_leads_the_unit_that_owns_the_competence_has_resources() -> None:
    assert part(room_with("Nina"), AreIn.RESOURCES)["Night"].here == ("Nina",)
    assert part(room_with("Nils"), AreIn.RESOURCES)["Night"].bringers == ("Nina",)


def test_whoever_runs_an_initiative_for_the_objective_of_the_theme_has_resources() -> None:
    (works,) = part(room_with("Hedda", about=SLEEP), AreIn.RESOURCES).values()

    assert (works.need.about, works.need.because, works.bringers) == ("Works", ("Beds",), ("Wera",))


# Expertise


@pytest.mark.parametrize(("level", "here"), [(None, ("Dan", "Owe")), (2, ("Owe",)), (3, ())])
def test_whoever_knows_it_as_well_as_asked_has_expertise(level: int | None, here: tuple[str, ...]) -> None:
    found = room_with("Dan", "Owe", asked=RoomCheckInput(level=level))

    assert part(found, AreIn.EXPERTISE)["nursing"].here == here


def test_a_competence_that_nobody_has_is_not_told_to_be_missing() -> None:
    nobody = replace(office(), holdings=())

    assert status(room_with("Dan", snapshot=nobody), AreIn.EXPERTISE) is RoomStatus.NO_DATA


def test_a_competence_can_be_what_it_is_about() -> None:
    found = room_with("Nina", about="nursing")

    assert list(part(found, AreIn.EXPERTISE)) == ["nursing"]
    assert status(found, AreIn.AUTHORITY) is RoomStatus.NO_DATA


# Information


def test_whoever_took_part_in_the_decision_or_in_one_that_it_replaces_has_information() -> None:
    found = room_with("Dan")

    assert part(found, AreIn.INFORMATION)[MOVE].here == ("Dan",)
    assert part(found, AreIn.INFORMATION)["Stay"].bringers == ("Wera",)
    assert status(found, AreIn.INFORMATION) is RoomStatus.PARTLY


def test_links_between_decisions_are_followed_both_ways() -> None:
    found = room_with("Wera", about="Stay")

    assert part(found, AreIn.INFORMATION)[MOVE].bringers == ("Dan",)


def test_members_of_a_network_that_met_about_the_theme_and_those_who_came_have_information() -> None:
    assert part(room_with("Cia", "Nils", about=SLEEP), AreIn.INFORMATION)["Circle"].here == ("Cia", "Nils")


def test_a_department_that_met_about_the_theme_is_no_network() -> None:
    assert list(part(room_with("Hedda", about=SLEEP), AreIn.INFORMATION)) == ["Circle"]


# Need


def test_somebody_of_an_affected_unit_or_below_it_lives_with_it() -> None:
    assert part(room_with("Nils"), AreIn.NEED)["Night"].here == ("Nils",)
    assert status(room_with("Olle"), AreIn.NEED) is RoomStatus.ABSENT


def test_the_owner_of_a_decision_is_not_among_those_it_affects() -> None:
    assert list(part(room_with("Olle"), AreIn.NEED)) == ["Night"]


def test_whom_a_theme_concerns_lives_with_it() -> None:
    assert part(room_with("Olle", about=SLEEP), AreIn.NEED)["Night"].missing is True


def test_only_the_active_are_asked() -> None:
    night = part(room_with("Olle"), AreIn.NEED)["Night"]

    assert (night.bringers, night.bringer_count) == (("Nina", "Nils"), 2)


# Whom to ask


def test_those_who_bring_most_of_what_is_missing_come_first_and_then_the_first_by_name() -> None:
    found = room_with("Olle")

    assert part(found, AreIn.EXPERTISE)["nursing"].bringers == ("Nina", "Dan", "Owe")


def test_of_those_who_bring_as_much_whoever_works_with_what_the_room_lacks_comes_first() -> None:
    nobody_at_the_detail = room_with("Olle", "Hedda", about="nursing")

    assert nobody_at_the_detail.lacking == {Level.OPERATIONAL}
    assert part(nobody_at_the_detail, AreIn.EXPERTISE)["nursing"].bringers == ("Nina", "Owe", "Dan")
    assert part(room_with("Cia", about="nursing"), AreIn.EXPERTISE)["nursing"].bringers == ("Nina", "Dan", "Owe")
    assert room_with("Olle", "Hedda", "Dan").lacking == frozenset()


def test_whom_to_ask_first_brings_what_those_before_do_not() -> None:
    guests = room_with("Olle").guests

    assert [guest.person for guest in guests] == ["Nina", "Dan", "Wera"]
    assert [[need.about for need in guest.brings] for guest in guests] == [
        ["Night", "nursing", "Night"],
        [MOVE],
        ["Stay"],
    ]


# Who is there


def test_those_who_came_are_in_the_room() -> None:
    found = at_meeting("June")

    assert (found.room.presence, found.people) == (Presence.ATTENDED, ("Dan", "Olle"))
    assert (found.room.decisions, found.room.themes) == ((MOVE,), (SLEEP,))


def test_where_nobody_came_yet_those_who_were_asked_and_did_not_decline_are() -> None:
    coming = (invitation("Undated", "Wera"), invitation("Undated", "Cia", declined=True))

    found = at_meeting("Undated", replace(office(), invitations=coming))

    assert (found.room.presence, found.people) == (Presence.EXPECTED, ("Wera",))


def test_where_nobody_is_recorded_nothing_is_missing_and_all_who_would_bring_something_are_told() -> None:
    planned = replace(office(), meetings=(meeting("July", "2026-07-10", "Office"),), topics=(), attendance=())
    found = at_meeting(
        "July", replace(planned, made_at=tuple(replace(row, meeting="July") for row in office().made_at))
    )

    assert found.room.presence is Presence.NOT_RECORDED
    assert {each.missing for each in found.needs} == {None}
    assert part(found, AreIn.AUTHORITY)[MOVE].bringers == ("Olle",)
    assert (found.never_met, found.newcomers, found.pairs) == (None, None, 0)


# Pairs and voices


def test_a_pair_has_met_by_an_earlier_meeting_or_a_tie_in_either_direction() -> None:
    found = room_with("Olle", "Owe", "Nina", snapshot=advice(("Nina", "Olle")))

    assert (found.pairs, found.never_met, found.strangers) == (3, 1, (("Nina", "Owe"),))


def test_the_meeting_itself_and_later_ones_make_nobody_acquainted() -> None:
    again = replace(office(), meetings=(*office().meetings, meeting("Dec", "2026-12-01")))
    later = replace(again, attendance=(*again.attendance, *together("Dec", "Dan", "Olle")))

    assert at_meeting("June", later).strangers == (("Dan", "Olle"),)
    assert room_with("Dan", "Olle", snapshot=later).never_met == 0


def test_in_too_large_a_meeting_nobody_gets_to_know_each_other() -> None:
    asked = RoomCheckInput(largest_meeting=2)
    crowd = replace(office(), attendance=together("April", "Olle", "Owe", "Dan"))

    found = room_with("Olle", "Owe", snapshot=crowd, asked=asked)

    assert (found.never_met, found.too_large) == (1, 1)
    assert room_with("Olle", "Owe", asked=asked).never_met == 0


def test_without_any_records_it_is_not_known_who_has_met() -> None:
    assert room_with("Olle", "Owe", snapshot=replace(office(), attendance=())).never_met is None


def test_a_voice_is_new_that_was_at_no_earlier_meeting_of_the_unit_or_about_the_theme() -> None:
    later = replace(office(), attendance=(*office().attendance, *together("June", "Cia", "Nina")))

    assert at_meeting("June", later).newcomers == {"Dan", "Nina"}
    assert room_with("Cia", "Nina", about=SLEEP).newcomers == {"Nina"}


def test_where_nobody_met_about_it_before_it_is_not_known_whose_voice_is_new() -> None:
    assert room_with("Cia", about=MOVE).newcomers is None
    assert at_meeting("April").newcomers is None


def test_nothing_is_later_than_a_series() -> None:
    made = office()
    weekly = replace(made, meetings=(*made.meetings, meeting("Weekly", "2025-01-01", "Office", recurring=True)))

    found = at_meeting(
        "Weekly", replace(weekly, invitations=(invitation("Weekly", "Owe"), invitation("Weekly", "Cia")))
    )

    assert found.newcomers == {"Cia"}


def test_counts_the_levels_in_the_room() -> None:
    assert room_with("Hedda", "Olle", "Owe", "Nina", "Dan").levels == {
        Level.STRATEGIC: 1,
        Level.TACTICAL: 1,
        Level.OPERATIONAL: 2,
        None: 1,
    }


# What may not matter


def shuffled(snapshot: Snapshot) -> Snapshot:
    rows = {field.name: getattr(snapshot, field.name) for field in fields(snapshot)}
    return replace(snapshot, **{name: value[::-1] for name, value in rows.items() if isinstance(value, tuple)})


def told(found: RoomMeasures) -> Any:
    return found.people, found.needs, found.guests, found.strangers, found.never_met, found.newcomers


@pytest.mark.parametrize("name", ["April", "June", "May"])
def test_the_order_of_rows_does_not_matter(name: str) -> None:
    assert told(at_meeting(name, shuffled(office()))) == told(at_meeting(name))


@pytest.mark.parametrize("name", ["April", "June", "May"])
def test_somebody_who_has_nothing_to_do_with_it_changes_nothing(name: str) -> None:
    made = office()
    with_bystander = replace(made, people=(*made.people, person("Aaron", "S")))

    assert told(at_meeting(name, with_bystander)) == told(at_meeting(name))


def relabelled(value: Any, new: dict[str, str]) -> Any:
    """`value` with other ids for people; names and external ids stay."""
    if isinstance(value, str):
        return new.get(value, value)
    if isinstance(value, tuple | frozenset):
        return type(value)(relabelled(each, new) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        kept = {"name", "external_id", "title"}
        changed = {
            each.name: relabelled(getattr(value, each.name), new) for each in fields(value) if each.name not in kept
        }
        return replace(value, **changed)
    return value


@pytest.mark.parametrize("name", ["April", "June", "May"])
def test_other_ids_for_people_change_nothing_else(name: str) -> None:
    made = office()
    new = {row.id: f"per_{9 - at}" for at, row in enumerate(made.people)}

    assert told(at_meeting(name, relabelled(made, new))) == relabelled(told(at_meeting(name)), new)
