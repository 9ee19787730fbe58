"""Jars come from a Maven repository, or one sentence says why not."""

from pathlib import Path

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.maven import MavenRepository
from tests.local.conftest import MavenServer


def test_fetches_a_file_and_says_how_much_arrived(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("whole", b"a whole jar" * 1000)
    arrived: list[int] = []

    file = MavenRepository({"central": maven.address}).fetch(jar.coordinate, tmp_path, arrived.append)

    assert file.read_bytes() == b"a whole jar" * 1000
    assert sum(arrived) == jar.size


def test_does_not_take_the_rest_of_an_earlier_run_for_the_file(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("whole", b"a whole jar")
    rest = tmp_path / "se/example/whole/1/whole-1.jar"
    rest.parent.mkdir(parents=True)
    rest.write_bytes(b"a who")

    file = MavenRepository({"central": maven.address}).fetch(jar.coordinate, tmp_path, lambda _count: None)

    assert file.read_bytes() == b"a whole jar"


def test_tries_once_more_and_then_says_what_to_do_when_the_connection_breaks(
    maven: MavenServer, tmp_path: Path
) -> None:
    jar = maven.offers("broken", b"only half of this arrives")
    maven.cut_short.add(jar.file_name)

    with pytest.raises(LocalDatabaseFailed, match=r"could not be fetched from 127\.0\.0\.1.*check the connection"):
        MavenRepository({"central": maven.address}).fetch(jar.coordinate, tmp_path, lambda _count: None)

    assert maven.times_asked(jar) == 2


def test_names_the_repository_that_nobody_answers_for(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("unreachable", b"never asked for")

    with pytest.raises(LocalDatabaseFailed, match=r"fetched from 127\.0\.0\.1:1 .*refused.*NEO4J_URI"):
        MavenRepository({"central": "http://127.0.0.1:1"}).fetch(jar.coordinate, tmp_path, lambda _count: None)


def test_names_the_file_that_the_repository_does_not_have(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("absent", b"gone")
    maven.files.clear()

    with pytest.raises(LocalDatabaseFailed, match=r"did not hand out absent-1\.jar"):
        MavenRepository({"central": maven.address}).fetch(jar.coordinate, tmp_path, lambda _count: None)
