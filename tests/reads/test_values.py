"""Stored values against a real database: lists, records, and what is not known."""

from graph_api.store.graph import Graph
from tests.reads.asking import ask
from tests.reads.town import id_of


async def test_a_list_that_is_not_stored_is_empty(town: Graph) -> None:
    data = await ask(town, "{ competences { nodes { name names } } decisions { nodes { objections } } }")

    assert data["competences"]["nodes"] == [
        {"name": "Avtal", "names": []},
        {"name": "Löner", "names": ["payroll", "HR/pay"]},
    ]
    assert data["decisions"]["nodes"] == [{"objections": []}, {"objections": ["too late"]}]


async def test_records_are_objects_and_unknown_is_null(town: Graph) -> None:
    data = await ask(
        town,
        """
        query ($id: ID) { person(id: $id) { memberships { edges {
          node { name } roles { until count __typename role kind: source } } } } }
        """,
        {"id": id_of("asa")},
    )

    it, samordning = data["person"]["memberships"]["edges"]
    assert it["roles"] == [
        {"until": None, "count": 2, "__typename": "Role", "role": "chair", "kind": "minutes"},
        {"until": None, "count": None, "__typename": "Role", "role": None, "kind": None},
    ]
    assert list(it["roles"][0]) == ["until", "count", "__typename", "role", "kind"]
    assert samordning["roles"] == []


async def test_records_of_nodes_have_words_too(town: Graph) -> None:
    data = await ask(
        town, "query ($id: ID) { meeting(id: $id) { agenda { title minutes focus } } }", {"id": id_of("budget")}
    )

    assert data["meeting"]["agenda"] == [
        {"title": "Läget", "minutes": 20, "focus": "WHOLE"},
        {"title": None, "minutes": None, "focus": None},
    ]


async def test_records_are_counted_even_where_only_their_type_is_asked(town: Graph) -> None:
    data = await ask(town, "query ($id: ID) { meeting(id: $id) { agenda { __typename } } }", {"id": id_of("budget")})

    assert data["meeting"]["agenda"] == [{"__typename": "Segment"}, {"__typename": "Segment"}]
