"""Tokens are made for a purpose, end by themselves, take turns by two, and are revoked for good."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from graph_api.access.caller import Role
from graph_api.access.token_format import hash_of
from graph_api.access.tokens import GRANTABLE, Wanted, issue_token, lifetime_of, revoke
from graph_api.domain.moments import written
from graph_api.domain.sight import SCOPES
from graph_api.errors import BadInput, NotFound
from graph_api.store.graph import Graph
from graph_api.store.tokens import every_token

ASA = "CREATE (:Person {id: 'per_asa', externalId: 'a17', email: 'Asa.Oberg@region.se', name: 'Åsa Öberg'})"
TWIN = "CREATE (:Person {id: 'per_twin', externalId: 't1', email: 'asa.oberg@region.se', name: 'Åsa Öberg'})"
HR = Wanted(role=Role.INTEGRATOR, scopes=("people", "decisions"), name="hr")


async def test_keeps_the_hash_of_a_secret_and_nothing_that_tells_it(graph: Graph) -> None:
    issued = await issue_token(graph, HR)

    kept = (await graph.records("MATCH (token:AccessToken) RETURN properties(token) AS kept"))[0]["kept"]
    assert kept["hash"] == hash_of(issued.secret)
    assert issued.secret not in str(kept)
    assert issued.secret[:12] not in str(kept)
    assert issued.secret not in repr(issued)
    assert hash_of(issued.secret) not in repr(issued)


async def test_keeps_what_was_asked_for_and_when_it_ends(graph: Graph) -> None:
    before = written(datetime.now(UTC))
    issued = await issue_token(graph, HR)

    (token,) = await every_token(graph)
    assert token == issued.token
    assert (token.name, token.role, token.scopes, token.person) == ("hr", "INTEGRATOR", ("decisions", "people"), None)
    assert before <= token.created_at <= written(datetime.now(UTC))
    made, ends = (datetime.fromisoformat(moment) for moment in (token.created_at, token.expires_at))
    assert ends - made == timedelta(days=90)
    assert token.last_used_on is None


async def test_is_no_change_of_the_data(graph: Graph) -> None:
    await issue_token(graph, HR)

    assert await graph.records("MATCH (change:Change) RETURN change.seq AS seq") == []


async def test_lets_two_of_a_name_take_turns_and_refuses_a_third_by_name(graph: Graph) -> None:
    first, second = await issue_token(graph, HR), await issue_token(graph, HR)

    with pytest.raises(BadInput, match='"hr" has 2 tokens') as refused:
        await issue_token(graph, HR)
    await revoke(graph, first.token.id)
    third = await issue_token(graph, HR)

    assert first.token.id in refused.value.sentence
    assert second.token.id in refused.value.sentence
    assert len({first.secret, second.secret, third.secret}) == 3


async def test_lets_two_through_of_ten_that_are_made_at_once(graph: Graph) -> None:
    made = await asyncio.gather(*(issue_token(graph, HR) for _ in range(10)), return_exceptions=True)

    assert sum(isinstance(each, BadInput) for each in made) == 8
    assert len(await every_token(graph)) == 2


async def test_counts_no_token_that_has_ended(graph: Graph) -> None:
    for _ in range(2):
        await issue_token(graph, HR)
    await graph.write(lambda w: w.records("MATCH (t:AccessToken) SET t.expiresAt = '2026-01-01T00:00:00Z'"))

    await issue_token(graph, HR)

    assert len(await every_token(graph)) == 3


@pytest.mark.parametrize("who", ["per_asa", "a17", "asa.oberg@REGION.se"])
async def test_asks_on_behalf_of_a_person_that_there_is(graph: Graph, who: str) -> None:
    await graph.write(lambda w: w.records(ASA))

    issued = await issue_token(graph, Wanted(role=Role.MEMBER, person=who))

    assert issued.token.person == "per_asa"
    assert issued.token.name == "member"


async def test_names_a_person_that_there_is_not(graph: Graph) -> None:
    with pytest.raises(NotFound, match='For "per_asa": nobody has this id'):
        await issue_token(graph, Wanted(role=Role.MEMBER, person="per_asa"))


async def test_does_not_guess_which_of_two_people_is_meant(graph: Graph) -> None:
    await graph.write(lambda w: w.records(ASA))
    await graph.write(lambda w: w.records(TWIN))

    with pytest.raises(NotFound, match="more than one person has"):
        await issue_token(graph, Wanted(role=Role.MEMBER, person="asa.oberg@region.se"))


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            Wanted(role=Role.MEMBER, scopes=("people",)),
            'The scope "people" means nothing to the role member; it has none',
        ),
        (Wanted(role=Role.INTEGRATOR, scopes=("sensitive",)), "it can have people, decisions, meetings, attendance"),
        (Wanted(role=Role.FACILITATOR, scopes=("everything",)), "it can have sensitive"),
        (
            Wanted(role=Role.ADMIN, scopes=("sensitive",)),
            "means nothing to the role admin; it can have data-protection",
        ),
        (Wanted(role=Role.ADMIN, name="a\nb"), "cannot be a name"),
        (Wanted(role=Role.ADMIN, name="x" * 65), "cannot be a name"),
        (Wanted(role=Role.ADMIN, lifetime=timedelta(days=366)), "from 1h to 365d"),
        (Wanted(role=Role.ADMIN, lifetime=timedelta(0)), "from 1h to 365d"),
    ],
)
async def test_says_what_a_token_cannot_be(migrated: Graph, wanted: Wanted, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        await issue_token(migrated, wanted)


def test_can_grant_every_scope_to_somebody() -> None:
    assert sorted(scope for scopes in GRANTABLE.values() for scope in scopes) == sorted(SCOPES)


async def test_revokes_once_and_keeps_when(graph: Graph) -> None:
    issued = await issue_token(graph, HR)

    first = await revoke(graph, issued.token.id)
    await graph.write(lambda w: w.records("MATCH (t:AccessToken) SET t.revokedAt = '2026-01-01T00:00:00Z'"))
    again = await revoke(graph, issued.token.id)

    assert first.revoked_at is not None
    assert again.revoked_at == "2026-01-01T00:00:00Z"


async def test_names_a_token_that_there_is_not(graph: Graph) -> None:
    with pytest.raises(NotFound, match='no token "tok_x"'):
        await revoke(graph, "tok_x")


@pytest.mark.parametrize(("text", "days"), [("90d", 90), ("12h", 0.5), ("365d", 365), ("0d", 0)])
def test_reads_lengths_of_time(text: str, days: float) -> None:
    assert lifetime_of(text) == timedelta(days=days)


@pytest.mark.parametrize("text", ["", "90", "d", "-1d", "1y", "1.5d", "90 d", "9999999d", "٩d1"])
def test_says_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(BadInput, match="like 90d or 12h"):
        lifetime_of(text)
