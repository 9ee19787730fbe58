"""What the answer about initiatives that should be coupled says."""

from typing import Final

from graph_api.domain.uncoupled import AskBecause, InCommon
from graph_api.domain.words import InitiativeKind
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "Pairs of an initiative of `kind` and one of `otherKind` that both run on the day `asOf` (begun by then, not "
    "ended before it, with no status of `notRunning`), that have at least one thing in common (a competence that "
    "both use, an objective that both work for, a unit that runs both, as asked), and that nothing couples: neither "
    "couples the other, and no third couples both. Those with most things in common come first, then by name. "
    "Expected competences in common: K n / N, where the one uses K and the other n of the N that any initiative "
    "uses. Chance: the hypergeometric probability of as many or more, for that pair alone; among many pairs some "
    "are unlikely by chance. Whom to ask: who answers for both; else the unit that runs both; else who answers for "
    "an objective in common; else the nearest unit above both; else who owns a competence in common.",
    "Par av ett initiativ av slaget `kind` och ett av slaget `otherKind` som båda pågår dagen `asOf` (påbörjade då, "
    "inte avslutade före den, utan läge ur `notRunning`), som har minst en sak gemensamt (en kompetens som båda "
    "använder, ett mål som båda tjänar, en enhet som driver båda, efter vad som frågas), och som inget kopplar "
    "ihop: inget av dem kopplar det andra, och inget tredje kopplar båda. De med mest gemensamt kommer först, sedan "
    "efter namn. Väntat antal gemensamma kompetenser: K n / N, där det ena använder K och det andra n av de N som "
    "något initiativ använder. Slump: den hypergeometriska sannolikheten för så många eller fler, för just det "
    "paret; bland många par är några osannolika av en slump. Vem som tillfrågas: den som ansvarar för båda; annars "
    "enheten som driver båda; annars den som ansvarar för ett gemensamt mål; annars närmaste enhet ovanför båda; "
    "annars den som äger en gemensam kompetens.",
)
LITERATURE: Final = (
    "Cataldo, M. et al. (2006). Identification of coordination requirements. CSCW 2006, 353-362.",
    "Fisher, R. A. (1935). The Design of Experiments. Oliver & Boyd. (ch. II: the hypergeometric distribution.)",
)

KIND_NAMES: Final = {
    InitiativeKind.PROJECT: Sentence("project", "projekt"),
    InitiativeKind.SERVICE: Sentence("service", "tjänst"),
    InitiativeKind.IMPROVEMENT: Sentence("improvement", "förbättring"),
    InitiativeKind.EXPERIMENT: Sentence("experiment", "försök"),
}
A_KIND: Final = {
    InitiativeKind.PROJECT: Sentence("a project", "ett projekt"),
    InitiativeKind.SERVICE: Sentence("a service", "en tjänst"),
    InitiativeKind.IMPROVEMENT: Sentence("an improvement", "en förbättring"),
    InitiativeKind.EXPERIMENT: Sentence("an experiment", "ett försök"),
}

OF_KINDS: Final = Sentence("{one} and {other}", "{one} och {other}")
TWO_OF_KIND: Final = {
    InitiativeKind.PROJECT: Sentence("two projects", "två projekt"),
    InitiativeKind.SERVICE: Sentence("two services", "två tjänster"),
    InitiativeKind.IMPROVEMENT: Sentence("two improvements", "två förbättringar"),
    InitiativeKind.EXPERIMENT: Sentence("two experiments", "två försök"),
}

