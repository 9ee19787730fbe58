"""An export holds all that the graph holds of a person; the graph is planted with every relationship of the model."""

import json
from typing import Any

import pytest

from graph_api.domain.model import MODEL
from graph_api.domain.rights import WRITTEN
from graph_api.domain.sight import TOLD
from graph_api.errors import BadInput, NotFound
from graph_api.services.imports import import_folder
from graph_api.services.person_exports import export_person, person_meant
from graph_api.store.graph import Graph
from tests.access.planted import first, texts_of
from tests.access.planted import planted as planted_organisation
from tests.reads.organisation import ways, write
from tests.support.contents import send
from tests.support.csv_folders import write_folder
from tests.support.folders import REPOSITORY

EVERYTHING = REPOSITORY / "tests" / "data" / "everything"

pytestmark = pytest.mark.database


async def export(graph: Graph, id_: str) -> dict[str, Any]:
    """As someone gets it who reads the file."""
    return json.loads(json.dumps(await export_person(graph, id_)))


async def test_holds_every_relationship_of_the_model_with_all_its_values(graph: Graph) -> None:
    organisation = planted_organisation()
    await write(organisation, graph)
    asa = first(organisation, "Person")

    exported = await export(graph, asa.id)

    links = [link for link in organisation.links if asa in {link.start, link.end}]
    types = {way.relationship for way in ways() if "Person" in {way.start, way.end}}
    assert {link.relationship for link in links} == types
    assert len(exported["relationships"]) == len(links)
    for link in links:
        other = link.end if link.start is asa else link.start
        (told,) = [
            each
            for each in exported["relationships"]
            if (each["type"], each["other"]["id"]) == (link.relationship, other.id)
            and each["direction"] == ("out" if link.start is asa else "in")
        ]
        assert set(texts_of(dict(link.values))) <= set(texts_of(told["properties"]))
        name = other.values.get("name") or other.values.get("title")
        assert told["other"].get("name") or told["other"].get("title") == name


async def test_holds_every_value_of_the_person_and_whole_what_they_wrote(graph: Graph) -> None:
    organisation = planted_organisation()
    await write(organisation, graph)
    asa = first(organisation, "Person")

    exported = await export(graph, asa.id)

    own = [link.start for link in organisation.links if link.relationship == "BY" and link.end is asa]
    assert set(texts_of(dict(asa.values))) <= set(texts_of(exported["person"]))
    assert exported["person"]["searchText"] == "asa oberg 1x"
    assert {text["id"] for text in exported["written"]} == {text.id for text in own} != set()
    for text in own:
        (told,) = [each for each in exported["written"] if each["id"] == text.id]
        assert (told["text"], told["at"]) == (text.values["text"], text.values["at"])
        assert {each["type"] for each in told["relationships"]} >= {"BY", "ON", "FOLLOWS"}


async def test_tells_of_the_other_end_what_it_is_called_and_no_more(graph: Graph) -> None:
    organisation = planted_organisation()
    await write(organisation, graph)

    exported = await export(graph, first(organisation, "Person").id)

    told = {key for each in exported["relationships"] for key in each["other"]}
    assert told <= {"types", "id", "source", "externalId", "name", "title"}


async def test_holds_what_another_program_put_beside_the_person(graph: Graph) -> None:
    await send(graph, "CREATE (:Person {id: 'per_1', name: 'Åsa', shoeSize: 38})-[:OWNS {since: 1999}]->(:Bicycle)")

    exported = await export(graph, "per_1")

    assert exported["person"]["shoeSize"] == 38
    assert [(each["type"], each["properties"]) for each in exported["relationships"]] == [("OWNS", {"since": 1999})]


async def test_holds_our_own_records_that_name_the_person_without_the_others_in_them(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)
    ada = await person_meant(graph, "ada")
    await send(graph, "CREATE (:AccessToken {id: 't1', person: $id, name: 'laptop'})", id=ada.id)

    exported = await export(graph, ada.id)

    assert set(exported["records"]) == {"AccessToken", "Change"}
    assert exported["records"]["AccessToken"] == [{"id": "t1", "name": "laptop", "person": ada.id}]
    assert {change["kind"] for change in exported["records"]["Change"]} == {"import"}
    assert all(change["ids"] == [ada.id] for change in exported["records"]["Change"])


async def test_knows_a_person_by_id_by_the_id_of_their_source_and_by_e_mail(graph: Graph) -> None:
    await import_folder(graph, EVERYTHING)

    meant = [await person_meant(graph, said) for said in ("ada", "ADA@lund.example")]

    assert meant[0] == meant[1] == await person_meant(graph, meant[0].id)
    assert meant[0].name == "Ada Åkesson"


async def test_asks_which_record_is_meant_where_there_are_several(graph: Graph, tmp_path: Any) -> None:
    for source in ("hr", "lön"):
        await import_folder(
            graph, write_folder(tmp_path / source, people="id,name,email\n1,Åsa,asa@lund.example\n"), source=source
        )

    with pytest.raises(BadInput, match=r"several records: per_\w+ \(1 of hr\), per_\w+ \(1 of lön\)"):
        await person_meant(graph, "asa@lund.example")


async def test_says_that_there_is_nobody(graph: Graph) -> None:
    with pytest.raises(NotFound, match="no person"):
        await person_meant(graph, "nobody")
    with pytest.raises(NotFound, match="no person"):
        await export_person(graph, "per_0")


def test_gives_whole_all_that_someone_said_in_their_own_words() -> None:
    said = {each.relationship for each in MODEL["Person"].relations if each.see == TOLD}

    assert said == set(WRITTEN)
