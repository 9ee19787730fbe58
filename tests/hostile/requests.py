"""Requests that have broken other servers, as bytes on a socket, each with the statuses that are right for it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

JSON: Final = "application/json"
GRAPHQL: Final = "application/graphql-response+json"

OK: Final = (200,)
BAD: Final = (400,)
CLOSED: Final = (400, 431, 0)
"""What is too large to be read to its end may find the connection closed before the answer is read."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One request: its name, its bytes, and the statuses that it may get."""

    name: str
    content: bytes
    statuses: tuple[int, ...] = BAD


def sent(
    body: bytes | str = b"",
    *,
    method: str = "POST",
    path: str = "/graphql",
    headers: Mapping[str, str] | None = None,
    accept: str = GRAPHQL,
    kind: str | None = JSON,
) -> bytes:
    """A whole request; the newer media type is asked for, in which a refused request is a 400."""
    content = body.encode() if isinstance(body, str) else body
    lines = {"Host": "localhost", "Accept": accept, "Connection": "close"}
    if method == "POST":
        lines |= {"Content-Length": str(len(content))} | ({"Content-Type": kind} if kind else {})
    head = "".join(f"{name}: {value}\r\n" for name, value in (lines | dict(headers or {})).items() if value)
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + content


def asked(query: Any, **parts: Any) -> bytes:
    """A POST with `query`, and what else its JSON holds."""
    return sent(json.dumps({"query": query, **parts}))


def bomb(inside: str, times: int) -> str:
    """A document in which each fragment uses the next one twice."""
    parts = [f"fragment F{at} on Person {{ {inside.format(at + 1)} }}" for at in range(times)]
    return f"{{ people {{ nodes {{ ...F0 }} }} }} {' '.join(parts)} fragment F{times} on Person {{ name }}"


DEEP: Final = 100_000
PEOPLE: Final = "{ people { totalCount } }"

BODIES: Final[Mapping[str, tuple[bytes, tuple[int, ...]]]] = {
    "nothing": (b"", BAD),
    "null": (b"null", BAD),
    "a number": (b"1", BAD),
    "a text": (b'"{ __typename }"', BAD),
    "true": (b"true", BAD),
    "a list": (b'[{"query":"{ __typename }"}]', BAD),
    "an empty list": (b"[]", BAD),
    "an empty object": (b"{}", BAD),
    "half an object": (b'{"query": "{ __typename }"', BAD),
    "two objects": (b'{"query": "{ __typename }"}{"query": "{ __typename }"}', BAD),
    "a comma too many": (b'{"query": "{ __typename }",}', BAD),
    "a comment": (b'{"query": "{ __typename }" /* x */}', BAD),
    "single quotes": (b"{'query': '{ __typename }'}", BAD),
    "NaN": (b'{"query": "{ __typename }", "variables": {"x": NaN}}', BAD),
    "bad UTF-8": (b'{"query": "{ __typename \xff }"}', BAD),
    "overlong UTF-8": (b'{"query": "{ __typename \xc0\xaf }"}', BAD),
    "UTF-16": ('{"query": "{ __typename }"}'.encode("utf-16"), BAD),
    "half a character": (b'{"query": "{ __typename }", "operationName": "\\ud800"}', BAD),
    "a zero byte in the JSON": (b'{"query": "{ __typename }"\x00}', BAD),
    "a zero byte in the document": (b'{"query": "{ __typename \\u0000 }"}', BAD),
    "100,000 open brackets": (b"[" * DEEP, BAD),
    "100,000 pairs of brackets": (b"[" * DEEP + b"]" * DEEP, BAD),
    "100,000 open objects": (b'{"a":' * DEEP, BAD),
    "100,000 brackets in a variable": (
        b'{"query":"{__typename}","variables":{"a":' + b"[" * DEEP + b"]" * DEEP + b"}}",
        BAD,
    ),
    "100,000 open texts": (b'\\"' * DEEP, BAD),
    "a text without end": (b'{"query": "' + b"a" * DEEP, BAD),
    "65 lists inside each other": (b'{"query":"{__typename}","variables":{"a":' + b"[" * 65 + b"]" * 65 + b"}}", BAD),
    "brackets in a text": (json.dumps({"query": "{ __typename }", "variables": {"a": "[" * 500}}).encode(), OK),
    "a number without end": (b'{"query":"{__typename}","variables":{"a":' + b"9" * DEEP + b"}}", (200, 400)),
    "1e999": (b'{"query":"{__typename}","variables":{"a":1e999}}', (200, 400)),
    "100,000 keys": (json.dumps({"query": "{ __typename }", **{f"k{at}": at for at in range(50_000)}}).encode(), OK),
    "one key a thousand times": (b'{"query":"{__typename}"' + b',"query":"{__typename}"' * 1000 + b"}", OK),
    "__proto__": (b'{"query": "{ __typename }", "__proto__": {"x": 1}}', OK),
    "20 MB": (b" " * 20_000_000, (413,)),
    "a query of 900 kB": (json.dumps({"query": "{ __typename }" + " " * 900_000}).encode(), OK),
}

