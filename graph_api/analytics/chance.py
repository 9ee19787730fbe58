"""What two draws without return from the same things have in common by chance."""

from math import comb


def expected_in_common(universe: int, first: int, second: int) -> float:
    """How many of `universe` things are in both of two draws of `first` and `second`, on average: n K / N.

    The mean of the hypergeometric distribution (Feller 1968, An Introduction to Probability Theory, vol. 1, ch. II.6).
    Undefined, and so refused by Python as a division by zero, where there is nothing to draw from.
    """
    return first * second / universe


def at_least_in_common(universe: int, first: int, second: int, shared: int) -> float:
    """How likely it is that the two have `shared` in common or more: the tail of the same distribution.

    P(X >= k) = sum of C(K, x) C(N - K, n - x) / C(N, n) over x from k to the lesser of K and n.

    Fisher's tea (1935): of 8 cups 4 have the milk first and 4 are said to; that 3 or more are told rightly by chance
    is 17/70 = 0.243, that all are is 1/70 = 0.014. 1.0 for `shared` 0.

    Args:
        universe: N, how many things there are.
        first: K, how many of them the one has; at most `universe`.
        second: n, how many the other has; at most `universe`.
        shared: k, how many both have.
    """
    ways = sum(
        comb(first, both) * comb(universe - first, second - both) for both in range(shared, min(first, second) + 1)
    )
    return ways / comb(universe, second)
