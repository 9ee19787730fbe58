"""What the things in an answer about a room are called."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph_api.domain.answers import Language, Named
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import PersonRow, Snapshot
from graph_api.services.answers import by_id, named
from graph_api.services.wording.room_check import MORE
from graph_api.services.wording.sentences import QUOTES, listed

NAMED: Final = 3
"""How many of several things a sentence names before it counts the others."""


class RoomNames:
    """The names of everything that a room may be about or consist of, by id."""

    def __init__(self, snapshot: Snapshot) -> None:
        rows = (
            *snapshot.people,
            *snapshot.units,
            *snapshot.decisions,
            *snapshot.themes,
            *snapshot.competences,
            *snapshot.initiatives,
        )
        self._named: Mapping[str, Named] = {row.id: named(row) for row in rows}
        self._titled = frozenset(row.id for row in (*snapshot.decisions, *snapshot.themes, *snapshot.initiatives))
        self.people: Mapping[str, PersonRow] = by_id(snapshot.people)

    def one(self, thing: str) -> Named:
        """The thing as an answer mentions it."""
        return self._named[thing]

    def all(self, things: Iterable[str]) -> tuple[Named, ...]:
        """Several things, as `one` gives each."""
        return tuple(map(self.one, things))

    def within(self, thing: str, language: Language) -> str:
        """Its name within a sentence: what has a title stands in quotation marks."""
        before, after = QUOTES[language] if thing in self._titled else ("", "")
        return f"{before}{self.one(thing).name}{after}"

    def listed(self, things: Iterable[str], language: Language) -> str:
        """Several names within a sentence in alphabetical order, the first few of many."""
        ordered = sorted(things, key=lambda thing: (sort_text(self.one(thing).name), self.one(thing).external_id))
        return few([self.within(thing, language) for thing in ordered], language)


def few(words: Sequence[str], language: Language) -> str:
    """Words as people list them, and how many more there are than are named."""
    more = len(words) - NAMED
    # "and 1 more" takes as much room as the one.
    return listed([*words[:NAMED], MORE.said(language, count=more)] if more > 1 else words, language)
