"""What an answer about silos says of the groups that ties form by themselves."""

from collections.abc import Sequence
from typing import Final

from graph_api.analytics.silo_found import Elsewhere, FoundMeasures
from graph_api.domain.answers import Named
from graph_api.domain.keys import sort_text
from graph_api.domain.silo_groups import SiloGroupsFound, SiloSitsElsewhere
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import named
from graph_api.services.silo_names import names_of
from graph_api.services.small_groups import SMALLEST
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import PEOPLE, number

ELSEWHERE: Final = 100
"""How many people who sit elsewhere are named."""


def groups_found(
    snapshot: Snapshot, asked: SilosInput, found: FoundMeasures | None, *, named_people: bool = True
) -> SiloGroupsFound | None:
    """The groups that were found; without `named_people` nobody is named, nor counted where they are few."""
    if found is None:
        return None
    elsewhere, counts = found.elsewhere, [split.count for split in found.communities.tried]
    # They are fewer than half of everyone, so that where they are many enough so are the others.
    told = elsewhere is not None and (named_people or len(elsewhere) >= SMALLEST)
    # How many are without ties is not for those who are told of groups only, so that they are not counted there.
    alone = 0 if named_people else found.communities.alone
    return SiloGroupsFound(
        sentence=_sentence(asked, found, elsewhere if told else None, alone),
        seeds=found.communities.seeds,
        passes=found.communities.passes,
        weighted=asked.leiden_weighted,
        groups=found.communities.best.count - alone,
        groups_least=min(counts) - alone,
        groups_most=max(counts) - alone,
        modularity=found.communities.best.modularity,
        modularity_least=min(split.modularity for split in found.communities.tried),
        modularity_formal=found.modularity_formal,
        agreement=found.agreement,
        agreement_least=min(found.agreements, default=None),
        agreement_most=max(found.agreements, default=None),
        elsewhere_count=len(elsewhere) if elsewhere is not None and told else None,
        elsewhere=_in_order(snapshot, elsewhere or ())[:ELSEWHERE] if named_people else (),
    )


def _sentence(asked: SilosInput, found: FoundMeasures, elsewhere: tuple[Elsewhere, ...] | None, alone: int) -> str:
    language, split, tried = asked.language, found.communities.best, found.communities.tried
    said = [
        words.FOUND.said(
            language,
            groups=words.GROUPS.said(language, split.count - alone),
            least=min(each.count for each in tried) - alone,
            most=max(each.count for each in tried) - alone,
            tries=words.TRIES.said(language, len(tried)),
            best=number(split.modularity, language, digits=2),
        )
    ]
    if found.modularity_formal is not None and found.agreement is not None:
        formal, agreement = (number(each, language, 2) for each in (found.modularity_formal, found.agreement))
        group = words.KNOWN_GROUP[asked.by].said(language)
        said.append(words.FOUND_AGAINST.said(language, group=group, formal=formal, agreement=agreement))
    if elsewhere is not None:
        count = PEOPLE.said(language, len(elsewhere))
        said.append(words.ELSEWHERE.said(language, people=count, everyone=len(split.groups)))
    return " ".join(said)


def _in_order(snapshot: Snapshot, elsewhere: Sequence[Elsewhere]) -> tuple[SiloSitsElsewhere, ...]:
    """By name, never by how far from their unit they are."""
    told = {each.person for each in elsewhere}
    people = {row.id: named(row) for row in snapshot.people if row.id in told}
    units = names_of(snapshot, Grouping.UNIT)
    made = [
        SiloSitsElsewhere(person=people[each.person], unit=units[each.unit], sits_with=units[each.sits_with])
        for each in elsewhere
    ]
    return tuple(sorted(made, key=lambda each: _place(each.person)))


def _place(person: Named) -> tuple[str, str]:
    return sort_text(person.name), person.id
