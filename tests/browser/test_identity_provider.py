"""Signing in with a real identity provider in a real browser: authorization code flow with PKCE, there and back."""

import socket
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import Page, Request, expect

from graph_api.access.caller import Caller, Role
from graph_api.app import create_app
from graph_api.app.entrance import entrance
from graph_api.app.sign_in import SignInNotice
from graph_api.cli.web import listening
from graph_api.sign_in_settings import sign_in_from
from graph_api.store.graph import Graph
from tests.browser.conftest import Axe, OpenAt, StartServer
from tests.browser.reading import answer_of, problems, settled
from tests.browser.test_sign_in import FACILITATOR, kept, panel
from tests.support import npm
from tests.support.identity_provider import AUDIENCE, CLIENT, IdentityProvider, identity_provider
from tests.support.sign_in import SignIn
from tests.support.trouble import Trouble

pytestmark = pytest.mark.npm

ROLES: Final = {"fatima": "FACILITATOR", "mats": "MEMBER"}
WORDS: Final = "facilitator=FACILITATOR,member=MEMBER"
EXPIRED: Final = {"error": "invalid_grant"}
ANY_ORIGIN: Final = {"Access-Control-Allow-Origin": "*"}

SHORT: Final = 3
"""Seconds for which an access token is good where it is to run out."""


@dataclass(slots=True)
class WithProvider(SignIn):
    """Lets in those whom `provider` names a role for, and those with a token of the table."""

    provider: IdentityProvider | None = None

    def caller_with(self, token: str) -> Caller | None:
        """Who comes in with `token`; None: nobody."""
        role = Role.__members__.get((self.provider and self.provider.role_of(token)) or "")
        return self.callers.get(token) if role is None else Caller(role=role)


@dataclass(frozen=True, slots=True)
class Place:
    """A server with the provider that it sends people to."""

    address: str
    provider: IdentityProvider


@pytest.fixture
def seconds() -> int:
    """How long access tokens are good."""
    return 600


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder in which Node finds the provider."""
    folder = npm.installed(npm.PROVIDER)
    assert folder is not None, "npm ci failed in tests/oidc_provider; is its registry reachable?"
    (tmp_path / "node_modules").symlink_to(folder / "node_modules")
    return tmp_path


@pytest.fixture
def listener() -> socket.socket:
    """Where a server is going to answer: its provider is told before it starts."""
    return listening("127.0.0.1", 0)


@pytest.fixture
async def provider(
    listener: socket.socket, packages: Path, seconds: int, trouble: Trouble, behind: AsyncExitStack
) -> IdentityProvider:
    """A provider that sends people back to what answers at `listener`."""
    starting = identity_provider([origin_of(listener)], packages, roles=ROLES, seconds=seconds)
    started = await behind.enter_async_context(starting)
    trouble.accept(started.address)
    return started


@pytest.fixture
async def place(
    kubernetes: Graph, provider: IdentityProvider, listener: socket.socket, start_server: StartServer
) -> Place:
    """A server over the sample organisation whose people sign in with a provider."""
    notice = SignInNotice(mode="oidc", oidc=provider.as_said, connect=(provider.address,))
    sign_in = WithProvider(notice=notice, provider=provider)
    server = await start_server(sign_in.app(kubernetes), listener)
    return Place(server.address, provider)


@pytest.fixture
async def configured(
    kubernetes: Graph,
    provider: IdentityProvider,
    listener: socket.socket,
    start_server: StartServer,
    behind: AsyncExitStack,
) -> str:
    """The address of a server whose sign-in is all the product's own, from its settings."""
    settings = {"ISSUER": provider.address, "AUDIENCE": AUDIENCE, "CLIENT": CLIENT, "ROLES": WORDS}
    environ = {f"MELLANRUM_OIDC_{name}": value for name, value in settings.items()}
    sign_in = sign_in_from({"MELLANRUM_SIGN_IN": "oidc", **environ})
    way_in = await behind.enter_async_context(entrance(sign_in, kubernetes))
    app = create_app(kubernetes, callers=way_in.callers, budgets=way_in.budgets, sign_in=way_in.notice)
    return (await start_server(app, listener)).address


def origin_of(listener: socket.socket) -> str:
    """How a browser names what listens there."""
    host, port = listener.getsockname()[:2]
    return f"http://{host}:{port}"


async def go_to_provider(page: Page, name: str = "Sign in") -> None:
    """Press the button that leads there, and arrive."""
    await panel(page).get_by_role("button", name=name, exact=True).first.click()
    await expect(page.get_by_label("Name")).to_be_visible()


async def come_back_as(page: Page, name: str) -> None:
    """Be `name` at the provider, and come back."""
    await page.get_by_label("Name").fill(name)
    await page.get_by_role("button", name="Continue").click()


