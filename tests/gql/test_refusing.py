"""A question that cannot be answered says so in the language that it was to be answered in."""

from typing import Any, Final

import pytest

from graph_api.access.caller import DEMO_FACILITATOR, Caller, Role
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support.questions import ANALYSES

Wish = dict[str, Any]

REFUSED: Final[tuple[tuple[str, Wish, str, str], ...]] = (
    ("invitePlan", {}, "Say what the meeting is about", "Säg vad mötet handlar om"),
    ("invitePlan", {"theme": "x", "timeLimit": 99.0}, "give 0.1 to 30 seconds.", "ange 0.1 till 30 sekunder."),
    ("invitePlan", {"theme": "x", "atMost": 0}, "atMost is 0; give 1 or more.", "atMost är 0; ange 1 eller mer."),
    (
        "invitePlan",
        {"needs": [{"competence": "Åldrande", "level": 9}]},
        'level of "Åldrande" in needs is 9; give 1 to 5.',
        "level för ”Åldrande” i needs är 9; ange 1 till 5.",
    ),
    ("invitePlan", {"theme": "x", "whyNot": list("abcdefghijk")}, "names 11 people", "whyNot nämner 11 personer"),
    ("invitePlan", {"theme": "x", "aims": ["SIZE"]}, "which always comes first", "som alltid går först"),
    ("invitePlan", {"theme": "x", "aims": ["LOAD", "LOAD"]}, "holds LOAD twice", "innehåller LOAD två gånger"),
    ("invitePlan", {"units": ["a"], "level": 3}, "or write it in needs", "eller skriv det i needs"),
    ("roomCheck", {}, "Say who is in the room", "Säg vilka som är i rummet"),
    ("silos", {"minWeight": -1.0}, "minWeight is -1; give 0 or more.", "minWeight är -1; ange 0 eller mer."),
    ("gaps", {"need": []}, "need is empty; name at least one.", "need är tomt; nämn minst ett."),
    ("gaps", {"first": 1001}, "first is 1001; give 0 to 1000.", "first är 1001; ange 0 till 1000."),
    (
        "gaps",
        {"seen": ["MEETINGS"], "seenFrom": "2026-05-01", "seenUntil": "2026-04-01"},
        "give 2026-05-01 or later",
        "ange 2026-05-01 eller senare",
    ),
    ("gaps", {"seen": ["TIES"], "seenFrom": "2026-05-01"}, "name MEETINGS in seen", "nämn MEETINGS i seen"),
    ("siloMap", {"seen": []}, "seen is empty", "seen är tomt"),
    ("surroundings", {"of": "x", "include": []}, "include is empty", "include är tomt"),
    ("uncoupled", {"inCommon": []}, "inCommon is empty", "inCommon är tomt"),
    ("strategyInCalendar", {"origins": []}, "origins is empty", "origins är tomt"),
    ("decisionsToRevisit", {"first": 201}, "give 1 to 200", "ange 1 till 200"),
    ("knowledgeAtRisk", {"themes": ["x"] * 201}, "themes names 201; give", "themes nämner 201; ange högst"),
    ("leaverImpact", {}, "Say who leaves", "Säg vilka som slutar"),
    ("whatChanged", {"since": "2026-05-01", "until": "2026-04-01"}, "after until", "efter until"),
    ("whatChanged", {"since": "1026-05-01"}, "give a day from", "ange en dag från"),
    ("bridges", {"between": ["a"]}, "between names 1; give two units", "between nämner 1; ange två enheter"),
    ("bridges", {"between": ["a", "b"], "theme": "x"}, "theme and between are both given", "Både theme och between"),
    ("peers", {}, "give a person or a role", "ange en person eller en roll"),
    ("peers", {"role": "_"}, "role is empty", "role är tomt"),
    ("peers", {"role": "x", "otherEmployersOnly": True}, "goes with a person", "hör till en person"),
)
"""Wishes that are refused before anything is read, and what is said of each, in part."""

