"""The lock file says which jars make up Neo4j."""

from importlib.resources import files

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.locked import NEO4J_VERSION, Coordinate, Jar, locked_jars, read_coordinate, read_lock, write_lock

SHA256 = "ab" * 32


def test_reads_a_line_of_coordinate_size_and_checksum() -> None:
    jars = read_lock(f"org.neo4j:neo4j-bolt:jar:2026.08.1 4711 {SHA256}\n")

    assert jars == (Jar(Coordinate("org.neo4j", "neo4j-bolt", "", "2026.08.1"), 4711, SHA256),)


@pytest.mark.parametrize(
    ("coordinate", "file_name"),
    [
        ("org.neo4j:neo4j-bolt:jar:2026.08.1", "neo4j-bolt-2026.08.1.jar"),
        (
            "io.netty:netty-transport-native-epoll:jar:linux-x86_64:4.2.17",
            "netty-transport-native-epoll-4.2.17-linux-x86_64.jar",
        ),
    ],
)
def test_names_the_file_as_maven_does(coordinate: str, file_name: str) -> None:
    assert read_coordinate(coordinate).file_name == file_name
    assert str(read_coordinate(coordinate)) == coordinate


@pytest.mark.parametrize(
    "line",
    [
        "org.neo4j:neo4j-bolt:2026.08.1 4711 " + SHA256,
        "org.neo4j:neo4j-bolt:jar:2026.08.1 many " + SHA256,
        "org.neo4j:neo4j-bolt:jar:2026.08.1 4711",
        "org.neo4j:neo4j-bolt:jar:2026.08.1 4711 abc",
        "org.neo4j:neo4j-bolt:jar:2026.08.1 0 " + SHA256,
    ],
)
def test_names_the_line_that_it_cannot_read(line: str) -> None:
    text = f"org.neo4j:neo4j:jar:2026.08.1 1 {SHA256}\n{line}\n"

    with pytest.raises(LocalDatabaseFailed, match="Line 2 of the Neo4j lock file") as raised:
        read_lock(text)

    assert raised.value.value == line


def test_locks_all_225_jars_of_neo4j_each_under_a_name_of_its_own() -> None:
    jars = locked_jars()

    assert len(jars) == 225
    assert len({jar.file_name for jar in jars}) == 225
    assert {jar.coordinate.version for jar in jars if jar.file_name.startswith("neo4j-kernel-20")} == {NEO4J_VERSION}


def test_keeps_no_address_and_one_order_in_the_lock_file() -> None:
    text = files("graph_api.local").joinpath(f"neo4j-{NEO4J_VERSION}.lock").read_text("utf-8")

    assert "//" not in text
    assert write_lock(reversed(read_lock(text))) == text
