"""Every operation that comes with the product, as a client asks it: over HTTP, about the Kubernetes organisation."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any, Final

import httpx
import pytest
from graphql import parse, validate

from graph_api.app import create_app
from graph_api.gql.forms import fields_of
from graph_api.gql.schema import build_schema
from graph_api.services.operations import operation
from graph_api.store.graph import Graph
from tests.support.answers import LOOKUPS, NAMES, comparable, expected
from tests.support.folders import REPOSITORY
from tests.support.statements import Statements

INVITATIONS: Final = REPOSITORY / "tests" / "data" / "kubernetes" / "invite_reference.json"

SEVERAL_ROOTS: Final = """
{
  people(first: 3) { nodes { name primaryUnit { name } } totalCount }
  latest: decisions(first: 2, orderBy: DATE_DESC) { nodes { title people(first: 2) { nodes { name } } } }
  networks { nodes { name meetings { nodes { title } } } }
  search(text: "gateway") { node { id } }
  __typename
}
"""


@pytest.fixture
async def client(kubernetes: Graph) -> AsyncIterator[httpx.AsyncClient]:
    """Someone on this machine who talks to the application over the Kubernetes organisation."""
    transport = httpx.ASGITransport(create_app(kubernetes))
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as opened:
        yield opened


async def asked(client: httpx.AsyncClient, text: str, variables: Mapping[str, Any]) -> Any:
    """The data that `text` answers."""
    response = await client.post("/graphql", json={"query": text, "variables": dict(variables)})
    answer = response.json()
    assert response.status_code == 200, answer
    assert "errors" not in answer, answer
    return answer["data"]


async def answered(client: httpx.AsyncClient, name: str) -> Any:
    """The data that the operation called `name` answers to its own example."""
    return await asked(client, operation(name).text, operation(name).example)


@pytest.mark.parametrize("name", NAMES)
def test_asks_a_question_in_swedish_and_in_english(name: str) -> None:
    asks = operation(name)

    assert asks.title_sv.endswith("?")
    assert asks.title_en.endswith("?")
    assert asks.title_sv != asks.title_en
    assert asks.meaning_sv != asks.meaning_en


@pytest.mark.parametrize("name", NAMES)
def test_fits_the_schema(name: str) -> None:
    errors = validate(build_schema().core, parse(operation(name).text))

    assert not errors


@pytest.mark.parametrize("name", NAMES)
def test_takes_variables_that_fit_into_a_form(name: str) -> None:
    """An object of a variable is a row of fields, so that there may be no object within it."""
    schema = build_schema().core

    parts = [each for variable in operation(name).variables for each in fields_of(schema, variable)]

    assert not [each.name for each in parts if each.many or fields_of(schema, each)]


def test_there_is_an_answer_for_every_operation_and_no_other() -> None:
    answers = {file.stem for file in (REPOSITORY / "tests" / "queries").glob("*.json")}

    assert answers == set(NAMES)


@pytest.mark.parametrize("name", LOOKUPS)
async def test_looks_up_what_the_files_say_with_one_statement(
    client: httpx.AsyncClient, count_statements: Callable[[], AbstractContextManager[Statements]], name: str
) -> None:
    with count_statements() as sent:
        answer = await answered(client, name)

    assert comparable(answer) == expected(name)
    assert sent.count == 1


async def test_looks_up_several_root_fields_with_one_statement(
    client: httpx.AsyncClient, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    with count_statements() as sent:
        answer = await asked(client, SEVERAL_ROOTS, {})

    assert list(answer) == ["people", "latest", "networks", "search", "__typename"]
    assert answer["people"]["totalCount"] == 1131
    assert sent.count == 1


async def test_invites_the_smallest_group_and_says_who_else_could_come(client: httpx.AsyncClient) -> None:
    known = expected("invitePlan")
    competences, aims, front = (known.pop(name) for name in ("competences", "aims", "front"))

    plan = (await answered(client, "invitePlan"))["invitePlan"]

    assert {key: plan[key] for key in known} == known
    assert [{key: aim[key] for key in aims[0]} for aim in plan["aims"]] == aims
    assert [{key: point[key] for key in front[0]} for point in plan["front"]] == front
    assert [holders(covered) for covered in plan["competences"]] == competences
    assert len(plan["people"]) == known["size"]
    assert {"STRATEGIC", "OPERATIONAL"} <= {invited["level"] for invited in plan["people"]}
    assert all(invited["reasons"] and invited["neededFor"] for invited in plan["people"])


def holders(covered: Any) -> Any:
    """A covered competence with how many have it, in the group and outside it."""
    return {
        "competence": covered["competence"],
        "level": covered["level"],
        "wanted": covered["holders"],
        "holders": len(covered["coveredBy"]) + covered["othersCount"],
    }


async def test_finds_the_silos_that_the_files_hold(client: httpx.AsyncClient) -> None:
    known = expected("silos")

    answer = (await answered(client, "silos"))["silos"]

    groups = {group["group"]["id"]: group for group in answer["groups"]}
    for one in known.pop("groups"):
        group = groups.pop(one["group"]["id"])
        assert rounded({key: group[key] for key in one}) == rounded(one)
    assert not groups
    small = known.pop("tooSmallToShow")
    assert {key: answer["tooSmallToShow"][key] for key in small} == small
    assert rounded({key: answer[key] for key in known}) == rounded(known)


def rounded(answer: Mapping[str, Any]) -> dict[str, Any]:
    """`answer` to nine decimals: sums of the same numbers in another order differ after that."""
    return {key: round(value, 9) if isinstance(value, float) else value for key, value in answer.items()}


async def test_finds_the_gaps_that_the_files_hold(client: httpx.AsyncClient) -> None:
    known = expected("gaps")
    pairs = known.pop("pairs")

    answer = (await answered(client, "gaps"))["gaps"]

    assert {key: answer[key] for key in known} == known
    assert sorted((pair_of(pair) for pair in answer["pairs"]), key=lambda pair: pair["units"]) == pairs


async def test_draws_the_map_that_the_files_hold(client: httpx.AsyncClient) -> None:
    known = expected("siloMap")
    rows, cells, blocks, alone = (known.pop(name) for name in ("rows", "cells", "blocks", "alone"))

    answer = (await answered(client, "siloMap"))["siloMap"]

    assert {key: answer[key] for key in known} == known
    assert sorted(({key: row[key] for key in rows[0]} for row in answer["rows"]), key=unit_id) == rows
    assert sorted(map(cell_of, answer["cells"]), key=lambda cell: cell["units"]) == [rounded(cell) for cell in cells]
    together, last = answer["rows"][: -len(alone)], answer["rows"][-len(alone) :]
    assert [row["unit"]["id"] for row in last] == alone
    assert sorted(sorted(block) for block in by_block(together)) == blocks


def unit_id(row: Any) -> str:
    return row["unit"]["id"]


def cell_of(cell: Any) -> Any:
    """What is foretold of one cell of the map."""
    figures = rounded({key: cell[key] for key in ("word", "need", "seen", "expected", "decisionCount")})
    return {"units": sorted((cell["a"]["id"], cell["b"]["id"]))} | figures


def by_block(rows: Any) -> list[list[str]]:
    """The units of each run of rows with the same block."""
    return [[unit_id(row) for row in run] for _, run in groupby(rows, key=lambda row: row["block"])]


async def test_finds_the_surroundings_that_the_files_hold(client: httpx.AsyncClient) -> None:
    known = expected("surroundings")
    centre, left = known.pop("centre"), known.pop("leftOut")

    answer = (await answered(client, "surroundings"))["surroundings"]

    assert [{key: node[key] for key in known["nodes"][0]} for node in answer["nodes"]] == known["nodes"]
    assert sorted(map(link_of, answer["links"]), key=lambda link: (link["ends"], link["kind"])) == known["links"]
    assert {key: answer["centre"][key] for key in centre} == centre
    assert [each["count"] for each in answer["leftOut"]] == left
    assert all(each["sentence"].endswith(".") for each in (*answer["nodes"], *answer["links"]))


async def test_finds_missing_in_a_room_what_the_files_say(client: httpx.AsyncClient) -> None:
    known = expected("roomCheck")
    items, levels = known.pop("items"), known.pop("levels")

    answer = (await answered(client, "roomCheck"))["roomCheck"]

    found = {item_key(item): item for item in map(item_of, answer["items"])}
    assert found == {item_key(item): item for item in items}
    assert {name.lower(): answer["levels"][name.lower()] for name in levels} == levels
    assert [{key: part[key] for key in ("part", "status")} for part in answer["parts"]] == known.pop("parts")
    assert [guest["person"]["id"] for guest in answer["askFirst"]] == known.pop("askFirst")
    assert [[pair["a"]["id"], pair["b"]["id"]] for pair in answer["strangers"]] == known.pop("strangers")
    assert {key: answer[key] for key in known} == known


async def test_says_that_kubernetes_has_written_down_no_initiatives(client: httpx.AsyncClient) -> None:
    known = expected("uncoupled")

    answer = (await answered(client, "uncoupled"))["uncoupled"]

    assert {key: answer[key] for key in known} == known
    assert answer["note"].startswith("No initiatives are recorded.")


CHANGES = """
query ($since: Day!, $until: Day!) {
  whatChanged(input: {since: $since, until: $until}) {
    status beforeFrom beforeUntil days meetingsBefore meetingsAfter
    changes { measure kind before after ofBefore ofAfter recordsBefore recordsAfter dealt deals p }
  }
}
"""


async def test_finds_changed_what_the_files_say(client: httpx.AsyncClient) -> None:
    known = expected("whatChanged")

    answer = (await answered(client, "whatChanged"))["whatChanged"]
    whole = (await asked(client, CHANGES, operation("whatChanged").example))["whatChanged"]

    assert whole | {"changes": [change_of(change) for change in whole["changes"]]} == known
    figures = ("before", "after")
    assert [[each[key] for key in figures] for each in answer["changes"]] == [
        [each[key] for key in figures] for each in known["changes"]
    ]
    assert answer["note"].startswith("No meeting of a day is recorded with who came")


def change_of(change: Any) -> Any:
    """What is foretold of one measure: its p only where all ways were tried."""
    told = ("measure", "kind", "before", "after", "ofBefore", "ofAfter", "recordsBefore", "recordsAfter", "dealt")
    p = change["p"] if change["deals"] < 2_000 else None
    return {key: change[key] for key in told} | {"compared": change["p"] is not None, "p": p}


async def test_finds_the_competences_that_few_have_in_the_files(client: httpx.AsyncClient) -> None:
    known = expected("knowledgeAtRisk")

    answer = (await answered(client, "knowledgeAtRisk"))["knowledgeAtRisk"]

    assert [risk_of(risk) for risk in answer["risks"]] == [
        {key: risk[key] for key in ("competence", "word", "truckFactor", "owners")} for risk in known.pop("risks")
    ]
    assert [loss_of(loss) for loss in answer["together"]] == known.pop("together")
    assert {key: answer[key] for key in known} == known


def risk_of(risk: Any) -> Any:
    """What is foretold of a competence that few have, as far as the operation asks for it."""
    named = {"competence": risk["competence"]["id"], "owners": [each["id"] for each in risk["owners"]]}
    return {key: risk[key] for key in ("word", "truckFactor")} | named


def loss_of(loss: Any) -> Any:
    """What is foretold of the fewest people with whom several competences are lost."""
    named = {name: sorted(each["id"] for each in loss[name]) for name in ("people", "competences")}
    return {key: loss[key] for key in ("lose", "of", "fewest")} | named


async def test_finds_what_the_files_say_is_lost_with_those_who_leave(client: httpx.AsyncClient) -> None:
    known = expected("leaverImpact")
    changes, cohesion, introduction = (known.pop(name) for name in ("competences", "cohesion", "introduction"))

    answer = (await answered(client, "leaverImpact"))["leaverImpact"]

    found = [each | {"competence": each["competence"]["id"]} for each in answer["competences"]]
    assert [{key: each[key] for key in change} for each, change in zip(found, changes, strict=True)] == changes
    assert {key: answer["introduction"][key] for key in ("mends", "reach")} == {
        key: introduction[key] for key in ("mends", "reach")
    }
    assert [person["id"] for person in answer["introduction"]["people"]] == introduction["people"]
    assert rounded({key: answer["cohesion"][key] for key in cohesion}) == cohesion
    assert sorted(sorted((pair["a"]["id"], pair["b"]["id"])) for pair in answer["pairs"]) == known.pop("pairs")
    assert sorted(each["id"] for each in answer["emptied"]) == known.pop("emptied")
    assert sorted([each["kind"], each["about"]["id"]] for each in answer["withoutOwner"]) == known.pop("withoutOwner")
    assert sorted(each["unit"]["id"] for each in answer["withoutLeader"]) == known.pop("withoutLeader")
    assert {key: answer[key] for key in known} == known


def item_key(item: Any) -> tuple[str, str]:
    return item["part"], item["about"]


def item_of(item: Any) -> Any:
    """What is foretold of one thing that a room needs."""
    figures = {key: item[key] for key in ("part", "missing", "wouldBringCount")}
    return figures | {"about": item["about"]["id"], "wouldBring": [person["id"] for person in item["wouldBring"]]}


async def test_finds_the_decisions_to_revisit_that_the_files_hold(client: httpx.AsyncClient) -> None:
    known = expected("decisionsToRevisit")
    counts, decisions = known.pop("counts"), known.pop("decisions")

    answer = (await answered(client, "decisionsToRevisit"))["decisionsToRevisit"]

    assert {key: answer[key] for key in known} == known
    assert {each["reason"]: each["count"] for each in answer["counts"]} == counts
    assert list(map(revisited, answer["decisions"])) == decisions


def revisited(decision: Any) -> Any:
    """What is foretold of one decision to look at again."""
    lists = {key: [one["id"] for one in decision[key]] for key in ("absent", "ask")}
    return {"decision": decision["decision"]["id"], "reasons": decision["reasons"]} | lists


async def test_says_of_an_organisation_without_strategy_that_there_is_nothing_to_tell_by(
    client: httpx.AsyncClient,
) -> None:
    known = expected("strategyInCalendar")
    findings = known.pop("findings")

    answer = (await answered(client, "strategyInCalendar"))["strategyInCalendar"]

    assert {key: answer[key] for key in known} == known
    assert [{key: each[key] for key in findings[0]} for each in answer["findings"]] == findings
    assert "objectives.csv" in answer["note"]


def link_of(link: Any) -> Any:
    """What is foretold of one link."""
    return {"kind": link["kind"], "ends": sorted((link["a"]["id"], link["b"]["id"]))}


def pair_of(pair: Any) -> Any:
    """What is foretold of one pair of units."""
    return {
        "units": sorted((pair["a"]["id"], pair["b"]["id"])),
        "need": pair["need"],
        "decisionCount": pair["decisionCount"],
        "seen": pair["seen"],
    }


def invitations() -> list[tuple[list[str], list[str], int, int]]:
    """Competences, the evidence that counts, and the sizes of the smallest group without and with both levels."""
    sets = json.loads(INVITATIONS.read_text(encoding="utf-8"))["sets"]
    return [
        (
            one["required_competences"],
            each["evidence_counted"],
            one["min_people"],
            one["min_people_with_one_strategic_and_one_operational"],
        )
        for each in sets
        for one in each["instances"]
    ]


@pytest.mark.parametrize(("competences", "evidence", "smallest", "bridging"), invitations())
async def test_proves_the_published_size_of_an_invitation(
    client: httpx.AsyncClient, competences: list[str], evidence: list[str], smallest: int, bridging: int
) -> None:
    text = operation("invitePlan").text
    needs = {"competences": competences, "evidence": evidence}

    plain = (await asked(client, text, needs | {"minStrategic": 0, "minOperational": 0}))["invitePlan"]
    both = (await asked(client, text, needs))["invitePlan"]

    assert (plain["status"], plain["size"]) == ("OPTIMAL", smallest)
    assert (both["status"], both["size"]) == ("OPTIMAL", bridging)


async def test_finds_who_bridges_two_units_in_the_files(client: httpx.AsyncClient) -> None:
    known = expected("bridges")
    people, cuts, totals = (known.pop(name) for name in ("bridges", "cuts", "totals"))

    answer = (await answered(client, "bridges"))["bridges"]

    assert [bridge_of(each) for each in answer["bridges"]] == [rounded(each) for each in people]
    assert [cut["person"]["id"] for cut in answer["cuts"]] == cuts
    assert [{key: total[key] for key in ("by", "role", "found")} for total in answer["totals"]] == totals
    sides = [{key: side[key] for key in ("people", "tied")} for side in answer["sides"]]
    assert {key: answer[key] for key in known} | {"sides": sides} == known


def bridge_of(each: Any) -> Any:
    """What is foretold of someone who bridges."""
    told = ("ties", "constraint", "effectiveSize", "betweenness")
    return rounded({key: each[key] for key in told} | {"person": each["person"]["id"]})


async def test_finds_who_has_the_same_role_elsewhere_in_the_files(client: httpx.AsyncClient) -> None:
    known = expected("peers")
    units = known.pop("units")

    answer = (await answered(client, "peers"))["peers"]

    assert [peers_in(unit) for unit in answer["units"]] == units
    assert {key: answer[key] for key in known} == known


def peers_in(unit: Any) -> Any:
    """What is foretold of those who have a role in one unit."""
    people = [{"person": one["person"]["id"], "roles": one["roles"], "met": one["met"]} for one in unit["people"]]
    return {"unit": unit["unit"] and unit["unit"]["id"], "people": people}
