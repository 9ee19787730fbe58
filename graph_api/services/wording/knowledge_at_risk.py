"""What the answer about competences that few have says."""

from typing import Final

from graph_api.domain.knowledge_at_risk import KnowledgeWord
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "Who has a competence: everyone recorded to (so well, where a level is asked), who is active and has not left. The "
    "truck factor of a competence is how few of them have to leave before fewer than `holders` are left: as many as "
    "have it, less `holders`, plus one. LEAVING: too few will have it when those have left whose last day is within "
    "`horizonDays`: the last day of their employment, or of the last of their memberships of departments where each "
    "has one. GONE: too few have it already. AT_RISK: a truck factor of `leavers` or less. On a competence rest the "
    "themes that need it, the decisions that need it and are not rejected, withdrawn or superseded, and the "
    "initiatives that use it and have not ended. A narrower competence is not counted as the wider one. Together: the "
    "fewest people with whom so many of the competences that are not gone are lost at once, found by an integer "
    "program (HiGHS) with a proof; of several such sets the first in the alphabetical order of external ids. What is "
    "not recorded is not known: who has a competence that nobody wrote down is not counted.",
    "Vem som har en kompetens: alla som är noterade för den (så väl, där en nivå efterfrågas), är aktiva och inte har "
    "slutat. En kompetens lastbilstal (truck factor) är hur få av dem som behöver sluta innan färre än `holders` är "
    "kvar: så många som har den, minus `holders`, plus ett. LEAVING: för få har den när de har slutat vars sista dag "
    "är inom `horizonDays`: sista dagen för deras anställning, eller för det sista av deras medlemskap i avdelningar "
    "där vart och ett har en. GONE: för få har den redan. AT_RISK: ett lastbilstal på `leavers` eller mindre. På en "
    "kompetens vilar de teman som behöver den, de beslut som behöver den och inte är avslagna, tillbakadragna eller "
    "ersatta, och de initiativ som använder den och inte är slut. En smalare kompetens räknas inte som den vidare. "
    "Tillsammans: det minsta antal personer med vilka så många av de kompetenser som inte är borta går förlorade på en "
    "gång, funnet med ett heltalsprogram (HiGHS) med bevis; av flera sådana grupper den första i bokstavsordning efter "
    "externt id. Det som inte är noterat är inte känt: den som kan något som ingen har skrivit ner räknas inte.",
)
LITERATURE: Final = (
    "Coplien, J. O. & Harrison, N. B. (2004). Organizational Patterns of Agile Software Development. (Truck number.)",
    "Avelino, G., Passos, L., Hora, A. & Valente, M. T. (2016). A novel approach for estimating truck factors. ICPC.",
    "Piccolo, S. A. et al. (2026). The theory and practice of computing the bus-factor. arXiv:2603.07845. (Together.)",
)

COMPETENCES: Final = Counted(
    Sentence("1 competence", "1 kompetens"), Sentence("{count} competences", "{count} kompetenser")
)
THEMES: Final = Counted(Sentence("1 theme", "1 tema"), Sentence("{count} themes", "{count} teman"))
DECISIONS: Final = Counted(Sentence("1 decision", "1 beslut"), Sentence("{count} decisions", "{count} beslut"))
INITIATIVES: Final = Counted(
    Sentence("1 initiative", "1 initiativ"), Sentence("{count} initiatives", "{count} initiativ")
)

LOOKED_AT: Final = Sentence("Looked at: {competences}.", "Undersökt: {competences}.")
LEAVE: Final = Sentence(
    "With those who leave by {until}, too few are left who know {names}.",
    "Med dem som slutar senast {until} blir för få kvar som kan {names}.",
)
ARE_GONE: Final = Sentence("Too few are recorded to know {names} now.", "För få är noterade för att kunna {names} nu.")
HANG: Final = Sentence("On one person hangs {names}.", "På en person hänger {names}.")
HANG_EACH: Final = Sentence("On one person each hang {names}.", "På en person var hänger {names}.")
HANG_ON_FEW: Final = Sentence(
    "With {people} or fewer leaving, too few would know {names}.",
    "Om {people} eller färre slutar blir det för få som kan {names}.",
)
NONE: Final = Sentence(
    "None of them hangs on so few. Fewest know {names}: {people}.",
    "Ingen av dem hänger på så få. Färst kan {names}: {people}.",
)

