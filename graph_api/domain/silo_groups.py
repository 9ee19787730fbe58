"""What an answer about silos consists of: groups with figures, pairs without ties, and groups that ties form."""

from dataclasses import dataclass
from typing import Annotated

from graph_api.domain.answers import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloGroup:
    """A group and its ties: do they stay inside more than its size alone would give?

    An E-I index is external minus internal ties over all its ties: -1 is all inside, 1 is all outside. There are two
    conventions for one group, and both are given; never read either against 0, but against what is expected.
    """

    group: Annotated[Named, "The unit, level, employer, site, network or group that was found."]
    sentence: Annotated[str, "What the figures say, in words."]
    size: Annotated[int, "How many people are counted in it."]
    internal_ties: Annotated[int, "Ties between two people of the group, each counted once."]
    external_ties: Annotated[int, "Ties from the group to other groups."]
    ei_by_ties: Annotated[float | None, "E-I index with each internal tie counted once; null where it has no tie."]
    expected_ei_by_ties: Annotated[
        float | None, "The same if every pair of people were equally likely to be tied; null for a lone person."
    ]
    ei_by_members: Annotated[
        float | None,
        "E-I index from the members' view, each internal tie counted by both of its ends; null where it has no tie.",
    ]
    expected_ei_by_members: Annotated[
        float | None, "The same if every pair of people were equally likely to be tied; null for a lone person."
    ]
    internal_density: Annotated[
        float | None, "The share of all possible ties inside the group that exist, 0 to 1; null for a group of one."
    ]
    external_share: Annotated[float | None, "The share of its ties that lead out of it, 0 to 1; null without ties."]
    conductance: Annotated[
        float | None,
        "The share of its ends of ties that lead out, or of those of all others where these have fewer, 0 (nothing "
        "leads out) to 1; null where either has no tie.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class TooSmallToShow:
    """Groups with so few people that figures about them would be figures about persons."""

    groups: Annotated[int | None, "How many groups; null for those who are told of groups only."]
    people: Annotated[int, "How many people in them together."]
    sentence: Annotated[str, "Why they are not shown one by one."]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnconnectedPair:
    """Two groups without a single tie between them."""

    a: Annotated[Named, "One group."]
    b: Annotated[Named, "The other group."]
    size_a: Annotated[int, "How many people are counted in the one."]
    size_b: Annotated[int, "How many people are counted in the other."]
    expected_ties: Annotated[
        float, "How many ties there would be if ties fell at random and everyone kept as many as they have."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloJointMeetings:
    """Ties that are there because people were at the same meetings."""

    kind: Annotated[str, "The kind of these ties: CO_ATTENDANCE."]
    from_joint: Annotated[int, "From how many joint meetings on two people are tied."]
    largest_meeting: Annotated[int, "How many people a meeting that counts has at most."]
    meetings: Annotated[int, "How many meetings count."]
    too_large: Annotated[int, "How many do not, since more people were there."]
    pairs: Annotated[int, "How many pairs of people are tied by them, and maybe otherwise too."]
    sentence: Annotated[str, "The same in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloSitsElsewhere:
    """Someone whose ties put them among people of another unit than their own."""

    person: Annotated[Named, "Who it is."]
    unit: Annotated[Named, "Their own unit."]
    sits_with: Annotated[Named, "The unit of more than half of the group that they were found in."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloGroupsFound:
    """The groups that the ties form by themselves, and how far those of the organisation agree with them."""

    sentence: Annotated[str, "What was found, in words."]
    seeds: Annotated[tuple[int, ...], "The seeds that were tried, each of which may split people in another way."]
    passes: Annotated[int, "How often all ties were gone through from each seed."]
    weighted: Annotated[bool, "Whether ties counted by their weights."]
    groups: Annotated[
        int, "How many groups the best split has; someone without ties is one, unless one is told of groups only."
    ]
    groups_least: Annotated[int, "The fewest of any seed."]
    groups_most: Annotated[int, "The most of any seed."]
    modularity: Annotated[float, "The modularity of the best split, to hold that of the organisation's groups against."]
    modularity_least: Annotated[float, "The lowest of any seed."]
    modularity_formal: Annotated[
        float | None,
        "The modularity of the groups asked about, counted in the same way; null where someone is in several.",
    ]
    agreement: Annotated[
        float | None,
        "How far the best split agrees with the groups asked about (adjusted mutual information, arithmetic): 1 is the "
        "same, about 0 is chance; null where either is one group, someone is in several, or they are these groups.",
    ]
    agreement_least: Annotated[float | None, "The lowest of any seed."]
    agreement_most: Annotated[float | None, "The highest of any seed."]
    elsewhere_count: Annotated[
        int | None,
        "How many people are in a group of which more than half are of another unit than theirs; null where people "
        "are not grouped by unit, and where so few are not told.",
    ]
    elsewhere: Annotated[
        tuple[SiloSitsElsewhere, ...],
        "Up to 100 of them by name, in alphabetical order: to ask what they know of both, not what they do wrong. A "
        "small unit may be found as a part of a larger one, and is then here as a whole.",
    ]
