"""Whoever asks about something in the graph chooses it by its name, by keyboard as well as by mouse."""

import asyncio
from typing import Final

from playwright.async_api import Locator, Page, Route, expect

from tests.browser.conftest import Axe, OpenAt
from tests.browser.reading import problems

KINDS: Final = (
    ("whoKnows", "competence", "kubelet", "Competence"),
    ("unitMembers", "unit", "SIG Node", "Department"),
    ("personCard", "person", "thockin", "Person"),
    ("decisionCard", "decision", "Gateway", "Decision"),
    ("invitePlan", "decision", "Gateway", "Decision"),
    ("invitePlan", "mustInclude", "thockin", "Person"),
)


def field(page: Page, variable: str) -> Locator:
    return page.locator(f"#field-{variable}")


async def chosen(page: Page, variable: str) -> str:
    """What the form would send for `variable`."""
    return await page.locator(f"input[name={variable}]").input_value()


async def test_chooses_a_name_by_keyboard(open_at: OpenAt) -> None:
    page = await open_at("/#/en/unitMembers")
    unit, options = page.get_by_role("combobox", name="Unit"), page.get_by_role("option")
    await expect(unit).to_have_value("SIG Auth")

    await unit.fill("node")
    await expect(options.first).to_be_visible()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        await unit.press(key)
    last = options.last
    await expect(unit).to_have_attribute("aria-expanded", "true")
    await expect(unit).to_have_attribute("aria-activedescendant", str(await last.get_attribute("id")))
    await expect(last).to_have_attribute("aria-selected", "true")
    await unit.press("Escape")
    await expect(unit).to_have_attribute("aria-expanded", "false")
    await unit.press("ArrowDown")
    await expect(options.first).to_be_visible()
    await unit.press("ArrowDown")
    name = str(await options.first.locator("span").first.text_content())
    await unit.press("Enter")

    await expect(unit).to_have_value(name)
    assert (await chosen(page, "unit")).startswith("unit_")
    await unit.press("Enter")
    await expect(page.locator("#answer .facts")).to_contain_text(name)


async def test_keeps_earlier_choices_and_takes_them_away_again(open_at: OpenAt) -> None:
    page = await open_at("/#/en/invitePlan?competences=component/kubeadm")
    competences = field(page, "competences")

    await competences.fill("proxy")
    await page.get_by_role("option", name="kube-proxy").first.click()

    await expect(page.locator(".chosen li > span")).to_have_text(["component/kubeadm", "kube-proxy"])
    await expect(competences).to_have_value("")
    await expect(competences).to_be_focused()
    first, second = (await chosen(page, "competences")).split(", ")
    assert (first, second[:4]) == ("component/kubeadm", "com_")
    await page.get_by_role("button", name="Take away component/kubeadm").click()
    assert await chosen(page, "competences") == second
    await competences.press("Backspace")
    assert await chosen(page, "competences") == ""


async def test_offers_people_units_competences_and_decisions(open_at: OpenAt) -> None:
    page = await open_at("/#/en/")

    for question, variable, typed, kind in KINDS:
        await page.evaluate("(hash) => { location.hash = hash; }", f"#/en/{question}?first=5")
        folded = page.locator(f"details:not([open]):has(#field-{variable}) summary")
        await expect(field(page, variable)).to_be_attached()
        if await folded.count():
            await folded.click()
        await field(page, variable).fill(typed)
        await expect(page.get_by_role("option", name=kind).first).to_be_visible()


async def test_says_where_no_name_is_like_it(open_at: OpenAt) -> None:
    page = await open_at("/#/sv/invitePlan", language="sv")

    await field(page, "theme").fill("samverkan")

    await expect(page.get_by_text("Inget namn liknar ”samverkan”.")).to_be_visible()


async def test_asks_to_choose_what_was_only_typed(open_at: OpenAt) -> None:
    page = await open_at("/#/en/unitMembers")

    await field(page, "unit").fill("some unit")
    await page.get_by_role("button", name="Ask", exact=True).click()

    await expect(problems(page)).to_contain_text("“some unit” has not been chosen")
    await expect(field(page, "unit")).to_be_focused()


async def test_lets_one_type_over_what_was_marked_before_its_name_arrived(open_at: OpenAt, served: str) -> None:
    page = await open_at("/plain#/en/")
    asked_for, may_come = asyncio.Event(), asyncio.Event()

    async def late(route: Route) -> None:
        if "n0: node" in (route.request.post_data or ""):
            asked_for.set()
            await may_come.wait()
        await route.continue_()

    await page.route("**/graphql", late)
    await page.goto(f"{served}/#/en/unitMembers")
    await asked_for.wait()
    unit = field(page, "unit")
    await unit.focus()
    await page.keyboard.press("ControlOrMeta+a")
    may_come.set()
    await expect(unit).to_have_value("SIG Auth")

    await page.keyboard.type("some unit")

    await expect(unit).to_have_value("some unit")


async def test_keeps_nobody_out_while_names_are_offered(open_at: OpenAt, axe: Axe) -> None:
    page = await open_at("/#/en/invitePlan")
    await field(page, "competences").fill("kube")
    await expect(page.get_by_role("option").first).to_be_visible()

    assert await axe(page, "#list") == []