FOUND: Final = Sentence(
    "{uncoupled} of {related} pairs of {kinds} that run and have something in common are not coupled.",
    "{uncoupled} av {related} par av {kinds} som pågår och har något gemensamt är inte kopplade.",
)
FOUND_ONE: Final = Sentence(
    "One pair of {kinds} that run has something in common, and it is not coupled.",
    "Ett par av {kinds} som pågår har något gemensamt, och det är inte kopplat.",
)
ALL_COUPLED: Final = Sentence(
    "All pairs of {kinds} that run and have something in common are coupled, as far as is recorded.",
    "Alla par av {kinds} som pågår och har något gemensamt är kopplade, så långt det är noterat.",
)
NOTHING_IN_COMMON: Final = Sentence(
    "Nothing is recorded that {kinds} that run have in common.",
    "Inget är noterat som {kinds} som pågår har gemensamt.",
)
MOST: Final = Sentence("Most in common: {pair}", "Mest gemensamt: {pair}")
CANNOT_TELL: Final = Sentence(
    "Which of them should be coupled cannot be told.", "Vilka av dem som borde kopplas går inte att säga."
)
PAIR: Final = Sentence("{one} and {other} have {things} in common.", "{one} och {other} har {things} gemensamt.")
THINGS: Final = {
    InCommon.COMPETENCE: Counted(
        Sentence("the competence {names}", "kompetensen {names}"),
        Sentence("the competences {names}", "kompetenserna {names}"),
    ),
    InCommon.OBJECTIVE: Counted(
        Sentence("the objective {names}", "målet {names}"), Sentence("the objectives {names}", "målen {names}")
    ),
    InCommon.UNIT: Counted(
        Sentence("the unit {names}", "enheten {names}"), Sentence("the units {names}", "enheterna {names}")
    ),
}
"""Filled in twice: which noun by their number, then the names."""

ASK: Final = {
    AskBecause.ANSWERS_FOR_BOTH: Sentence("Ask {name}, who answers for both.", "Fråga {name}, som ansvarar för båda."),
    AskBecause.RUNS_BOTH: Sentence("Ask {name}, which runs both.", "Fråga {name}, som driver båda."),
    AskBecause.ANSWERS_FOR_OBJECTIVE: Sentence(
        "Ask {name}, who answers for an objective of both.", "Fråga {name}, som ansvarar för ett mål som båda tjänar."
    ),
    AskBecause.ABOVE_BOTH: Sentence(
        "Ask {name}, which both are run in or below.", "Fråga {name}, som båda drivs i eller under."
    ),
    AskBecause.OWNS_COMPETENCE: Sentence(
        "Ask {name}, who answers for a competence of both.",
        "Fråga {name}, som ansvarar för en kompetens som båda använder.",
    ),
}
ASK_NOBODY: Final = Sentence(
    "Nobody is recorded who stands near both; ask those who answer for each.",
    "Ingen är noterad som står nära båda; fråga dem som ansvarar för var och en.",
)

NONE: Final = Sentence("none", "inga")
NO_INITIATIVES: Final = Sentence(
    "No initiatives are recorded. Import initiatives.csv, with initiative_competences.csv and initiative_links.csv.",
    "Inga initiativ är noterade. Importera initiatives.csv, med initiative_competences.csv och initiative_links.csv.",
)
NO_KINDS: Final = Sentence(
    "No initiatives of the kind {missing} are recorded. There are: {there}.",
    "Inga initiativ av slaget {missing} är noterade. Det finns: {there}.",
)
NONE_RUNNING: Final = Sentence(
    "None of the kind {missing} was running on {day}.", "Inget av slaget {missing} pågick {day}."
)
RAN_LAST: Final = Sentence("One of them ran up to {day}.", "Ett av dem pågick till och med {day}.")
STARTS_FIRST: Final = Sentence("One of them begins on {day}.", "Ett av dem börjar {day}.")
ALL_BARE: Final = Sentence(
    "What they use, work for and are run by is not recorded, so that nothing can be said of what they have in common. "
    "Import initiative_competences.csv, and objective_id and department_id in initiatives.csv.",
    "Vad de använder, tjänar och drivs av är inte noterat, så inget kan sägas om vad de har gemensamt. Importera "
    "initiative_competences.csv, och objective_id och department_id i initiatives.csv.",
)
NO_COUPLINGS: Final = Sentence(
    "No initiative is recorded as coupling others, which does not mean that none does; import initiative_links.csv.",
    "Inget initiativ är noterat som att det kopplar andra, vilket inte betyder att inget gör det; importera "
    "initiative_links.csv.",
)

STILL: Final = Sentence(
    "Initiatives of these kinds that do not run on the day.", "Initiativ av dessa slag som inte pågår den dagen."
)
BARE: Final = Sentence(
    "Running ones of which nothing is recorded that they could have in common.",
    "Pågående av vilka inget är noterat som de kunde ha gemensamt.",
)
NO_KIND: Final = Sentence("Initiatives whose kind is not recorded.", "Initiativ vars slag inte är noterat.")
MORE: Final = Sentence("More pairs that are not coupled.", "Ytterligare par som inte är kopplade.")
