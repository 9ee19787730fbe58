"""What was found out a moment ago is used again; what was found out before is not, however often it was asked for."""

from graph_api.access.recent import RECENT_SECONDS, Recent


class Clock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_forgets_what_was_asked_for_too_long_ago() -> None:
    clock = Clock()
    recent: Recent[str] = Recent(clock)
    since = recent.now()
    clock.seconds += 1.5  # the answer took so long

    recent.keep("nyckel", "svar", since)
    clock.seconds = since + RECENT_SECONDS - 0.01
    before = recent.get("nyckel")
    clock.seconds = since + RECENT_SECONDS

    assert before == "svar"
    assert recent.get("nyckel") is None


def test_is_not_kept_alive_by_being_asked_for() -> None:
    clock = Clock()
    recent: Recent[str] = Recent(clock)
    recent.keep("nyckel", "svar", recent.now())

    for _ in range(50):
        clock.seconds += 0.1
        recent.get("nyckel")

    assert recent.get("nyckel") is None


def test_leaves_a_second_of_the_five_that_a_revocation_may_take() -> None:
    assert RECENT_SECONDS <= 4


def test_keeps_no_more_than_it_may_and_lets_the_oldest_go() -> None:
    recent: Recent[int] = Recent(Clock(), most=3)

    for number in range(5):
        recent.keep(str(number % 4), number, recent.now())

    assert len(recent) == 3
    assert [recent.get(str(number)) for number in range(4)] == [4, None, 2, 3]


def test_answers_for_no_key_that_was_never_asked_for_right_after_the_machine_started() -> None:
    recent: Recent[bool] = Recent(lambda: 0.5)

    assert recent.get("okänd") is None
