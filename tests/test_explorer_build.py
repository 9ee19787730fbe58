"""Building the explorer: what it takes, and what it says where that is missing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.folders import REPOSITORY

EXPLORER = REPOSITORY / "explorer"
LOCK = json.loads((EXPLORER / "package-lock.json").read_text(encoding="utf-8"))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A copy of the explorer's sources, with one that was built before."""
    folder = tmp_path / "en mapp å" / "explorer"
    shutil.copytree(EXPLORER, folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    (folder.parent / "graph_api" / "explorer").mkdir(parents=True)
    (folder.parent / "graph_api" / "explorer" / "index.html").write_text("built before")
    return folder


def build(sources: Path, *flags: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *flags, str(sources / "build.py")]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False
    )


def test_names_no_registry_in_its_lock() -> None:
    assert not [name for name, entry in LOCK["packages"].items() if "resolved" in entry]
    assert all("integrity" in entry for name, entry in LOCK["packages"].items() if name)


def test_takes_every_package_in_one_version_that_is_written_down() -> None:
    root = LOCK["packages"][""]
    versions = {**root["dependencies"], **root["devDependencies"]}

    assert {name: LOCK["packages"][f"node_modules/{name}"]["version"] for name in versions} == versions


def test_says_what_to_do_where_there_is_no_node(sources: Path) -> None:
    # Isolated and without packages: any Python that did not install Node.
    done = build(sources, "-I", "-S")

    assert done.returncode == 1
    assert done.stderr.startswith("The explorer was not built: this Python has no Node. Install requirements/node.lock")


def test_says_that_the_registry_is_not_reachable_and_keeps_what_was_built(sources: Path) -> None:
    nowhere = {"npm_config_registry": "http://127.0.0.1:9/", "npm_config_fetch_retries": "0"}

    done = build(sources, **nowhere, npm_config_cache=str(sources / "cache"))

    assert done.returncode == 1
    assert done.stderr.startswith("The explorer was not built: npm could not fetch its packages. Is its registry reach")
    assert (sources.parent / "graph_api" / "explorer" / "index.html").read_text() == "built before"
