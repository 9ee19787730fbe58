"""Values as a GraphQL document writes them, and as the variables of a request carry them."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Enumerated:
    """An enum value, written without quotes in a document."""

    name: str


def literal(value: Any) -> str:
    """`value` as GraphQL writes it."""
    if isinstance(value, Enumerated):
        return value.name
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def plain(value: Any) -> Any:
    """`value` as a variable of a request carries it."""
    if isinstance(value, Enumerated):
        return value.name
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value
