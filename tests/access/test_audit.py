"""The audit trail: a line for each request about people, that holds no value, and that nobody waits for."""

import asyncio
import hashlib
import logging
import re
import time
from pathlib import Path
from typing import Any

import pytest

from graph_api.access.audit import AuditTrail, prune, trail_of
from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.domain.audit import AuditLine
from graph_api.domain.sight import DATA_PROTECTION
from graph_api.errors import DatabaseUnavailable
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.services.imports import import_folder
from graph_api.services.person_exports import person_meant
from graph_api.settings import Retention
from graph_api.store.audit import add_lines, lines_since
from graph_api.store.erasure import erase
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from tests.support.contents import send
from tests.support.csv_folders import write_folder
from tests.support.folders import REPOSITORY

OFFICER = Caller(Role.ADMIN, scopes=frozenset({DATA_PROTECTION}), name="token:7f")


def line(**other: Any) -> AuditLine:
    usual: dict[str, Any] = {
        "at": "2026-11-22T05:00:00.000Z",
        "by": "token:7f",
        "role": "FACILITATOR",
        "person": None,
        "operation": "personCard",
        "document": "00",
        "fields": ("Person.name",),
        "subjects": (),
        "subject_count": 0,
        "result": "ok",
    }
    return AuditLine(**usual | other)


@pytest.fixture
async def asa(graph: Graph, tmp_path: Path) -> str:
    folder = write_folder(
        tmp_path / "region",
        people="id,name,email\n" + "".join(f"{n},Person {n},p{n}@region.example\n" for n in range(1, 121)),
        departments="id,name\nvård,Vården\n",
        memberships="person_id,department_id,role\n1,vård,chair\n2,vård,member\n",
    )
    await import_folder(graph, folder)
    return (await person_meant(graph, "1")).id


async def told(
    graph: Graph, text: str, caller: Caller = DEMO_FACILITATOR, **variables: Any
) -> tuple[Any, list[AuditLine]]:
    """The answer to a request, and the lines that it left."""
    trail = trail_of(graph)
    answer = await Api(graph, trail=trail).execute(GraphQLRequest(text, variables), caller)
    await trail.flush()
    return answer, await lines_since(graph, "", None, 100)


async def test_says_who_read_which_fields_of_whom_and_no_value(graph: Graph, asa: str) -> None:
    text = "query card($e: String!) { person(externalId: $e) { name email memberships { edges { roles { role } } } } }"

    answer, (kept,) = await told(graph, text, Caller(Role.FACILITATOR, name="oidc:ab12"), e="1")

    assert answer.data["person"]["name"] == "Person 1"
    assert set(answer.data["person"]) == {"name", "email", "memberships"}
    assert kept == line(
        at=kept.at,
        by="oidc:ab12",
        operation="card",
        document=hashlib.sha256(text.encode()).hexdigest(),
        fields=("Person.email", "Person.memberships", "Person.name", "Role.role", "UnitMembershipEdge.roles"),
        subjects=(asa,),
        subject_count=1,
    )
    rows = await graph.records("MATCH (l:AuditLine) RETURN properties(l) AS it")
    assert not re.search(r"Person 1|p1@region|chair|Vård", str(rows))


ASKED = {
    "a list without ids": "{ people(first: 3) { nodes { name } } }",
    "edges": "{ people(first: 3) { edges { node { email } } } }",
    "a fragment": (
        "{ people(first: 3) { ...P } } fragment P on PersonConnection { nodes { ...Q } } fragment Q on Person { name }"
    ),
    "an alias": "{ all: people(first: 3) { those: nodes { called: name } } }",
    "any node by name": '{ search(text: "person", first: 3) { node { ... on Person { name } } } }',
}


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
async def test_knows_the_people_in_an_answer_however_it_is_asked(graph: Graph, asa: str, text: str) -> None:
    answer, (kept,) = await told(graph, text)

    assert asa
    assert answer.errors == []
    assert (len(kept.subjects), kept.subject_count) == (3, 3)
    assert "mellanrumSubject" not in str(answer.data)


async def test_leaves_what_was_asked_for_as_it_was(graph: Graph, asa: str) -> None:
    text = "{ people(first: 2) { nodes { id name memberships { nodes { id name } } } } }"

    answer, _ = await told(graph, text)

    first = answer.data["people"]["nodes"][0]
    assert list(first) == ["id", "name", "memberships"]
    assert first["id"] == asa
    assert list(first["memberships"]["nodes"][0]) == ["id", "name"]


async def test_counts_many_people_and_names_none_of_them(graph: Graph, asa: str) -> None:
    assert asa

    _, (kept,) = await told(graph, "{ people(first: 120) { nodes { name } } }")

    assert (kept.subjects, kept.subject_count) == ((), 120)


async def test_knows_the_people_whom_a_question_names(graph: Graph, asa: str) -> None:
    text = '{ surroundings(input: {of: "Vården"}) { nodes { node { name } } } }'

    _, (kept,) = await told(graph, text)

    assert kept.fields == ("Query.surroundings",)
    assert asa in kept.subjects
    assert kept.subject_count == 2


async def test_has_nothing_to_say_of_what_is_not_about_people(graph: Graph, asa: str) -> None:
    assert asa

    _, lines = await told(graph, "{ departments { nodes { name } } __schema { queryType { name } } }")

    assert lines == []


