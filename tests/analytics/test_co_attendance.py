"""Joint meetings tie people where they are many enough, and the meetings small enough."""

import pytest

from graph_api.analytics.co_attendance import JointMeetings, joint_meetings
from tests.analytics.made import attended

# Ada and Bo meet four times, once in a crowd; Cy meets each of them twice, and Di, who does not count, once.
MEETINGS = {
    "spring": ["Ada", "Bo", "Cy"],
    "summer": ["Ada", "Bo", "Cy", "Di"],
    "autumn": ["Ada", "Bo"],
    "winter": ["Ada", "Bo", "Cy", *(f"guest{number}" for number in range(30))],
}
PEOPLE = ["Ada", "Bo", "Cy"]


def pairs(found: JointMeetings) -> dict[tuple[str, str], float]:
    ends = zip(found.joined.one.tolist(), found.joined.other.tolist(), found.joined.weight.tolist(), strict=True)
    return {(PEOPLE[min(one, other)], PEOPLE[max(one, other)]): weight for one, other, weight in ends}


def test_ties_those_who_meet_often_by_how_often() -> None:
    found = joint_meetings(PEOPLE, attended(MEETINGS), from_joint=3, largest=25)

    assert pairs(found) == {("Ada", "Bo"): 3.0}
    assert (found.meetings, found.too_large, found.most) == (3, 1, 3)


@pytest.mark.parametrize(("from_joint", "largest", "tied"), [(1, 25, 3), (2, 25, 3), (4, 33, 1), (3, 33, 3), (3, 3, 0)])
def test_follows_both_thresholds(from_joint: int, largest: int, tied: int) -> None:
    assert len(pairs(joint_meetings(PEOPLE, attended(MEETINGS), from_joint=from_joint, largest=largest))) == tied


def test_a_meeting_of_just_so_many_is_not_too_large() -> None:
    found = joint_meetings(PEOPLE, attended(MEETINGS), from_joint=1, largest=33)

    assert (found.meetings, found.too_large) == (4, 0)


def test_counts_everyone_at_a_meeting_for_its_size() -> None:
    """Four were at the meeting in summer, of whom three count."""
    found = joint_meetings(PEOPLE, attended({"summer": MEETINGS["summer"]}), from_joint=1, largest=3)

    assert (len(pairs(found)), found.too_large) == (0, 1)


def test_counts_attendance_that_is_written_twice_once() -> None:
    twice = (*attended({"spring": ["Ada", "Bo"]}), *attended({"spring": ["Ada"]}))

    assert pairs(joint_meetings(PEOPLE, twice, from_joint=1, largest=2)) == {("Ada", "Bo"): 1.0}


def test_ties_nobody_without_attendance() -> None:
    found = joint_meetings(PEOPLE, (), from_joint=1, largest=25)

    assert (pairs(found), found.meetings, found.too_large, found.most) == ({}, 0, 0, 0)
