"""The password is made once and is the only one that ever works."""

import stat
from pathlib import Path

import pytest

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.credentials import auth_line, password_of
from graph_api.local.folder import DataFolder


def test_writes_the_line_that_neo4j_itself_writes() -> None:
    """Expected: what `neo4j-admin dbms set-initial-password grön-lök-12345` of 2026.08.1 wrote, with its salt."""
    salt = bytes.fromhex("0d72a0e7b50ad8b223b56ce84763d0f56b00d7519a0bcf9ad9616110ebc55bd4")

    line = auth_line("grön-lök-12345", salt)

    assert line == (
        "neo4j:SHA-256,4539aa0e9beca1503db5a0551b5ee0bd84a1eadb18c7f8b25f888e6faef81aed,"
        "0d72a0e7b50ad8b223b56ce84763d0f56b00d7519a0bcf9ad9616110ebc55bd4,1024:\n"
    )


def test_makes_a_password_once_for_its_owner_only(tmp_path: Path) -> None:
    first = password_of(DataFolder(tmp_path))
    second = password_of(DataFolder(tmp_path))

    assert first == second
    assert len(first) == 32
    assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600


def test_makes_another_password_for_another_folder(tmp_path: Path) -> None:
    assert password_of(DataFolder(tmp_path / "one")) != password_of(DataFolder(tmp_path / "two"))


def test_leaves_the_first_password_alone_once_there_is_a_database(tmp_path: Path) -> None:
    password = password_of(DataFolder(tmp_path))
    (tmp_path / "data/databases/system").mkdir(parents=True)
    (tmp_path / "data/dbms/auth.ini").unlink()

    again = password_of(DataFolder(tmp_path))

    assert again == password
    assert not (tmp_path / "data/dbms/auth.ini").exists()


def test_says_that_the_password_of_a_database_is_gone(tmp_path: Path) -> None:
    (tmp_path / "data/databases/system").mkdir(parents=True)

    with pytest.raises(LocalDatabaseFailed, match="holds a database, but the file password"):
        password_of(DataFolder(tmp_path))
