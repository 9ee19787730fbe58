"""How many people there are of each kind: what can be asked by anyone, and what is answered."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Language, Named


class HeadcountAttribute(Enum):
    """What people are counted by."""

    UNIT = "UNIT"
    LEVEL = "LEVEL"
    EMPLOYER = "EMPLOYER"
    SITE = "SITE"


MEANINGS: Final[dict[Enum, str]] = {
    HeadcountAttribute.UNIT: "The department that they are counted to (their primary unit, where it is no network).",
    HeadcountAttribute.LEVEL: "Where between whole and detail they work.",
    HeadcountAttribute.EMPLOYER: "Who employs them.",
    HeadcountAttribute.SITE: "Where they have their place of work.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountInput:
    """What people are counted by; there is nothing to filter by, so that no two answers differ by a few people."""

    by: Annotated[HeadcountAttribute, "What people are counted by."] = HeadcountAttribute.UNIT
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountGroup:
    """People who are alike in what they are counted by."""

    group: Annotated[Named | None, "The department, level, employer or site; null for those of whom it is not known."]
    people: Annotated[int, "How many they are: five or more."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount(Answer):
    """How many people there are of each kind, none so few that the figure is about persons."""

    status: Annotated[AnswerStatus, "Whether there was anyone to count, and enough of them."]
    by: Annotated[HeadcountAttribute, "What people are counted by."]
    people: Annotated[int | None, "Everyone; null where they are so few that nothing is said."]
    groups: Annotated[tuple[HeadcountGroup, ...], "Each group of five people or more, in alphabetical order."]
    other: Annotated[
        int | None, "People of groups too small to show, and of those hidden with them; null where there are none."
    ]
