"""Everything that is kept of one person, for themselves: what lies in the graph is walked, not a list of fields.

So nothing can be forgotten when the model grows, and what another program put there comes out too. At the other end of
each relationship stand names and ids, since the rest of it is about someone or something else; what the person wrote
themselves is given whole.
"""

from collections.abc import Iterable
from typing import Any, Final, cast

from graph_api.domain.rights import WRITTEN
from graph_api.errors import BadInput, NotFound
from graph_api.store.changes import moment
from graph_api.store.graph import Graph
from graph_api.store.person_records import (
    Beside,
    Identity,
    around_person,
    around_written,
    people_called,
    person_properties,
    records_naming,
)

NAMES: Final = ("id", "source", "externalId", "name", "title")
"""What is told of the other end of a relationship."""


async def person_meant(graph: Graph, said: str) -> Identity:
    """The person with this id, id in their source, or e-mail address.

    Raises:
        NotFound: there is none.
        BadInput: there are several; the sentence gives the id of each.
    """
    found = await people_called(graph, said)
    if not found:
        raise NotFound(f'There is no person with the id or e-mail address "{said}".', value=said)
    if len(found) > 1:
        each = ", ".join(f"{one.id} ({one.external_id} of {one.source})" for one in found)
        raise BadInput(f'"{said}" is several records: {each}. Give one of their ids.', value=said)
    return found[0]


async def export_person(graph: Graph, id_: str) -> dict[str, Any]:
    """Everything about the person with this id, as JSON has it.

    `person`: all values. `relationships`: each with its type, direction, values and other end. `written`: what they
    wrote, whole. `records`: our own records that name them, by type: changes, tokens, lines of the audit trail.

    Raises:
        NotFound: there is no such person.
    """
    person = await person_properties(graph, id_)
    if person is None:
        raise NotFound("There is no person with this id.", value=id_)
    around = await around_person(graph, id_)
    written = await around_written(graph, id_, WRITTEN)
    return {
        "exportedAt": moment(),
        "person": dict(sorted(person.items())),
        "relationships": _told(around),
        "written": [_text(beside, written[beside.element]) for beside in around if _is_theirs(beside)],
        "records": _by_type(id_, await records_naming(graph, id_)),
    }


def _is_theirs(beside: Beside) -> bool:
    return not beside.outward and beside.type in WRITTEN


def _text(text: Beside, around: Iterable[Beside]) -> dict[str, Any]:
    return {"types": sorted(text.labels), **dict(sorted(text.other.items())), "relationships": _told(around)}


def _by_type(id_: str, records: Iterable[tuple[list[str], dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Records by their types; of a list that names several people, only this one is theirs to know."""
    found: dict[str, list[dict[str, Any]]] = {}
    for labels, properties in records:
        own: dict[str, Any] = {name: _own(value, id_) for name, value in properties.items()}
        found.setdefault(":".join(sorted(labels)), []).append(dict(sorted(own.items())))
    return {types: sorted(found[types], key=_when) for types in sorted(found)}


def _own(value: Any, id_: str) -> Any:
    if isinstance(value, list) and id_ in value:
        return [id_]
    return cast("Any", value)


def _when(record: dict[str, Any]) -> tuple[str, str]:
    return str(record.get("at") or record.get("createdAt") or ""), str(sorted(record.items()))


def _told(around: Iterable[Beside]) -> list[dict[str, Any]]:
    told = [
        {
            "type": beside.type,
            "direction": "out" if beside.outward else "in",
            "properties": dict(sorted(beside.properties.items())),
            "other": {"types": sorted(beside.labels)}
            | {name: beside.other[name] for name in NAMES if name in beside.other},
        }
        for beside in around
    ]
    return sorted(told, key=lambda one: (one["type"], one["direction"], str(one["other"]), str(one["properties"])))
