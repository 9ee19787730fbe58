"""What is uniquely determined of the answers to whatChanged: everything but the sentences, and p where it was drawn.

Written from the definition alone: each measure as plain lists and sets of what was recorded in which window, moved to
and fro in every way where there are no more than 2,000.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product
from typing import NamedTuple

from expected.organisation import STATUS, Organisation, Row
from expected.pieces import Answer, Variables
from expected.rooms import WHO, Region, day

LARGEST, FEWEST, ALPHA, FEWEST_PEOPLE, EARLY, WAYS = 25, 10, 0.05, 5, 30, 2000
KINDS = ("LEARNING", "EFFECT", "CONCERN", "CELEBRATION")
EARLIER, BEFORE, AFTER = 0, 1, 2

Value = Callable[[list["Item"], int, frozenset[str]], float | None]


class Item(NamedTuple):
    """One record: its block and window, and what it holds."""

    block: str
    window: int
    part: float = 0
    whole: float = 0
    things: frozenset[object] = frozenset()


class Measure(NamedTuple):
    """A measure: its name, its records, and how a window's value follows from them when some blocks change places."""

    name: str
    items: list[Item]
    value: Value
    known: set[int]
    kind: str | None = None
    share_of: int | None = None
    is_share: bool = False
    people: tuple[int, int] | None = None


class Days:
    """The three windows."""

    def __init__(self, variables: Variables) -> None:
        self.since, self.until = date.fromisoformat(variables["since"]), date.fromisoformat(variables["until"])
        self.length = self.until - self.since + timedelta(days=1)

    def of(self, written: str) -> int | None:
        """The window of a day."""
        for window in (EARLIER, BEFORE, AFTER):
            if written and self.first(window) <= written[:10] <= self.last(window):
                return window
        return None

    def first(self, window: int) -> str:
        """The first day of a window."""
        return (self.since - (AFTER - window) * self.length).isoformat()

    def last(self, window: int) -> str:
        """The last day of a window."""
        return (self.until - (AFTER - window) * self.length).isoformat()


