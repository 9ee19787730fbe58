"""A real Neo4j for one machine, without Docker or Java: fetched when first needed, started, stopped."""

from graph_api.local.server import running
from graph_api.local.state import address_of, has_data

__all__ = ["address_of", "has_data", "running"]
