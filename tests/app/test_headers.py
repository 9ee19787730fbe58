import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from graph_api.app.headers import POLICY, SecurityHeaders

PROVIDER = "https://id.example.org"


async def policy(*connect: str) -> dict[str, str]:
    """The directives that an answer comes with."""

    async def answer(_request: object) -> PlainTextResponse:
        return PlainTextResponse("hej")

    app = SecurityHeaders(Starlette(routes=[Route("/", answer)]), connect=connect)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        said = (await client.get("/")).headers["Content-Security-Policy"]
    return dict(each.strip().partition(" ")[::2] for each in said.split(";"))


async def test_lets_pages_ask_this_server_alone_where_there_is_no_identity_provider() -> None:
    directives = await policy()

    assert directives["default-src"] == "'self'"
    assert "connect-src" not in directives


async def test_lets_pages_ask_the_identity_provider_and_changes_nothing_else() -> None:
    without = await policy()

    directives = await policy(PROVIDER)

    assert directives.pop("connect-src") == f"'self' {PROVIDER}"
    assert directives == without


@pytest.mark.parametrize(("name", "allowed"), [("form-action", "'self'"), ("frame-ancestors", "'none'")])
def test_lets_no_other_site_take_a_form_or_show_a_page(name: str, allowed: str) -> None:
    assert f"; {name} {allowed};" in POLICY
