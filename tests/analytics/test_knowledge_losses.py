"""The fewest people with whom competences are lost are those that trying every set of people finds."""

import random
from collections.abc import Mapping
from itertools import combinations

import pytest

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.knowledge import truck_factor
from graph_api.analytics.knowledge_losses import Loss, fewest_leavers, lost_with
from graph_api.analytics.programs import Clock

AMPLE = 20.0


def losing(holders: Mapping[str, str], lose: int, remain: int = 1, seconds: float = AMPLE) -> Loss:
    """`holders`: competences, each with the letters of those who have it."""
    people = sorted({person for who in holders.values() for person in who} | {"z"})
    everyone = [Candidate(person, person, None, None) for person in people]
    return fewest_leavers(everyone, {each: set(who) for each, who in holders.items()}, remain, lose, Clock(seconds))


def who(found: Loss) -> str | None:
    return None if found.people is None else "".join(person.id for person in found.people)


@pytest.mark.parametrize(("holders", "remain", "fewest"), [(5, 1, 5), (5, 3, 3), (2, 2, 1), (1, 2, 0), (0, 1, 0)])
def test_counts_the_leavers_until_too_few_are_left(holders: int, remain: int, fewest: int) -> None:
    assert truck_factor(holders, remain) == fewest


def test_takes_along_with_two_people_what_by_itself_would_need_three_in_all() -> None:
    """By hand: weaving needs a and b, dyeing needs b and c, spinning d and e and f; b is in both of the first."""
    holders = {"weaving": "ab", "dyeing": "bc", "spinning": "def"}

    assert (who(losing(holders, 1)), who(losing(holders, 2)), who(losing(holders, 3))) == ("ab", "abc", "abcdef")
    assert losing(holders, 2).competences == ("dyeing", "weaving")


def test_leaves_one_fewer_than_have_to_remain() -> None:
    found = losing({"weaving": "abc", "dyeing": "bcd"}, 2, remain=2)

    assert (who(found), found.proved, found.bound) == ("bc", True, 2)


def test_says_that_there_are_not_so_many_to_lose() -> None:
    found = losing({"weaving": "ab"}, 2)

    assert (found.people, found.of, found.competences) == (None, 1, ())


def test_tells_a_set_that_does_where_there_was_no_time_to_prove_that_it_is_smallest() -> None:
    """Fewer than three are never enough, since each of the two takes three by itself."""
    found = losing({"weaving": "abc", "dyeing": "bcd", "spinning": "defgh"}, 2, seconds=0.0)

    assert (who(found), found.proved, found.bound) == ("abcd", False, 3)
    assert found.competences == ("dyeing", "weaving")


def test_needs_no_search_to_prove_what_takes_no_more_than_it_must() -> None:
    found = losing({"weaving": "abc", "dyeing": "abc", "spinning": "defgh"}, 2, seconds=0.0)

    assert (who(found), found.proved) == ("abc", True)


@pytest.mark.parametrize("seed", range(500))
def test_is_as_small_as_trying_every_set_finds(seed: int) -> None:
    dice = random.Random(seed)
    people = [f"p{number:02}" for number in range(dice.randint(1, 12))]
    remain = dice.randint(1, 3)
    drawn = {f"c{number}": dice.sample(people, dice.randint(1, len(people))) for number in range(dice.randint(1, 6))}
    holders = {each: set(known) for each, known in drawn.items() if len(known) >= remain}
    lose = dice.randint(1, len(holders) + 1)
    everyone = [Candidate(person, person, None, None) for person in people]

    found = fewest_leavers(everyone, holders, remain, lose, Clock(AMPLE))

    sets = (chosen for size in range(len(people) + 1) for chosen in combinations(everyone, size))
    best = next((chosen for chosen in sets if len(lost_by_hand(chosen, holders, remain)) >= lose), None)
    assert found.people == best
    assert found.proved
    if best is not None:
        assert found.competences == tuple(sorted(lost_by_hand(best, holders, remain)))
        assert lost_with(best, holders, remain) == found.competences


def lost_by_hand(people: tuple[Candidate, ...], holders: Mapping[str, set[str]], remain: int) -> set[str]:
    gone = {person.id for person in people}
    return {each for each, known in holders.items() if sum(person not in gone for person in known) < remain}
