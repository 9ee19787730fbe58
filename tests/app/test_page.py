import re
from collections.abc import Iterator
from importlib.resources import files

import httpx
import pytest
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    parse,
    visit,
)

from graph_api.app.headers import POLICY
from graph_api.app.media import media_type
from graph_api.app.page import PAGES
from graph_api.gql.schema import build_schema
from graph_api.services.operations import operations
from tests.support.questions import ANALYSES

CYTOSCAPE = "/explorer/cytoscape.js"
"""Served where the explorer is built; its page says what is missing where it is not."""


@pytest.mark.parametrize("path", PAGES)
async def test_serves_every_file_of_the_page_as_what_it_is(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)

    assert response.status_code == 200
    assert response.headers["Content-Type"] == media_type(PAGES[path])


async def test_allows_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    response = await client.get("/")

    assert response.headers["Content-Security-Policy"] == POLICY
    assert "default-src 'self'; script-src 'self'; worker-src 'self';" in POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_asks_for_nothing_from_elsewhere_and_holds_no_inline_script_or_style() -> None:
    folder = files("graph_api") / "pages"
    served = set(PAGES.values())

    assert {each.name for each in folder.iterdir()} == served
    for name in (name for name in served if name.endswith(".html")):
        html = (folder / name).read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)
    for name in served - {"favicon.svg"}:
        assert "//" not in re.sub(r"^\s*// .*$", "", (folder / name).read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_serves_every_module_that_a_page_or_another_module_needs() -> None:
    folder = files("graph_api") / "pages"
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in PAGES.values() if name != "favicon.svg"}
    asked = {name for text in texts.values() for name in re.findall(r'(?:from |import\(|src=)"\.?(/[\w/]+\.js)"', text)}

    assert asked - {CYTOSCAPE} <= PAGES.keys()
    assert {path for path in PAGES if path.endswith(".js")} <= asked


async def test_sends_a_file_once_and_then_only_confirms_it(client: httpx.AsyncClient) -> None:
    first = await client.get("/page.js")

    again = await client.get("/page.js", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Cache-Control"] == "no-cache"


class Shown(Visitor):
    """What of an answer the page puts into words: names of fields, and values of closed lists."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.fields: set[str] = set()
        self.values: set[str] = set()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        self.fields.add((node.alias or node.name).value)
        kind = get_named_type(self.types.get_type())
        self.values |= set(kind.values) if isinstance(kind, GraphQLEnumType) else set()


def words(table: str) -> set[str]:
    """The names that `vocabulary.js` translates in `table`; none of them twice."""
    script = (files("graph_api") / "pages" / "vocabulary.js").read_text(encoding="utf-8")
    body = script.split(f'  "{table}": {{\n')[1].split("\n  }")[0]
    found = re.findall(r'^ {4}"([\w.]+)": ', body, flags=re.MULTILINE)
    assert found == sorted(set(found))
    return set(found)


def shown() -> Iterator[Shown]:
    for operation in operations().values():
        types = TypeInfo(build_schema().core)
        found = Shown(types)
        visit(parse(operation.text), TypeInfoVisitor(types, found))
        yield found


def test_has_swedish_words_for_every_field_and_variable_of_an_operation() -> None:
    unseen = {"__typename", "cursor", "edges", "nodes", "pageInfo", "hasNextPage", "endCursor", "after", *ANALYSES}
    fields = {name for each in shown() for name in each.fields}
    variables = {variable.name for each in operations().values() for variable in each.variables}

    assert (fields | variables) - unseen - words("names") == set()


@pytest.mark.parametrize("question", ANALYSES)
def test_has_swedish_words_for_what_a_question_is_computed_with(question: str) -> None:
    query = build_schema().core.query_type
    assert query is not None
    asked = get_named_type(query.fields[question].args["input"].type)

    assert isinstance(asked, GraphQLInputObjectType)
    assert asked.fields.keys() - words("names") == set()


def test_has_swedish_words_for_every_value_of_a_closed_list() -> None:
    schema = build_schema().core
    values = {value for each in shown() for value in each.values}
    for variable in (variable for each in operations().values() for variable in each.variables):
        kind = schema.type_map[variable.word]
        values |= set(kind.values) if isinstance(kind, GraphQLEnumType) and variable.name != "language" else set()

    assert values - words("values") == set()
