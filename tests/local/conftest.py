"""A small Maven repository on loopback with jars of ours, which can be told to misbehave."""

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph_api.local.locked import Coordinate, Jar


@dataclass
class MavenServer:
    """What a repository hands out by path, and what it was asked for."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cut_short: set[str] = field(default_factory=set)
    held_back: set[str] = field(default_factory=set)
    go_on: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    def offers(self, artifact: str, content: bytes) -> Jar:
        """Hand out `content` as version 1 of se.example:ARTIFACT from now on; gives the line that locks it."""
        coordinate = Coordinate("se.example", artifact, "", "1")
        self.files[f"/se/example/{artifact}/1/{coordinate.file_name}"] = content
        return Jar(coordinate, len(content), hashlib.sha256(content).hexdigest())

    def times_asked(self, jar: Jar) -> int:
        """How many times the jar itself was asked for."""
        return sum(path.endswith(f"/{jar.file_name}") for path in self.asked)


class Handler(BaseHTTPRequestHandler):
    maven: MavenServer

    def do_GET(self) -> None:
        content = self.maven.files.get(self.path)
        self.maven.asked.append(self.path)
        name = self.path.rpartition("/")[2]
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        if content is None:
            return
        half = len(content) // 2
        self.wfile.write(content[:half])
        if name in self.maven.held_back:
            self.maven.go_on.wait(20)
        if name not in self.maven.cut_short:
            self.wfile.write(content[half:])

    def log_message(self, *_said: object) -> None:
        pass


@pytest.fixture
def maven() -> Iterator[MavenServer]:
    served = MavenServer()
    handler = type("HandlerOfOneTest", (Handler,), {"maven": served})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield served
    served.go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()
