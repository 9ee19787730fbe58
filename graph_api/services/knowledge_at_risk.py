"""Which competences hang on few people: from what was asked to those competences, with what rests on them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.knowledge_at_risk import KnowledgeMeasures, measure_knowledge
from graph_api.domain.answers import AnswerStatus, Day
from graph_api.domain.knowledge_at_risk import KnowledgeAtRisk, KnowledgeAtRiskInput, KnowledgeWord
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import NamedRow
from graph_api.errors import NotFound
from graph_api.services.answering import answered
from graph_api.services.answers import camel, left_out, noted, parameters_of
from graph_api.services.bounds import check_at_most, check_between
from graph_api.services.days import on_a_day
from graph_api.services.knowledge_notes import knowledge_sentence, what_to_do
from graph_api.services.knowledge_parts import loss_of, risk_of
from graph_api.services.names import names_in
from graph_api.services.references import References
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import knowledge_at_risk as words
from graph_api.services.wording.sentences import EMPTY

QUESTION: Final = "knowledgeAtRisk"
MOST_NAMED: Final = 200
"""How many competences, and how many themes, may be named."""

BOUNDS: Final[Mapping[str, tuple[float, float]]] = {
    "level": (1, 5),
    "holders": (1, 100),
    "leavers": (0, 100),
    "lose": (1, 1000),
    "horizon_days": (0, 3650),
    "first": (0, 200),
    "time_limit": (0.1, 60),
}
"""The numbers of the input, with the least and the most."""


async def show_knowledge_at_risk(asked: KnowledgeAtRiskInput, snapshots: Snapshots, caller: Caller) -> KnowledgeAtRisk:
    """Which of the competences that are `asked` about few people have, and which of these people leave soon.

    Raises:
        BadInput: a number is out of bounds, `asOf` is no day, or a name is of several things.
        NotFound: something that is referred to is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, knowledge_at_risk, on_a_day(asked), snapshots, caller, sources=asked.sources)


def check(asked: KnowledgeAtRiskInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    for name, bounds in BOUNDS.items():
        check_between(camel(name), getattr(asked, name), bounds)
    check_at_most("competences", asked.competences, MOST_NAMED)
    check_at_most("themes", asked.themes, MOST_NAMED)


def knowledge_at_risk(snapshot: Snapshot, asked: KnowledgeAtRiskInput) -> KnowledgeAtRisk:
    """The same, for one state of the graph; `asked` on a day."""
    day, language, names = Day(asked.as_of or ""), asked.language, names_in(snapshot)
    until = Day((date.fromisoformat(day) + timedelta(days=asked.horizon_days)).isoformat())
    themes, chosen = _chosen(snapshot, asked)
    nothing = bool(asked.themes) and not chosen
    # A theme that needs nothing is about no competence, and not about all of them.
    found = measure_knowledge(snapshot if not nothing else replace(snapshot, competences=()), chosen, asked, day, until)
    count = Counter(risk.word for risk in found.risks)
    shown = tuple(risk_of(risk, asked, names) for risk in found.risks[: asked.first])
    return KnowledgeAtRisk(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.MORE_RISKS.said(language), max(0, len(found.risks) - asked.first)),
            (words.UNUSED.said(language), 0 if nothing else found.unused),
            (words.UNSURE.said(language), found.unsure),
            (words.OF_OTHERS.said(language), found.of_others),
            (words.UNCLEAR.said(language), found.staff.unclear),
        ),
        note=noted(list(what_to_do(snapshot, found, asked, names, [row.id for row in themes]))),
        status=_status(snapshot, found),
        sentence=knowledge_sentence(found, asked, names, until),
        as_of=day,
        until=until,
        competences=len(found.counts),
        gone=count[KnowledgeWord.GONE],
        leaving=count[KnowledgeWord.LEAVING],
        at_risk=count[KnowledgeWord.AT_RISK],
        risks=shown,
        together=tuple(loss_of(loss, asked, names) for loss in found.losses),
    )


def _status(snapshot: Snapshot, found: KnowledgeMeasures) -> AnswerStatus:
    return AnswerStatus.ANSWERED if snapshot.holdings and found.counts else AnswerStatus.NO_DATA


def _chosen(snapshot: Snapshot, asked: KnowledgeAtRiskInput) -> tuple[Sequence[NamedRow], frozenset[str]]:
    """The themes that are named, and the competences that are named or that these need.

    Raises:
        NotFound, BadInput: as `References.one` does; in an empty graph with how to fill it.
    """
    if not snapshot.competences and (asked.competences or asked.themes):
        raise EMPTY.error(NotFound, value=[*asked.competences, *asked.themes])
    themes = References[NamedRow]("theme", snapshot.themes, lambda row: row.name).many(asked.themes)
    named = References[NamedRow]("competence", snapshot.competences, lambda row: row.name).many(asked.competences)
    about = {row.id for row in themes}
    needed = {row.competence for row in snapshot.needs if row.needing in about}
    return themes, frozenset({*(row.id for row in named), *needed})
