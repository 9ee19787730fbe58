"""The matrix of matrix.txt, and what it means for a caller: read from the text, never from the declarations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from graph_api.access.caller import Caller, Role
from graph_api.domain.declarations import Model, NodeType, Relation
from graph_api.domain.model import MODEL

COLUMNS: Final = (Role.ADMIN, Role.FACILITATOR, Role.INTEGRATOR, Role.MEMBER)
EVERYWHERE: Final = frozenset({"all", "own"})

Marks = tuple[str, str, str, str]
"""What an admin, a facilitator, an integrator and a member see."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Marks by "Type.field", by type for its rows, and by name for questions and for rights."""

    fields: Mapping[str, Marks]
    rows: Mapping[str, Marks]
    questions: Mapping[str, Marks]
    rights: Mapping[str, Marks]

    def sees(self, declared: NodeType, name: str, caller: Caller) -> bool:
        """Whether `caller` sees the field of a type on any node, and anything at its end."""
        field = declared.by_name[name]
        allowed = has(self.marks(declared, name), caller) and self.sees_rows(declared, caller)
        return allowed and (not isinstance(field, Relation) or self.sees_rows(MODEL[field.target], caller))

    def sees_value(self, of: str, name: str, caller: Caller) -> bool:
        """Whether `caller` sees a field of an edge or of a record."""
        return has(self.fields[f"{of}.{name}"], caller)

    def sees_rows(self, declared: NodeType, caller: Caller) -> bool:
        """Whether `caller` sees any node of a type or of a part of it."""
        return any(has(self.rows[name], caller) for name in declared.parts or (declared.name,))

    def finds(self, declared: NodeType, caller: Caller) -> bool:
        """Whether `caller` can find nodes of a type by their names."""
        return all(self.sees(declared, each.name, caller) for each in declared.properties if each.search)

    def marks(self, declared: NodeType, name: str) -> Marks:
        """The line of a field, which stands once for an interface and all its parts."""
        line = next(f"{of}.{name}" for of in holders(declared) if f"{of}.{name}" in self.fields)
        return self.fields[line]


def has(marks: Marks, caller: Caller) -> bool:
    """Whether the mark of the role of `caller` lets them see."""
    mark = marks[COLUMNS.index(caller.role)]
    return mark in EVERYWHERE or mark in caller.scopes


def holders(declared: NodeType) -> tuple[str, ...]:
    """The names under which a field of a type may stand, the widest first."""
    return tuple(dict.fromkeys(filter(None, ("Node", declared.interface, declared.name))))


@cache
def matrix() -> Matrix:
    """What matrix.txt says."""
    lines = (Path(__file__).parent / "matrix.txt").read_text(encoding="utf-8").splitlines()
    kinds: dict[str, dict[str, Marks]] = {"": {}, "rows": {}, "ask": {}, "use": {}}
    for line in lines:
        words = line.partition("#")[0].split()
        if words:
            *kind, name, admin, facilitator, integrator, member = words
            of = kinds["".join(kind)]
            assert name not in of, name
            of[name] = (admin, facilitator, integrator, member)
    return Matrix(kinds[""], kinds["rows"], kinds["ask"], kinds["use"])


def all_fields(model: Model = MODEL) -> Iterator[tuple[NodeType, str]]:
    """Every field of every type, with its type."""
    return ((declared, field.name) for declared in model for field in declared.fields)
