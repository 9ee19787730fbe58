"""What an invitation plan says."""

from typing import Final

from graph_api.domain.invites import DemandKind
from graph_api.domain.words import Level
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "The smallest group of active people in which somebody has each competence that is asked for, by evidence that "
    "counts, with at least as many people who see the whole and who know the detail as are asked for, within the other "
    "limits: a set cover with side conditions, solved as an integer program and proved by HiGHS. Of several groups of "
    "that size: the one that has the competences most times over, each counted once per person who has it; of those "
    "the first in alphabetical order of the external ids of its members.",
    "Den minsta grupp av aktiva personer där någon har var och en av de kompetenser som efterfrågas, enligt de belägg "
    "som räknas, med minst så många som ser helheten och som kan detaljen som efterfrågas, inom övriga gränser: en "
    "mängdtäckning med bivillkor, löst som ett heltalsprogram och bevisad av HiGHS. Av flera grupper av den storleken: "
    "den som har kompetenserna flest gånger om, en gång per person som har dem; av dem den första i alfabetisk ordning "
    "efter medlemmarnas externa id.",
)
LITERATURE: Final = (
    "Karp, R. M. (1972). Reducibility among combinatorial problems. (Set cover.)",
    "Huangfu, Q. & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. (HiGHS.)",
    "Chinneck, J. W. & Dravnieks, E. W. (1991). Locating minimal infeasible constraint sets in linear programs.",
)

ASKED_FOR: Final = Sentence("You asked for this person.", "Du ville ha med personen.")
ONLY_ONE: Final = Sentence(
    "Is the only one who may be invited that knows {what}.", "Är den enda av dem som kan bjudas in som kan {what}."
)
ONLY_HERE: Final = Sentence("Is the one in this group who knows {what}.", "Är den i gruppen som kan {what}.")
ALSO: Final = Sentence("Knows {what}, as others in the group do.", "Kan {what}, liksom andra i gruppen.")
SEES: Final = {
    Level.STRATEGIC: Sentence("Sees the whole: works at strategic level.", "Ser helheten: arbetar på strategisk nivå."),
    Level.OPERATIONAL: Sentence(
        "Knows the detail: works at operational level.", "Kan detaljen: arbetar på operativ nivå."
    ),
}

DEMANDS: Final = {
    DemandKind.COMPETENCE: Sentence("Somebody knows {name}.", "Någon kan {name}."),
    DemandKind.STRATEGIC: Sentence(
        "At least {number} who see the whole (strategic level).", "Minst {number} som ser helheten (strategisk nivå)."
    ),
    DemandKind.OPERATIONAL: Sentence(
        "At least {number} who know the detail (operational level).", "Minst {number} som kan detaljen (operativ nivå)."
    ),
    DemandKind.MUST_INCLUDE: Sentence("{name} is in the group.", "{name} är med i gruppen."),
    DemandKind.MUST_EXCLUDE: Sentence("{name} is not in the group.", "{name} är inte med i gruppen."),
    DemandKind.AT_MOST: Sentence("At most {number} in the group.", "Högst {number} i gruppen."),
    DemandKind.AT_MOST_PER_UNIT: Sentence("At most {number} from the same unit.", "Högst {number} från samma enhet."),
}
INCLUDE_INACTIVE: Final = Sentence(
    "{name} is in the group, but is not active and so cannot be invited.",
    "{name} är med i gruppen, men är inte aktiv och kan därför inte bjudas in.",
)

CLASH: Final = Sentence(
    "No group can meet all of the demands in `conflict`; without any one of them the others can be met.",
    "Ingen grupp kan uppfylla alla krav i `conflict`; utan något av dem, vilket som helst, går de andra att uppfylla.",
)
CLASH_UNPROVED: Final = Sentence(
    "No group can meet all of the demands in `conflict`; the time was up before it was clear whether all are to blame.",
    "Ingen grupp kan uppfylla alla krav i `conflict`; tiden tog slut innan det stod klart om alla bär skuld.",
)
TIME_WAS_UP: Final = Sentence(
    "The time was up before there was a proof: no group of fewer than {bound} can do, and the best that was found has "
    "{size}. Give a longer timeLimit.",
    "Tiden tog slut före ett bevis: ingen grupp med färre än {bound} räcker, och den bästa som hittades har {size}. "
    "Ange en längre timeLimit.",
)
TIME_WAS_UP_EMPTY_HANDED: Final = Sentence(
    "The time was up before a group was found. Give a longer timeLimit.",
    "Tiden tog slut innan någon grupp hittades. Ange en längre timeLimit.",
)
UNCOVERED: Final = Sentence(
    "Nobody active has {what} by the evidence that counts; that was set aside.",
    "Ingen aktiv har {what} enligt de belägg som räknas; det är lämnat åt sidan.",
)
NOBODY_AT_LEVEL: Final = Sentence(
    "No active person is known to work at {level} level; that was set aside.",
    "Ingen aktiv person är känd för att arbeta på {level} nivå; det är lämnat åt sidan.",
)
NEEDS_NOTHING: Final = Sentence(
    "{what} is not recorded to need any competence. Give competences as well, or import what it needs "
    "(theme_competences.csv, decision_competences.csv).",
    "För {what} finns ingen kompetens noterad. Ange kompetenser också, eller importera vad som behövs "
    "(theme_competences.csv, decision_competences.csv).",
)

NOT_ACTIVE: Final = Sentence("People who are not active.", "Personer som inte är aktiva.")
WITHOUT_LEVEL: Final = Sentence(
    "Active people whose level is not known: they count neither as seeing the whole nor as knowing the detail.",
    "Aktiva personer vars nivå inte är känd: de räknas varken till helheten eller till detaljen.",
)
WITHOUT_UNIT: Final = Sentence(
    "Active people whose unit is not known: the limit per unit does not bind them.",
    "Aktiva personer vars enhet inte är känd: gränsen per enhet gäller inte dem.",
)
EVIDENCE_NOT_COUNTED: Final = Sentence(
    "Records of somebody having one of the competences, by evidence that was not to count.",
    "Noteringar om att någon har någon av kompetenserna, enligt belägg som inte skulle räknas.",
)
