"""Who covers a competence, and who else could have."""

from graph_api.analytics.coverage import coverings
from graph_api.analytics.demands import Requirements
from graph_api.analytics.invites import Group, smallest_group
from graph_api.domain.snapshot import HoldingRow, Snapshot
from tests.analytics.made import knows, organisation, person

ASKED = Requirements(competences=("law", "payroll", "magic"), min_strategic=0, min_operational=0)


def payroll_office() -> tuple[Snapshot, Group]:
    holdings = knows({"Ada": ["law", "payroll"], "Cy": ["law"]})
    veteran = HoldingRow("Di", "law", 5, (("exam", 1.0), ("told", 3.0)))
    people = [person("Ada"), person("Cy"), person("Di"), person("Ed", active=False)]
    snapshot = organisation(people, holdings=(*holdings, veteran))
    return snapshot, smallest_group(snapshot, ASKED, 5.0)


def test_names_the_only_person_who_knows_payroll() -> None:
    _, group = payroll_office()

    payroll = coverings(group, ASKED.competences)[1]

    assert payroll.holders == 1
    assert [who.id for who in payroll.covered_by] == ["Ada"]


def test_lists_the_others_with_most_evidence_first() -> None:
    _, group = payroll_office()

    law = coverings(group, ASKED.competences)[0]

    assert [who.id for who in law.covered_by] == ["Ada"]
    assert [who.id for who in law.others] == ["Di", "Cy"]


def test_leaves_out_what_nobody_knows() -> None:
    _, group = payroll_office()

    assert [covering.competence for covering in coverings(group, ASKED.competences)] == ["law", "payroll"]
