"""What the answer about surroundings says."""

from typing import Final

from graph_api.domain.surroundings import SurroundingLinkKind as Kind
from graph_api.domain.surroundings import SurroundingType as Type
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Everything of the types asked for that is reached from the centre over what is recorded now, in as few steps as "
    "it takes. A step is a current membership, a unit that is a part of another, a dependency, a tie between two "
    "people, a competence that someone has, a part that someone took in a decision, or a decision that concerns a "
    "unit; where no memberships of a unit are recorded, those who are counted to it stand in. Where there are more "
    "than find room, those of a step with the most links to what is already shown come first, of equals those by "
    "membership before those by tie, then those with the most roles or kinds, then by name.",
    "Allt av de efterfrågade slagen som nås från mitten över det som är noterat nu, i så få steg som det går. Ett steg "
    "är ett nuvarande medlemskap, en enhet som är en del av en annan, ett beroende, ett band mellan två personer, en "
    "kompetens som någon har, någons del i ett beslut eller ett beslut som rör en enhet; där inga medlemskap i en "
    "enhet är noterade får de som räknas till den stå i stället. Där det finns fler än som får plats kommer de i ett "
    "steg först som har flest kopplingar till det som redan visas, bland lika de genom medlemskap före de genom band, "
    "sedan de med flest roller eller slag, sedan efter namn.",
)
LITERATURE: Final = (
    "Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press (ego-centred networks).",
)

CENTRE: Final = Sentence("What the question is about.", "Det som frågan gäller.")
FROM_A: Final = {
    Kind.MEMBER: Sentence("Member of {other}{words}.", "Medlem i {other}{words}."),
    Kind.COUNTED_TO: Sentence("Counted to {other}.", "Räknas till {other}."),
    Kind.PART_OF: Sentence("Part of {other}.", "En del av {other}."),
    Kind.DEPENDS_ON: Sentence("Depends on {other}{words}.", "Beror av {other}{words}."),
    Kind.TIE: Sentence("Has a tie with {other}{words}.", "Har band med {other}{words}."),
    Kind.KNOWS: Sentence("Knows {other}{words}.", "Kan {other}{words}."),
    Kind.TOOK_PART: Sentence("Took part in {other}{words}.", "Deltog i {other}{words}."),
    Kind.CONCERNS: Sentence("Concerns {other}{words}.", "Rör {other}{words}."),
}
"""How one end of a link, the first of its kind, hangs together with the other."""

FROM_B: Final = {
    Kind.MEMBER: Sentence("Has {other} as a member{words}.", "Har {other} som medlem{words}."),
    Kind.COUNTED_TO: Sentence("Has {other} counted to it.", "Har {other} räknad hit."),
    Kind.PART_OF: Sentence("Has {other} as a part.", "Har {other} som del."),
    Kind.DEPENDS_ON: Sentence("Is depended on by {other}{words}.", "Stöd för {other}{words}."),
    Kind.TIE: FROM_A[Kind.TIE],
    Kind.KNOWS: Sentence("Known by {other}{words}.", "Något som {other} kan{words}."),
    Kind.TOOK_PART: Sentence("Decision that {other} took part in{words}.", "Beslut som {other} deltog i{words}."),
    Kind.CONCERNS: Sentence("Concerned by {other}{words}.", "Berörs av {other}{words}."),
}
"""The same from the other end."""

LINKS: Final = {
    Kind.MEMBER: Sentence("{a} is a member of {b}{words}.", "{a} är medlem i {b}{words}."),
    Kind.COUNTED_TO: Sentence(
        "{a} is counted to {b}, of which no memberships are recorded.",
        "{a} räknas till {b}, där inga medlemskap är noterade.",
    ),
    Kind.PART_OF: Sentence("{a} is a part of {b}.", "{a} är en del av {b}."),
    Kind.DEPENDS_ON: Sentence("{a} depends on {b}{words}.", "{a} beror av {b}{words}."),
    Kind.TIE: Sentence("{a} and {b} have a tie{words}.", "{a} och {b} har band{words}."),
    Kind.KNOWS: Sentence("{a} knows {b}{words}.", "{a} kan {b}{words}."),
    Kind.TOOK_PART: Sentence("{a} took part in {b}{words}.", "{a} deltog i {b}{words}."),
    Kind.CONCERNS: Sentence("{a} concerns {b}{words}.", "{a} rör {b}{words}."),
}
MORE: Final = Sentence("And {count} more.", "Och {count} till.")

TYPES: Final = {
    Type.PERSON: Sentence("people ({count})", "personer ({count})"),
    Type.UNIT: Sentence("units ({count})", "enheter ({count})"),
    Type.COMPETENCE: Sentence("competences ({count})", "kompetenser ({count})"),
    Type.DECISION: Sentence("decisions ({count})", "beslut ({count})"),
}
NOTHING: Final = Sentence(
    "Nothing that holds now is recorded around {centre}, which does not mean that there is nothing. Import "
    "memberships.csv, ties.csv, department_links.csv or decision_people.csv to see it.",
    "Inget som gäller nu är noterat runt {centre}, vilket inte betyder att det inte finns något. Importera "
    "memberships.csv, ties.csv, department_links.csv eller decision_people.csv för att se det.",
)
NOTHING_ASKED_FOR: Final = Sentence(
    "Nothing of what was asked for is recorded around {centre}. What is recorded: {there}. Ask for it with include, or "
    "for other tieKinds.",
    "Inget av det efterfrågade är noterat runt {centre}. Det som är noterat: {there}. Fråga om det med include, eller "
    "om andra tieKinds.",
)

NO_ROOM: Final = Sentence(
    "{step} steps from the centre, after those that found room.",
    "{step} steg från mitten, efter dem som fick plats.",
)
NO_ROOM_AT_ONE: Final = Sentence(
    "One step from the centre, after those that found room.",
    "Ett steg från mitten, efter dem som fick plats.",
)
FORMER: Final = Sentence(
    "Former memberships of those shown, which link nobody now.",
    "Tidigare medlemskap för dem som visas, som inte kopplar ihop någon nu.",
)
ONLY_COUNTED: Final = Sentence(
    "People who are counted to {centre} without a recorded membership.",
    "Personer som räknas till {centre} utan noterat medlemskap.",
)
