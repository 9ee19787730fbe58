"""When two words that a source writes for a role, a kind or a status are the same word."""

from functools import lru_cache

from graph_api.domain.keys import folded


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A word without capitals and accents, with `_` for spaces and hyphens: "Tech-Léad" is tech_lead."""
    return "_".join(folded(word.replace("_", " ").replace("-", " ")).split())
