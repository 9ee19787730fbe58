import pytest

from graph_api.access.budgets import Budget, Budgets
from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.access.limits import LIMITS, REQUEST_POINTS
from graph_api.errors import RateLimited

ASA = Caller(Role.MEMBER, "per_asa")
BO = Caller(Role.MEMBER, "per_bo")


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_holds_the_points_of_a_minute(clock: Clock) -> None:
    budget = Budget(600, 1, clock)

    budget.spend(600)

    assert budget.remaining == 0
    with pytest.raises(RateLimited):
        budget.spend(1)


def test_fills_up_steadily_and_not_beyond_the_brim(clock: Clock) -> None:
    budget = Budget(600, 1, clock)
    budget.spend(600)

    clock.now = 6
    assert budget.remaining == 60
    clock.now = 600
    assert budget.remaining == 600


def test_says_when_there_will_be_enough(clock: Clock) -> None:
    budget = Budget(600, 1, clock)
    budget.spend(500)

    with pytest.raises(RateLimited, match="needs 150 points; ask again in 5 s") as refused:
        budget.spend(150)

    assert refused.value.retry_after == 5
    clock.now = 5
    budget.spend(150)


def test_takes_nothing_for_what_it_refuses(clock: Clock) -> None:
    budget = Budget(600, 1, clock)

    with pytest.raises(RateLimited):
        budget.spend(601)

    assert budget.remaining == 600


def test_lets_computing_be_owed_for_no_more_than_a_minute(clock: Clock) -> None:
    budget = Budget(600, 1, clock)

    budget.owe(100_000)

    assert budget.remaining == 0
    clock.now = 60
    assert budget.remaining == 0
    clock.now = 66
    assert budget.remaining == 60


def test_lets_so_many_be_under_way_and_no_more() -> None:
    budget = Budget(600, 2)

    with budget.one_more(), budget.one_more():
        with pytest.raises(RateLimited, match="have 2 requests under way") as refused, budget.one_more():
            pass
        assert refused.value.retry_after == 1
    with budget.one_more():
        pass


def test_counts_a_request_that_failed_as_over() -> None:
    budget = Budget(600, 1)

    with pytest.raises(ZeroDivisionError), budget.one_more():
        raise ZeroDivisionError

    with budget.one_more():
        pass


def test_gives_everyone_a_budget_of_their_own(clock: Clock) -> None:
    budgets = Budgets(clock=clock)
    with budgets.entered(ASA, "") as budget:
        budget.spend(budget.remaining)

    with pytest.raises(RateLimited), budgets.entered(ASA, ""):
        pass
    with budgets.entered(BO, "") as other:
        assert other.remaining == LIMITS[Role.MEMBER].points_a_minute - REQUEST_POINTS


def test_counts_every_request_and_the_length_of_its_document(clock: Clock) -> None:
    budgets = Budgets(clock=clock)

    with budgets.entered(ASA, "x" * 5000) as budget:
        assert budget.remaining == LIMITS[Role.MEMBER].points_a_minute - REQUEST_POINTS - 100


def test_gives_the_one_caller_of_a_machine_without_sign_in_more(clock: Clock) -> None:
    with Budgets(100, clock).entered(DEMO_FACILITATOR, "") as budget:
        assert budget.remaining == 100 * LIMITS[Role.FACILITATOR].points_a_minute - REQUEST_POINTS


def test_forgets_only_those_who_have_everything_left(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    monkeypatch.setattr("graph_api.access.budgets.MOST_CALLERS", 2)
    budgets = Budgets(clock=clock)
    with budgets.entered(ASA, "") as budget:
        budget.spend(budget.remaining)
    clock.now = 1
    for number in range(5):
        with budgets.entered(Caller(Role.MEMBER, f"per_{number}"), ""):
            pass
        clock.now += 1

    with pytest.raises(RateLimited), budgets.entered(ASA, "x" * 10_000_000):
        pass
    assert len(budgets._kept) <= 3
