"""What the ties follow most: the same people by unit, level, employer and so on, held against chance."""

import math
from dataclasses import replace
from typing import Final

from graph_api.analytics.silo_basis import SiloBasis
from graph_api.analytics.silos import SiloMeasures, measure_silos
from graph_api.domain.silos import Grouping, SiloComparison, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import Sentence, percent

RARELY_CHANCE: Final = 2.0
"""Standard deviations: a normal distribution is farther from its mean in one case of twenty."""


def compared_sorts(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis) -> tuple[SiloComparison, ...]:
    """Each sort of group that is asked about, for the people who have one of every sort; () where none is compared.

    Those that the ties follow most come first, by assortativity, which does not grow with the number of ties. `basis`:
    what the question about one sort is measured on; it serves here too where the people are the same.
    """
    if not asked.compare:
        return ()
    sorts = tuple(dict.fromkeys((asked.by, *asked.compare)))
    everyone = SiloBasis(snapshot, asked, sorts)
    same = everyone.grouped_people == basis.grouped_people
    found = [(by, _measured(snapshot, asked, by, basis if same else everyone)) for by in sorts]
    found.sort(key=lambda each: -math.inf if each[1].assortativity is None else each[1].assortativity, reverse=True)
    return tuple(_compared(by, measures, asked) for by, measures in found)


def verdict_of(by: Grouping, z: float | None) -> Sentence:
    """Whether ties stay inside groups more than chance has it, in words."""
    if by is Grouping.DETECTED:
        return words.FOUND_IN_TIES
    if z is None or abs(z) < RARELY_CHANCE:
        return words.LIKE_CHANCE
    return words.INWARD if z < 0 else words.OUTWARD


def _measured(snapshot: Snapshot, asked: SilosInput, by: Grouping, basis: SiloBasis) -> SiloMeasures:
    return measure_silos(snapshot, replace(asked, by=by), basis=basis, deal=False)


def _compared(by: Grouping, found: SiloMeasures, asked: SilosInput) -> SiloComparison:
    return SiloComparison(
        by=by,
        people=found.people,
        groups=len(found.groups),
        ei_index=found.ei_index,
        expected_ei_index=found.expected_ei_index,
        rescaled_ei_index=found.rescaled_ei_index,
        ei_z=found.chance.z,
        external_share=found.external_share,
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
        verdict=verdict_of(by, found.chance.z).said(asked.language),
    )
