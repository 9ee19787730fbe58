"""What the answer about gaps says."""

from typing import Final

from graph_api.domain.gaps import Seen
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Need: how many decisions the one unit owns and the other takes part in, or how many dependencies are recorded "
    "between them, as asked. Seen: how much coordination there is between them, in the ways asked for. Expected: "
    "d_a d_b / 2m for each way, with d the coordination that a unit has with all others and m that of all pairs. "
    "Gap = need x (1 - seen / expected), not below 0, and the whole need where nothing is seen. TRAPPED: needed and "
    "nothing seen; THIN: less than half of what is expected; SOME: less than what is expected; MET: that or more. "
    "Congruence: the share of needed pairs of which anything is seen. To close the widest gaps: the fewest active "
    "people of whom somebody is a member of each of their units or counted to it, a set cover proved by HiGHS.",
    "Behov: hur många beslut den ena enheten äger och den andra deltar i, eller hur många beroenden som är noterade "
    "mellan dem, efter vad som frågas. Sett: hur mycket samordning som finns mellan dem, på de sätt som frågas. "
    "Väntat: d_a d_b / 2m för varje sätt, med d den samordning en enhet har med alla andra och m den i alla par. "
    "Glapp = behov x (1 - sett / väntat), inte under 0, och hela behovet där inget är sett. "
    "TRAPPED: behövs och inget sett; THIN: mindre än hälften av det väntade; SOME: mindre än det väntade; "
    "MET: det eller mer. Kongruens: andelen av de par som behöver varandra av vilka något är sett. För att sluta de "
    "största glappen: det minsta antal aktiva personer av vilka någon är medlem i eller räknas till var och en av "
    "enheterna, en mängdtäckning bevisad av HiGHS.",
)
LITERATURE: Final = (
    "Cataldo, M. et al. (2006). Identification of coordination requirements. CSCW 2006, 353-362.",
    "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. PRE 69, 026113.",
)

WAYS: Final = {
    Seen.SHARED_MEMBERS: Sentence("shared members", "gemensamma medlemmar"),
    Seen.SHARED_LEADERS: Sentence("shared leaders", "gemensamma ledare"),
    Seen.TIES: Sentence("ties between people", "band mellan personer"),
    Seen.MEETINGS: Sentence("meetings of both", "möten med båda"),
    Seen.PARTICIPANTS: Sentence("people in decisions of both", "personer i bådas beslut"),
}
NEEDED_DECISIONS: Final = Sentence("shared decisions: {count}", "gemensamma beslut: {count}")
NEEDED_DEPENDENCIES: Final = Sentence("dependencies: {count}", "beroenden: {count}")
NEEDED_NOT: Final = Sentence("nothing recorded", "inget noterat")
PART: Final = Sentence("{way}: {seen} ({expected} expected)", "{way}: {seen} (väntat {expected})")
PART_UNKNOWN: Final = Sentence("{way}: not recorded", "{way}: inte noterat")
PAIR: Final = Sentence("Needed, {needs}. Seen, {parts}.", "Behövs, {needs}. Sett, {parts}.")

NO_UNITS: Final = Sentence(
    "No units of these kinds and with this status are recorded. The kinds are: {kinds}.",
    "Inga enheter av dessa slag och med denna status är noterade. Slagen är: {kinds}.",
)
NO_NEED: Final = Sentence(
    "Nothing that is recorded shows that two of these units need to coordinate ({looked_for}), which does not mean "
    "that none do. Ask for another need, or import decision_departments.csv or department_links.csv.",
    "Inget som är noterat visar att två av enheterna behöver samordna sig ({looked_for}), vilket inte betyder att inga "
    "behöver det. Fråga om ett annat behov, eller importera decision_departments.csv eller department_links.csv.",
)
NOTHING_RECORDED: Final = Sentence(
    "There are no records of {missing} about these units, so that nothing can be said of who meets. There are records "
    "of: {there}.",
    "Det finns inga noteringar om {missing} för enheterna, så inget kan sägas om vilka som möts. Det finns noteringar "
    "om: {there}.",
)
PARTLY_RECORDED: Final = Sentence(
    "There are no records of {missing} about these units; what is seen is without.",
    "Det finns inga noteringar om {missing} för enheterna; det sedda är utan.",
)
NONE: Final = Sentence("none", "inga")

SAME_PARTICIPANTS: Final = Sentence(
    "Who takes part in the units' decisions is read from the same decisions as the need, so the two agree by "
    "construction: shared decisions bring shared participants. Ask for SHARED_MEMBERS, SHARED_LEADERS or MEETINGS to "
    "see coordination that the decisions do not imply.",
    "Vilka som deltar i enheternas beslut är hämtat ur samma beslut som behovet, så de stämmer överens av sig självt: "
    "gemensamma beslut ger gemensamma deltagare. Fråga om SHARED_MEMBERS, SHARED_LEADERS eller MEETINGS för att se "
    "samordning som inte följer av besluten.",
)
SAME_TIES: Final = Sentence(
    "Nearly all ties of kind {kinds} join people who took part in one decision, so they seem to be made from the same "
    "decisions as the need, and the two agree by construction. Ask for other kinds of tie, or for SHARED_MEMBERS, "
    "SHARED_LEADERS or MEETINGS.",
    "Nästan alla band av slaget {kinds} förenar personer som deltog i ett och samma beslut, så de verkar gjorda av "
    "samma beslut som behovet, och de stämmer överens av sig självt. Fråga om andra slags band, eller om "
    "SHARED_MEMBERS, SHARED_LEADERS eller MEETINGS.",
)

OTHER_UNITS: Final = Sentence(
    "Units of another kind or that are not active.", "Enheter av annat slag eller som inte är aktiva."
)
CLOSED: Final = Sentence(
    "To bring both sides of the {pairs} widest gaps into one room, ask {names}: fewer cannot do it.",
    "För att få båda sidor av de {pairs} största glappen i ett rum, fråga {names}: färre räcker inte.",
)
CLOSED_ONE: Final = Sentence(
    "To bring both sides of the widest gap into one room, ask {names}: fewer cannot do it.",
    "För att få båda sidor av det största glappet i ett rum, fråga {names}: färre räcker inte.",
)
CLOSED_UNPROVED: Final = Sentence(
    "To bring both sides of the {pairs} widest gaps into one room, ask {names}; whether fewer could is not known.",
    "För att få båda sidor av de {pairs} största glappen i ett rum, fråga {names}; om färre räcker är inte känt.",
)
NOBODY_TO_ASK: Final = Sentence(
    "None of the widest gaps has an active person known to be of each side.",
    "Inget av de största glappen har en aktiv person som är känd för att höra till vardera sidan.",
)
NOBODY_FROM: Final = Sentence("Nobody active is of {names}.", "Ingen aktiv person hör till {names}.")
MORE_PAIRS: Final = Sentence(
    "More pairs that need to coordinate, with narrower gaps.",
    "Ytterligare par som behöver samordna sig, med mindre glapp.",
)
