"""Meeting and MeetingSeries, and Gathering, which is either: when people come together."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Field, Kind, NodeType, Records, into, one, out, prop
from graph_api.domain.people import ACCEPTED, ATTENDED, DECLINED, INVITED, MISSED
from graph_api.domain.words import Focus, MeetingMode

GATHERING_FIELDS: Final[tuple[Field, ...]] = (
    *COMMON,
    prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True),
    prop("kind", Kind.STRING, "What sort of meeting, in the source's own word.", where=EQUALS),
    prop("status", Kind.STRING, "Planned, held, cancelled, ... in the source's own word.", where=EQUALS),
    prop("startDate", Kind.DAY, "The day, or the first one.", where=WITHIN, order=True),
    prop("endDate", Kind.DAY, "The last day of a meeting of several."),
    prop("day", Kind.STRING, "The weekday, as the source writes it."),
    prop("time", Kind.STRING, "The time of day, as the source writes it."),
    prop("timeZone", Kind.STRING, "The time zone of `time`, by its IANA name where the source gives it so."),
    prop("durationMinutes", Kind.INT, "How long, in minutes."),
    prop("mode", MeetingMode, "In a room, on line or both."),
    prop("place", Kind.STRING, "Where."),
    prop("preparation", Kind.STRING, "What those who come should do first."),
    prop("groundRules", Kind.STRING, "What is agreed on how to meet.", many=True),
    one("OF", "Unit", "unit", "The department or network whose meeting it is.", where="unit"),
    out("ABOUT", "Theme", "themes", "What it is about.", where="theme"),
    out("CONCERNS", "Competence", "competences", "The competences it is about.", where="competence"),
    into("MADE_AT", "Decision", "decisions", "The decisions made or discussed there."),
    into("ATTENDED", "Person", "attendees", "Who was there.", edge=ATTENDED, where="attendee"),
    into("INVITED", "Person", "invited", "Who was asked.", edge=INVITED, where="invited"),
    into("ACCEPTED", "Person", "accepted", "Who said yes.", edge=ACCEPTED),
    into("DECLINED", "Person", "declined", "Who said no.", edge=DECLINED),
    into("MISSED", "Person", "missedBy", "Who was expected and not there.", edge=MISSED),
    into("ON", "Reflection", "reflections", "What it led to."),
)
AGENDA: Final = Records(
    name="agenda",
    type_name="Segment",
    describe="The agenda in parts, in order.",
    columns=(
        prop("title", Kind.STRING, "What the part is about."),
        prop("minutes", Kind.INT, "How long, in minutes."),
        prop("focus", Focus, "Whether it looks at the whole or at a detail."),
    ),
)

GATHERING: Final = NodeType(
    name="Gathering",
    describe="A meeting, or a series of meetings.",
    label="Gathering",
    identity="Gathering",
    prefix="mee",
    one="gathering",
    all="gatherings",
    default_order="title",
    parts=("Meeting", "MeetingSeries"),
    fields=GATHERING_FIELDS,
)
MEETING: Final = NodeType(
    name="Meeting",
    describe="A meeting on a day.",
    label="Meeting",
    identity="Gathering",
    prefix="mee",
    one="meeting",
    all="meetings",
    default_order="startDate",
    interface="Gathering",
    fields=(
        *GATHERING_FIELDS,
        prop("startsAt", Kind.MOMENT, "Day and time of day, as the source writes it."),
        AGENDA,
        one("IN_SERIES", "MeetingSeries", "series", "The series it belongs to.", where="series"),
    ),
)
MEETING_SERIES: Final = NodeType(
    name="MeetingSeries",
    describe="A meeting that comes back.",
    label="MeetingSeries",
    identity="Gathering",
    prefix="mee",
    one="meetingSeries",
    all="allMeetingSeries",
    default_order="title",
    interface="Gathering",
    fields=(
        *GATHERING_FIELDS,
        prop("frequency", Kind.STRING, "How often, in the source's own word.", required=True, where=EQUALS),
        prop("until", Kind.DAY, "The last day of the series; null while it goes on."),
        into("IN_SERIES", "Meeting", "meetings", "The meetings of the series."),
    ),
)
