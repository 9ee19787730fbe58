"""What the answer about somebody leaving says."""

from typing import Final

from graph_api.domain.leaver_impact import LeaverThing
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "Who counts: everyone active who has not left. LOST: a competence that `holders` or more are recorded to have (so "
    "well), and fewer of those who stay; THIN: just `holders` of those who stay, and more before. Two units are "
    "connected where somebody is of both (counted to them, or a member now), or where somebody of one has a tie to "
    "somebody of the other; told are the pairs that were connected and are no longer, without units that nobody is "
    "left in. Nobody is left to answer for a decision that only people who leave have an owning role in (not "
    "rejected, withdrawn or superseded), or for an objective, initiative, theme or competence whose every owner who "
    "is a person leaves. A unit is without anybody to keep it going where all in one of `facilitatorRoles` leave. "
    "Fragmentation: F = 1 - sum s(s - 1) / (n(n - 1)) over the groups of s of n people who reach each other through "
    "ties; afterwards n counts those who stay, and it is held against the mean of 20 draws of as many people at "
    "random. Mending: every introduction (a tie between two who stay) and every training (one who stays learns one "
    "competence) is compared. Best is what undoes most losses (competences that are lost, pairs of units); of equals "
    "that after which most pairs of people reach each other again; then what gives one more to a competence that is "
    "thin; then that on which most rests; then a training before an introduction; then the alphabet. To learn "
    "something comes first who knows most of it, then who is of a unit that answers for it, then who is of a unit of "
    "those who had it, then the alphabet.",
    "Vilka som räknas: alla aktiva som inte har slutat. LOST: en kompetens som `holders` eller fler är noterade för "
    "att ha (så väl), och färre av dem som blir kvar; THIN: precis `holders` av dem som blir kvar, och fler före. Två "
    "enheter är förbundna där någon hör till båda (räknas dit, eller är medlem nu), eller där någon i den ena har ett "
    "band till någon i den andra; det som sägs är vilka par som var förbundna och inte längre är det, utan enheter "
    "där ingen är kvar. Ingen är kvar som ansvarar för ett beslut där bara personer som slutar har en ägande roll (ej "
    "avslaget, tillbakadraget eller ersatt), eller för ett mål, initiativ, tema eller en kompetens vars alla "
    "ansvariga personer slutar. En enhet saknar någon som håller den igång där alla i någon av `facilitatorRoles` "
    "slutar. Fragmentering: F = 1 - summan av s(s - 1) / (n(n - 1)) över grupperna om s av n personer som når "
    "varandra genom band; efteråt räknar n dem som blir kvar, och jämförs med medelvärdet av 20 dragningar av "
    "lika många slumpvis. Lagning: varje introduktion (ett band mellan två som blir kvar) och varje upplärning (en "
    "som blir kvar lär sig en kompetens) jämförs. Bäst är det som gör flest förluster ogjorda (kompetenser som är "
    "förlorade, par av enheter); av lika det efter vilket flest par av personer når varandra igen; sedan det som ger "
    "en till åt en kompetens som är tunn; sedan det som mest vilar på; sedan en upplärning före en introduktion; "
    "sedan bokstavsordning. Lära sig något får först den som kan mest av det, sedan den som hör till en enhet som "
    "ansvarar för det, sedan den som hör till en enhet där de var som kunde det, sedan bokstavsordning.",
)
LITERATURE: Final = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Comput Math Organiz Theor 12, 21-34.",
    "Coplien, J. O. & Harrison, N. B. (2004). Organizational Patterns of Agile Software Development. (Truck number.)",
)

PAIRS: Final = Counted(Sentence("1 pair", "1 par"), Sentence("{count} pairs", "{count} par"))
GROUPS: Final = Counted(Sentence("1 group", "1 grupp"), Sentence("{count} groups", "{count} grupper"))
TIES: Final = Counted(Sentence("1 tie", "1 band"), Sentence("{count} ties", "{count} band"))

THINGS: Final = {
    LeaverThing.DECISION: Sentence("the decision {about}", "beslutet {about}"),
    LeaverThing.OBJECTIVE: Sentence("the objective {about}", "målet {about}"),
    LeaverThing.INITIATIVE: Sentence("the initiative {about}", "initiativet {about}"),
    LeaverThing.THEME: Sentence("the theme {about}", "temat {about}"),
    LeaverThing.COMPETENCE: Sentence("the competence {about}", "kompetensen {about}"),
}

