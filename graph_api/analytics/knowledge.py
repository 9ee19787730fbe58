"""Who has each competence, and what rests on it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph_api.analytics.gathered import gathered
from graph_api.analytics.running import has_ended
from graph_api.analytics.superseding import Superseding
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Rests:
    """What rests on a competence, by id, and who answers for it (units and people)."""

    themes: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    initiatives: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many themes, decisions and initiatives."""
        return len(self.themes) + len(self.decisions) + len(self.initiatives)


def holders_of(
    snapshot: Snapshot, among: Collection[str], level: int | None, *, perhaps: bool = False
) -> Mapping[str, set[str]]:
    """Who of `among` has each competence, at `level` or above where one is given; one that nobody has is not there.

    `perhaps`: those too of whom it is not known how well.
    """
    return gathered(
        (row.competence, row.person)
        for row in snapshot.holdings
        if row.person in among and (level is None or (perhaps if row.level is None else row.level >= level))
    )


def alphabetical(snapshot: Snapshot) -> Mapping[str, tuple[str, str, str]]:
    """Where each competence stands among the others in alphabetical order."""
    return {row.id: (sort_text(row.name), row.external_id, row.id) for row in snapshot.competences}


def truck_factor(holders: int, remain: int) -> int:
    """The fewest who have to leave until fewer than `remain` of `holders` are left: max(0, holders - remain + 1).

    The truck number of Coplien & Harrison (2004, "Moderate Truck Number") and truck factor of Avelino et al. (2016),
    here of one competence, and exactly. 0 where there are fewer than `remain` already; never undefined.
    """
    return max(0, holders - remain + 1)


def rests_on(snapshot: Snapshot, day: str) -> Mapping[str, Rests]:
    """What rests on each competence on `day`; one that nothing rests on and nobody answers for is not there.

    Themes that need it; decisions that need it and hold, as `Superseding` says; initiatives that use it and have no
    last day before `day`.
    """
    themes, over = {row.id for row in snapshot.themes}, Superseding(snapshot, day).over()
    ended = {row.id for row in snapshot.initiatives if has_ended(row, day)}
    known = {row.id for row in snapshot.competences}
    by_theme = gathered((row.competence, row.needing) for row in snapshot.needs if row.needing in themes)
    by_decision = gathered(
        (row.competence, row.needing) for row in snapshot.needs if row.needing not in themes and row.needing not in over
    )
    by_initiative = gathered((row.competence, row.initiative) for row in snapshot.uses if row.initiative not in ended)
    owners = gathered((row.owned, row.owner) for row in snapshot.owners if row.owned in known)
    return {
        competence: Rests(
            themes=frozenset(by_theme.get(competence, ())),
            decisions=frozenset(by_decision.get(competence, ())),
            initiatives=frozenset(by_initiative.get(competence, ())),
            owners=frozenset(owners.get(competence, ())),
        )
        for competence in {*by_theme, *by_decision, *by_initiative, *owners}
    }
