"""Whom to bring into one room so that the widest gaps have both sides there, in words."""

from collections.abc import Sequence
from typing import Final

from graph_api.analytics.closing import Closing, smallest_closing
from graph_api.analytics.pairs import PairMeasures
from graph_api.domain.answers import Language
from graph_api.domain.gaps import ClosingPerson, GapClosing, GapsInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import by_id, named
from graph_api.services.wording import gaps as words
from graph_api.services.wording.sentences import listed

SECONDS: Final = 2.0
"""How long to look for a proof; it takes milliseconds."""


def closing_of(snapshot: Snapshot, asked: GapsInput, pairs: Sequence[PairMeasures]) -> GapClosing | None:
    """The smallest invitation that closes the widest of `pairs`, as many as are asked for; None without any."""
    found = smallest_closing(snapshot, pairs, asked.close, SECONDS)
    if not found.pairs:
        return None
    people, units = by_id(snapshot.people), {row.id: named(row) for row in snapshot.units}
    asked_for = tuple(
        ClosingPerson(person=named(people[person.id]), units=tuple(units[unit] for unit in of))
        for person, of in found.people
    )
    nobody_from = tuple(units[unit] for unit in found.nobody_from)
    said = [_sentence(found, [each.person.name for each in asked_for], asked.language)]
    if nobody_from and found.closed:
        names = listed([unit.name for unit in nobody_from], asked.language)
        said.append(words.NOBODY_FROM.said(asked.language, names=names))
    return GapClosing(
        sentence=" ".join(said),
        pairs=found.closed,
        people=asked_for,
        nobody_from=nobody_from,
        proved=found.proved,
    )


def _sentence(found: Closing, names: Sequence[str], language: Language) -> str:
    if not found.closed:
        return words.NOBODY_TO_ASK.said(language)
    proved = words.CLOSED if found.closed > 1 else words.CLOSED_ONE
    sentence = proved if found.proved else words.CLOSED_UNPROVED
    return sentence.said(language, pairs=found.closed, names=listed(names, language))