LEAVES: Final = Sentence("If {names} leaves:", "Om {names} slutar:")
LEAVE: Final = Sentence("If {names} leave:", "Om {names} slutar:")
NOTHING: Final = Sentence("nothing that is recorded is lost with that.", "inget som är noterat går förlorat med det.")
LOSE: Final = Sentence("nobody is left who knows {names}", "ingen är kvar som kan {names}")
LOSE_SOME: Final = Sentence("too few are left who know {names}", "för få är kvar som kan {names}")
BECOMES_THIN: Final = Sentence("on one person hangs {names}", "på en person hänger {names}")
BECOME_THIN: Final = Sentence("on one person each hang {names}", "på en person var hänger {names}")

BECOME_FEW: Final = Sentence(
    "just enough are left who know {names}", "precis tillräckligt många är kvar som kan {names}"
)
APART_ONE: Final = Sentence(
    "1 pair of units is no longer connected ({names})", "1 par av enheter är inte längre förbundet ({names})"
)
APART: Final = Sentence(
    "{pairs} of units are no longer connected ({names})", "{pairs} av enheter är inte längre förbundna ({names})"
)
EMPTIED: Final = Sentence("nobody is left in {names}", "ingen är kvar i {names}")
ORPHANED: Final = Sentence("nobody is left to answer for {names}", "ingen är kvar som ansvarar för {names}")
LEADERLESS: Final = Sentence("nobody is left to keep {names} going", "ingen är kvar som håller igång {names}")
NOBODY_LEAVES: Final = Sentence("Nobody leaves.", "Ingen slutar.")
BEST: Final = Sentence("Most of it would mend: {mend}", "Det som skulle laga mest: {mend}")
NO_MEND: Final = Sentence(
    "No single introduction or training would mend any of it.",
    "Ingen enskild introduktion eller upplärning skulle laga något av det.",
)

LOST_NOBODY: Final = Sentence(
    "Nobody is left who knows {about}{level}; now it is {before}.",
    "Ingen är kvar som kan {about}{level}; nu är det {before}.",
)
LOST_FEW: Final = Sentence(
    "Left who know {about}{level}: {after}, of {before}; {remain} are to be left.",
    "Kvar som kan {about}{level}: {after}, av {before}; {remain} ska finnas kvar.",
)
THIN: Final = Sentence(
    "Left who know {about}{level}: {after}, of {before}. With the next to leave, too few are left.",
    "Kvar som kan {about}{level}: {after}, av {before}. Med nästa som slutar är för få kvar.",
)
PAIR: Final = Sentence(
    "All that connects {a} and {b} is {what} of those who leave.",
    "Det enda som förbinder {a} och {b} är {what} hos dem som slutar.",
)
PEOPLE_OF_BOTH: Final = Counted(
    Sentence("1 person of both", "1 person i båda"), Sentence("{count} people of both", "{count} personer i båda")
)
OWNED: Final = Sentence("Nobody is left to answer for {thing}.", "Ingen är kvar som ansvarar för {thing}.")
OWNED_BY: Final = Sentence(
    "Nobody is left to answer for {thing}; {units} can say who does.",
    "Ingen är kvar som ansvarar för {thing}; {units} kan säga vem som gör det.",
)
NETWORK_STOPS: Final = Sentence(
    "Nobody is left to keep the network {unit} going ({roles}); left in it: {people}.",
    "Ingen är kvar som håller igång nätverket {unit} ({roles}); kvar i det: {people}.",
)
UNIT_STOPS: Final = Sentence(
    "Nobody is left to lead {unit} ({roles}); left in it: {people}.",
    "Ingen är kvar som leder {unit} ({roles}); kvar i den: {people}.",
)
COHESION: Final = Sentence(
    "Now {before} of all pairs of people have no way to each other through ties; afterwards {after}, in {groups}; if "
    "as many left at random, {expected}. Cut off from each other are {pairs} that reach each other now.",
    "Nu saknar {before} av alla par av personer en väg till varandra genom band; efteråt {after}, i {groups}; om "
    "lika många slumpvis slutade, {expected}. Skilda från varandra blir {pairs} som når varandra nu.",
)
COHESION_KEPT: Final = Sentence(
    "Nobody who stays is cut off from anybody that they reach now. Of all pairs of people {before} have no way to each "
    "other through ties, and afterwards {after}; if as many left at random, {expected}.",
    "Ingen som blir kvar skiljs från någon som de når nu. Av alla par av personer saknar {before} en väg till varandra "
    "genom band, och efteråt {after}; om lika många slumpvis slutade, {expected}.",
)
ALONE: Final = Sentence(
    "Fewer than two people stay, so that there are no pairs.", "Färre än två personer blir kvar, så det finns inga par."
)

