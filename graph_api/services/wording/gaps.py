"""What the answer about gaps says."""

from typing import Final

from graph_api.domain.gaps import Need, Seen
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "Need, as asked, added up: SHARED_DECISIONS, how many decisions the one unit owns and the other takes part in; "
    "LINKED_DECISIONS, T_A T_D T_A^T: how many both own or take part in, and how many times one of the one points to "
    "or replaces one of the other; DEPENDENCIES, how many are recorded between them; SERVICES_USED, how many times the "
    "one runs an initiative that is coupled with a service of the other, or that uses a competence which it uses too. "
    "Seen: how much coordination there is between them, in the ways asked for. Expected: "
    "d_a d_b / 2m for each way, with d the coordination that a unit has with all others and m that of all pairs. "
    "Gap = need x (1 - seen / expected), not below 0, and the whole need where nothing is seen. TRAPPED: needed and "
    "nothing seen; THIN: less than half of what is expected; SOME: less than what is expected; MET: that or more. "
    "Congruence: the share of needed pairs of which anything is seen. To close the widest gaps: the fewest active "
    "people of whom somebody is a member of each of their units or counted to it, a set cover proved by HiGHS.",
    "Behov, efter vad som frågas, sammanlagt: SHARED_DECISIONS, hur många beslut den ena enheten äger och den andra "
    "deltar i; LINKED_DECISIONS, T_A T_D T_A^T: hur många båda äger eller deltar i, och hur många gånger ett av den "
    "enas pekar på eller ersätter ett av den andras; DEPENDENCIES, hur många beroenden som är noterade mellan dem; "
    "SERVICES_USED, hur många gånger den ena driver ett initiativ som är kopplat till en tjänst hos den andra, eller "
    "som använder en kompetens som tjänsten också använder. "
    "Sett: hur mycket samordning som finns mellan dem, på de sätt som frågas. "
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
NEEDS: Final = {
    Need.SHARED_DECISIONS: Sentence("shared decisions", "gemensamma beslut"),
    Need.LINKED_DECISIONS: Sentence("decisions that hang together", "beslut som hänger ihop"),
    Need.DEPENDENCIES: Sentence("dependencies", "beroenden"),
    Need.SERVICES_USED: Sentence("services used", "tjänster som används"),
}
NEEDED_DECISIONS: Final = Sentence("shared decisions: {count}", "gemensamma beslut: {count}")
NEEDED_LINKS: Final = Sentence("decisions that hang together: {count}", "beslut som hänger ihop: {count}")
NEEDED_SERVICES: Final = Sentence("services used: {count}", "tjänster som används: {count}")
NEEDED_DEPENDENCIES: Final = Sentence("dependencies: {count}", "beroenden: {count}")
NEEDED_NOT: Final = Sentence("nothing recorded", "inget noterat")
PART: Final = Sentence("{way}: {seen} ({expected} expected)", "{way}: {seen} (väntat {expected})")
PART_UNKNOWN: Final = Sentence("{way}: not recorded", "{way}: inte noterat")
PAIR: Final = Sentence("Needed, {needs}. Seen, {parts}.", "Behövs, {needs}. Sett, {parts}.")

PAIRS: Final = Counted(
    Sentence("1 pair of units needs to coordinate", "1 par av enheter behöver samordna sig"),
    Sentence("{count} pairs of units need to coordinate", "{count} par av enheter behöver samordna sig"),
)
NEEDED: Final = Sentence("{pairs}, going by {needs}.", "{pairs}, att döma av {needs}.")
ALL_SEEN: Final = Sentence(
    "All of them are seen to do so at least once ({ways}).", "Alla syns göra det minst en gång ({ways})."
)
UNSEEN: Final = Sentence(
    "Of {trapped} of them nothing of the sort is seen ({ways}).", "För {trapped} av dem syns inget av det ({ways})."
)
WIDEST: Final = Sentence("The widest gap: {a} and {b}.", "Det största glappet: {a} och {b}.")
CANNOT_TELL: Final = Sentence("Who meets cannot be told.", "Vilka som möts går inte att säga.")
NO_NEED_SEEN: Final = Sentence(
    "Which units need to coordinate cannot be told.", "Vilka enheter som behöver samordna sig går inte att säga."
)

NO_UNITS: Final = Sentence(
    "No units of these kinds and with this status are recorded. The kinds are: {kinds}.",
    "Inga enheter av dessa slag och med denna status är noterade. Slagen är: {kinds}.",
)
NO_NEED: Final = Sentence(
    "Nothing that is recorded shows that two of these units need to coordinate ({looked_for}), which does not mean "
    "that none do. Ask for another need, or import decision_departments.csv, decision_links.csv, department_links.csv "
    "or initiatives.csv.",
    "Inget som är noterat visar att två av enheterna behöver samordna sig ({looked_for}), vilket inte betyder att inga "
    "behöver det. Fråga om ett annat behov, eller importera decision_departments.csv, decision_links.csv, "
    "department_links.csv eller initiatives.csv.",
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
    "construction: shared decisions bring shared participants. Ask for shared members, shared leaders or meetings to "
    "see coordination that the decisions do not imply.",
    "Vilka som deltar i enheternas beslut är hämtat ur samma beslut som behovet, så de stämmer överens av sig självt: "
    "gemensamma beslut ger gemensamma deltagare. Fråga om gemensamma medlemmar, gemensamma ledare eller möten "
    "för att se samordning som inte följer av besluten.",
)
SAME_TIES: Final = Sentence(
    "Nearly all ties of kind {kinds} join people who took part in one decision, so they seem to be made from the same "
    "decisions as the need, and the two agree by construction. Ask for other kinds of tie, or for shared members, "
    "shared leaders or meetings.",
    "Nästan alla band av slaget {kinds} förenar personer som deltog i ett och samma beslut, så de verkar gjorda av "
    "samma beslut som behovet, och de stämmer överens av sig självt. Fråga om andra slags band, eller om "
    "gemensamma medlemmar, gemensamma ledare eller möten.",
)

WINDOW: Final = {
    (True, True): Sentence("from {first} to {last}", "från {first} till {last}"),
    (True, False): Sentence("from {first} on", "från {first}"),
    (False, True): Sentence("up to {last}", "till och med {last}"),
}
"""The days asked for, by whether a first and a last one are."""

EMPTY_WINDOW: Final = Sentence("Nobody is recorded at a meeting {window}.", "Ingen är noterad på något möte {window}.")
NEAREST_BEFORE: Final = Sentence(
    "The last meeting with people before that was on {day}.", "Det sista mötet med deltagare före det var {day}."
)
NEAREST_AFTER: Final = Sentence("The first one after it was on {day}.", "Det första därefter var {day}.")
NO_DAYS: Final = Sentence(
    "The days of the meetings that people were at are not recorded.",
    "Dagarna för de möten som någon var på är inte noterade.",
)
OUTSIDE_WINDOW: Final = Sentence(
    "Meetings with people on other days than those asked for, or whose day is not known.",
    "Möten med deltagare på andra dagar än de som frågan gäller, eller vars dag inte är känd.",
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
