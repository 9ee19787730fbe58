"""What pages offer a role is what the API does not refuse it, for every operation of the product."""

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.gql.permissions import permissions_of
from graph_api.services.operations import operations
from graph_api.store.graph import Graph

ROLES = [*Role]
SCOPES = {
    "none": frozenset[str](),
    "sensitive": frozenset({"sensitive"}),
    "all of an integration": frozenset({"people", "decisions", "meetings", "attendance"}),
}


@pytest.mark.parametrize("scopes", SCOPES.values(), ids=list(SCOPES))
@pytest.mark.parametrize("role", ROLES, ids=[role.name for role in ROLES])
async def test_offers_what_the_api_does_not_refuse(kubernetes: Graph, role: Role, scopes: frozenset[str]) -> None:
    api, caller = Api(kubernetes), Caller(role=role, scopes=scopes)
    open_to_role: list[str] = []
    for name, operation in operations().items():
        start = {} if name in permissions_of(caller).groups_only else dict(operation.example)
        answer = await api.execute(GraphQLRequest(operation.text, start, name), caller)
        if not answer.codes & {"FORBIDDEN", "TOO_EXPENSIVE"}:
            open_to_role.append(name)

    assert list(permissions_of(caller).may_ask) == open_to_role
    assert len(open_to_role) >= 3


def test_knows_what_is_answered_about_groups_alone() -> None:
    member, facilitator = Caller(role=Role.MEMBER), Caller(role=Role.FACILITATOR)

    assert permissions_of(member).groups_only == ("silos",)
    assert permissions_of(facilitator).groups_only == ()


def test_goes_by_scopes_too() -> None:
    trusted = Caller(role=Role.FACILITATOR, scopes=frozenset({"sensitive"}))

    assert "decisionCard" in permissions_of(trusted).may_ask
    assert "decisionCard" not in permissions_of(Caller(role=Role.FACILITATOR)).may_ask