class Records:
    """What is recorded in the windows."""

    def __init__(self, data: Region, variables: Variables) -> None:
        self.data, self.days, self.variables = data, Days(variables), variables
        self.came, self.asked = self.attended("present"), self.attended("asked")
        self.made = data.pairs("decision_meetings", "decision_id", "meeting_id")
        self.unit_of = {id_: row["department_id"] for id_, row in data.people.items() if row["department_id"]}
        self.units = [
            (row["decision_id"], row["department_id"], row["role"]) for row in data.rows("decision_departments")
        ] + [
            (id_, row["owning_department"], "owning") for id_, row in data.decisions.items() if row["owning_department"]
        ]

    def attended(self, how: str) -> dict[str, set[str]]:
        """Who was at, or asked to, each meeting."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.data.rows("attendance"):
            if row["status"] in WHO[how]:
                found[row["meeting_id"]].add(row["person_id"])
        return found

    def home(self, thing: str) -> str:
        """The unit of a meeting or decision; empty where it has none."""
        if thing in self.data.meetings:
            return self.data.meetings[thing]["department_id"]
        at = {self.home(meeting) for decision, meeting in self.made if decision == thing} - {""}
        owners = {unit for decision, unit, role in self.units if decision == thing and role == "owning"}
        return min(at or owners, default="")

    def counts(self, thing: str) -> bool:
        """Whether it belongs to the units that are asked about."""
        chosen, home = self.variables.get("units", []), self.home(thing)
        return not chosen or (bool(home) and bool({home, *self.data.above(home)}.intersection(chosen)))

    def block(self, thing: str, itself: str = "") -> str:
        """What it changes places with."""
        alone = self.variables.get("keepTogether") == "MEETINGS"
        return (itself or thing) if alone else self.home(thing) or thing

    def meetings(self, *, network: bool = False, small: bool = False) -> Iterator[tuple[str, str, int, set[str]]]:
        """The meetings of the windows with those who came."""
        for id_, row in self.data.meetings.items():
            window, there = self.days.of(day(row)), self.came.get(id_, set())
            kind = self.data.units[row["department_id"]]["kind"] if row["department_id"] else ""
            fits = (not network or kind == "network") and (not small or len(there) <= LARGEST)
            if there and window is not None and fits and self.counts(id_):
                yield id_, self.block(id_), window, there

    def recorded(self) -> set[int]:
        """The windows in which anybody is recorded at any meeting."""
        windows = (self.days.of(day(row)) for id_, row in self.data.meetings.items() if self.came.get(id_))
        return {window for window in windows if window is not None}

    def decided(self) -> Iterator[tuple[str, Row, int]]:
        """The decisions of the windows."""
        for id_, row in self.data.decisions.items():
            held = sorted(day(self.data.meetings[meeting]) for decision, meeting in self.made if decision == id_)
            window = self.days.of(row["date"] or next((each for each in held if each), ""))
            if window is not None and self.counts(id_):
                yield id_, row, window


def total(items: list[Item], window: int, swapped: frozenset[str]) -> float:
    """The sum of a window."""
    return sum(item.part for item in here(items, window, swapped))


def share(items: list[Item], window: int, swapped: frozenset[str]) -> float | None:
    """The share of a window."""
    whole = sum(item.whole for item in here(items, window, swapped))
    return total(items, window, swapped) / whole if whole else None


def different(items: list[Item], window: int, swapped: frozenset[str]) -> float:
    """How many different things."""
    return float(len(things(items, window, swapped)))


def new(items: list[Item], window: int, swapped: frozenset[str]) -> float:
    """How many that were not there just before."""
    return float(len(things(items, window, swapped) - things(items, window - 1, swapped)))


def things(items: list[Item], window: int, swapped: frozenset[str]) -> set[object]:
    """The things of a window."""
    return {thing for item in here(items, window, swapped) for thing in item.things}


def here(items: list[Item], window: int, swapped: frozenset[str]) -> Iterator[Item]:
    """The records of a window, where some blocks have changed places."""
    other = {EARLIER: EARLIER, BEFORE: AFTER, AFTER: BEFORE}
    return (item for item in items if (other[item.window] if item.block in swapped else item.window) == window)


def measures(records: Records) -> Iterator[Measure]:
    """Every measure."""
    recorded = records.recorded()
    just_before = {window for window in recorded if window - 1 in recorded}
    yield from of_meetings(records, recorded, just_before)
    yield from of_decisions(records)
    network = list(records.meetings(network=True))
    there = [Item(block, window, things=frozenset(people)) for _, block, window, people in network]
    behind = people_of((window, people) for _, _, window, people in network)
    yield Measure("NETWORK_PEOPLE", there, different, recorded, people=behind)
    yield Measure("NEW_VOICES", there, new, just_before, people=behind)
    invited = [
        (block, window, records.asked[id_], people)
        for id_, block, window, people in records.meetings()
        if id_ in records.asked
    ]
    came = [Item(block, window, len(asked & people), len(asked)) for block, window, asked, people in invited]
    behind = people_of((window, asked) for _, window, asked, _ in invited)
    yield Measure("INVITED_CAME", came, share, windows_of(came), is_share=True, people=behind)


def people_of(there: Iterable[tuple[int, set[str]]]) -> tuple[int, int]:
    """How many people are behind each of the two windows."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for window, people in there:
        found[window] |= people
    return len(found[BEFORE]), len(found[AFTER])


def windows_of(items: list[Item]) -> set[int]:
    """The windows with records."""
    return {item.window for item in items}


