"""Erasing a person, and keeping them out of later imports."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from graph_api.domain.keys import folded
from graph_api.domain.progress import Progress, Silent, piece_of_work
from graph_api.domain.rights import ErasureKey
from graph_api.errors import SettingsInvalid
from graph_api.store import erasure
from graph_api.store.dump import every_link, every_node, size
from graph_api.store.erasure import Erased
from graph_api.store.graph import Graph
from graph_api.store.person_records import person_properties

SILENT: Final = Silent()

SHORTEST_TOLD: Final = 4
"""Characters of a name or address that is looked for inside other texts; shorter ones are everywhere."""


@dataclass(slots=True)
class Mentions:
    """Other records in whose text the name or e-mail address of someone stands: how many of each type, and some ids."""

    counts: dict[str, int] = field(default_factory=dict[str, int])
    ids: list[str] = field(default_factory=list[str])

    def add(self, kind: str, id_: str | None) -> None:
        """One more."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if id_ is not None:
            self.ids.append(id_)


async def erase_person(graph: Graph, id_: str, key: ErasureKey | None, *, dry_run: bool = False) -> Erased:
    """Erase the person with this id from everything, or in a dry run say what would go.

    Raises:
        SettingsInvalid: those erased before were marked with another key, so that imports would know only some.
        MellanrumError: a record of another program would still name them; nothing was done.
    """
    await check_key(graph, key)
    return await erasure.erase(graph, id_, key, dry_run=dry_run)


async def check_key(graph: Graph, key: ErasureKey | None) -> frozenset[str]:
    """The marks of everyone who was erased.

    Raises:
        SettingsInvalid: there are some, and `key` is not the one that they were made with.
    """
    marks = await erasure.marks(graph)
    if set(marks.values()) - ({key.name} if key else set()):
        raise SettingsInvalid(
            f"The database remembers {len(marks):,} people who were erased, and only the key that was used then can "
            "tell who they are: set MELLANRUM_ERASURE_KEY to it, or put back the file erasure-key of MELLANRUM_HOME.",
            bound="the key that was used then",
        )
    return frozenset(marks)


async def kept_out(graph: Graph, source: str, key: ErasureKey | None) -> Callable[[str], bool]:
    """Whether an import of `source` must leave out the person with this id in it.

    Raises:
        SettingsInvalid: people were erased, and without their key nobody can tell who.
    """
    marks = await check_key(graph, key)
    if key is None or not marks:
        return _nobody
    return lambda external_id: key.mark(source, external_id) in marks


async def readmit(graph: Graph, source: str, external_id: str, key: ErasureKey) -> bool:
    """Let imports bring back someone who was erased; whether they had been kept out."""
    return await erasure.unmark(graph, key.mark(source, external_id))


async def words_of(graph: Graph, id_: str) -> frozenset[str]:
    """The name and the e-mail address of a person, as `mentions_of` looks for them; ask before they are erased."""
    person = await person_properties(graph, id_) or {}
    words = {folded(str(person[name])) for name in ("name", "email") if person.get(name)}
    return frozenset(word for word in words if len(word) >= SHORTEST_TOLD)


async def mentions_of(graph: Graph, words: frozenset[str], progress: Progress = SILENT) -> Mentions:
    """What still holds one of `words` in a text: only a human can tell whether it is about the one who was erased.

    A text that they did not write is not theirs alone, and another may bear the same name.
    """
    found = Mentions()
    with piece_of_work(progress, "Looking for texts that name them", await size(graph), "records"):
        async for node in every_node(graph):
            progress.advance(1)
            if _holds(node.properties, words):
                found.add(":".join(sorted(node.labels)), node.properties.get("id"))
        async for link in every_link(graph):
            progress.advance(1)
            if _holds(link.properties, words):
                found.add(link.type, None)
    return found


def _holds(properties: Mapping[str, Any], words: frozenset[str]) -> bool:
    return any(word in folded(text) for value in properties.values() for text in _texts(value) for word in words)


def _texts(value: object) -> Iterator[str]:
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return (text for text in values if isinstance(text, str))


def _nobody(_: str) -> bool:
    return False
