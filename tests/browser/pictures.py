"""What the tests of the pictures share: an operation's answer from the API, and an answer as it might have been."""

from collections.abc import Callable, Mapping
from typing import Any

from playwright.async_api import Page, Route

from graph_api.services.operations import operation
from tests.browser.conftest import Api

Answer = dict[str, Any]


async def answered(api: Api, name: str, variables: Mapping[str, object] | None = None) -> Answer:
    """What the API answers to the operation `name`, with its example's values unless `variables` are given."""
    asked = operation(name)
    data = await api(asked.text, dict(asked.example if variables is None else variables))
    return data[name]


async def go_with_answer(page: Page, address: str, name: str, change: Callable[[Answer], None]) -> None:
    """Let `page` show `address` as if the answer to `name` were what `change` makes of it."""

    async def answer(route: Route) -> None:
        response = await route.fetch()
        content = await response.json()
        if name in (content.get("data") or {}):
            change(content["data"][name])
        await route.fulfill(response=response, json=content)

    await page.route("**/graphql", answer)
    await page.goto(address)
