"""All units against all others as a map in which silos are blocks: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from graph_api.domain.answers import Answer, AnswerStatus, Language, Named
from graph_api.domain.gaps import CoordinationInput, GapWord


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloMapInput(CoordinationInput):
    """Which units, what shows that they need each other and that they meet, and how large the map may be."""

    most_units: Annotated[
        int, "At most so many rows, 2 to 40; where there are more units, they are shown as what they are a part of."
    ] = 40
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A unit as a row, and as a column, of the map."""

    unit: Annotated[Named, "The unit."]
    block: Annotated[
        int,
        "Which block it is in, from 1 in the order of the rows: those of one block are seen to coordinate with each "
        "other more than chance would give; a unit that is seen with no other is a block of its own.",
    ]
    units: Annotated[tuple[Named, ...], "The units that it stands for: itself, then its parts that are shown as it."]
    need: Annotated[int, "How much shows that it needs the others in the map: the sum over its cells."]
    seen: Annotated[
        int | None, "How much coordination with the others in the map is seen; null where there are no records of it."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """Two units that need each other, or are seen to coordinate, or both."""

    row: Annotated[int, "The place of the one among the rows, from 0."]
    column: Annotated[int, "The place of the other among the rows, from 0; more than `row`."]
    a: Annotated[Named, "The unit of the row."]
    b: Annotated[Named, "The unit of the column."]
    word: Annotated[GapWord | None, "The pair in one word; null where nothing says that they need each other."]
    need: Annotated[int, "How much shows that they need each other: decisions, dependencies, services."]
    seen: Annotated[int | None, "How much coordination is seen; null where there are no records of it."]
    expected: Annotated[float | None, "How much would be expected; null where there are no records of it."]
    ratio: Annotated[float | None, "Seen over expected; null where nothing is expected."]
    sentence: Annotated[str, "What the figures say, in words."]
    decision_count: Annotated[int, "How many decisions are behind the need."]
    decisions: Annotated[tuple[Named, ...], "Up to 200 of the decisions behind the need, the latest first."]
    dependencies: Annotated[tuple[str, ...], "The kinds of dependency behind the need."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloMap(Answer):
    """Units against units: need and coordination of each pair, in an order that shows silos as blocks."""

    status: Annotated[AnswerStatus, "Whether there was anything to compute with."]
    rolled_up: Annotated[bool, "Whether some units are shown as what they are a part of."]
    rolled_up_sentence: Annotated[str | None, "Which, and as what; null where all are shown as themselves."]
    rows: Annotated[
        tuple[MapRow, ...],
        "The units in the order to show them: those that are seen to coordinate beside each other, those that are "
        "seen with no other last.",
    ]
    cells: Annotated[
        tuple[MapCell, ...], "The pairs with need or coordination, by row and column; the others have neither."
    ]
    trapped: Annotated[int, "How many cells are TRAPPED."]
    thin: Annotated[int, "How many are THIN."]
    some: Annotated[int, "How many are SOME."]
    met: Annotated[int, "How many are MET."]
    same_records: Annotated[
        bool, "Whether what is seen rests on the same records as the need, so that they agree by construction."
    ]
    same_records_sentence: Annotated[str | None, "Why, and what to ask instead; null where they do not."]
