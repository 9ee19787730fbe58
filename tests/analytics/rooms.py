"""A small office made up for rooms: who may decide, who lends, who knows, who was told, and who lives with it.

The decision Move is Office's, which is a part of House; it touches Night. The theme Sleep works for the objective Rest
and concerns Night; the network Circle met about it in May, and House's leader Hedda owns Rest. Night's competence is
nursing, which Move needs; the initiative Beds of Works is for Rest too. Move points to the earlier decision Stay.
"""

from dataclasses import replace

from graph_api.analytics.room_check import NeedMeasures, RoomMeasures, check_room, status_of
from graph_api.analytics.room_subject import room_of
from graph_api.domain.room_check import AreIn, RoomCheckInput, RoomStatus
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    AttendanceRow,
    ConcernRow,
    DecisionLinkRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TopicRow,
)
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow
from tests.analytics.made import attended, masters, members, named, network, organisation, person, ties, unit

MOVE = "Move"
SLEEP = "Sleep"


def decision(name: str) -> DecisionRow:
    return DecisionRow(name, name, "made", name, None, None)


def meeting(name: str, day: str | None, of: str | None = None, *, recurring: bool = False) -> MeetingRow:
    return MeetingRow(name, name, "made", name, day, of, recurring)


PEOPLE = (
    person("Hedda", "S", "House"),
    person("Olle", "T", "Office"),
    person("Owe", "O", "Office"),
    person("Nina", "O", "Night"),
    person("Nils", "O", "Ward"),
    person("Wera", "T", "Works"),
    person("Cia", "O"),
    person("Dan", None, "Office"),
    person("Gone", "O", "Night", active=False),
)
UNITS = (
    unit("House"),
    unit("Office", parent="House"),
    unit("Night", parent="House"),
    unit("Ward", parent="Night"),
    unit("Works"),
    network("Circle"),
)


def office() -> Snapshot:
    made = organisation(
        PEOPLE,
        units=UNITS,
        holdings=masters({"Nina": {"nursing": 4}, "Owe": {"nursing": 2}, "Dan": {"nursing": None}}),
        memberships=(
            *members({"House": ["Hedda"], "Night": ["Nina"]}, "Head"),
            *members({"Office": ["Olle"]}, "tech-lead"),
            *members({"Works": ["Wera"]}, "leader"),
            *members({"Circle": ["Cia"]}, "member"),
            *members({"Office": ["Owe"]}, "leader", former=True),
        ),
    )
    return replace(
        made,
        themes=(named(SLEEP), named("Quiet")),
        objectives=(named("Rest"),),
        initiatives=(named("Beds"), named("Roof")),
        decisions=(decision(MOVE), decision("Stay")),
        needs=(NeedRow(MOVE, "nursing"),),
        involvements=(InvolvementRow(MOVE, "Night", ("affected",)), InvolvementRow(MOVE, "Office", ("owning",))),
        parts=(PartRow(MOVE, "Dan", ("author",)), PartRow("Stay", "Wera", ("reviewer",))),
        decision_links=(DecisionLinkRow(MOVE, "Stay", supersedes=True),),
        concerns=(ConcernRow(SLEEP, "Night"),),
        owners=(OwnerRow("Rest", "Hedda"), OwnerRow("Beds", "Works"), OwnerRow("nursing", "Night")),
        serving=(ServingRow("Beds", "Rest"), ServingRow(SLEEP, "Rest")),
        meetings=(
            meeting("April", "2026-04-10", "Office"),
            meeting("June", "2026-06-10", "Office"),
            meeting("May", "2026-05-10", "Circle"),
            meeting("Undated", None, "Works"),
        ),
        topics=(TopicRow("May", SLEEP), TopicRow("June", SLEEP)),
        made_at=(MadeAtRow(MOVE, "June"),),
        attendance=attended({"April": ["Olle", "Owe"], "June": ["Dan", "Olle"], "May": ["Cia", "Nils"]}),
    )


def at_meeting(name: str, snapshot: Snapshot | None = None, asked: RoomCheckInput | None = None) -> RoomMeasures:
    """A meeting of the office, checked."""
    graph = office() if snapshot is None else snapshot
    row = next(row for row in graph.meetings if row.id == name)
    return check_room(graph, room_of(graph, row), asked or RoomCheckInput())


def room_with(
    *people: str, about: str = MOVE, snapshot: Snapshot | None = None, asked: RoomCheckInput | None = None
) -> RoomMeasures:
    """Some people of the office in a room, about one of its decisions, themes or competences."""
    graph = office() if snapshot is None else snapshot
    kinds = {row.id: "decisions" for row in graph.decisions} | {row.id: "themes" for row in graph.themes}
    room = room_of(graph, None, people=people, **{kinds.get(about, "competences"): [about]})
    return check_room(graph, room, asked or RoomCheckInput())


def part(found: RoomMeasures, which: AreIn) -> dict[str, NeedMeasures]:
    """What one part consists of, by what it is about."""
    return {each.need.about: each for each in found.needs if each.need.kind.value is which}


def status(found: RoomMeasures, which: AreIn) -> RoomStatus:
    return status_of(part(found, which).values())


def invitation(name: str, who: str, *, declined: bool = False) -> InvitationRow:
    return InvitationRow(name, who, declined)


def together(name: str, *people: str) -> tuple[AttendanceRow, ...]:
    return attended({name: people})


def advice(*pairs: tuple[str, str]) -> Snapshot:
    """The office with ties."""
    return replace(office(), ties=ties(*pairs))
