"""Signing in with a pasted token: what one sees before, with and after it, and that nothing of it is kept anywhere."""

from http import HTTPStatus
from typing import Any, Final

import pytest
from playwright.async_api import BrowserContext, Locator, Page, expect

from graph_api.errors import Busy, DatabaseUnavailable, MellanrumError, RateLimited, TooExpensive
from graph_api.store.graph import Graph
from tests.browser.conftest import Axe, OpenAt, StartServer
from tests.browser.editors import QUERY, lines, show_editors
from tests.browser.places import ANSWERED, EACH_VISIT
from tests.browser.reading import answer_of, problems, settled
from tests.browser.test_layout import WIDER_THAN_WINDOW
from tests.support.questions import FOR_STAFF
from tests.support.sign_in import FACILITATOR, INTEGRATOR, MEMBER, SignIn
from tests.support.trouble import Trouble

TOKEN: Final = {"sv": "Åtkomstnyckel", "en": "Access token"}
SIGN_IN: Final = {"sv": "Logga in", "en": "Sign in"}
SIGN_OUT: Final = {"sv": "Logga ut", "en": "Sign out"}
AS_FACILITATOR: Final = {"sv": "Inloggad som mötesledare", "en": "Signed in as facilitator"}
REFUSED: Final = {"sv": "Åtkomstnyckeln godtas inte", "en": "The access token is not accepted"}
NO_LONGER: Final = {"sv": "Du är inte längre inloggad", "en": "You are no longer signed in"}
NO_SIGN_IN: Final = {"sv": "Här finns ingen inloggning.", "en": "There is no sign-in here."}
ASK: Final = {"sv": "Fråga", "en": "Ask"}

KEPT: Final = """() => JSON.stringify([
  {...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state, window.name,
  performance.getEntries().map((entry) => entry.name), document.documentElement.outerHTML,
  [...document.querySelectorAll("input, textarea")].map((field) => field.value),
])"""
"""Everything that a page and its browser keep where it can be found."""

IN_HISTORY: Final = "(asked) => (localStorage.getItem('graphiql:queries') ?? '').includes(asked)"
"""Whether what was run in the editors is remembered."""


@pytest.fixture
def sign_in() -> SignIn:
    """Who may come in."""
    return SignIn()


@pytest.fixture
async def guarded(kubernetes: Graph, sign_in: SignIn, start_server: StartServer) -> str:
    """The address of a server over the sample organisation that asks for a token."""
    return (await start_server(sign_in.app(kubernetes))).address


def panel(page: Page) -> Locator:
    """What one signs in with."""
    return page.locator("#sign-in")


async def enter(page: Page, token: str, language: str = "en") -> None:
    """Sign in with `token`."""
    await panel(page).get_by_label(TOKEN[language]).fill(token)
    await panel(page).get_by_role("button", name=SIGN_IN[language], exact=True).click()


async def kept(page: Page) -> str:
    """All that is kept of a page: by the page, by its browser, and in its cookies and databases."""
    context: BrowserContext = page.context
    state: Any = await context.storage_state(indexed_db=True)
    return await page.evaluate(KEPT) + str(state)


@EACH_VISIT
async def test_lets_one_in_with_a_token_and_out_again(open_at: OpenAt, guarded: str, place: str, language: str) -> None:
    page = await open_at(f"{place}#/{language}/gaps", language=language, server=guarded)
    field = panel(page).get_by_label(TOKEN[language])
    await expect(field).to_be_focused()
    await expect(page.locator("#list button")).to_have_count(0)

    await enter(page, FACILITATOR, language)

    await expect(answer_of(page)).to_be_visible()
    await expect(panel(page)).to_be_hidden()
    await expect(page.get_by_text(AS_FACILITATOR[language])).to_be_visible()
    await page.get_by_role("button", name=SIGN_OUT[language]).click()
    await expect(field).to_be_visible()
    await expect(page.locator("table")).to_have_count(0)
    await expect(page.get_by_text(AS_FACILITATOR[language])).to_have_count(0)
    assert page.url.partition("#")[2].startswith(f"/{language}/gaps")


