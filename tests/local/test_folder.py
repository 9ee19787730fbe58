"""The folder of a database: held by one, from one Neo4j, with room to write."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.flocks import is_held
from graph_api.local.folder import DataFolder, held, note_version, require_room, write_for_owner


def in_use() -> str:
    return "the folder is in use"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "mörk å")


def test_makes_a_folder_for_its_owner_and_lets_go_of_it_at_the_end(folder: DataFolder) -> None:
    with held(folder, in_use, nullcontext):
        inside = folder.is_in_use

    assert (inside, folder.is_in_use) == (True, False)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


def test_refuses_a_second_holder_with_the_sentence_that_it_is_given(folder: DataFolder) -> None:
    with (
        held(folder, in_use, nullcontext),
        pytest.raises(LocalDatabaseFailed, match="the folder is in use"),
        held(folder, in_use, nullcontext),
    ):
        pass

    assert not folder.is_in_use


def test_waits_for_a_neo4j_whose_starter_is_gone(folder: DataFolder) -> None:
    """The starter is this process's child, already dead; what inherited its lock ends while we wait."""
    with held(folder, in_use, nullcontext) as descriptor:
        stopping = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, pass_fds=(descriptor,)
        )
    starter = subprocess.Popen([sys.executable, "-c", ""])
    starter.wait()
    folder.lock.write_text(str(starter.pid))

    def waiting() -> AbstractContextManager[None]:
        stopping.communicate(b"\n")
        return nullcontext()

    with held(folder, in_use, waiting):
        written = folder.lock.read_text()

    assert written == str(os.getpid())


def test_is_no_trouble_to_one_who_only_looks(folder: DataFolder) -> None:
    with held(folder, in_use, nullcontext):
        looked = [is_held(folder.lock) for _ in range(3)]

    assert looked == [True, True, True]


def test_names_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    with (
        pytest.raises(LocalDatabaseFailed, match=r"database folder .*file/db cannot be written: Not a directory"),
        held(DataFolder(tmp_path / "file" / "db"), in_use, nullcontext),
    ):
        pass


def test_writes_files_that_only_the_owner_may_read(tmp_path: Path) -> None:
    write_for_owner(tmp_path / "password", "first")
    write_for_owner(tmp_path / "password", "sésam")

    assert (tmp_path / "password").read_text("utf-8") == "sésam"
    assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / "password"]


def test_refuses_a_disk_that_is_about_to_be_full(folder: DataFolder) -> None:
    with pytest.raises(LocalDatabaseFailed, match="has 42 MB left; a database needs at least 100 MB") as raised:
        require_room(folder, lambda _folder: 42_000_000)

    assert (raised.value.value, raised.value.bound) == (42_000_000, 100_000_000)


def refusal(act: Callable[[], None]) -> LocalDatabaseFailed | None:
    try:
        act()
    except LocalDatabaseFailed as error:
        return error
    return None


@pytest.mark.parametrize(
    ("written", "refused"),
    [("2026.08.1", False), ("2026.07.9", False), ("5.26.19", False), ("2026.08.2", True), ("2026.10", True)],
)
def test_refuses_the_data_of_a_newer_neo4j(tmp_path: Path, written: str, *, refused: bool) -> None:
    folder = DataFolder(tmp_path)
    folder.version.write_text(f"{written}\n")

    error = refusal(lambda: note_version(folder, "2026.08.1"))

    assert (error is not None) == refused
    assert folder.version.read_text() == f"{written if refused else '2026.08.1'}\n"
    assert error is None or f"Neo4j {written}, and this Mellanrum brings Neo4j 2026.08.1" in error.sentence


def test_notes_the_version_in_a_new_folder(tmp_path: Path) -> None:
    note_version(DataFolder(tmp_path), "2026.08.1")

    assert (tmp_path / "neo4j-version").read_text() == "2026.08.1\n"
