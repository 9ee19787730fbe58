"""One document answered for a caller, and from the part of the organisation that they see by plain execution."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from graph_api.domain.model import MODEL
from tests.access.matrix import matrix
from tests.access.planted import texts_of
from tests.access.visible import visible
from tests.reads.comparison import Comparison
from tests.reads.naive import Naive
from tests.reads.naive_lists import Row
from tests.reads.organisation import Organisation

CURSOR: Final = re.compile(r"[\w-]{16,}")


@dataclass(frozen=True, slots=True)
class _Positioned(Naive):
    """The plain side over what is seen, with cursors that anyone may have given."""

    whole: Organisation = field(default_factory=Organisation)

    def _position(self, cursor: str) -> Row:
        _, id_, kind = cursor.split("|")
        return Row(next(node for node in self.whole.nodes if node.id == id_), {}, kind or None)


@dataclass(eq=False, repr=False)
class View(Comparison):
    """A comparison for one caller: the plain side sees what is visible, by hand, of the whole organisation."""

    whole: Organisation = field(default_factory=Organisation)

    @property
    def naive(self) -> Naive:
        """The plain side."""
        hits = lambda text, types, first: self.found[text, types and tuple(types), first]  # noqa: E731
        return _Positioned(self.organisation, hits, self.whole)

    @cached_property
    def foreign(self) -> set[str]:
        """Every text that the caller may not see anywhere: of hidden nodes, on what leads to them, in hidden fields."""
        seen = set(map(id, [*self.organisation.nodes, *self.organisation.links]))
        found: set[str] = set()
        for node in self.whole.nodes:
            found |= set(texts_of({node.id: node.id, **node.values} if id(node) not in seen else self._hidden_of(node)))
        for link in self.whole.links:
            if id(link) not in seen:
                found |= set(texts_of(link.values))
        return found - {"staden"}

    def _hidden_of(self, node: Any) -> dict[str, Any]:
        return {name: value for name, value in node.values.items() if not matrix().sees(node.type, name, self.caller)}


def view_of(comparison: Comparison, caller: Any) -> View:
    """The view of `caller` on what `comparison` is about, with plans of its own."""
    return View(
        graph=comparison.graph,
        organisation=visible(comparison.organisation, caller),
        reads=comparison.reads,
        schema=comparison.schema,
        cursors=comparison.cursors,
        caller=caller,
        whole=comparison.organisation,
    )


def told(answer: Any) -> str:
    """Everything that an answer says, with its cursors opened."""
    text = json.dumps(answer, ensure_ascii=False)
    return " ".join([text, *_opened(text)])


def _opened(text: str) -> Iterator[str]:
    for cursor in CURSOR.findall(text):
        try:
            yield base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        except ValueError:
            continue


def restricted_types() -> list[str]:
    """The types of which a member sees some nodes only."""
    return [declared.name for declared in MODEL.concrete if matrix().rows[declared.name][3] == "own"]
