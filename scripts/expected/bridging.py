"""What is uniquely determined of the answers to bridges: everything but the sentences and the chance of roles.

Written from the definitions alone, over the CSV files of either sample: every two and every three people who are tied
are looked at one by one.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import combinations

from expected.organisation import Organisation, alphabetical, id_of
from expected.pieces import Answer, Variables
from expected.rooms import Region, alphabetical_swedish

SHOWN = 20
CUTS = 50
DIGITS = 9
ROLES = ("COORDINATOR", "CONSULTANT", "GATEKEEPER", "REPRESENTATIVE", "LIAISON")
FORTH = {"ONE": "REPRESENTATIVE", "OTHER": "GATEKEEPER", "NEITHER": "LIAISON"}
BACK = {"ONE": "GATEKEEPER", "OTHER": "REPRESENTATIVE", "NEITHER": "LIAISON"}
Pair = tuple[str, str]


class Ties:
    """Who is tied to whom among the active people of a folder."""

    def __init__(self, data: Region, kinds: list[str] | None) -> None:
        self.data = data
        self.active = {id_ for id_, row in data.people.items() if row["status"].lower() in {"", "active"}}
        rows = [row for row in data.rows("ties") if not kinds or row["kind"] in kinds]
        pairs = {(row["source"], row["target"]) for row in rows}
        self.arcs = {(one, other) for one, other in pairs if one != other and {one, other} <= self.active}
        self.near: defaultdict[str, set[str]] = defaultdict(set)
        self.out: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in self.arcs:
            self.near[one].add(other)
            self.near[other].add(one)
            self.out[one].add(other)

    def tied(self, one: str, other: str) -> bool:
        """Whether two people are, in either direction."""
        return other in self.near[one]

    def constraint(self, person: str) -> float:
        """Burt's, each tie counting the same."""
        near = self.near[person]
        share = 1 / len(near)
        ways = (share + sum(share / len(self.near[by]) for by in near & self.near[other]) for other in near)
        return round(sum(way**2 for way in ways), DIGITS)

    def effective_size(self, person: str) -> float:
        """Burt's, each tie counting the same."""
        near = self.near[person]
        among = sum(self.tied(*pair) for pair in combinations(sorted(near), 2))
        return round(len(near) - 2 * among / len(near), DIGITS)

    @cached_property
    def betweenness(self) -> dict[str, float]:
        """Of each person: the pairs of others whose shortest ways lead over them, in shares."""
        found = dict.fromkeys(self.near, 0.0)
        for start in self.near:
            order, before, ways = self._ways(start)
            behind = dict.fromkeys(order, 0.0)
            for person in reversed(order):
                for nearer in before[person]:
                    behind[nearer] += ways[nearer] / ways[person] * (1 + behind[person])
                if person != start:
                    found[person] += behind[person] / 2
        return found

    def _ways(self, start: str) -> tuple[list[str], dict[str, list[str]], dict[str, int]]:
        steps, before, ways = {start: 0}, defaultdict[str, list[str]](list), defaultdict[str, int](int)
        ways[start], order, queue = 1, [], deque([start])
        while queue:
            at = queue.popleft()
            order.append(at)
            for other in self.near[at]:
                if other not in steps:
                    steps[other] = steps[at] + 1
                    queue.append(other)
                if steps[other] == steps[at] + 1:
                    before[other].append(at)
                    ways[other] += ways[at]
        return order, before, ways

    def cut_off(self, person: str) -> int:
        """How many others lose the largest piece without them."""
        left, sizes = set(self._around(person, apart="")) - {person}, list[int]()
        while left:
            piece = self._around(min(left), apart=person)
            sizes.append(len(piece))
            left -= piece
        return sum(sizes) - max(sizes, default=0)

    def _around(self, start: str, apart: str) -> set[str]:
        seen, queue = {start}, [start]
        for at in queue:
            new = self.near[at] - seen - {apart}
            seen |= new
            queue += new
        return seen

    @cached_property
    def cuts(self) -> dict[str, int]:
        """Everyone without whom somebody is cut off."""
        return {person: number for person in self.near if (number := self.cut_off(person))}

    def role(self, one: str, broker: str, other: str, group: Callable[[str], str]) -> str | None:
        """In which role somebody stands between two others; None where any of their groups is not known."""
        first, own, second = group(one), group(broker), group(other)
        if not (first and own and second):
            return None
        if first == second:
            return "COORDINATOR" if own == first else "CONSULTANT"
        return "REPRESENTATIVE" if own == first else "GATEKEEPER" if own == second else "LIAISON"

    def brokered(self, broker: str, group: Callable[[str], str]) -> list[str]:
        """The roles of somebody, one for each pair in its direction."""
        givers = [one for one in self.near[broker] if broker in self.out[one]]
        pairs = ((one, other) for one in givers for other in self.out[broker] if one != other)
        roles = (self.role(one, broker, other, group) for one, other in pairs if other not in self.out[one])
        return [role for role in roles if role]


