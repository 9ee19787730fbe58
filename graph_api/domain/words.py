"""The closed lists of words that the graph uses; the docstring of each says where the words come from."""

from enum import Enum


class Level(Enum):
    """Where between whole and detail someone works, whole first."""

    STRATEGIC = "STRATEGIC"
    TACTICAL = "TACTICAL"
    OPERATIONAL = "OPERATIONAL"


class Origin(Enum):
    """Who raised a theme."""

    CUSTOMER = "CUSTOMER"
    OUTSIDE = "OUTSIDE"
    MEMBER = "MEMBER"
    STRATEGY = "STRATEGY"


class DecisionStatus(Enum):
    """How far a decision has come; a status that is none of these is null, with the source's word beside it."""

    PROPOSED = "PROPOSED"
    ADOPTED = "ADOPTED"
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"
    SUPERSEDED = "SUPERSEDED"
    DEFERRED = "DEFERRED"


class InitiativeKind(Enum):
    """What sort of undertaking an initiative is; PROJECT belongs to a PMO, SERVICE to an SMO."""

    PROJECT = "PROJECT"
    SERVICE = "SERVICE"
    IMPROVEMENT = "IMPROVEMENT"
    EXPERIMENT = "EXPERIMENT"


class ReflectionKind(Enum):
    """What sort of effect a reflection tells of."""

    LEARNING = "LEARNING"
    EFFECT = "EFFECT"
    CONCERN = "CONCERN"
    CELEBRATION = "CELEBRATION"


class MeetingMode(Enum):
    """Where a meeting is held."""

    ROOM = "ROOM"
    DIGITAL = "DIGITAL"
    BOTH = "BOTH"


class Focus(Enum):
    """What a part of an agenda looks at: the whole or a detail of it."""

    WHOLE = "WHOLE"
    DETAIL = "DETAIL"


#: What each value means, in plain words, for those who read the schema.
DESCRIBED: dict[Enum, str] = {
    Level.STRATEGIC: "Works with the whole: direction, priorities, the organisation as one.",
    Level.TACTICAL: "Works between whole and detail: leads a field, a technique or a part.",
    Level.OPERATIONAL: "Works with the detail: does the work and knows how it is done.",
    Origin.CUSTOMER: "Raised by those the organisation is there for.",
    Origin.OUTSIDE: "Raised by the world around: law, technology, partners.",
    Origin.MEMBER: "Raised by a member of a network.",
    Origin.STRATEGY: "Follows from a strategic objective.",
    DecisionStatus.PROPOSED: "Put forward, not yet decided.",
    DecisionStatus.ADOPTED: "Decided, and in force.",
    DecisionStatus.REJECTED: "Decided against.",
    DecisionStatus.WITHDRAWN: "Taken back by those who proposed it.",
    DecisionStatus.SUPERSEDED: "Replaced by a later decision.",
    DecisionStatus.DEFERRED: "Put off until later.",
    InitiativeKind.PROJECT: "Has an end and a result; belongs to the project organisation (PMO).",
    InitiativeKind.SERVICE: "Runs on; belongs to the service organisation (SMO).",
    InitiativeKind.IMPROVEMENT: "Makes something that exists better.",
    InitiativeKind.EXPERIMENT: "Tries something to learn whether it works.",
    ReflectionKind.LEARNING: "Something that was learnt.",
    ReflectionKind.EFFECT: "Something that changed because of it.",
    ReflectionKind.CONCERN: "Something that worries.",
    ReflectionKind.CELEBRATION: "Something to be glad about.",
    MeetingMode.ROOM: "In one room.",
    MeetingMode.DIGITAL: "On line only.",
    MeetingMode.BOTH: "In a room and on line at once.",
    Focus.WHOLE: "Looks at the whole.",
    Focus.DETAIL: "Looks at a detail.",
}
