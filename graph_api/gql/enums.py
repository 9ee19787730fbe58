"""The closed lists of words, each value with what it means, and the orders that nodes can be listed in."""

import re
from collections.abc import Mapping
from enum import Enum
from inspect import getdoc
from typing import Any, Final

from strawberry.types.enum import EnumValue, StrawberryEnumDefinition

from graph_api.domain.declarations import Model, NodeType, Property
from graph_api.domain.words import DESCRIBED
from graph_api.gql.fields import Names

BACKWARDS: Final = {"ASC": "", "DESC": ", backwards"}


def describe_enum(words: type[Enum], describe: str, meanings: Mapping[str, str]) -> None:
    """Make `words` a GraphQL enum, its values the names of its members, each with its meaning."""
    definition = StrawberryEnumDefinition(
        wrapped_cls=words,
        name=words.__name__,
        values=[EnumValue(member.name, member.value, description=meanings[member.name]) for member in words],
        description=describe,
    )
    registered: Any = words
    registered.__strawberry_definition__ = definition  # what `strawberry.enum` does, which describes no value


WORDS: Final = tuple(dict.fromkeys(type(member) for member in DESCRIBED))
"""Every closed list of `graph_api.domain.words`."""

# Here and not when the schema is built: Strawberry describes, in its own way, what it meets undescribed.
for _words in WORDS:
    describe_enum(_words, str(getdoc(_words)), {member.name: DESCRIBED[member] for member in _words})


def add_words(names: Names) -> None:
    """Every closed list of the model."""
    names.update({words.__name__: words for words in WORDS})


def add_order(names: Names, declared: NodeType) -> None:
    """The orders that `declared` can be listed in: NAME_ASC, NAME_DESC and so on."""
    meanings = {
        f"{upper_snake(order.name)}_{way}": _meaning(order, backwards)
        for order in declared.orders
        for way, backwards in BACKWARDS.items()
    }
    _add(names, f"{declared.name}Order", f"The orders in which {declared.name} can be listed.", meanings)


def add_search_types(names: Names, model: Model) -> None:
    """The types that `search` can find by name."""
    meanings = {
        declared.name: declared.describe
        for declared in model.concrete
        if any(found.search for found in declared.properties)
    }
    _add(names, "SearchType", "What can be found by name.", meanings)


def upper_snake(name: str) -> str:
    """`name` in capitals with underscores: startDate is START_DATE."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def _add(names: Names, name: str, describe: str, meanings: Mapping[str, str]) -> None:
    words: Any = Enum(name, {value: value for value in meanings})
    describe_enum(words, describe, meanings)
    names[name] = words


def _meaning(order: Property, backwards: str) -> str:
    last = "" if order.required else "; unknown " + ("first" if backwards else "last")
    return f"By `{order.name}`{backwards}{last}."
