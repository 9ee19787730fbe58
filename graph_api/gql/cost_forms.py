"""The cost of an operation but for the values of its variables: sums over sums, kept with the document."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from graph_api.access.limits import Cost
from graph_api.reads.arguments import Variables
from graph_api.reads.paging import LARGEST_PAGE

Given: TypeAlias = int | str | None
"""A number in the document, the name of the variable that holds it, or null."""

Gate: TypeAlias = tuple[str, bool]
"""A variable of @skip or @include, and the value with which a selection stays in."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many a list holds at most: the largest that is `given`, `otherwise` where nothing is."""

    given: tuple[Given, ...]
    otherwise: int

    def within(self, variables: Variables) -> int:
        """The size with these values, as far as a page may go: one beyond that is refused where it is read."""
        sizes = (variables.get(each) if isinstance(each, str) else each for each in self.given)
        asked = [size for size in sizes if isinstance(size, int)]
        return min(max(0, *asked), LARGEST_PAGE) if asked else self.otherwise


MOST_KEPT: Final = 100
"""Costs of one operation that are kept: pages are of few sizes."""

ONE: Final = Size((), 1)
NONE: Final = Size((), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one selection adds: `size` times `own` objects and what step number `inside` holds.

    `inside` None: nothing. `rows`: how many rows the selected connection has. `each`: it is added for every row of
    the page that it belongs to, rather than once. `spread`: it is a fragment, which adds its step as it is.
    """

    own: int = 0
    inside: int | None = None
    size: Size = ONE
    rows: Size = NONE
    each: bool = False
    spread: bool = False
    gates: tuple[Gate, ...] = ()

    def within(self, variables: Variables, found: list[tuple[int, int]]) -> tuple[int, int]:
        """What it adds once, and for each row of its page; `found` holds the same of the steps before."""
        if any(variables.get(name, wanted) is not wanted for name, wanted in self.gates):
            return 0, 0
        once, each = (0, 0) if self.inside is None else found[self.inside]
        if self.spread:
            return once, each
        added = self.size.within(variables) * (self.own + once + self.rows.within(variables) * each)
        return (0, added) if self.each else (added, 0)


@dataclass(slots=True)
class Step:
    """One selection set: its parts, and the figures that no variable changes.

    `depth`: levels in it. `aliases`, `fields`, `composites` (fields with a selection): in it and in its fragments, and
    the first and last in all that lies below, each use counted.
    """

    parts: list[Part] = field(default_factory=list[Part])
    depth: int = 0
    aliases: int = 0
    fields: int = 0
    composites: int = 0

    def hold(self, inner: "Step", *, levels: int = 0) -> None:
        """Add the figures of what lies below, `levels` further down."""
        self.depth = max(self.depth, inner.depth + levels)
        self.aliases += inner.aliases
        self.composites += inner.composites


@dataclass(frozen=True)
class CostForm:
    """The cost of one operation for any values of its variables; each step is made of earlier ones."""

    steps: tuple[Step, ...]
    _kept: dict[tuple[int | None, ...], Cost] = field(default_factory=dict[tuple[int | None, ...], Cost], compare=False)

    @cached_property
    def looked_at(self) -> tuple[str, ...]:
        """The names of the variables that it depends on."""
        parts = [part for step in self.steps for part in step.parts]
        given = [each for part in parts for each in (*part.size.given, *part.rows.given) if isinstance(each, str)]
        return tuple(dict.fromkeys([*given, *(name for part in parts for name, _ in part.gates)]))

    def of(self, variables: Variables) -> Cost:
        """The cost with these values, coerced; worked out once for the same values of what it depends on."""
        values = (variables.get(name) for name in self.looked_at)
        key = tuple(value if isinstance(value, int) else None for value in values)
        cost = self._kept.get(key)
        if cost is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            cost = self._kept[key] = self._worked_out(variables)
        return cost

    def _worked_out(self, variables: Variables) -> Cost:
        found: list[tuple[int, int]] = []
        for step in self.steps:
            added = [part.within(variables, found) for part in step.parts]
            found.append((sum(once for once, _ in added), sum(each for _, each in added)))
        last = self.steps[-1]
        return Cost(objects=found[-1][0], depth=last.depth, aliases=last.aliases, roots=last.fields)
