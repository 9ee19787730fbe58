"""What is uniquely determined of the answers to roomCheck: everything but the sentences.

Written from the definition alone, over the CSV files of either sample: five questions, each a list of things with
everyone who has each.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from expected.organisation import Organisation, Row, alphabetical, id_of
from expected.pieces import Answer, Variables

LEADERS = {"chair", "co_chair", "tech_lead", "leader", "lead", "owner", "head", "manager", "director"}
DECIDERS = {"owner", "approver", "decider", "sponsor"}
PARTS = ("AUTHORITY", "RESOURCES", "EXPERTISE", "INFORMATION", "NEED")
LARGEST = 25
NAMED = 5
STRANGERS = 20
AFTER_Z = str.maketrans({"å": "\U0010fffd", "ä": "\U0010fffe", "ö": "\U0010ffff"})


class Thing(NamedTuple):
    """One thing that a room needs: by whom it is there, and who is asked for it."""

    part: str
    about: str
    counts: frozenset[str]
    ask: frozenset[str]


class Region(Organisation):
    """A folder with meetings, themes and strategy as well; files that are not there hold nothing."""

    def rows(self, name: str) -> list[Row]:
        """The rows of one file; none where there is no such file."""
        return super().rows(name) if (self.folder / f"{name}.csv").exists() else []

    def pairs(self, name: str, first: str, second: str) -> list[tuple[str, str]]:
        """Two columns of one file, where both are filled."""
        return [(row[first], row[second]) for row in self.rows(name) if row[first] and row[second]]

    def leaders(self, unit: str) -> frozenset[str]:
        """Who leads a unit."""
        roles = ((row, row["role"].lower().replace("-", " ").replace(" ", "_")) for row in self.memberships)
        return frozenset(row["person_id"] for row, role in roles if row["department_id"] == unit and role in LEADERS)

    def above(self, unit: str) -> list[str]:
        """The units that it is a part of, the nearest first."""
        parent = self.units[unit]["parent_id"]
        return [parent, *self.above(parent)] if parent else []

    def people_of(self, unit: str) -> frozenset[str]:
        """Everyone of a unit and of those below it."""
        whole = {other for other in self.units if other == unit or unit in self.above(other)}
        members = {row["person_id"] for row in self.memberships if row["department_id"] in whole}
        return frozenset(members | {id_ for id_, row in self.people.items() if row["department_id"] in whole})


class Room:
    """Who is there, and what for."""

    def __init__(self, data: Region, variables: Variables) -> None:
        self.data = data
        self.meeting = data.meetings.get(variables.get("meeting", ""))
        at = self.meeting["id"] if self.meeting else None
        said = {
            who: [
                row["person_id"] for row in data.rows("attendance") if row["meeting_id"] == at and row["status"] in of
            ]
            for who, of in WHO.items()
        }
        here = set(said["present"]) or set(said["asked"]) - (set(said["declined"]) - set(said["accepted"]))
        named = set(variables.get("people", []))
        self.presence = "ATTENDED" if said["present"] else "EXPECTED" if here else "SAID" if named else "NOT_RECORDED"
        self.people = here | named
        self.themes = {
            theme for meeting, theme in data.pairs("meeting_themes", "meeting_id", "theme_id") if meeting == at
        }
        self.themes |= set(variables.get("themes", []))
        made = data.pairs("decision_meetings", "decision_id", "meeting_id")
        self.decisions = {decision for decision, meeting in made if meeting == at} | set(variables.get("decisions", []))
        needs = data.pairs("theme_competences", "theme_id", "competence_id")
        needs += data.pairs("decision_competences", "decision_id", "competence_id")
        wanted = {competence for subject, competence in needs if subject in self.themes | self.decisions}
        about = {self.meeting["competence_id"]} - {""} if self.meeting else set()
        self.competences = wanted | about | set(variables.get("competences", []))

    def before(self, meeting: str) -> bool:
        """Whether another meeting is not later than this one."""
        if self.meeting is None:
            return True
        first, second = (day(self.data.meetings[id_]) for id_ in (meeting, self.meeting["id"]))
        return meeting != self.meeting["id"] and (not second or first <= second)


WHO = {
    "present": {"", "present"},
    "asked": {"invited", "accepted", "declined"},
    "accepted": {"accepted"},
    "declined": {"declined"},
}


def day(meeting: Row) -> str:
    """The day of a meeting; empty for a series."""
    return "" if meeting["frequency"] else meeting["start_date"] or meeting["starts_at"][:10]


def things(data: Region, room: Room) -> Iterator[Thing]:
    """Everything that the room needs."""
    yield from authority(data, room)
    yield from resources(data, room)
    for competence in sorted(room.competences):
        yield simple(
            "EXPERTISE", competence, (row["person_id"] for row in data.holdings if row["competence_id"] == competence)
        )
    yield from information(data, room)
    yield from need(data, room)


def simple(part: str, about: str, people: Iterable[str]) -> Thing:
    """A thing that everyone who has it may be asked for."""
    who = frozenset(people)
    return Thing(part, about, who, who)


def authority(data: Region, room: Room) -> Iterator[Thing]:
    """Who may decide."""
    for decision in sorted(room.decisions):
        deciders = {
            row["person_id"]
            for row in data.rows("decision_people")
            if row["decision_id"] == decision and row["role"] in DECIDERS
        }
        owners = {
            row["department_id"]
            for row in data.rows("decision_departments")
            if row["decision_id"] == decision and row["role"] == "owning"
        }
        owners |= {data.decisions[decision]["owning_department"]} - {""}
        yield in_charge(data, decision, [(deciders, owners)])
    for theme in sorted(room.themes):
        row = next(each for each in data.rows("themes") if each["id"] == theme)
        aim = [each for each in data.rows("objectives") if each["id"] == row["objective_id"]]
        yield in_charge(
            data, theme, [({each["owner_id"]} - {""}, {each["department_id"]} - {""}) for each in [row, *aim]]
        )


def in_charge(data: Region, about: str, owners: list[tuple[set[str], set[str]]]) -> Thing:
    """People and units in charge, the nearest first; those above the units are asked last."""
    lines = [frozenset(people).union(*map(data.leaders, units)) for people, units in owners]
    lines += [data.leaders(above) for _, units in owners for unit in sorted(units) for above in data.above(unit)]
    return Thing("AUTHORITY", about, frozenset().union(*lines), next((line for line in lines if line), frozenset()))


def resources(data: Region, room: Room) -> Iterator[Thing]:
    """Who leads the units that own the competences, or runs initiatives for the same objectives."""
    aims = {row["objective_id"] for row in data.rows("themes") if row["id"] in room.themes} - {""}
    initiatives = [row for row in data.rows("initiatives") if row["objective_id"] in aims]
    people: defaultdict[str, set[str]] = defaultdict(set)
    for row in [*(data.competences[id_] for id_ in room.competences), *initiatives]:
        if row["department_id"] or row["owner_id"]:
            people[row["department_id"] or row["id"]] |= {row["owner_id"]} - {""}
    for about in sorted(people):
        yield simple("RESOURCES", about, people[about] | (data.leaders(about) if about in data.units else set()))


def information(data: Region, room: Room) -> Iterator[Thing]:
    """Who took part in the decisions and in those linked to them, and who met about the themes in a network."""
    links = data.pairs("decision_links", "from", "to")
    linked = {end for pair in links for end in pair if room.decisions & set(pair)}
    for decision in sorted(room.decisions | linked):
        yield simple(
            "INFORMATION",
            decision,
            (row["person_id"] for row in data.rows("decision_people") if row["decision_id"] == decision),
        )
    met = {
        meeting
        for meeting, theme in data.pairs("meeting_themes", "meeting_id", "theme_id")
        if theme in room.themes and room.before(meeting)
    }
    networks = {id_: row["department_id"] for id_, row in data.meetings.items() if id_ in met}
    for network in sorted({id_ for id_ in networks.values() if id_ and data.units[id_]["kind"] == "network"}):
        came = {row["person_id"] for row in present(data) if networks.get(row["meeting_id"]) == network}
        yield simple("INFORMATION", network, came | data.people_of(network))


def need(data: Region, room: Room) -> Iterator[Thing]:
    """Who is of the units that are affected."""
    affected = {
        row["department_id"]
        for row in data.rows("decision_departments")
        if row["decision_id"] in room.decisions and row["role"] != "owning"
    }
    concerned = {
        unit for theme, unit in data.pairs("theme_departments", "theme_id", "department_id") if theme in room.themes
    }
    for unit in sorted(affected | concerned):
        yield simple("NEED", unit, data.people_of(unit))


def present(data: Region) -> list[Row]:
    """Who was at which meeting."""
    return [row for row in data.rows("attendance") if row["status"] in WHO["present"]]


def answer_for(data: Region, variables: Variables) -> Answer:
    """The answer in the ids of the source."""
    room = Room(data, variables)
    by_name = sorted(data.people, key=lambda id_: (alphabetical_swedish(data.people[id_]["name"]), id_))
    levels = {data.people[id_]["level"] for id_ in room.people}
    lacking = {"strategic", "operational"} - levels if room.people and "" not in levels else set()
    by_use = sorted(by_name, key=lambda id_: data.people[id_]["level"] not in lacking)
    active = [id_ for id_ in by_use if data.people[id_]["status"].lower() in {"", "active"} and id_ not in room.people]
    all_things = list(things(data, room))
    wanted = [each for each in all_things if each.counts and not each.counts & room.people]
    brings = Counter(id_ for each in wanted for id_ in each.ask.intersection(active))
    met = acquainted(data, room)
    pairs = list(combinations([id_ for id_ in by_name if id_ in room.people], 2))
    strangers = [pair for pair in pairs if frozenset(pair) not in met]
    old = seen_before(data, room)
    return {
        "status": "ANSWERED" if room.people else "NO_DATA",
        "presence": room.presence,
        "size": len(room.people),
        "parts": [
            {"part": part, "status": status([each for each in all_things if each.part == part], room)} for part in PARTS
        ],
        "items": [
            item(each, room, active, brings)
            for each in sorted(all_things, key=lambda each: (PARTS.index(each.part), each.about))
        ],
        "askFirst": guests(wanted, active),
        "levels": dict(Counter(data.people[id_]["level"] or "unknown" for id_ in sorted(room.people))),
        "pairs": len(pairs),
        "neverMet": len(strangers) if room.people else None,
        "strangers": [list(pair) for pair in strangers[:STRANGERS]],
        "newVoices": len(room.people - old) if old and room.people else None,
    }


def status(needed: list[Thing], room: Room) -> str:
    """One part in one word."""
    here = [each for each in needed if each.counts & room.people]
    known = [each for each in needed if each.counts and room.people]
    if not known:
        return "NO_DATA"
    return "ABSENT" if not here else "PRESENT" if len(here) == len(needed) else "PARTLY"


def item(thing: Thing, room: Room, active: list[str], brings: Counter[str]) -> Answer:
    """One thing, with who is here and who would bring it."""
    here, able = thing.counts & room.people, [id_ for id_ in active if id_ in thing.ask]
    missing = None if not thing.counts or not room.people else not here
    bring = [] if here else sorted(able, key=lambda id_: -brings[id_])
    return {
        "part": thing.part,
        "about": thing.about,
        "missing": missing,
        "hereCount": len(here),
        "wouldBring": bring[:NAMED],
        "wouldBringCount": len(bring),
    }


def guests(wanted: list[Thing], active: list[str]) -> list[str]:
    """Each brings most of what is left, the first by name of those who bring as much."""
    asked: list[str] = []
    left = list(wanted)
    while len(asked) < NAMED:
        best = max(active, key=lambda id_: sum(id_ in each.ask for each in left), default=None)
        if best is None or not any(best in each.ask for each in left):
            break
        asked.append(best)
        left = [each for each in left if best not in each.ask]
    return asked


def acquainted(data: Region, room: Room) -> set[frozenset[str]]:
    """The pairs that were at one meeting that is not too large, or have a tie."""
    at: defaultdict[str, set[str]] = defaultdict(set)
    for row in present(data):
        at[row["meeting_id"]].add(row["person_id"])
    met = {
        frozenset(pair)
        for id_, people in at.items()
        if len(people) <= LARGEST and room.before(id_)
        for pair in combinations(people & room.people, 2)
    }
    return met | {frozenset(pair) for pair in data.pairs("ties", "source", "target")}


def seen_before(data: Region, room: Room) -> set[str]:
    """Who was at an earlier meeting of the same unit or about the same themes."""
    same = {
        meeting for meeting, theme in data.pairs("meeting_themes", "meeting_id", "theme_id") if theme in room.themes
    }
    if room.meeting and room.meeting["department_id"]:
        same |= {id_ for id_, row in data.meetings.items() if row["department_id"] == room.meeting["department_id"]}
    return {row["person_id"] for row in present(data) if row["meeting_id"] in same and room.before(row["meeting_id"])}


def alphabetical_swedish(text: str) -> str:
    """As a Swedish dictionary orders it: å, ä and ö after z."""
    return alphabetical(text.casefold().translate(AFTER_Z))


def room_check(data: Organisation, variables: Variables) -> Answer:
    """The answer about the Kubernetes organisation as the operation asks for it, in the ids here."""
    answer = answer_for(Region(data.folder), variables)
    for each in answer["items"]:
        del each["hereCount"]
        each["about"] = id_of(kind_of(each["part"], each["about"], data), each["about"])
        each["wouldBring"] = [id_of("people", id_) for id_ in each["wouldBring"]]
    answer["items"].sort(key=lambda each: (PARTS.index(each["part"]), each["about"]))
    answer["askFirst"] = [id_of("people", id_) for id_ in answer["askFirst"]]
    answer["strangers"] = [[id_of("people", id_) for id_ in pair] for pair in answer["strangers"]]
    return answer


def kind_of(part: str, about: str, data: Organisation) -> str:
    """The file that what a thing is about comes from."""
    if part == "EXPERTISE":
        return "competences"
    return "departments" if about in data.units else "decisions"
