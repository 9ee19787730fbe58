"""What the answer about what changed says."""

from typing import Final

from graph_api.domain.what_changed import ChangeMeasure, ChangeWord
from graph_api.domain.words import ReflectionKind
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "The window after goes from `since` to `until`, the window before is the as many days before it; only meetings of "
    "a day, of which it is recorded who came, count. Joint attendance across units: of all pairs of people at one "
    "meeting of at most `largestMeeting` people, those counted to two units. Congruence: of the pairs of units that "
    "need each other (the same in both windows, as in `gaps`), those that had people at one such meeting. New: not "
    "seen in a window as long just before. Those affected were there: each unit that a decision affects and that "
    "anybody is recorded in has somebody who is or was of it, or of one below it, and took part in the decision or "
    "was at its meeting. Looked at again: a meeting, decision or reflection about it after it was made, from {early} "
    "days before its review day to the end of the window. Chance: if nothing changed, all that belongs to one unit or "
    "network (of a decision: of its meeting, else its owner) might as well have had its two windows the other way "
    "round. So they change places or not, in all ways where these are no more than {deals}, else in {deals} from seed "
    "{seed}; p is the share of ways as far from their mean, either way, what really was among them. z is in standard "
    "deviations of the ways. Beyond chance: p, with all measures of the answer in mind (Holm), is at most `alpha`. "
    "That meetings of different units have people in common is not taken into account, and no cause is shown: other "
    "things may have happened since that day.",
    "Fönstret efter går från `since` till `until`, fönstret före är de lika många dagarna innan; bara möten med en "
    "dag för vilka det är noterat vilka som kom räknas. Gemensam närvaro över enheter: av alla par av personer på "
    "samma möte med högst `largestMeeting` personer, de som räknas till två enheter. Kongruens: av de par av enheter "
    "som behöver varandra (samma i båda fönstren, som i `gaps`), de som hade folk på samma sådana möte. Ny: inte sedd "
    "i ett lika långt fönster närmast före. De berörda var med: varje enhet som ett beslut påverkar, och som någon "
    "är noterad i, har någon som är eller var från den eller en under den och deltog i beslutet eller var på dess "
    "möte. Sett över: ett möte, beslut eller en reflektion om det efter att det fattades, från {early} dagar före "
    "dagen då det skulle ses över till fönstrets slut. Slump: om inget ändrats kunde allt som hör till en enhet eller "
    "ett nätverk (för ett beslut: dess mötes, annars ägarens) lika gärna ha haft sina två fönster tvärtom. Därför "
    "byter de plats eller inte, på alla sätt där de är högst {deals}, annars på {deals} från fröet {seed}; p är "
    "andelen sätt som ligger lika långt från medel, åt endera hållet, med det som verkligen var bland dem. z är i "
    "standardavvikelser bland sätten. Mer än slumpen skulle ge: p, med svarets alla mått i åtanke (Holm), är högst "
    "`alpha`. Att möten i olika enheter har personer gemensamt räknas inte in, och ingen orsak visas: annat kan ha "
    "hänt sedan den dagen.",
)
LITERATURE: Final = (
    "Fisher, R. A. (1935). The Design of Experiments, section 21. Oliver & Boyd. (The randomisation test.)",
    "Edgington, E. S. & Onghena, P. (2007). Randomization Tests. 4th ed. Chapman & Hall. (Blocks that change places.)",
    "Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. SAGMB 9, 39.",
    "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scand. J. Stat. 6, 65-70.",
    "Cataldo, M. et al. (2006). Identification of coordination requirements. CSCW 2006, 353-362. (Congruence.)",
)

NAMES: Final = {
    ChangeMeasure.ACROSS_UNITS: Sentence("Joint attendance across units", "Gemensam närvaro över enheter"),
    ChangeMeasure.NEEDED_PAIRS_MET: Sentence(
        "Pairs of units that need each other and met (congruence)",
        "Par av enheter som behöver varandra och möttes (kongruens)",
    ),
    ChangeMeasure.UNIT_PAIRS_MET: Sentence("Pairs of units that met", "Par av enheter som möttes"),
    ChangeMeasure.NEW_UNIT_PAIRS: Sentence("New pairs of units that met", "Nya par av enheter som möttes"),
    ChangeMeasure.AFFECTED_PRESENT: Sentence("Decisions with all affected there", "Beslut där alla berörda var med"),
    ChangeMeasure.REVIEWS_DONE: Sentence("Decisions looked at again when due", "Beslut som sågs över när det var dags"),
    ChangeMeasure.NETWORK_PEOPLE: Sentence("People at networks' meetings", "Personer på nätverkens möten"),
    ChangeMeasure.NEW_VOICES: Sentence("New voices at networks' meetings", "Nya röster på nätverkens möten"),
    ChangeMeasure.INVITED_CAME: Sentence("Invited who came", "Inbjudna som kom"),
}
REFLECTIONS: Final = {
    ReflectionKind.LEARNING: Sentence("Learnings (reflections)", "Lärdomar (reflektioner)"),
    ReflectionKind.EFFECT: Sentence("Effects (reflections)", "Effekter (reflektioner)"),
    ReflectionKind.CONCERN: Sentence("Concerns (reflections)", "Oro (reflektioner)"),
    ReflectionKind.CELEBRATION: Sentence("Celebrations (reflections)", "Glädjeämnen (reflektioner)"),
}