INTRODUCE: Final = Sentence(
    "introduce {one} ({at}) to {other} ({by}); {what}.", "låt {one} ({at}) och {other} ({by}) mötas; {what}."
)
INTRODUCE_BARE: Final = Sentence("introduce {one} to {other}; {what}.", "låt {one} och {other} mötas; {what}.")
CONNECTS: Final = Sentence("that connects {pairs} of units again", "det förbinder {pairs} av enheter igen")
REACHES: Final = Sentence(
    "with it {pairs} of people reach each other again", "med det når {pairs} av personer varandra igen"
)
TRAIN: Final = Sentence("let {who} learn {about}; {what}.", "låt {who} lära sig {about}; {what}.")
RESTORES: Final = Sentence("then enough know it again", "då kan tillräckligt många den igen")
THICKENS: Final = Sentence("then it hangs on one more", "då hänger den på en till")
RESTING: Final = Sentence("{what}, and {things}", "{what}, och {things}")
THINGS_REST: Final = Counted(
    Sentence("1 theme, decision or initiative rests on it", "1 tema, beslut eller initiativ vilar på den"),
    Sentence(
        "{count} themes, decisions and initiatives rest on it", "{count} teman, beslut och initiativ vilar på den"
    ),
)

ABSENT: Final = Sentence(
    "{names} is not there on that day anyhow, so that nothing changes with that.",
    "{names} är inte där den dagen i vilket fall, så det ändrar inget.",
)
ABSENT_MANY: Final = Sentence(
    "{names} are not there on that day anyhow, so that nothing changes with that.",
    "{names} är inte där den dagen i vilket fall, så det ändrar inget.",
)
NOBODY_OF_UNIT: Final = Sentence(
    "Nobody is recorded as of {unit}. Import memberships.csv, or name people.",
    "Ingen är noterad i {unit}. Importera memberships.csv, eller nämn personer.",
)
NO_HOLDINGS: Final = Sentence(
    "Nobody is recorded to know anything, so that nothing can be said of competences: import person_competences.csv.",
    "Ingen är noterad för att kunna något, så inget kan sägas om kompetenser: importera person_competences.csv.",
)
NO_TIES: Final = Sentence(
    "No ties are recorded, so that nothing can be said of who reaches whom, and units are connected by members only: "
    "import ties.csv.",
    "Inga band är noterade, så inget kan sägas om vem som når vem, och enheter förbinds bara av medlemmar: "
    "importera ties.csv.",
)
NO_OWNERS: Final = Sentence(
    "Nobody is recorded as the owner of anything: import owner_id of objectives.csv and initiatives.csv, and "
    "decision_people.csv.",
    "Ingen är noterad som ansvarig för något: importera owner_id i objectives.csv och initiatives.csv, och "
    "decision_people.csv.",
)
UNKNOWN_KINDS: Final = Sentence(
    "No tie is of the kinds {kinds}; there are {known}.", "Inget band är av slagen {kinds}; det finns {known}."
)

MORE_PEOPLE: Final = Sentence("More people who leave.", "Ytterligare personer som slutar.")
MORE_COMPETENCES: Final = Sentence(
    "More competences that are lost or thin.", "Ytterligare kompetenser som är förlorade eller tunna."
)
MORE_PAIRS: Final = Sentence(
    "More pairs of units that are no longer connected.", "Ytterligare par av enheter som inte längre är förbundna."
)
MORE_EMPTIED: Final = Sentence("More units that nobody is left in.", "Ytterligare enheter där ingen är kvar.")
MORE_OWNED: Final = Sentence(
    "More things that nobody is left to answer for.", "Ytterligare saker som ingen är kvar att ansvara för."
)
MORE_LEADERLESS: Final = Sentence(
    "More units without anybody to keep them going.", "Ytterligare enheter utan någon som håller dem igång."
)
UNSURE: Final = Sentence(
    "Competences that too few are recorded to know so well afterwards, but enough may: of some it is not recorded how "
    "well.",
    "Kompetenser som för få är noterade för att kunna så väl efteråt, men kanske tillräckligt många kan: för några är "
    "det inte noterat hur väl.",
)
