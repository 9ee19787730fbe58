"""An identity provider on this machine, as far as a server that checks its tokens asks it: two documents over HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

DISCOVERY: Final = "/.well-known/openid-configuration"
NOT_FOUND: Final = (404, {}, b"")

Answer = tuple[int, dict[str, str], bytes]


class FakeProvider:
    """Answers what `answers` says for each path, after `delay` seconds; `asked` are the paths that were asked for."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.delay = 0.0
        self.issuer = ""

    def show(self, path: str, content: object, status: int = 200, **headers: str) -> None:
        """Answer JSON from now on, or bytes as they are."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.answers[path] = (status, headers, body)

    def show_itself(self, *keys: dict[str, Any], **more: object) -> None:
        """Answer as a provider with these keys; `more` goes into its discovery document."""
        known = {
            "issuer": self.issuer,
            "jwks_uri": f"{self.issuer}/keys",
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
        }
        self.show(DISCOVERY, known | more)
        self.show("/keys", {"keys": list(keys)})

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        path = (await reader.readline()).decode().split(" ")[1]
        while (await reader.readline()).strip():
            pass
        self.asked.append(path)
        await asyncio.sleep(self.delay)
        status, headers, body = self.answers.get(path, NOT_FOUND)
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        writer.close()


@asynccontextmanager
async def provided() -> AsyncIterator[FakeProvider]:
    """A provider that listens on this machine, for the block."""
    provider = FakeProvider()
    server = await asyncio.start_server(provider.answer, "127.0.0.1", 0)
    provider.issuer = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield provider