NOBODY: Final = Sentence("Nobody is recorded to know {about}{level}.", "Ingen är noterad för att kunna {about}{level}.")
TOO_FEW: Final = Sentence(
    "Only {people} known to know {about}{level}; {remain} are to be left.",
    "Bara {people} kända för att kunna {about}{level}; {remain} ska finnas kvar.",
)
AT_LEVEL: Final = Sentence(" at level {level} or above", " på nivå {level} eller högre")
ONLY: Final = Sentence("Only {name} knows {about}.", "Bara {name} kan {about}.")
ONLY_SOME: Final = Sentence("Only {name} know {about}.", "Bara {name} kan {about}.")
ONLY_LEAVES: Final = Sentence(
    "Only {name} knows {about}, and leaves after {day}.", "Bara {name} kan {about}, och slutar efter {day}."
)
SOME_LEAVE: Final = Sentence(
    "{people} know {about}; of them {leaving} leave, and then {left} are left where {remain} are to be.",
    "{people} kan {about}; av dem slutar {leaving}, och då är {left} kvar där {remain} ska finnas.",
)
LEAVES: Final = Sentence("{name} (after {day})", "{name} (efter {day})")
FEW: Final = Sentence(
    "{people} know {about}; when any {factor} of them leave, fewer than {remain} are left.",
    "{people} kan {about}; när vilka {factor} som helst av dem slutar är färre än {remain} kvar.",
)
RESTS: Final = Sentence("On it rests {what}: {names}.", "På den vilar {what}: {names}.")
REST: Final = Sentence("On it rest {what}: {names}.", "På den vilar {what}: {names}.")
NOTHING_RESTS: Final = Sentence("Nothing is recorded to rest on it.", "Inget är noterat som vilar på den.")

TOGETHER: Final = Sentence(
    "If {names} leave, that loses {lost} of {of} competences; fewer than {people} would not be enough.",
    "Om {names} slutar försvinner {lost} av {of} kompetenser; färre än {people} räcker inte till det.",
)
TOGETHER_ONE: Final = Sentence(
    "If {names} leaves, that loses {lost} of {of} competences.",
    "Om {names} slutar försvinner {lost} av {of} kompetenser.",
)
UNPROVED: Final = Sentence(
    "If {names} leave, that loses {lost} of {of} competences; whether fewer than {people} are enough was not proved in "
    "time (at least {bound}).",
    "Om {names} slutar försvinner {lost} av {of} kompetenser; om färre än {people} räcker hann inte bevisas (minst "
    "{bound}).",
)
NOT_SO_MANY: Final = Sentence(
    "There are not {lose} competences to lose: only {of} are known by {remain} or more now.",
    "Det finns inte {lose} kompetenser att förlora: bara {of} kan {remain} eller fler nu.",
)

NO_HOLDINGS: Final = Sentence(
    "Nobody is recorded to know anything, which does not mean that nothing is at risk. Import person_competences.csv, "
    "or ask about other sources.",
    "Ingen är noterad för att kunna något, vilket inte betyder att inget är i fara. Importera person_competences.csv, "
    "eller fråga om andra källor.",
)
ALL_UNSURE: Final = Sentence(
    "How well is not recorded, so that nothing can be said.", "Hur väl är inte noterat, så inget kan sägas."
)
NOBODY_AT_LEVEL: Final = Sentence(
    "Nobody who is there is recorded at level {level} or above in any of them; the highest level is {highest}. Ask for "
    "that, or without a level.",
    "Ingen som är där är noterad på nivå {level} eller högre för någon av dem; den högsta nivån är {highest}. Fråga "
    "efter den, eller utan nivå.",
)
NO_LEVELS: Final = Sentence(
    "No level is recorded of anyone who knows one of them. Ask without a level, or import the column `level` of "
    "person_competences.csv.",
    "Ingen nivå är noterad för någon som kan en av dem. Fråga utan nivå, eller importera kolumnen `level` i "
    "person_competences.csv.",
)
NO_LAST_DAYS: Final = Sentence(
    "Nobody has a last day recorded, which does not mean that nobody leaves: import `until` of memberships.csv.",
    "Ingen har en sista dag noterad, vilket inte betyder att ingen slutar: importera `until` i memberships.csv.",
)
THEME_NEEDS_NOTHING: Final = Sentence(
    "No competence that {themes} needs is recorded; import theme_competences.csv.",
    "Ingen kompetens som {themes} behöver är noterad; importera theme_competences.csv.",
)
NEEDS_NOTHING: Final = Sentence("There is nothing to look at.", "Det finns inget att undersöka.")

UNSURE: Final = Sentence(
    "Competences that too few are recorded to know so well, but enough may: of some it is not recorded how well.",
    "Kompetenser som för få är noterade för att kunna så väl, men kanske tillräckligt många kan: för några är det inte "
    "noterat hur väl.",
)
UNUSED: Final = Sentence(
    "Competences that nobody is recorded to know and nothing is recorded to rest on.",
    "Kompetenser som ingen är noterad för att kunna och inget är noterat att vila på.",
)
OF_OTHERS: Final = Sentence(
    "Records of people who are not active or have left.", "Noteringar om personer som inte är aktiva eller har slutat."
)
UNCLEAR: Final = Sentence(
    "Last days that are not written as whole days, so that it is not known who leaves soon.",
    "Sista dagar som inte är skrivna som hela dagar, så att det inte är känt vilka som snart slutar.",
)
MORE_RISKS: Final = Sentence("More competences that few know.", "Ytterligare kompetenser som få kan.")

WORDS: Final = {KnowledgeWord.LEAVING: LEAVE, KnowledgeWord.GONE: ARE_GONE, KnowledgeWord.AT_RISK: HANG}
"""What the whole answer says of the competences of each word."""
