import pytest

from graph_api.access.caller import Role
from graph_api.access.limits import LIMITS, Cost, RoleLimits, check_cost, limits_of
from graph_api.errors import Refused, TooExpensive

LIMIT = RoleLimits(objects=1000, depth=8, aliases=10, roots=5, points_a_minute=5000, at_once=2)


def test_states_what_each_role_may_ask_for() -> None:
    assert set(LIMITS) == set(Role)


def test_lets_nobody_ask_whose_role_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_api.access.limits.LIMITS", {})

    with pytest.raises(Refused, match="may not ask anything"):
        limits_of(Role.ADMIN)


@pytest.mark.parametrize("limits", LIMITS.values())
def test_lets_a_minute_hold_the_largest_request_several_times(limits: RoleLimits) -> None:
    assert limits.points_a_minute >= 10 * limits.objects


def test_takes_what_is_just_within_the_bounds() -> None:
    check_cost(Cost(objects=1000, depth=8, aliases=10, roots=5), LIMIT)


@pytest.mark.parametrize(
    ("cost", "said", "bound"),
    [
        (Cost(1001, 1, 1, 1), "could have 1,001 objects in its answer; 1,000 are allowed: ask for smaller pages", 1000),
        (Cost(1, 9, 1, 1), "could have 9 lists and related nodes below each other; 8 are allowed: start further", 8),
        (Cost(1, 1, 11, 1), "could have 11 aliases, those in fragments counted each time; 10 are allowed", 10),
        (Cost(1, 1, 1, 6), "could have 6 root fields, those in fragments counted each time; 5 are allowed", 5),
        (Cost(2**60, 1, 1, 1), "could have more than 1,000,000,000,000 objects", 1000),
    ],
)
def test_says_what_there_is_too_much_of(cost: Cost, said: str, bound: int) -> None:
    with pytest.raises(TooExpensive) as refused:
        check_cost(cost, LIMIT)

    assert said in refused.value.sentence
    assert refused.value.bound == bound
