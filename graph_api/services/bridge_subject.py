"""What a question about bridges is about: the theme, units and people that it names, and the two sides to be joined."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.bridge_sides import Concerned, Sides, level_ends, level_sides, unit_sides
from graph_api.domain.answers import Language
from graph_api.domain.bridges import BridgesInput
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow, ThemeRow, UnitRow
from graph_api.domain.words import Level
from graph_api.errors import BadInput, NotFound
from graph_api.services.references import References
from graph_api.services.wording import bridges as words
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import EMPTY

LEVELS: Final = (Level.STRATEGIC, Level.OPERATIONAL)
"""The levels of the two sides of a theme, in order."""

LEVEL_SIDES: Final = {Level.STRATEGIC: words.STRATEGIC_SIDE, Level.OPERATIONAL: words.OPERATIONAL_SIDE}


@dataclass(frozen=True, slots=True)
class Subject:
    """What was asked about: `theme` or two `units`, or neither; `people`: whom, () for whoever bridges.

    `counted`: everyone whose ties may count. `sides`: None where neither theme nor units.
    """

    theme: ThemeRow | None
    units: tuple[UnitRow, ...]
    people: tuple[PersonRow, ...]
    counted: frozenset[str]
    sides: Sides | None

    def side_name(self, side: int, language: Language) -> str:
        """What the first (0) or second (1) side is called within a sentence."""
        return self.units[side].name if self.units else LEVEL_SIDES[LEVELS[side]].said(language)

    def of_side(self, side: int, language: Language) -> str:
        """Whose people are of that side, as it stands after how many of them."""
        name = self.side_name(side, language)
        return words.IN_UNIT.said(language, unit=name) if self.units else words.OF_LEVEL.said(language, level=name)

    def members(self, side: int) -> Collection[str]:
        """The people of one side; nobody where there are none."""
        return () if self.sides is None else (self.sides.one, self.sides.other)[side]

    @property
    def empty_side(self) -> int | None:
        """The first side that nobody is on; None where there is none."""
        return None if self.sides is None else next((side for side in (0, 1) if not self.members(side)), None)


def subject_of(snapshot: Snapshot, asked: BridgesInput) -> Subject:
    """What is named in `asked`.

    Raises:
        NotFound: as `References.one` does; in an empty graph with how to fill it.
        BadInput: as it does, and where both units are the same.
    """
    if not snapshot.people and (asked.theme or asked.between or asked.people):
        raise EMPTY.error(NotFound, value=asked.theme or [*asked.between, *asked.people])
    themes = References[ThemeRow]("theme", snapshot.themes, lambda row: row.name)
    units = References[UnitRow]("unit", snapshot.units, lambda row: row.name)
    people = References[PersonRow]("person", snapshot.people, lambda row: row.name)
    theme = None if asked.theme is None else themes.one(asked.theme)
    between = units.many(asked.between)
    if len(between) != len(asked.between):
        raise refusals.ONE_UNIT_TWICE.error(BadInput, value=list(asked.between))
    counted = frozenset(row.id for row in snapshot.people if row.active or not asked.active_only)
    return Subject(theme, between, people.many(asked.people), counted, _sides(snapshot, theme, between, counted))


def themes_with_sides(snapshot: Snapshot, counted: frozenset[str]) -> Iterator[ThemeRow]:
    """The themes that concern people of both levels, by name."""
    concerned, ends = Concerned(snapshot), level_ends(snapshot, counted)
    for theme in sorted(snapshot.themes, key=lambda row: (sort_text(row.name), row.id)):
        if len({ends[person] for person in concerned.by(theme.id) if person in ends}) == len(LEVELS):
            yield theme


def _sides(
    snapshot: Snapshot, theme: ThemeRow | None, units: tuple[UnitRow, ...], counted: frozenset[str]
) -> Sides | None:
    if theme is not None:
        return level_sides(snapshot, Concerned(snapshot).by(theme.id), counted)
    if units:
        one, other = units
        return unit_sides(snapshot, one.id, other.id, counted)
    return None
