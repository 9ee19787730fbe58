"""What the answer about competences that few have comes to, and what to do where there is nothing to answer with."""

from collections.abc import Iterable, Iterator

from graph_api.analytics.knowledge_at_risk import KnowledgeMeasures
from graph_api.domain.answers import Language
from graph_api.domain.knowledge_at_risk import KnowledgeAtRiskInput, KnowledgeWord
from graph_api.domain.snapshot import Snapshot
from graph_api.services.names import Names, few
from graph_api.services.wording import knowledge_at_risk as words
from graph_api.services.wording.sentences import EMPTY, PEOPLE, listed


def knowledge_sentence(found: KnowledgeMeasures, asked: KnowledgeAtRiskInput, names: Names, until: str) -> str:
    """The whole answer, to be read aloud: what leaves, what is gone, and what hangs on few."""
    language = asked.language
    if not found.counts:
        return (words.ALL_UNSURE if found.unsure else words.NEEDS_NOTHING).said(language)
    said = [words.LOOKED_AT.said(language, competences=words.COMPETENCES.said(language, len(found.counts)))]
    for word, sentence in words.WORDS.items():
        about = [names.within(risk.competence, language) for risk in found.risks if risk.word is word]
        if about:
            few_enough = word is KnowledgeWord.AT_RISK and (asked.leavers > 1 or asked.holders > 1)
            several = words.HANG_EACH if word is KnowledgeWord.AT_RISK and len(about) > 1 else sentence
            chosen, people = words.HANG_ON_FEW if few_enough else several, PEOPLE.said(language, asked.leavers)
            said.append(chosen.said(language, names=few(about, language), until=until, people=people))
    if not found.risks:
        said.append(_nearest(found, names, language))
    return " ".join(said)


def what_to_do(
    snapshot: Snapshot, found: KnowledgeMeasures, asked: KnowledgeAtRiskInput, names: Names, themes: Iterable[str]
) -> Iterator[str]:
    """Why there is nothing to answer with, or which part of it is missing, and what to ask or import instead."""
    language = asked.language
    if not snapshot.people:
        yield EMPTY.said(language)
        return
    if not snapshot.holdings:
        yield words.NO_HOLDINGS.said(language)
        return
    needing = {row.needing for row in snapshot.needs}
    bare = [names.within(theme, language) for theme in themes if theme not in needing]
    if bare:
        yield words.THEME_NEEDS_NOTHING.said(language, themes=listed(bare, language))
    if asked.level is not None and (found.counts or found.unsure) and not any(found.counts.values()):
        yield _nearest_level(snapshot, found, asked.level, language)
    if not found.staff.last_days and not found.staff.unclear:
        yield words.NO_LAST_DAYS.said(language)


def _nearest(found: KnowledgeMeasures, names: Names, language: Language) -> str:
    """Which competence fewest have, where none hangs on so few."""
    least = min(found.counts.values())
    about = [competence for competence, count in found.counts.items() if count == least]
    return words.NONE.said(language, names=names.listed(about, language), people=PEOPLE.said(language, least))


def _nearest_level(snapshot: Snapshot, found: KnowledgeMeasures, level: int, language: Language) -> str:
    """Which level somebody has, where nobody has the one that was asked for."""
    known = [row.level for row in snapshot.holdings if row.level is not None and row.person in found.staff.present]
    below = [each for each in known if each < level]
    if not below:
        return words.NO_LEVELS.said(language)
    return words.NOBODY_AT_LEVEL.said(language, level=level, highest=max(below))
