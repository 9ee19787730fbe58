"""Meeting and MeetingSeries, and Gathering, which is either: when people come together."""

from typing import Final

from graph_api.domain.common import COMMON
from graph_api.domain.declarations import EQUALS, NAMED, WITHIN, Field, Kind, NodeType, Records, into, one, out, prop
from graph_api.domain.people import ACCEPTED, ATTENDED, DECLINED, INVITED, MISSED
from graph_api.domain.rows import EXPECTED, OWN_NETWORK, back, of_members, to
from graph_api.domain.sight import DECIDED, HELD, PRESENCE, VOICE
from graph_api.domain.words import Focus, MeetingMode

GATHERING_FIELDS: Final[tuple[Field, ...]] = (
    *COMMON,
    prop("title", Kind.STRING, "What it is called.", required=True, where=NAMED, order=True, search=True, see=HELD),
    prop("kind", Kind.STRING, "What sort of meeting, in the source's own word.", where=EQUALS, see=HELD),
    prop("status", Kind.STRING, "Planned, held, cancelled, ... in the source's own word.", where=EQUALS, see=HELD),
    prop("startDate", Kind.DAY, "The day, or the first one.", where=WITHIN, order=True, see=HELD),
    prop("endDate", Kind.DAY, "The last day of a meeting of several.", see=HELD),
    prop("day", Kind.STRING, "The weekday, as the source writes it.", see=HELD),
    prop("time", Kind.STRING, "The time of day, as the source writes it.", see=HELD),
    prop("timeZone", Kind.STRING, "The time zone of `time`, by its IANA name where the source gives it so.", see=HELD),
    prop("durationMinutes", Kind.INT, "How long, in minutes.", see=HELD),
    prop("mode", MeetingMode, "In a room, on line or both.", see=HELD),
    prop("place", Kind.STRING, "Where.", see=HELD),
    prop("preparation", Kind.STRING, "What those who come should do first.", see=HELD),
    prop("groundRules", Kind.STRING, "What is agreed on how to meet.", many=True, see=HELD),
    one("OF", "Unit", "unit", "The department or network whose meeting it is.", where="unit", see=HELD),
    out("ABOUT", "Theme", "themes", "What it is about.", where="theme", see=HELD),
    out("CONCERNS", "Competence", "competences", "The competences it is about.", where="competence", see=HELD),
    into("MADE_AT", "Decision", "decisions", "The decisions made or discussed there.", see=DECIDED),
    into("ATTENDED", "Person", "attendees", "Who was there.", edge=ATTENDED, where="attendee", see=PRESENCE),
    into("INVITED", "Person", "invited", "Who was asked.", edge=INVITED, where="invited", see=PRESENCE),
    into("ACCEPTED", "Person", "accepted", "Who said yes.", edge=ACCEPTED, see=PRESENCE),
    into("DECLINED", "Person", "declined", "Who said no.", edge=DECLINED, see=PRESENCE),
    into("MISSED", "Person", "missedBy", "Who was expected and not there.", edge=MISSED, see=PRESENCE),
    into("ON", "Reflection", "reflections", "What it led to.", see=VOICE),
)
AGENDA: Final = Records(
    name="agenda",
    type_name="Segment",
    describe="The agenda in parts, in order.",
    columns=(
        prop("title", Kind.STRING, "What the part is about.", see=HELD),
        prop("minutes", Kind.INT, "How long, in minutes.", see=HELD),
        prop("focus", Focus, "Whether it looks at the whole or at a detail.", see=HELD),
    ),
    see=HELD,
)

SEEN: Final = of_members(
    HELD,
    (OWN_NETWORK, back("Gathering", "OF")),
    (to("Gathering", *EXPECTED),),
)
"""Members see the meetings of their networks, and those they were asked to or came to."""

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
    rows=SEEN,
    fields=(
        *GATHERING_FIELDS,
        prop("startsAt", Kind.MOMENT, "Day and time of day, as the source writes it.", see=HELD),
        AGENDA,
        one("IN_SERIES", "MeetingSeries", "series", "The series it belongs to.", where="series", see=HELD),
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
    rows=SEEN,
    fields=(
        *GATHERING_FIELDS,
        prop("frequency", Kind.STRING, "How often, in the source's own word.", required=True, where=EQUALS, see=HELD),
        prop("until", Kind.DAY, "The last day of the series; null while it goes on.", see=HELD),
        into("IN_SERIES", "Meeting", "meetings", "The meetings of the series.", see=HELD),
    ),
)
