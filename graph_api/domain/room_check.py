"""Who is missing in this room: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named
from graph_api.domain.gaps import LEADER_ROLES
from graph_api.domain.words import Level


class AreIn(Enum):
    """What a room needs to be able to act on what it says: those who ARE IN."""

    AUTHORITY = "AUTHORITY"
    RESOURCES = "RESOURCES"
    EXPERTISE = "EXPERTISE"
    INFORMATION = "INFORMATION"
    NEED = "NEED"


class RoomStatus(Enum):
    """Whether a part of what the room needs is in it."""

    PRESENT = "PRESENT"
    PARTLY = "PARTLY"
    ABSENT = "ABSENT"
    NO_DATA = "NO_DATA"


class Presence(Enum):
    """Where it is known from who is in the room."""

    ATTENDED = "ATTENDED"
    EXPECTED = "EXPECTED"
    SAID = "SAID"
    NOT_RECORDED = "NOT_RECORDED"


MEANINGS: Final[dict[Enum, str]] = {
    AreIn.AUTHORITY: "Those who may decide: on the decisions, in the units that own them, on the themes.",
    AreIn.RESOURCES: "Those who lead the units that own the competences, or run initiatives for the same objective.",
    AreIn.EXPERTISE: "Those who know what has to be known.",
    AreIn.INFORMATION: "Those who took part in the decisions and in what hangs together with them, or met about it.",
    AreIn.NEED: "Those who live with it: of each unit that is affected.",
    RoomStatus.PRESENT: "All of it is in the room.",
    RoomStatus.PARTLY: "Some of it is in the room.",
    RoomStatus.ABSENT: "Nothing of it is in the room.",
    RoomStatus.NO_DATA: "Nothing is recorded to tell by, which does not mean that nobody is missing.",
    Presence.ATTENDED: "The people who were at the meeting, as is recorded.",
    Presence.EXPECTED: "The people who were asked to the meeting and have not declined; nobody is recorded as there.",
    Presence.SAID: "The people whom the asker named.",
    Presence.NOT_RECORDED: "Nobody is recorded at the meeting or asked to it.",
}
"""What each value means, in plain words."""

DECIDING_ROLES: Final = ("owner", "approver", "decider", "sponsor")
"""The roles in which someone may decide unless said otherwise; compared as `LEADER_ROLES` are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCheckInput:
    """Who is in the room, and what they are there for.

    A meeting, person, theme, decision or competence is given by its id, by its id in its source, or by its name where
    only one has it.
    """

    meeting: Annotated[str | None, "The meeting: who is there, and what it is about."] = None
    people: Annotated[Sequence[str], "Who is in the room; with a meeting, who is there besides."] = ()
    themes: Annotated[Sequence[str], "What it is about; with a meeting, what else."] = ()
    decisions: Annotated[Sequence[str], "Decisions to be made or talked about there; with a meeting, what else."] = ()
    competences: Annotated[Sequence[str], "What has to be known, besides what the themes and decisions need."] = ()
    level: Annotated[int | None, "How well it has to be known, 1 to 5; null: however."] = None
    leader_roles: Annotated[Sequence[str], "Which roles lead a unit."] = LEADER_ROLES
    deciding_roles: Annotated[Sequence[str], "In which roles someone may decide on a decision."] = DECIDING_ROLES
    owning_roles: Annotated[Sequence[str], "In which roles a unit owns a decision and is not affected by it."] = (
        "owning",
    )
    largest_meeting: Annotated[int, "In meetings of more people than this they do not get to know each other."] = 25
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPart:
    """One of the five that a room needs."""

    part: Annotated[AreIn, "Which one."]
    status: Annotated[RoomStatus, "Whether it is in the room."]
    sentence: Annotated[str, "The same in words, with what is missing."]
    needed: Annotated[int, "Of how many things it consists."]
    here: Annotated[int, "How many of them are in the room."]
    missing: Annotated[int, "How many are not; of the others nothing is recorded."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomItem:
    """One thing that the room needs."""

    part: Annotated[AreIn, "Which of the five it belongs to."]
    about: Annotated[Named, "The decision, theme, unit or competence that it is about."]
    sentence: Annotated[str, "What is needed, and who has it or would bring it."]
    missing: Annotated[
        bool | None, "Whether nobody in the room has it; null where nobody anywhere is recorded to, or nobody in it."
    ]
    here: Annotated[tuple[Named, ...], "Up to five of those in the room who have it."]
    here_count: Annotated[int, "How many in the room have it."]
    would_bring: Annotated[
        tuple[Named, ...],
        "Where it is missing: up to five who would bring it, first those who bring most of what is missing.",
    ]
    would_bring_count: Annotated[int, "How many would bring it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomGuest:
    """Someone to ask, for what is missing."""

    person: Annotated[Named, "Who."]
    level: Annotated[Level | None, "Where between whole and detail they work; null where not known."]
    unit: Annotated[Named | None, "The unit they are counted to; null where not known."]
    brings: Annotated[tuple[str, ...], "What they bring that neither the room nor those before them do."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPerson:
    """Someone in the room."""

    person: Annotated[Named, "Who."]
    level: Annotated[Level | None, "Where between whole and detail they work; null where not known."]
    unit: Annotated[Named | None, "The unit they are counted to; null where not known."]
    new: Annotated[bool | None, "Whether their voice is new here; null where there are no records to tell by."]
    brings: Annotated[tuple[AreIn, ...], "To which of the five they count."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPair:
    """Two people in the room who have never met."""

    a: Annotated[Named, "One."]
    b: Annotated[Named, "The other."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLevels:
    """Whole and detail in the room."""

    sentence: Annotated[str, "Whether both are there, in words."]
    strategic: Annotated[int, "How many work with the whole."]
    tactical: Annotated[int, "How many work between whole and detail."]
    operational: Annotated[int, "How many work with the detail."]
    unknown: Annotated[int, "Of how many it is not known."]
    whole: Annotated[bool | None, "Whether the whole is there; null where it may be, but is not recorded."]
    detail: Annotated[bool | None, "Whether the detail is there; null where it may be, but is not recorded."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCheck(Answer):
    """Who of those that a meeting needs is in the room, who is not, and who would bring what is missing."""

    status: Annotated[AnswerStatus, "Whether anybody is known to be in the room."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    meeting: Annotated[Named | None, "The meeting; null where there is only a list of people."]
    day: Annotated[Day | None, "Its day; null where not known."]
    presence: Annotated[Presence, "Where it is known from who is in the room."]
    about: Annotated[tuple[Named, ...], "What it is about: themes, decisions and competences."]
    parts: Annotated[tuple[RoomPart, ...], "The five that a room needs, each in one word and one sentence."]
    items: Annotated[tuple[RoomItem, ...], "What the five consist of, what is missing first."]
    ask_first: Annotated[
        tuple[RoomGuest, ...], "Up to five to ask: each brings most of what the room and those before them do not."
    ]
    size: Annotated[int, "How many people are in the room."]
    people: Annotated[tuple[RoomPerson, ...], "Who is in the room, the whole before the detail."]
    levels: Annotated[RoomLevels, "Whole and detail in the room."]
    pairs: Annotated[int, "How many pairs the people in the room make."]
    never_met: Annotated[int | None, "How many of the pairs had never met; null where there are no records to tell by."]
    strangers: Annotated[tuple[RoomPair, ...], "Up to twenty of the pairs that had never met."]
    strangers_sentence: Annotated[str, "The same in words."]
    new_voices: Annotated[int | None, "How many voices are new here; null where there are no records to tell by."]
    new_voices_sentence: Annotated[str, "The same in words."]
