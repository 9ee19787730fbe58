"""The libraries that only a local database needs; a server that is given NEO4J_URI does without them."""

from importlib import import_module
from types import ModuleType

from graph_api.errors import LocalDatabaseFailed


def optional(module: str) -> ModuleType:
    """The module of that name.

    Raises:
        LocalDatabaseFailed: a library of the `local` extra is not installed; the sentence says how to install it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("graph_api"):
            raise
        raise LocalDatabaseFailed(
            f"A Neo4j on this machine needs {missing.name}, which is not installed. Run "
            "pip install 'mellanrum[local]', or set NEO4J_URI to a Neo4j that already runs.",
            value=missing.name,
            bound="mellanrum[local]",
        ) from missing
