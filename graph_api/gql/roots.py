"""The look-up fields of the query: by id, as lists, any node, and by name. `graph_api.reads` answers them."""

from collections.abc import Iterator

from strawberry.types.field import StrawberryField

from graph_api.domain.declarations import Model, NodeType
from graph_api.gql.connections import connection_name, page_arguments
from graph_api.gql.fields import Names, add_object, argument, field
from graph_api.reads.search import SEARCH_SIZE


def add_search_hit(names: Names) -> None:
    """What a search finds."""
    add_object(
        names,
        "SearchHit",
        "Something that was found by its name.",
        [
            field(names, "score", "float", "How well it fits, higher is better; comparable within one search only."),
            field(names, "node", "Node", "What was found."),
        ],
    )


def lookups(names: Names, model: Model) -> Iterator[StrawberryField]:
    """All root fields that are look-ups."""
    yield _node(names)
    yield _search(names)
    for declared in model:
        yield _one(names, declared)
        yield _all(names, declared)


def _node(names: Names) -> StrawberryField:
    ids = [argument(names, "id", "ID", "The id of any node.")]
    return field(names, "node", "Node | None", "The node with this id, whatever its type; null where none has it.", ids)


def _search(names: Names) -> StrawberryField:
    arguments = [
        argument(names, "text", "str", "Words of the name, in any order; capitals and accents do not matter."),
        argument(names, "types", "list[SearchType] | None", "Only these types; all of them unless said."),
        argument(
            names,
            "first",
            "int | None",
            f"At most this many; {SEARCH_SIZE} unless said, 1,000 at most.",
            default=SEARCH_SIZE,
        ),
    ]
    return field(names, "search", "list[SearchHit]", "What has these words in its name, the best fit first.", arguments)


def _one(names: Names, declared: NodeType) -> StrawberryField:
    arguments = [
        argument(names, "id", "ID | None", "Its id here. Give either this or `externalId`."),
        argument(names, "externalId", "str | None", "Its own id in its source. Give either this or `id`."),
        argument(names, "source", "str | None", "Which source `externalId` belongs to; needed where several have it."),
    ]
    describe = f"The {declared.name} with this id, or with this id in its source; null where there is none."
    return field(names, declared.one, f"{declared.name} | None", describe, arguments)


def _all(names: Names, declared: NodeType) -> StrawberryField:
    describe = f"Every {declared.name}, in pages. {declared.describe}"
    return field(names, declared.all, connection_name(declared, None), describe, page_arguments(names, declared))
