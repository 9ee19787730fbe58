"""Who covers a competence, who else could have, and what hangs on one person."""

from graph_api.analytics.coverage import Covering, coverings, needed_for
from graph_api.analytics.demands import Demand, Need, Requirements, demands_of
from graph_api.analytics.invites import smallest_group
from graph_api.domain.invite_words import DemandKind
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from tests.analytics.asking import asking, names
from tests.analytics.made import knows, organisation, person

ASKED = asking(competences=("law", "payroll", "magic"))


def payroll_office() -> Snapshot:
    holdings = knows({"Ada": ["law", "payroll"], "Cy": ["law"]})
    veteran = HoldingRow("Di", "law", 5, (("exam", 1.0), ("told", 3.0)))
    people = [person("Ada", "S"), person("Cy"), person("Di"), person("Ed", active=False)]
    return organisation(people, holdings=(*holdings, veteran))


def covered(asked: Requirements) -> tuple[Covering, ...]:
    return coverings(smallest_group(payroll_office(), asked, 5.0), demands_of(asked))


def test_names_the_only_person_who_knows_payroll() -> None:
    payroll = covered(ASKED)[1]

    assert (payroll.competence, payroll.holders, payroll.wanted) == ("payroll", 1, 1)
    assert names(payroll.covered_by) == ["Ada"]


def test_lists_the_others_with_most_evidence_first() -> None:
    law = covered(ASKED)[0]

    assert names(law.covered_by) == ["Ada"]
    assert names(law.others) == ["Di", "Cy"]


def test_leaves_out_what_nobody_knows() -> None:
    assert [covering.competence for covering in covered(ASKED)] == ["law", "payroll"]


def test_lists_only_who_knows_it_so_well() -> None:
    (law,) = covered(asking(needs=(Need("law", 5, 1),)))

    assert (names(law.covered_by), law.others, law.holders) == (["Di"], (), 1)


def test_does_not_list_who_may_not_come() -> None:
    law = covered(asking(competences=("law", "payroll"), must_exclude=("Di",)))[0]

    assert names(law.others) == ["Cy"]


def test_knows_what_hangs_on_one_person() -> None:
    """Ada alone brings payroll and the whole; law is known by Cy too, but not by two without Ada."""
    asked = asking(competences=("law", "payroll"), needs=(Need("law", None, 2),), min_strategic=1, at_most=2)
    group = smallest_group(payroll_office(), asked, 5.0)
    ada, cy = group.members

    assert needed_for(ada, group.members, demands_of(asked)) == (
        Demand(DemandKind.STRATEGIC, number=1),
        Demand(DemandKind.COMPETENCE, about="payroll", number=1),
        Demand(DemandKind.COMPETENCE, about="law", number=2),
    )
    assert needed_for(cy, group.members, demands_of(asked)) == (Demand(DemandKind.COMPETENCE, about="law", number=2),)


def test_knows_that_someone_is_needed_because_they_were_named() -> None:
    asked = asking(competences=("law",), must_include=("Ada", "Cy"))
    group = smallest_group(payroll_office(), asked, 5.0)

    assert needed_for(group.members[1], group.members, demands_of(asked)) == (
        Demand(DemandKind.MUST_INCLUDE, about="Cy"),
    )
