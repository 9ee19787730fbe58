"""Two units in figures and in one word, those without a need included."""

import pytest

from graph_api.analytics.pairs import compare, gap_of, word_for
from graph_api.domain.gaps import GapsInput, GapWord, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import InvolvementRow
from graph_api.domain.snapshot_nodes import DecisionRow
from tests.analytics.made import members, person, ties, unit


@pytest.mark.parametrize(
    ("need", "seen", "expected", "word", "gap"),
    [
        (4, 0, 0.0, GapWord.TRAPPED, 4.0),
        (4, 0, 9.0, GapWord.TRAPPED, 4.0),
        (4, 1, 4.0, GapWord.THIN, 3.0),
        (4, 2, 4.0, GapWord.SOME, 2.0),
        (4, 3, 4.0, GapWord.SOME, 1.0),
        (4, 4, 4.0, GapWord.MET, 0.0),
        (4, 9, 4.0, GapWord.MET, 0.0),
    ],
)
def test_says_a_pair_in_one_word(need: int, seen: int, expected: float, word: GapWord, gap: float) -> None:
    assert word_for(need, seen, expected) is word
    assert gap_of(need, seen, expected) == gap


def school() -> Snapshot:
    """Ada is in the kitchen and the library, whose people are tied; the kitchen owns a decision with the yard."""
    return Snapshot(
        version=1,
        people=(person("Ada", unit="kitchen"), person("Bo", unit="library")),
        units=tuple(map(unit, ("kitchen", "library", "yard"))),
        decisions=(DecisionRow("lunch", "lunch", "made", "Lunch outdoors", None, None),),
        involvements=(
            InvolvementRow("lunch", "kitchen", ("owning",)),
            InvolvementRow("lunch", "yard", ("participating",)),
        ),
        memberships=members({"kitchen": ["Ada"], "library": ["Ada", "Bo"]}, "member"),
        ties=ties(("Ada", "Bo")),
    )


def test_knows_the_pairs_with_need_and_those_with_coordination() -> None:
    found = compare(school(), school().units, GapsInput(seen=(Seen.SHARED_MEMBERS, Seen.TIES)))

    assert found.units == ("kitchen", "library", "yard")
    assert list(found.needs) == [("kitchen", "yard")]
    assert found.seen == {("kitchen", "library")}


def test_measures_a_pair_that_nothing_says_need_each_other() -> None:
    found = compare(school(), school().units, GapsInput(seen=(Seen.SHARED_MEMBERS, Seen.TIES)))

    pair = found.measured(("kitchen", "library"))

    assert (pair.need, pair.seen, pair.decisions, pair.gap) == (0, 2, (), 0.0)
    assert pair.expected == pytest.approx(1 / 2 + 1 / 2)


def test_names_a_pair_in_the_order_in_which_the_units_are_given() -> None:
    backwards = tuple(reversed(school().units))
    named = [each.id for each in backwards]

    found = compare(school(), backwards, GapsInput())

    assert list(found.order) == named
    assert (found.measured(("kitchen", "yard")).a, found.measured(("kitchen", "yard")).b) == ("kitchen", "yard")
