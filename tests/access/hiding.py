"""Models in which nobody sees one thing, and the documents that name it by every route; what of them is not refused."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph_api.access.caller import Caller, Role
from graph_api.domain.declarations import Ask, Field, Model, NodeType, Property, Records, Relation
from graph_api.domain.model import MODEL
from graph_api.domain.sight import NOBODY
from graph_api.errors import Refused
from graph_api.reads import Reads
from tests.access.mutants import all_records, changed
from tests.reads.asking import lookup
from tests.reads.naive_lists import upper_snake

PLACES: Final = {
    "Role": ("people", "memberships { edges { roles { %s } } }"),
    "Evidence": ("people", "competences { edges { evidences { %s } } }"),
    "TiePeriod": ("people", "tiesTo { edges { periods { %s } } }"),
    "AttendanceRecord": ("people", "attended { edges { records { %s } } }"),
    "ChallengeReason": ("decisions", "challenges { edges { reasons { %s } } }"),
    "Segment": ("meetings", "agenda { %s }"),
}
"""Where the records of each type lie."""

ADMIN = Caller(Role.ADMIN)


def hiding(declared: NodeType, field: Field) -> Model:
    """The model in which nobody sees one field of a type."""
    fields = tuple(replace(each, see=NOBODY) if each is field else each for each in declared.fields)
    return Model(types=tuple(replace(each, fields=fields) if each is declared else each for each in MODEL))


def is_refused(model: Model, text: str, what: str) -> bool:
    """Whether an admin is refused `text` for the sake of `what`, which is all that the sentence tells."""
    try:
        Reads(model).plan(lookup(text), ADMIN)
    except Refused as refused:
        return f"{what} is not for you to see" in refused.sentence
    return False


def naming(declared: NodeType, field: Field) -> Iterator[str]:
    """Documents that name a field of a concrete type: by every route, under an alias, in a filter and an order."""
    inside = "" if isinstance(field, Property) else " { __typename }"
    selected = f"{field.name}{inside}"
    yield f"{{ {declared.all} {{ nodes {{ {selected} }} }} }}"
    yield f"{{ {declared.all} {{ edges {{ node {{ other: {selected} }} }} }} }}"
    yield f'{{ {declared.one}(id: "x") {{ {selected} }} }}'
    yield f'{{ {declared.one}(externalId: "x") {{ {selected} }} }}'
    yield f'{{ node(id: "{declared.prefix}_x") {{ ... on {declared.name} {{ {selected} }} }} }}'
    yield f"{{ {declared.all} {{ nodes {{ ...Part }} }} }} fragment Part on {declared.name} {{ {selected} }}"
    if declared.interface:
        yield f"{{ {MODEL[declared.interface].all} {{ nodes {{ ... on {declared.name} {{ {selected} }} }} }} }}"
    # Nobody finds by name what has hidden names, so that no hit is of that type.
    if any(each.search for each in declared.properties) and not (isinstance(field, Property) and field.search):
        yield f'{{ search(text: "x") {{ node {{ ... on {declared.name} {{ {selected} }} }} }} }}'
    yield from (f"{{ {declared.all}({each}) {{ totalCount }} }}" for each in _arguments(declared, field))


def _arguments(declared: NodeType, field: Field) -> Iterator[str]:
    if isinstance(field, Relation) and field.where:
        yield f'where: {{{field.where}: "x"}}'
        yield f"where: {{{field.where}: null}}"
    if isinstance(field, Property):
        yield from (f"where: {{{field.name}{ask.value}: {_value(field, ask)}}}" for ask in field.where)
        yield from (f"orderBy: {upper_snake(field.name)}_{way}" for way in ("ASC", "DESC") if field.order)
    if isinstance(field, Property) and field.search:
        contained = next(each.name for each in declared.properties if Ask.CONTAINS in each.where)
        yield f'where: {{{contained}Contains: "x"}}'


def _value(field: Property, ask: Ask) -> str:
    if ask in {Ask.FROM, Ask.TO}:
        return '"2026-11-21"'
    if ask is Ask.IS:
        return "null"
    return (
        '"x"'
        if ask is Ask.CONTAINS
        else f"[{next(iter(field.kind)).name}]"
        if isinstance(field.kind, type)
        else '["x"]'
    )


def shown_fields(declared: NodeType) -> Iterator[str]:
    """The documents that name a hidden field of a concrete type and are not refused."""
    for field in declared.fields:
        model, what = hiding(declared, field), f"{declared.name}.{field.name}"
        yield from (text for text in naming(declared, field) if not is_refused(model, text, what))
    order = declared.by_name[declared.default_order]
    text = f"{{ {declared.all} {{ totalCount }} }}"
    if not is_refused(hiding(declared, order), text, f"{declared.name}.{order.name}"):
        yield text


def shown_edges() -> Iterator[str]:
    """The documents that name a hidden field of an edge and are not refused."""
    for declared in MODEL.concrete:
        for relation in declared.relations:
            for field in relation.edge.fields if relation.edge else ():
                assert relation.edge
                fields = tuple(replace(each, see=NOBODY) if each is field else each for each in relation.edge.fields)
                hidden = replace(relation, edge=replace(relation.edge, fields=fields))
                model = changed(MODEL, lambda each, a=relation, b=hidden: b if each is a else each)
                inside = " { __typename }" if isinstance(field, Records) else ""
                text = f"{{ {declared.all} {{ nodes {{ {relation.name} {{ edges {{ {field.name}{inside} }} }} }} }} }}"
                if not is_refused(model, text, f"{relation.target}{relation.edge.name}Edge.{field.name}"):
                    yield text


def shown_columns() -> Iterator[str]:
    """The documents that name a hidden column of a record and are not refused."""
    for records in sorted(all_records(MODEL), key=lambda each: each.type_name):
        every, path = PLACES[records.type_name]
        for column in records.columns:
            columns = tuple(replace(each, see=NOBODY) if each is column else each for each in records.columns)
            text = f"{{ {every} {{ nodes {{ {path % column.name} }} }} }}"
            if not is_refused(_with_columns(records, columns), text, f"{records.type_name}.{column.name}"):
                yield text


def _with_columns(records: Records, columns: tuple[Property, ...]) -> Model:
    other = replace(records, columns=columns)

    def change(field: Field) -> Field:
        if field == records:
            return other
        if isinstance(field, Relation) and field.edge and records in field.edge.fields:
            fields = tuple(other if each == records else each for each in field.edge.fields)
            return replace(field, edge=replace(field.edge, fields=fields))
        return field

    return changed(MODEL, change)
