"""What goes wrong in a browser where nobody sees it: requests to elsewhere, failed ones, errors in the console."""

import re
from collections.abc import Callable
from typing import Final

from playwright.async_api import BrowserContext, ConsoleMessage, Request, Response, WebError

ELSEWHERE: Final = "request to another origin: "
OWN_SCHEMES: Final = ("data:", "blob:", "about:")

GIVEN_UP: Final = "net::ERR_ABORTED"
"""A request that the page itself gave up, by asking something else or by leaving; also one that became a download."""

NETWORK_CHANGED: Final = "net::ERR_NETWORK_CHANGED"
WHY_CHANGED: Final = " (a network of this machine came or went meanwhile, as of a container or a VPN: run again)"

TWICE_TOLD: Final = "Failed to load resource"
"""The console's word for what the response or the failed request has told already."""


class Trouble:
    """All trouble of the pages of one test, of which it may expect some."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._expected: list[str] = []
        self._ours: list[str] = []

    def expect(self, pattern: str) -> None:
        """Accept every trouble that matches `pattern`, and miss it where there is none.

        Trouble reads "503 http://127.0.0.1:1234/graphql", "net::ERR_CONNECTION_REFUSED http://…", "console: …",
        "page error: …". A request to another origin is never accepted.
        """
        self._expected.append(pattern)

    def accept(self, origin: str) -> None:
        """Accept requests to `origin` too, which is a server of the test's own."""
        self._ours.append(f"{origin}/")

    def watch(self, context: BrowserContext, origin: str) -> None:
        """Note the trouble of every page of `context`, which is to speak to `origin` alone."""
        context.on("request", self._elsewhere(origin))
        context.on("response", self._refused)
        context.on("requestfailed", self._failed)
        context.on("console", self._logged)
        context.on("weberror", self._thrown)

    @property
    def unexpected(self) -> list[str]:
        """What went wrong and was not expected, and what was expected and did not."""
        elsewhere = [each for each in self.seen if each.startswith(ELSEWHERE)]
        others = [each for each in self.seen if each not in elsewhere]
        left = [each for each in others if not any(re.search(pattern, each) for pattern in self._expected)]
        missed = [pattern for pattern in self._expected if not any(re.search(pattern, each) for each in others)]
        return elsewhere + left + [f"expected and not seen: {pattern}" for pattern in missed]

    def _elsewhere(self, origin: str) -> Callable[[Request], None]:
        def note(request: Request) -> None:
            if not request.url.startswith((f"{origin}/", *self._ours, *OWN_SCHEMES)):
                self.seen.append(f"{ELSEWHERE}{request.method} {request.url}")

        return note

    def _refused(self, response: Response) -> None:
        if response.status >= 400:
            self.seen.append(f"{response.status} {response.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            why = WHY_CHANGED if request.failure == NETWORK_CHANGED else ""
            self.seen.append(f"{request.failure} {request.url}{why}")

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(TWICE_TOLD):
            self.seen.append(f"console: {message.text}")

    def _thrown(self, error: WebError) -> None:
        self.seen.append(f"page error: {error.error}")
