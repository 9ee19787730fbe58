"""An invitation is asked with competences that have a level and number of their own, and with aims in an order."""

import json
from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Axe, OpenAt
from tests.browser.places import EACH_PLACE
from tests.browser.reading import problems, read, settled

NEEDS: Final = "Competences with a level and number of their own"
ASKED: Final = "competences=component/kubectl&minStrategic=0&minOperational=0"


def rows_of(page: Page) -> Locator:
    return page.get_by_role("group", name=NEEDS).locator(".row")


def typed(page: Page) -> dict[str, str]:
    """What the address says by variable."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).fragment.split("?", 1)[1]).items()}


async def ask(page: Page) -> None:
    await page.get_by_role("button", name="Ask", exact=True).click()
    await settled(page)


@EACH_PLACE
async def test_asks_for_a_competence_by_at_least_two(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/en/invitePlan?{ASKED}")
    await settled(page)

    await rows_of(page).get_by_role("combobox", name="Competence").fill("kubeadm")
    await page.get_by_role("option", name="kubeadm").first.click()
    await rows_of(page).get_by_label("How many").fill("2")
    await ask(page)

    (need,) = json.loads(typed(page)["needs"])
    assert (need["competence"][:4], need["holders"]) == ("com_", "2")
    shown = await read(page, "Competences")
    asked, many = (shown.headings.index(name) for name in ("Competence", "By at least so many"))
    assert [(row[asked], row[many]) for row in shown.rows] == [("kubectl", "1"), ("kubeadm", "2")]


async def test_keeps_its_rows_in_the_address_and_takes_them_away(open_at: OpenAt) -> None:
    needs = quote(json.dumps([{"competence": "component/kubeadm", "holders": 2}, {"competence": "component/kubelet"}]))
    page = await open_at(f"/plain#/en/invitePlan?{ASKED}&needs={needs}")
    await settled(page)
    await expect(rows_of(page)).to_have_count(2)

    await page.get_by_role("button", name="Add a row").click()
    await expect(rows_of(page)).to_have_count(3)
    await page.get_by_role("button", name="Take away row 1").click()
    await ask(page)

    assert json.loads(typed(page)["needs"]) == [{"competence": "component/kubelet", "holders": "1"}]


async def test_asks_for_the_name_where_only_a_level_is_filled_in(open_at: OpenAt) -> None:
    page = await open_at(f"/plain#/en/invitePlan?{ASKED}")
    await settled(page)

    await rows_of(page).get_by_label("How well").fill("3")
    await page.get_by_role("button", name="Ask", exact=True).click()

    await expect(problems(page)).to_contain_text("Competence")
    await expect(rows_of(page).get_by_role("combobox", name="Competence")).to_be_focused()


@EACH_PLACE
async def test_asks_with_the_aims_in_the_order_that_is_chosen(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/en/invitePlan?{ASKED}")
    await settled(page)
    first, second = page.get_by_label("What decides, in order: 1"), page.get_by_label("What decides, in order: 2")
    await expect(first).to_have_value("LOAD")
    await expect(second).to_have_value("RICHNESS")

    await first.select_option("RICHNESS")
    await second.select_option("")
    await ask(page)

    assert typed(page)["aims"] == "RICHNESS"
    shown = await read(page, "What decides, in order")
    assert [row[0] for row in shown.rows] == ["size", "richness"]
    await first.select_option("")
    await ask(page)
    assert [row[0] for row in (await read(page, "What decides, in order")).rows] == ["size"]


async def test_keeps_nobody_out_of_its_rows(open_at: OpenAt, axe: Axe) -> None:
    page = await open_at(f"/plain#/sv/invitePlan?{ASKED}&aims=LOAD&needs=%5B%5D", language="sv", scheme="dark")
    await settled(page)
    await page.get_by_role("button", name="Lägg till en rad").click()

    assert await axe(page) == []


async def test_draws_what_decided_and_what_would_be_otherwise(open_at: OpenAt) -> None:
    asked = "competences=component/kubectl,component/kubeadm&ifDeclines=neolit123&whyNot=thockin"
    page = await open_at(f"/coverage#/sv/invitePlan?{asked}", language="sv")

    told = page.locator(".told")
    await expect(told.filter(has_text="Vad som avgjorde, i ordning").locator("li").first).to_contain_text(
        "färre räcker inte"
    )
    await expect(told.filter(has_text="Varför de inte är med")).to_contain_text("thockin")
    await expect(told.filter(has_text="Om någon säger nej")).to_contain_text("neolit123")
    await expect(told.filter(has_text="Andra grupper som är lika bra").locator("li").first).to_contain_text("+ ")
    fewer = page.get_by_role("region", name="Vad färre personer klarar").locator("tbody tr")
    await expect(fewer.last).to_contain_text("inget")
