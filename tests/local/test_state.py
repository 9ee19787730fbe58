"""Other processes of the owner can find a database that runs."""

import stat
from contextlib import nullcontext
from pathlib import Path

from graph_api.local.folder import DataFolder, held
from graph_api.local.state import address_of, forget_running, note_running, who_has
from graph_api.settings import Neo4jAddress

ADDRESS = Neo4jAddress("bolt://127.0.0.1:7700", "neo4j", "hemligt å")


def in_use() -> str:
    return "in use"


def test_gives_the_address_while_the_folder_is_held(tmp_path: Path) -> None:
    with held(DataFolder(tmp_path), in_use, nullcontext):
        before = address_of(tmp_path)
        note_running(DataFolder(tmp_path), ADDRESS, 4711)
        while_it_runs = address_of(tmp_path)
        forget_running(DataFolder(tmp_path))
        after = address_of(tmp_path)

    assert (before, while_it_runs, after) == (None, ADDRESS, None)


def test_does_not_believe_a_note_that_a_killed_process_left_behind(tmp_path: Path) -> None:
    with held(DataFolder(tmp_path), in_use, nullcontext):
        note_running(DataFolder(tmp_path), ADDRESS, 4711)

    assert address_of(tmp_path) is None


def test_knows_no_address_where_there_is_no_folder(tmp_path: Path) -> None:
    assert address_of(tmp_path / "nowhere") is None


def test_knows_no_address_where_the_note_cannot_be_read(tmp_path: Path) -> None:
    with held(DataFolder(tmp_path), in_use, nullcontext):
        (tmp_path / "running.json").write_text('{"uri": "bolt://')
        address = address_of(tmp_path)

    assert address is None


def test_keeps_the_password_from_others(tmp_path: Path) -> None:
    note_running(DataFolder(tmp_path), ADDRESS, 4711)

    assert stat.S_IMODE((tmp_path / "running.json").stat().st_mode) == 0o600


def test_says_where_the_database_answers_and_which_process_it_is(tmp_path: Path) -> None:
    with held(DataFolder(tmp_path), in_use, nullcontext):
        starting = who_has(DataFolder(tmp_path))
        note_running(DataFolder(tmp_path), ADDRESS, 4711)
        ready = who_has(DataFolder(tmp_path))

    assert "is starting or stopping its database" in starting
    assert "answers on bolt://127.0.0.1:7700 (process 4711)" in ready
    assert "hemligt" not in ready
