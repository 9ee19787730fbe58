"""The catalogue of errors and the errors of the program: each holds the other."""

import re
from collections.abc import Iterator
from typing import Final

from graph_api.errors import MellanrumError
from tests.support.folders import REPOSITORY

ROW: Final = re.compile(r"^\| `(?P<code>[A-Z_]+)` \| (?P<means>.+?) \| (?P<do>.+?) \|$")


def raised() -> Iterator[type[MellanrumError]]:
    """Every kind of error, the base included."""
    waiting = [MellanrumError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        yield kind


def catalogued() -> list[re.Match[str]]:
    """The rows of the catalogue."""
    lines = (REPOSITORY / "schema" / "errors.md").read_text(encoding="utf-8").splitlines()
    return [row for line in lines if (row := ROW.match(line))]


def test_catalogue_lists_every_code_that_an_error_has() -> None:
    codes = {kind.code for kind in raised()}

    assert {row["code"] for row in catalogued()} == codes


def test_catalogue_lists_no_code_twice() -> None:
    codes = [row["code"] for row in catalogued()]

    assert len(codes) == len(set(codes))
