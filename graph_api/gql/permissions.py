"""Which of the operations that come with the product a caller may ask at all, so that pages offer no others."""

from dataclasses import dataclass
from functools import cache

from graphql import FragmentDefinitionNode, OperationDefinitionNode, get_variable_values, parse

from graph_api.access.caller import Caller
from graph_api.access.questions import QUESTIONS, Extent, extent_of
from graph_api.access.rules import View, view_of
from graph_api.errors import BadInput, Refused
from graph_api.gql.schema import build_schema
from graph_api.reads import Lookup, Reads
from graph_api.services.operations import Operation, operations


@dataclass(frozen=True, slots=True)
class Permissions:
    """The names of operations, in alphabetical order, that are not refused to a caller, whatever the graph holds.

    `groups_only`: those of them that are answered about everyone in groups alone, and refused with any filter.
    """

    may_ask: tuple[str, ...]
    groups_only: tuple[str, ...]


def permissions_of(caller: Caller) -> Permissions:
    """What `caller` may ask, which is the same for all who see as much."""
    return _permissions(view_of(caller))


@cache
def _permissions(view: View) -> Permissions:
    caller, reads = Caller(role=view.role, scopes=view.scopes), Reads()
    may_ask = [each for each in operations().values() if _is_open(each, caller, reads)]
    groups = [each.name for each in may_ask if any(_is_of_groups(field, caller) for field in each.fields)]
    return Permissions(tuple(each.name for each in may_ask), tuple(groups))


def _is_open(operation: Operation, caller: Caller, reads: Reads) -> bool:
    try:
        for field in operation.fields:
            if field in QUESTIONS:
                extent_of(field, caller)
        if any(reads.answers(field) for field in operation.fields):
            reads.plan(_lookup(operation), caller)
    except Refused:
        return False
    except BadInput:  # of a value, which people change in the form
        return True
    return True


def _is_of_groups(field: str, caller: Caller) -> bool:
    """Whether the question `field` is answered about groups to this caller, and about people to others."""
    extents = QUESTIONS.get(field, {})
    return extents.get(caller.role) is Extent.GROUPS and Extent.EVERYTHING in extents.values()


def _lookup(operation: Operation) -> Lookup:
    document = parse(operation.text)
    defined = next(each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    values = get_variable_values(build_schema().core, defined.variable_definitions or (), dict(operation.example))
    coerced = {} if isinstance(values, list) else values.coerced
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    return Lookup(document=document, operation=defined, fragments=fragments, variables=coerced, text=operation.text)
