"""Whatever is hidden is refused under every name that a document can give it: planned only, so that nothing is sent."""

from typing import cast

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.domain.declarations import NodeType
from graph_api.domain.model import MODEL
from graph_api.errors import Refused
from graph_api.reads import Reads
from tests.access.hiding import ADMIN, hiding, is_refused, shown_columns, shown_edges, shown_fields
from tests.reads.asking import lookup


@pytest.mark.parametrize("declared", MODEL.concrete, ids=lambda declared: declared.name)
def test_a_hidden_field_is_refused_wherever_it_is_named(declared: NodeType) -> None:
    assert list(shown_fields(declared)) == []


def test_what_an_edge_carries_is_refused_when_it_is_hidden() -> None:
    assert list(shown_edges()) == []


def test_a_column_of_a_record_is_refused_when_it_is_hidden() -> None:
    assert list(shown_columns()) == []


def test_a_type_with_hidden_names_is_not_searched() -> None:
    competence = MODEL["Competence"]
    model = hiding(competence, competence.by_name["names"])

    assert is_refused(model, '{ search(text: "x", types: [Competence]) { score } }', "Competence")
    assert "n1:Competence" not in str(Reads(model).plan(lookup('{ search(text: "x") { score } }'), ADMIN).statement)


def test_says_nothing_but_the_name_of_the_field() -> None:
    text = '{ person(id: "per_secret") { tiesTo { nodes { name } } } }'

    with pytest.raises(Refused) as refused:
        Reads().plan(lookup(text), Caller(Role.MEMBER, "per_me"))

    assert refused.value.sentence == (
        "person.tiesTo: Person.tiesTo is not for you to see; leave it out, or ask someone who may see it."
    )
    assert (refused.value.value, refused.value.bound) == ("Person.tiesTo", None)


def test_a_role_without_any_rule_sees_nothing() -> None:
    nobody = Caller(cast("Role", "GUEST"))
    for declared in MODEL:
        with pytest.raises(Refused, match=f"Query.{declared.all}"):
            Reads().plan(lookup(f"{{ {declared.all} {{ totalCount }} }}"), nobody)
        asked = lookup(f'{{ node(id: "{declared.prefix}_x") {{ id }} search(text: "x") {{ score }} }}')
        assert Reads().plan(asked, nobody).statement is None
