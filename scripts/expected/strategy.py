"""What is uniquely determined of the answers to strategyInCalendar: everything but the sentences.

Written from the definition alone, over the CSV files of either sample.
"""

from collections import Counter
from datetime import date, timedelta

from expected.organisation import Organisation, Row
from expected.pieces import Answer, Variables
from expected.rooms import Region, day

PARTS = (
    "OBJECTIVES_WITHOUT_MEETING",
    "MEETINGS_WITHOUT_PURPOSE",
    "OBJECTIVES_WITHOUT_INITIATIVE",
    "INITIATIVES_WITHOUT_OBJECTIVE",
    "RAISED_AND_NEVER_MET",
)
RAISED = {"customer", "outside"}


class Strategy:
    """The files against a period; none of the samples' meetings, aims, themes or initiatives is cancelled or over."""

    def __init__(self, data: Region, variables: Variables) -> None:
        self.data, self.as_of = data, date.fromisoformat(variables["asOf"])
        self.since = str(self.as_of - timedelta(days=variables.get("days", 365)))
        self.until = str(self.as_of + timedelta(days=variables.get("daysAhead", 90)))
        rows = list(data.meetings.values())
        self.meetings = [row for row in rows if day(row) and self.since <= day(row) <= self.until]
        self.series = [
            row
            for row in rows
            if row["frequency"]
            and row.get("start_date", "") <= self.until
            and not ("" < row.get("until", "") < self.since)
        ]
        self.topics = data.pairs("meeting_themes", "meeting_id", "theme_id")
        self.parent = dict(data.pairs("objectives", "id", "objective_id"))
        self.aim = {
            file: dict(data.pairs(file, "id", "objective_id"))
            if data.rows(file) and "objective_id" in data.rows(file)[0]
            else {}
            for file in ("themes", "initiatives", "departments")
        }
        self.initiatives = [row for row in data.rows("initiatives") if self.runs(row)]

    def runs(self, row: Row) -> bool:
        """Whether an initiative has not ended, and begins before the period is over."""
        return not ("" < row["end_date"] < str(self.as_of)) and row["start_date"] <= self.until

    def lines(self, objective: str | None) -> set[str]:
        """An objective and all that are wider."""
        found = set[str]()
        while objective and objective not in found:
            found.add(objective)
            objective = self.parent.get(objective)
        return found

    def about(self, objective: str, meeting: str) -> bool:
        """Whether a meeting is about a theme that works for an objective."""
        themes = [theme for other, theme in self.topics if other == meeting]
        return any(objective in self.lines(self.aim["themes"].get(theme)) for theme in themes)

    def by_unit(self, objective: str, row: Row) -> bool:
        """Whether the unit of a meeting works for an objective."""
        return objective in self.lines(self.aim["departments"].get(row["department_id"]))

    def objective(self, row: Row) -> Answer:
        """One objective against the calendar."""
        own = row["id"]
        about = [each for each in self.meetings if self.about(own, each["id"])]
        units = [each for each in self.meetings if each not in about and self.by_unit(own, each)]
        ongoing = [each for each in self.series if self.about(own, each["id"])]
        standing = [each for each in self.series if each not in ongoing and self.by_unit(own, each)]
        met = [
            theme for meeting, theme in self.topics if meeting in {each["id"] for each in self.meetings + self.series}
        ]
        days = sorted(day(each) for each in about + units)
        minutes = hours(about)
        return {
            "word": "ON_THE_AGENDA"
            if about or ongoing
            else "UNIT_MEETS"
            if units or standing
            else "IN_NO_CALENDAR"
            if met
            else "NO_DATA",
            "meetings": len(about),
            "unitMeetings": len(units),
            "last": max((each for each in days if each <= str(self.as_of)), default=None),
            "next": min((each for each in days if each > str(self.as_of)), default=None),
            "hours": None if hours(self.meetings) is None else minutes or 0.0,
            "initiatives": sum(own in self.lines(self.aim["initiatives"].get(each["id"])) for each in self.initiatives)
            if self.aim["initiatives"]
            else None,
            "themeCount": sum(own in self.lines(aim) for aim in self.aim["themes"].values()),
            "owners": sorted({row["owner_id"], row["department_id"]} - {""}),
        }

    def purposeless(self) -> list[Row] | None:
        """The meetings of which nothing says what they are for; None where none says it."""
        told = {meeting for meeting, _ in self.topics}
        told |= {meeting for _, meeting in self.data.pairs("decision_meetings", "decision_id", "meeting_id")}
        rows = [
            row
            for row in self.meetings
            if row["id"] not in told
            and not row["competence_id"]
            and row["department_id"] not in self.aim["departments"]
        ]
        return rows if len(rows) < len(self.meetings) else None


def hours(meetings: list[Row]) -> float | None:
    """How long meetings take together; None where no length is known."""
    known = [int(row["duration_min"]) for row in meetings if row["duration_min"]]
    return round(sum(known) / 60, 2) if known else None


def answer_for(data: Region, variables: Variables) -> Answer:
    """The answer without its sentences."""
    found = Strategy(data, variables)
    objectives = {row["id"]: found.objective(row) for row in data.rows("objectives")}
    purposeless, says = found.purposeless(), bool(found.aim["initiatives"])
    aimless = [row["id"] for row in found.initiatives if row["id"] not in found.aim["initiatives"]]
    raised = [row["id"] for row in data.rows("themes") if row["origin"] in RAISED]
    met = {theme for _, theme in found.topics}
    never = [theme for theme in raised if theme not in met]
    words = Counter(each["word"] for each in objectives.values())
    counts = [
        [words["IN_NO_CALENDAR"] if objectives and not words["NO_DATA"] else None, len(objectives)],
        [None if purposeless is None else len(purposeless), len(found.meetings)],
        [
            sum(not each["initiatives"] for each in objectives.values()) if objectives and says else None,
            len(objectives),
        ],
        [len(aimless) if says else None, len(found.initiatives)],
        [len(never) if raised and met else None, len(raised)],
    ]
    units = {row["department_id"] for row in purposeless or []}
    return {
        "status": "ANSWERED" if any(count is not None for count, _ in counts) else "NO_DATA",
        "since": found.since,
        "until": found.until,
        "meetings": len(found.meetings),
        "planned": sum(day(row) > str(found.as_of) for row in found.meetings),
        "series": len(found.series),
        "hours": hours(found.meetings),
        "findings": dict(zip(PARTS, counts, strict=True)),
        "objectives": dict(sorted(objectives.items())),
        "withoutPurpose": None
        if purposeless is None
        else {unit: _of_unit(unit, purposeless, found.meetings) for unit in sorted(units)},
        "withoutObjective": sorted(aimless) if says else None,
        "neverMetAbout": sorted(never) if raised and met else None,
    }


def _of_unit(unit: str, purposeless: list[Row], meetings: list[Row]) -> list[float | None]:
    own = [row for row in purposeless if row["department_id"] == unit]
    return [len(own), sum(row["department_id"] == unit for row in meetings), hours(own)]


def strategy_in_calendar(data: Organisation, variables: Variables) -> Answer:
    """The answer about the Kubernetes organisation as the operation asks for it: there is no strategy in its files."""
    answer = answer_for(Region(data.folder), variables)
    if answer["objectives"] or answer["withoutPurpose"]:
        raise NotImplementedError("the organisation has a strategy or a calendar, so that ids have to be told")
    counts = [{"part": part, "count": count, "of": of} for part, (count, of) in answer["findings"].items()]
    return answer | {"findings": counts, "objectives": []}
