"""What a client is told: by look-ups and questions, on behalf of each role, over the planted organisation."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final

import pytest
from graphql import get_introspection_query

from graph_api.access.caller import Caller, Role
from graph_api.access.questions import QUESTIONS
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from tests.access.behaviour import leaks
from tests.access.callers import callers, member
from tests.access.matrix import COLUMNS, matrix
from tests.access.planted import planted as planted_organisation
from tests.access.views import view_of
from tests.reads.comparison import Comparison
from tests.support.questions import FOR_STAFF
from tests.support.statements import Statements

ASKED = {
    "invitePlan": '{ invitePlan(input: {competences: ["Competence-0x"]}) { status people { person { name } } } }',
    "roomCheck": '{ roomCheck(input: {people: ["Person-0x"]}) { status people { person { name } } } }',
    "gaps": "{ gaps { status } }",
    "siloMap": "{ siloMap { status } }",
    "surroundings": '{ surroundings(input: {of: "Person-0x"}) { status centre { sentence } } }',
    "uncoupled": "{ uncoupled { status pairs { ask { name } } } }",
    "strategyInCalendar": "{ strategyInCalendar { status objectives { owners { name } } } }",
    "knowledgeAtRisk": "{ knowledgeAtRisk { status risks { holders { name } } } }",
    "leaverImpact": '{ leaverImpact(input: {people: ["Person-0x"]}) { status mend { people { name } } } }',
    "decisionsToRevisit": "{ decisionsToRevisit { status decisions { ask { name } } } }",
    "whatChanged": '{ whatChanged(input: {since: "2026-01-15"}) { status changes { name } } }',
    "bridges": '{ bridges(input: {people: ["Person-0x"]}) { status bridges { person { name } } } }',
    "peers": '{ peers(input: {person: "Person-0x"}) { status units { people { person { name } } } } }',
    "silos": "{ silos { status } }",
    "headcount": "{ headcount(by: UNIT) { status } }",
}


async def asked(planted: Comparison, text: str, caller: Caller) -> ExecutionAnswer:
    return await Api(planted.graph).execute(GraphQLRequest(text), caller)


STAFF: Final = ("an admin", "a facilitator", "a facilitator who may read what was said")
NOBODY: Final = Caller(Role.MEMBER)


def code(answer: ExecutionAnswer) -> Any:
    return answer.errors[0]["extensions"]["code"] if answer.errors else None


async def test_a_hidden_field_is_forbidden_before_anything_is_sent(
    planted: Comparison, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    with count_statements() as sent:
        answer = await asked(planted, "{ people { nodes { id tiesTo { totalCount } } } }", member(planted.organisation))

    assert (answer.data, code(answer), sent.count) == (None, "FORBIDDEN", 0)
    assert answer.errors[0]["extensions"]["value"] == "Person.tiesTo"


async def test_what_is_hidden_costs_as_many_statements_as_what_is_not_there(
    planted: Comparison, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    hidden = next(node.id for node in planted.organisation.nodes[1:] if node.type.name == "Person")
    answers: list[Any] = []
    for id_ in (hidden, "per_00000000000000000000"):
        with count_statements() as sent:
            answer = await asked(
                planted,
                f'{{ person(id: "{id_}") {{ name }} node(id: "{id_}") {{ id }} }}',
                member(planted.organisation),
            )
        answers.append((answer, list(sent)))

    assert answers[0] == answers[1]
    assert answers[0][0].data == {"person": None, "node": None}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("name", callers(planted_organisation()))
async def test_a_question_is_answered_or_forbidden_by_the_matrix(planted: Comparison, name: str, question: str) -> None:
    caller = callers(planted.organisation)[name]

    answer = await asked(planted, ASKED[question], caller)

    mark = matrix().questions[question][COLUMNS.index(caller.role)]
    assert code(answer) == ("FORBIDDEN" if mark == "-" else None)


IN_FULL: Final = {name: text.removeprefix("{ ").removesuffix(" }") for name, text in ASKED.items()}
DISGUISED: Final = (
    "{ a: %s }",
    "query Other { organisations { totalCount } } query Asked { %s }",
    "{ ...Part } fragment Part on Query { ... on Query { %s } }",
    "query Asked($yes: Boolean! = true) { ... @include(if: $yes) { %s } }",
)


@pytest.mark.parametrize("question", FOR_STAFF)
@pytest.mark.parametrize("name", [name for name in callers(planted_organisation()) if name not in STAFF])
async def test_a_question_about_people_is_forbidden_by_every_route_before_anything_is_sent(
    planted: Comparison,
    name: str,
    question: str,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    caller = callers(planted.organisation)[name]
    with count_statements() as sent:
        for disguise in DISGUISED:
            request = GraphQLRequest(disguise % IN_FULL[question], {}, "Asked" if "Asked" in disguise else None)
            answer = await Api(planted.graph).execute(request, caller)

            assert (answer.data, code(answer)) == (None, "FORBIDDEN"), disguise
            assert not list(leaks(view_of(planted, caller), answer.errors))
    assert sent.count == 0


WRONG: Final = (
    '{ person(externalId: "Person-4") { name } }',
    '{ people(where: {nameContains: "name"}) { nodes { name } } }',
    '{ people(after: "bm9ib2R5") { totalCount } }',
    '{ decisions(orderBy: DATE_ASC, after: "%s") { totalCount } }',
    "{ people(where: {level: STRATEGI}) { totalCount } }",
    "{ people { nodes { emial tiesFor } } }",
    '{ silos(input: {sources: ["stade"], tieKinds: ["kind"]}) { status } }',
    '{ surroundings(input: {of: "Person-4"}) { status } }',
    '{ invitePlan(input: {competences: ["Competence-"]}) { status } }',
    '{ roomCheck(input: {meeting: "Meeting-", people: ["Person-4"]}) { status } }',
    '{ node(id: "per_") { id } decision(externalId: "Decision") { title } }',
)


async def test_no_error_tells_of_what_is_hidden(planted: Comparison) -> None:
    view = view_of(planted, member(planted.organisation))
    cursors = await asked(planted, "{ decisions { pageInfo { endCursor } } }", Caller(Role.ADMIN))
    cursor = cursors.data["decisions"]["pageInfo"]["endCursor"] if cursors.data else ""

    for text in WRONG:
        answer = await asked(planted, text.replace("%s", cursor), view.caller)

        assert list(leaks(view, [answer.errors, answer.data])) == [], text


async def test_the_schema_is_told_to_everyone_alike_and_tells_of_nobody(planted: Comparison) -> None:
    told = [await asked(planted, get_introspection_query(), caller) for caller in (Caller(Role.ADMIN), NOBODY)]

    assert told[0].data == told[1].data is not None
    assert list(leaks(view_of(planted, NOBODY), told[1].data)) == []


async def test_a_cursor_of_someone_else_leads_only_to_what_is_seen(planted: Comparison) -> None:
    caller = member(planted.organisation)
    theirs = await asked(planted, "{ decisions(first: 1) { edges { cursor node { id } } } }", Caller(Role.ADMIN))
    cursor = theirs.data["decisions"]["edges"][0]["cursor"] if theirs.data else ""
    parts = [f'{way}: decisions({way}: "{cursor}") {{ nodes {{ id }} }}' for way in ("after", "before")]

    answer = await asked(planted, f"{{ {' '.join(parts)} decisions {{ nodes {{ id }} }} }}", caller)

    assert answer.data
    found = [{node["id"] for node in answer.data[key]["nodes"]} for key in ("after", "before", "decisions")]
    assert found[0] | found[1] <= found[2] < {node.id for node in planted.organisation.nodes}


async def test_a_member_is_told_of_groups_without_a_name(planted: Comparison) -> None:
    text = "{ silos { groups { group { name } size } } headcount(by: SITE) { groups { group { name } people } other } }"

    answer = await asked(planted, text, member(planted.organisation))

    assert answer.data == {"silos": {"groups": []}, "headcount": {"groups": [], "other": 8}}


async def test_a_filter_on_silos_is_forbidden_to_those_who_are_told_of_groups(planted: Comparison) -> None:
    for caller in (member(planted.organisation), Caller(Role.INTEGRATOR)):
        answer = await asked(planted, '{ silos(input: {sources: ["elsewhere"]}) { status } }', caller)

        assert code(answer) == "FORBIDDEN"
        assert "elsewhere" not in str(answer.errors)
