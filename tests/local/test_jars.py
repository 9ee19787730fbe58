"""The cache of jars: only whole files that were checked, fetched once."""

import errno
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph_api.domain.progress import Silent
from graph_api.errors import LocalDatabaseFailed
from graph_api.local.jars import JarCache, fill
from graph_api.local.locked import Coordinate, Jar, write_lock
from graph_api.local.maven import MavenRepository
from tests.local.conftest import MavenServer
from tests.local.waiting import wait_until


@dataclass
class Noted:
    """A progress that remembers what it was told."""

    begun: list[tuple[str, int | None, str]] = field(default_factory=list)
    done: int = 0
    ended: int = 0

    def begin(self, what: str, total: int | None, unit: str) -> None:
        self.begun.append((what, total, unit))

    def advance(self, by: int) -> None:
        self.done += by

    def end(self) -> None:
        self.ended += 1


class FullDisk:
    """A repository whose files find no room."""

    def fetch(self, coordinate: Coordinate, scratch: Path, arrived: Callable[[int], None]) -> Path:
        arrived(1)
        raise OSError(errno.ENOSPC, "No space left on device", str(scratch / coordinate.file_name))


def open_repository(maven: MavenServer) -> Callable[[], MavenRepository]:
    return lambda: MavenRepository({"central": maven.address})


def test_fetches_every_jar_and_reports_bytes(maven: MavenServer, tmp_path: Path) -> None:
    jars = [maven.offers("kernel", b"kernel" * 5000), maven.offers("bolt", b"bolt" * 70)]
    cache, progress = JarCache(tmp_path / "cachad å", jars), Noted()

    fill(cache, open_repository(maven), progress)

    assert [cache.path(jar).read_bytes() for jar in jars] == [b"kernel" * 5000, b"bolt" * 70]
    assert progress.begun == [("Fetching Neo4j", 30_280, "bytes")]
    assert (progress.done, progress.ended) == (30_280, 1)
    assert not cache.scratch.exists()


def test_asks_for_nothing_when_all_is_there(maven: MavenServer, tmp_path: Path) -> None:
    cache = JarCache(tmp_path, [maven.offers("kernel", b"kernel")])
    fill(cache, open_repository(maven), Silent())
    maven.asked.clear()

    fill(cache, lambda: pytest.fail("no repository is needed"), Silent())

    assert maven.asked == []


def test_fetches_only_what_is_missing_or_has_another_size(maven: MavenServer, tmp_path: Path) -> None:
    kernel, bolt, lucene = (maven.offers(name, name.encode() * 9) for name in ("kernel", "bolt", "lucene"))
    cache = JarCache(tmp_path, [kernel, bolt, lucene])
    fill(cache, open_repository(maven), Silent())
    cache.path(bolt).unlink()
    cache.path(lucene).write_bytes(b"cut")
    maven.asked.clear()

    fill(cache, open_repository(maven), Silent())

    assert [maven.times_asked(jar) for jar in (kernel, bolt, lucene)] == [0, 1, 1]
    assert cache.path(lucene).read_bytes() == b"lucene" * 9


def test_checks_files_that_came_from_elsewhere_and_replaces_wrong_ones(maven: MavenServer, tmp_path: Path) -> None:
    good, bad = maven.offers("good", b"good"), maven.offers("evil", b"good")
    cache = JarCache(tmp_path, [good, bad])
    cache.path(good).write_bytes(b"good")
    cache.path(bad).write_bytes(b"evil")

    fill(cache, open_repository(maven), Silent())

    assert (maven.times_asked(good), maven.times_asked(bad)) == (0, 1)
    assert cache.path(bad).read_bytes() == b"good"


def test_checks_again_when_the_lock_has_changed(maven: MavenServer, tmp_path: Path) -> None:
    old = maven.offers("kernel", b"old kernel")
    fill(JarCache(tmp_path, [old]), open_repository(maven), Silent())
    new = maven.offers("kernel", b"new kernel")

    fill(JarCache(tmp_path, [new]), open_repository(maven), Silent())

    assert (tmp_path / "kernel-1.jar").read_bytes() == b"new kernel"


