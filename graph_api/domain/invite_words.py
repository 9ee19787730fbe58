"""The words of the question who must be invited: how sure, what is demanded, what is aimed at, and why not someone."""

from enum import Enum
from typing import Final


class InviteStatus(Enum):
    """How sure an invitation plan is."""

    OPTIMAL = "OPTIMAL"
    INFEASIBLE = "INFEASIBLE"
    TIMED_OUT = "TIMED_OUT"
    NO_DATA = "NO_DATA"


class DemandKind(Enum):
    """The sorts of demand that a group must meet."""

    COMPETENCE = "COMPETENCE"
    STRATEGIC = "STRATEGIC"
    TACTICAL = "TACTICAL"
    OPERATIONAL = "OPERATIONAL"
    UNIT = "UNIT"
    NETWORK = "NETWORK"
    EMPLOYER = "EMPLOYER"
    UNITS = "UNITS"
    NETWORKS = "NETWORKS"
    EMPLOYERS = "EMPLOYERS"
    MUST_INCLUDE = "MUST_INCLUDE"
    MUST_EXCLUDE = "MUST_EXCLUDE"
    AT_MOST = "AT_MOST"
    AT_MOST_PER_UNIT = "AT_MOST_PER_UNIT"
    AT_MOST_PER_NETWORK = "AT_MOST_PER_NETWORK"
    AT_MOST_PER_EMPLOYER = "AT_MOST_PER_EMPLOYER"
    AT_MOST_MEETINGS = "AT_MOST_MEETINGS"


class InviteAim(Enum):
    """What is chosen by among groups that meet every demand."""

    SIZE = "SIZE"
    LOAD = "LOAD"
    RICHNESS = "RICHNESS"


class WhyNotReason(Enum):
    """Why someone is not in the group."""

    IN_GROUP = "IN_GROUP"
    NOT_ACTIVE = "NOT_ACTIVE"
    EXCLUDED = "EXCLUDED"
    OVERLOADED = "OVERLOADED"
    NO_GROUP = "NO_GROUP"
    BRINGS_NOTHING = "BRINGS_NOTHING"
    IMPOSSIBLE = "IMPOSSIBLE"
    LARGER = "LARGER"
    WORSE = "WORSE"
    EQUAL = "EQUAL"
    NOT_KNOWN = "NOT_KNOWN"


MEANINGS: Final[dict[Enum, str]] = {
    InviteStatus.OPTIMAL: "No smaller group meets the demands: this is proved.",
    InviteStatus.INFEASIBLE: "No group at all meets the demands, which is proved; `conflict` names those that clash.",
    InviteStatus.TIMED_OUT: "The time was up before a proof; the group is the best that was found, if any was.",
    InviteStatus.NO_DATA: "There is nothing to plan with; `note` says what to do.",
    DemandKind.COMPETENCE: "At least so many have the competence, at the level asked for.",
    DemandKind.STRATEGIC: "At least so many people work with the whole.",
    DemandKind.TACTICAL: "At least so many people work between whole and detail.",
    DemandKind.OPERATIONAL: "At least so many people work with the detail.",
    DemandKind.UNIT: "Somebody is counted to the unit or to one below it.",
    DemandKind.NETWORK: "Somebody is a member of the network.",
    DemandKind.EMPLOYER: "Somebody is employed there.",
    DemandKind.UNITS: "At least so many of the units are represented; of all units, where none are named.",
    DemandKind.NETWORKS: "At least so many of the networks are represented; of all networks, where none are named.",
    DemandKind.EMPLOYERS: "At least so many of the employers are represented; of all employers, where none are named.",
    DemandKind.MUST_INCLUDE: "The person is in the group.",
    DemandKind.MUST_EXCLUDE: "The person is not in the group.",
    DemandKind.AT_MOST: "The group has no more people than this.",
    DemandKind.AT_MOST_PER_UNIT: "No unit has more people than this in the group.",
    DemandKind.AT_MOST_PER_NETWORK: "No network has more members than this in the group.",
    DemandKind.AT_MOST_PER_EMPLOYER: "No employer has more people than this in the group.",
    DemandKind.AT_MOST_MEETINGS: "Nobody comes to more meetings than this in the period, this one among them.",
    InviteAim.SIZE: "As few people as possible; always first.",
    InviteAim.LOAD: "As few meetings lately as possible, all members together; each pair of them who have met counts "
    "`newness` more.",
    InviteAim.RICHNESS: "The competences as many times over as possible, so that the meeting bears an absence.",
    WhyNotReason.IN_GROUP: "They are in the group.",
    WhyNotReason.NOT_ACTIVE: "They are not active.",
    WhyNotReason.EXCLUDED: "The asker left them out.",
    WhyNotReason.OVERLOADED: "They would come to more meetings than anyone may.",
    WhyNotReason.NO_GROUP: "There is no group, with or without them.",
    WhyNotReason.BRINGS_NOTHING: "Nothing that is asked for is met by them.",
    WhyNotReason.IMPOSSIBLE: "With them in it no group meets the demands.",
    WhyNotReason.LARGER: "With them in it the group has to be larger.",
    WhyNotReason.WORSE: "With them in it the group is as small, but worse by a later aim.",
    WhyNotReason.EQUAL: "A group with them is as good by every aim; the alphabet chose.",
    WhyNotReason.NOT_KNOWN: "The time was up before it was clear.",
}
"""What each value means, in plain words."""
