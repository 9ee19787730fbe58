"""Which candidates count to which demand."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import COUNTED, LEVELS, NEEDS, REPRESENTED, Demand
from graph_api.domain.invite_words import DemandKind

ASIDE: Final = frozenset({DemandKind.COMPETENCE, *LEVELS, *REPRESENTED})
"""The demands that are set aside where nobody at all counts to them."""


def counting_to(demand: Demand) -> Callable[[Candidate], bool]:
    """Whether someone is one of those that `demand` asks for, or of one of the groups that it counts."""
    return BY_KIND[demand.kind](demand)


def counts_to(person: Candidate, demand: Demand) -> bool:
    """The same for `person`."""
    return counting_to(demand)(person)


def groups_counted(demand: Demand) -> Callable[[Candidate], tuple[str, ...]]:
    """The units, networks or employers that `demand`, for several of them, counts where someone is there."""
    groups = _groups(demand.kind, tree=bool(demand.among))
    if not demand.among:
        return groups
    among = frozenset(demand.among)
    return lambda person: tuple(group for group in groups(person) if group in among)


def nobody_counts_to(people: Iterable[Candidate], demands: Iterable[Demand]) -> tuple[Demand, ...]:
    """Those of `demands` for people that none of `people` counts to, in the order given."""
    everyone = tuple(people)
    return tuple(demand for demand in demands if demand.kind in ASIDE and not any(map(counting_to(demand), everyone)))


def brings(person: Candidate, demands: Iterable[Demand]) -> bool:
    """Whether `person` counts to any of `demands` that more people help to meet."""
    return any(counts_to(person, demand) for demand in demands if demand.kind in NEEDS)


def met_by(people: Collection[Candidate], demand: Demand) -> bool:
    """Whether `people` bring what `demand` asks for; a limit asks for nobody, so that it is met by nobody too."""
    if demand.kind in COUNTED:
        groups = {group for there in map(groups_counted(demand), people) for group in there}
        return len(groups) >= (demand.number or 1)
    if demand.kind in NEEDS or demand.kind is DemandKind.MUST_INCLUDE:
        return sum(map(counting_to(demand), people)) >= (demand.number or 1)
    return True


def richness(demands: Iterable[Demand]) -> Callable[[Candidate], int]:
    """How many different competences of `demands` someone has as well as is asked for, at the lowest level asked."""
    lowest: dict[str, int] = {}
    for demand in demands:
        if demand.kind is DemandKind.COMPETENCE and demand.about:
            lowest[demand.about] = min(demand.level or 0, lowest.get(demand.about, demand.level or 0))
    return lambda person: sum(
        (held.level or 0) >= lowest[what] for what, held in person.holds.items() if what in lowest
    )


def _only(group: str | None) -> tuple[str, ...]:
    return () if group is None else (group,)


def _groups(kind: DemandKind, *, tree: bool) -> Callable[[Candidate], tuple[str, ...]]:
    if kind is DemandKind.NETWORKS:
        return lambda person: person.networks
    if kind is DemandKind.EMPLOYERS:
        return lambda person: _only(person.employer)
    return (lambda person: person.above) if tree else (lambda person: _only(person.unit))


def _knowing(demand: Demand) -> Callable[[Candidate], bool]:
    competence, level = demand.about or "", demand.level or 0
    return lambda person: (held := person.holds.get(competence)) is not None and (held.level or 0) >= level


def _at_level(demand: Demand) -> Callable[[Candidate], bool]:
    level = LEVELS[demand.kind]
    return lambda person: person.level is level


def _in_a_group(demand: Demand) -> Callable[[Candidate], bool]:
    groups = groups_counted(demand)
    return lambda person: bool(groups(person))


def _themselves(demand: Demand) -> Callable[[Candidate], bool]:
    return lambda person: person.id == demand.about


def _anyone(_demand: Demand) -> Callable[[Candidate], bool]:
    return lambda _person: True


def _busier(demand: Demand) -> Callable[[Candidate], bool]:
    most = demand.number or 0
    return lambda person: person.load + 1 > most


BY_KIND: Final[Mapping[DemandKind, Callable[[Demand], Callable[[Candidate], bool]]]] = {
    DemandKind.COMPETENCE: _knowing,
    **dict.fromkeys(LEVELS, _at_level),
    **dict.fromkeys(COUNTED, _in_a_group),
    DemandKind.UNIT: lambda demand: lambda person: demand.about in person.above,
    DemandKind.NETWORK: lambda demand: lambda person: demand.about in person.networks,
    DemandKind.EMPLOYER: lambda demand: lambda person: person.employer == demand.about,
    DemandKind.MUST_INCLUDE: _themselves,
    DemandKind.MUST_EXCLUDE: _themselves,
    DemandKind.AT_MOST: _anyone,
    DemandKind.AT_MOST_MEETINGS: _busier,
}