async def test_tells_of_what_was_refused(graph: Graph, asa: str) -> None:
    text = "{ people { nodes { name tiesTo { totalCount } } } }"

    _, (kept,) = await told(graph, text, Caller(Role.MEMBER, asa, name="oidc:ab12"))

    assert (kept.result, kept.person, kept.subject_count) == ("FORBIDDEN", asa, 0)


async def test_tells_whom_a_right_was_used_for_but_not_who_was_erased(graph: Graph, asa: str) -> None:
    bo = (await person_meant(graph, "2")).id
    export = "query ($id: ID!) { exportPerson(id: $id) { exportedAt } }"
    gone = f'mutation {{ erasePerson(id: "{bo}", confirm: "{bo}") {{ erased }} }}'
    await told(graph, export, OFFICER, id=asa)

    _, lines = await told(graph, gone, OFFICER)

    said = {each.fields: each.subjects for each in lines}
    assert said == {("Query.exportPerson",): (asa,), ("Mutation.erasePerson",): ()}


async def test_is_read_by_the_scope_alone_which_is_told_too(graph: Graph, asa: str) -> None:
    await add_lines(graph, [line(subjects=(asa,), subject_count=1), line(at="2026-01-01T00:00:00Z"), line(person=asa)])
    text = 'query ($id: ID) { auditLines(since: "2026-06-01", person: $id) { at by subjects subjectCount result } }'

    answer, lines = await told(graph, text, OFFICER, id=asa)
    refused, _ = await told(graph, text, Caller(Role.ADMIN, name="token:1"), id=asa)

    assert [len(each["subjects"]) for each in answer.data["auditLines"]] in ([0, 1], [1, 0])
    assert lines[0].fields == ("Query.auditLines",)
    assert refused.errors[0]["extensions"]["code"] == "FORBIDDEN"


async def test_leaves_the_version_of_the_data_alone(graph: Graph, asa: str) -> None:
    before = await data_version(graph)

    await told(graph, "{ people { nodes { name } } }")

    assert asa
    assert await data_version(graph) == before


async def test_names_nobody_who_was_erased_before_or_after(graph: Graph, asa: str) -> None:
    bo = (await person_meant(graph, "2")).id
    await add_lines(graph, [line(subjects=(asa, bo), subject_count=2), line(by="oidc:ab12", person=asa)])

    erased = await erase(graph, asa, None)
    await add_lines(graph, [line(subjects=(asa, bo), subject_count=2), line(by="oidc:ab12", person=asa)])

    lines = await lines_since(graph, "", None, 100)
    assert erased.audit_lines == 2
    assert sorted((each.subjects, each.by, each.person) for each in lines) == sorted(
        [((bo,), "token:7f", None), ((), "erased", None)] * 2
    )


async def test_is_kept_for_as_long_as_is_said(graph: Graph) -> None:
    await add_lines(graph, [line(at="2020-01-01T00:00:00Z"), line(at="2999-01-01T00:00:00Z")])
    await send(
        graph, "CREATE (:Change {seq: 1, at: '2020-01-01T00:00:00Z'}), (:Change {seq: 2, at: '2999-01-01T00:00:00Z'})"
    )

    gone = [await prune(graph, Retention()), await prune(graph, Retention(audit_days=30, change_days=30))]

    assert gone == [(1, 0), (0, 1)]
    assert [each.at for each in await lines_since(graph, "", None, 9)] == ["2999-01-01T00:00:00Z"]


def test_only_retention_and_erasure_take_from_the_trail() -> None:
    statements = {
        name: text
        for file in (REPOSITORY / "graph_api").rglob("*.py")
        for name, text in re.findall(
            r'^(\w+): Final = f?"""(.*?)"""', file.read_text("utf-8"), re.DOTALL | re.MULTILINE
        )
        if "AuditLine" in text and "MATCH" in text
    }

    changing = {name for name, text in statements.items() if re.search(r"\b(SET|DELETE|REMOVE|MERGE)\b", text)}

    assert changing == {"ADD", "PRUNE_AUDIT", "AUDIT"}
    assert "CREATE (kept:AuditLine)" in statements["ADD"]


async def test_nobody_waits_for_a_line_and_none_is_lost_while_the_database_is_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    kept: list[AuditLine] = []
    away = True

    async def write(lines: list[AuditLine]) -> None:
        await asyncio.sleep(0)
        if away:
            raise DatabaseUnavailable("Neo4j is away.")
        kept.extend(lines)

    trail = AuditTrail(write, seconds=0.01)
    running = asyncio.create_task(trail.run())
    started = time.perf_counter()
    for number in range(1_200):
        trail.put(line(operation=str(number)))
    took = time.perf_counter() - started
    with caplog.at_level(logging.WARNING):
        await asyncio.sleep(0.05)
        away = False
        await asyncio.sleep(0.1)
    running.cancel()

    assert took < 1
    assert [each.operation for each in kept] == [str(number) for number in range(1_200)]
    assert "audit lines wait code=DATABASE_UNAVAILABLE" in caplog.text
    assert "lost" not in caplog.text


async def test_counts_what_there_is_no_room_for(caplog: pytest.LogCaptureFixture) -> None:
    async def write(_: list[AuditLine]) -> None:
        await asyncio.sleep(0)
        raise DatabaseUnavailable("Neo4j is away.")

    trail = AuditTrail(write, most=10)
    for _ in range(25):
        trail.put(line())

    assert (len(trail), trail.lost) == (10, 15)
    with caplog.at_level(logging.ERROR):
        await trail.flush()
    assert "audit lines lost count=25" in caplog.text
