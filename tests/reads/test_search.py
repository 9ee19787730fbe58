"""Search against a real database."""

from typing import Any

import pytest

from graph_api.domain.model import MODEL
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from tests.reads.asking import ask, bound, plan, statement
from tests.reads.town import write_nodes
from tests.support.contents import send

SEARCH = """
query ($text: String!, $types: [SearchType!], $first: Int) {
  search(text: $text, types: $types, first: $first) { score node { externalId __typename } } }
"""


async def found(graph: Graph, text: str, **variables: Any) -> list[str]:
    """What `text` finds, in order, once the index has seen every write."""
    await send(graph, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    hits = (await ask(graph, SEARCH, {"text": text} | variables))["search"]
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    return [hit["node"]["externalId"] for hit in hits]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("asa", {"asa"}),
        ("ÅSA", {"asa"}),
        ("åsa öb", {"asa"}),
        ("ob as", {"asa"}),
        ("IT", {"it", "ekonomi"}),
        ("IT/Ekonomi", {"ekonomi"}),
        ("it/eko", {"ekonomi"}),
        ("vard & omsorg", {"vard"}),
        ("O'Brien", {"zoe"}),
        ("o'bri", {"zoe"}),
        ("e-tjänst", {"e-tjanst"}),
        ("payroll", {"loner"}),
        ("hr/pay", {"loner"}),
        ("mandag", {"mandag"}),
        ("2027", {"budget"}),
        ("Kim AND NOT Lund", set()),
        ("Kim +Lund", {"kim", "kim2"}),
        ("searchText:kim", set()),
        ("kim*", {"kim", "kim2"}),
        ("*", set()),
        ("", set()),
        (' "\\ (~^:]} ', set()),
        ("\u0000", set()),
        ("a b c d e f g h i j k l m", set()),
    ],
)
async def test_finds_by_the_beginning_of_every_word(town: Graph, text: str, names: set[str]) -> None:
    assert set(await found(town, text)) == names


async def test_whole_words_come_before_beginnings_and_shorter_names_before_longer(own_town: Graph) -> None:
    await write_nodes(
        own_town,
        MODEL["Person"],
        [
            {"source": "test", "externalId": name.lower(), "name": name, "active": True}
            for name in ("Anna Bergström", "Anna", "Annabella", "Annabella von Hinten und von Vorn")
        ],
    )

    names = await found(own_town, "anna")

    assert names == ["anna", "anna bergström", "annabella", "annabella von hinten und von vorn"]


@pytest.mark.parametrize(
    ("types", "names"),
    [
        (None, {"bo", "boel"}),
        (["Person"], {"bo", "boel"}),
        (["Department", "Decision"], set()),
        ([], set()),
        ("Person", {"bo", "boel"}),
    ],
)
async def test_finds_the_asked_types_only(town: Graph, types: Any, names: set[str]) -> None:
    assert set(await found(town, "bo", types=types)) == names


@pytest.mark.parametrize(("first", "count"), [(0, 0), (1, 1), (2, 2), (None, 2)])
async def test_finds_as_many_as_are_asked_for(town: Graph, first: int | None, count: int) -> None:
    assert len(await found(town, "kim", first=first)) == count


async def test_a_hit_is_selected_by_its_type(town: Graph) -> None:
    data = await ask(
        town,
        """
        { search(text: "it", types: [Department]) { __typename s: score
            node { id ... on Unit { name members { totalCount } } ... on Person { level } } } }
        """,
    )

    assert [(hit["__typename"], hit["node"]["name"], hit["node"]["members"]) for hit in data["search"]] == [
        ("SearchHit", "IT", {"totalCount": 3}),
        ("SearchHit", "IT/Ekonomi", {"totalCount": 1}),
    ]


def test_a_search_for_nothing_needs_no_statement() -> None:
    assert plan(SEARCH, {"text": " / "}).statement is None
    assert plan(SEARCH, {"text": "asa", "types": []}).statement is None


def test_twenty_come_unless_asked_otherwise() -> None:
    assert "LIMIT 20 RETURN" in statement('{ search(text: "asa") { score } }')


def test_a_search_for_too_many_is_refused() -> None:
    with pytest.raises(BadInput, match=r"^who: first is 1001; it may be 0 to 1000\."):
        bound('{ who: search(text: "asa", first: 1001) { score } }')
