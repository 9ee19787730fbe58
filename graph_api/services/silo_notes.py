"""What an answer about silos leaves out, and what to do where there is nothing to answer with."""

from collections import Counter
from collections.abc import Iterator

from graph_api.analytics.graphs import undirected
from graph_api.analytics.groups import formal_people, group_of, groups_of
from graph_api.analytics.silos import GroupMeasures, SiloMeasures
from graph_api.domain.answers import LeftOut
from graph_api.domain.silos import Population, SilosInput
from graph_api.domain.snapshot import PersonRow, Snapshot
from graph_api.services.answers import left_out
from graph_api.services.small_groups import Shown
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import EMPTY, listed


def kinds_of(asked: SilosInput) -> frozenset[str] | None:
    """The kinds of tie that count; None: all."""
    return frozenset(asked.tie_kinds) if asked.tie_kinds else None


def what_to_do(snapshot: Snapshot, asked: SilosInput, found: SiloMeasures) -> Iterator[str]:
    """Why there is nothing to answer with and what to do, or which kinds of tie do not exist."""
    language = asked.language
    missing = sorted((kinds_of(asked) or frozenset()) - {tie.kind for tie in snapshot.ties})
    if found.ties:
        if missing:
            yield words.MISSING_KINDS.said(language, asked=listed(missing, language))
        if found.not_formal and snapshot.memberships:
            yield words.MAYBE_GUESSED.said(language, count=found.not_formal)
    elif not snapshot.people:
        yield EMPTY.said(language)
    elif not snapshot.ties:
        yield words.NO_TIES_AT_ALL.said(language)
    elif missing and len(missing) == len(kinds_of(asked) or ()):
        known = [f"{kind} ({count})" for kind, count in Counter(tie.kind for tie in snapshot.ties).most_common()]
        yield words.NO_TIES_OF_KIND.said(language, asked=listed(missing, language), known=listed(known, language))
    else:
        yield _nobody(snapshot, asked)


def left_out_of(
    snapshot: Snapshot, asked: SilosInput, found: SiloMeasures, shown: Shown[GroupMeasures], pairs: int
) -> tuple[LeftOut, ...]:
    """People and groups that are not counted or not shown; `pairs`: how many pairs without ties are not listed."""
    language, group = asked.language, words.KNOWN_GROUP[asked.by].said(asked.language)
    rest = [person for person in snapshot.people if person.active or not asked.active_only]
    grouped = [person for person in rest if group_of(person, asked.by) is not None]
    informal = _informal(snapshot, grouped) if asked.formal_only else 0
    untied = len(grouped) - informal - found.people if asked.population is Population.TIED else 0
    return left_out(
        (words.NOT_ACTIVE.said(language), len(snapshot.people) - len(rest)),
        (words.WITHOUT_GROUP.said(language, group=group), len(rest) - len(grouped)),
        (words.NOT_FORMAL.said(language), informal),
        (words.WITHOUT_TIES.said(language), untied),
        (words.NOT_SHOWN.said(language), len(shown.hidden)),
        (words.MORE_PAIRS.said(language), pairs),
    )


def _informal(snapshot: Snapshot, people: list[PersonRow]) -> int:
    formal = formal_people(snapshot)
    return sum(person.id not in formal for person in people)


def _nobody(snapshot: Snapshot, asked: SilosInput) -> str:
    groups = groups_of(snapshot, asked.by, formal_only=asked.formal_only, active_only=asked.active_only)
    if not groups:
        group = words.KNOWN_GROUP[asked.by].said(asked.language)
        return words.NOBODY_GROUPED.said(asked.language, group=group)
    strongest = undirected(groups, snapshot.ties, kinds=kinds_of(asked)).strongest
    if strongest is None:
        return words.NOBODY_TIED.said(asked.language)
    return words.TOO_WEAK.said(asked.language, asked=f"{asked.min_weight:g}", strongest=f"{strongest:g}")