def of_meetings(records: Records, recorded: set[int], just_before: set[int]) -> Iterator[Measure]:
    """Who met whom."""
    small = [
        (block, window, [records.unit_of[person] for person in sorted(people) if person in records.unit_of])
        for _, block, window, people in records.meetings(small=True)
    ]
    across = [
        Item(block, window, sum(a != b for a, b in combinations(units, 2)), math.comb(len(units), 2))
        for block, window, units in small
        if len(units) > 1
    ]
    behind = people_of(
        (window, people & records.unit_of.keys()) for _, _, window, people in records.meetings(small=True)
    )
    yield Measure("ACROSS_UNITS", across, share, windows_of(across), is_share=True, people=behind)
    met = [
        Item(block, window, things=frozenset(map(frozenset, combinations(set(units), 2))))
        for block, window, units in small
    ]
    needed = needs(records)

    def needed_met(items: list[Item], window: int, swapped: frozenset[str]) -> float | None:
        return len(things(items, window, swapped) & needed) / len(needed) if needed else None

    yield Measure("NEEDED_PAIRS_MET", met, needed_met, recorded, share_of=len(needed))
    yield Measure("UNIT_PAIRS_MET", met, different, recorded)
    yield Measure("NEW_UNIT_PAIRS", met, new, just_before)


def needs(records: Records) -> set[object]:
    """The pairs of active units of which one owns a decision that the other takes part in."""
    active = {id_ for id_, row in records.data.units.items() if row["status"] in {"", "active"}}
    owning, taking = (
        {(decision, unit) for decision, unit, role in records.units if role == which and unit in active}
        for which in ("owning", "participating")
    )
    by_decision: defaultdict[str, set[str]] = defaultdict(set)
    for decision, unit in taking:
        by_decision[decision].add(unit)
    return {
        frozenset({owner, other}) for decision, owner in owning for other in by_decision[decision] if owner != other
    }


def of_decisions(records: Records) -> Iterator[Measure]:
    """Whether those affected were there, whether decisions were looked at again, and reflections."""
    affected = list(affected_there(records))
    yield Measure("AFFECTED_PRESENT", affected, share, windows_of(affected), is_share=True)
    reviews = list(looked_at_again(records))
    yield Measure("REVIEWS_DONE", reviews, share, windows_of(reviews), is_share=True)
    rows = [
        (row, records.days.of(row["at"]), row["meeting_id"] or row["decision_id"])
        for row in records.data.rows("reflections")
    ]
    first = min((row["at"] for row, _, _ in rows), default="9999")
    known = {window for window in (BEFORE, AFTER) if first <= records.days.last(window)}
    for kind in KINDS:
        items = [
            Item(records.block(about, row["id"]), window, 1, 1)
            for row, window, about in rows
            if row["kind"].upper() == kind and window is not None and records.counts(about)
        ]
        yield Measure("REFLECTIONS", items, total, known, kind)


def affected_there(records: Records) -> Iterator[Item]:
    """For each decision that affects units and of which somebody is recorded: whether each had somebody there."""
    took_part: defaultdict[str, set[str]] = defaultdict(set)
    for row in records.data.rows("decision_people"):
        took_part[row["decision_id"]].add(row["person_id"])
    for decision, meeting in records.made:
        took_part[decision] |= records.came.get(meeting, set())
    for id_, _, window in records.decided():
        units = {unit for decision, unit, role in records.units if decision == id_ and role != "owning"}
        peopled = [people for people in map(records.data.people_of, sorted(units)) if people]
        if peopled and took_part[id_]:
            whole = all(people & took_part[id_] for people in peopled)
            yield Item(records.block(id_), window, int(whole), 1)


def looked_at_again(records: Records) -> Iterator[Item]:
    """For each decision that is due: whether a meeting, decision or reflection about it came in time."""
    data = records.data
    looks: defaultdict[str, set[str]] = defaultdict(set)
    replaced: defaultdict[str, set[str]] = defaultdict(set)
    for decision, meeting in records.made:
        looks[decision].add(day(data.meetings[meeting]))
    for row in data.rows("decision_links"):
        one, other = (row["to"], row["from"]) if row["kind"] == "superseded_by" else (row["from"], row["to"])
        looks[other].add(data.decisions[one]["date"])
        if row["kind"] in {"replaces", "superseded_by"}:
            replaced[other].add(data.decisions[one]["date"])
    for row in data.rows("reflections"):
        looks[row["meeting_id"] or row["decision_id"]].add(row["at"][:10])
    for id_, row in data.decisions.items():
        window, due = records.days.of(row["review_on"]), row["review_on"]
        dropped = STATUS.get(row["status"]) in {"REJECTED", "WITHDRAWN"}
        if window is None or dropped or row["date"] >= due or not records.counts(id_):
            continue
        first = (date.fromisoformat(due) - timedelta(days=EARLY)).isoformat()
        if not any(each and each < first for each in replaced[id_]):
            last = records.days.last(window)
            done = any(each > row["date"] and first <= each <= last for each in looks[id_])
            yield Item(records.block(id_), window, int(done), 1)