def asked_by(page: Page) -> list[Request]:
    """Every request of the page from now on."""
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    return asked


@pytest.mark.parametrize(
    "question",
    ["/#/en/findAnything?text=kubelet", "/plain#/en/gaps?kinds=sig", "/map#/en/siloMap?kinds=sig"],
    ids=["explorer", "plain", "map"],
)
async def test_comes_back_signed_in_with_what_was_asked(open_at: OpenAt, place: Place, question: str) -> None:
    page = await open_at(question, server=place.address)
    asked = asked_by(page)
    await go_to_provider(page)

    await come_back_as(page, "fatima")

    await settled(page)
    await expect(page.get_by_text("Signed in as facilitator")).to_be_visible()
    path, _, typed = question.partition("?")
    assert page.url.startswith(f"{place.address}{path}?")
    assert typed in page.url
    begun = parse_qs(urlsplit(next(each.url for each in asked if "/auth?" in each.url)).query)
    assert begun["response_type"] == ["code"]
    assert begun["code_challenge_method"] == ["S256"]
    assert all(len(begun[name][0]) == 43 for name in ("state", "nonce", "code_challenge"))
    (exchange,) = [each for each in asked if each.url.endswith("/token")]
    assert "code_verifier=" in (exchange.post_data or "")
    assert not (await exchange.all_headers()).keys() & {"cookie", "authorization", "referer"}


async def test_is_let_in_by_the_settings_of_the_product(open_at: OpenAt, configured: str) -> None:
    page = await open_at("/#/sv/gaps", language="sv", server=configured)
    await go_to_provider(page, "Logga in")

    await come_back_as(page, "fatima")

    await settled(page)
    await expect(page.get_by_text("Inloggad som mötesledare")).to_be_visible()


async def test_is_told_by_the_product_that_one_has_no_role(open_at: OpenAt, configured: str, trouble: Trouble) -> None:
    trouble.expect("^403 .*/caller.json")
    page = await open_at("/#/sv/gaps", language="sv", server=configured)
    await go_to_provider(page, "Logga in")

    await come_back_as(page, "nobody")

    await expect(panel(page).get_by_role("alert")).to_contain_text("men den här servern släpper inte in dig.")


async def test_keeps_nothing_of_what_the_provider_gave(open_at: OpenAt, place: Place) -> None:
    page = await open_at("/#/en/gaps", server=place.address)
    asked = asked_by(page)
    await go_to_provider(page)
    await come_back_as(page, "fatima")
    await settled(page)

    returned = next(each for each in asked if "code=" in each.url)
    # Only the browser's own measure of how long the page took to load names the address that it was asked at.
    found = (await kept(page)).replace(returned.url, "", 1)

    (exchange,) = [each for each in asked if each.url.endswith("/token")]
    response = await exchange.response()
    assert response is not None
    given = await response.json()
    sent = parse_qs(exchange.post_data or "")
    secrets = [given["access_token"], given["id_token"], given["refresh_token"], *sent["code"], *sent["code_verifier"]]
    assert not [each for each in secrets if each in found]
    assert await page.evaluate("sessionStorage.length") == 0
    assert await page.evaluate("[location.search, JSON.stringify(history.state)]") == ["", "null"]
    after = asked[asked.index(returned) + 1 :]
    assert after
    for each in after:
        assert "code=" not in (await each.all_headers()).get("referer", "")


async def test_tells_the_pages_beside_it_and_signs_out_of_all(open_at: OpenAt, place: Place) -> None:
    page = await open_at("/#/en/gaps", server=place.address)
    await go_to_provider(page)
    await come_back_as(page, "fatima")
    await settled(page)

    async with page.context.expect_page() as opened:
        await page.get_by_role("link", name="See as a map").click()
    picture = await opened.value
    await settled(picture)
    await page.get_by_role("button", name="Sign out").click()

    for each in (page, picture):
        await expect(panel(each)).to_contain_text("You are signed out here. Where you signed in you may still be")
        await expect(each.locator("table")).to_have_count(0)


@pytest.mark.parametrize("seconds", [SHORT])
async def test_renews_what_runs_out_without_a_word(open_at: OpenAt, place: Place, trouble: Trouble) -> None:
    trouble.expect("^401 .*/graphql")
    page = await open_at("/plain#/en/findAnything?text=kubelet", server=place.address)
    await go_to_provider(page)
    await come_back_as(page, "fatima")
    await settled(page)
    asked = asked_by(page)

    await page.wait_for_timeout((SHORT + 1) * 1000)
    await page.locator("#field-text").fill("kubectl")
    await page.get_by_role("button", name="Ask", exact=True).click()

    await expect(answer_of(page)).to_contain_text("kubectl")
    await expect(problems(page)).to_be_empty()
    assert [each.url for each in asked if "/token" in each.url] == [f"{place.provider.address}/token"]