DOCUMENTS: Final[Mapping[str, Any]] = {
    "no document": "",
    "blanks": " \n\t,",
    "a document that is a number": 1,
    "a document that is a list": ["{ __typename }"],
    "a document that is an object": {"a": 1},
    "a comment alone": "# nothing",
    "half a document": "{ people { ",
    "no fields": "{ }",
    "an unknown field": "{ secrets }",
    "a mutation": "mutation { deleteEverything }",
    "a subscription": "subscription { everything }",
    "a type": "type Query { a: Int }",
    "a schema": "schema { query: Query }",
    "an extension": "extend type Query { a: Int }",
    "two operations without a name": "query A { __typename } query B { __typename }",
    "the same name twice": "query A { __typename } query A { __typename }",
    "a fragment in circles": "{ people { nodes { ...a } } } fragment a on Person { ...a }",
    "fragments in circles": "{ people { nodes { ...a } } } fragment a on Person { ...b } fragment b on Person { ...a }",
    "a fragment on nothing": "{ ...a } fragment a on Nothing { id }",
    "10,000 directives": "{ people " + "@include(if: true) " * 10_000 + "{ totalCount } }",
    "10,000 unknown directives": "{ people " + "@x " * 10_000 + "{ totalCount } }",
    "1,000 directives": "{ people " + "@skip(if: false) " * 1_000 + "{ totalCount } }",
    "10,000 aliases": "{ " + " ".join(f"a{at}: __typename" for at in range(10_000)) + " }",
    "1,500 aliases": "{ " + " ".join(f"a{at}: __typename" for at in range(1_500)) + " }",
    "10,000 times one field": "{ " + "__typename " * 10_000 + "}",
    "2,000 times one field": "{ people { nodes { " + "name " * 2_000 + "} } }",
    "500 times one list": "{ people { nodes { " + "tiesTo { nodes { name } } " * 500 + "} } }",
    "500 fragments": "{ people { nodes { "
    + " ".join(f"...F{at}" for at in range(500))
    + " } } } "
    + " ".join(f"fragment F{at} on Person {{ name }}" for at in range(500)),
    "1,000 operations": " ".join(f"query Q{at} {{ __typename }}" for at in range(1_000)),
    "1,000 variables": "query (" + " ".join(f"$v{at}: Int" for at in range(1_000)) + ") { __typename }",
    "10,000 braces": "{" * 10_000,
    "10,000 nested lists": "{ people(where: {idIn: " + "[" * 10_000 + "]" * 10_000 + "}) { totalCount } }",
    "150 nested lists": "{ people(where: {idIn: " + "[" * 150 + "]" * 150 + "}) { totalCount } }",
    "1,000 nested fields": "{ people { nodes { " + "tiesTo { nodes { " * 1_000 + "name" + " } }" * 1_000 + " } } }",
    "40 levels": "{ people { nodes { " + "tiesTo(first: 1) { nodes { " * 40 + "name" + " } }" * 40 + " } } }",
    "2^60 by aliases": bomb("a: tiesTo {{ nodes {{ ...F{0} }} }} b: tiesTo {{ nodes {{ ...F{0} }} }}", 60),
    "2^60 by one field": bomb("tiesTo {{ nodes {{ ...F{0} }} }} tiesTo {{ nodes {{ ...F{0} }} }}", 60),
    "2^60 by fragments": bomb("...F{0} ...F{0}", 60),
    "2^60 by inline fragments": bomb("... on Person {{ ...F{0} }} ... {{ ...F{0} }}", 60),
    "2^30 by directives": bomb("...F{0} @include(if: true) ...F{0} @skip(if: false)", 30),
    "a million objects": "{ people(first: 1000) { nodes { tiesTo(first: 1000) { nodes { name } } } } }",
    "five million objects by default": "{ people { nodes { tiesTo { nodes { tiesTo { nodes { name } } } } } } }",
    "50 root fields": "{ " + " ".join(f"a{at}: people {{ totalCount }}" for at in range(50)) + " }",
    "introspection in circles": "{ __schema { types { " + "fields { type { " * 8 + "name" + " } }" * 8 + " } } }",
    "introspection in two circles": "{ __schema { types { fields { type { fields { name args { type { fields "
    "{ name } } } } } } } } }",
    "21 times introspection": "{ "
    + " ".join(f"a{at}: __schema {{ types {{ fields {{ name }} }} }}" for at in range(21))
    + " }",
    "a page too large": "{ people(first: 100000) { nodes { name } } }",
    "a page beyond all integers": "{ people(first: 99999999999999999999) { nodes { name } } }",
    "a zero byte": "{ people\x00 { totalCount } }",
    "a byte order mark within": "{ people \ufeff { totalCount } } \ufeff }",
    "letters that are none": "{ p\u0435ople { totalCount } }",
    "a text without end": '{ person(id: "abc) { id } }',
    "half a character": '{ person(id: "\\uD800") { id } }',
    "a character beyond all": '{ person(id: "\\u{110000}") { id } }',
}

