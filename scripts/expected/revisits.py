"""What is uniquely determined of the answers to decisionsToRevisit: everything but the sentences.

Written from the definition alone, over the CSV files of either sample. Their days are whole, nobody has left and no
unit that owns a decision has closed, which is checked.
"""

from datetime import date, timedelta
from functools import cached_property

from expected.organisation import STATUS, Organisation, Row, id_of
from expected.pieces import Answer, Variables
from expected.rooms import Region, alphabetical_swedish, day, present

REASONS = ("AFFECTED_ABSENT", "CHALLENGED", "REVIEW_DUE", "OWNER_GONE", "SUPERSEDED_CHAIN")
OUT = {"REJECTED", "WITHDRAWN", "SUPERSEDED"}
NO_EFFECT = {"REJECTED", "WITHDRAWN", "PROPOSED", "DEFERRED"}
NAMED = 5
ASKED = 10
EARLY = 30


class Revisits:
    """The files seen from a day."""

    def __init__(self, data: Region, variables: Variables) -> None:
        self.data, self.as_of = data, variables["asOf"]
        self.status = {id_: STATUS.get(row["status"]) for id_, row in data.decisions.items()}
        links = data.rows("decision_links")
        self.later = [(row["from"], row["to"]) for row in links if row["kind"] == "superseded_by"]
        self.later += [(row["to"], row["from"]) for row in links if row["kind"] == "replaces"]
        replaced = {old for old, _ in self.later}
        self.later = [(old, new) for old, new in self.later if data.decisions[new]["date"] <= self.as_of]
        for old in replaced - {old for old, _ in self.later}:
            self.status[old] = "ADOPTED" if self.status[old] == "SUPERSEDED" else self.status[old]
        self.roles = [
            (row["decision_id"], row["department_id"], row["role"]) for row in data.rows("decision_departments")
        ]
        if any(row["status"].lower() not in {"", "active"} for row in data.people.values()):
            raise NotImplementedError("someone has left, who may have owned a decision")
        self.chosen = [id_ for id_ in data.decisions if self.concerns(id_, variables.get("units", []))]
        self.known = [id_ for id_ in self.chosen if data.decisions[id_]["date"] <= self.as_of]

    def concerns(self, decision: str, units: list[str]) -> bool:
        """Whether a decision is owned by, or affects, one of the units or one below them."""
        about = {unit for other, unit, _ in self.roles if other == decision}
        about |= {self.data.decisions[decision]["owning_department"]} - {""}
        return not units or any(set(units) & {unit, *self.data.above(unit)} for unit in about)

    def holds(self, decision: str) -> bool:
        """Whether a decision is in force or still to be made."""
        later = [new for old, new in self.later if old == decision]
        return self.status[decision] not in OUT and all(self.status[each] in NO_EFFECT for each in later)

    @cached_property
    def units_of(self) -> dict[str, set[str]]:
        """The units of each person, former ones too, with those above them."""
        found: dict[str, set[str]] = {id_: set() for id_ in self.data.people}
        for row in self.data.rows("memberships"):
            found[row["person_id"]].add(row["department_id"])
        for id_, row in self.data.people.items():
            found[id_] |= {row["department_id"]} - {""}
        return {
            id_: {above for unit in units for above in (unit, *self.data.above(unit))} for id_, units in found.items()
        }

    @cached_property
    def there(self) -> dict[str, set[str]]:
        """Who took part in each decision or was at a meeting about it."""
        found: dict[str, set[str]] = {id_: set() for id_ in self.data.decisions}
        for row in self.data.rows("decision_people"):
            found[row["decision_id"]].add(row["person_id"])
        came = [(row["meeting_id"], row["person_id"]) for row in present(self.data)]
        for decision, meeting in self.data.pairs("decision_meetings", "decision_id", "meeting_id"):
            found[decision] |= {person for other, person in came if other == meeting}
        return found

    def affected(self, decision: str) -> set[str]:
        """The units that a decision concerns other than by owning it."""
        return {unit for other, unit, role in self.roles if other == decision and role != "owning"}

    def absent(self, decision: str) -> list[str]:
        """Those of them of which nobody was there, where it is known who was."""
        peopled = set[str]().union(*self.units_of.values())
        seen = set[str]().union(*(self.units_of[person] for person in self.there[decision]))
        return sorted(self.affected(decision) & peopled - seen) if self.there[decision] else []

    def challenged_by(self, decision: str) -> list[str]:
        """Who has called it in question since it was made."""
        made = self.data.decisions[decision]["date"]
        rows = [row for row in self.data.rows("decision_challenges") if row["decision_id"] == decision]
        return sorted({row["person_id"] for row in rows if made <= (row["at"] or made) <= self.as_of})

    def due(self, decision: str) -> bool:
        """Whether it was to be looked at again and was not."""
        review = self.data.decisions[decision]["review_on"]
        met = [
            day(self.data.meetings[meeting])
            for other, meeting in self.data.pairs("decision_meetings", "decision_id", "meeting_id")
            if other == decision
        ]
        met += [row["at"] for row in self.data.rows("reflections") if row["decision_id"] == decision]
        for row in self.data.rows("decision_links"):
            one, other = (row["to"], row["from"]) if row["kind"] == "superseded_by" else (row["from"], row["to"])
            met += [self.data.decisions[one]["date"]] if other == decision else []
        if not review or review > self.as_of:
            return False
        made, first = self.data.decisions[decision]["date"], str(date.fromisoformat(review) - timedelta(days=EARLY))
        return not any(made < each and first <= each <= self.as_of for each in met)

    def owners(self, decision: str) -> tuple[set[str], set[str]]:
        """The people and the units that own it."""
        units = {unit for other, unit, role in self.roles if other == decision and role == "owning"}
        units |= {self.data.decisions[decision]["owning_department"]} - {""}
        if any(self.data.units[unit]["status"] not in {"", "active"} for unit in units):
            raise NotImplementedError("a unit that owns a decision has closed")
        rows = self.data.rows("decision_people")
        return {row["person_id"] for row in rows if row["decision_id"] == decision and row["role"] == "owner"}, units

    def chain(self, decision: str) -> list[str] | None:
        """The decisions after it where none of those right after it holds; none of the samples has a longer way."""
        later = sorted(new for old, new in self.later if old == decision)
        if self.status[decision] in {"REJECTED", "WITHDRAWN"} or any(map(self.holds, later)):
            return None
        if any(old in later for old, _ in self.later):
            raise NotImplementedError("there is a longer way")
        return later[:1] if later else [] if self.status[decision] == "SUPERSEDED" else None

    def ask(self, absent: list[str], challenged: list[str], owners: tuple[set[str], set[str]]) -> set[str]:
        """Whom to ask to the review."""
        people, units = owners
        heard = set[str]().union(*(self.units_of[person] for person in challenged))
        led = {unit for unit in absent if unit not in heard} | (set[str]() if people else units)
        return set(challenged) | people | {leader for unit in led for leader in self.data.leaders(unit)}

    def decision(self, decision: str) -> Answer:
        """One decision with every reason to look at it again."""
        holds, chain, owners = self.holds(decision), self.chain(decision), self.owners(decision)
        absent = self.absent(decision) if holds else []
        challenged = self.challenged_by(decision) if holds else []
        reasons = (bool(absent), bool(challenged), holds and self.due(decision), False, chain is not None)
        return {
            "decision": decision,
            "reasons": [reason for reason, found in zip(REASONS, reasons, strict=True) if found],
            "absent": absent,
            "challengedBy": challenged,
            "gone": [],
            "chain": chain or [],
            "head": chain[-1] if chain else None,
            "ask": self.ask(absent, challenged, owners),
        }

    def place(self, found: Answer) -> tuple[int, int, str, str]:
        """Most reasons first, then the latest, then by title."""
        row: Row = self.data.decisions[found["decision"]]
        latest = -int(row["date"].replace("-", "") or 0)
        return -len(found["reasons"]), latest, alphabetical_swedish(row["title"]), row["id"]

    def told(self) -> list[bool]:
        """For each reason, whether anything is recorded to tell by."""
        in_force = [id_ for id_ in self.known if self.holds(id_)]
        return [
            any(self.affected(id_) and self.there[id_] for id_ in in_force),
            bool(self.data.rows("decision_challenges")),
            any(self.data.decisions[id_]["review_on"] for id_ in self.known),
            any(any(self.owners(id_)) for id_ in self.known),
            bool(self.later) or "SUPERSEDED" in self.status.values(),
        ]


