"""What a room is about and who is in it: from a meeting's records and what is said besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_api.domain.room_check import Presence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import MeetingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Who is in a room and what for, everything by id.

    `people`: sorted. `named_competences`: those that a meeting or the asker names; `competences`: these and what the
    themes and decisions need.
    """

    meeting: MeetingRow | None
    presence: Presence
    people: tuple[str, ...]
    themes: tuple[str, ...]
    decisions: tuple[str, ...]
    named_competences: tuple[str, ...]
    competences: tuple[str, ...]

    @property
    def is_about_something(self) -> bool:
        """Whether anything is known of what it is about."""
        return bool(self.themes or self.decisions or self.named_competences)


def room_of(
    snapshot: Snapshot,
    meeting: MeetingRow | None,
    people: Sequence[str] = (),
    themes: Sequence[str] = (),
    decisions: Sequence[str] = (),
    competences: Sequence[str] = (),
) -> Room:
    """The room that a meeting is, with what is said besides; without a meeting, only that."""
    recorded, presence = _present(snapshot, meeting)
    there = recorded | set(people)
    topics, made = _topics(snapshot, meeting)
    known_themes, known = {row.id for row in snapshot.themes}, {row.id for row in snapshot.competences}
    all_themes, all_decisions = {*themes, *(topics & known_themes)}, {*decisions, *made}
    named = {*competences, *(topics & known)}
    subjects = all_themes | all_decisions
    needed = {row.competence for row in snapshot.needs if row.needing in subjects}
    return Room(
        meeting=meeting,
        presence=Presence.SAID if people and not recorded else presence,
        people=tuple(sorted(there)),
        themes=tuple(sorted(all_themes)),
        decisions=tuple(sorted(all_decisions)),
        named_competences=tuple(sorted(named)),
        competences=tuple(sorted(named | needed)),
    )


def is_recorded(snapshot: Snapshot, meeting: MeetingRow) -> bool:
    """Whether somebody is known to have been at `meeting`, or to be expected there."""
    return bool(_present(snapshot, meeting)[0])


def not_before(snapshot: Snapshot, meeting: MeetingRow | None) -> frozenset[str]:
    """`meeting` and those on a later day; what happened there does not show how things were before it.

    Empty where there is no meeting; a meeting whose day is not known is taken to be before, and nothing to be later
    than a series, which goes on.
    """
    if meeting is None:
        return frozenset()
    day = None if meeting.recurring else meeting.day
    later = {row.id for row in snapshot.meetings if day and row.day and row.day > day}
    return frozenset(later | {meeting.id})


def _present(snapshot: Snapshot, meeting: MeetingRow | None) -> tuple[set[str], Presence]:
    if meeting is None:
        return set(), Presence.SAID
    attended = {row.person for row in snapshot.attendance if row.meeting == meeting.id}
    if attended:
        return attended, Presence.ATTENDED
    expected = {row.person for row in snapshot.invitations if row.meeting == meeting.id and not row.declined}
    return expected, Presence.EXPECTED if expected else Presence.NOT_RECORDED


def _topics(snapshot: Snapshot, meeting: MeetingRow | None) -> tuple[set[str], set[str]]:
    """What a meeting is about, and the decisions made there."""
    if meeting is None:
        return set(), set()
    topics = {row.about for row in snapshot.topics if row.meeting == meeting.id}
    return topics, {row.decision for row in snapshot.made_at if row.meeting == meeting.id}