def judged(each: Measure) -> Answer:
    """What is told of a measure."""
    items = [item for item in each.items if item.window != EARLIER]
    if each.name == "NEEDED_PAIRS_MET":
        dealt = len({item.block for item in items if each.value([item], item.window, frozenset())})
    else:
        counted = (item for item in items if item.things or each.value in {share, total})
        dealt = len({item.block for item in counted})
    records = [sum(item.window == window for item in items) for window in (BEFORE, AFTER)]
    hidden = any(0 < people < FEWEST_PEOPLE for people in each.people or ())
    before, after = (
        each.value(each.items, window, frozenset()) if window in each.known and any(records) and not hidden else None
        for window in (BEFORE, AFTER)
    )
    few = sum(records) < FEWEST or dealt < math.ceil(1 - math.log2(ALPHA))
    compared = before is not None and after is not None and not few
    wholes = [int(sum(item.whole for item in items if item.window == window)) for window in (BEFORE, AFTER)]
    of = wholes if each.is_share else [each.share_of] * 2
    return {
        "measure": each.name,
        "kind": each.kind,
        "before": before,
        "after": after,
        "ofBefore": None if hidden else of[0],
        "ofAfter": None if hidden else of[1],
        "recordsBefore": records[0],
        "recordsAfter": records[1],
        "dealt": dealt,
        "compared": compared,
        "p": every_way(each, sorted({item.block for item in items})) if compared and 2**dealt <= WAYS else None,
    }


def every_way(each: Measure, blocks: list[str]) -> float:
    """The share of ways that lie as far from their mean as what was."""
    moving = [block for block in blocks if any(item.block == block and matters(each, item) for item in each.items)]
    differences: list[float | None] = []
    for way in product((False, True), repeat=len(moving)):
        swapped = frozenset(block for block, swap in zip(moving, way, strict=True) if swap)
        before, after = each.value(each.items, BEFORE, swapped), each.value(each.items, AFTER, swapped)
        differences.append(None if before is None or after is None else after - before)
    known = [difference for difference in differences if difference is not None]
    mean = sum(known) / len(known)
    distance = abs((differences[0] or 0.0) - mean) - 1e-9
    return sum(difference is None or abs(difference - mean) >= distance for difference in differences) / len(
        differences
    )


def matters(each: Measure, item: Item) -> bool:
    """Whether a record can change anything by moving."""
    if item.window == EARLIER:
        return False
    if each.value in {share, total}:
        return True
    return bool(each.value([item], item.window, frozenset())) if each.value is not new else bool(item.things)


def what_changed(data: Organisation, variables: Variables) -> Answer:
    """The answer, the same in the ids of the source and here, since it names nothing."""
    records = Records(Region(data.folder), variables)
    told = [judged(each) for each in measures(records)]
    meetings = list(records.meetings())
    return {
        "status": "ANSWERED"
        if any(each["before"] is not None and each["after"] is not None for each in told)
        else "NO_DATA",
        "beforeFrom": records.days.first(BEFORE),
        "beforeUntil": records.days.last(BEFORE),
        "days": records.days.length.days,
        "meetingsBefore": sum(window == BEFORE for _, _, window, _ in meetings),
        "meetingsAfter": sum(window == AFTER for _, _, window, _ in meetings),
        "changes": told,
    }
