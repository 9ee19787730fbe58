"""What the ties follow most: the same people by unit, level, employer or site, held against chance."""

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graph_api.analytics.groups import group_of
from graph_api.analytics.silos import SiloMeasures, measure_silos
from graph_api.domain.silos import Grouping, SiloComparison, SilosInput
from graph_api.domain.snapshot import PersonRow, Snapshot
from graph_api.services.silo_notes import kinds_of
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import Sentence, percent

RARELY_CHANCE: Final = 2.0
"""Standard deviations: a normal distribution is farther from its mean in one case of twenty."""


def compared_sorts(snapshot: Snapshot, asked: SilosInput) -> tuple[SiloComparison, ...]:
    """Each sort of group that is asked about, for the people who have one of every sort; () where none is compared.

    Those that the ties follow most come first, by assortativity, which does not grow with the number of ties.
    """
    if not asked.compare:
        return ()
    sorts = dict.fromkeys((asked.by, *asked.compare))
    known = replace(snapshot, people=tuple(person for person in snapshot.people if _has_every(person, sorts)))
    found = [(by, measured_as_asked(known, replace(asked, by=by), deal=False)) for by in sorts]
    found.sort(key=lambda each: -math.inf if each[1].assortativity is None else each[1].assortativity, reverse=True)
    return tuple(_compared(by, measures, asked) for by, measures in found)


def _has_every(person: PersonRow, sorts: Iterable[Grouping]) -> bool:
    return all(group_of(person, by) is not None for by in sorts)


def measured_as_asked(snapshot: Snapshot, asked: SilosInput, *, deal: bool = True) -> SiloMeasures:
    """How ties lie within and between the groups that are asked about; `deal`: whether to try deals for the chance."""
    return measure_silos(
        snapshot,
        by=asked.by,
        kinds=kinds_of(asked),
        min_weight=asked.min_weight,
        population=asked.population,
        formal_only=asked.formal_only,
        active_only=asked.active_only,
        unit_depth=asked.unit_depth,
        deal=deal,
    )


def _compared(by: Grouping, found: SiloMeasures, asked: SilosInput) -> SiloComparison:
    return SiloComparison(
        by=by,
        people=found.people,
        groups=len(found.groups),
        ei_index=found.ei_index,
        expected_ei_index=found.expected_ei_index,
        rescaled_ei_index=found.rescaled_ei_index,
        ei_z=found.chance.z,
        assortativity=found.assortativity,
        sentence=_sentence(by, found, asked),
    )


def _sentence(by: Grouping, found: SiloMeasures, asked: SilosInput) -> str:
    group = words.KNOWN_GROUP[by].said(asked.language)
    if found.ei_index is None or found.expected_ei_index is None:
        return words.NO_TIES_BY.said(asked.language, group=group)
    return words.FOLLOWS.said(
        asked.language,
        group=group,
        share=percent((1 - found.ei_index) / 2, asked.language),
        expected=percent((1 - found.expected_ei_index) / 2, asked.language),
        verdict=_verdict(found.chance.z).said(asked.language),
    )


def _verdict(z: float | None) -> Sentence:
    if z is None or abs(z) < RARELY_CHANCE:
        return words.LIKE_CHANCE
    return words.INWARD if z < 0 else words.OUTWARD
