"""What is uniquely determined of the answers to knowledgeAtRisk and leaverImpact: everything but the sentences.

Written from the definitions alone, over the CSV files of either sample. The smallest set of people with whom so many
competences are lost is found by trying the holders of ever more competences; the best introduction by every pair.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from expected.organisation import STATUS, Organisation, Row, alphabetical, id_of
from expected.pieces import Answer, Variables
from expected.rooms import AFTER_Z, LEADERS, Region

NEVER = "9999-12-31"
GONE = {"REJECTED", "WITHDRAWN", "SUPERSEDED"}
KEEPERS = LEADERS | {"facilitator", "convener"}
KINDS = ("DECISION", "OBJECTIVE", "INITIATIVE", "THEME", "COMPETENCE")
NAMED = 5
Pair = tuple[str, str]


class Days(Region):
    """The folder as it is on a day; without one, where no file has days."""

    def __init__(self, data: Organisation, day: str) -> None:
        super().__init__(data.folder)
        self.day = day

    def lasting(self) -> list[Row]:
        """Memberships that are not over."""
        return [row for row in self.memberships if (row["until"] or NEVER) >= self.day]

    def last_days(self) -> dict[str, str]:
        """When the last department of each person ends, where all do."""
        ends = defaultdict(list)
        for row in self.memberships:
            if self.units[row["department_id"]]["kind"] != "network":
                ends[row["person_id"]].append(row["until"] or NEVER)
        return {person: max(each) for person, each in ends.items() if max(each) != NEVER}

    def present(self) -> set[str]:
        """Who is active and has not left."""
        last = self.last_days()
        here = {id_ for id_, row in self.people.items() if row["status"] in {"", "active"}}
        return {person for person in here if last.get(person, NEVER) >= self.day}

    def holders(self, level: int | None) -> dict[str, set[str]]:
        """Who has each competence so well; every competence is there."""
        here, found = self.present(), {id_: set[str]() for id_ in self.competences}
        for row in self.holdings:
            if row["person_id"] in here and (level is None or int(row["level"]) >= level):
                found[row["competence_id"]].add(row["person_id"])
        return found

    def resting(self) -> dict[str, dict[str, set[str]]]:
        """The themes, decisions and initiatives that rest on each competence."""
        found = {id_: {"theme": set(), "decision": set(), "initiative": set()} for id_ in self.competences}
        over = {id_ for id_, row in self.decisions.items() if STATUS.get(row["status"]) in GONE}
        over |= {row["id"] for row in self.rows("initiatives") if (row["end_date"] or NEVER) < self.day}
        for sort, file in (("theme", "theme_"), ("decision", "decision_"), ("initiative", "initiative_")):
            for one, competence in self.pairs(f"{file}competences", f"{sort}_id", "competence_id"):
                if one not in over:
                    found[competence][sort].add(one)
        return found

    def place(self, kind: str, id_: str) -> tuple[str, str]:
        """Where something stands in Swedish alphabetical order."""
        row = getattr(self, kind)[id_]
        return in_swedish(row["name"]), id_


def in_swedish(name: str) -> str:
    """A name as it is sorted: å, ä and ö after z."""
    return "".join(
        letter if letter in AFTER_Z.values() else alphabetical(letter)
        for letter in name.casefold().translate(AFTER_Z).strip()
    )


def knowledge(data: Organisation, asked: Variables) -> Answer:
    """The competences that few have, by their own ids."""
    days = Days(data, asked.get("asOf", ""))
    holders, resting, last = days.holders(asked.get("level")), days.resting(), days.last_days()
    remain, until = asked.get("holders", 1), horizon(asked)
    chosen = set(asked.get("competences", []))
    for theme, competence in days.pairs("theme_competences", "theme_id", "competence_id"):
        chosen |= {competence} if theme in asked.get("themes", []) else set()
    told = {row["competence_id"] for row in data.holdings} | {id_ for id_, by in resting.items() if any(by.values())}
    risks = []
    for id_ in sorted(chosen or told):
        who = holders[id_]
        leaving = {person for person in who if last.get(person, NEVER) <= until}
        factor = max(0, len(who) - remain + 1)
        word = "AT_RISK" if factor <= asked.get("leavers", 1) else None
        word = "LEAVING" if len(who - leaving) < remain else word
        word = "GONE" if not factor else word
        if word:
            owned = [data.competences[id_]["department_id"], data.competences[id_]["owner_id"]]
            risks.append(
                {
                    "competence": id_,
                    "word": word,
                    "truckFactor": factor,
                    "holderCount": len(who),
                    "holders": sorted(who, key=lambda person: days.place("people", person))[:NAMED],
                    "leftThen": len(who - leaving),
                    **{f"{sort}Count": len(things) for sort, things in resting[id_].items()},
                    "owners": [owner for owner in owned if owner],
                }
            )
    order = ("LEAVING", "GONE", "AT_RISK")
    risks.sort(
        key=lambda risk: (
            order.index(risk["word"]),
            risk["truckFactor"],
            -sum(risk[f"{sort}Count"] for sort in ("theme", "decision", "initiative")),
            days.place("competences", risk["competence"]),
        )
    )
    count = Counter(risk["word"] for risk in risks)
    can = {id_: holders[id_] for id_ in (chosen or told) if holders[id_]}
    sizes = {1, len(can)} if chosen and can else set()
    return {
        "competences": len(chosen or told),
        "leaving": count["LEAVING"],
        "gone": count["GONE"],
        "atRisk": count["AT_RISK"],
        "risks": risks,
        "together": [together(can, size) for size in sorted(sizes | ({asked["lose"]} if "lose" in asked else set()))]
        if remain == 1
        else [],
    }


def horizon(asked: Variables) -> str:
    """The last day on which someone leaves soon; empty without a day to look from."""
    if "asOf" not in asked:
        return ""
    return (date.fromisoformat(asked["asOf"]) + timedelta(days=asked.get("horizonDays", 180))).isoformat()


def together(holders: dict[str, set[str]], lose: int) -> Answer:
    """The fewest people with whom so many competences have nobody left, the first in the alphabet."""
    for size in range(1, len(set().union(*holders.values())) + 1):
        found = sorted({tuple(sorted(people)) for people in within(holders, size, lose)})
        if found:
            lost = sorted(id_ for id_, who in holders.items() if who <= set(found[0]))
            people = list(found[0])
            return {"lose": lose, "of": len(holders), "fewest": size, "people": people, "competences": lost}
    raise ValueError(lose)


def within(holders: dict[str, set[str]], size: int, lose: int) -> Iterator[frozenset[str]]:
    """The unions, of at most `size` people, of the holders of so many competences."""
    small = sorted((frozenset(who) for who in holders.values() if len(who) <= size), key=len)
    seen = {frozenset[str](): 0}
    for who in small:
        for people, count in [*seen.items()]:
            union = people | who
            if len(union) <= size:
                seen[union] = max(seen.get(union, 0), count + 1)
    for people in seen:
        if sum(who <= people for who in small) >= lose:
            yield people


def leaving(data: Organisation, asked: Variables) -> Answer:
    """What is lost with those who leave, by their own ids."""
    days = Days(data, asked.get("asOf", ""))
    here, who = days.present(), set(asked.get("people", []))
    if "unit" in asked:
        whole = {id_ for id_ in data.units if asked["unit"] in [id_, *days.above(id_)]}
        who |= {row["person_id"] for row in days.lasting() if row["department_id"] in whole}
        who |= {id_ for id_, row in data.people.items() if row["department_id"] in whole}
    leavers, staying = here & who, here - who
    changed = list(changes(days, staying, asked))
    lost, emptied = pairs_lost(days, leavers, staying)
    cohesion, pieces = reaching(days, here, staying)
    return {
        "size": len(leavers),
        "competences": changed,
        "lost": sum(each["word"] == "LOST" for each in changed),
        "thin": sum(each["word"] == "THIN" for each in changed),
        "pairs": sorted(sorted(pair) for pair in lost),
        "pairCount": len(lost),
        "emptied": sorted(emptied),
        "withoutOwner": sorted(orphans(days, leavers, staying)),
        "withoutLeader": sorted(leaderless(days, leavers, staying) - emptied),
        "cohesion": cohesion,
        "introduction": introduction(days, staying, lost, pieces),
    }


def changes(days: Days, staying: set[str], asked: Variables) -> Iterator[Answer]:
    """The competences that are lost or thin, in order."""
    remain, found = asked.get("holders", 1), []
    resting = days.resting()
    for id_, who in days.holders(asked.get("level")).items():
        before, after = len(who), len(who & staying)
        word = "LOST" if before >= remain > after else "THIN" if after == remain < before else None
        if word:
            rests = sum(map(len, resting[id_].values()))
            found.append({"competence": id_, "word": word, "before": before, "after": after, "rests": rests})
    yield from sorted(
        found, key=lambda each: (each["word"], -each["rests"], days.place("competences", each["competence"]))
    )


def units_of(days: Days, people: Iterable[str]) -> dict[str, set[str]]:
    """The units that each person is counted to or a member of."""
    found = {person: {days.people[person]["department_id"]} - {""} for person in people}
    for row in days.lasting():
        if row["person_id"] in found:
            found[row["person_id"]].add(row["department_id"])
    return found


def connected(days: Days, people: set[str]) -> set[Pair]:
    """The pairs of units that somebody of both, or a tie, connects."""
    of = units_of(days, people)
    ends = [(person, person) for person in people]
    ends += [(tie["source"], tie["target"]) for tie in days.rows("ties") if {tie["source"], tie["target"]} <= people]
    return {(min(a, b), max(a, b)) for one, other in ends for a in of[one] for b in of[other] if a != b}


def pairs_lost(days: Days, leavers: set[str], staying: set[str]) -> tuple[set[Pair], set[str]]:
    """The pairs of units that nobody connects any more, and the units that nobody is left in."""
    left = set().union(*units_of(days, staying).values())
    apart = connected(days, leavers | staying) - connected(days, staying)
    emptied = set().union(*units_of(days, leavers).values()) - left
    return {pair for pair in apart if set(pair) <= left}, emptied


def reaching(days: Days, here: set[str], staying: set[str]) -> tuple[Answer, tuple[dict[str, int], dict[str, int]]]:
    """Fragmentation before and after, and the piece that each person is in."""
    was, now = pieces(days, here), pieces(days, staying)
    together_before = Counter(was[person] for person in staying)
    cut = sum(size * (size - 1) // 2 for size in together_before.values())
    cut -= sum(size * (size - 1) // 2 for size in Counter(now.values()).values())
    answer = {
        "peopleBefore": len(here),
        "peopleAfter": len(staying),
        "groupsBefore": len(set(was.values())),
        "groupsAfter": len(set(now.values())),
        "before": round(apart(was), 9),
        "after": round(apart(now), 9),
        "cutOff": cut,
    }
    return answer, (was, now)


def apart(of: dict[str, int]) -> float:
    """The share of pairs who do not reach each other."""
    near = sum(size * (size - 1) for size in Counter(of.values()).values())
    return 1 - near / (len(of) * (len(of) - 1))


def pieces(days: Days, people: set[str]) -> dict[str, int]:
    """A number for each person, the same for those who reach each other."""
    near = {person: set() for person in people}
    for tie in days.rows("ties"):
        if {tie["source"], tie["target"]} <= people:
            near[tie["source"]].add(tie["target"])
            near[tie["target"]].add(tie["source"])
    found: dict[str, int] = {}
    for number, start in enumerate(sorted(people)):
        waiting = [start]
        while waiting:
            person = waiting.pop()
            if person not in found:
                found[person] = number
                waiting += near[person]
    return found


def orphans(days: Days, leavers: set[str], staying: set[str]) -> Iterator[list[str]]:
    """What nobody is left to answer for."""
    owners = defaultdict(set)
    for row in days.rows("decision_people"):
        if row["role"] == "owner" and STATUS.get(days.decisions[row["decision_id"]]["status"]) not in GONE:
            owners["DECISION", row["decision_id"]].add(row["person_id"])
    for kind in KINDS[1:]:
        for row in days.rows(f"{kind.lower()}s"):
            if row["owner_id"] and (row["end_date"] or NEVER) >= days.day:
                owners[kind, row["id"]].add(row["owner_id"])
    for (kind, id_), who in owners.items():
        if who & leavers and not who & staying:
            yield [kind, id_]


def leaderless(days: Days, leavers: set[str], staying: set[str]) -> set[str]:
    """The units that only those who leave keep going."""
    keeping = defaultdict(set)
    for row in days.lasting():
        if row["role"].lower().replace("-", "_").replace(" ", "_") in KEEPERS:
            keeping[row["department_id"]].add(row["person_id"])
    active = {id_ for id_, row in days.units.items() if row["status"] in {"", "active"}}
    return {unit for unit, who in keeping.items() if unit in active and who & leavers and not who & staying}


def introduction(
    days: Days, staying: set[str], lost: set[Pair], of: tuple[dict[str, int], dict[str, int]]
) -> Answer | None:
    """The two whose tie connects most pairs of units again, then lets most people reach each other again."""
    units, (was, now) = units_of(days, staying), of
    torn = {id_ for pair in lost for id_ in pair}
    size, split = Counter(now.values()), defaultdict(set)
    for person, piece in now.items():
        split[was[person]].add(piece)
    some = [person for person in sorted(staying) if units[person] & torn or len(split[was[person]]) > 1]
    best: tuple[int, int, list[str]] = (0, 0, [])
    for one, other in combinations(some, 2):
        mends = len({(min(a, b), max(a, b)) for a in units[one] for b in units[other]} & lost)
        again = was[one] == was[other] and now[one] != now[other]
        reach = size[now[one]] * size[now[other]] if again else 0
        if (mends, reach) > best[:2]:
            best = (mends, reach, [one, other])
    return {"mends": best[0], "reach": best[1], "people": best[2]} if best[2] else None


def knowledge_of_kubernetes(data: Organisation, variables: Variables) -> Answer:
    """The same as a client gets it, by ids here."""
    found = knowledge(data, variables)
    for risk in found["risks"]:
        risk |= {
            "competence": id_of("competences", risk["competence"]),
            "holders": [id_of("people", person) for person in risk["holders"]],
            "owners": [id_of("departments", unit) for unit in risk["owners"]],
        }
    for loss in found["together"]:
        loss["people"] = sorted(id_of("people", person) for person in loss["people"])
        loss["competences"] = sorted(id_of("competences", id_) for id_ in loss["competences"])
    return found


def leaving_kubernetes(data: Organisation, variables: Variables) -> Answer:
    """The same as a client gets it, by ids here."""
    found = leaving(data, variables)
    kinds = {"DECISION": "decisions", "COMPETENCE": "competences"}
    for change in found["competences"]:
        change["competence"] = id_of("competences", change["competence"])
    if found["introduction"]:
        found["introduction"]["people"] = [id_of("people", person) for person in found["introduction"]["people"]]
    return found | {
        "pairs": sorted(sorted(id_of("departments", unit) for unit in pair) for pair in found["pairs"]),
        "emptied": sorted(id_of("departments", unit) for unit in found["emptied"]),
        "withoutOwner": sorted([kind, id_of(kinds[kind], id_)] for kind, id_ in found["withoutOwner"]),
        "withoutLeader": sorted(id_of("departments", unit) for unit in found["withoutLeader"]),
    }
