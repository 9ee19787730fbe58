"""A line of the audit trail: who read what about whom, and never what it said."""

from dataclasses import dataclass
from typing import Annotated, Final

MOST_SUBJECTS: Final = 100
"""People whom a line names; of more it says only how many, since a list of everyone tells nobody anything."""

OK: Final = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """That someone read, or tried to read, something about people, or used a right for one of them."""

    at: Annotated[str, "When, in UTC."]
    by: Annotated[str, "Who asked: a token's id, a hash of whom an identity provider names, demo, or command line."]
    role: Annotated[str, "Their role."]
    person: Annotated[
        str | None, "The id of the person who asked; null for programs, and for those who are nobody here."
    ]
    operation: Annotated[str | None, "The name that the document gives its operation; null where it gives none."]
    document: Annotated[str, "The SHA-256 of the document, by which the same one is known again."]
    fields: Annotated[tuple[str, ...], "What was asked for of people: types and fields, and rights."]
    subjects: Annotated[tuple[str, ...], "The ids of the people in the answer; empty where they are more than 100."]
    subject_count: Annotated[int, "How many people there were in the answer."]
    result: Annotated[str, "ok, or the code of the first error."]
