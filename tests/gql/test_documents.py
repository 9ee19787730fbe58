import pytest

from graph_api.errors import DocumentInvalid
from graph_api.gql.documents import LONGEST_KEPT, TOKENS, DocumentErrors, Documents
from graph_api.gql.schema import build_schema

TWO = "query Ada { person(id: 1) { name } } query Bo { people { totalCount } }"


@pytest.fixture
def documents() -> Documents:
    return Documents(build_schema().core)


def complaint(documents: Documents, text: str) -> str:
    with pytest.raises(DocumentErrors) as refused:
        documents.read(text)
    return refused.value.errors[0].message


def test_reads_the_same_document_once(documents: Documents) -> None:
    first = documents.read(TWO)

    assert documents.read(TWO) is first


def test_does_not_keep_a_very_long_document(documents: Documents) -> None:
    long = "{ people { totalCount } }" + " " * LONGEST_KEPT

    assert documents.read(long) is not documents.read(long)


def test_forgets_the_document_that_was_used_longest_ago(documents: Documents, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.gql.documents.KEPT", 2)
    texts = [f"{{ people(first: {number}) {{ totalCount }} }}" for number in range(3)]
    first, second = documents.read(texts[0]), documents.read(texts[1])

    assert documents.read(texts[0]) is first
    documents.read(texts[2])

    assert documents.read(texts[0]) is first
    assert documents.read(texts[1]) is not second


def test_picks_the_operation_that_is_named(documents: Documents) -> None:
    operation = documents.read(TWO).operation("Bo")

    assert operation.name is not None
    assert operation.name.value == "Bo"


def test_needs_a_name_where_there_are_several_operations(documents: Documents) -> None:
    with pytest.raises(DocumentInvalid, match="say in operationName which one") as refused:
        documents.read(TWO).operation(None)

    assert refused.value.bound == ["Ada", "Bo"]


def test_names_the_operation_that_is_not_there(documents: Documents) -> None:
    with pytest.raises(DocumentInvalid, match='no operation called "Cy"'):
        documents.read(TWO).operation("Cy")


def test_says_that_fragments_alone_ask_nothing(documents: Documents) -> None:
    text = "fragment a on Person { ...b } fragment b on Person { name }"

    assert complaint(documents, text) == "Fragment 'a' is never used."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{ people { ", "Syntax Error: Expected Name, found <EOF>."),
        ("{ people { } }", "Syntax Error: Expected Name, found '}'."),
        ("{ peeple { totalCount } }", "Cannot query field 'peeple' on type 'Query'. Did you mean 'people'?"),
        ("mutation { forget }", "The mutation operation is not supported by the schema."),
        ("subscription { changes }", "The subscription operation is not supported by the schema."),
        ('{ decisions(where: {dateFrom: "2025"}) { totalCount } }', '"2025" is not a day; write it like "2026-11-21".'),
    ],
)
def test_says_what_is_wrong_with_a_document(documents: Documents, text: str, said: str) -> None:
    assert complaint(documents, text) == said


def test_refuses_endless_documents(documents: Documents) -> None:
    assert "contains more than" in complaint(documents, "{" + " __typename" * TOKENS + "}")


def test_refuses_bottomless_documents(documents: Documents) -> None:
    assert "nested too deeply" in complaint(documents, "{ people { nodes " + "{ tiesTo { nodes " * 2000)
