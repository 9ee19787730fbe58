import httpx

from graph_api.gql.schema import schema_text
from graph_api.services.operations import operations
from tests.support.questions import IN_ORDER


async def test_shows_the_schema_as_text(client: httpx.AsyncClient) -> None:
    response = await client.get("/schema.graphql")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text == schema_text()


async def test_gives_the_page_every_operation(client: httpx.AsyncClient) -> None:
    response = await client.get("/operations.json")

    assert {form["name"] for form in response.json()} == operations().keys()


async def test_shows_the_questions_before_the_look_ups(client: httpx.AsyncClient) -> None:
    forms = (await client.get("/operations.json")).json()

    questions = [form["name"] for form in forms if not form["lookUp"]]
    assert questions == list(IN_ORDER)
    assert [form["lookUp"] for form in forms] == sorted(form["lookUp"] for form in forms)


async def test_says_what_a_variable_may_be(client: httpx.AsyncClient) -> None:
    forms = {form["name"]: form for form in (await client.get("/operations.json")).json()}

    variables = {each["name"]: each for each in forms["peopleAtLevel"]["variables"]}

    assert variables["unit"]["finds"] == ["Department", "Network"]
    assert variables["unit"]["required"] is True
    assert [value["name"] for value in variables["level"]["values"]] == ["STRATEGIC", "TACTICAL", "OPERATIONAL"]
    assert variables["first"] == {
        "name": "first",
        "type": "Int",
        "word": "Int",
        "many": False,
        "required": False,
        "default": 50,
        "values": [],
        "ordered": False,
        "finds": [],
        "fields": [],
    }


async def test_says_what_an_invitation_may_be_asked_with(client: httpx.AsyncClient) -> None:
    forms = {form["name"]: form for form in (await client.get("/operations.json")).json()}

    variables = {each["name"]: each for each in forms["invitePlan"]["variables"]}

    finds = {name: each["finds"] for name, each in variables.items() if each["finds"]}
    assert finds == {
        "competences": ["Competence"],
        "theme": ["Theme"],
        "decision": ["Decision"],
        "units": ["Department"],
        "networks": ["Network"],
        "employers": ["Organisation"],
        **{name: ["Person"] for name in ("mustInclude", "mustExclude", "ifDeclines", "whyNot")},
    }
    assert [value["name"] for value in variables["aims"]["values"]] == ["LOAD", "RICHNESS"]
    assert [name for name, each in variables.items() if each["ordered"]] == ["aims"]
    assert [(each["name"], each["required"], each["default"]) for each in variables["needs"]["fields"]] == [
        ("competence", True, None),
        ("level", False, None),
        ("holders", False, 1),
    ]
    assert variables["needs"]["fields"][0]["finds"] == ["Competence"]


async def test_points_the_lost_to_the_api(client: httpx.AsyncClient) -> None:
    response = await client.get("/graphiql")

    assert response.status_code == 404
    assert "/graphql" in response.json()["errors"][0]["message"]
