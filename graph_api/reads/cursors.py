"""Cursors: a place in a list, as text that clients pass back unread.

A cursor is base64url of the JSON pair [name of the order's property, key]: the key alone says where to go on (see
`graph_api.domain.keys`), and the name tells a cursor of another order apart.
"""

import base64
import binascii

import orjson

from graph_api.errors import BadInput


def cursor_of(order: str, key: str) -> str:
    """The cursor of the node with `key` in the order by the property `order`."""
    return base64.urlsafe_b64encode(orjson.dumps([order, key])).rstrip(b"=").decode()


def key_of(cursor: str, order: str, where: str) -> str:
    """The key inside `cursor`.

    Args:
        cursor: what a client passed back.
        order: the property that the list is ordered by now.
        where: the argument, for the error.

    Raises:
        BadInput: it is no cursor, or comes from a list in another order.
    """
    pair = _opened(cursor)
    if pair is None:
        raise BadInput(
            f'{where} is "{cursor}", which is no cursor; give a cursor or endCursor of an earlier page.', value=cursor
        )
    if pair[0] != order:
        raise BadInput(
            f"{where} is the cursor of a list by {pair[0]} and this list is by {order}; "
            "keep orderBy while going through the pages.",
            value=cursor,
            bound=order,
        )
    return pair[1]


def _opened(cursor: str) -> tuple[str, str] | None:
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        pair = orjson.loads(raw)
    except (UnicodeEncodeError, binascii.Error, orjson.JSONDecodeError):
        return None
    match pair:
        case [str() as order, str() as key]:
            return order, key
        case _:
            return None
