"""Those on whose behalf the tests ask."""

from graph_api.access.caller import Caller, Role
from graph_api.domain.sight import FREE_TEXT, SCOPES
from tests.access.planted import first
from tests.reads.organisation import Organisation


def member(organisation: Organisation) -> Caller:
    """The first person of `organisation`."""
    return Caller(Role.MEMBER, first(organisation, "Person").id)


def callers(organisation: Organisation) -> dict[str, Caller]:
    """Every role, with and without scopes, and a member who is nobody in the graph."""
    return {
        "an admin": Caller(Role.ADMIN),
        "a facilitator": Caller(Role.FACILITATOR),
        "a facilitator who may read what was said": Caller(Role.FACILITATOR, scopes=frozenset({FREE_TEXT})),
        "an integrator without scopes": Caller(Role.INTEGRATOR),
        "an integrator for people": Caller(Role.INTEGRATOR, scopes=frozenset({"people"})),
        "an integrator for decisions": Caller(Role.INTEGRATOR, scopes=frozenset({"decisions", "meetings"})),
        "an integrator for everything": Caller(Role.INTEGRATOR, scopes=frozenset(SCOPES)),
        "Åsa": member(organisation),
        "a member who is nobody": Caller(Role.MEMBER),
    }
