"""Every single change of a rule: a grant taken away, added or freed of its scope, a way lost or widened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from graph_api.access.caller import Role
from graph_api.access.questions import Extent
from graph_api.domain.declarations import Edge, Field, Model, NodeType, Property, Records, Relation
from graph_api.domain.rows import OWN_NETWORK, Rows, Step, Way, back, to
from graph_api.domain.sight import Grant, See

F = TypeVar("F", Property, Records, Relation)
Questions = Mapping[str, Mapping[Role, Extent]]

OF_THEIR_DEPARTMENT: Final = (to("Department", "MEMBER_OF"), back("Gathering", "OF"))
WIDER: Final[Mapping[str, tuple[Way, ...]]] = {
    "Person": (
        (to("Person", "TIE"),),
        (back("Person", "TIE"),),
        (to("Unit", "MEMBER_OF"), back("Person", "PRIMARY_UNIT")),
    ),
    "Network": ((to("Network", "FORMER_MEMBER_OF"),), (to("Network", "PRIMARY_UNIT"),)),
    "Meeting": (OF_THEIR_DEPARTMENT, (OWN_NETWORK, back("Theme", "CONCERNS"), back("Meeting", "ABOUT"))),
    "MeetingSeries": (OF_THEIR_DEPARTMENT, (to("Competence", "HAS_COMPETENCE"), back("Gathering", "CONCERNS"))),
    "Decision": (
        (to("Competence", "HAS_COMPETENCE"), back("Decision", "NEEDS")),
        (to("Unit", "PRIMARY_UNIT"), back("Decision", "AFFECTS")),
    ),
    "Reflection": (
        (to("Gathering", "ATTENDED"), back("Reflection", "ON")),
        (to("Decision", "TOOK_PART"), back("Reflection", "ON")),
    ),
}
"""Ways that someone might think a good idea."""


def rules(rule: See) -> Iterator[See]:
    """`rule` with one grant less, one more, or one without its scope."""
    for grant in rule.grants:
        yield See(rule.grants - {grant})
        if grant[1] is not None:
            yield See(rule.grants - {grant} | {(grant[0], None)})
    for role in Role:
        added: Grant = (role, None)
        if added not in rule.grants:
            yield See(rule.grants | {added})


def of_fields(model: Model) -> Iterator[tuple[str, Model]]:
    """Every mutant of the rule of a field of a type."""
    for declared in model:
        for field in declared.fields:
            for mutant in rules(field.see):
                yield (
                    f"{declared.name}.{field.name}",
                    _with_type(model, _with_field(declared, replace(field, see=mutant))),
                )


def of_edges(model: Model) -> Iterator[tuple[str, Model]]:
    """Every mutant of the rule of a field of an edge."""
    edges = {relation.edge for declared in model for relation in declared.relations if relation.edge}
    for edge in sorted(edges, key=lambda each: each.name):
        for field in edge.fields:
            for mutant in rules(field.see):
                other = replace(edge, fields=_swapped(edge.fields, field, replace(field, see=mutant)))
                yield (
                    f"{edge.name}.{field.name}",
                    changed(model, lambda each, edge=edge, other=other: _edged(each, edge, other)),
                )


def of_columns(model: Model) -> Iterator[tuple[str, Model]]:
    """Every mutant of the rule of a column of a record."""
    for records in sorted(all_records(model), key=lambda each: each.type_name):
        for column in records.columns:
            for mutant in rules(column.see):
                other = replace(records, columns=_swapped(records.columns, column, replace(column, see=mutant)))
                yield (
                    f"{records.type_name}.{column.name}",
                    changed(model, lambda each, a=records, b=other: _recorded(each, a, b)),
                )


def of_rows(model: Model) -> Iterator[tuple[str, Model]]:
    """Every mutant of who sees all nodes of a type, and of whether a role has ways of its own."""
    for declared in model.concrete:
        rows = declared.rows
        assert rows is not None
        for mutant in rules(rows.all):
            yield f"all {declared.name}", _with_rows(model, declared, replace(rows, all=mutant))
        for role, _ in rows.own:
            kept = tuple(own for own in rows.own if own[0] is not role)
            yield f"own {declared.name}", _with_rows(model, declared, replace(rows, own=kept))


def of_ways(model: Model) -> Iterator[tuple[str, NodeType, tuple[Way, ...]]]:
    """Every mutant of the ways of members to a type: one lost, a step widened or narrowed, everyone's own added."""
    for declared in model.concrete:
        ways = (declared.rows or Rows(See(frozenset()))).ways(Role.MEMBER)
        for way in ways:
            others = tuple(each for each in ways if each is not way)
            yield f"{declared.name} loses {way}", declared, others
            for changed_way in _ways(way):
                yield f"{declared.name} has {changed_way} for {way}", declared, (*others, changed_way)
        for more in WIDER.get(declared.name, ()):
            yield f"{declared.name} has {more} more", declared, (*ways, more)


