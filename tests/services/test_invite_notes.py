"""The answer is a sentence to read aloud; what cannot be had is told with the nearest that can."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Requirements
from graph_api.analytics.groups_found import Group
from graph_api.domain.answers import Day, Language
from graph_api.domain.invite_words import InviteAim, InviteStatus
from graph_api.domain.invites import InvitePlan, InvitePlanInput, NeededCompetence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from graph_api.services.invite_demands import Telling
from graph_api.services.invite_notes import Notes
from graph_api.services.invites import invite_plan
from tests.analytics.made import knows, masters, meeting, named, network, organisation, person, unit

NO_LEVELS: dict[str, Any] = {"min_strategic": 0, "min_operational": 0}


def clinic() -> Snapshot:
    """Bo knows triage at level 3 and Åsa at level 2; how well they know the journal, nobody has said."""
    people = [
        person("Åsa", "O", "Akuten", employer="Regionen"),
        person("Bo", "O", "Akuten"),
        person("Di", active=False),
    ]
    holdings = masters({"Bo": {"triage": 3, "journal": None}, "Åsa": {"triage": 2}, "Di": {"magi": 5}})
    exam = (HoldingRow("Åsa", "journal", 4, (("exam", 1.0),)),)
    made = organisation(people, holdings=(*holdings, *exam), units=[unit("Akuten"), unit("Tomt"), network("Nattnätet")])
    return replace(made, organisations=(*made.organisations, named("Kommunen")))


def plan(language: Language = Language.EN, **asked: Any) -> InvitePlan:
    return invite_plan(clinic(), InvitePlanInput(**NO_LEVELS | asked, language=language))


def at_level(competence: str, level: int) -> dict[str, Any]:
    return {"needs": [NeededCompetence(competence=competence, level=level)]}


def people(number: int) -> Snapshot:
    """As many people, each alone in knowing something."""
    names = [f"P{place:02}" for place in range(number)]
    return organisation(map(person, names), holdings=knows({name: [f"k{name}"] for name in names}))


@pytest.mark.parametrize(
    ("asked", "english", "swedish"),
    [
        (
            at_level("triage", 5),
            "Nobody active has triage at level 5; the highest is 3 (Bo). That was set aside.",
            "Ingen aktiv har triage på nivå 5; den högsta är 3 (Bo). Det är lämnat åt sidan.",
        ),
        (
            at_level("journal", 2) | {"evidence": ["told"]},
            (
                "Nobody active is known to have journal at level 2; of 1 person nobody has said how well they know it. "
                "Ask without a level to count them. That was set aside."
            ),
            (
                "Ingen aktiv är känd för att ha journal på nivå 2; om 1 person har ingen sagt hur väl de kan det. "
                "Fråga utan nivå för att räkna dem. Det är lämnat åt sidan."
            ),
        ),
        (
            at_level("triage", 2) | {"evidence": ["exam"]},
            "Nobody active has triage by the evidence that counts, but 2 people by other evidence; that was set aside.",
            (
                "Ingen aktiv har triage enligt de belägg som räknas, men 2 personer enligt andra belägg; det är "
                "lämnat åt sidan."
            ),
        ),
        (
            {"competences": ["magi"]},
            "Nobody active has magi by the evidence that counts; that was set aside.",
            "Ingen aktiv har magi enligt de belägg som räknas; det är lämnat åt sidan.",
        ),
        (
            {"competences": ["triage"], "min_tactical": 1},
            "No active person is known to work at tactical level; that was set aside.",
            "Ingen aktiv person är känd för att arbeta på taktisk nivå; det är lämnat åt sidan.",
        ),
        (
            {"units": ["Tomt"]},
            "No active person is counted to Tomt or to a unit below it; that was set aside.",
            "Ingen aktiv person räknas till Tomt eller till en enhet under den; det är lämnat åt sidan.",
        ),
        (
            {"networks": ["Nattnätet"]},
            "No active person is known as a member of Nattnätet; that was set aside.",
            "Ingen aktiv person är känd som medlem i Nattnätet; det är lämnat åt sidan.",
        ),
        (
            {"employers": ["Kommunen"]},
            "No active person is known to be employed by Kommunen; that was set aside.",
            "Ingen aktiv person är känd som anställd av Kommunen; det är lämnat åt sidan.",
        ),
        (
            {"competences": ["triage"], "at_most_meetings": 1},
            "No meeting with a known day is recorded at all, so that atMostMeetings holds nobody back.",
            "Inget möte med känd dag är noterat, så atMostMeetings hindrar ingen.",
        ),
    ],
)
def test_says_what_cannot_be_had_and_what_comes_nearest(asked: dict[str, Any], english: str, swedish: str) -> None:
    assert plan(**asked).note == english
    assert plan(Language.SV, **asked).note == swedish


@pytest.mark.parametrize(
    ("asked", "english", "swedish"),
    [
        ({"competences": ["triage"]}, "Invite Bo, who is enough.", "Bjud in Bo, som räcker."),
        (
            {"must_include": ["Bo", "Åsa"], "competences": ["triage"]},
            "Invite Bo and Åsa: 2 people, and fewer cannot do it.",
            "Bjud in Bo och Åsa: 2 personer, och färre räcker inte.",
        ),
        (
            {"competences": ["triage"], "min_tactical": 1, "units": ["Tomt"]} | at_level("journal", 5),
            (
                "Invite Bo, who is enough. Nobody can bring: somebody at tactical level, Tomt and journal (level 5 "
                "or higher)."
            ),
            (
                "Bjud in Bo, som räcker. Ingen kan bidra med: någon på taktisk nivå, Tomt och journal (nivå 5 eller "
                "högre)."
            ),
        ),
        (
            {"competences": ["magi"]},
            "Nobody has to be invited: nothing is asked for that anyone could bring.",
            "Ingen behöver bjudas in: inget efterfrågas som någon skulle kunna bidra med.",
        ),
        (
            {"must_include": ["Di"], "competences": ["triage"]},
            (
                "No group can meet everything that is asked for: not even “Di is in the group, but is not active and "
                "so cannot be invited” by itself. This would help: do without Di."
            ),
            (
                "Ingen grupp kan uppfylla allt som efterfrågas: inte ens ”Di är med i gruppen, men är inte aktiv och "
                "kan därför inte bjudas in” för sig. Det här skulle hjälpa: klara er utan Di."
            ),
        ),
        (
            {"must_include": ["Bo", "Åsa"], "competences": ["triage"], "at_most": 1},
            (
                "No group can meet everything that is asked for: “Bo is in the group”, “Åsa is in the group” and “At "
                "most 1 in the group” cannot be had together. This would help: ask for “At most 2 in the group” "
                "instead."
            ),
            (
                "Ingen grupp kan uppfylla allt som efterfrågas: ”Bo är med i gruppen”, ”Åsa är med i gruppen” och "
                "”Högst 1 i gruppen” går inte att förena. Det här skulle hjälpa: begär ”Högst 2 i gruppen” i stället."
            ),
        ),
    ],
)
def test_says_the_answer_in_a_sentence(asked: dict[str, Any], english: str, swedish: str) -> None:
    assert plan(**asked).sentence == english
    assert plan(Language.SV, **asked).sentence == swedish


def test_names_twelve_people_and_counts_the_rest_of_more() -> None:
    few, many = people(12), people(13)

    said = [
        invite_plan(each, InvitePlanInput(**NO_LEVELS, competences=names_of(each))).sentence for each in (few, many)
    ]

    assert said[0].startswith("Invite P00, P01, P02, P03, P04, P05, P06, P07, P08, P09, P10 and P11: 12 people")
    assert said[1] == "Invite P00, P01, P02, P03, P04, P05 and 7 more: 13 people, and fewer cannot do it."


def names_of(snapshot: Snapshot) -> list[str]:
    return [each.name for each in snapshot.competences]


def notes(group: Group, language: Language) -> Notes:
    return Notes(clinic(), Requirements(alternatives=5), group, Telling(clinic(), language))


def test_says_that_perhaps_fewer_can_do_it_where_the_time_was_up() -> None:
    people = (Candidate("Bo", "Bo", None, None), Candidate("Åsa", "Åsa", None, None))
    group = Group(status=InviteStatus.TIMED_OUT, members=people, bound=1)
    named_people = [Telling(clinic(), Language.EN).person(each.id) for each in people]

    assert notes(group, Language.EN).sentence(named_people) == (
        "Invite Bo and Åsa: 2 people. Perhaps fewer can do it; the time was up before that was clear."
    )
    assert notes(group, Language.SV).sentence(named_people) == (
        "Bjud in Bo och Åsa: 2 personer. Kanske räcker färre; tiden tog slut innan det stod klart."
    )
    assert list(notes(group, Language.EN).notes()) == [
        (
            "The time was up before there was a proof: no group of fewer than 1 can do, and the best that was found "
            "has 2. Give a longer timeLimit."
        ),
        "The time was up before it was clear whether more groups are as good. Give a longer timeLimit.",
    ]


def test_says_that_no_group_was_found_where_the_time_was_up() -> None:
    found = plan(competences=["triage"], time_limit=0.0)

    assert found.status is InviteStatus.TIMED_OUT
    assert found.note == found.sentence == "The time was up before a group was found. Give a longer timeLimit."


@pytest.mark.parametrize(("as_of", "nearest"), [("2026-10-20", "2026-10-06"), ("2026-01-01", "2026-10-02")])
def test_says_which_day_is_the_nearest_with_a_meeting(as_of: str, nearest: str) -> None:
    meetings = (meeting("a", "2026-10-02"), meeting("b", "2026-10-06"), meeting("s", "2026-10-19", recurring=True))
    wish = InvitePlanInput(**NO_LEVELS, competences=["triage"], as_of=Day(as_of), days=7)

    found = invite_plan(replace(clinic(), meetings=meetings), wish)

    assert found.note == (
        f"No meeting is recorded in the period of 7 days up to {as_of}, so that nobody's meetings count. The nearest "
        f"day with one is {nearest}: give it as asOf."
    )


def test_says_nothing_of_meetings_that_decide_nothing() -> None:
    wish = InvitePlanInput(**NO_LEVELS, competences=["triage"], as_of=Day("2026-01-01"), aims=[InviteAim.RICHNESS])

    assert invite_plan(replace(clinic(), meetings=(meeting("a", "2026-10-02"),)), wish).note is None


@pytest.mark.parametrize(("as_of", "days"), [("2026-10-02", 1), ("2026-10-31", 30)])
def test_says_nothing_of_meetings_where_one_is_in_the_period(as_of: str, days: int) -> None:
    wish = InvitePlanInput(**NO_LEVELS, competences=["triage"], as_of=Day(as_of), days=days)

    assert invite_plan(replace(clinic(), meetings=(meeting("a", "2026-10-02"),)), wish).note is None
