"""What every answer to a question carries: what it means, what it was computed from, and what it leaves out.

The annotation of a field holds its description (`Annotated[int, "How many ..."]`); the GraphQL types of questions
and answers follow from these classes, so that each field is said once.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final, NewType

Id = NewType("Id", str)
"""An id of a node here."""

Day = NewType("Day", str)
"""A calendar day, "2026-11-21"; from a source that knows less, as that source writes it ("2026-11", "2026")."""

Moment = NewType("Moment", str)
"""A day with a time of day, "2026-11-21T09:30:00+00:00"; what a source writes is kept as written."""


class Language(Enum):
    """The language that reasons and other sentences are written in."""

    EN = "EN"
    SV = "SV"


class AnswerStatus(Enum):
    """Whether a question could be answered."""

    ANSWERED = "ANSWERED"
    NO_DATA = "NO_DATA"


MEANINGS: Final[dict[Enum, str]] = {
    Language.EN: "English.",
    Language.SV: "Swedish.",
    AnswerStatus.ANSWERED: "There were records to compute with.",
    AnswerStatus.NO_DATA: "There are no records of that kind, which does not mean that all is well; see `note`.",
}
"""What each value means, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person, unit, competence or decision that an answer mentions."""

    id: Annotated[Id, "Its id here, for `node(id)`; of a level its word."]
    external_id: Annotated[str, "Its own id in its source."]
    name: Annotated[str, "What it is called."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Something that the answer was computed with, as asked or by default."""

    name: Annotated[str, "The field of the input."]
    value: Annotated[str, "Its value, written out."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that the answer does not take into account."""

    sentence: Annotated[str, "What was left out, and why."]
    count: Annotated[int, "How many."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What every answer says about itself; the base of all answers."""

    definition: Annotated[str, "What the answer means and how it is computed, so that a sceptic can check it."]
    literature: Annotated[tuple[str, ...], "Where the measures come from."]
    parameters: Annotated[tuple[Parameter, ...], "What it was computed with."]
    data_version: Annotated[int, "The state of the graph: the number of the last change; 0 for an empty graph."]
    data_at: Annotated[
        Moment | None, "When that change was made, in UTC; null for an empty graph, or where it is not known."
    ] = None
    left_out: Annotated[tuple[LeftOut, ...], "What it does not take into account."]
    note: Annotated[str | None, "What to do where there is nothing to answer with, or what to beware of; else null."]
