"""Waiting for Neo4j ends with an answer or with a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.readiness import last_words, wait_until_ready
from graph_api.settings import Neo4jAddress

NOBODY = Neo4jAddress("bolt://127.0.0.1:1", "neo4j", "x")


def test_shows_the_last_words_of_a_java_that_ended(tmp_path: Path) -> None:
    log = tmp_path / "console.log"
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, "-c", "print('Invalid maximum heap size'); exit(3)"], stdout=output)

    with pytest.raises(
        LocalDatabaseFailed, match=r"(?s)ended with code 3 .*console\.log:\n  Invalid maximum heap size"
    ):
        wait_until_ready(process, log, NOBODY)


def test_names_the_signal_that_ended_it(tmp_path: Path) -> None:
    (tmp_path / "console.log").touch()
    process = subprocess.Popen([sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"])

    with pytest.raises(LocalDatabaseFailed, match=r"was ended by signal 9 .*\n  \(nothing\)"):
        wait_until_ready(process, tmp_path / "console.log", NOBODY)


def test_says_why_a_neo4j_that_started_does_not_answer(tmp_path: Path) -> None:
    (tmp_path / "console.log").write_text("2026-11-21 22:39:24.103+0000 INFO  Started.\n")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as alive:
        with pytest.raises(LocalDatabaseFailed, match=r"not ready after 0 seconds \(Neo4j at 127\.0\.0\.1:1 refuses"):
            wait_until_ready(alive, tmp_path / "console.log", NOBODY, patience=0.2)
        alive.communicate(b"\n")


def test_leaves_out_the_frames_of_a_stack() -> None:
    said = last_words("Error starting Neo4j\n\tat org.neo4j.Main\nCaused by: No space left\n\t... 12 more\n\n")

    assert said == "  Error starting Neo4j\n  Caused by: No space left"
