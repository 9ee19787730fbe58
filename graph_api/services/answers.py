"""What the answers to all questions are put together from: names, parameters, and what was left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Final, Protocol, TypeVar, cast

from graph_api.domain.answers import Answer, Id, Language, LeftOut, Moment, Named, Parameter
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow, NamedRow, PersonRow, UnitRow
from graph_api.domain.words import Level
from graph_api.services.wording.sentences import LEVELS, OBJECTING

NOT_A_PARAMETER: Final = "language"


class Identified(Protocol):
    """A row with an id."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


R = TypeVar("R", bound=Identified)
A = TypeVar("A", bound=Answer)


def named(row: NamedRow | PersonRow | UnitRow | DecisionRow | MeetingRow) -> Named:
    """A row as an answer mentions it."""
    name = row.title if isinstance(row, DecisionRow | MeetingRow) else row.name
    return Named(id=Id(row.id), external_id=row.external_id, name=name)


def levels_named(language: Language) -> Mapping[str, Named]:
    """The levels as groups of an answer, by their words, which are their ids too."""
    return {
        level.name: Named(id=Id(level.name), external_id=level.name, name=LEVELS[level].said(language))
        for level in Level
    }


def by_id(rows: Iterable[R]) -> Mapping[str, R]:
    """Rows by their ids."""
    return {row.id: row for row in rows}


def parameters_of(asked: object) -> tuple[Parameter, ...]:
    """Every field of an input with its value, as the GraphQL input names it."""
    asked_for = [field.name for field in fields(cast("Any", asked)) if field.name != NOT_A_PARAMETER]
    return tuple(Parameter(name=camel(name), value=_written(getattr(asked, name))) for name in asked_for)


def left_out(*each: tuple[str, int]) -> tuple[LeftOut, ...]:
    """Those of `each` (a sentence with a count) of which there are any."""
    return tuple(LeftOut(sentence=sentence, count=count) for sentence, count in each if count)


def and_its_data(answer: A, snapshot: Snapshot, language: Language, *, fewest: int = 1) -> A:
    """`answer`, saying too of when its data is, and how many were left out because they object.

    Of those who object nothing is said where they are fewer than `fewest`.
    """
    count = len(snapshot.objecting)
    said = (LeftOut(sentence=OBJECTING.said(language), count=count),) if count >= fewest else ()
    at = None if snapshot.at is None else Moment(snapshot.at)
    return replace(answer, data_at=at, left_out=(*answer.left_out, *said))


def noted(sentences: Sequence[str]) -> str | None:
    """Several sentences as one note; None where there is none."""
    return " ".join(sentences) or None


def camel(name: str) -> str:
    """A field of an input as GraphQL names it."""
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def _written(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(_written, cast("Iterable[object]", value)))
    if is_dataclass(value):
        return "{" + ", ".join(f"{each.name}: {each.value}" for each in parameters_of(value)) + "}"
    return str(value)
