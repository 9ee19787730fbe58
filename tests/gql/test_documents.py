import asyncio

import pytest

from graph_api.errors import DocumentInvalid
from graph_api.gql.documents import LONGEST_KEPT, TOKENS, DocumentErrors, Documents
from graph_api.gql.schema import build_schema

TWO = "query Ada { person(id: 1) { name } } query Bo { people { totalCount } }"


@pytest.fixture
def documents() -> Documents:
    return Documents(build_schema().core)


async def complaint(documents: Documents, text: str) -> str:
    with pytest.raises(DocumentErrors) as refused:
        await documents.read(text)
    return refused.value.errors[0].message


async def test_reads_the_same_document_once(documents: Documents) -> None:
    first = await documents.read(TWO)

    assert await documents.read(TWO) is first


async def test_reads_a_document_once_for_all_who_ask_for_it_together(documents: Documents) -> None:
    found = await asyncio.gather(*(documents.read(TWO) for _ in range(200)))

    assert all(each is found[0] for each in found)


async def test_goes_on_reading_for_the_others_when_the_first_leaves(documents: Documents) -> None:
    first, second = (asyncio.create_task(documents.read(TWO)) for _ in range(2))
    await asyncio.sleep(0)

    first.cancel()

    assert (await second).operations


async def test_tells_everyone_what_is_wrong_with_a_document_that_they_ask_for_together(documents: Documents) -> None:
    assert len({await each for each in [asyncio.create_task(complaint(documents, "{ x }")) for _ in range(3)]}) == 1


async def test_does_not_keep_a_very_long_document(documents: Documents) -> None:
    long = "{ people { totalCount } }" + " " * LONGEST_KEPT

    assert await documents.read(long) is not await documents.read(long)


async def test_forgets_the_document_that_was_used_longest_ago(
    documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_api.gql.documents.KEPT", 2)
    texts = [f"{{ people(first: {number}) {{ totalCount }} }}" for number in range(3)]
    first, second = await documents.read(texts[0]), await documents.read(texts[1])

    assert await documents.read(texts[0]) is first
    await documents.read(texts[2])

    assert await documents.read(texts[0]) is first
    assert await documents.read(texts[1]) is not second


async def test_picks_the_operation_that_is_named(documents: Documents) -> None:
    operation = (await documents.read(TWO)).operation("Bo")

    assert operation.name is not None
    assert operation.name.value == "Bo"


async def test_needs_a_name_where_there_are_several_operations(documents: Documents) -> None:
    with pytest.raises(DocumentInvalid, match="say in operationName which one") as refused:
        (await documents.read(TWO)).operation(None)

    assert refused.value.bound == ["Ada", "Bo"]


async def test_names_the_operation_that_is_not_there(documents: Documents) -> None:
    with pytest.raises(DocumentInvalid, match='no operation called "Cy"'):
        (await documents.read(TWO)).operation("Cy")


async def test_says_that_fragments_alone_ask_nothing(documents: Documents) -> None:
    text = "fragment a on Person { ...b } fragment b on Person { name }"

    assert await complaint(documents, text) == "Fragment 'a' is never used."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{ people { ", "Syntax Error: Expected Name, found <EOF>."),
        ("{ people { } }", "Syntax Error: Expected Name, found '}'."),
        ("{ peeple { totalCount } }", "Cannot query field 'peeple' on type 'Query'. Did you mean 'people' or 'peers'?"),
        ("mutation { forget }", "Cannot query field 'forget' on type 'Mutation'."),
        ("subscription { changes }", "The subscription operation is not supported by the schema."),
        ('{ decisions(where: {dateFrom: "2025"}) { totalCount } }', '"2025" is not a day; write it like "2026-11-21".'),
    ],
)
async def test_says_what_is_wrong_with_a_document(documents: Documents, text: str, said: str) -> None:
    assert await complaint(documents, text) == said


async def test_refuses_endless_documents(documents: Documents) -> None:
    assert "contains more than" in await complaint(documents, "{" + " __typename" * TOKENS + "}")


async def test_refuses_bottomless_documents(documents: Documents) -> None:
    assert "nested too deeply" in await complaint(documents, "{ people { nodes " + "{ tiesTo { nodes " * 2000)