@pytest.mark.parametrize("seconds", [SHORT])
async def test_asks_to_sign_in_again_and_brings_back_what_was_typed(
    open_at: OpenAt, place: Place, trouble: Trouble
) -> None:
    trouble.expect("^401 .*/graphql")
    trouble.expect("^400 .*/token")
    page = await open_at("/plain#/en/findAnything?text=kubelet", server=place.address)
    await go_to_provider(page)
    await come_back_as(page, "fatima")
    await settled(page)
    await page.route("**/token", lambda route: route.fulfill(status=400, json=EXPIRED, headers=ANY_ORIGIN))
    await page.wait_for_timeout((SHORT + 1) * 1000)
    await page.locator("#field-text").fill("kubectl")

    await page.get_by_role("button", name="Ask", exact=True).click()

    await expect(problems(page)).to_contain_text("You are no longer signed in")
    await page.unroute("**/token")
    await go_to_provider(page)
    await come_back_as(page, "fatima")
    await expect(page.locator("#field-text")).to_have_value("kubectl")
    await expect(answer_of(page)).to_contain_text("kubectl")


async def test_says_that_one_was_turned_back(open_at: OpenAt, place: Place) -> None:
    page = await open_at("/#/sv/gaps", language="sv", server=place.address)
    await go_to_provider(page, "Logga in")

    await page.get_by_role("button", name="Cancel").click()

    await expect(panel(page).get_by_role("alert")).to_contain_text("släppte inte in dig, eller så avbröt du.")
    assert urlsplit(page.url).query == ""
    assert urlsplit(page.url).fragment == "/sv/gaps"


@pytest.mark.parametrize("answer", ["code=stolen&state=forged", "error=access_denied&state=forged"])
async def test_takes_no_answer_to_what_it_did_not_ask(open_at: OpenAt, place: Place, answer: str) -> None:
    page = await open_at(f"/plain?{answer}#/en/gaps", server=place.address)

    await expect(panel(page).get_by_role("alert")).to_contain_text("belongs to nothing that was begun in this tab")
    assert page.url == f"{place.address}/plain#/en/gaps"


async def test_says_that_the_provider_does_not_answer(open_at: OpenAt, place: Place, trouble: Trouble) -> None:
    trouble.expect("net::ERR_CONNECTION_REFUSED .*/token")
    page = await open_at("/#/en/gaps", server=place.address)
    await go_to_provider(page)
    await page.route("**/token", lambda route: route.abort("connectionrefused"))

    await come_back_as(page, "fatima")

    await expect(panel(page).get_by_role("alert")).to_contain_text("does not answer this page. Check the network")


async def test_says_that_the_server_lets_one_not_in(open_at: OpenAt, place: Place, trouble: Trouble) -> None:
    trouble.expect("^401 .*/caller.json")
    page = await open_at("/#/en/gaps", server=place.address)
    await go_to_provider(page)

    await come_back_as(page, "nobody")

    await expect(panel(page).get_by_role("alert")).to_contain_text("this server does not let you in")


async def test_takes_no_id_token_with_another_nonce(open_at: OpenAt, place: Place) -> None:
    page = await open_at("/#/en/gaps", server=place.address)
    await page.route("**/auth?*", lambda route: route.continue_(url=route.request.url.replace("&nonce=", "&nonce=x")))
    await go_to_provider(page)

    await come_back_as(page, "fatima")

    await expect(panel(page).get_by_role("alert")).to_contain_text("is not used. Sign in again")
    assert await page.locator("table").count() == 0


async def test_takes_a_token_that_is_pasted_too(open_at: OpenAt, place: Place, axe: Axe) -> None:
    page = await open_at("/#/en/gaps", server=place.address, size=(320, 640), scheme="dark")
    await panel(page).get_by_text("Sign in with an access token instead").click()
    found = await axe(page)
    await page.emulate_media(color_scheme="light")
    found += await axe(page)

    await panel(page).get_by_label("Access token").fill(FACILITATOR)
    await page.keyboard.press("Enter")

    await settled(page)
    assert found == []


async def test_may_ask_its_provider_and_nobody_else(open_at: OpenAt, place: Place, served: str) -> None:
    page = await open_at("/#/en/gaps", server=place.address)
    response = await page.request.get(place.address)

    policy = response.headers["content-security-policy"]
    assert f"connect-src 'self' {place.provider.address};" in f"{policy};"
    assert "connect-src" not in (await page.request.get(served)).headers["content-security-policy"]
