"""Where knowledge is trapped: what can be asked about ties within and between groups, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Language
from graph_api.domain.silo_groups import SiloGroup, SiloGroupsFound, SiloJointMeetings, TooSmallToShow, UnconnectedPair


class Grouping(Enum):
    """What people are grouped by."""

    UNIT = "UNIT"
    LEVEL = "LEVEL"
    EMPLOYER = "EMPLOYER"
    SITE = "SITE"
    NETWORK = "NETWORK"
    DETECTED = "DETECTED"


class Population(Enum):
    """Who is counted."""

    TIED = "TIED"
    ALL = "ALL"


MEANINGS: Final[dict[Enum, str]] = {
    Grouping.UNIT: "The department or network that they are counted to (their primary unit).",
    Grouping.LEVEL: "Where between whole and detail they work.",
    Grouping.EMPLOYER: "Who employs them.",
    Grouping.SITE: "Where they have their place of work.",
    Grouping.NETWORK: "The networks that they are members of now, of which one person may be in several: a tie is "
    "inside where the two are in at least one together.",
    Grouping.DETECTED: "The groups that the ties themselves form, whatever the organisation says (Leiden). They are as "
    "inward as groups can be, and so a measure for the others.",
    Population.TIED: "People in a group who have at least one tie of the stated kinds to someone else in a group.",
    Population.ALL: "Everyone in a group, with ties or without.",
}
"""What each value means, in plain words."""

CO_ATTENDANCE: Final = "CO_ATTENDANCE"
"""The kind of tie that joint meetings make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SilosInput:
    """Which groups, which ties between people, and who is counted."""

    by: Annotated[Grouping, "What people are grouped by."] = Grouping.UNIT
    unit_depth: Annotated[
        int | None,
        "How far down the tree units are told apart: 0 is the top, and who is counted to a unit further down is "
        "counted to the one above it at this depth; null: as far as they go.",
    ] = None
    compare: Annotated[
        Sequence[Grouping], "What else to group the same people by, to see which of it the ties follow most."
    ] = ()
    tie_kinds: Annotated[
        Sequence[str] | None,
        "Which kinds of tie count, in the source's own words; none given: all of them. CO_ATTENDANCE stands for joint "
        "meetings.",
    ] = None
    co_attendance: Annotated[
        bool,
        "Whether those who meet often are tied too, with a weight of 1 for each meeting that both were at; always if "
        "`tieKinds` names CO_ATTENDANCE.",
    ] = False
    from_joint: Annotated[int, "For joint meetings: two people are tied from so many on, 1 or more."] = 3
    largest_meeting: Annotated[
        int,
        "For joint meetings: counting those of at most so many people, 2 or more, since in a large one people do not "
        "meet each other.",
    ] = 25
    min_weight: Annotated[
        float, "Two people are tied if the weights of all ties between them, both ways, add up to this or more."
    ] = 0.0
    population: Annotated[Population, "Who is counted."] = Population.TIED
    formal_only: Annotated[
        bool,
        "Only people whose primary unit is also recorded as a membership, now or before: for the others the unit may "
        "be a guess from the same records as the ties, which would make any unit look like a silo.",
    ] = False
    active_only: Annotated[bool, "Only people who are active."] = False
    leiden_seeds: Annotated[
        int,
        "From how many seeds, 0 to 100, to look for the groups that the ties form, to hold the others against; where "
        "there are many ties fewer are tried, as the answer says. 0: not at all.",
    ] = 20
    leiden_weighted: Annotated[bool, "Whether those groups are looked for by the weights of ties."] = False
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloComparison:
    """How far ties stay inside groups of one sort."""

    by: Annotated[Grouping, "What people are grouped by."]
    people: Annotated[int, "How many people are counted."]
    groups: Annotated[int, "How many groups they are in."]
    ei_index: Annotated[float | None, "The E-I index, -1 to 1; null without ties."]
    expected_ei_index: Annotated[float | None, "What group sizes alone give."]
    rescaled_ei_index: Annotated[float | None, "The index on the range that it can reach; see `rescaledEiIndex`."]
    ei_z: Annotated[float | None, "How far it is from chance; see `eiZ`."]
    external_share: Annotated[float | None, "The share of ties that are between groups, 0 to 1; null without ties."]
    assortativity: Annotated[
        float | None,
        "How much the ties follow these groups, at most 1, 0 is chance; null where someone is in several.",
    ]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silos(Answer):
    """Ties within and between groups, against what the sizes of the groups alone would give."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    sentence: Annotated[str, "The answer in words, to read aloud."]
    by: Annotated[Grouping, "What people are grouped by."]
    people: Annotated[int, "How many people are counted."]
    people_without_ties: Annotated[
        int | None,
        "How many of them have no such tie; 0 where only tied people are counted; null for those who are told of "
        "groups only.",
    ]
    ties: Annotated[int, "How many pairs of people are tied."]
    density: Annotated[float | None, "The share of all possible ties that exist, 0 to 1; null under two people."]
    internal_ties: Annotated[int, "Ties inside a group."]
    external_ties: Annotated[int, "Ties between groups."]
    external_share: Annotated[float | None, "The share of ties that are between groups, 0 to 1; null without ties."]
    co_attendance: Annotated[SiloJointMeetings | None, "The ties by joint meetings; null where they do not count."]
    ei_index: Annotated[
        float | None, "External minus internal over all ties, -1 (all inside) to 1 (all between); null without ties."
    ]
    expected_ei_index: Annotated[
        float | None, "The same if every pair of people were equally likely to be tied: what group sizes alone give."
    ]
    rescaled_ei_index: Annotated[
        float | None,
        "The E-I index on the range that it can reach with these groups and so many ties: -1 is as inward as could be, "
        "1 as outward; null without ties or where there is no choice.",
    ]
    ei_z: Annotated[
        float | None,
        "How many standard deviations the E-I index lies from what it would be if everyone kept their ties and people "
        "were dealt to groups as large as these at random; below 0 is more inward than chance, beyond 2 is rarely "
        "chance; null where every deal gives the same, and for groups that were found from the same ties.",
    ]
    ei_p: Annotated[
        float | None, "How often a deal lies as far from the mean, either way, 0 to 1; null where `eiZ` is."
    ]
    permutations: Annotated[
        int, "How many deals `eiP` is counted from; 0 where it is worked out as for a normal distribution."
    ]
    seed: Annotated[int, "What the deals start from, so that the same question gives the same figure."]
    weighted_ei_index: Annotated[float | None, "The E-I index with each tie counted by its weight."]
    modularity: Annotated[
        float | None,
        "How much more the ties stay inside the groups than if they fell at random and everyone kept as many as they "
        "have: -0.5 to 1, 0 is no more than chance; null without ties and where someone is in several groups.",
    ]
    weighted_modularity: Annotated[float | None, "The same with each tie counted by its weight."]
    assortativity: Annotated[
        float | None,
        "Modularity over the most it could be with these groups, at most 1; null where all ties are of one group, and "
        "where modularity is.",
    ]
    detected: Annotated[
        SiloGroupsFound | None, "The groups that the ties themselves form; null where nobody is tied or not asked for."
    ]
    compared: Annotated[
        tuple[SiloComparison, ...],
        "Where asked for: each sort of group, counted for the people who have one of every sort, those that the ties "
        "follow most first, those of which it cannot be said last.",
    ]
    groups: Annotated[
        tuple[SiloGroup, ...], "Each group of five people or more, the most inward against its expectation first."
    ]
    too_small_to_show: Annotated[TooSmallToShow | None, "The groups that are not shown; null where there are none."]
    pairs_considered: Annotated[int, "How many pairs of shown groups there are."]
    pairs_without_ties: Annotated[int, "How many of them have no tie between them."]
    unconnected: Annotated[
        tuple[UnconnectedPair, ...], "Up to 20 pairs without a tie between them, those of the largest groups first."
    ]
