"""Plans as data: what their statements are made of."""

import re

from graph_api.domain.declarations import Edge, Model, Records, Relation
from graph_api.domain.model import MODEL
from graph_api.reads.plans import Plan
from tests.reads.asking import plan, statement

KEYWORDS = [
    "RETURN",
    "COLLECT",
    "COUNT",
    "EXISTS",
    "MATCH",
    "WHERE",
    "WITH",
    "ORDER",
    "BY",
    "LIMIT",
    "DESC",
    "AS",
    "AND",
    "OR",
    "NOT",
    "IS",
    "NULL",
    "DISTINCT",
    "CASE",
    "WHEN",
    "THEN",
    "END",
    "IN",
    "CONTAINS",
    "head",
    "coalesce",
    "null",
]


def test_a_statement_is_made_of_declared_names_and_parameters_only() -> None:
    known = {*KEYWORDS, *_declared(MODEL)}

    for declared in MODEL:
        for relation in declared.relations:
            text = statement(_everything(declared.all, relation))
            words = set(re.findall(r"\$?[A-Za-z_]\w*", text)) - known
            assert all(re.fullmatch(r"[nrc]\d+|\$p\d+|u0001", word) for word in words), words


def test_a_plan_can_be_read() -> None:
    made = plan("query ($n: Int) { people(first: $n) { nodes { name } } t: __typename }", {"n": 3})

    assert isinstance(made, Plan)
    assert made.statement == (
        "RETURN [COLLECT { MATCH (n1:Person) WHERE n1.byName IS NOT NULL "
        "WITH n1 ORDER BY n1.byName LIMIT $p0 RETURN [n1.name] }] AS c0"
    )
    assert [(key, column) for key, column, _ in made.parts] == [("people", 0), ("t", None)]
    assert "FromVariable(name='n'" in repr(made.parameters)


def test_one_pattern_stands_in_each_match() -> None:
    text = statement('{ units { nodes { members(where: {memberOf: "u", tiedTo: "p"}) { nodes { id } } } } }')

    assert all("," not in match for match in re.findall(r"MATCH (\([^M]*?\))(?: WHERE| WITH| MATCH| })", text))
    assert text.count("MATCH") == 4


def test_only_what_is_selected_is_counted_or_read_ahead() -> None:
    plain = statement("{ people { nodes { id } } }")
    counted = statement("{ people { totalCount } }")
    ends = statement("{ people { pageInfo { endCursor hasPreviousPage } } }")
    ahead = statement("{ people { pageInfo { hasNextPage } } }")

    assert "COUNT" not in plain
    assert "LIMIT 100 " in plain
    assert "COLLECT" not in counted
    assert "LIMIT 100 " in ends
    assert "LIMIT 101 " in ahead


def _everything(all_: str, relation: Relation) -> str:
    inside = "{ nodes { id } totalCount pageInfo { hasNextPage endCursor } }" if relation.many else "{ id }"
    where = f"(where: {{{relation.where}: null}})" if relation.where else ""
    return f"{{ {all_}{where} {{ nodes {{ __typename {relation.name} {inside} }} }} }}"


def _declared(model: Model) -> set[str]:
    names: set[str] = set()
    for declared in model:
        names |= {declared.name, *declared.labels, *(order.order_key for order in declared.orders)}
        for each in declared.fields:
            names |= {each.name} | ({each.relationship} if isinstance(each, Relation) else set())
            names |= _of_edge(each.edge) if isinstance(each, Relation) and each.edge else set()
    return names


def _of_edge(edge: Edge) -> set[str]:
    return {each.name for each in edge.fields if not isinstance(each, Records)}
