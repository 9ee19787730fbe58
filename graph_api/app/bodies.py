"""Bodies as they arrive, and the JSON in them: bounded in size, depth and time, and refused with a sentence."""

import asyncio
import re
from http import HTTPStatus
from typing import Any, Final

import orjson
from starlette.requests import Request

from graph_api.app.limits import BODY_SECONDS, DEEPEST_JSON, LARGEST_BODY, LARGEST_DRAINED
from graph_api.app.refusals import HttpRefusal, malformed

STRINGS: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
"""JSON strings, the last one perhaps without its end: found in one pass, whatever is in them."""

NO_BRACKETS: Final = bytes(each for each in range(256) if each not in b"[]{}")
ONE_KIND: Final = bytes.maketrans(b"{}", b"[]")
"""Which of the two it is does not matter to how deep it is, and what does not pair is refused as no JSON."""


async def body_of(request: Request) -> bytes:
    """The body of `request`.

    Raises:
        HttpRefusal: 413 where it is too large, 408 where it does not arrive in time.
    """
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await _received(request)
    except TimeoutError:
        sentence = f"The request did not arrive within {BODY_SECONDS:g} seconds; send it again."
        raise malformed(sentence, status=HTTPStatus.REQUEST_TIMEOUT, bound=BODY_SECONDS) from None


async def _received(request: Request) -> bytes:
    announced = request.headers.get("content-length", "0")
    if not announced.isdigit() or int(announced) > LARGEST_DRAINED:
        raise _too_large()
    body, size = bytearray(), 0
    async for part in request.stream():
        size += len(part)
        if size <= LARGEST_BODY:
            body += part
        elif size > LARGEST_DRAINED:
            break
    if size > LARGEST_BODY:
        raise _too_large()
    return bytes(body)


def _too_large() -> HttpRefusal:
    sentence = f"The request is larger than {LARGEST_BODY:,} bytes; ask for less at once."
    return malformed(sentence, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE, bound=LARGEST_BODY)


def json_of(content: bytes, what: str) -> Any:
    """The value that `content` holds as JSON; `what` it is, for the sentence.

    Raises:
        HttpRefusal: it is no JSON in UTF-8, or too deep.
    """
    if is_deeper(content, DEEPEST_JSON):
        sentence = f"{what} has more than {DEEPEST_JSON} lists and objects inside each other; ask for less at once."
        raise malformed(sentence, bound=DEEPEST_JSON)
    try:
        return orjson.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise malformed(f"{what} is not UTF-8, from byte {error.start} on.") from None
    except orjson.JSONDecodeError as error:
        raise malformed(f"{what} is not JSON: {error}.") from None


def is_deeper(content: bytes, levels: int) -> bool:
    """Whether brackets in `content`, outside of strings, lie inside each other more than `levels` deep.

    The innermost pairs are taken away level by level. What does not pair counts as deep where there is much of it.
    """
    if content.count(b"[") + content.count(b"{") <= levels:
        return False
    left = STRINGS.sub(b"", content).translate(ONE_KIND, NO_BRACKETS)
    for _ in range(levels):
        left = left.replace(b"[]", b"")
    opened = left.count(b"[")
    return opened > levels or 2 * opened == len(left) > 0
