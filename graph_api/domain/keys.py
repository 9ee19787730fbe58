"""Ids, order keys and folded text: what is stored beside the values so that the graph can find and list them.

An order key is one stored text per declared order: the value's sort text, U+0001, and the node's id. It is
never null and never twice the same, so that a keyset cursor is one comparison (`n.byName > $after`) that an
index answers at any position, however many nodes share a value.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Final, cast

from graph_api.domain.declarations import NodeType, Property

SEPARATOR: Final = "\u0001"
"""Sorts before every character of a text, so that "Bo" comes before "Bo Ek" whatever their ids are."""

UNKNOWN_LAST: Final = "\uffff"
"""The sort text of an unknown value: after every word, number and day."""

LONGEST_SORT_TEXT: Final = 1_000
"""Characters of a sort text that are kept: Neo4j's range index takes keys of up to about 8,000 bytes."""

LONGEST_SEARCH_TEXT: Final = 8_000
"""Characters of a search text that are kept: Neo4j's text index takes values of up to 32,766 bytes."""

AFTER_Z: Final = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ß": "ss"}
"""Swedish alphabetical order: å, ä and ö are letters of their own after z; æ and ø go with ä and ö (SAOL)."""

PLAIN: Final = {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe"}


def node_id(prefix: str, source: str, external_id: str) -> str:
    """The id of what `source` calls `external_id`: `prefix`, "_" and 20 hexadecimal digits of a SHA-256.

    The same in every import and every database; 80 bits, so that a million ids clash with a chance of 4e-13.
    """
    digest = hashlib.sha256(f"{prefix}\0{source}\0{external_id}".encode()).hexdigest()
    return f"{prefix}_{digest[:20]}"


def sort_text(text: str) -> str:
    """`text` so that comparing code points gives Swedish alphabetical order, capitals and accents aside."""
    spelled = "".join(AFTER_Z.get(letter, letter) for letter in unicodedata.normalize("NFC", text).casefold().strip())
    return _without_accents(spelled)


def folded(text: str) -> str:
    """`text` as a search sees it: without capitals and accents, å, ä and ö included."""
    spelled = "".join(PLAIN.get(letter, letter) for letter in unicodedata.normalize("NFC", text).casefold())
    return " ".join(_without_accents(spelled).split())


def derived(declared: NodeType, node: Mapping[str, object]) -> dict[str, str]:
    """What is stored beside the values of `node`: its order keys, and `searchText` where it has words to find.

    Args:
        declared: the concrete type of the node.
        node: all its stored values, `id` included.
    """
    keys = {order.order_key: order_key(order, node.get(order.name), str(node["id"])) for order in declared.orders}
    words = search_text(declared, node)
    return keys | ({"searchText": words} if any(field.search for field in declared.properties) else {})


def order_key(order: Property, value: object, id_: str) -> str:
    """The stored key that lists a node with `id_` by the `value` it has for `order`; unknown comes last."""
    return _sort_value(order, value) + SEPARATOR + id_


def search_text(declared: NodeType, node: Mapping[str, object]) -> str:
    """All names of `node`, folded, separated by one space each."""
    words: list[str] = []
    for declared_name in declared.properties:
        value = node.get(declared_name.name) if declared_name.search else None
        words += cast("list[str]", value) if isinstance(value, list) else [str(value or "")]
    return " ".join(folded(word) for word in words if word)[:LONGEST_SEARCH_TEXT]


def _sort_value(order: Property, value: object) -> str:
    if value is None or value == "":
        return UNKNOWN_LAST
    if isinstance(order.kind, type):
        return f"{[member.name for member in order.kind].index(str(value)):02d}"
    return sort_text(str(value))[:LONGEST_SORT_TEXT]


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
