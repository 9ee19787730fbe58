"""The smallest group by trying every group there is: slow, and plain enough to trust."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graph_api.analytics.demands import Demand
from graph_api.domain.invites import DemandKind
from graph_api.domain.snapshot import PersonRow, Snapshot
from graph_api.domain.words import Level


def knowledge(snapshot: Snapshot, evidence: frozenset[str] | None) -> dict[str, set[str]]:
    """What each person knows by `evidence`."""
    known: dict[str, set[str]] = {person.id: set() for person in snapshot.people}
    for row in snapshot.holdings:
        if evidence is None or any(name in evidence for name, _ in row.evidences):
            known[row.person].add(row.competence)
    return known


def groups(snapshot: Snapshot) -> Iterator[tuple[PersonRow, ...]]:
    """Every group of active people, the smallest first; of one size in alphabetical order."""
    active = sorted((person for person in snapshot.people if person.active), key=lambda person: person.external_id)
    for size in range(len(active) + 1):
        yield from combinations(active, size)


def meets(group: Sequence[PersonRow], demand: Demand, known: dict[str, set[str]]) -> bool:
    match demand.kind:
        case DemandKind.COMPETENCE:
            return any(demand.about in known[person.id] for person in group)
        case DemandKind.STRATEGIC | DemandKind.OPERATIONAL:
            return sum(person.level is Level[demand.kind.name] for person in group) >= number(demand)
        case DemandKind.MUST_INCLUDE:
            return any(person.id == demand.about for person in group)
        case DemandKind.MUST_EXCLUDE:
            return all(person.id != demand.about for person in group)
        case DemandKind.AT_MOST:
            return len(group) <= number(demand)
        case DemandKind.AT_MOST_PER_UNIT:
            units = [person.unit for person in group if person.unit]
            return all(units.count(unit) <= number(demand) for unit in units)


def number(demand: Demand) -> int:
    assert demand.number is not None
    return demand.number


def best_group(
    snapshot: Snapshot, demands: Iterable[Demand], competences: set[str], evidence: frozenset[str] | None
) -> list[str] | None:
    """The smallest group that meets `demands`; of those the richest in `competences`; of those the first; or None."""
    known = knowledge(snapshot, evidence)
    wanted = list(demands)
    best: tuple[int, int, list[str]] | None = None
    for group in groups(snapshot):
        if best is not None and len(group) > best[0]:
            break
        if all(meets(group, demand, known) for demand in wanted):
            richness = sum(len(known[person.id] & competences) for person in group)
            ranked = (len(group), -richness, [person.external_id for person in group])
            best = ranked if best is None else min(best, ranked)
    return None if best is None else best[2]
