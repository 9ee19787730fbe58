"""`make browser` installs Chromium where there is none, or says in one sentence what to do instead.

The machines are made up: a PATH with a few stand-ins that write down how they were called.
"""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.support import chromium
from tests.support.folders import REPOSITORY

SCRIPT: Final = REPOSITORY / "scripts" / "install_chromium.sh"

STAND_INS: Final = {
    "apt-get": 'case "$*" in *install*) echo "#!/bin/sh" > "$BIN/chromium"; /bin/chmod +x "$BIN/chromium";; esac',
    "apt-cache": "echo chromium - web browser",
    "apt-cache of Ubuntu": ":",
    "id": "echo 0",
    "id of a person": "echo 1000",
    "sudo": '"$@"',
    "env": 'shift; "$@"',
    "chromium": ":",
    "google-chrome": ":",
}

Install = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """`install("apt-get", "id", …)` runs the script on a machine with these programs and no others."""

    def run(*programs: str, **environment: str) -> subprocess.CompletedProcess[str]:
        for each in programs:
            program = tmp_path / each.split()[0]
            program.write_text(f'#!/bin/sh\necho "{program.name} $*" >> "$BIN/calls"\n{STAND_INS[each]}\n', "utf-8")
            program.chmod(0o755)
        clean = {"PATH": str(tmp_path), "BIN": str(tmp_path), **environment}
        return subprocess.run(["/bin/sh", str(SCRIPT)], env=clean, capture_output=True, text=True, check=False)

    return run


def calls(tmp_path: Path) -> list[str]:
    """How the stand-ins were called."""
    return (tmp_path / "calls").read_text("utf-8").splitlines()


def test_knows_chromium_by_the_names_by_which_the_tests_find_it() -> None:
    listed = re.search(r'"\$\{MELLANRUM_CHROMIUM:-\}" (.*); do', SCRIPT.read_text("utf-8"))

    assert listed is not None
    assert tuple(listed[1].split()) == chromium.NAMES


def test_installs_chromium_and_fonts_as_root(install: Install, tmp_path: Path) -> None:
    answer = install("apt-get", "apt-cache", "id", "env")

    assert (answer.returncode, answer.stderr) == (0, "")
    assert "Chromium is there" in answer.stdout
    assert any(re.match("apt-get install .* chromium fonts-dejavu-core", call) for call in calls(tmp_path))


def test_asks_for_the_right_to_install(install: Install, tmp_path: Path) -> None:
    answer = install("apt-get", "apt-cache", "id of a person", "sudo", "env")

    assert answer.returncode == 0
    assert [call.split()[:2] for call in calls(tmp_path) if call.startswith("sudo")] == [
        ["sudo", "apt-get"],
        ["sudo", "env"],
    ]


@pytest.mark.parametrize("name", ["chromium", "google-chrome"])
def test_leaves_a_machine_alone_that_has_one(install: Install, tmp_path: Path, name: str) -> None:
    answer = install(name, "apt-get", "id")

    assert answer.returncode == 0
    assert answer.stdout == f"Chromium is there: {tmp_path / name}.\n"
    assert not (tmp_path / "calls").exists()


@pytest.mark.parametrize(
    ("programs", "environment", "sentence"),
    [
        ([], {}, "Install Chromium or Chrome by this system's own means"),
        (["apt-get", "id of a person"], {}, "Run this as root"),
        (["apt-get", "apt-cache of Ubuntu", "id", "env"], {}, "snap install chromium"),
        (["chromium"], {"MELLANRUM_CHROMIUM": "/opt/åsa/chrome"}, "/opt/åsa/chrome, which is no program"),
    ],
)
def test_says_in_one_sentence_what_to_do_elsewhere(
    install: Install, programs: list[str], environment: dict[str, str], sentence: str
) -> None:
    answer = install(*programs, **environment)

    assert answer.returncode == 1
    assert sentence in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert "MELLANRUM_CHROMIUM" in answer.stderr


def test_is_what_make_calls() -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")

    assert os.access(SCRIPT, os.X_OK)
    assert f"\n\t@sh {SCRIPT.relative_to(REPOSITORY)}\n" in makefile
