"""The parameters of a statement: which symbol each is bound from, and how its value is checked and written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from graph_api.reads.arguments import Symbol, Variables

VIEWER: Final = "$viewer"
"""Stands for the id of the Person who asks, in the statements that depend on it; null for nobody, who is no node."""

Convert: TypeAlias = Callable[[Any], object]
"""From a coerced GraphQL value to what the database is given; raises BadInput where the value is not usable."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a statement."""

    name: str
    symbol: Symbol
    convert: Convert

    def bound(self, variables: Variables) -> object:
        """Its value for a request.

        Raises:
            BadInput: naming the argument, its value and what would be accepted.
        """
        return self.convert(self.symbol.within(variables))


class Parameters:
    """The parameters that a compilation has asked for so far; the same symbol and conversion share one."""

    def __init__(self) -> None:
        self._known: dict[tuple[Symbol, Convert], Parameter] = {}

    def take(self, symbol: Symbol, convert: Convert) -> str:
        """The text that stands for the value in a statement."""
        parameter = Parameter(f"p{len(self._known)}", symbol, convert)
        return "$" + self._known.setdefault((symbol, convert), parameter).name

    def all(self) -> tuple[Parameter, ...]:
        """Every parameter, in the order in which they were first taken."""
        return tuple(self._known.values())