SHARE: Final = Sentence("{share} of {of}", "{share} av {of}")
FROM_TO: Final = Sentence("{name}: {before} before, {after} after.", "{name}: {before} före, {after} efter.")
ONLY_AFTER: Final = Sentence(
    "{name}: {after} after; nothing is recorded to hold it against.",
    "{name}: {after} efter; inget är noterat att ställa det mot.",
)
ONLY_BEFORE: Final = Sentence(
    "{name}: {before} before; nothing is recorded of it after.",
    "{name}: {before} före; inget är noterat om det efter.",
)
NEITHER: Final = Sentence("{name}: nothing is recorded to tell by.", "{name}: inget är noterat att gå efter.")
FEW_PEOPLE: Final = Sentence(
    "{name}: not shown, since fewer than {people} people are behind it.",
    "{name}: visas inte, eftersom färre än {people} personer ligger bakom.",
)
FEW_RECORDS: Final = Sentence(
    " Too few to say more: {records} of the {fewest} records that it takes.",
    " För få för att säga mer: {records} av de {fewest} noteringar som behövs.",
)
FEW_BLOCKS: Final = Sentence(
    " Too few to say more: it rests on {blocks}, and with fewer than {fewest} chance cannot be ruled out.",
    " För få för att säga mer: det vilar på {blocks}, och med färre än {fewest} kan slumpen inte uteslutas.",
)
BLOCKS: Final = Counted(
    Sentence("1 unit, network or single record", "1 enhet, nätverk eller enskild notering"),
    Sentence("{count} units, networks or single records", "{count} enheter, nätverk eller enskilda noteringar"),
)
JUDGED: Final = {
    ChangeWord.RISEN: Sentence(" Risen beyond chance ({how}).", " Har ökat mer än slumpen skulle ge ({how})."),
    ChangeWord.FALLEN: Sentence(" Fallen beyond chance ({how}).", " Har minskat mer än slumpen skulle ge ({how})."),
    ChangeWord.WITHIN_CHANCE: Sentence(
        " No more changed than chance would bring ({how}).", " Inte mer ändrat än slumpen skulle ge ({how})."
    ),
}
HOW: Final = Sentence("p {p}, {adjusted} with all measures in mind", "p {p}, {adjusted} med alla mått i åtanke")

WINDOWS_OF_A_DAY: Final = Sentence("{since} against the day before it.", "{since} mot dagen före.")
WINDOWS: Final = Sentence(
    "{since} to {until} against the {days} before it.", "{since} till {until} mot de {days} som var före."
)
MOVED: Final = Sentence("{name}, from {before} to {after}", "{name}, från {before} till {after}")
RISEN: Final = Sentence("Risen beyond chance: {what}.", "Har ökat mer än slumpen skulle ge: {what}.")
FALLEN: Final = Sentence("Fallen beyond chance: {what}.", "Har minskat mer än slumpen skulle ge: {what}.")
CHANCE: Final = Sentence(
    "No more changed than chance would bring: {what}.", "Inte mer ändrat än slumpen skulle ge: {what}."
)
TOO_FEW: Final = Sentence("Too few records to say: {what}.", "För få noteringar för att säga: {what}.")
NOT_RECORDED: Final = Sentence("Not recorded for both windows: {what}.", "Inte noterat för båda fönstren: {what}.")
OTHERS: Final = Counted(Sentence("1 measure", "1 mått"), Sentence("{count} measures", "{count} mått"))

NO_ATTENDANCE: Final = Sentence(
    "No meeting of a day is recorded with who came, so that nothing can be said of who meets. Import meetings.csv and "
    "attendance.csv.",
    "Inget möte med en dag är noterat med vilka som kom, så inget kan sägas om vilka som möts. Importera meetings.csv "
    "och attendance.csv.",
)
WINDOW_EMPTY: Final = Sentence(
    "No meeting with who came is recorded from {first} to {last}. Meetings are recorded from {begin} to {end}"
    "{nearest}.",
    "Inget möte med vilka som kom är noterat från {first} till {last}. Möten är noterade från {begin} till {end}"
    "{nearest}.",
)
NEAREST: Final = Sentence(
    ": ask since {since} until {until} to have both windows in them",
    ": fråga med since {since} och until {until} för att ha båda fönstren i dem",
)
WINDOW_PARTLY: Final = Sentence(
    "Meetings are recorded from {begin} to {end} only, so that one window holds less than it could, and what changed "
    "may be what is recorded{nearest}.",
    "Möten är noterade bara från {begin} till {end}, så det ena fönstret rymmer mindre än det kunde, och det som "
    "ändrats kan vara vad som noteras{nearest}.",
)
NOTHING_OF_UNITS: Final = Sentence(
    "Nothing recorded in these windows belongs to {units}.", "Inget som är noterat i fönstren hör till {units}."
)

TOO_LARGE: Final = Sentence(
    "Meetings of the two windows that are too large for units to meet in.",
    "Möten i de två fönstren som är för stora för att enheter ska mötas i.",
)
UNDATED: Final = Sentence(
    "Meetings with people that are series, or whose day is not known.",
    "Möten med deltagare som är serier, eller vars dag inte är känd.",
)
WITHOUT_UNIT: Final = Sentence(
    "People at the meetings of the two windows who are counted to no unit.",
    "Personer på mötena i de två fönstren som inte räknas till någon enhet.",
)
NOBODY_RECORDED: Final = Sentence(
    "Decisions of the two windows that affect units, and of which it is not recorded who was there.",
    "Beslut i de två fönstren som påverkar enheter, och för vilka det inte är noterat vilka som var med.",
)