class Sides:
    """The two sides: the levels of those whom a theme concerns, or two units."""

    def __init__(self, ties: Ties, variables: Variables) -> None:
        data = ties.data
        if variables.get("theme"):
            concerned = concerned_by(data, variables["theme"])
            levels = [of_level(ties, level) for level in ("strategic", "operational")]
            self.stand = levels
            self.people = [people & concerned for people in levels]
        else:
            self.people = [members(data, unit) & ties.active for unit in variables["between"]]
            self.stand = self.people

    def where(self, person: str) -> str:
        """Where somebody stands."""
        one, other = (person in side for side in self.stand)
        return "BOTH" if one and other else "ONE" if one else "OTHER" if other else "NEITHER"


def of_level(ties: Ties, level: str) -> set[str]:
    """Who works at one level."""
    return {person for person in ties.active if ties.data.people[person]["level"] == level}


def members(data: Region, unit: str) -> set[str]:
    """Who is in a unit or counted to it, or to one below it."""
    whole = {other for other in data.units if other == unit or unit in data.above(other)}
    recorded = {row["person_id"] for row in data.memberships if row["department_id"] in whole}
    return recorded | {id_ for id_, row in data.people.items() if row["department_id"] in whole}


def concerned_by(data: Region, theme: str) -> set[str]:
    """Whom a theme concerns."""
    units = [unit for each, unit in data.pairs("theme_departments", "theme_id", "department_id") if each == theme]
    needs = {what for each, what in data.pairs("theme_competences", "theme_id", "competence_id") if each == theme}
    met = {meeting for meeting, each in data.pairs("meeting_themes", "meeting_id", "theme_id") if each == theme}
    people = {person for unit in units for person in members(data, unit)}
    people |= {row["owner_id"] for row in data.rows("themes") if row["id"] == theme} - {""}
    people |= {row["person_id"] for row in data.holdings if row["competence_id"] in needs}
    came = (row for row in data.rows("attendance") if row["status"] in {"", "present"})
    return people | {row["person_id"] for row in came if row["meeting_id"] in met}


def join(ties: Ties, sides: Sides, person: str) -> Answer | None:
    """How somebody joins the two sides; None where they do not."""
    one, other = (ties.near[person] & side for side in sides.people)
    pairs = [(first, second) for first in one for second in other if first != second]
    if not pairs:
        return None
    forth = [pair for pair in pairs if leads(ties, pair, person)]
    back = [pair for pair in pairs if leads(ties, pair[::-1], person)]
    where = sides.where(person)
    return {
        "stands": where,
        "toOne": len(one),
        "toOther": len(other),
        "openPairs": sum(not ties.tied(*pair) for pair in pairs),
        "forth": len(forth),
        "forthRole": FORTH.get(where) if forth else None,
        "back": len(back),
        "backRole": BACK.get(where) if back else None,
    }


