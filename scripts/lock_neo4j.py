"""Make the lock file of a Neo4j version from the list of its jars.

    python scripts/lock_neo4j.py 2026.08.1 jars.txt

jars.txt holds one Maven coordinate per line, `group:artifact:jar[:classifier]:version`, as printed by
`mvn dependency:list` for org.neo4j:neo4j, org.neo4j:neo4j-bolt and org.neo4j.app:neo4j-server (a scope at the end and
lines that are no coordinates are passed over). Every jar is fetched once; what the repository hands out now is what
the lock will insist on.
"""

import argparse
import hashlib
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from graph_api.local.locked import Coordinate, Jar, lock_name, read_coordinate, write_lock
from graph_api.local.maven import MavenRepository

THREADS = 16
HERE = Path(__file__).resolve().parent
COORDINATE = re.compile(r"^\s*([\w.-]+(?::[\w.-]+){3,4}?)(?::(?:compile|runtime))?\s*$")


def main() -> None:
    """Read the arguments and write graph_api/local/neo4j-VERSION.lock."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", help="the Neo4j version, such as 2026.08.1")
    parser.add_argument("jars", type=Path, help="file with one coordinate per line")
    given = parser.parse_args()
    coordinates = coordinates_in(given.jars.read_text("utf-8"))
    target = HERE.parent / "graph_api" / "local" / lock_name(given.version)
    target.write_text(write_lock(locked(coordinates)), "utf-8")
    print(f"{target}: {len(coordinates)} jars")


def coordinates_in(text: str) -> list[Coordinate]:
    """The coordinates of `text`, each once, in the order of the text."""
    found = [COORDINATE.match(line) for line in text.splitlines()]
    return list(dict.fromkeys(read_coordinate(match[1]) for match in found if match))


def locked(coordinates: list[Coordinate]) -> list[Jar]:
    """Size and SHA-256 of every coordinate, from files fetched now."""
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(partial(_measured, MavenRepository(), Path(scratch)), coordinates))


def _measured(repository: MavenRepository, scratch: Path, coordinate: Coordinate) -> Jar:
    content = repository.fetch(coordinate, scratch, lambda _bytes: None).read_bytes()
    return Jar(coordinate, len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
