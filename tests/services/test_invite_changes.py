"""What could be otherwise is told as who comes in and who is not needed, and as a sentence, in English and Swedish."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph_api.analytics import groups_found as found
from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Demand, Requirements
from graph_api.domain.answers import Language
from graph_api.domain.invite_words import DemandKind, InviteAim, InviteStatus, WhyNotReason
from graph_api.domain.snapshot import Snapshot
from graph_api.services.invite_changes import Changes
from graph_api.services.invite_demands import Telling
from tests.analytics.made import attended, knows, meeting, organisation, person

LAW = Demand(DemandKind.COMPETENCE, "law", 1)
FEW = Demand(DemandKind.AT_MOST, number=2)
PERIOD = Requirements(as_of=date(2026, 10, 14), at_most_meetings=2)


def group(*names: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(name, name, None, None) for name in names)


def office() -> Snapshot:
    """Five people; Örjan has been at two meetings in October."""
    people = [person(name) for name in ("Åsa", "Bo", "Cy", "Di", "Örjan")]
    made = organisation(people, holdings=knows({"Åsa": ["law"]}))
    meetings = (meeting("Tisdag", "2026-10-06"), meeting("Onsdag", "2026-10-07"))
    return replace(made, meetings=meetings, attendance=attended({"Tisdag": ["Örjan"], "Onsdag": ["Örjan"]}))


def changes(language: Language = Language.EN, *, required: Requirements = PERIOD, **parts: Any) -> Changes:
    """The changes of a plan with Åsa and Bo in it."""
    aims = (found.Reached(InviteAim.SIZE, 2, proved=True), found.Reached(InviteAim.LOAD, 3, proved=True))
    plan = found.Group(status=InviteStatus.OPTIMAL, members=group("Bo", "Åsa"), aims=aims)
    return Changes(office(), required, replace(plan, **parts), Telling(office(), language))


def test_tells_another_group_as_who_comes_in_and_who_is_not_needed() -> None:
    (told,) = changes(alternatives=(group("Cy", "Åsa"),)).alternatives()

    assert [each.name for each in told.people] == ["Cy", "Åsa"]
    assert [each.name for each in told.added] == ["Cy"]
    assert [each.name for each in told.removed] == ["Bo"]


OPTIMAL = InviteStatus.OPTIMAL


@pytest.mark.parametrize(
    ("decline", "english", "swedish"),
    [
        (
            found.Decline("Bo", OPTIMAL, group("Cy", "Åsa")),
            "If Bo says no: ask Cy.",
            "Om Bo tackar nej: fråga Cy.",
        ),
        (
            found.Decline("Bo", OPTIMAL, group("Cy", "Di")),
            "If Bo says no: ask Cy and Di; Åsa need not come then.",
            "Om Bo tackar nej: fråga Cy och Di; Åsa behöver då inte komma.",
        ),
        (
            found.Decline("Bo", OPTIMAL, group("Cy", "Di", "Åsa")),
            "If Bo says no: ask Cy and Di. The group then has 3 people.",
            "Om Bo tackar nej: fråga Cy och Di. Gruppen har då 3 personer.",
        ),
        (
            found.Decline("Åsa", OPTIMAL, group("Bo"), set_aside=(LAW,)),
            (
                "If Åsa says no, the others are enough. The group then has 1 person. "
                "What nobody else can bring: “Somebody knows law”."
            ),
            (
                "Om Åsa tackar nej räcker de andra. Gruppen har då 1 person. "
                "Det som ingen annan kan bidra med: ”Någon kan law”."
            ),
        ),
        (
            found.Decline("Åsa", OPTIMAL, (), set_aside=(LAW,)),
            (
                "If Åsa says no, the others are enough; Bo need not come then. The group then has 0 people. "
                "What nobody else can bring: “Somebody knows law”."
            ),
            (
                "Om Åsa tackar nej räcker de andra; Bo behöver då inte komma. Gruppen har då 0 personer. "
                "Det som ingen annan kan bidra med: ”Någon kan law”."
            ),
        ),
        (
            found.Decline("Åsa", InviteStatus.INFEASIBLE, conflict=(FEW, LAW)),
            "Without Åsa no group can do it: “At most 2 in the group” and “Somebody knows law” cannot be had together.",
            "Utan Åsa räcker ingen grupp: ”Högst 2 i gruppen” och ”Någon kan law” går inte att förena.",
        ),
        (
            found.Decline("Åsa", InviteStatus.TIMED_OUT),
            "The time was up before a group without Åsa was found.",
            "Tiden tog slut innan en grupp utan Åsa hittades.",
        ),
        (
            found.Decline("Bo", InviteStatus.TIMED_OUT, group("Cy", "Åsa")),
            "If Bo says no: ask Cy. The time was up before it was clear that nothing better can be done.",
            "Om Bo tackar nej: fråga Cy. Tiden tog slut innan det stod klart att inget är bättre.",
        ),
        (
            found.Decline("Cy", OPTIMAL, group("Bo", "Åsa")),
            "Cy is not in the plan, so that nothing changes.",
            "Cy är inte med i planen, så inget ändras.",
        ),
    ],
)
def test_says_what_to_do_if_someone_says_no(decline: found.Decline, english: str, swedish: str) -> None:
    told = [changes(language, declines=(decline,)).if_declines()[0] for language in (Language.EN, Language.SV)]

    assert [each.sentence for each in told] == [english, swedish]


def test_gives_the_parts_of_what_to_do_if_someone_says_no() -> None:
    decline = found.Decline("Bo", OPTIMAL, group("Cy", "Di"), set_aside=(LAW, FEW))

    (told,) = changes(declines=(decline,), set_aside=(FEW,)).if_declines()

    assert (told.person.name, told.size) == ("Bo", 2)
    assert [each.name for each in told.added] == ["Cy", "Di"]
    assert [each.name for each in told.removed] == ["Åsa"]
    assert [each.sentence for each in told.lost] == ["Somebody knows law."]


def test_has_no_size_and_no_changes_where_no_group_is_left() -> None:
    (told,) = changes(declines=(found.Decline("Åsa", InviteStatus.INFEASIBLE, conflict=(LAW,)),)).if_declines()

    assert (told.size, told.people, told.added, told.removed) == (None, (), (), ())
    assert [each.sentence for each in told.conflict] == ["Somebody knows law."]


@pytest.mark.parametrize(
    ("absence", "english", "swedish"),
    [
        (found.Absence("Bo", WhyNotReason.IN_GROUP), "Bo is in the group.", "Bo är med i gruppen."),
        (
            found.Absence("Cy", WhyNotReason.NOT_ACTIVE),
            "Cy is not active and so cannot be invited.",
            "Cy är inte aktiv och kan därför inte bjudas in.",
        ),
        (found.Absence("Cy", WhyNotReason.EXCLUDED), "You left Cy out.", "Du ville inte ha med Cy."),
        (
            found.Absence("Örjan", WhyNotReason.OVERLOADED),
            "Örjan has 2 meetings in the period already; with this one that is more than 2.",
            "Örjan har redan 2 möten under perioden; med det här blir det fler än 2.",
        ),
        (
            found.Absence("Cy", WhyNotReason.NO_GROUP),
            "No group can meet the demands, with or without Cy.",
            "Ingen grupp kan uppfylla kraven, med eller utan Cy.",
        ),
        (
            found.Absence("Cy", WhyNotReason.BRINGS_NOTHING),
            "Cy brings nothing that is asked for.",
            "Cy bidrar inte med något som efterfrågas.",
        ),
        (
            found.Absence("Cy", WhyNotReason.BRINGS_NOTHING, size_with=3),
            "Cy brings nothing that is asked for. With Cy it takes 3 people.",
            "Cy bidrar inte med något som efterfrågas. Med Cy behövs 3 personer.",
        ),
        (
            found.Absence("Cy", WhyNotReason.IMPOSSIBLE, conflict=(FEW, LAW)),
            "With Cy no group can do it: “At most 2 in the group” and “Somebody knows law” cannot be had together.",
            "Med Cy räcker ingen grupp: ”Högst 2 i gruppen” och ”Någon kan law” går inte att förena.",
        ),
        (
            found.Absence("Cy", WhyNotReason.LARGER, size_with=3),
            "With Cy it takes 3 people; without, 2 are enough.",
            "Med Cy behövs 3 personer; utan räcker 2.",
        ),
        (
            found.Absence("Cy", WhyNotReason.WORSE, size_with=2, aim=InviteAim.LOAD, value_with=5),
            "A group with Cy is as small, but has more meetings behind it: 5 instead of 3.",
            "En grupp med Cy är lika liten, men har fler möten bakom sig: 5 i stället för 3.",
        ),
        (
            found.Absence("Cy", WhyNotReason.EQUAL, size_with=2, members=group("Cy", "Åsa")),
            "A group with Cy is just as good; the alphabet chose.",
            "En grupp med Cy är lika bra; alfabetet valde.",
        ),
        (
            found.Absence("Cy", WhyNotReason.NOT_KNOWN),
            "The time was up before it was clear why Cy is not in the group.",
            "Tiden tog slut innan det stod klart varför Cy inte är med.",
        ),
    ],
)
def test_says_why_someone_is_not_there(absence: found.Absence, english: str, swedish: str) -> None:
    told = [changes(language, absences=(absence,)).why_not()[0] for language in (Language.EN, Language.SV)]

    assert [each.sentence for each in told] == [english, swedish]


def test_says_that_the_competences_are_there_fewer_times() -> None:
    absence = found.Absence("Cy", WhyNotReason.WORSE, size_with=2, aim=InviteAim.RICHNESS, value_with=2)

    (told,) = changes(absences=(absence,), aims=(found.Reached(InviteAim.RICHNESS, 4, proved=True),)).why_not()

    assert told.sentence == "A group with Cy is as small, but has the competences fewer times: 2 instead of 4."


def test_says_that_it_is_also_about_who_has_met_where_that_counts() -> None:
    absence = found.Absence("Cy", WhyNotReason.WORSE, size_with=2, aim=InviteAim.LOAD, value_with=7)

    (told,) = changes(required=replace(PERIOD, newness=4), absences=(absence,)).why_not()

    assert told.sentence == (
        "A group with Cy is as small, but worse by meetings and by who has met whom: 7 instead of 3."
    )


def test_gives_the_parts_of_why_someone_is_not_there() -> None:
    absence = found.Absence("Cy", WhyNotReason.EQUAL, size_with=2, members=group("Cy", "Åsa"))

    (told,) = changes(absences=(absence,)).why_not()

    assert (told.person.name, told.reason, told.size_with) == ("Cy", WhyNotReason.EQUAL, 2)
    assert [each.name for each in told.people] == ["Cy", "Åsa"]
