"""What an invitation demands, with everything that is referred to by its id."""

from collections.abc import Iterable, Sequence

from graph_api.analytics.demands import Need, Requirements
from graph_api.domain.answers import Named
from graph_api.domain.invites import InvitePlanInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow, NamedRow, UnitRow
from graph_api.errors import BadInput
from graph_api.services.answers import Identified, by_id, camel, named
from graph_api.services.closest import names_alone
from graph_api.services.days import whole_day
from graph_api.services.references import References, there_are, unknown
from graph_api.services.wording import refusals


def subjects_of(snapshot: Snapshot, asked: InvitePlanInput) -> tuple[Named, ...]:
    """The theme and the decision that are referred to.

    Raises:
        NotFound, BadInput: as `References.one` does.
    """
    themes = References[NamedRow]("theme", snapshot.themes, lambda row: row.name)
    decisions = References[DecisionRow]("decision", snapshot.decisions, lambda row: row.title)
    theme = () if asked.theme is None else (named(themes.one(asked.theme)),)
    decision = () if asked.decision is None else (named(decisions.one(asked.decision)),)
    return theme + decision


def requirements_of(snapshot: Snapshot, asked: InvitePlanInput, subjects: tuple[Named, ...]) -> Requirements:
    """What is asked for with every reference resolved; competences that `subjects` need come after those named.

    Raises:
        NotFound, BadInput: as `References.one` does; also for an evidence that nobody has, a day that is none, and
            more units, networks or employers to be represented than are named.
    """
    people = References("person", snapshot.people, lambda row: row.name)
    units = References[UnitRow]("unit", _units(snapshot, networks=False), lambda row: row.name)
    networks = References[UnitRow]("network", _units(snapshot, networks=True), lambda row: row.name)
    employers = References[NamedRow]("employer", snapshot.organisations, lambda row: row.name)
    found = Requirements(
        needs=_needs(snapshot, asked, subjects),
        evidence=_evidence(snapshot, asked),
        min_strategic=asked.min_strategic,
        min_tactical=asked.min_tactical,
        min_operational=asked.min_operational,
        units=_ids(units.many(asked.units)),
        min_units=asked.min_units,
        at_most_per_unit=asked.at_most_per_unit,
        networks=_ids(networks.many(asked.networks)),
        min_networks=asked.min_networks,
        at_most_per_network=asked.at_most_per_network,
        employers=_ids(employers.many(asked.employers)),
        min_employers=asked.min_employers,
        at_most_per_employer=asked.at_most_per_employer,
        must_include=_ids(people.many(asked.must_include)),
        must_exclude=_ids(people.many(asked.must_exclude)),
        at_most=asked.at_most,
        as_of=None if asked.as_of is None else whole_day("asOf", asked.as_of),
        days=asked.days,
        at_most_meetings=asked.at_most_meetings,
        newness=asked.newness,
        aims=tuple(asked.aims),
        alternatives=asked.alternatives,
        if_declines=_ids(people.many(asked.if_declines)),
        why_not=_ids(people.many(asked.why_not)),
        front=asked.front,
    )
    for field, among in (
        ("min_units", found.units),
        ("min_networks", found.networks),
        ("min_employers", found.employers),
    ):
        _no_more_than_named(field, getattr(found, field), among)
    return found


def _needs(snapshot: Snapshot, asked: InvitePlanInput, subjects: tuple[Named, ...]) -> tuple[Need, ...]:
    """Every competence with how well and by how many it must be known: named, of the subjects, and by itself."""
    competences = References[NamedRow]("competence", snapshot.competences, lambda row: row.name)
    alike = dict.fromkeys([*_ids(competences.many(asked.competences)), *_needed(snapshot, subjects)])
    each = [Need(competences.one(need.competence).id, need.level, need.holders) for need in asked.needs]
    return tuple(dict.fromkeys([*(Need(one, asked.level, asked.holders) for one in alike), *each]))


def _needed(snapshot: Snapshot, subjects: tuple[Named, ...]) -> list[str]:
    """The competences that the subjects need, in alphabetical order of their external ids."""
    wanted, known = {subject.id for subject in subjects}, by_id(snapshot.competences)
    needed = {row.competence for row in snapshot.needs if row.needing in wanted}
    return sorted(needed, key=lambda competence: known[competence].external_id)


def _units(snapshot: Snapshot, *, networks: bool) -> Iterable[UnitRow]:
    return (row for row in snapshot.units if row.network is networks)


def _ids(rows: Iterable[Identified]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)


def _evidence(snapshot: Snapshot, asked: InvitePlanInput) -> frozenset[str] | None:
    if not asked.evidence:
        return None
    known = {evidence for row in snapshot.holdings for evidence, _ in row.evidences if evidence}
    for evidence in asked.evidence:
        if evidence not in known:
            raise unknown("evidence", evidence, names_alone(known), hint=there_are(sorted(known)))
    return frozenset(asked.evidence)


def _no_more_than_named(field: str, least: int | None, among: Sequence[str]) -> None:
    if least is not None and among and least > len(among):
        name, of = camel(field), camel(field).removeprefix("min").lower()
        said = refusals.MORE_THAN_NAMED.of(field=name, given=least, of=of, count=len(among))
        raise said.error(BadInput, value=least, bound=len(among))
