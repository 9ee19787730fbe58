"""Which competences hang on few people: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Day, Language, Named


class KnowledgeWord(Enum):
    """A competence in one word."""

    GONE = "GONE"
    LEAVING = "LEAVING"
    AT_RISK = "AT_RISK"


MEANINGS: Final[dict[Enum, str]] = {
    KnowledgeWord.GONE: "Fewer than are to be left have it already.",
    KnowledgeWord.LEAVING: "Enough have it now, but fewer will when those have left who leave within the horizon.",
    KnowledgeWord.AT_RISK: "Enough have it, but no more than so few need to leave before too few do.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeAtRiskInput:
    """Which competences, how well they have to be known, and how many are to be left who have them.

    A competence or theme is given by its id, by its id in its source, or by its name where only one has it.
    """

    competences: Annotated[Sequence[str], "Which competences; none given, and no theme either: all."] = ()
    themes: Annotated[Sequence[str], "The competences that these themes need."] = ()
    level: Annotated[int | None, "How well they have to be known, 1 to 5; null: however."] = None
    holders: Annotated[int, "How many are to be left who have a competence; 1 to 100."] = 1
    leavers: Annotated[int, "Shown is a competence where so few leavers, or fewer, are enough; 0 to 100."] = 1
    lose: Annotated[
        int | None,
        "The fewest people are looked for with whom so many of the competences are lost together, 1 to 1,000; null: "
        "one, and all of them, where competences or themes are named.",
    ] = None
    horizon_days: Annotated[int, "Who has a last day within so many days is leaving soon; 0 to 3,650."] = 180
    as_of: Annotated[Day | None, "The day to look from; null: today."] = None
    first: Annotated[int, "At most so many competences are shown; 0 to 200."] = 100
    time_limit: Annotated[float, "Seconds to look for the fewest people, 0.1 to 60; then the best so far is told."] = (
        2.0
    )
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeLeaver:
    """Someone who has a competence and leaves soon."""

    person: Annotated[Named, "Who."]
    last_day: Annotated[Day, "Their last day, of their employment or of the last of their departments."]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeRisk:
    """A competence that few have, and what rests on it."""

    competence: Annotated[Named, "What there is to know."]
    word: Annotated[KnowledgeWord, "The competence in one word."]
    sentence: Annotated[str, "What the figures say, in words."]
    truck_factor: Annotated[int, "How few have to leave before too few have it; 0 where that is so already."]
    holder_count: Annotated[int, "How many have it now."]
    holders: Annotated[tuple[Named, ...], "Up to five of them, in alphabetical order."]
    left_then: Annotated[int, "How many will have it when those have left who leave soon."]
    leaving: Annotated[tuple[KnowledgeLeaver, ...], "Up to five of those who leave soon, the first to leave first."]
    themes: Annotated[tuple[Named, ...], "Up to five of the themes that need it, in alphabetical order."]
    theme_count: Annotated[int, "How many themes need it."]
    decisions: Annotated[tuple[Named, ...], "Up to five of the decisions in force or proposed that need it."]
    decision_count: Annotated[int, "How many such decisions need it."]
    initiatives: Annotated[tuple[Named, ...], "Up to five of the initiatives that use it and have not ended."]
    initiative_count: Annotated[int, "How many such initiatives use it."]
    owners: Annotated[tuple[Named, ...], "The units and people that answer for it; five at most."]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeLoss:
    """The fewest people with whom so many competences are lost together."""

    sentence: Annotated[str, "The same in words."]
    lose: Annotated[int, "How many of the competences are to be lost, beside those that are gone already."]
    of: Annotated[int, "How many there are that can still be lost."]
    fewest: Annotated[
        int | None, "How many people leave; null where nothing was found in time, or where there are not so many."
    ]
    bound: Annotated[int | None, "Fewer than this cannot do it; null where nothing is known."]
    proved: Annotated[bool, "Whether it is proved that fewer people cannot do it."]
    people: Annotated[tuple[Named, ...], "Who they are, in alphabetical order; fifty at most."]
    competences: Annotated[tuple[Named, ...], "What is lost with them, in alphabetical order; fifty at most."]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeAtRisk(Answer):
    """Competences that few people have, who of these leaves soon, and what rests on them."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    as_of: Annotated[Day, "The day that it is looked from."]
    until: Annotated[Day, "The last day on which someone is leaving soon."]
    competences: Annotated[int, "How many competences were looked at."]
    gone: Annotated[int, "How many are GONE."]
    leaving: Annotated[int, "How many are LEAVING."]
    at_risk: Annotated[int, "How many are AT_RISK."]
    risks: Annotated[
        tuple[KnowledgeRisk, ...],
        "Those competences: first the LEAVING, then the GONE, then the AT_RISK; of equals those that fewest leavers "
        "take along, then those that most themes, decisions and initiatives rest on, then in alphabetical order.",
    ]
    together: Annotated[
        tuple[KnowledgeLoss, ...], "With how few people several competences are lost at once; see `lose`."
    ]