def leads(ties: Ties, pair: Pair, broker: str) -> bool:
    """Whether a way leads from the one over somebody to the other, and none without."""
    one, other = pair
    return broker in ties.out[one] and other in ties.out[broker] and other not in ties.out[one]


def answer_for(data: Region, variables: Variables, key: Callable[[str], tuple[str, str]]) -> Answer:
    """The answer in the ids of the source; `key`: what a person is put in order by."""
    ties = Ties(data, variables.get("tieKinds"))
    sides = Sides(ties, variables) if variables.get("theme") or variables.get("between") else None
    groups: dict[str, Callable[[str], str]] = {
        "UNIT": lambda person: data.people[person]["department_id"],
        "LEVEL": lambda person: data.people[person]["level"],
    }
    roles = {by: {person: ties.brokered(person, group) for person in ties.near} for by, group in groups.items()}
    joined = {person: how for person in ties.near if sides and (how := join(ties, sides, person))}
    values = {
        person: joined[person]["openPairs"] if sides else apart(roles["UNIT"][person])
        for person in (joined if sides else ties.near)
        if sides or apart(roles["UNIT"][person])
    }
    shown = sorted(sorted(values, key=key), key=lambda person: -values[person])[: variables.get("first", SHOWN)]
    cuts = sorted(sorted(ties.cuts, key=key), key=lambda person: -ties.cuts[person])[:CUTS]
    tied = {person for person in ties.near if ties.near[person]}
    return {
        "tiedPeople": len(tied),
        "ties": len({frozenset(arc) for arc in ties.arcs}),
        "sides": [{"people": len(side), "tied": len(side & tied)} for side in sides.people] if sides else [],
        "directTies": direct(ties, sides) if sides else None,
        "candidates": len(values),
        "bridges": [
            {
                "person": person,
                "join": joined.get(person),
                "ties": len(ties.near[person]),
                "constraint": ties.constraint(person),
                "effectiveSize": ties.effective_size(person),
                "betweenness": round(ties.betweenness[person], DIGITS),
                "cutOff": ties.cuts.get(person, 0),
                "roles": [
                    {"by": by, "role": role, "found": roles[by][person].count(role)}
                    for by, group in groups.items()
                    if group(person)
                    for role in ROLES
                ],
            }
            for person in sorted(shown, key=key)
        ],
        "cutCount": len(ties.cuts),
        "cuts": [{"person": person, "cutOff": ties.cuts[person]} for person in sorted(cuts, key=key)],
        "totals": [
            {"by": by, "role": role, "found": sum(found.count(role) for found in of.values())}
            for by, of in roles.items()
            for role in ROLES
        ],
    }


def apart(roles: Iterable[str]) -> int:
    """How many of them are between people of different groups."""
    return sum(role in {"GATEKEEPER", "REPRESENTATIVE", "LIAISON"} for role in roles)


def direct(ties: Ties, sides: Sides) -> int:
    """How many pairs of the two sides are tied."""
    one, other = sides.people
    return len(
        {
            frozenset(arc)
            for arc in ties.arcs
            if (arc[0] in one and arc[1] in other) or (arc[1] in one and arc[0] in other)
        }
    )


def of_kubernetes(data: Organisation, variables: Variables) -> Answer:
    """The answer to the operation, in the ids here."""
    region = Region(data.folder)

    def key(person: str) -> tuple[str, str]:
        return alphabetical(region.people[person]["name"]), id_of("people", person)

    found = answer_for(region, variables, key)
    told = ("ties", "constraint", "effectiveSize", "betweenness")
    return found | {
        "bridges": [
            {name: each[name] for name in told} | {"person": id_of("people", each["person"])}
            for each in found["bridges"]
        ],
        "cuts": [id_of("people", each["person"]) for each in found["cuts"]],
    }


def of_region(region: Region, variables: Variables) -> Answer:
    """The answer about the invented region."""

    def key(person: str) -> tuple[str, str]:
        return alphabetical_swedish(region.people[person]["name"]), person

    return answer_for(region, variables, key)
