"""An organisation read straight from its CSV files: the tests' own way to a snapshot, which shares none of ours.

Knows only what the questions need. Ids are the organisation's own unless `ids` says otherwise.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    AttendanceRow,
    ChallengeRow,
    ConcernRow,
    CouplingRow,
    DecisionLinkRow,
    DependencyRow,
    HoldingRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    MembershipRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TieRow,
    TopicRow,
    UseRow,
)
from graph_api.domain.snapshot_nodes import (
    DecisionRow,
    InitiativeRow,
    MeetingRow,
    NamedRow,
    ObjectiveRow,
    PersonRow,
    ReflectionRow,
    ThemeRow,
    UnitRow,
)
from graph_api.domain.words import DecisionStatus, InitiativeKind, Level, Origin, ReflectionKind

Row: TypeAlias = dict[str, str]
Ids: TypeAlias = Callable[[str, str], str]

NETWORKS = {"working-group", "network", "wg"}
INITIATIVE_COMPETENCE = ("ini", "initiative_id"), ("com", "competence_id")
INITIATIVES = ("ini", "from"), ("ini", "to")
STATUSES = {
    **dict.fromkeys(["proposed", "provisional"], DecisionStatus.PROPOSED),
    **dict.fromkeys(["accepted", "adopted", "implementable", "implemented", "final", "active"], DecisionStatus.ADOPTED),
    "rejected": DecisionStatus.REJECTED,
    "withdrawn": DecisionStatus.WITHDRAWN,
    **dict.fromkeys(["replaced", "superseded"], DecisionStatus.SUPERSEDED),
    **dict.fromkeys(["deferred", "postponed"], DecisionStatus.DEFERRED),
}


def organisation_in(folder: Path, *, ids: Ids = lambda _prefix, own: own, version: int = 1) -> Snapshot:
    """The organisation in `folder`; `ids` makes an id of a type's prefix and the organisation's own id."""
    reader = _Reader(folder, ids)
    return Snapshot(
        version=version,
        people=tuple(sorted(map(reader.person, reader.rows("people")), key=lambda row: row.id)),
        units=tuple(sorted(map(reader.unit, reader.rows("departments")), key=lambda row: row.id)),
        competences=reader.named("com", "competences", "name"),
        themes=reader.themes(),
        organisations=reader.employers(),
        decisions=tuple(sorted(map(reader.decision, reader.rows("decisions")), key=lambda row: row.id)),
        objectives=reader.objectives(),
        initiatives=reader.initiatives(),
        memberships=reader.memberships(),
        holdings=reader.holdings(),
        needs=reader.needs(),
        involvements=reader.involvements(),
        parts=reader.parts(),
        dependencies=reader.dependencies(),
        ties=reader.ties(),
        attendance=reader.attendance(),
        meetings=tuple(sorted(map(reader.meeting, reader.rows("meetings")), key=lambda row: row.id)),
        invitations=reader.invitations(),
        topics=reader.topics(),
        made_at=reader.made_at(),
        concerns=reader.concerns(),
        owners=reader.owners(),
        serving=reader.serving(),
        decision_links=reader.decision_links(),
        uses=tuple(UseRow(*pair) for pair in reader.pairs("initiative_competences", *INITIATIVE_COMPETENCE)),
        couplings=tuple(CouplingRow(*pair) for pair in reader.pairs("initiative_links", *INITIATIVES)),
        challenges=reader.challenges(),
        reflections=reader.reflections(),
    )


def first_day(rows: Iterable[Row]) -> str | None:
    """The first day that any of `rows` begins on."""
    return min((row["since"] for row in rows if row.get("since")), default=None)


def last_day(rows: Iterable[Row]) -> str | None:
    """The day on which the last of `rows` ends; None while one of them lasts."""
    days = [row.get("until") or "" for row in rows]
    return None if "" in days else max(days)


class _Reader:
    def __init__(self, folder: Path, ids: Ids) -> None:
        self.folder = folder
        self.source = folder.name
        self.ids = ids

    def rows(self, name: str) -> list[Row]:
        path = self.folder / f"{name}.csv"
        if not path.exists() and name != "people":
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def optional(self, prefix: str, own: str | None) -> str | None:
        return self.ids(prefix, own) if own else None

    def person(self, row: Row) -> PersonRow:
        return PersonRow(
            id=self.ids("per", row["id"]),
            external_id=row["id"],
            source=self.source,
            name=row.get("name") or row["id"],
            title=row.get("title") or None,
            level=Level[row["level"].upper()] if row.get("level") else None,
            active=row.get("status", "").lower() in {"", "active"},
            unit=self.optional("unit", row.get("department_id")),
            employer=self.optional("org", row.get("employer")),
            site=row.get("site") or None,
            until=(row.get("employer") and row.get("employed_until")) or None,
        )

    def unit(self, row: Row) -> UnitRow:
        return UnitRow(
            id=self.ids("unit", row["id"]),
            external_id=row["id"],
            source=self.source,
            name=row.get("name") or row["id"],
            kind=row.get("kind") or None,
            status=row.get("status") or None,
            parent=self.optional("unit", row.get("parent_id")),
            network=row.get("kind") in NETWORKS,
        )

    def named(self, prefix: str, file: str, column: str) -> tuple[NamedRow, ...]:
        return tuple(
            sorted(
                (
                    NamedRow(self.ids(prefix, row["id"]), row["id"], self.source, row.get(column) or row["id"])
                    for row in self.rows(file)
                ),
                key=lambda row: row.id,
            )
        )

    def employers(self) -> tuple[NamedRow, ...]:
        stated = self.named("org", "organisations", "name")
        known = {row.external_id for row in stated}
        named = {row["employer"] for row in self.rows("people") if row.get("employer")}
        others = (NamedRow(self.ids("org", own), own, self.source, own) for own in named - known)
        return tuple(sorted([*stated, *others], key=lambda row: row.id))

    def decision(self, row: Row) -> DecisionRow:
        return DecisionRow(
            id=self.ids("dec", row["id"]),
            external_id=row["id"],
            source=self.source,
            title=row["title"],
            status=STATUSES.get(row.get("status", "").casefold()),
            date=row.get("date") or None,
            review_on=row.get("review_on") or None,
        )

    def objectives(self) -> tuple[ObjectiveRow, ...]:
        status = {row["id"]: row.get("status") or None for row in self.rows("objectives")}
        named = self.named("obj", "objectives", "title")
        return tuple(
            ObjectiveRow(row.id, row.external_id, row.source, row.name, status[row.external_id]) for row in named
        )

    def themes(self) -> tuple[ThemeRow, ...]:
        known = {row["id"]: row for row in self.rows("themes")}
        return tuple(
            ThemeRow(
                *(row.id, own, row.source, row.name),
                origin=Origin[known[own]["origin"].upper()] if known[own].get("origin") else None,
                status=known[own].get("status") or None,
            )
            for row in self.named("the", "themes", "title")
            for own in [row.external_id]
        )

    def initiatives(self) -> tuple[InitiativeRow, ...]:
        known = {row["id"]: row for row in self.rows("initiatives")}
        return tuple(
            InitiativeRow(
                *(row.id, own, row.source, row.name),
                kind=InitiativeKind[known[own]["kind"].upper()] if known[own].get("kind") else None,
                status=known[own].get("status") or None,
                start=known[own].get("start_date") or None,
                end=known[own].get("end_date") or None,
            )
            for row in self.named("ini", "initiatives", "title")
            for own in [row.external_id]
        )

    def challenges(self) -> tuple[ChallengeRow, ...]:
        days: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows("decision_challenges"):
            days[self.ids("dec", row["decision_id"]), self.ids("per", row["person_id"])].append(row.get("at", ""))
        return tuple(ChallengeRow(*pair, max(found) or None) for pair, found in sorted(days.items()))

    def reflections(self) -> tuple[ReflectionRow, ...]:
        rows = (
            ReflectionRow(
                id=self.ids("ref", row["id"]),
                external_id=row["id"],
                source=self.source,
                about=self.optional("mee", row.get("meeting_id")) or self.optional("dec", row.get("decision_id")),
                kind=ReflectionKind[row["kind"].upper()] if row.get("kind") else None,
                at=row.get("at") or None,
                decision=self.optional("dec", row.get("decision_id")),
            )
            for row in self.rows("reflections")
        )
        return tuple(sorted(rows, key=lambda row: row.id))

    def memberships(self) -> tuple[MembershipRow, ...]:
        found: defaultdict[tuple[str, str, bool], list[Row]] = defaultdict(list)
        for row in self.rows("memberships"):
            former = row["role"].lower().startswith(("emeritus", "former"))
            found[self.ids("per", row["person_id"]), self.ids("unit", row["department_id"]), former].append(row)
        return tuple(
            MembershipRow(
                *(person, unit, tuple(sorted({row["role"] for row in rows} - {""})), former),
                since=first_day(rows),
                until=last_day(rows),
            )
            for (person, unit, former), rows in sorted(found.items())
        )

    def holdings(self) -> tuple[HoldingRow, ...]:
        weights: defaultdict[tuple[str, str], defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        levels: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for row in self.rows("person_competences"):
            pair = self.ids("per", row["person_id"]), self.ids("com", row["competence_id"])
            weights[pair][row.get("evidence", "")] += float(row.get("weight") or 1)
            levels[pair] += [int(row["level"])] if row.get("level") else []
        return tuple(
            HoldingRow(person, competence, max(levels[person, competence], default=None), tuple(sorted(found.items())))
            for (person, competence), found in sorted(weights.items())
        )

    def needs(self) -> tuple[NeedRow, ...]:
        found = {
            NeedRow(self.ids(prefix, row[column]), self.ids("com", row["competence_id"]))
            for prefix, file, column in (
                ("dec", "decision_competences", "decision_id"),
                ("the", "theme_competences", "theme_id"),
            )
            for row in self.rows(file)
        }
        return tuple(sorted(found, key=lambda row: (row.needing, row.competence)))

    def involvements(self) -> tuple[InvolvementRow, ...]:
        roles = self.roles("decision_departments", ("dec", "decision_id"), ("unit", "department_id"))
        for row in self.rows("decisions"):
            if row.get("owning_department"):
                roles[self.ids("dec", row["id"]), self.ids("unit", row["owning_department"])].add("owning")
        return tuple(InvolvementRow(*pair, tuple(sorted(found))) for pair, found in sorted(roles.items()))

    def parts(self) -> tuple[PartRow, ...]:
        roles = self.roles("decision_people", ("dec", "decision_id"), ("per", "person_id"))
        return tuple(PartRow(*pair, tuple(sorted(found))) for pair, found in sorted(roles.items()))

    def dependencies(self) -> tuple[DependencyRow, ...]:
        kinds = self.roles("department_links", ("unit", "from"), ("unit", "to"), "kind")
        return tuple(DependencyRow(*pair, tuple(sorted(found))) for pair, found in sorted(kinds.items()))

    def roles(
        self, file: str, first: tuple[str, str], second: tuple[str, str], column: str = "role"
    ) -> defaultdict[tuple[str, str], set[str]]:
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self.rows(file):
            found[self.ids(first[0], row[first[1]]), self.ids(second[0], row[second[1]])].add(row.get(column, ""))
        return found

    def ties(self) -> tuple[TieRow, ...]:
        found: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for row in self.rows("ties"):
            found[self.ids("per", row["source"]), self.ids("per", row["target"]), row["kind"]].append(row)
        return tuple(
            TieRow(*pair, sum(float(row.get("weight") or 1) for row in rows), first_day(rows), last_day(rows))
            for pair, rows in sorted(found.items())
        )

    def meeting(self, row: Row) -> MeetingRow:
        day = row.get("start_date") or row.get("starts_at", "")[:10]
        return MeetingRow(
            id=self.ids("mee", row["id"]),
            external_id=row["id"],
            source=self.source,
            title=row.get("title") or row["id"],
            day=day if len(day) == len("2026-11-22") else None,
            unit=self.optional("unit", row.get("department_id")),
            recurring=bool(row.get("frequency")),
            status=row.get("status") or None,
            until=row.get("until") or None,
            minutes=int(row["duration_min"]) if row.get("duration_min") else None,
        )

    def pairs(self, file: str, *columns: tuple[str, str]) -> list[tuple[str, str]]:
        """What two columns of a file say, each with its type's prefix; rows that lack one of them say nothing."""
        (first, one), (second, other) = columns
        said = [row for row in self.rows(file) if row.get(one) and row.get(other)]
        return sorted({(self.ids(first, row[one]), self.ids(second, row[other])) for row in said})

    def invitations(self) -> tuple[InvitationRow, ...]:
        said = self.roles("attendance", ("mee", "meeting_id"), ("per", "person_id"), "status")
        return tuple(
            InvitationRow(*pair, declined="declined" in found and "accepted" not in found)
            for pair, found in sorted(said.items())
            if found & {"invited", "accepted", "declined"}
        )

    def topics(self) -> tuple[TopicRow, ...]:
        themes = self.pairs("meeting_themes", ("mee", "meeting_id"), ("the", "theme_id"))
        competences = self.pairs("meetings", ("mee", "id"), ("com", "competence_id"))
        return tuple(TopicRow(*pair) for pair in sorted(themes + competences))

    def made_at(self) -> tuple[MadeAtRow, ...]:
        made = self.pairs("decision_meetings", ("dec", "decision_id"), ("mee", "meeting_id"))
        return tuple(MadeAtRow(*pair) for pair in made)

    def concerns(self) -> tuple[ConcernRow, ...]:
        concerned = self.pairs("theme_departments", ("the", "theme_id"), ("unit", "department_id"))
        return tuple(ConcernRow(*pair) for pair in concerned)

    def owners(self) -> tuple[OwnerRow, ...]:
        owned = (("the", "themes"), ("obj", "objectives"), ("ini", "initiatives"), ("com", "competences"))
        by = (("per", "owner_id"), ("unit", "department_id"))
        pairs = [pair for prefix, file in owned for owner in by for pair in self.pairs(file, (prefix, "id"), owner)]
        return tuple(OwnerRow(*pair) for pair in sorted(pairs))

    def serving(self) -> tuple[ServingRow, ...]:
        files = (("the", "themes"), ("obj", "objectives"), ("ini", "initiatives"), ("unit", "departments"))
        pairs = [pair for prefix, file in files for pair in self.pairs(file, (prefix, "id"), ("obj", "objective_id"))]
        return tuple(ServingRow(*pair) for pair in sorted(pairs))

    def decision_links(self) -> tuple[DecisionLinkRow, ...]:
        found: set[tuple[str, str, bool]] = set()
        for row in self.rows("decision_links"):
            first, second = self.ids("dec", row["from"]), self.ids("dec", row["to"])
            if row["kind"] == "superseded_by":
                first, second = second, first
            found.add((first, second, row["kind"] in {"replaces", "superseded_by"}))
        return tuple(DecisionLinkRow(*row) for row in sorted(found))

    def attendance(self) -> tuple[AttendanceRow, ...]:
        present: Iterable[Row] = (
            row for row in self.rows("attendance") if row.get("status", "present") in {"", "present"}
        )
        return tuple(
            sorted(
                (
                    AttendanceRow(self.ids("mee", row["meeting_id"]), self.ids("per", row["person_id"]))
                    for row in present
                ),
                key=lambda row: (row.meeting, row.person),
            )
        )
