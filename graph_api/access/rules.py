"""What a caller may see of the model: their view, asked wherever a statement or an answer is put together.

Whoever is not granted something does not see it: a role without a rule, a scope that a caller does not have.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph_api.access.caller import Caller
from graph_api.domain.declarations import NodeType
from graph_api.domain.rows import Way
from graph_api.domain.sight import SCOPES, Role, See
from graph_api.errors import Refused

KNOWN: Final = frozenset(SCOPES)


@dataclass(frozen=True, slots=True)
class Seen:
    """Which nodes of a type are seen: `every` one, or else those at the end of one of `ways`; without either none."""

    every: bool
    ways: tuple[Way, ...]

    @property
    def none(self) -> bool:
        """Whether no node of the type is ever seen."""
        return not self.every and not self.ways


@dataclass(frozen=True, slots=True)
class View:
    """What a role with some scopes sees: all of a caller that decides what a statement looks like."""

    role: Role
    scopes: frozenset[str] = frozenset()

    def sees(self, rule: See) -> bool:
        """Whether `rule` grants anything to this view."""
        return any(role is self.role and (scope is None or scope in self.scopes) for role, scope in rule.grants)

    def rows(self, declared: NodeType) -> Seen:
        """Which nodes of a concrete type are seen."""
        rows = declared.rows
        if rows is None:
            return Seen(every=False, ways=())
        return Seen(every=self.sees(rows.all), ways=rows.ways(self.role))

    def among(self, types: Iterable[NodeType]) -> tuple[NodeType, ...]:
        """Those of some concrete types of which any node is seen."""
        return tuple(declared for declared in types if not self.rows(declared).none)

    def finds(self, declared: NodeType) -> bool:
        """Whether nodes of a concrete type may be found by their names, which are searched all at once."""
        names = [each for each in declared.properties if each.search]
        return bool(names) and not self.rows(declared).none and all(self.sees(name.see) for name in names)


def view_of(caller: Caller) -> View:
    """What `caller` sees."""
    return View(caller.role, caller.scopes & KNOWN)


def hidden(what: str, where: str) -> Refused:
    """That `what` ("Person.email"), which is asked for at `where`, is not for the caller; it says nothing else."""
    return Refused(f"{where}: {what} is not for you to see; leave it out, or ask someone who may see it.", value=what)
