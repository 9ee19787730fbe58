"""After an erasure the database holds no trace of the person, which a dump of it shows, and all else is as it was."""

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph_api.domain.keys import folded, node_id, sort_text
from graph_api.domain.rights import ErasureKey
from graph_api.errors import MellanrumError, SettingsInvalid
from graph_api.services.dumps import dump
from graph_api.services.erasures import erase_person, mentions_of, readmit, words_of
from graph_api.services.imports import import_folder
from graph_api.services.person_exports import person_meant
from graph_api.store.erasure import Erased
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from tests.access.planted import first, texts_of
from tests.access.planted import planted as planted_organisation
from tests.reads.organisation import write
from tests.support.contents import send
from tests.support.csv_folders import write_folder
from tests.support.folders import REPOSITORY

EVERYTHING = REPOSITORY / "tests" / "data" / "everything"

KEY = ErasureKey(b"ur en burk med sylt, 1931, i skafferiet")
OTHER_KEY = ErasureKey(b"en annan burk, ett annat skafferi, 1932")

pytestmark = pytest.mark.database


async def dumped(graph: Graph) -> str:
    lines: list[bytes] = []
    await dump(graph, lines.append)
    return b"".join(lines).decode()


def parsed(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


async def person_of(graph: Graph, said: str) -> str:
    return (await person_meant(graph, said)).id


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Åsa Öberg with all that a source can say of her, and Bo."""
    return write_folder(
        tmp_path / "region",
        people=(
            "id,name,title,employer,email,department_id\n"
            "anst-4711,Åsa Ärlig-Öberg,Överläkare,Ärlig Öberg Konsult AB,asa.oberg@region.example,vård\n"
            "anst-4712,Bo Ek,,Regionen,bo.ek@region.example,vård\n"
        ),
        organisations="id,name\nregionen,Regionen\n",
        departments="id,name\nvård,Vården\n",
        memberships="person_id,department_id,role\nanst-4711,vård,chair\nanst-4712,vård,member\n",
        ties="source,target,kind\nanst-4711,anst-4712,råd\nanst-4712,anst-4711,råd\n",
        objectives="id,title,owner_id\no1,Kortare köer,anst-4711\n",
        decisions="id,title\nd1,Ny mottagning\n",
        decision_people="decision_id,person_id,role\nd1,anst-4711,author\nd1,anst-4712,approver\n",
    )


def words_about_asa(id_: str) -> list[str]:
    name = "Åsa Ärlig-Öberg"
    digest = hashlib.sha256(b"per\0region\0anst-4711").hexdigest()
    return [
        name,
        folded(name),
        sort_text(name),
        "asa.oberg@region.example",
        "anst-4711",
        "Ärlig Öberg Konsult",
        "arlig oberg",
        "Överläkare",
        "Jag oroar mig för natten",
        "för dyrt, tycker jag",
        id_,
        digest[:20],
        digest,
        hashlib.sha256(b"anst-4711").hexdigest()[:20],
    ]


async def fill(graph: Graph, region: Path) -> str:
    """The region, with what Åsa said of a decision and a token that asks for her; her id."""
    await import_folder(graph, region)
    asa = await person_of(graph, "anst-4711")
    await send(
        graph,
        """
        MATCH (asa:Person {id: $id}) MATCH (d:Decision {externalId: 'd1'})
        CREATE (d)-[:CHALLENGED_BY {why: 'för dyrt, tycker jag'}]->(asa)
        CREATE (r:Reflection {id: 'ref_asa', externalId: 'anst-4711-r1', text: 'Jag oroar mig för natten'})-[:BY]->(asa)
        CREATE (r)-[:ON]->(d)
        CREATE (f:Reflection {id: 'ref_bo', externalId: 'bo-r1', text: 'Jag med'})-[:FOLLOWS]->(r)
        CREATE (:AccessToken {id: 'tok', person: $id, name: 'Åsa Ärlig-Öbergs dator'})
        CREATE (:Change {seq: 99, at: 'nu', kind: 'meeting', ids: ['ref_asa', 'ref_bo', $id]})
        """,
        id=asa,
    )
    return asa


async def test_leaves_no_trace_of_name_address_id_or_words(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    before = await dumped(graph)
    assert [word for word in words_about_asa(asa) if word not in before] == words_about_asa(asa)[-2:]

    erased = await erase_person(graph, asa, KEY)

    after = await dumped(graph)
    assert [word for word in words_about_asa(asa) if word.lower() in after.lower()] == []
    assert (erased.people, erased.texts, erased.employers, erased.tokens) == (1, 1, 1, 1)
    assert erased.links == {
        "BY": 1,
        "CHALLENGED_BY": 1,
        "EMPLOYED_BY": 1,
        "FOLLOWS": 1,
        "MEMBER_OF": 1,
        "ON": 1,
        "OWNED_BY": 1,
        "PRIMARY_UNIT": 1,
        "TIE": 2,
        "TOOK_PART": 1,
    }


async def test_leaves_what_others_need(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)

    await erase_person(graph, asa, KEY)

    left = await graph.records("MATCH (n) WHERE n.externalId IS NOT NULL RETURN collect(n.externalId) AS ids")
    bo = await graph.records("MATCH (:Person {externalId: 'anst-4712'})-[l]-() RETURN type(l) AS type ORDER BY type")
    (change,) = await graph.records("MATCH (c:Change {seq: 99}) RETURN c.ids AS ids")
    assert set(left[0]["ids"]) == {"anst-4712", "regionen", "vård", "o1", "d1", "bo-r1"}
    assert [row["type"] for row in bo] == ["EMPLOYED_BY", "MEMBER_OF", "PRIMARY_UNIT", "TOOK_PART"]
    assert change["ids"] == ["ref_bo"]


async def test_takes_every_relationship_of_the_model_and_nothing_of_anyone_else(graph: Graph) -> None:
    organisation = planted_organisation()
    await write(organisation, graph)
    asa = first(organisation, "Person")
    theirs = {link.start for link in organisation.links if link.relationship == "BY" and link.end is asa} | {asa}
    gone = [link for link in organisation.links if theirs & {link.start, link.end}]
    before = parsed(await dumped(graph))

    erased = await erase_person(graph, asa.id, None)

    after = await dumped(graph)
    lines = parsed(after)
    assert erased.links == Counter(link.relationship for link in gone)
    own = {text for node in theirs for text in texts_of(dict(node.values))}
    own |= {text for link in gone for text in texts_of(dict(link.values))}
    assert [text for text in own if f'"{text}"' in after] == ["staden"] * ("staden" in own)
    others = [line for line in before if line not in lines]
    assert len(others) == len(theirs) + len(gone)
    assert {label for line in lines if line not in before for label in line["labels"]} == {"Change", "ChangeLog"}


async def test_is_recorded_without_saying_who(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    version = await data_version(graph)

    await erase_person(graph, asa, KEY)

    (change,) = await graph.records("MATCH (c:Change {kind: 'erasure'}) RETURN properties(c) AS it")
    (mark,) = await graph.records("MATCH (e:ErasedPerson) RETURN properties(e) AS it")
    assert (change["it"]["seq"], change["it"]["ids"]) == (version + 1, [])
    assert mark["it"] == {"mark": KEY.mark("region", "anst-4711"), "key": KEY.name}


async def test_changes_nothing_the_second_time(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await erase_person(graph, asa, KEY)
    before = await dumped(graph)

    again = await erase_person(graph, asa, KEY)

    assert again == Erased(links={})
    assert await dumped(graph) == before


async def test_says_in_a_dry_run_what_would_go_and_changes_nothing(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    before = await dumped(graph)

    rehearsed = await erase_person(graph, asa, KEY, dry_run=True)

    assert await dumped(graph) == before
    assert rehearsed == await erase_person(graph, asa, KEY)


async def test_erases_nothing_where_a_strange_record_would_still_name_them(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await send(graph, "CREATE (:Payroll {who: $id})", id=asa)
    before = await dumped(graph)

    with pytest.raises(MellanrumError, match="Nothing was erased, because records of the type Payroll"):
        await erase_person(graph, asa, KEY)

    assert await dumped(graph) == before


async def test_keeps_them_out_of_a_later_import_of_the_same_source(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await erase_person(graph, asa, KEY)

    report = await import_folder(graph, region, erasure_key=KEY)

    after = (await dumped(graph)).lower()
    assert [word for word in words_about_asa(asa) if word.lower() in after] == []
    assert {name: counts.kept_out for name, counts in report.counts.items() if counts.kept_out} == {
        "people.csv": 1,
        "memberships.csv": 1,
        "ties.csv": 2,
        "decision_people.csv": 1,
    }
    assert "Kept out: 5 rows about people who were erased here; their source has them still." in list(report.lines())
    assert report.self_loops == 0
    assert await graph.records("MATCH (o:Objective)-[:OWNED_BY]->() RETURN o.id AS id") == []


async def test_keeps_nobody_else_out(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await erase_person(graph, asa, KEY)

    report = await import_folder(graph, region, source="annan", erasure_key=KEY)

    assert report.counts["people.csv"].created == 2
    assert await person_of(graph, "anst-4711") == node_id("per", "annan", "anst-4711")


@pytest.mark.parametrize("key", [None, OTHER_KEY])
async def test_imports_nothing_while_it_cannot_tell_who_was_erased(
    graph: Graph, region: Path, key: ErasureKey | None
) -> None:
    asa = await fill(graph, region)
    await erase_person(graph, asa, KEY)

    with pytest.raises(SettingsInvalid, match="remembers 1 people who were erased"):
        await import_folder(graph, region, erasure_key=key)
    with pytest.raises(SettingsInvalid, match="MELLANRUM_ERASURE_KEY"):
        await erase_person(graph, await person_of(graph, "anst-4712"), key)


async def test_brings_them_back_where_no_key_was_set(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)

    erased = await erase_person(graph, asa, None)

    assert not erased.kept_out
    assert (await import_folder(graph, region)).counts["people.csv"].created == 1


async def test_brings_them_back_once_they_are_readmitted(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await erase_person(graph, asa, KEY)

    assert await readmit(graph, "region", "anst-4711", KEY)

    assert not await readmit(graph, "region", "anst-4711", KEY)
    assert (await import_folder(graph, region, erasure_key=KEY)).counts["people.csv"].created == 1


async def test_finds_the_texts_of_others_that_name_them(graph: Graph, region: Path) -> None:
    asa = await fill(graph, region)
    await send(graph, "MATCH (d:Decision {externalId: 'd1'}) SET d.description = 'Förslag av Asa Ärlig-Oberg'")
    words = await words_of(graph, asa)
    await erase_person(graph, asa, KEY)

    mentions = await mentions_of(graph, words)

    assert mentions.counts == {"Decision": 1}
    assert mentions.ids == [node_id("dec", "region", "d1")]


async def test_keeps_an_employer_that_others_have_or_that_a_file_lists(graph: Graph, region: Path) -> None:
    await import_folder(graph, region)

    erased = await erase_person(graph, await person_of(graph, "anst-4712"), KEY)

    assert erased.employers == 0
    assert await graph.records("MATCH (o:Organisation {name: 'Regionen'}) RETURN o.stated AS it") == [{"it": True}]


def test_marks_tell_nothing_without_their_key() -> None:
    mark = KEY.mark("region", "anst-4711")

    assert mark != OTHER_KEY.mark("region", "anst-4711")
    assert mark == ErasureKey(KEY.secret).mark("region", "anst-4711")
    assert len({KEY.mark("a", "bc"), KEY.mark("ab", "c"), KEY.mark("region", "anst-4712"), mark}) == 4
