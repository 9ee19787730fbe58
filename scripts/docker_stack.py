"""The services of docker-compose.yml as a project of their own: names, port, password and volumes that are nobody's."""

import http.client
import json
import os
import re
import secrets
import shlex
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
IMAGE: Final = "mellanrum-docker-test"
OURS: Final = ("COMPOSE_", "MELLANRUM_", "NEO4J_PASSWORD", "NEO4J_URI", "PORT", "SEED_FOLDER")
"""Settings of whoever runs the test, which are not the test's."""

NOT_FOUND: Final = 1
"""How grep ends where it finds nothing."""


class Failed(Exception):
    """Something was not as promised; the sentence says what."""


class Stack:
    """One project of compose, and how to speak to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = f"mellanrum-test-{os.getpid()}"
        self.port = _free_port()
        self.password = secrets.token_hex(12)
        self.token: str | None = None
        self.engine = _compose()
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        self._settings = folder / "settings"
        self._lasting: dict[str, str] = {}
        self.configure()
        if self.run("docker", "version", check=False).returncode:
            raise Failed("no Docker engine answers here; start one, or name it in DOCKER_HOST.")

    def configure(self, **more: str) -> None:
        """Write the file that stands for .env; `more` are settings beyond password, port and image."""
        known = {"NEO4J_PASSWORD": self.password, "PORT": str(self.port), "MELLANRUM_IMAGE": IMAGE} | self._lasting
        self._settings.write_text("".join(f"{name}={value}\n" for name, value in (known | more).items()))

    def replace_stand_in(self) -> None:
        """Where Neo4j's image is a stand-in that cannot be set up as the official one, use one made from it."""
        default = re.search(r"NEO4J_IMAGE:-([^}]+)", (ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
        image = os.environ.get("NEO4J_IMAGE") or (default[1] if default else "")
        script = ("grep", image, "-q", "add_env_setting_to_conf", "/startup/docker-entrypoint.sh")
        if self.run("docker", "run", "--rm", "--entrypoint", *script, check=False).returncode == NOT_FOUND:
            self._lasting["NEO4J_IMAGE"] = f"{IMAGE}-neo4j"
            build = ("docker", "build", "-t", f"{IMAGE}-neo4j", "--build-arg", f"IMAGE={image}")
            self.run(*build, "-f", "tests/docker/stand-in.Dockerfile", "tests/docker")
            self.configure()

    def compose(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run `docker compose` with these words; where `check` is False, however it ends."""
        return self.run(*self.engine, "--env-file", str(self._settings), "-p", self.project, *words, check=check)

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run any command with the settings of this project."""
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if check and ended.returncode:
            raise Failed(f"`{shlex.join(command)}` ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
        return ended

    def container(self, service: str) -> dict[str, Any]:
        """What the engine knows of the container of a service."""
        name = self.compose("ps", "-a", "-q", service).stdout.strip()
        return json.loads(self.run("docker", "inspect", name).stdout)[0]

    def http(
        self, path: str, *, question: object = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Ask the published port, with the token where there is one; the status and what was answered."""
        body = None if question is None else json.dumps(question)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            credentials = {} if self.token is None else {"Authorization": f"Bearer {self.token}"}
            sent = {"Content-Type": "application/json", **credentials, **(headers or {})}
            connection.request("GET" if body is None else "POST", path, body, sent)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def wait_until_ready(self, seconds: float) -> None:
        """Wait until questions can be answered.

        Raises:
            Failed: they still cannot after so many seconds.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if self.http("/readyz")[0] == http.HTTPStatus.OK:
                    return
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.5)
        raise Failed(f"http://127.0.0.1:{self.port}/readyz is not ready after {seconds:.0f} seconds")


def _compose() -> list[str]:
    """The words that call compose here: COMPOSE where it is set, else the plugin, else docker-compose."""
    candidates = [os.environ["COMPOSE"]] if os.environ.get("COMPOSE") else ["docker compose", "docker-compose"]
    for words in map(shlex.split, candidates):
        try:
            if subprocess.run([*words, "version"], capture_output=True, check=False).returncode == 0:
                return words
        except OSError:
            continue
    raise Failed(f"none of these works here: {', '.join(candidates)}. Install Docker with compose (1.29 or newer).")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]
