"""axe-core on a page: what keeps people from using it, in words that say where."""

from collections.abc import Mapping
from typing import Any, Final

import pytest
from playwright.async_api import Page

from tests.support.folders import REPOSITORY
from tests.support.tally import GRAVE, Tally

SCRIPT: Final = REPOSITORY / "explorer" / "node_modules" / "axe-core" / "axe.min.js"
RUN: Final = """async (selector) => {
  const { violations, passes, testEngine } = await axe.run(selector ?? document, {resultTypes: ["violations"]});
  const parts = violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => ({
    id, impact, at: node.target.join(" "), why: node.failureSummary.replace(/\\s+/g, " "),
  })));
  return { parts, passed: passes.length, version: testEngine.version };
}"""


async def look(page: Page, selector: str | None, tally: Tally) -> list[str]:
    """The critical and serious findings in the part of `page` that `selector` names, or in all of it."""
    if not SCRIPT.is_file():
        pytest.fail("axe-core is not there; `make explorer` installs it.")
    # Evaluated by the debugger, which the page's policy does not bind; a script element would be refused.
    await page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    seen = await page.evaluate(RUN, selector)
    tally.add(seen["version"], seen["passed"], [(part["impact"], part["id"]) for part in seen["parts"]])
    return [_in_words(part) for part in seen["parts"] if part["impact"] in GRAVE]


def _in_words(part: Mapping[str, Any]) -> str:
    return f"{part['impact']} {part['id']} at {part['at']}: {part['why']}"