def test_throws_away_a_file_with_another_checksum_and_keeps_the_good_ones(maven: MavenServer, tmp_path: Path) -> None:
    good, altered = maven.offers("good", b"good"), maven.offers("altered", b"as published")
    fill(JarCache(tmp_path, [good]), open_repository(maven), Silent())
    maven.offers("altered", b"as tampered!")
    cache = JarCache(tmp_path, [good, altered])

    with pytest.raises(LocalDatabaseFailed, match=r"altered-1\.jar arrived with SHA-256 .* thrown away"):
        fill(cache, open_repository(maven), Silent())

    assert sorted(path.name for path in tmp_path.glob("*.jar")) == ["good-1.jar"]
    assert not cache.is_complete


def test_needs_the_network_once_and_says_so(maven: MavenServer, tmp_path: Path) -> None:
    cache, progress = JarCache(tmp_path, [maven.offers("kernel", b"kernel")]), Noted()

    with pytest.raises(LocalDatabaseFailed, match="The first start needs the network"):
        fill(cache, lambda: MavenRepository({"central": "http://127.0.0.1:1"}), progress)

    assert progress.ended == 1


def test_does_not_begin_where_the_disk_is_too_small(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("kernel", b"k" * 3_000_000)

    with pytest.raises(LocalDatabaseFailed, match=r"needs 23 MB in .* the disk has 5 MB left") as raised:
        fill(JarCache(tmp_path, [jar]), open_repository(maven), Silent(), lambda _folder: 5_000_000)

    assert (raised.value.value, raised.value.bound) == (5_000_000, 23_000_000)
    assert maven.asked == []


def test_says_that_the_disk_became_full(tmp_path: Path) -> None:
    jars = [Jar(Coordinate("se.example", f"part{at}", "", "1"), 10, "0" * 64) for at in range(40)]

    with pytest.raises(LocalDatabaseFailed, match=r"The disk became full while fetching Neo4j into .*MELLANRUM_CACHE"):
        fill(JarCache(tmp_path, jars), FullDisk, Silent())


def test_names_a_cache_that_cannot_be_written(maven: MavenServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    with pytest.raises(LocalDatabaseFailed, match=r"Not a directory.*MELLANRUM_CACHE"):
        fill(JarCache(tmp_path / "file" / "cache", [maven.offers("kernel", b"k")]), open_repository(maven), Silent())


def test_of_two_at_once_one_fetches_and_one_waits(maven: MavenServer, tmp_path: Path) -> None:
    jar = maven.offers("kernel", b"kernel")
    maven.held_back.add(jar.file_name)
    cache, first, second = JarCache(tmp_path, [jar]), Noted(), Noted()
    threads = [threading.Thread(target=fill, args=(cache, open_repository(maven), told)) for told in (first, second)]

    threads[0].start()
    wait_until(lambda: maven.times_asked(jar) == 1)
    threads[1].start()
    wait_until(lambda: bool(second.begun))
    maven.go_on.set()
    for thread in threads:
        thread.join()

    assert [what for what, _, _ in second.begun] == ["Waiting for another process to fetch Neo4j"]
    assert maven.times_asked(jar) == 1
    assert cache.is_complete


def test_goes_on_where_a_killed_download_stopped(maven: MavenServer, tmp_path: Path) -> None:
    kernel, bolt = maven.offers("kernel", b"kernel" * 9), maven.offers("bolt", b"bolt" * 9)
    maven.held_back.add(bolt.file_name)
    cache = JarCache(tmp_path / "cache", [kernel, bolt])
    (tmp_path / "lock").write_text(write_lock(cache.jars))
    other = subprocess.Popen([sys.executable, "-c", FILL, str(cache.folder), str(tmp_path / "lock"), maven.address])
    wait_until(lambda: cache.path(kernel).exists() and maven.times_asked(bolt) == 1)
    other.send_signal(signal.SIGKILL)
    other.wait()
    maven.go_on.set()

    fill(cache, open_repository(maven), Silent())

    assert (maven.times_asked(kernel), maven.times_asked(bolt)) == (1, 2)
    assert cache.path(bolt).read_bytes() == b"bolt" * 9
    assert not cache.scratch.exists()


FILL = """
import sys
from pathlib import Path
from graph_api.domain.progress import Silent
from graph_api.local.jars import JarCache, fill
from graph_api.local.locked import read_lock
from graph_api.local.maven import MavenRepository
folder, lock, address = sys.argv[1:]
fill(JarCache(Path(folder), read_lock(Path(lock).read_text())), lambda: MavenRepository({"c": address}), Silent())
"""
