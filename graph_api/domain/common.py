"""What every node has, and columns that several relationships share."""

from typing import Final

from graph_api.domain.declarations import Kind, Property, prop
from graph_api.domain.sight import OPEN, PERSONAL

COMMON: Final[tuple[Property, ...]] = (
    prop(
        "id",
        Kind.ID,
        "Stable in this and every later import: a prefix for the type and a hash of source and externalId.",
        required=True,
        see=OPEN,
    ),
    prop("source", Kind.STRING, "Which system or import it comes from.", required=True, see=OPEN),
    prop("externalId", Kind.STRING, "Its own id in that source.", required=True, see=OPEN),
    prop("createdAt", Kind.MOMENT, "When it was first written here, in UTC.", required=True, see=OPEN),
    prop("updatedAt", Kind.MOMENT, "When it last changed here, in UTC.", required=True, see=OPEN),
    prop("version", Kind.INT, "1 when first written; one more at every change.", required=True, see=OPEN),
)


def evidence_columns() -> tuple[Property, ...]:
    """What is known of one piece of evidence that someone knows something."""
    return (
        prop(
            "evidence",
            Kind.STRING,
            "What the evidence is, in the source's own word; null where not stated.",
            see=PERSONAL,
        ),
        prop(
            "weight",
            Kind.FLOAT,
            "How much of it there is, in the source's own unit; null where not stated.",
            see=PERSONAL,
        ),
        prop("level", Kind.INT, "The level that it shows, 1 to 5; null where not stated.", see=PERSONAL),
        prop("source", Kind.STRING, "Which record says so; null where not stated.", see=PERSONAL),
        prop("since", Kind.DAY, "Since when; null where not stated.", see=PERSONAL),
    )