@pytest.mark.parametrize("page_name", ["explorer", "plain", "map"])
async def test_says_who_has_signed_in_in_one_line_with_the_ways_and_the_languages(
    open_at: OpenAt, guarded: str, page_name: str
) -> None:
    page = await open_at(ANSWERED[page_name].format(language="sv"), language="sv", server=guarded)
    await enter(page, FACILITATOR, "sv")
    await settled(page)
    beside: dict[int, bool] = {}

    for width in (1000, 1100, 1200, 1300, 1400):
        await page.set_viewport_size({"width": width, "height": 720})
        brand, languages = [await page.locator(part).bounding_box() for part in (".brand", ".languages")]
        assert brand is not None
        assert languages is not None
        beside[width] = languages["y"] < brand["y"] + brand["height"]

    assert beside == dict.fromkeys(beside, True)
    assert await page.evaluate(WIDER_THAN_WINDOW) == [0, 0]


@EACH_VISIT
async def test_says_that_a_token_is_not_accepted(
    open_at: OpenAt, guarded: str, trouble: Trouble, place: str, language: str
) -> None:
    trouble.expect("^401 .*/caller.json")
    page = await open_at(f"{place}#/{language}/gaps", language=language, server=guarded)

    await enter(page, "mlr_mistyped", language)

    await expect(panel(page).get_by_role("alert")).to_contain_text(REFUSED[language])
    await expect(panel(page).get_by_label(TOKEN[language])).to_have_value("")
    await enter(page, f" Bearer {FACILITATOR}\n", language)
    await expect(answer_of(page)).to_be_visible()


