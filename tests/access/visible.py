"""Which part of an organisation a caller sees, written out by hand from the comments of matrix.txt, in plain Python."""

from collections.abc import Iterator

from graph_api.access.caller import Caller, Role
from tests.access.matrix import has, matrix
from tests.reads.organisation import Node, Organisation

ASKED_OR_CAME = ("INVITED", "ACCEPTED", "DECLINED", "ATTENDED", "MISSED")


def visible(organisation: Organisation, caller: Caller) -> Organisation:
    """The nodes that `caller` sees, and what lies between two of them."""
    nodes = [node for node in organisation.nodes if has(matrix().rows[node.type.name], caller)]
    if caller.role is Role.MEMBER:
        own = set(map(id, _own(organisation, caller)))
        nodes = [node for node in nodes if matrix().rows[node.type.name][3] == "all" or id(node) in own]
    kept = set(map(id, nodes))
    links = [link for link in organisation.links if id(link.start) in kept and id(link.end) in kept]
    return Organisation(nodes, links)


def _own(organisation: Organisation, caller: Caller) -> Iterator[Node]:
    """What belongs to a member: themselves, their networks and meetings, the decisions they have to do with."""
    me = next((node for node in organisation.nodes if node.id == caller.person), None)
    if me is None or me.type.name != "Person":
        return
    units = [link.end for link in organisation.links if link.relationship == "MEMBER_OF" and link.start is me]
    networks = [unit for unit in units if unit.type.name == "Network"]
    meetings = [link.end for link in organisation.links if link.relationship in ASKED_OR_CAME and link.start is me]
    meetings += [link.start for link in organisation.links if link.relationship == "OF" and link.end in networks]
    yield from (me, *networks, *meetings)
    for link in organisation.links:
        match link.relationship:
            case "TOOK_PART" if link.start is me:
                yield link.end
            case "CHALLENGED_BY" | "BY" if link.end is me:
                yield link.start
            case "AFFECTS" | "OWNED_BY" if link.end in units and link.start.type.name == "Decision":
                yield link.start
            case "MADE_AT" if link.end in meetings:
                yield link.start
            case _:
                pass
