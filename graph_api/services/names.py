"""What the things that an answer mentions are called, by their ids."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from graph_api.domain.answers import Language, Named
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow, NamedRow, PersonRow, UnitRow
from graph_api.services.answers import named
from graph_api.services.wording.sentences import MORE, QUOTES, listed

NAMED: Final = 3
"""How many of several things a sentence names before it counts the others."""

Row: TypeAlias = NamedRow | PersonRow | UnitRow | DecisionRow | MeetingRow


class Names:
    """The names of some rows of a snapshot; within a sentence those that have a title stand in quotation marks."""

    def __init__(self, rows: Iterable[Row], titled: Iterable[Row]) -> None:
        self._titled = {row.id: named(row) for row in titled}
        self._named: Mapping[str, Named] = {row.id: named(row) for row in rows} | self._titled

    def one(self, thing: str) -> Named:
        """The thing as an answer mentions it."""
        return self._named[thing]

    def all(self, things: Iterable[str]) -> tuple[Named, ...]:
        """Several things, as `one` gives each."""
        return tuple(map(self.one, things))

    def sorted(self, things: Iterable[str]) -> list[str]:
        """Things in alphabetical order, of those called the same by their own ids."""
        return sorted(things, key=self.place)

    def place(self, thing: str) -> tuple[str, str, str]:
        """Where a thing stands among others in alphabetical order."""
        called = self.one(thing)
        return sort_text(called.name), called.external_id, thing

    def first(self, things: Iterable[str], most: int) -> tuple[Named, ...]:
        """At most so many things, in alphabetical order."""
        return self.all(self.sorted(things)[:most])

    def within(self, thing: str, language: Language) -> str:
        """Its name within a sentence."""
        before, after = QUOTES[language] if thing in self._titled else ("", "")
        return f"{before}{self.one(thing).name}{after}"

    def listed(self, things: Iterable[str], language: Language) -> str:
        """Several names within a sentence in alphabetical order, the first few of many."""
        return few([self.within(thing, language) for thing in self.sorted(things)], language)


def names_in(snapshot: Snapshot) -> Names:
    """The names of everything in `snapshot` but its sources and reflections."""
    titled = (*snapshot.decisions, *snapshot.themes, *snapshot.initiatives, *snapshot.objectives, *snapshot.meetings)
    return Names((*snapshot.people, *snapshot.units, *snapshot.competences, *snapshot.organisations), titled)


def few(words: Sequence[str], language: Language) -> str:
    """Words as people list them, and how many more there are than are named."""
    more = len(words) - NAMED
    # "and 1 more" takes as much room as the one.
    return listed([*words[:NAMED], MORE.said(language, count=more)] if more > 1 else words, language)
