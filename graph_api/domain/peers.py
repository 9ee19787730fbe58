"""Who has the same role elsewhere: what can be asked, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from graph_api.domain.answers import Answer, AnswerStatus, Language, Named
from graph_api.domain.words import Level

SAYS_NOTHING: Final = ("member", "team_member")
"""The roles that tell nothing of what somebody does, unless said otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeersInput:
    """Whose role, or which; one of the two.

    A person is given by an id, by the id in its source, or by its name where only one has it. Roles are compared
    without capitals and accents, with spaces for `_` and hyphens.
    """

    person: Annotated[str | None, "Someone: who has a role of theirs in another unit, or with another employer?"] = None
    role: Annotated[str | None, "A role, as memberships or titles name it: who has it, unit by unit?"] = None
    other_employers_only: Annotated[bool, "With a person: only people who work for another employer."] = False
    titles: Annotated[
        bool,
        "Whether titles are roles too: what stands before a comma, bracket or dash, each part of what a slash parts.",
    ] = True
    ignored_roles: Annotated[
        Sequence[str], "Roles that say nothing of what somebody does; a role asked for counts."
    ] = SAYS_NOTHING
    first: Annotated[int, "Show so many at most, 1 to 500."] = 100
    sources: Annotated[Sequence[str] | None, "Only what comes from these sources; none given: all."] = None
    language: Annotated[Language, "The language of the sentences."] = Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerPerson:
    """Someone with the role."""

    person: Annotated[Named, "Who."]
    level: Annotated[Level | None, "Where between whole and detail they work; null where not known."]
    employer: Annotated[Named | None, "Who employs them; null where not known."]
    roles: Annotated[tuple[str, ...], "Which of the roles they have here, as is recorded."]
    met: Annotated[
        bool | None,
        "Whether they and the person asked about have a tie, or were at one meeting of at most 25; null where a role "
        "was asked about, and where no ties and meetings are recorded.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerUnit:
    """Those who have the role in one unit."""

    unit: Annotated[Named | None, "The unit; null for those whose unit is not known."]
    sentence: Annotated[str, "Who has the role there, in words."]
    people: Annotated[tuple[PeerPerson, ...], "Those who do, in alphabetical order."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peers(Answer):
    """Who has the same role in another unit or with another employer."""

    status: Annotated[AnswerStatus, "Whether there is a role to go by."]
    sentence: Annotated[str, "The answer in words, to be read aloud."]
    person: Annotated[Named | None, "Whom it was asked about; null where a role was."]
    roles: Annotated[tuple[str, ...], "The roles that count, as they are recorded."]
    peers: Annotated[int, "How many people there are, each counted once."]
    not_met: Annotated[
        int | None, "How many of them the person asked about has not met, as far as is recorded; null as `met` is."
    ]
    units: Annotated[tuple[PeerUnit, ...], "Those who have the role, by unit, in alphabetical order."]
