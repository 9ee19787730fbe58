"""A competence that few have, and the fewest people with whom several are lost, as an answer tells of them."""

from collections.abc import Iterable
from typing import Final

from graph_api.analytics.knowledge import Rests
from graph_api.analytics.knowledge_at_risk import RiskMeasures
from graph_api.analytics.knowledge_losses import Loss
from graph_api.domain.answers import Day, Language
from graph_api.domain.knowledge_at_risk import (
    KnowledgeAtRiskInput,
    KnowledgeLeaver,
    KnowledgeLoss,
    KnowledgeRisk,
    KnowledgeWord,
)
from graph_api.services.names import Names, few
from graph_api.services.wording import knowledge_at_risk as words
from graph_api.services.wording.sentences import PEOPLE, listed

FEW: Final = 5
"""How many of each sort of thing are named."""

MANY: Final = 50
"""How many people, and competences, are named of those who leave together."""


def risk_of(risk: RiskMeasures, asked: KnowledgeAtRiskInput, names: Names) -> KnowledgeRisk:
    """A competence that few have, with what rests on it."""
    return KnowledgeRisk(
        competence=names.one(risk.competence),
        word=risk.word,
        sentence=f"{_held(risk, asked, names)} {rests_sentence(risk.rests, names, asked.language)}",
        truck_factor=risk.truck_factor,
        holder_count=len(risk.holders),
        holders=names.first(risk.holders, FEW),
        left_then=len(risk.holders) - len(risk.leaving),
        leaving=tuple(
            KnowledgeLeaver(person=names.one(person), last_day=Day(day)) for person, day in risk.leaving[:FEW]
        ),
        themes=names.first(risk.rests.themes, FEW),
        theme_count=len(risk.rests.themes),
        decisions=names.first(risk.rests.decisions, FEW),
        decision_count=len(risk.rests.decisions),
        initiatives=names.first(risk.rests.initiatives, FEW),
        initiative_count=len(risk.rests.initiatives),
        owners=names.first(risk.rests.owners, FEW),
    )


def loss_of(loss: Loss, asked: KnowledgeAtRiskInput, names: Names) -> KnowledgeLoss:
    """The fewest people with whom so many competences are lost."""
    people = [person.id for person in loss.people or ()]
    return KnowledgeLoss(
        sentence=_lost(loss, asked, names),
        lose=loss.lose,
        of=loss.of,
        fewest=None if loss.people is None else len(people),
        bound=loss.bound,
        proved=loss.proved,
        people=names.first(people, MANY),
        competences=names.first(loss.competences, MANY),
    )


def rests_sentence(rests: Rests, names: Names, language: Language) -> str:
    """How much rests on a competence, and what of it comes first in the alphabet."""
    things = (*rests.themes, *rests.decisions, *rests.initiatives)
    if not things:
        return words.NOTHING_RESTS.said(language)
    sorts = (
        (words.THEMES, rests.themes),
        (words.DECISIONS, rests.decisions),
        (words.INITIATIVES, rests.initiatives),
    )
    what = listed([noun.said(language, len(each)) for noun, each in sorts if each], language)
    sentence = words.RESTS if len(things) == 1 else words.REST
    return sentence.said(language, what=what, names=names.listed(things, language))


def known_well(level: int | None, language: Language) -> str:
    """How well something is to be known, as it stands after those who know it."""
    return "" if level is None else words.AT_LEVEL.said(language, level=level)


def _held(risk: RiskMeasures, asked: KnowledgeAtRiskInput, names: Names) -> str:
    """Who has a competence, and who of them leaves."""
    language, about, count = asked.language, names.within(risk.competence, asked.language), len(risk.holders)
    well, people = known_well(asked.level, language), PEOPLE.said(language, count)
    alone = names.listed(risk.holders, language) if count == asked.holders == 1 else ""
    if risk.word is KnowledgeWord.GONE:
        sentence = words.TOO_FEW if count else words.NOBODY
        return sentence.said(language, people=people, level=well, about=about, remain=asked.holders)
    if risk.word is KnowledgeWord.AT_RISK and asked.holders == 1:
        sentence = words.ONLY if alone else words.ONLY_SOME
        return sentence.said(language, name=names.listed(risk.holders, language), about=about)
    if risk.word is KnowledgeWord.AT_RISK:
        factor, remain = risk.truck_factor, asked.holders
        return words.FEW.said(language, about=about, people=people, factor=factor, remain=remain)
    if alone:
        return words.ONLY_LEAVES.said(language, name=alone, about=about, day=risk.leaving[0][1])
    return words.SOME_LEAVE.said(
        language,
        people=people,
        about=about,
        leaving=_leaving(risk.leaving, names, language),
        left=count - len(risk.leaving),
        remain=asked.holders,
    )


def _leaving(leaving: Iterable[tuple[str, str]], names: Names, language: Language) -> str:
    return few([words.LEAVES.said(language, name=names.one(who).name, day=day) for who, day in leaving], language)


def _lost(loss: Loss, asked: KnowledgeAtRiskInput, names: Names) -> str:
    language = asked.language
    if loss.people is None:
        return words.NOT_SO_MANY.said(language, lose=loss.lose, of=loss.of, remain=asked.holders)
    who = names.listed([person.id for person in loss.people], language)
    people, lost = PEOPLE.said(language, len(loss.people)), len(loss.competences)
    if not loss.proved:
        bound = PEOPLE.said(language, loss.bound or 1)
        return words.UNPROVED.said(language, names=who, lost=lost, of=loss.of, people=people, bound=bound)
    sentence = words.TOGETHER if len(loss.people) > 1 else words.TOGETHER_ONE
    return sentence.said(language, names=who, lost=lost, of=loss.of, people=people)
