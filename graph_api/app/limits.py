"""What a request may be before anything of it is understood: how large, how deep, how slow."""

from typing import Final

LARGEST_BODY: Final = 1_000_000
"""Bytes of a body at most."""

LARGEST_DRAINED: Final = 50_000_000
"""Bytes of a body too large that are read all the same, so that its sender comes to read the refusal."""

BODY_SECONDS: Final = 10.0
"""How long a body may take to arrive."""

DEEPEST_JSON: Final = 64
"""Objects and lists inside each other at most; the variables of our own operations have four."""

LARGEST_HEAD: Final = 16_384
"""Bytes of a request line with its headers at most."""

MOST_HEADERS: Final = 100
"""Headers of a request at most; a browser sends some twenty."""

PROBES: Final = frozenset({"/healthz", "/readyz"})
"""The addresses at which others ask every few seconds whether we are well."""