ANSWERED: Final = ("a page too large",)
"""Documents that run and come to an error on the way: their answer is a 200 with errors."""

PARTS: Final[Mapping[str, dict[str, Any]]] = {
    "variables that are a list": {"variables": [1]},
    "variables that are a text": {"variables": "{}"},
    "variables that are a number": {"variables": 7},
    "an operation that is a number": {"operationName": 7},
    "an operation that is an object": {"operationName": {}},
    "an operation that is not there": {"operationName": "x"},
    "extensions that are a text": {"extensions": "x"},
    "extensions that are a list": {"extensions": []},
}

VARIABLES: Final[Mapping[str, tuple[str, Any]]] = {
    "a text for a number": ("Int", "1; DROP"),
    "an object for a number": ("Int", {"$gt": 0}),
    "a list for a number": ("Int", [1, 2]),
    "a fraction for a number": ("Int", 1.5),
    "2^53 for a number": ("Int", 2**53),
    "a bool for a number": ("Int", True),
    "an object for a text": ("String", {"$ne": None}),
    "a list for a text": ("String", ["a"]),
    "a number for a text": ("String", 1),
    "a text for a filter": ("PersonWhere", "1=1"),
    "an unknown key in a filter": ("PersonWhere", {"1=1": "x"}),
    "a deep filter": ("PersonWhere", {"idIn": [[[["x"]]]]}),
    "an unknown word": ("PersonOrder", "NAME_ASC; DROP"),
}

ARGUMENTS: Final = {"Int": "first", "String": "after", "PersonWhere": "where", "PersonOrder": "orderBy"}


def hostile_requests() -> Iterator[Hostile]:
    """Every request."""
    for name, (body, statuses) in BODIES.items():
        yield Hostile(f"body: {name}", sent(body), statuses)
    for name, query in DOCUMENTS.items():
        yield Hostile(f"document: {name}", asked(query), OK if name in ANSWERED else BAD)
    for name, parts in PARTS.items():
        yield Hostile(f"request: {name}", asked("{ __typename }", **parts))
    for name, (kind, value) in VARIABLES.items():
        query = f"query ($v: {kind}) {{ people({ARGUMENTS[kind]}: $v) {{ totalCount }} }}"
        yield Hostile(f"variable: {name}", asked(query, variables={"v": value}))
    yield from _by_header()
    yield from _by_get()
    yield from _no_http()


