"""An identity provider from end to end: a real server starts with it, and answers whom it vouches for."""

from pathlib import Path

import httpx

from graph_api.access.caller import Role
from graph_api.access.tokens import Wanted, issue_token
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph
from tests.access.signing import AUDIENCE, rsa_key
from tests.support.provider import provided
from tests.support.server import serving

COUNT = {"query": "{ people { totalCount } }"}


async def test_answers_whom_the_provider_vouches_for_and_who_has_a_token(
    graph: Graph, address: Neo4jAddress, tmp_path: Path
) -> None:
    key, stranger = rsa_key("a"), rsa_key("a")
    machine = (await issue_token(graph, Wanted(role=Role.ADMIN))).secret
    async with provided() as provider:
        provider.show_itself(key.public)
        settings = {
            "MELLANRUM_SIGN_IN": "oidc",
            "MELLANRUM_OIDC_ISSUER": provider.issuer,
            "MELLANRUM_OIDC_AUDIENCE": AUDIENCE,
            "MELLANRUM_OIDC_CLIENT": "mellanrum-explorer",
            "MELLANRUM_OIDC_ROLES": "facilitator=network-facilitators",
            "MELLANRUM_PUBLISHED": "https://mellanrum.region.se",
        }
        good, no_role = (key.token({"iss": provider.issuer, "roles": [role]}) for role in ("network-facilitators", "x"))
        forged = stranger.token({"iss": provider.issuer})
        async with serving(address, tmp_path / "log", settings) as served:
            name = {"Host": "mellanrum.region.se"}
            async with httpx.AsyncClient(base_url=served.url, headers=name, timeout=30) as client:
                answers = [
                    await client.post("/graphql", json=COUNT, headers={"Authorization": f"Bearer {token}"})
                    for token in (good, machine, forged, no_role)
                ]
                anonymous = await client.post("/graphql", json=COUNT)
                told = await client.get("/sign-in.json")

    assert [answer.status_code for answer in (*answers, anonymous)] == [200, 200, 401, 403, 401]
    assert told.json()["oidc"]["tokenEndpoint"] == f"{provider.issuer}/token"
    assert f"connect-src 'self' {provider.issuer}" in told.headers["Content-Security-Policy"]
    assert provider.asked == ["/.well-known/openid-configuration", "/keys"]
