"""The one error hierarchy: a stable code, a human sentence, the bad value and the bound it broke.

Every code is listed in schema/errors.md; a test compares the two. The sentence is for the person who
asked: it names what was wrong and what to do next, never a host name, a statement or a stack.
"""

from typing import ClassVar


class MellanrumError(Exception):
    """Base of every error that we raise on purpose.

    Args:
        sentence: one human sentence that says what was wrong and what to do next, in English.
        swedish: the same in Swedish; None where it is told in English only.
        value: the value that was refused, as it was given; None where no single value is to blame.
        bound: what would have been accepted; None where there is no such bound.
        retry_after: seconds after which the same may be asked again; None where that would change nothing.
    """

    code: ClassVar[str] = "INTERNAL"

    def __init__(
        self,
        sentence: str,
        *,
        swedish: str | None = None,
        value: object = None,
        bound: object = None,
        retry_after: int | None = None,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.swedish = swedish
        self.value = value
        self.bound = bound
        self.retry_after = retry_after

    def in_swedish(self) -> "MellanrumError":
        """The same with its sentence in Swedish, or itself where it is told in English only."""
        if self.swedish is None:
            return self
        return type(self)(
            self.swedish, swedish=self.swedish, value=self.value, bound=self.bound, retry_after=self.retry_after
        )


class SettingsInvalid(MellanrumError):
    """A setting in the environment or on the command line has a value that cannot be used."""

    code = "SETTINGS_INVALID"


class DatabaseUnavailable(MellanrumError):
    """Neo4j cannot be reached, refuses the password or did not answer in time."""

    code = "DATABASE_UNAVAILABLE"


class DatabaseRefuses(DatabaseUnavailable):
    """Neo4j answers and does not let us in, which trying again will not change."""


class QueryTimedOut(MellanrumError):
    """A statement was ended because it ran longer, or took more memory, than it may."""

    code = "QUERY_TIMED_OUT"


class Busy(MellanrumError):
    """More is asked at once than can be answered in time; nothing is wrong with the request."""

    code = "BUSY"


class SchemaVersionMismatch(MellanrumError):
    """The database was migrated by a newer program, or by migrations that have been changed since."""

    code = "SCHEMA_VERSION"


class LocalDatabaseFailed(MellanrumError):
    """The Neo4j that runs on this machine could not be fetched, started or kept running."""

    code = "LOCAL_DATABASE"


class ImportRefused(MellanrumError):
    """Rows of an import are wrong, so that nothing of it was written."""

    code = "IMPORT_REFUSED"


class OperationInvalid(MellanrumError):
    """A file in schema/operations is not of the form that is read there."""

    code = "OPERATION_INVALID"


class BadInput(MellanrumError):
    """An argument of a request is not usable: a bad cursor, a page too large, an unknown id."""

    code = "BAD_INPUT"


class TooExpensive(MellanrumError):
    """A request asks for more at once than the caller's role may: objects, depth, aliases or root fields."""

    code = "TOO_EXPENSIVE"


class RateLimited(MellanrumError):
    """A caller has used up what they may ask for in a minute, or has too many requests under way."""

    code = "RATE_LIMITED"


class RequestMalformed(MellanrumError):
    """What came over HTTP is no GraphQL request: not JSON, no query in it, the wrong type of content, too large."""

    code = "BAD_REQUEST"


class OnlyByPost(RequestMalformed):
    """What would change something came by a method that promises to change nothing."""

    code = "ONLY_BY_POST"


class DocumentInvalid(MellanrumError):
    """The GraphQL document of a request cannot be read, does not fit the schema or names no operation to run."""

    code = "BAD_DOCUMENT"


class NotFound(BadInput):
    """An id or name that a question was asked about is not in the graph."""

    code = "NOT_FOUND"


class NothingToAnswer(BadInput):
    """The graph holds none of the records that the question is about."""

    code = "NO_DATA"


class BrokenRecord(MellanrumError):
    """A record in the graph lacks a value that all of its type have, or holds a word that is none of ours."""

    code = "BROKEN_RECORD"


class Unauthenticated(MellanrumError):
    """A request does not say who sends it, or says it with a token that is not good."""

    code = "UNAUTHENTICATED"


class Refused(MellanrumError):
    """The caller may not do or see this."""

    code = "FORBIDDEN"
