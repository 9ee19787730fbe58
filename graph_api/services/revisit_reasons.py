"""Why a decision should be looked at again, in words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from graph_api.analytics.decisions_to_revisit import RevisitMeasures
from graph_api.analytics.superseding import Chain
from graph_api.domain.answers import Language
from graph_api.domain.decisions_to_revisit import RevisitReason
from graph_api.services.names import Names, few
from graph_api.services.wording import decisions_to_revisit as words

Said: TypeAlias = Callable[[RevisitMeasures, Names, Language], str]


def why(each: RevisitMeasures, names: Names, language: Language) -> str:
    """Every reason to look at a decision again, in one text."""
    return " ".join(SAID[reason](each, names, language) for reason in each.reasons)


def _absent(each: RevisitMeasures, names: Names, language: Language) -> str:
    return words.ABSENT.said(language, units=names.listed(each.absent, language))


def _challenged(each: RevisitMeasures, names: Names, language: Language) -> str:
    return words.CHALLENGED.said(language, people=names.listed(each.challenged_by, language))


def _due(each: RevisitMeasures, _names: Names, language: Language) -> str:
    return words.DUE.said(language, day=each.row.review_on)


def _gone(each: RevisitMeasures, names: Names, language: Language) -> str:
    return words.GONE.said(language, owners=names.listed(each.gone, language))


def _replaced(each: RevisitMeasures, names: Names, language: Language) -> str:
    return " ".join(_way(each, names, language))


def _way(each: RevisitMeasures, names: Names, language: Language) -> Iterator[str]:
    if each.chain:
        yield _chain(each.chain, names, language, in_force=each.in_force)
    if each.relied_on_by and not each.in_force:
        yield words.RELIED_ON.said(language, decisions=names.listed(each.relied_on_by, language))


def _chain(chain: Chain, names: Names, language: Language, *, in_force: bool) -> str:
    steps = [names.within(step, language) for step in chain.steps]
    if not steps:
        return words.REPLACED_BY_UNKNOWN.said(language)
    if chain.ring:
        return words.REPLACED_BY_RING.said(language, steps=few(steps, language))
    sentence = words.NOT_REPLACED if in_force else words.REPLACED_ON if chain.holds else words.REPLACED_BY_NOTHING
    return sentence.said(language, first=steps[0], head=steps[-1])


SAID: Final[Mapping[RevisitReason, Said]] = {
    RevisitReason.AFFECTED_ABSENT: _absent,
    RevisitReason.CHALLENGED: _challenged,
    RevisitReason.REVIEW_DUE: _due,
    RevisitReason.OWNER_GONE: _gone,
    RevisitReason.SUPERSEDED_CHAIN: _replaced,
}
