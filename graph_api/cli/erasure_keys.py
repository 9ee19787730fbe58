"""The key that tells imports who was erased: from the environment, or beside the local databases of this machine."""

import secrets
from typing import Final

from graph_api.domain.rights import ErasureKey
from graph_api.local.folder import write_for_owner
from graph_api.settings import Settings

FILE: Final = "erasure-key"
KEY_BYTES: Final = 32


def erasure_key(settings: Settings, *, make: bool = False) -> ErasureKey | None:
    """The key that `settings` lead to; None where there is none.

    A database that runs elsewhere has the key of the environment, since several machines may import into it. The local
    ones share a file, which is made where there is none and `make` says so.
    """
    if settings.erasure_key is not None:
        return ErasureKey(settings.erasure_key.encode())
    if settings.neo4j is not None:
        return None
    file = settings.home / FILE
    if make and not file.exists():
        settings.home.mkdir(parents=True, exist_ok=True)
        write_for_owner(file, f"{secrets.token_urlsafe(KEY_BYTES)}\n")
    return ErasureKey(file.read_text("utf-8").strip().encode()) if file.exists() else None
