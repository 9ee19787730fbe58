"""The command line of Java, and what Java may see."""

from pathlib import Path

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.extra import optional
from graph_api.local.java import command, environment, runtime


def test_finds_the_java_of_the_wheel() -> None:
    assert runtime().is_file()


def test_keeps_a_folder_with_a_space_and_a_ring_in_one_argument() -> None:
    line = command(Path("/java"), ["a.jar", "b.jar"], Path("/hem/mitt å"), "512m", quick_jit=False)

    assert "--home-dir=/hem/mitt å" in line
    assert line[line.index("-cp") + 1] == "a.jar:b.jar"
    assert "-Xmx512m" in line


@pytest.mark.parametrize("quick", [True, False])
def test_compiles_less_only_where_that_is_asked_for(*, quick: bool) -> None:
    line = command(Path("/java"), [], Path("/hem"), "1g", quick_jit=quick)

    assert ("-XX:TieredStopAtLevel=1" in line) == quick


def test_shows_java_no_secrets_and_no_options_meant_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "hemligt")
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1m")
    monkeypatch.setenv("LC_ALL", "C")

    seen = environment()

    assert "NEO4J_PASSWORD" not in seen
    assert "JAVA_TOOL_OPTIONS" not in seen
    assert seen["LC_ALL"] == "C.UTF-8"


def test_says_how_to_install_what_is_missing() -> None:
    with pytest.raises(LocalDatabaseFailed, match=r"needs no_such_library, .*pip install 'mellanrum\[local\]'"):
        optional("no_such_library.part")
