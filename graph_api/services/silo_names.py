"""What groups of people are called, by their ids: units, levels and so on, and groups that were found."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from graph_api.analytics.silo_basis import SiloBasis
from graph_api.analytics.silo_found import Prevailing, prevailing_units
from graph_api.domain.answers import Id, Language, Named
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import levels_named, named
from graph_api.services.wording import silos as words

Namer: TypeAlias = Callable[[str], Named]


def namer(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis) -> Namer:
    """What a group is called, by its id; the id of a level is its word."""
    if asked.by is Grouping.LEVEL:
        return levels_named(asked.language).__getitem__
    if asked.by is Grouping.SITE:
        return lambda site: Named(id=Id(site), external_id=site, name=site)
    if asked.by is Grouping.DETECTED:
        return _found(snapshot, asked, basis)
    return names_of(snapshot, asked.by).__getitem__


def names_of(snapshot: Snapshot, by: Grouping) -> Mapping[str, Named]:
    """Units and networks, or employers, as an answer mentions them, by id."""
    rows = snapshot.organisations if by is Grouping.EMPLOYER else snapshot.units
    return {row.id: named(row) for row in rows}


def _found(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis) -> Namer:
    """A group that was found is called after the unit that most of its people are counted to."""
    units, most = names_of(snapshot, Grouping.UNIT), prevailing_units(snapshot, asked, basis)

    def name(group: str) -> Named:
        number, unit = int(group), most.get(group)
        said = _called(number, unit, units, asked.language)
        return Named(id=Id(f"{Grouping.DETECTED.name}-{number}"), external_id=str(number), name=said)

    return name


def _called(number: int, unit: Prevailing | None, units: Mapping[str, Named], language: Language) -> str:
    if unit is None:
        return words.FOUND_GROUP.said(language, number=number)
    sentence = words.FOUND_GROUP_MOSTLY if unit.mainly else words.FOUND_GROUP_MIXED
    return sentence.said(language, number=number, unit=units[unit.unit].name)
