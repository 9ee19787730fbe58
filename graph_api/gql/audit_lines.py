"""One request as a line of the audit trail; None where it asked for nothing about people."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from graph_api.access.caller import Caller
from graph_api.domain.audit import MOST_SUBJECTS, OK, AuditLine
from graph_api.domain.moments import written
from graph_api.domain.request_notes import LONGEST_NAME
from graph_api.gql.preparation import Prepared

ABOUT: Final = frozenset({"exportPerson", "objectToAnalysis"})
"""Rights whose argument `id` is whom they are used for; of an erasure it is not told."""


@dataclass(slots=True)
class Told:
    """What is found out of a request while it is answered. `count`: people in the answer, each time."""

    prepared: Prepared | None = None
    subjects: dict[str, None] = field(default_factory=dict[str, None])
    count: int = 0


def line_of(told: Told, codes: Collection[str], caller: Caller) -> AuditLine | None:
    """The line of a request that got as far as being understood.

    Args:
        told: what was found out of it.
        codes: of the errors in its answer.
        caller: who asked.
    """
    prepared = told.prepared
    if prepared is None or not (prepared.audited.fields or told.count):
        return None
    subjects = [*told.subjects] if codes else [*dict.fromkeys([*told.subjects, *_meant(prepared)])]
    name = prepared.operation.name
    return AuditLine(
        at=written(datetime.now(UTC), "milliseconds"),
        by=caller.name,
        role=caller.role.name,
        person=caller.person,
        operation=name.value[:LONGEST_NAME] if name else None,
        document=prepared.audited.digest,
        fields=prepared.audited.fields,
        subjects=tuple(subjects) if len(subjects) <= MOST_SUBJECTS else (),
        subject_count=max(told.count, len(subjects)),
        result=min(codes, default=OK),
    )


def _meant(prepared: Prepared) -> list[str]:
    """The people for whom rights were used, by the argument that says so."""
    found: list[str] = []
    for key, nodes in prepared.roots.items():
        if prepared.name(key) in ABOUT:
            given = next((each.value for each in nodes[0].arguments or () if each.name.value == "id"), None)
            value = getattr(given, "value", None)
            name = getattr(getattr(given, "name", None), "value", None)
            found.append(str(prepared.variables.get(name) if name else value))
    return found