def _by_header() -> Iterator[Hostile]:
    query = json.dumps({"query": "{ __typename }"})
    kinds = {"text/plain": 415, "application/x-www-form-urlencoded": 415, "multipart/form-data; boundary=x": 415}
    kinds |= {"application/json; charset=utf-16": 415, "application/json; charset=": 200, "x" * 5000: 415, ";": 415}
    kinds |= {"application/json; charset*=utf-8''%ff": 200, "application/json; charset*0=utf; charset*1=-8": 200}
    for kind, status in kinds.items():
        yield Hostile(f"content type: {kind[:40]}", sent(query, kind=kind), (status, 415))
    yield Hostile("no content type", sent(query, kind=None), (415,))
    for accept, statuses in {
        "image/png": (406,),
        ",,,;;;q=": (200, 406),
        "*/*;q=x": (200, 406),
        "a" * 5000: (406,),
    }.items():
        yield Hostile(f"accept: {accept[:40]}", sent(query, accept=accept), statuses)
    yield Hostile("accept: a thousand types", sent(query, accept=", ".join(["text/html"] * 1000)), (406,))
    for name, value in {
        "Host": "evil.example",
        "Origin": "http://evil.example",
        "Sec-Fetch-Site": "cross-site",
    }.items():
        yield Hostile(f"{name}: {value}", sent(query, headers={name: value}), (403,))
    for value in ("http://[", "null", "http://localhost:99999999", "\xff"):
        yield Hostile(f"origin: {value}", sent(query, headers={"Origin": value}), (200, 403))
    yield Hostile("content length: text", sent(query, headers={"Content-Length": "x"}), BAD)
    yield Hostile("content length: negative", sent(query, headers={"Content-Length": "-1"}), BAD)
    yield Hostile("content length: 10^30", sent(b"", headers={"Content-Length": "1" + "0" * 30}), (400, 413))
    yield Hostile("content length: a gigabyte", sent(b"", headers={"Content-Length": "1000000000"}), (413,))
    yield Hostile("both lengths", sent(query, headers={"Transfer-Encoding": "chunked"}), BAD)
    yield Hostile(
        "no such encoding", sent(b"", headers={"Transfer-Encoding": "gzip", "Content-Length": ""}), (400, 501)
    )
    yield Hostile("a header of 100 kB", sent(query, headers={"X-Long": "a" * 100_000}), CLOSED)
    yield Hostile("10,000 headers", sent(query, headers={f"X-{at}": "a" for at in range(10_000)}), CLOSED)


def _by_get() -> Iterator[Hostile]:
    parts = {
        "nothing": "",
        "an empty query": "query=",
        "bad escapes": "query=%ff%fe%zz",
        "a zero byte": "query=%00",
        "a mutation": "query=mutation%7Bx%7D",
        "variables that are no JSON": "query=%7B__typename%7D&variables=%7Bx",
        "variables that are a list": "query=%7B__typename%7D&variables=%5B%5D",
        "deep variables": "query=%7B__typename%7D&variables=" + "%5B" * 1000,
        "extensions that are a text": "query=%7B__typename%7D&extensions=%22x%22",
        "an operation that is not there": "query=%7B__typename%7D&operationName=x",
        "a bomb": "query=" + quote(bomb("...F{0} ...F{0}", 60)),
    }
    for name, query in parts.items():
        yield Hostile(f"GET: {name}", sent(method="GET", path=f"/graphql?{query}"))
    yield Hostile("GET: 1,000 parameters", sent(method="GET", path="/graphql?" + "&".join(["a=1"] * 1000)))
    yield Hostile("GET: 100 kB", sent(method="GET", path="/graphql?query=" + "a" * 100_000), CLOSED)
    for path in (
        "/../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/%00",
        "/\xff",
        "/graphql/",
        "/page.js/..",
    ):
        yield Hostile(f"GET {path}", sent(method="GET", path=path), (400, 404))
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"):
        yield Hostile(f"{method} /graphql", sent(method=method), (400, 405))


def _no_http() -> Iterator[Hostile]:
    yield Hostile("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200)
    yield Hostile("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (400, 403))
    yield Hostile("HTTP/9.9", b"GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n", (200, 400, 505))
    yield Hostile("a line without end", b"GET /" + b"a" * 100_000, CLOSED)
    yield Hostile("no host", b"GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n", (400, 403))
    yield Hostile("two hosts", b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", (400, 403))
    yield Hostile("a space in a header", b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n")
    yield Hostile(
        "a folded header", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nConnection: close\r\n\r\n", (200, 400)
    )
    chunked = sent(headers={"Content-Length": "", "Transfer-Encoding": "chunked"})
    yield Hostile("a chunk of no length", chunked + b"zz\r\n{}\r\n0\r\n\r\n")
    yield Hostile("a chunk of 10^30 bytes", chunked + b"f" * 30 + b"\r\n{}", (400, 413))


REQUESTS: Final = tuple(hostile_requests())
