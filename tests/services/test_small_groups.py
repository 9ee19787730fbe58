"""Groups of fewer than five are hidden, and nothing that is hidden can be worked out."""

from graph_api.analytics.silos import GroupMeasures
from graph_api.services.small_groups import shown_groups


def group(name: str, size: int) -> GroupMeasures:
    return GroupMeasures(name, size, 0, 0, None, None, None, None, None, None)


def hidden(**sizes: int) -> list[str]:
    return [each.group for each in shown_groups([group(name, size) for name, size in sizes.items()]).hidden]


def test_shows_groups_of_five() -> None:
    assert hidden(North=5, South=9) == []


def test_hides_all_small_ones() -> None:
    assert hidden(North=3, South=9, East=4, West=5) == ["North", "East"]


def test_hides_the_next_smallest_with_a_lone_small_one() -> None:
    assert hidden(North=9, South=4, East=7) == ["South", "East"]


def test_hides_more_until_five_people_are_hidden_together() -> None:
    assert hidden(North=9, South=1, East=2, West=7) == ["South", "East", "West"]


def test_hides_larger_ones_with_several_of_one_size() -> None:
    """Eight people in two groups are four and four, where the smallest that is shown has five."""
    assert hidden(North=4, South=4, East=5, West=9) == ["North", "South", "East"]


def test_hides_all_of_one_size_together() -> None:
    assert hidden(North=4, South=6, East=6, West=9) == ["North", "East", "South"]


def test_counts_those_that_are_hidden_for_the_sake_of_others() -> None:
    assert shown_groups([group("North", 9), group("South", 4), group("East", 7)]).more == 1


def test_hides_everything_where_there_is_little() -> None:
    assert hidden(North=2, South=1) == ["South", "North"]


def test_keeps_the_order_of_those_shown() -> None:
    shown = shown_groups([group("West", 8), group("South", 2), group("East", 3), group("North", 6)])

    assert [each.group for each in shown.groups] == ["West", "North"]
