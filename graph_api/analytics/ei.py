"""The E-I index: do ties stay inside groups, and would the sizes of the groups alone explain it?"""


def ei_index(internal: float, external: float) -> float | None:
    """External minus internal ties over all ties (Krackhardt & Stern 1988).

    Args:
        internal: ties, or weight of ties, within groups; >= 0.
        external: ties, or weight of ties, between groups; >= 0.

    Returns:
        -1.0 (all ties inside) to 1.0 (all between); None where there is no tie at all.
        Never read it against 0: see `expected_ei_index` for what group sizes alone give.
    """
    ties = internal + external
    return (external - internal) / ties if ties else None


def expected_ei_index(people: int, inside: int) -> float | None:
    """The E-I index of all pairs of people: its expected value where every pair is equally likely to be tied.

    Args:
        people: how many there are; >= 0.
        inside: how many pairs of them share a group: sum n_g (n_g - 1) / 2 for groups of n_g that do not overlap.

    Returns:
        -1.0 to 1.0; None where there are fewer than two people.
    """
    return ei_index(inside, pairs(people) - inside)


def rescaled_ei_index(people: int, inside: int, ties: int, external: int) -> float | None:
    """The E-I index on the range that it can reach with these group sizes and so many ties.

    2 (found - least) / (most - least) - 1, where the least has all ties inside groups that find room there, and the
    most all those between groups that do (Krackhardt & Stern 1988; the rescaled E-I index of UCINET).

    Args:
        people: how many there are; >= 0.
        inside: how many pairs of them share a group.
        ties: how many there are, >= 0.
        external: how many of them are between groups.

    Returns:
        -1.0 (as inward as it could be) to 1.0; None where there is nothing to reach: no ties, or no choice.
    """
    least, most = max(0, ties - inside), min(ties, pairs(people) - inside)
    return 2 * (external - least) / (most - least) - 1 if most > least else None


def expected_for_group(size: int, others: int) -> tuple[float | None, float | None]:
    """What size alone gives one group, by ties and by members.

    By ties each of its size (size - 1) / 2 inner pairs counts once; from the members' view, which sums over the
    rows of the members (UCINET), it counts twice. Each of its size * others outer pairs counts once in both.

    Args:
        size: people in the group; >= 0.
        others: people in all other groups; >= 0.

    Returns:
        Each -1.0 to 1.0; None where the group has no possible tie.
    """
    inside, outside = pairs(size), size * others
    return ei_index(inside, outside), ei_index(2 * inside, outside)


def pairs(size: int) -> int:
    """How many pairs there are among `size` people."""
    return size * (size - 1) // 2
