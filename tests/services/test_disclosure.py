"""What can be learnt about few people from answers that tell of groups only: by brute force, never by trusting a rule.

What is shown here. The observer knows how answers are made, all groups that there may be, and any two answers. Then no
group of one to four people, and no part of a group (those of a unit who are of a level), has a size that follows from
them. For every organisation of a few people this is checked against all others that would give the same answers;
for larger ones by the exact bounds of a table whose margins are known (Fréchet 1940).

What is not: what an observer learns from answers before and after a change, or who already knows some of the people.
"""

import os
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, pairwise, product
from random import Random
from typing import Any, Final, cast

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.analytics.headcount import GroupCount
from graph_api.domain.answers import Answer
from graph_api.domain.headcount import Headcount, HeadcountAttribute, HeadcountInput
from graph_api.domain.silos import Grouping, Silos, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import ObjectingRow, PersonRow
from graph_api.domain.words import Level
from graph_api.services import headcount, silos, small_groups
from graph_api.services.headcount import count_heads
from graph_api.services.silos import show_silos
from graph_api.services.small_groups import shown_groups
from graph_api.services.snapshots import Snapshots
from tests.analytics.made import organisation, ties

pytestmark = pytest.mark.thorough

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
FEW: Final = range(1, 5)
ORGANISATIONS: Final = 500 if PROVING else 100
PAIRS_OF_EACH: Final = 20
MEMBER: Final = Caller(Role.MEMBER, "p0")
NOWHERE: Final = cast("Any", None)
"""No graph: a state of it is given."""

Sizes = tuple[int, ...]
Told = tuple[tuple[tuple[int, int], ...], int]
"""What is answered about groups: the number and size of each that is shown, and how many people the others have."""


@cache
def answer(sizes: Sizes) -> Told:
    """What is answered where the groups have these sizes, 0 for those that are empty."""
    shown = shown_groups([GroupCount(str(number), size) for number, size in enumerate(sizes) if size])
    return tuple((int(each.group), each.size) for each in shown.groups), sum(each.size for each in shown.hidden)


def tables(people: int, cells: int) -> Iterator[Sizes]:
    """Every way to put so many people into so many cells."""
    for bars in combinations(range(people + cells - 1), cells - 1):
        edges = (-1, *bars, people + cells - 1)
        yield tuple(after - before - 1 for before, after in pairwise(edges))


def margins(table: Sizes, rows: int) -> tuple[Sizes, Sizes]:
    """The sizes of the rows and of the columns of a table with so many rows."""
    width = len(table) // rows
    by_row = [table[row * width : (row + 1) * width] for row in range(rows)]
    return tuple(map(sum, by_row)), tuple(map(sum, zip(*by_row, strict=True)))


@pytest.mark.parametrize("people", range(5, 13 if PROVING else 11))
def test_two_answers_about_few_people_fit_other_organisations_as_well(people: int) -> None:
    fitting: defaultdict[tuple[Told, Told], list[set[int]]] = defaultdict(lambda: [set[int]() for _ in range(15)])
    for table in tables(people, 9):
        units, levels = margins(table, 3)
        for seen, size in zip(fitting[answer(units), answer(levels)], (*units, *levels, *table), strict=True):
            seen.add(size)

    told = [(answers, sizes) for answers, quantities in fitting.items() for sizes in quantities if len(sizes) == 1]

    assert [each for each in told if each[1] & set(FEW)] == []


@pytest.mark.parametrize("groups", [2, 3, 4, 5, 6])
def test_one_answer_about_few_people_fits_other_sizes_as_well(groups: int) -> None:
    for people in range(5, 25 if PROVING else 15):
        fitting: defaultdict[Told, list[set[int]]] = defaultdict(lambda: [set[int]() for _ in range(groups)])
        for sizes in tables(people, groups):
            for seen, size in zip(fitting[answer(sizes)], sizes, strict=True):
                seen.add(size)

        assert not [sizes for each in fitting.values() for sizes in each if len(sizes) == 1 and sizes & set(FEW)]


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of people in one answer: of the groups that are shown, of all others together, of those beside."""

    by: str
    shown: tuple[tuple[str, int], ...]
    other: int
    beside: tuple[int, ...] = ()

    @property
    def parts(self) -> tuple[int, ...]:
        """What it splits everyone into."""
        return (*(size for _, size in self.shown), *([self.other] if self.other else []))


class Given(Snapshots):
    """One state of the graph, as it is given."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(NOWHERE)
        self._snapshot = snapshot

    async def _newest(self) -> Snapshot:
        return self._snapshot


async def figures_of(snapshot: Snapshot) -> list[Figures]:
    """All answers that those are given who are told of groups only.

    Those about silos hold no number of people that a headcount does not hold, so that they tell no more than it.
    """
    given = Given(snapshot)
    heads = {by.name: _of_heads(await count_heads(HeadcountInput(by=by), given, MEMBER)) for by in HeadcountAttribute}
    inward = [await show_silos(SilosInput(by=Grouping[by.name]), given, MEMBER) for by in HeadcountAttribute]
    return [*heads.values(), *(_of_silos(each, heads[each.by.name]) for each in inward)]


