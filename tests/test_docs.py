"""The README shows nothing that does not work: its commands exist, its questions give the answers beside them.

A line of "…" in an answer stands for any number of lines.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import typer

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.cli import application
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph

ROOT: Final = Path(__file__).parent.parent
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
WIDTH: Final = "118"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def commands_shown() -> list[list[str]]:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    parts = [part.strip() for line in lines for part in line.split("&&")]
    return [shlex.split(part) for part in parts if part.startswith(("make ", "mellanrum "))]


def as_pattern(shown: str) -> re.Pattern[str]:
    lines = ["(.*\n)*?" if line == "…" else re.escape(line) + "\n" for line in shown.splitlines()]
    return re.compile("".join(lines) + "(.*\n)*" * shown.rstrip().endswith("…"))


@pytest.mark.parametrize("words", commands_shown(), ids=" ".join)
def test_shows_only_commands_that_there_are(words: list[str]) -> None:
    known = typer.main.get_group(application).commands
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert words[1] in (known if words[0] == "mellanrum" else targets)


def test_links_only_to_files_that_there_are() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)

    missing = [link for link in links if not (ROOT / link).exists()]

    assert links
    assert missing == []


def test_shows_pictures_that_are_there_and_light() -> None:
    shown = re.findall(r"!\[[^\]]+\]\((docs/pictures/[^)]+)\)", README)

    taken = {str(path.relative_to(ROOT)): path.stat().st_size for path in (ROOT / "docs" / "pictures").iterdir()}

    assert sorted(shown) == sorted(taken)
    assert len(shown) == 3
    assert max(taken.values()) < 250_000


def test_lists_every_setting() -> None:
    files = ("graph_api/settings.py", "graph_api/sign_in_settings.py")
    text = "".join((ROOT / file).read_text(encoding="utf-8") for file in files)
    read = re.findall(r'"((?:NEO4J|MELLANRUM)_[A-Z_]+)"', text)

    assert [name for name in dict.fromkeys(read) if f"`{name}`" not in README] == []


@pytest.mark.database
@pytest.mark.parametrize("block", blocks("console"), ids=lambda block: block.split()[3])
def test_gives_the_answer_that_it_shows(block: str, kubernetes: Graph, address: Neo4jAddress) -> None:
    assert kubernetes
    check_answer(block, address)


@pytest.mark.database
@pytest.mark.parametrize("block", blocks("console sample-sv"), ids=lambda block: block.split()[3])
def test_gives_the_answer_about_the_invented_region_that_it_shows(
    block: str, region: Graph, address: Neo4jAddress
) -> None:
    assert region
    check_answer(block, address)


def check_answer(block: str, address: Neo4jAddress) -> None:
    """That the command on the first line of `block` prints the rest of it."""
    command, shown = block.split("\n", 1)
    program = Path(sys.executable).parent / "mellanrum"
    environment = os.environ | {
        "NEO4J_URI": address.uri,
        "NEO4J_USER": address.user,
        "NEO4J_PASSWORD": address.password,
        "NEO4J_DATABASE": address.database,
        "COLUMNS": WIDTH,
        "LC_ALL": "C.UTF-8",
    }

    answer = subprocess.run(
        [str(program), *shlex.split(command)[2:]], env=environment, capture_output=True, text=True, check=False
    )

    printed = "\n".join(line.rstrip() for line in answer.stdout.strip("\n").splitlines()) + "\n"
    assert answer.stderr == ""
    assert as_pattern(shown).fullmatch(printed), printed


@pytest.mark.database
async def test_answers_its_document_as_it_shows(kubernetes: Graph) -> None:
    (document,), (answer,) = blocks("graphql"), blocks("json")

    given = await Api(kubernetes).execute(GraphQLRequest(document), DEMO_FACILITATOR)

    assert given.errors == []
    assert given.data == json.loads(answer)
