"""What is not on a machine is left out with a word about it, or fails where nobody watches; files stay together."""

import os
import re
import subprocess
import sys
from typing import Final

import pytest

from tests.support.folders import REPOSITORY

pytestmark = pytest.mark.thorough

A_TEST: Final = "tests/browser/test_harness.py::test_notices_an_error_that_nobody_caught"


def run(*arguments: str, ci: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest of its own, on a machine without Chromium and without a database."""
    environment = os.environ | {"CI": ci, "MELLANRUM_CHROMIUM": "/nowhere", "NEO4J_TEST_URI": "bolt://127.0.0.1:9"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)


def test_leaves_browser_tests_out_and_says_how_to_get_a_browser() -> None:
    answer = run(A_TEST, "tests/test_errors.py", ci="")

    assert answer.returncode == 0, answer.stdout
    assert "1 tests left out: there is no Chromium. `make browser` installs Chromium" in answer.stdout
    assert "1 deselected" in answer.stdout


def test_fails_in_ci_with_a_sentence() -> None:
    answer = run(A_TEST, ci="true")

    assert answer.returncode == 1
    assert "There is no Chromium for the browser tests. `make browser` installs Chromium" in answer.stdout


def test_says_nothing_of_tests_that_were_not_asked_for() -> None:
    answer = run(A_TEST, "tests/test_errors.py", "-m", "not database", ci="")

    assert answer.returncode == 0, answer.stdout
    assert "left out" not in answer.stdout


def test_keeps_a_file_together_and_uses_both_sides() -> None:
    files = ("tests/cli/test_rows.py", "tests/cli/test_tables.py")

    answer = run("-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder", "-vvv", *files, ci="")

    sides = {file: set(re.findall(rf"\[(gw\d)\].* PASSED {file}::", answer.stdout)) for file in files}
    assert [len(side) for side in sides.values()] == [1, 1], answer.stdout
    assert sides[files[0]] != sides[files[1]]