def of_questions(questions: Questions) -> Iterator[tuple[str, Questions]]:
    """Every mutant of who may ask a question, and of how much of its answer they have."""
    for name, rule in questions.items():
        for role in Role:
            for extent in (None, *Extent):
                if rule.get(role) is not extent:
                    others = {each: has for each, has in rule.items() if each is not role}
                    mutant = others | ({role: extent} if extent else {})
                    yield f"{name} for {role.name}: {extent}", {**questions, name: mutant}


def changed(model: Model, change: Callable[[Field], Field]) -> Model:
    """`model` with every field of every type changed."""
    types = (replace(declared, fields=tuple(map(change, declared.fields))) for declared in model)
    return Model(types=tuple(types))


def all_records(model: Model) -> set[Records]:
    """Every list of small objects on a node or an edge."""
    fields: list[Field] = [field for declared in model for field in declared.fields]
    fields += [field for each in fields if isinstance(each, Relation) and each.edge for field in each.edge.fields]
    return {field for field in fields if isinstance(field, Records)}


def _with_field(declared: NodeType, field: Field) -> NodeType:
    fields = tuple(field if each.name == field.name else each for each in declared.fields)
    return replace(declared, fields=fields)


def _with_type(model: Model, declared: NodeType) -> Model:
    return Model(types=tuple(declared if each.name == declared.name else each for each in model))


def _with_rows(model: Model, declared: NodeType, rows: Rows) -> Model:
    return _with_type(model, replace(declared, rows=rows))


def _swapped(fields: tuple[F, ...], one: F, other: F) -> tuple[F, ...]:
    return tuple(other if each is one else each for each in fields)


def _edged(field: Field, edge: Edge, other: Edge) -> Field:
    return replace(field, edge=other) if isinstance(field, Relation) and field.edge == edge else field


def _recorded(field: Field, records: Records, other: Records) -> Field:
    if field == records:
        return other
    if isinstance(field, Relation) and field.edge and records in field.edge.fields:
        fields = tuple(other if each == records else each for each in field.edge.fields)
        return replace(field, edge=replace(field.edge, fields=fields))
    return field


def _ways(way: Way) -> Iterator[Way]:
    """`way` with one step widened to a label with more nodes or to one relationship more, or narrowed by one."""
    for place, step in enumerate(way):
        for other in _steps(step, last=place == len(way) - 1):
            yield (*way[:place], other, *way[place + 1 :])


def _steps(step: Step, *, last: bool) -> Iterator[Step]:
    if step.label == "Network" and not last:
        yield replace(step, label="Unit")
    if step.label == "Unit" and not last:
        yield replace(step, label="Network")
    for name in step.relationships if len(step.relationships) > 1 else ():
        yield replace(step, relationships=tuple(each for each in step.relationships if each != name))
    for name, others in {"MEMBER_OF": ("FORMER_MEMBER_OF", "PRIMARY_UNIT")}.items():
        if name in step.relationships:
            yield from (replace(step, relationships=(*step.relationships, other)) for other in others)
