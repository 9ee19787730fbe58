"""The groups that ties form by themselves, held against those of the organisation."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph_api.analytics.agreement import agreement_of
from graph_api.analytics.communities import Communities
from graph_api.analytics.graphs import Indices
from graph_api.analytics.grouped import Disjoint
from graph_api.analytics.groups import groups_of
from graph_api.analytics.silo_basis import SiloBasis
from graph_api.analytics.silos import SiloMeasures
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Prevailing:
    """Which unit most of a group are of, the lower id of equal ones; `mainly`: whether they are more than half."""

    unit: str
    mainly: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Someone in a group that is mainly of another unit than theirs."""

    person: str
    unit: str
    sits_with: str


@dataclass(frozen=True, slots=True)
class FoundMeasures:
    """See `graph_api.domain.silo_groups.SiloGroupsFound`.

    `agreements`: one for each seed, () where it is not defined; `agreement`: of the best split. `elsewhere`: in the
    order of ids; None where people are not grouped by unit.
    """

    communities: Communities
    modularity_formal: float | None
    agreement: float | None
    agreements: tuple[float, ...]
    elsewhere: tuple[Elsewhere, ...] | None


def measure_found(asked: SilosInput, basis: SiloBasis, formal: SiloMeasures) -> FoundMeasures | None:
    """The groups that the ties of `basis` form against those asked about; None where there are none."""
    found, groups = basis.communities, basis.groups(asked.by)
    if found is None:
        return None
    formal_groups = groups if isinstance(groups, Disjoint) and asked.by is not Grouping.DETECTED else None
    agreements = _agreements(formal_groups.places, found) if formal_groups else []
    by_unit = formal_groups if asked.by is Grouping.UNIT else None
    return FoundMeasures(
        communities=found,
        modularity_formal=formal.weighted_modularity if asked.leiden_weighted else formal.modularity,
        agreement=agreements[found.place] if agreements else None,
        agreements=tuple(each for each in agreements if each is not None),
        elsewhere=tuple(_elsewhere(basis.counted.people, by_unit.of_person(), found)) if by_unit else None,
    )


def prevailing_units(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis) -> Mapping[str, Prevailing]:
    """Which unit most of each group that was found are of, by the id of the group; nothing of one without units."""
    units = groups_of(snapshot, Grouping.UNIT, unit_depth=asked.unit_depth)
    of_person = [units.get(person, ("",))[0] for person in basis.counted.people]
    most = _prevailing(basis.found.of_person(), of_person)
    return {group: unit for group, unit in most.items() if unit.unit}


def _agreements(formal: Indices, found: Communities) -> list[float | None]:
    """With each split; several seeds often lead to the same, which is compared once."""
    different = {split.groups.tobytes(): split.groups for split in found.tried}
    agreed = {split: agreement_of(formal, groups) for split, groups in different.items()}
    return [agreed[split.groups.tobytes()] for split in found.tried]


def _elsewhere(people: Sequence[str], units: Sequence[str], found: Communities) -> Iterator[Elsewhere]:
    groups = [str(number) for number in found.best.groups.tolist()]
    most = _prevailing(groups, units)
    for person, unit, group in zip(people, units, groups, strict=True):
        if most[group].mainly and most[group].unit != unit:
            yield Elsewhere(person, unit, most[group].unit)


def _prevailing(groups: Sequence[str], units: Sequence[str]) -> Mapping[str, Prevailing]:
    held: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for group, unit in zip(groups, units, strict=True):
        held[group][unit] += 1
    return {group: _most(counts) for group, counts in held.items()}


def _most(counts: Counter[str]) -> Prevailing:
    unit = min(counts, key=lambda each: (-counts[each], each))
    return Prevailing(unit, mainly=2 * counts[unit] > counts.total())