def answer_for(data: Region, variables: Variables) -> Answer:
    """The answer in the ids of the source."""
    seen = Revisits(data, variables)
    every = sorted((each for each in map(seen.decision, seen.known) if each["reasons"]), key=seen.place)
    names = {id_: (alphabetical_swedish(row["name"]), id_) for id_, row in (*data.people.items(), *data.units.items())}
    for each in every:
        for field, most in (("absent", NAMED), ("challengedBy", NAMED), ("ask", ASKED)):
            each[field] = sorted(sorted(each[field], key=names.__getitem__)[:most])
    counted = [sum(reason in each["reasons"] for each in every) for reason in REASONS]
    told = seen.told()
    return {
        "status": "ANSWERED" if seen.known and any(told) else "NO_DATA",
        "considered": len(seen.known),
        "inForce": sum(map(seen.holds, seen.known)),
        "found": len(every),
        "counts": {
            reason: count if known else None for reason, count, known in zip(REASONS, counted, told, strict=True)
        },
        "decisions": every[: variables.get("first", 200)],
    }


def decisions_to_revisit(data: Organisation, variables: Variables) -> Answer:
    """The answer about the Kubernetes organisation as the operation asks for it, in the ids here."""
    answer = answer_for(Region(data.folder), variables)
    answer["decisions"] = [
        {
            "decision": id_of("decisions", each["decision"]),
            "reasons": each["reasons"],
            "absent": [id_of("departments", id_) for id_ in each["absent"]],
            "ask": [id_of("people", id_) for id_ in each["ask"]],
        }
        for each in answer["decisions"]
    ]
    return answer
