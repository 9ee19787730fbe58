"""Whatever single rule is taken away or widened, the matrix notices: every mutant of the declarations is killed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

import pytest

from graph_api.access.caller import Role
from graph_api.access.questions import QUESTIONS
from graph_api.domain.declarations import Direction, Model, NodeType
from graph_api.domain.model import MODEL
from graph_api.domain.rows import Way
from tests.access.callers import member
from tests.access.differing import differing
from tests.access.mutants import of_columns, of_edges, of_fields, of_questions, of_rows, of_ways
from tests.access.planted import planted, sparse
from tests.access.visible import visible
from tests.reads.organisation import Link, Node, Organisation, is_a

pytestmark = pytest.mark.thorough

Mutants = Callable[[Model], Iterator[tuple[str, Model]]]
Record = Callable[[str, object], None]

EXPECTED: Final[Mapping[Mutants, int]] = {of_fields: 1000, of_edges: 90, of_columns: 80, of_rows: 40}
"""At least so many mutants there are, so that a test of none of them does not pass."""


@pytest.mark.parametrize("mutants", EXPECTED, ids=lambda each: getattr(each, "__name__", ""))
def test_kills_every_mutant_of_a_rule(mutants: Mutants, record_property: Record) -> None:
    made = list(mutants(MODEL))

    survived = [what for what, model in made if not differing(model, QUESTIONS)]

    _told(record_property, made, survived)
    assert survived == []
    assert len(made) >= EXPECTED[mutants]


def test_kills_every_mutant_of_who_may_ask(record_property: Record) -> None:
    made = list(of_questions(QUESTIONS))

    survived = [what for what, questions in made if not differing(MODEL, questions)]

    _told(record_property, made, survived)
    assert survived == []
    assert len(made) >= 8 * len(QUESTIONS)


@pytest.mark.parametrize("declared", MODEL.concrete, ids=lambda declared: declared.name)
def test_the_ways_of_members_lead_to_what_was_written_by_hand(declared: NodeType) -> None:
    ways = declared.rows.ways(Role.MEMBER) if declared.rows else ()

    assert not ways or not _is_noticed(declared, ways)


def test_kills_every_mutant_of_a_way(record_property: Record) -> None:
    made = list(of_ways(MODEL))

    survived = [what for what, declared, ways in made if not _is_noticed(declared, ways)]

    _told(record_property, made, survived)
    assert survived == []
    assert len(made) >= 30


def test_the_model_itself_is_no_mutant() -> None:
    assert differing(Model(types=MODEL.types), QUESTIONS) == []


@cache
def _organisations() -> tuple[Organisation, ...]:
    return planted(), *(sparse(seed) for seed in range(12))


def _told(record: Record, made: Sequence[object], survived: Sequence[object]) -> None:
    record("mutants killed", f"{len(made) - len(survived)} of {len(made)}")


def _is_noticed(declared: NodeType, ways: Iterable[Way]) -> bool:
    """Whether some member of some organisation sees other nodes by `ways` than by hand."""
    for organisation in _organisations():
        for person in (node for node in organisation.nodes if node.type.name == "Person"):
            found = {
                id(node) for way in ways for node in _at_the_end(organisation, person, way) if node.type is declared
            }
            caller = member(Organisation([person]))
            meant = {id(node) for node in visible(organisation, caller).nodes if node.type is declared}
            if found != meant:
                return True
    return False


def _at_the_end(organisation: Organisation, person: Node, way: Way) -> Iterator[Node]:
    """The nodes at the end of `way` from `person`; the label of its last step is left to the type."""
    nodes = {id(person): person}
    for place, step in enumerate(way, start=1):
        of = [link for link in organisation.links if link.relationship in step.relationships]
        ends = [_ends(link, step.direction) for link in of]
        nodes = {
            id(far): far for near, far in ends if id(near) in nodes and (place == len(way) or is_a(far, step.label))
        }
    yield from nodes.values()


def _ends(link: Link, direction: Direction) -> tuple[Node, Node]:
    return (link.start, link.end) if direction is Direction.OUT else (link.end, link.start)
