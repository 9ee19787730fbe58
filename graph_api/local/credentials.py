"""The password of a local database: made once, known to its owner, set before Neo4j listens.

Neo4j reads the first password from data/dbms/auth.ini when it makes its system database, and its admin command writes
that file with a JVM start of its own. We write the same line ourselves: `user:SHA-256,HASH,SALT,1024:`, where HASH is
SHA-256 of salt and password, hashed 1,023 times more. So the known password that Neo4j ships with never works, not
even for the moment that changing it over Bolt would leave open.
"""

import hashlib
import secrets
from typing import Final

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.folder import DataFolder, write_for_owner

USER: Final = "neo4j"
ROUNDS: Final = 1024
SALT_BYTES: Final = 32
PASSWORD_BYTES: Final = 24


def password_of(folder: DataFolder) -> str:
    """The password of the database in `folder`; made here where there is no database yet.

    Raises:
        LocalDatabaseFailed: there is a database, and its password is gone.
    """
    known = folder.password.read_text("utf-8").strip() if folder.password.exists() else ""
    if (folder.data / "databases" / "system").exists():
        return known or _lost(folder)
    password = known or secrets.token_urlsafe(PASSWORD_BYTES)
    (folder.data / "dbms").mkdir(parents=True, exist_ok=True)
    write_for_owner(folder.data / "dbms" / "auth.ini", auth_line(password, secrets.token_bytes(SALT_BYTES)))
    write_for_owner(folder.password, f"{password}\n")
    return password


def auth_line(password: str, salt: bytes) -> str:
    """The line of auth.ini that makes `password` the first password of the user neo4j."""
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    return f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{ROUNDS}:\n"


def _lost(folder: DataFolder) -> str:
    raise LocalDatabaseFailed(
        f"{folder.path} holds a database, but the file {folder.password.name} with its password is gone or empty. "
        "Put that file back, or use another folder.",
        value=str(folder.password),
        bound="the file that was made with the database",
    )
