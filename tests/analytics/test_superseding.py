"""Which decisions hold, and where the way from one that was replaced leads."""

import time
from collections.abc import Mapping

import pytest

from graph_api.analytics.superseding import Chain, Superseding
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DecisionLinkRow
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.domain.words import DecisionStatus

TODAY = "2026-11-22"
STATUS = {
    "a": DecisionStatus.ADOPTED,
    "p": DecisionStatus.PROPOSED,
    "d": DecisionStatus.DEFERRED,
    "r": DecisionStatus.REJECTED,
    "w": DecisionStatus.WITHDRAWN,
    "s": DecisionStatus.SUPERSEDED,
    "?": None,
}


def decisions(status: Mapping[str, str], *replaced: str) -> Superseding:
    """`status`: the initial of each decision's; `replaced`: "AB" where A was replaced by B."""
    return Superseding(
        Snapshot(
            version=1,
            decisions=tuple(DecisionRow(each, each, "made", each, STATUS[status[each]], None) for each in status),
            decision_links=tuple(DecisionLinkRow(later, former, supersedes=True) for former, later in replaced),
        ),
        TODAY,
    )


NO_EFFECT = "pdrw"
"""The statuses of a decision that replaces nothing, or not yet."""


@pytest.mark.parametrize(
    ("own", "later", "holds"),
    [*(("a", later, later in NO_EFFECT) for later in STATUS), *((own, "r", own not in "rws") for own in STATUS)],
)
def test_a_decision_holds_until_one_that_took_effect_replaces_it(own: str, later: str, *, holds: bool) -> None:
    assert decisions({"A": own, "B": later}, "AB").holds("A") is holds


def test_a_link_that_replaces_nothing_is_no_reason() -> None:
    pointing = Snapshot(
        version=1,
        decisions=tuple(DecisionRow(each, each, "made", each, DecisionStatus.ADOPTED, None) for each in "AB"),
        decision_links=(DecisionLinkRow("B", "A", supersedes=False),),
    )

    assert Superseding(pointing, TODAY).holds("A")
    assert Superseding(pointing, TODAY).chain("A") is None
    assert not Superseding(pointing, TODAY).recorded


@pytest.mark.parametrize("later", ["a", "p", "d", "?"])
def test_one_step_to_what_holds_or_may_yet_is_no_chain(later: str) -> None:
    assert decisions({"A": "s", "B": later}, "AB").chain("A") is None


def test_follows_the_way_to_what_holds() -> None:
    found = decisions({"A": "s", "B": "s", "C": "s", "D": "a"}, "AB", "BC", "CD")

    assert found.chain("A") == Chain(("B", "C", "D"), ring=False, holds=True)
    assert found.chain("B") == Chain(("C", "D"), ring=False, holds=True)
    assert found.chain("C") is None


def test_of_several_ways_takes_the_shortest_to_what_holds() -> None:
    found = decisions({"A": "s", "B": "s", "C": "w", "D": "s", "E": "a", "F": "a"}, "AB", "AC", "AD", "BE", "DF")

    assert found.chain("A") == Chain(("B", "E"), ring=False, holds=True)


def test_ends_where_nothing_holds_at_the_nearest_end() -> None:
    found = decisions({"A": "s", "B": "w", "C": "s", "D": "r"}, "AB", "AC", "CD")

    chain = found.chain("A")

    assert chain
    assert (chain, chain.head) == (Chain(("B",), ring=False, holds=False), "B")


def test_a_withdrawn_replacement_is_told_of_though_the_decision_still_holds() -> None:
    found = decisions({"A": "a", "B": "r"}, "AB")

    assert (found.holds("A"), found.chain("A")) == (True, Chain(("B",), ring=False, holds=False))


def test_a_decision_that_never_was_in_force_has_no_chain() -> None:
    assert decisions({"A": "w", "B": "w"}, "AB").chain("A") is None


@pytest.mark.parametrize(("links", "steps"), [(("AA",), "A"), (("AB", "BA"), "B"), (("AB", "BC", "CB"), "BC")])
def test_tells_of_a_ring_which_has_no_head(links: tuple[str, ...], steps: str) -> None:
    found = decisions(dict.fromkeys("ABC", "a"), *links).chain("A")

    assert found
    assert (found, found.head) == (Chain(tuple(steps), ring=True, holds=False), None)


def test_leaves_a_ring_where_a_way_leads_out_of_it() -> None:
    found = decisions({"A": "s", "B": "s", "C": "a"}, "AB", "BA", "BC").chain("A")

    assert found == Chain(("B", "C"), ring=False, holds=True)


def test_a_superseded_decision_with_nothing_after_it_leads_nowhere() -> None:
    found = decisions({"A": "s"})

    assert found.chain("A") == Chain((), ring=False, holds=False)
    assert found.recorded


@pytest.mark.parametrize(
    ("as_of", "holding", "chain"),
    [
        ("2024-05-31", {"First", "Second", "Third"}, None),
        ("2024-12-31", {"Second", "Third"}, None),
        ("2025-12-31", {"Third"}, Chain(("Second", "Third"), ring=False, holds=True)),
    ],
    ids=["before either", "after the first", "after both"],
)
def test_what_is_made_later_replaces_nothing_yet(as_of: str, holding: set[str], chain: Chain | None) -> None:
    dates = {"First": "2024-01-10", "Second": "2024-06", "Third": "2025-03-01"}
    status = {"First": "s", "Second": "s", "Third": "a"}
    rows = tuple(DecisionRow(each, each, "made", each, STATUS[status[each]], dates[each]) for each in dates)
    links = (DecisionLinkRow("Second", "First", supersedes=True), DecisionLinkRow("Third", "Second", supersedes=True))

    found = Superseding(Snapshot(version=1, decisions=rows, decision_links=links), as_of)

    assert set(dates) - found.over() == holding
    assert found.chain("First") == chain
    assert found.recorded is (as_of > "2024-06")


def test_follows_a_chain_of_thousands_in_no_time() -> None:
    rows = tuple(DecisionRow(str(at), str(at), "made", str(at), DecisionStatus.ADOPTED, None) for at in range(3000))
    links = tuple(DecisionLinkRow(str(at + 1), str(at), supersedes=True) for at in range(2999))
    found = Superseding(Snapshot(version=1, decisions=rows, decision_links=links), TODAY)

    started = time.perf_counter()
    chain = found.chain("0")

    assert chain is not None
    assert (chain.head, len(chain.steps)) == ("2999", 2999)
    assert time.perf_counter() - started < 1
