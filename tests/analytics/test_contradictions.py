"""An irreducible set of clashing demands is found by taking one away after the other."""

from collections.abc import Sequence

from graph_api.analytics.contradictions import irreducible


def test_keeps_the_two_that_clash() -> None:
    conflict = irreducible(["tea", "cake", "no cake", "music"], lambda some: not {"cake", "no cake"} <= set(some))

    assert conflict == (("cake", "no cake"), True)


def test_keeps_the_earlier_of_two_conflicts() -> None:
    """Wet clashes with dry, and dry with snow: the last are taken away first."""

    def can_be_met(some: Sequence[str]) -> bool:
        return not ({"wet", "dry"} <= set(some) or {"dry", "snow"} <= set(some))

    assert irreducible(["wet", "dry", "snow"], can_be_met) == (("wet", "dry"), True)


def test_keeps_what_could_not_be_found_out_and_says_so() -> None:
    conflict, proved = irreducible(["cake", "no cake", "music"], lambda some: None if "music" not in some else False)

    assert "music" in conflict
    assert not proved
