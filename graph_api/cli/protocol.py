"""HTTP/1.1 for those who ask: a connection that does not is closed, so that thousands of them cannot stay open."""

import asyncio
from typing import Final

from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEADER_SECONDS: Final = 10.0
"""How long a client may take from its connection, or from an answer, to the end of the header of a request."""


class TimedProtocol(H11Protocol):
    """uvicorn's protocol, which by itself waits forever for the first request and for the rest of a header."""

    _closing: asyncio.TimerHandle | None = None

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] -- as uvicorn's own
        super().connection_made(transport)
        self._wait_for_request(None)

    @override
    def on_response_complete(self) -> None:
        answered = self.cycle  # the next one may begin, and take its place, within the call
        super().on_response_complete()
        self._wait_for_request(answered)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_longer()
        super().connection_lost(exc)

    def _wait_for_request(self, answered: RequestResponseCycle | None) -> None:
        self._wait_no_longer()
        if not self.transport.is_closing():
            self._closing = self.loop.call_later(HEADER_SECONDS, self._close_unless_asked, answered)

    def _wait_no_longer(self) -> None:
        if self._closing is not None:
            self._closing.cancel()

    def _close_unless_asked(self, answered: RequestResponseCycle | None) -> None:
        if self.cycle is answered:
            self.transport.close()
