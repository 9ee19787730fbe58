import pytest
from graphql import print_ast

from graph_api.gql.documents import read_document
from graph_api.gql.preparation import GraphQLRequest, Prepared, VariableErrors, nullable, prepare
from graph_api.gql.schema import build_schema


def prepared(text: str, **variables: object) -> Prepared:
    schema = build_schema().core
    return prepare(schema, read_document(schema, text), GraphQLRequest(text, variables))


def test_collects_root_fields_in_the_order_of_their_first_mention() -> None:
    text = """
        { b: people { totalCount } ...f a: __typename }
        fragment f on Query { c: themes { totalCount } b: people { nodes { id } } }
    """

    found = prepared(text)

    assert list(found.roots) == ["b", "c", "a"]
    assert len(found.roots["b"]) == 2
    assert found.name("c") == "themes"


def test_leaves_out_what_is_skipped() -> None:
    text = "query ($no: Boolean!) { people @include(if: $no) { totalCount } themes @skip(if: $no) { totalCount } }"

    assert list(prepared(text, no=False).roots) == ["themes"]


def test_gives_the_defaults_of_variables_that_were_left_out() -> None:
    text = "query ($first: Int = 7, $after: String) { people(first: $first, after: $after) { totalCount } }"

    assert prepared(text).variables == {"first": 7}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"first": "x"}, "Int cannot represent non-integer value: 'x'"),
        ({"first": None}, "Expected value of non-null type 'Int!' not to be None."),
        ({}, "Expected a value of non-null type 'Int!' to be provided."),
    ],
)
def test_names_the_variable_that_does_not_fit(given: dict[str, object], said: str) -> None:
    with pytest.raises(VariableErrors) as refused:
        prepared("query ($first: Int!) { people(first: $first) { totalCount } }", **given)

    assert [error.message for error in refused.value.errors] == [f"Variable '$first' has invalid value: {said}"]


def test_refuses_null_as_a_condition() -> None:
    text = "query ($yes: Boolean = true) { people @include(if: $yes) { totalCount } }"

    with pytest.raises(VariableErrors):
        prepared(text, yes=None)


def test_narrows_a_document_to_some_of_its_root_fields() -> None:
    text = """
        query Both($first: Int) { people(first: $first) { ...f } __schema { queryType { name } } }
        fragment f on PersonConnection { totalCount }
    """

    narrowed = print_ast(prepared(text).only(["__schema"]))

    assert narrowed.startswith("query Both($first: Int) {\n  __schema {")
    assert "people(" not in narrowed


def test_knows_which_root_fields_may_be_null() -> None:
    schema = build_schema().core

    query = prepared("{ __typename }").operation
    mutation = prepared("mutation { __typename }").operation

    assert nullable(schema, query, "person")
    assert not nullable(schema, query, "people")
    assert not nullable(schema, mutation, "erasePerson")
