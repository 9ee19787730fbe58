"""A small town hall, written by hand: few enough people that every answer can be counted on the fingers."""

from collections.abc import Mapping
from typing import Any, Final

from graph_api.domain.declarations import NodeType
from graph_api.domain.keys import derived, node_id
from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph
from tests.support.contents import send

SOURCE: Final = "staden"
WRITTEN: Final = "2026-01-02T03:04:05+00:00"

PEOPLE: Final[Mapping[str, Mapping[str, Any]]] = {
    "asa": {"name": "Åsa Öberg", "level": "STRATEGIC", "site": "Stadshuset", "title": "Digitaliseringschef"},
    "arla": {"name": "Ärla Ek", "level": "OPERATIONAL"},
    "orjan": {"name": "Örjan Ask", "level": "TACTICAL"},
    "bo": {"name": "Bo", "level": "OPERATIONAL", "site": "Hamnen"},
    "boel": {"name": "Bo Ek"},
    "kim": {"name": "Kim Lund", "level": "OPERATIONAL", "active": False},
    "kim2": {"name": "Kim Lund", "level": "OPERATIONAL"},
    "zoe": {"name": "Zoë O'Brien", "level": "TACTICAL"},
}
BY_NAME: Final = ("bo", "boel", "kim", "kim2", "zoe", "asa", "arla", "orjan")
"""The people in Swedish alphabetical order, the two of one name aside."""

UNITS: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "it": ("Department", {"name": "IT", "kind": "department"}),
    "ekonomi": ("Department", {"name": "IT/Ekonomi", "kind": "section"}),
    "vard": ("Department", {"name": "Vård & omsorg", "kind": "department"}),
    "samordning": ("Network", {"name": "Samordning", "rhythm": "every week", "groundRules": ["listen", "decide"]}),
    "data": ("Network", {"name": "Öppna data"}),
}
REST: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "loner": ("Competence", {"name": "Löner", "names": ["payroll", "HR/pay"]}),
    "avtal": ("Competence", {"name": "Avtal"}),
    "budget": (
        "Meeting",
        {
            "title": "Budget 2027",
            "startDate": "2026-11-21",
            "agenda_title": ["Läget", ""],
            "agenda_minutes": [20, -1],
            "agenda_focus": ["WHOLE", ""],
        },
    ),
    "midsommar": ("Meeting", {"title": "Midsommar", "startDate": "2026-06-19"}),
    "odaterat": ("Meeting", {"title": "Någon gång"}),
    "mandag": ("MeetingSeries", {"title": "Måndagsmöte", "frequency": "weekly"}),
    "e-tjanst": ("Decision", {"title": "Gemensam e-tjänst", "status": "ADOPTED", "date": "2026-02-01"}),
    "oversyn": ("Decision", {"title": "Översyn", "date": "2026-03-15", "objections": ["too late"]}),
}

RELATED: Final[tuple[tuple[str, str, str, Mapping[str, Any]], ...]] = (
    ("asa", "PRIMARY_UNIT", "it", {}),
    ("bo", "PRIMARY_UNIT", "samordning", {}),
    (
        "asa",
        "MEMBER_OF",
        "it",
        {
            "roles_role": ["chair", ""],
            "roles_count": [2, -1],
            "roles_source": ["minutes", ""],
            "roles_since": ["2020-01-01", ""],
            "roles_until": ["", ""],
            "roles_firstSeen": ["", ""],
            "roles_lastSeen": ["", ""],
        },
    ),
    ("asa", "MEMBER_OF", "samordning", {}),
    ("bo", "MEMBER_OF", "it", {}),
    ("boel", "MEMBER_OF", "it", {}),
    ("boel", "MEMBER_OF", "ekonomi", {}),
    ("arla", "MEMBER_OF", "vard", {}),
    ("arla", "MEMBER_OF", "samordning", {}),
    ("ekonomi", "PART_OF", "it", {}),
    ("ekonomi", "DEPENDS_ON", "vard", {"kinds": ["budget"]}),
    ("asa", "TIE", "bo", {"kind": "advice", "weight": 2.0}),
    ("asa", "TIE", "bo", {"kind": "works_with", "weight": 1.0}),
    ("asa", "TIE", "kim", {"kind": "advice", "weight": 3.0}),
    ("asa", "TIE", "kim2", {"kind": "advice", "weight": 4.0}),
    ("kim", "TIE", "asa", {"kind": "advice", "weight": 1.0}),
    ("asa", "HAS_COMPETENCE", "avtal", {"level": 4, "weight": 1.5}),
    ("bo", "HAS_COMPETENCE", "loner", {"weight": 1.0}),
    ("budget", "OF", "it", {}),
    ("mandag", "OF", "it", {}),
    ("budget", "IN_SERIES", "mandag", {}),
    ("asa", "ATTENDED", "budget", {"role": "chair"}),
    ("asa", "ATTENDED", "mandag", {}),
    ("e-tjanst", "OWNED_BY", "it", {}),
    ("e-tjanst", "AFFECTS", "vard", {"roles": ["affected"]}),
    ("e-tjanst", "NEEDS", "avtal", {}),
    ("oversyn", "SUPERSEDES", "e-tjanst", {}),
)

WRITE_NODES: Final = "UNWIND $rows AS row CREATE (n:{}) SET n = row"
RELATE: Final = "MATCH (a {{id: $a}}) MATCH (b {{id: $b}}) CREATE (a)-[r:{}]->(b) SET r = $values"


def type_of(name: str) -> NodeType:
    """The type of what the town calls `name`."""
    return MODEL["Person" if name in PEOPLE else (UNITS | REST)[name][0]]


def id_of(name: str) -> str:
    """The id of what the town calls `name`."""
    return node_id(type_of(name).prefix, SOURCE, name)


async def write_town(graph: Graph) -> None:
    """Put the town into an empty database."""
    for name, values in PEOPLE.items():
        await write_node(graph, type_of(name), name, {"active": True} | dict(values))
    for name, (_, values) in (UNITS | REST).items():
        await write_node(graph, type_of(name), name, values)
    for start, relationship, end, values in RELATED:
        await send(graph, RELATE.format(relationship), a=id_of(start), b=id_of(end), values=dict(values))


async def write_node(
    graph: Graph, declared: NodeType, external_id: str, values: Mapping[str, Any], source: str = SOURCE
) -> None:
    """One node with what is kept beside its values."""
    await write_nodes(graph, declared, [{"externalId": external_id, "source": source} | dict(values)])


async def write_nodes(graph: Graph, declared: NodeType, nodes: list[dict[str, Any]]) -> None:
    """Many nodes of one type at once; each states its source and external id."""
    rows = [_stored(declared, node) for node in nodes]
    await send(graph, WRITE_NODES.format(":".join(declared.labels)), rows=rows)


def _stored(declared: NodeType, node: dict[str, Any]) -> dict[str, Any]:
    own = {
        "id": node_id(declared.prefix, node["source"], node["externalId"]),
        "createdAt": WRITTEN,
        "updatedAt": WRITTEN,
        "version": 1,
    }
    return own | node | derived(declared, own | node)
