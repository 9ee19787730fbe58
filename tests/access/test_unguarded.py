"""Those who see everything are sent what would be sent without rules, to the letter: rules cost them nothing."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.domain.declarations import Field, Model, Records, Relation
from graph_api.domain.model import MODEL
from graph_api.domain.rows import of_members
from graph_api.domain.sight import OPEN
from graph_api.errors import BadInput
from graph_api.reads import Lookup, Reads
from graph_api.services.operations import operation
from tests.access.planted import planted
from tests.reads.asking import lookup
from tests.reads.comparison import Comparison
from tests.reads.documents import documents
from tests.support.answers import LOOKUPS

DOCUMENTS = 150


def without_rules() -> Model:
    """The model in which everything is open to everyone."""
    types = (
        replace(each, fields=tuple(map(_open, each.fields)), rows=each.rows and of_members(OPEN)) for each in MODEL
    )
    return Model(types=tuple(types))


@cache  # so that two types that share a field still do
def _open(field: Field) -> Field:
    if isinstance(field, Relation) and field.edge:
        fields = tuple(_open(each) for each in field.edge.fields if not isinstance(each, Relation))
        return replace(field, edge=replace(field.edge, fields=fields), see=OPEN)
    if isinstance(field, Records):
        return replace(field, columns=tuple(replace(each, see=OPEN) for each in field.columns), see=OPEN)
    return replace(field, see=OPEN)


def asked() -> Iterator[Lookup]:
    """The operations that come with the product, and random documents."""
    for name in LOOKUPS:
        yield lookup(operation(name).text, dict(operation(name).example))
    comparison = Comparison(None, planted())
    for drawn in documents(1, DOCUMENTS, comparison.naive, comparison.is_valid):
        yield comparison._lookup(drawn.text, drawn.variables)


def statement(reads: Reads, asked: Lookup, caller: Caller) -> str | None:
    """What is sent; "refused" where an argument is not usable."""
    try:
        return reads.plan(asked, caller).statement
    except BadInput:
        return "refused"


@pytest.mark.parametrize("caller", [Caller(Role.ADMIN), DEMO_FACILITATOR], ids=["an admin", "the demo's facilitator"])
def test_those_who_see_everything_are_sent_no_rule(caller: Caller) -> None:
    guarded, open_to_all = Reads(), Reads(without_rules())
    somebody = Caller(Role.MEMBER, "per_1")

    sent = [(statement(guarded, each, caller), statement(open_to_all, each, somebody)) for each in asked()]

    assert [one for one, other in sent if one != other] == []
    assert len({one for one, _ in sent}) > DOCUMENTS / 2
