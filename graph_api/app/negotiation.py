"""Which of the two media types of GraphQL an answer has, by the Accept header (RFC 9110, section 12.5.1)."""

from http import HTTPStatus
from typing import Final

from graph_api.app.answers import GRAPHQL, JSON
from graph_api.app.refusals import malformed

RANGES: Final = {GRAPHQL: (GRAPHQL, "application/*", "*/*"), JSON: (JSON, "application/*", "*/*")}
"""The ranges that take in a media type, the most specific first."""


def negotiated(accept: str | None) -> str:
    """The media type that `accept` likes best; plain JSON unless it names the other one.

    Raises:
        HttpRefusal: 406, where it accepts neither.
    """
    if not accept:
        return JSON
    liked = _qualities(accept)
    graphql, json = (_quality(liked, media_type) for media_type in (GRAPHQL, JSON))
    if max(graphql, json) <= 0:
        sentence = f"The answer would be {JSON} or {GRAPHQL}, and Accept allows neither."
        raise malformed(sentence, status=HTTPStatus.NOT_ACCEPTABLE, bound=[JSON, GRAPHQL])
    return GRAPHQL if GRAPHQL in liked and graphql >= json else JSON


def _quality(liked: dict[str, float], media_type: str) -> float:
    return next((liked[each] for each in RANGES[media_type] if each in liked), 0)


def _qualities(accept: str) -> dict[str, float]:
    """How much each range of media types is liked, 0 to 1."""
    liked: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = (each.strip().lower() for each in part.split(";"))
        weights = [each[2:] for each in parameters if each.startswith("q=")]
        liked[name] = _number(weights[0]) if weights else 1.0
    return liked


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
