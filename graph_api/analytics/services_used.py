"""Which initiatives use which services, as far as is recorded."""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from graph_api.analytics.gathered import gathered
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import InitiativeKind

Use: TypeAlias = tuple[str, str]
"""Two initiatives, at least one of them a service that the other uses; the lesser id first."""


def runners_of(snapshot: Snapshot, units: Collection[str]) -> Mapping[str, set[str]]:
    """The units, of `units`, that run each initiative; one that only a person answers for is run by none."""
    initiatives = {row.id for row in snapshot.initiatives}
    return gathered(
        (row.owned, row.owner) for row in snapshot.owners if row.owned in initiatives and row.owner in units
    )


def services_used(snapshot: Snapshot) -> frozenset[Use]:
    """Every service with each initiative that uses it.

    Nobody records who uses a service as such. Two records come near it and are taken for it: that one of the two
    couples the other (or a third couples both), and that both use one competence, so that they live off the same few
    who have it. An objective in common is no use: half an organisation may work for one.
    """
    services = frozenset(row.id for row in snapshot.initiatives if row.kind is InitiativeKind.SERVICE)
    found = {*coupled(snapshot), *_with_a_common_competence(snapshot, services)}
    return frozenset(pair for pair in found if not services.isdisjoint(pair))


def coupled(snapshot: Snapshot) -> Iterator[Use]:
    """Pairs of initiatives that are coupled: one couples the other, or a third couples both; the lesser id first."""
    for coupling, others in gathered((row.initiative, row.other) for row in snapshot.couplings).items():
        yield from combinations(sorted({coupling, *others}), 2)


def _with_a_common_competence(snapshot: Snapshot, services: Collection[str]) -> Iterator[Use]:
    users = gathered((row.competence, row.initiative) for row in snapshot.uses)
    for using in users.values():
        for service in using.intersection(services):
            yield from ((min(service, other), max(service, other)) for other in using - {service})
