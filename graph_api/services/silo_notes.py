"""What an answer about silos leaves out, and what to do where there is nothing to answer with."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from graph_api.analytics.co_attendance import JointMeetings
from graph_api.analytics.groups import having_every
from graph_api.analytics.silo_basis import SiloBasis, kinds_of
from graph_api.analytics.silos import GroupMeasures, SiloMeasures
from graph_api.domain.answers import LeftOut
from graph_api.domain.silo_groups import SiloJointMeetings
from graph_api.domain.silos import CO_ATTENDANCE, Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import left_out
from graph_api.services.small_groups import Shown
from graph_api.services.wording import silos as words
from graph_api.services.wording.sentences import EMPTY, MEETINGS, PEOPLE, listed


def what_to_do(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis, found: SiloMeasures) -> Iterator[str]:
    """Why there is nothing to answer with and what to do, or what to beware of."""
    language, kinds = asked.language, kinds_of(asked) or frozenset()
    missing = sorted(kinds - {tie.kind for tie in snapshot.ties})
    if not snapshot.people:
        yield EMPTY.said(language)
        return
    yield from _about_meetings(snapshot, asked, basis.joint)
    if found.ties:
        yield from _beware(snapshot, asked, found, missing)
        if basis.communities and len(basis.communities.seeds) < asked.leiden_seeds:
            tried = len(basis.communities.seeds)
            yield words.FEWER_SEEDS.said(language, tried=tried, asked=asked.leiden_seeds)
    elif missing and len(missing) == len(kinds) and snapshot.ties:
        known = [f"{kind} ({count})" for kind, count in Counter(tie.kind for tie in snapshot.ties).most_common()]
        yield words.NO_TIES_OF_KIND.said(language, asked=listed(missing, language), known=listed(known, language))
    elif not snapshot.ties and basis.joint is None:
        yield words.NO_TIES_AT_ALL.said(language)
    else:
        yield from _nobody(snapshot, asked, basis)


def joint_of(asked: SilosInput, joint: JointMeetings | None) -> SiloJointMeetings | None:
    """The ties by joint meetings; None where they do not count."""
    if joint is None:
        return None
    pairs = len(joint.joined.one)
    sentence = words.JOINT.said(
        asked.language,
        pairs=words.PAIRS.said(asked.language, pairs),
        from_joint=asked.from_joint,
        meetings=MEETINGS.said(asked.language, joint.meetings),
        largest=asked.largest_meeting,
    )
    return SiloJointMeetings(
        kind=CO_ATTENDANCE,
        from_joint=asked.from_joint,
        largest_meeting=asked.largest_meeting,
        meetings=joint.meetings,
        too_large=joint.too_large,
        pairs=pairs,
        sentence=sentence,
    )


def left_out_of(
    snapshot: Snapshot, asked: SilosInput, basis: SiloBasis, shown: Shown[GroupMeasures], more: tuple[int, int]
) -> tuple[LeftOut, ...]:
    """People and groups that are not counted or not shown; `more`: pairs without ties, and people, not listed."""
    language = asked.language
    rest = [person for person in snapshot.people if person.active or not asked.active_only]
    grouped = having_every(snapshot, replace(asked, formal_only=False), [asked.by])
    too_large = basis.joint.too_large if basis.joint else 0
    return left_out(
        (words.NOT_ACTIVE.said(language), len(snapshot.people) - len(rest)),
        (words.WITHOUT_GROUP[asked.by].said(language), len(rest) - len(grouped)),
        (words.NOT_FORMAL.said(language), len(grouped) - len(basis.grouped_people)),
        (words.WITHOUT_TIES.said(language), basis.everyone.size - basis.counted.size),
        (words.TOO_LARGE.said(language, largest=asked.largest_meeting), too_large),
        (words.NOT_SHOWN.said(language), len(shown.hidden)),
        (words.MORE_PAIRS.said(language), more[0]),
        (words.MORE_ELSEWHERE.said(language), more[1]),
    )


def _beware(snapshot: Snapshot, asked: SilosInput, found: SiloMeasures, missing: list[str]) -> Iterator[str]:
    language = asked.language
    if missing:
        yield words.MISSING_KINDS.said(language, asked=listed(missing, language))
    if found.not_formal and snapshot.memberships:
        yield words.MAYBE_GUESSED.said(language, count=found.not_formal)
    if found.in_several:
        yield words.IN_SEVERAL.said(language, people=PEOPLE.said(language, found.in_several))
    if asked.by is Grouping.DETECTED:
        yield words.INWARD_BY_MAKING.said(language)


def _about_meetings(snapshot: Snapshot, asked: SilosInput, joint: JointMeetings | None) -> Iterator[str]:
    if joint is None or len(joint.joined.one):
        return
    if not snapshot.attendance:
        yield words.NO_ATTENDANCE.said(asked.language)
        return
    largest, least = asked.largest_meeting, asked.from_joint
    yield words.MEET_TOO_SELDOM.said(asked.language, asked=least, largest=largest, most=joint.most)


def _nobody(snapshot: Snapshot, asked: SilosInput, basis: SiloBasis) -> Iterator[str]:
    if not basis.grouped_people:
        group = words.KNOWN_GROUP[asked.by].said(asked.language)
        yield words.NOBODY_GROUPED.said(asked.language, group=group)
        return
    strongest = SiloBasis(snapshot, replace(asked, min_weight=0.0), [asked.by]).everyone.strongest
    if strongest is not None:
        yield words.TOO_WEAK.said(asked.language, asked=f"{asked.min_weight:g}", strongest=f"{strongest:g}")
    elif snapshot.ties and kinds_of(asked) != frozenset():
        yield words.NOBODY_TIED.said(asked.language)