UNKNOWN: Final[tuple[tuple[str, Wish, str, str], ...]] = (
    (
        "invitePlan",
        {"competences": ["component/kubeadmin"]},
        'There is no competence "component/kubeadmin". Did you mean component/kubeadm',
        "Det finns ingen kompetens ”component/kubeadmin”. Menade du component/kubeadm",
    ),
    ("invitePlan", {"competences": ["kubectl"]}, "competences are called", "kompetenser heter ”kubectl”"),
    ("invitePlan", {"minUnits": 3, "units": ["sig-node"]}, "give 1 or fewer", "ange 1 eller färre"),
    ("gaps", {"sources": ["kubernets"]}, "There are kubernetes.", "Menade du kubernetes? Det finns kubernetes."),
    ("peers", {"role": "hövding"}, 'There is no role "hövding".', "Det finns ingen roll ”hövding”."),
    ("surroundings", {"of": "Åsa"}, 'no person or unit "Åsa"', "ingen person eller enhet ”Åsa”"),
)
"""Wishes about what the sample organisation does not have."""


async def sentence(graph: Graph, question: str, wish: Wish, caller: Caller = DEMO_FACILITATOR) -> str:
    """What `question` is refused with."""
    kind = f"{question[0].upper()}{question[1:]}Input!"
    text = f"query ($asked: {kind}) {{ {question}(input: $asked) {{ status }} }}"
    answer = await Api(graph).execute(GraphQLRequest(text, {"asked": wish}), caller)
    (error,) = answer.errors
    return error["message"]


@pytest.mark.parametrize(("question", "wish", "english", "swedish"), REFUSED)
async def test_refuses_in_the_language_that_was_asked_for(
    nobody: Neo4jAddress, question: str, wish: Wish, english: str, swedish: str
) -> None:
    async with open_graph(nobody) as graph:
        assert english in await sentence(graph, question, wish)
        assert swedish in await sentence(graph, question, wish | {"language": "SV"})


@pytest.mark.database
@pytest.mark.parametrize(("question", "wish", "english", "swedish"), UNKNOWN)
async def test_says_in_the_language_that_was_asked_for_what_there_is_not(
    kubernetes: Graph, question: str, wish: Wish, english: str, swedish: str
) -> None:
    assert english in await sentence(kubernetes, question, wish)
    assert swedish in await sentence(kubernetes, question, wish | {"language": "SV"})


@pytest.mark.database
@pytest.mark.parametrize(
    ("question", "wish"),
    [
        ("roomCheck", {"people": ["Åsa"]}),
        ("surroundings", {"of": "Åsa"}),
        ("knowledgeAtRisk", {"competences": ["Åldrande"]}),
        ("leaverImpact", {"people": ["Åsa"]}),
        ("bridges", {"theme": "Åldrande"}),
        ("peers", {"role": "hövding"}),
    ],
)
async def test_says_how_to_fill_an_empty_graph(graph: Graph, question: str, wish: Wish) -> None:
    assert (await sentence(graph, question, wish)).startswith("The graph is empty. Run `mellanrum demo`")
    assert (await sentence(graph, question, wish | {"language": "SV"})).startswith("Grafen är tom. Kör")


@pytest.mark.parametrize(
    ("wish", "english", "swedish"),
    [
        (
            {"by": "DETECTED"},
            "by DETECTED is for those who may see people",
            "by DETECTED är för dem som får se personer",
        ),
        ({"minWeight": 2.0}, "leave it out to ask about everyone", "utelämna det för att fråga om alla"),
    ],
)
async def test_tells_a_member_what_is_for_others(nobody: Neo4jAddress, wish: Wish, english: str, swedish: str) -> None:
    member = Caller(role=Role.MEMBER)
    async with open_graph(nobody) as graph:
        assert english in await sentence(graph, "silos", wish, member)
        assert swedish in await sentence(graph, "silos", wish | {"language": "SV"}, member)


def test_has_a_wish_that_is_refused_for_every_question() -> None:
    assert {question for question, *_ in REFUSED} == set(ANALYSES)


async def test_tells_in_english_what_is_told_in_no_other_language(nobody: Neo4jAddress) -> None:
    async with open_graph(nobody) as graph:
        english, swedish = [await sentence(graph, "gaps", {"language": language}) for language in ("EN", "SV")]

    assert english == swedish
    assert english.startswith("Neo4j refuses the connection")
