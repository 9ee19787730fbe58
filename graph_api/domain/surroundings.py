"""What is around a person or a unit, step by step: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Language, Named
from graph_api.domain.words import Level


class SurroundingType(Enum):
    """What can be around a person or a unit."""

    PERSON = "PERSON"
    UNIT = "UNIT"
    COMPETENCE = "COMPETENCE"
    DECISION = "DECISION"


class SurroundingLinkKind(Enum):
    """How two things hang together."""

    MEMBER = "MEMBER"
    COUNTED_TO = "COUNTED_TO"
    PART_OF = "PART_OF"
    DEPENDS_ON = "DEPENDS_ON"
    TIE = "TIE"
    KNOWS = "KNOWS"
    TOOK_PART = "TOOK_PART"
    CONCERNS = "CONCERNS"


MEANINGS: Final[dict[Enum, str]] = {
    SurroundingType.PERSON: "A person.",
    SurroundingType.UNIT: "A department or a network.",
    SurroundingType.COMPETENCE: "Something that one can know.",
    SurroundingType.DECISION: "A decision.",
    SurroundingLinkKind.MEMBER: "The one is a person who is a member of the other, a unit, now.",
    SurroundingLinkKind.COUNTED_TO: (
        "The one is a person who is counted to the other, a unit of which no memberships are recorded."
    ),
    SurroundingLinkKind.PART_OF: "The one is a unit that is a part of the other.",
    SurroundingLinkKind.DEPENDS_ON: "The one is a unit that depends on the other.",
    SurroundingLinkKind.TIE: "There is a tie between the two people, in either direction.",
    SurroundingLinkKind.KNOWS: "The one is a person who has the other, a competence.",
    SurroundingLinkKind.TOOK_PART: "The one is a person who took part in the other, a decision.",
    SurroundingLinkKind.CONCERNS: "The one is a decision that concerns the other, a unit.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurroundingsInput:
    """Whose surroundings, how far out, and what to look at there."""

    of: Annotated[str, "A person or unit: its id, its id in its source, or its name where only one has it; the centre."]
    steps: Annotated[int, "How many steps out from the centre, 1 to 3."] = 1
    at_most: Annotated[int, "At most so many people, units and so on, the centre among them; 2 to 150."] = 150
    include: Annotated[Sequence[SurroundingType], "What to look at; the centre is there whatever it is."] = (
        SurroundingType.PERSON,
        SurroundingType.UNIT,
    )
    tie_kinds: Annotated[Sequence[str] | None, "Which kinds of tie count; none given: all."] = None
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class SurroundingNode:
    """A person, unit, competence or decision, and why it is here."""

    node: Annotated[Named, "What it is."]
    type: Annotated[SurroundingType, "What sort of thing it is."]
    step: Annotated[int, "How many steps from the centre; 0 is the centre itself."]
    level: Annotated[Level | None, "Where between whole and detail a person works; null for others and if not known."]
    sentence: Annotated[str, "Why it is here, in words: how it hangs together with what is a step nearer."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurroundingLink:
    """Two of the nodes that hang together."""

    a: Annotated[Named, "The one; see `kind` for which of the two it is."]
    b: Annotated[Named, "The other."]
    kind: Annotated[SurroundingLinkKind, "How they hang together."]
    sentence: Annotated[str, "The same in words, with roles or kinds."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings(Answer):
    """What is around a person or a unit, as far as it is recorded."""

    status: Annotated[AnswerStatus, "Whether anything is recorded around the centre."]
    centre: Annotated[SurroundingNode, "The person or unit that was asked about."]
    nodes: Annotated[tuple[SurroundingNode, ...], "The centre, then what is around it by step, then by name."]
    links: Annotated[tuple[SurroundingLink, ...], "Every link between two of the nodes, in the order of the nodes."]
