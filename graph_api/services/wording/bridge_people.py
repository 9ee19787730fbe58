"""What the answer about bridges says of each person."""

from typing import Final

from graph_api.domain.bridges import BridgeRole
from graph_api.services.wording.sentences import Counted, Sentence

ROLES: Final = {
    BridgeRole.COORDINATOR: Sentence("coordinator", "samordnare"),
    BridgeRole.CONSULTANT: Sentence("consultant", "konsult"),
    BridgeRole.GATEKEEPER: Sentence("gatekeeper", "grindvakt"),
    BridgeRole.REPRESENTATIVE: Sentence("representative", "företrädare"),
    BridgeRole.LIAISON: Sentence("liaison", "sambandslänk"),
}
PAIRS: Final = Counted(Sentence("1 pair", "1 par"), Sentence("{count} pairs", "{count} par"))
OTHERS: Final = Counted(Sentence("1 other", "1 annan"), Sentence("{count} others", "{count} andra"))

PERSON_JOINS: Final = Sentence(
    "Tied to {to_one} {of_one} and {to_other} {of_other}; joins {pairs} of them who have no tie to each other.",
    "Har band till {to_one} {of_one} och {to_other} {of_other}; förenar {pairs} av dem som saknar band till varandra.",
)
PERSON_JOINS_NONE: Final = Sentence(
    "Tied to {to_one} {of_one} and {to_other} {of_other}, who all have a tie to each other, in one direction at least.",
    "Har band till {to_one} {of_one} och {to_other} {of_other}, som alla har band till varandra, åt något håll.",
)
LINKS: Final = Sentence(
    "Links {one} to {other} as a {role} ({pairs}).", "Leder från {one} till {other} som {role} ({pairs})."
)
STANDS: Final = Sentence(
    "Stands between {pairs} of people of different units.", "Står mellan {pairs} av personer i olika enheter."
)
MORE_THAN_CHANCE: Final = Sentence("More often than chance as {roles}.", "Oftare än slumpen som {roles}.")
STANDS_NOT: Final = Sentence(
    "Stands between nobody of different units who have no tie to each other.",
    "Står inte mellan några i olika enheter som saknar band till varandra.",
)
UNIT_UNKNOWN: Final = Sentence(
    "Tied to {others}; the unit is not known, so that no role can be told.",
    "Har band till {others}; enheten är inte känd, så ingen roll kan sägas.",
)
JOINS_NOT: Final = Sentence("Is not tied to both sides.", "Har inte band till båda sidorna.")
WITHOUT_TIES: Final = Sentence(
    "Has no such tie, so that nothing can be said.", "Har inget sådant band, så inget kan sägas."
)
CUT: Final = Sentence(
    "Without {name}, {others} would lose every way to the rest.",
    "Utan {name} skulle {others} förlora varje väg till de övriga.",
)
