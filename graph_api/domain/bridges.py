"""Who bridges whom: what can be asked about those who stand between others, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Language, Named
from graph_api.domain.words import Level


class BridgeCriterion(Enum):
    """By what it is decided who is shown, where there are more than are asked for."""

    BROKERAGE = "BROKERAGE"
    BETWEENNESS = "BETWEENNESS"
    CONSTRAINT = "CONSTRAINT"
    CUT = "CUT"


class BridgeGrouping(Enum):
    """What people are grouped by to tell in which role someone stands between two others."""

    UNIT = "UNIT"
    LEVEL = "LEVEL"


class BridgeRole(Enum):
    """In which role someone stands between two others (Gould & Fernandez 1989)."""

    COORDINATOR = "COORDINATOR"
    CONSULTANT = "CONSULTANT"
    GATEKEEPER = "GATEKEEPER"
    REPRESENTATIVE = "REPRESENTATIVE"
    LIAISON = "LIAISON"


class BridgeEnd(Enum):
    """Where someone stands, of two sides."""

    ONE = "ONE"
    OTHER = "OTHER"
    BOTH = "BOTH"
    NEITHER = "NEITHER"


MEANINGS: Final[dict[Enum, str]] = {
    BridgeCriterion.BROKERAGE: (
        "Those who stand between the most pairs: of the two sides asked about, else of people of different units."
    ),
    BridgeCriterion.BETWEENNESS: "Those on the most shortest ways between two others.",
    BridgeCriterion.CONSTRAINT: "Those whose ties lead furthest apart (the least constraint); with two ties or more.",
    BridgeCriterion.CUT: "Those without whom most others would lose every way to the rest.",
    BridgeGrouping.UNIT: "The department or network that they are counted to (their primary unit).",
    BridgeGrouping.LEVEL: "Where between whole and detail they work.",
    BridgeRole.COORDINATOR: "All three are of one group.",
    BridgeRole.CONSULTANT: "The two are of one group, who stands between them is of another (itinerant).",
    BridgeRole.GATEKEEPER: "Lets in: from another group to someone of their own.",
    BridgeRole.REPRESENTATIVE: "Carries out: from someone of their own group to another.",
    BridgeRole.LIAISON: "All three are of different groups.",
    BridgeEnd.ONE: "On the first side.",
    BridgeEnd.OTHER: "On the second side.",
    BridgeEnd.BOTH: "On both sides.",
    BridgeEnd.NEITHER: "On neither side.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgesInput:
    """Between whom, over which ties, and how many to show.

    Without `theme` and `between` it is asked of the organisation as a whole. A theme, unit or person is given by an
    id, by the id in its source, or by its name where only one has it.
    """

    theme: Annotated[
        str | None, "Who bridges strategy and execution on this theme: tied to people of both levels whom it concerns."
    ] = None
    between: Annotated[Sequence[str], "Who bridges these two units, with all below them; two, or none."] = ()
    people: Annotated[
        Sequence[str], "Show these people, up to 100, whether or not they bridge; none given: those who do."
    ] = ()
    criterion: Annotated[
        BridgeCriterion, "By what it is decided who is shown, where there are more; none of them is ranked."
    ] = BridgeCriterion.BROKERAGE
    first: Annotated[int, "Show so many people at most, 1 to 100."] = 20
    unit_depth: Annotated[
        int | None,
        "How far down the tree units are told apart in the roles: 0 is the top, and who is counted to a unit further "
        "down is counted to the one above it at this depth; null: as far as they go.",
    ] = None
    tie_kinds: Annotated[
        Sequence[str] | None, "Which kinds of tie count, in the source's own words; none given: all of them."
    ] = None
    min_weight: Annotated[
        float, "Two people are tied if the weights of all ties between them, both ways, add up to this or more."
    ] = 0.0
    active_only: Annotated[bool, "Only people who are active: who has left bridges nothing now."] = True
    samples: Annotated[
        int, "Among more than 5,000 people with ties betweenness is estimated from the ways from so many, 10 to 1,000."
    ] = 100
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeSide:
    """One of the two sides that are to be bridged."""

    sentence: Annotated[str, "Who they are, in words."]
    unit: Annotated[Named | None, "The unit; null where it is a level."]
    level: Annotated[Level | None, "The level; null where it is a unit."]
    people: Annotated[int, "How many people are on it."]
    tied: Annotated[int, "How many of them have a tie to anyone."]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeJoin:
    """How someone joins the two sides.

    A pair is someone of either side, both tied to the person; it is open where they have no tie to each other.
    """

    stands: Annotated[BridgeEnd, "Where the person stands."]
    to_one: Annotated[int, "To how many of the first side the person is tied."]
    to_other: Annotated[int, "To how many of the second."]
    open_pairs: Annotated[int, "How many open pairs the person joins."]
    forth: Annotated[
        int, "Over the person, how many open pairs are linked from the first side to the second, as ties are directed."
    ]
    forth_role: Annotated[BridgeRole | None, "In which role; null where there is none, or the person is of both sides."]
    back: Annotated[int, "How many from the second side to the first."]
    back_role: Annotated[BridgeRole | None, "In which role; null where there is none, or the person is of both sides."]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeBrokerage:
    """How often someone stands between two others in one role, against chance.

    A tie leads from the one to them, another from them to the other, and none from the one to the other.
    """

    by: Annotated[BridgeGrouping, "What people are grouped by."]
    role: Annotated[BridgeRole, "In which role."]
    found: Annotated[int, "Between how many pairs, each in its direction."]
    expected: Annotated[
        float, "How many there would be if all ties stayed as they are and the groups of the others were dealt anew."
    ]
    z: Annotated[
        float | None,
        "How many standard deviations above that it is; beyond 2 is rarely chance; null where every deal is the same.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgePerson:
    """Someone who stands between others."""

    person: Annotated[Named, "Who."]
    level: Annotated[Level | None, "Where between whole and detail they work; null where not known."]
    unit: Annotated[Named | None, "The unit they are counted to; null where not known."]
    sentence: Annotated[str, "What they bridge, in words."]
    ties: Annotated[int, "To how many others they are tied."]
    join: Annotated[BridgeJoin | None, "How they join the two sides; null where none were asked about."]
    constraint: Annotated[
        float | None,
        "Burt's constraint: near 0 where their ties lead to people far from each other, near 1 where all know all; "
        "null without ties.",
    ]
    effective_size: Annotated[
        float | None,
        "How many they are tied to, less the ties among those: Burt's effective size; null without ties.",
    ]
    betweenness: Annotated[
        float | None, "Of how many pairs of others they are on the shortest ways, counted in shares; null without ties."
    ]
    betweenness_error: Annotated[float | None, "The standard error of that, 0 where it is exact; null without ties."]
    cut_off: Annotated[int, "How many others would lose every way to the largest part of the rest without them."]
    roles: Annotated[tuple[BridgeBrokerage, ...], "Roles by unit and by level; none by what is not known of them."]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeCut:
    """Someone without whom others would lose every way to the rest."""

    person: Annotated[Named, "Who."]
    unit: Annotated[Named | None, "The unit they are counted to; null where not known."]
    sentence: Annotated[str, "What would fall apart, in words."]
    cut_off: Annotated[int, "How many would lose the largest part."]
    pieces: Annotated[int, "Into how many pieces it would fall."]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeTotal:
    """How often anyone stands between two others in one role, against chance."""

    by: Annotated[BridgeGrouping, "What people are grouped by."]
    role: Annotated[BridgeRole, "In which role."]
    found: Annotated[int, "How often in all."]
    expected: Annotated[
        float, "How often if all ties stayed as they are and the groups of everybody were dealt anew, each as large."
    ]
    z: Annotated[
        float | None,
        "How many standard deviations above that it is; beyond 2 is rarely chance; null where every deal is the same, "
        "or there are more than twenty million ways of two steps, where no deviation is worked out.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridges(Answer):
    """Who stands between others, in which roles, and what would fall apart without them."""

    status: Annotated[AnswerStatus, "Whether there are ties to answer from."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    theme: Annotated[Named | None, "The theme that was asked about; null where none was."]
    sides: Annotated[tuple[BridgeSide, ...], "The two sides to be bridged; none where the whole was asked about."]
    direct_ties: Annotated[
        int | None, "How many pairs of the two sides are tied themselves; null where the whole was asked about."
    ]
    tied_people: Annotated[int, "How many people have a tie that counts."]
    ties: Annotated[int, "How many pairs of people are tied."]
    candidates: Annotated[int, "How many people bridge, by what is said in `criterionSentence`."]
    criterion: Annotated[BridgeCriterion, "By what it was decided who of them is shown."]
    criterion_sentence: Annotated[str, "The same in words."]
    bridges: Annotated[tuple[BridgePerson, ...], "Those who are shown, or whom it was asked about, by name."]
    way: Annotated[
        tuple[Named, ...],
        "Where nobody is tied to both sides: the people on a shortest way from the one to the other, both ends among "
        "them; else none.",
    ]
    cuts: Annotated[
        tuple[BridgeCut, ...],
        "Up to fifty people without whom others would lose every way to the rest, in alphabetical order; of more, "
        "those without whom most would.",
    ]
    cut_count: Annotated[int, "How many there are of them."]
    totals: Annotated[tuple[BridgeTotal, ...], "Each role by unit and by level, over everyone."]
    betweenness_samples: Annotated[
        int, "From how many people ways were followed for betweenness; 0 where from all, which makes it exact."
    ]
    seed: Annotated[int, "What they were drawn from, so that the same question gives the same figure."]
