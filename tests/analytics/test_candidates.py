"""Who may be invited, with what counts about each."""

from dataclasses import replace
from datetime import date

from graph_api.analytics.candidates import Candidate, Held, candidates_for
from graph_api.analytics.demands import Need
from graph_api.domain.snapshot_links import HoldingRow
from tests.analytics.asking import asking, names
from tests.analytics.made import attended, knows, masters, meeting, members, network, organisation, person, unit


def test_has_everyone_active_in_alphabetical_order() -> None:
    people = [person("Cy"), person("Ada"), person("Bo", active=False)]

    assert names(candidates_for(organisation(people), asking())) == ["Ada", "Cy"]


def test_has_what_they_know_of_what_is_asked_for_and_how_well() -> None:
    snapshot = organisation([person("Ada")], holdings=masters({"Ada": {"law": 4, "roads": None, "water": 2}}))

    (ada,) = candidates_for(snapshot, asking(competences=("roads",), needs=(Need("law", 5),)))

    assert {what: held.level for what, held in ada.holds.items()} == {"law": 4, "roads": None}


def test_has_only_the_evidence_that_counts() -> None:
    """Nothing that counts shows that Ada knows roads."""
    law = HoldingRow("Ada", "law", 3, (("exam", 1.0), ("told", 2.0), ("work", 3.0)))
    snapshot = organisation([person("Ada")], holdings=(law, *knows({"Ada": ["roads"]}, evidence="hearsay")))

    (ada,) = candidates_for(snapshot, asking(competences=("law", "roads"), evidence=frozenset({"exam", "work"})))

    assert ada.holds == {"law": Held(3, (("exam", 1.0), ("work", 3.0)))}
    assert ada.holds["law"].weight == 4


def one(unit_of_ada: str, **parents: str) -> Candidate:
    units = [unit(name, parent=parent) for name, parent in parents.items()]
    (ada,) = candidates_for(organisation([person("Ada", unit=unit_of_ada)], units=units), asking())
    return ada


def test_belongs_to_every_unit_that_theirs_lies_below() -> None:
    ada = one("Ward", Ward="Hospital", Hospital="Health", Lab="Health")

    assert (ada.unit, ada.above) == ("Ward", ("Ward", "Hospital", "Health"))


def test_comes_to_an_end_where_units_lie_below_each_other() -> None:
    assert one("Ward", Ward="Hospital", Hospital="Ward").above == ("Ward", "Hospital")


def test_belongs_to_the_networks_that_they_have_not_left() -> None:
    snapshot = organisation(
        [person("Ada")],
        units=[network("Mentors"), network("Buyers"), network("Alumni"), unit("Ward")],
        memberships=members({"Mentors": ["Ada"], "Buyers": ["Ada"], "Ward": ["Ada"]})
        + members({"Alumni": ["Ada"]}, former=True),
    )

    (ada,) = candidates_for(snapshot, asking())

    assert ada.networks == ("Buyers", "Mentors")


def test_has_how_many_meetings_they_came_to_in_the_period() -> None:
    snapshot = replace(
        organisation([person("Ada"), person("Bo")]),
        meetings=(meeting("retro", "2026-03-12"), meeting("kickoff", "2026-03-02")),
        attendance=attended({"retro": ["Ada"], "kickoff": ["Ada", "Bo"]}),
    )

    people = candidates_for(snapshot, asking(as_of=date(2026, 3, 13), days=7))

    assert [each.load for each in people] == [1, 0]