def _of_heads(heads: Headcount) -> Figures:
    shown = [(each.group.id if each.group else "", each.people) for each in heads.groups]
    assert sum(size for _, size in shown) + (heads.other or 0) == (heads.people or 0)
    return Figures(heads.by.name, tuple(sorted(shown)), heads.other or 0, _beside(heads))


def _of_silos(found: Silos, counted: Figures) -> Figures:
    sizes = {(each.group.id, each.size) for each in found.groups}
    assert sizes in (set(), {(group, size) for group, size in counted.shown if group})
    assert found.people == sum(size for group, size in counted.shown if group)
    assert (found.too_small_to_show.people if found.too_small_to_show else 0) == counted.other
    assert (found.people_without_ties, found.note is None) == (None, found.ties > 0)
    if found.detected:
        assert found.detected.elsewhere == ()
        assert found.detected.elsewhere_count is None or found.detected.elsewhere_count not in FEW
    return replace(counted, beside=_beside(found))


def _beside(answer: Answer) -> tuple[int, ...]:
    """How many people are left out, as an answer says; what it says of pairs of groups is no number of people."""
    return tuple(left.count for left in answer.left_out if "pairs" not in left.sentence)


def some_organisation(random: Random) -> Snapshot:
    """Up to sixty people in a few units, levels, with a few employers, at a few sites, and some of it not known."""
    units, sites, employers = (random.randint(1, 7) for _ in range(3))
    people = [
        PersonRow(
            id=f"p{number}",
            external_id=f"p{number}",
            source="made",
            name=f"p{number}",
            title=None,
            level=random.choice([*Level, *Level, None]),
            active=random.random() < 0.8,
            unit=random.choice([*(f"u{random.randint(1, units)}" for _ in range(5)), None]),
            employer=random.choice([f"e{random.randint(1, employers)}", f"e{random.randint(1, employers)}", None]),
            site=random.choice([f"s{random.randint(1, sites)}", f"s{random.randint(1, sites)}", None]),
        )
        for number in range(random.randint(1, 60))
    ]
    pairs = [(random.choice(people).id, random.choice(people).id) for _ in range(2 * len(people))]
    known = organisation(people, ties=ties(*(pair for pair in pairs if pair[0] != pair[1])))
    return replace(known, objecting=(ObjectingRow("made"),) * random.randint(0, 8))


def sums(parts: Iterable[int]) -> set[int]:
    """How many people any groups of these sizes have together."""
    reached = {0}
    for part in parts:
        reached |= {part + other for other in reached}
    return reached - {0}


def told_by(one: Figures, other: Figures) -> Iterator[str]:
    """Every number of one to four people that is shown by two answers, or follows from their difference."""
    for figures in (one, other):
        yield from (f"{figures.by}: {size}" for size in (*figures.parts, *figures.beside) if size in FEW)
    everyone = sum(one.parts)
    assert everyone == sum(other.parts)
    for a, b in product(sums(one.parts), sums(other.parts)) if one.by != other.by else ():
        least, most = max(0, a + b - everyone), min(a, b)
        if least == most and least in FEW:
            yield f"{a} by {one.by} and {b} by {other.by}: {least}"


async def test_no_group_under_five_is_told_by_any_pair_of_answers() -> None:
    assert [each async for each in told(ORGANISATIONS)] == []


async def told(organisations: int) -> AsyncIterator[str]:
    """What some random pairs of answers about each of some random organisations tell of few people."""
    random = Random(20261121)
    for _ in range(organisations):
        figures = await figures_of(some_organisation(random))
        for _ in range(PAIRS_OF_EACH):
            for each in told_by(*random.choices(figures, k=2)):
                yield each


LEAKS: Final[dict[str, tuple[object, str, object]]] = {
    "groups of three are shown": (small_groups, "SMALLEST", 3),
    "a lone small group is the rest": (small_groups, "is_telling", lambda _: False),
    "those who object are counted one by one": (headcount, "SMALLEST", 1),
    "silos count everyone": (silos, "people_shown", lambda snapshot, _: {each.id for each in snapshot.people}),
}


@pytest.mark.parametrize("leak", LEAKS)
async def test_finds_a_leak_that_is_planted(leak: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*LEAKS[leak])

    # What contradicts the other answers is found where the answers are compared.
    with pytest.raises(AssertionError):
        assert [each async for each in told(50)] == []


def test_an_observer_finds_what_a_fold_without_complement_tells() -> None:
    """The same check finds a lone small group, so that it is able to find anything."""
    naive = Figures("UNIT", (("North", 9), ("South", 7)), 3)

    assert list(told_by(naive, naive)) == ["UNIT: 3", "UNIT: 3"]