async def test_sends_nothing_that_cannot_be_a_token(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/plain", server=guarded)
    await expect(panel(page)).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    await enter(page, "")
    await expect(panel(page).get_by_role("alert")).to_have_text("Paste an access token first.")
    await enter(page, "nyckeln från Åsa")

    await expect(panel(page).get_by_role("alert")).to_contain_text(REFUSED["en"])
    assert not [url for url in asked if url.endswith((".json", "/graphql"))]


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_keeps_nothing_of_a_token_but_in_memory(open_at: OpenAt, guarded: str, page_name: str) -> None:
    page = await open_at(ANSWERED[page_name].format(language="en"), server=guarded)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    await enter(page, FACILITATOR)
    await settled(page)
    await expect(page.get_by_text(AS_FACILITATOR["en"])).to_be_visible()

    assert FACILITATOR not in await kept(page)
    assert FACILITATOR not in " ".join(said)


async def test_keeps_nothing_of_a_token_in_the_editors_and_their_history(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/en/findAnything?text=kubelet", server=guarded)
    await enter(page, FACILITATOR)
    await show_editors(page)
    await expect(lines(page, QUERY)).to_contain_text("search")

    await page.locator(QUERY).click()
    await page.keyboard.press("Control+Enter")
    await settled(page)
    # The network is no sign: of two workers that an editor starts at once, the browser may never say that one has come.
    await page.wait_for_function(IN_HISTORY, arg="query findAnything")

    assert FACILITATOR not in await kept(page)


async def test_tells_a_picture_that_is_opened_beside_it(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/en/gaps", server=guarded)
    await enter(page, FACILITATOR)
    await settled(page)

    async with page.context.expect_page() as opened:
        await page.get_by_role("link", name="See as a map").click()

    picture = await opened.value
    await settled(picture)
    assert "/map#/en/siloMap" in picture.url
    await expect(picture.get_by_text(AS_FACILITATOR["en"])).to_be_visible()
    assert FACILITATOR not in await kept(picture)
    await picture.get_by_role("button", name=SIGN_OUT["en"]).click()
    for each in (picture, page):
        await expect(panel(each)).to_be_visible()
        await expect(each.locator("table")).to_have_count(0)


async def test_lets_in_the_pages_that_wait_once_one_has_signed_in(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/en/gaps", server=guarded)
    other = await page.context.new_page()
    await other.goto(f"{guarded}/plain#/en/gaps")
    await expect(panel(other)).to_be_visible()

    await enter(page, FACILITATOR)

    await expect(answer_of(other)).to_be_visible()
    await other.reload()
    await expect(answer_of(other)).to_be_visible()


async def test_asks_again_after_a_reload_and_after_the_way_back(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/en/gaps", server=guarded)
    await enter(page, FACILITATOR)
    await settled(page)

    await page.reload()

    await expect(panel(page)).to_contain_text("Reload this one while no other is open, and you have to sign in again.")
    await enter(page, FACILITATOR)
    await settled(page)
    await page.goto(f"{guarded}/schema.graphql")
    await page.go_back()
    await expect(panel(page)).to_be_visible()
    await expect(page.locator("table")).to_have_count(0)


async def test_stays_on_the_page_where_a_link_leads_to_itself(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/en/gaps", server=guarded)
    await enter(page, FACILITATOR)
    await settled(page)

    await page.get_by_role("link", name="Mellanrum").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Choose a question")
    await expect(page.get_by_text(AS_FACILITATOR["en"])).to_be_visible()


@EACH_VISIT
async def test_keeps_what_was_typed_where_a_token_is_revoked(
    open_at: OpenAt, guarded: str, sign_in: SignIn, trouble: Trouble, place: str, language: str
) -> None:
    trouble.expect("^401 .*/graphql")
    page = await open_at(f"{place}#/{language}/findAnything?text=kubelet", language=language, server=guarded)
    await enter(page, FACILITATOR, language)
    await settled(page)
    sign_in.callers[MEMBER] = sign_in.callers[FACILITATOR]
    sign_in.revoke(FACILITATOR)
    await page.locator("#field-text").fill("kubectl")

    await page.get_by_role("button", name=ASK[language], exact=True).click()

    await expect(problems(page)).to_contain_text(NO_LONGER[language])
    await expect(page.locator("#field-text")).to_have_value("kubectl")
    await enter(page, MEMBER, language)
    await expect(answer_of(page)).to_contain_text("kubectl")
    await expect(problems(page)).to_be_empty()
    await expect(page.locator("#field-text")).to_have_value("kubectl")


async def test_draws_a_picture_again_where_a_token_is_revoked(
    open_at: OpenAt, guarded: str, sign_in: SignIn, trouble: Trouble
) -> None:
    trouble.expect("^401 .*/graphql")
    page = await open_at("/coverage#/en/invitePlan", server=guarded)
    await enter(page, FACILITATOR)
    await settled(page)
    facilitator = sign_in.callers[FACILITATOR]
    sign_in.revoke(FACILITATOR)

    await page.get_by_role("button", name=ASK["en"], exact=True).click()

    await expect(problems(page)).to_contain_text(NO_LONGER["en"])
    sign_in.callers[FACILITATOR] = facilitator
    await enter(page, FACILITATOR)
    await settled(page)


ROLES: Final = {"member": MEMBER, "integration": INTEGRATOR}


@pytest.mark.parametrize("role", ROLES)
async def test_offers_only_what_a_role_may_ask(open_at: OpenAt, guarded: str, role: str) -> None:
    page = await open_at("/#/sv/", language="sv", server=guarded)

    await enter(page, ROLES[role], "sv")

    await expect(page.get_by_text("Inloggad som")).to_be_visible()
    offered = page.locator("#list [data-question]")
    names = await offered.evaluate_all("(entries) => entries.map((each) => each.dataset.question)")
    assert {"headcount", "silos", "findAnything"} <= set(names)
    assert not set(FOR_STAFF) & set(names)
    await expect(page.get_by_role("navigation", name="Frågor och bilder").get_by_role("link")).to_have_text(["Frågor"])


async def test_starts_a_question_about_groups_as_a_member_may_ask_it(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/plain", server=guarded)
    await enter(page, MEMBER)

    await page.get_by_role("button", name="Where is knowledge trapped?").click()

    await expect(answer_of(page)).to_be_visible()
    await expect(problems(page)).to_be_empty()


async def test_says_why_a_question_is_refused_that_an_address_leads_to(open_at: OpenAt, guarded: str) -> None:
    page = await open_at("/#/sv/gaps", language="sv", server=guarded)

    await enter(page, MEMBER, "sv")

    await expect(problems(page)).to_contain_text("Din roll får inte fråga så. Välj en annan fråga")


REFUSALS: Final = {
    "sv": [
        (HTTPStatus.TOO_MANY_REQUESTS, RateLimited("Later.", retry_after=17), "Fråga igen om 17 s."),
        (HTTPStatus.SERVICE_UNAVAILABLE, Busy("Later."), "Servern har för mycket att göra just nu."),
        (HTTPStatus.SERVICE_UNAVAILABLE, DatabaseUnavailable("Later."), "Databasen går inte att nå."),
        (HTTPStatus.BAD_REQUEST, TooExpensive("Less."), "Frågan gäller mer än din roll får fråga om på en gång."),
    ],
    "en": [
        (HTTPStatus.TOO_MANY_REQUESTS, RateLimited("Later.", retry_after=17), "Ask again in 17 s."),
        (HTTPStatus.SERVICE_UNAVAILABLE, Busy("Later."), "The server has too much to do just now."),
        (HTTPStatus.SERVICE_UNAVAILABLE, DatabaseUnavailable("Later."), "The database cannot be reached."),
        (HTTPStatus.BAD_REQUEST, TooExpensive("Less."), "The question is about more than your role may ask for"),
    ],
}


@EACH_VISIT
async def test_says_what_to_do_where_the_server_refuses_for_now(
    open_at: OpenAt, guarded: str, sign_in: SignIn, trouble: Trouble, place: str, language: str
) -> None:
    page = await open_at(f"{place}#/{language}/findAnything?text=kubelet", language=language, server=guarded)
    await enter(page, FACILITATOR, language)
    await settled(page)

    async def refused(status: HTTPStatus, error: MellanrumError, sentence: str) -> None:
        trouble.expect(f"^{status} .*/graphql")
        sign_in.refusals.append((status, error))
        await page.get_by_role("button", name=ASK[language], exact=True).click()
        await expect(problems(page)).to_contain_text(sentence)

    for refusal in REFUSALS[language]:
        await refused(*refusal)
    await expect(panel(page)).to_be_hidden()


async def test_keeps_nobody_out_who_signs_in(open_at: OpenAt, guarded: str, axe: Axe, trouble: Trouble) -> None:
    trouble.expect("^401 .*/caller.json")
    page = await open_at("/#/en/gaps", server=guarded, size=(320, 640))
    await expect(panel(page)).to_be_visible()
    found: list[str] = []

    for colours in ("light", "dark"):
        await page.emulate_media(color_scheme=colours)
        found += await axe(page)
    await enter(page, "mlr_mistyped")
    await expect(panel(page).get_by_role("alert")).not_to_be_empty()
    found += await axe(page)

    assert found == []


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_fits_the_narrowest_window_before_and_after(open_at: OpenAt, guarded: str, page_name: str) -> None:
    page = await open_at(ANSWERED[page_name].format(language="sv"), language="sv", server=guarded, size=(320, 640))
    await expect(panel(page)).to_be_visible()

    before = await page.evaluate(WIDER_THAN_WINDOW)
    await enter(page, FACILITATOR, "sv")
    await settled(page)

    assert before == [0, 0]
    assert (await page.evaluate(WIDER_THAN_WINDOW))[0] == 0


@pytest.mark.parametrize("page_name", ANSWERED)
async def test_says_in_both_languages_that_there_is_no_sign_in(open_at: OpenAt, page_name: str) -> None:
    page = await open_at(ANSWERED[page_name].format(language="sv"), language="sv")

    await expect(page.get_by_role("contentinfo")).to_contain_text(NO_SIGN_IN["sv"])
    await settled(page)
    await page.get_by_role("button", name="English").click()

    await expect(page.get_by_role("contentinfo")).to_contain_text(NO_SIGN_IN["en"])
    await expect(page.get_by_role("button", name=SIGN_OUT["en"])).to_have_count(0)
