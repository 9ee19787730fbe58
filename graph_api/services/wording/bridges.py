"""What the answer about bridges says."""

from typing import Final

from graph_api.domain.bridges import BridgeCriterion
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Two people are tied if there is a tie of the kinds asked for in either direction; the weights of all ties "
    "between them are added up. Someone stands between two others where a tie leads from the one to them, another "
    "from them to the second, and none from the first to the second; in which role is told by the groups of the "
    "three. What is expected is the mean over all ways to deal the groups of the others anew, each as large as it is, "
    "with all ties as they are; z is the distance from it in standard deviations; both are exact. For all people "
    "together the groups of everybody are dealt, just as exactly. Constraint = the sum, over those someone is tied "
    "to, of (the share of their ties that is this one, plus the shares that lead there over others) squared, each tie "
    "counting the same; effective size = how many they are tied to, less twice the ties among those over how many "
    "they are. Betweenness adds up, over all pairs of others, the share of their shortest ways that lead over the "
    "person, not normalised; among more than 5,000 people it is estimated from the ways from a sample of them, drawn "
    "from a stated seed, with its standard error. Whom a theme concerns: who is of a unit that it concerns or of one "
    "below it, who owns it, who knows what it needs, and who was at a meeting about it. People without ties change "
    "none of the figures. Nobody is ranked: those chosen stand in alphabetical order.",
    "Två personer har band om det finns ett band av de efterfrågade slagen åt endera hållet; vikterna av alla band "
    "mellan dem läggs ihop. Någon står mellan två andra där ett band leder från den ena till personen, ett annat från "
    "personen till den andra, och inget från den ena till den andra; i vilken roll avgörs av de tres grupper. Det "
    "väntade är medelvärdet över alla sätt att dela ut de andras grupper på nytt, var och en lika stor, med alla band "
    "som de är; z är avståndet från det i standardavvikelser; båda är exakta. För alla tillsammans delas allas "
    "grupper ut, lika exakt. Inskränkning (constraint) = summan, över dem någon har band till, av (den andel av "
    "banden som är just detta, plus de andelar som leder dit över andra) i kvadrat, där varje band räknas lika; "
    "effektiv storlek = hur många någon har band till, minus två gånger banden mellan dem genom hur många de är. "
    "Mellanläge (betweenness) lägger ihop, över alla par av andra, den andel av deras kortaste vägar som leder över "
    "personen, inte normerat; bland fler än 5 000 personer skattas det ur vägarna från ett urval av dem, draget ur "
    "ett angivet frö, med sitt medelfel. De som ett tema berör: de som hör till en enhet som det berör eller till en "
    "under den, de som äger det, de som kan det som behövs och de som var på ett möte om det. Personer utan band "
    "ändrar inga siffror. Ingen rangordnas: de som valts står i bokstavsordning.",
)
LITERATURE: Final = (
    "Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation. Sociological Methodology 19, 89-126.",
    "Burt, R. S. (1992). Structural holes. Harvard University Press.",
    "Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20, 35-38.",
    "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41.",
    "Brandes, U. & Pich, C. (2007). Centrality estimation in large networks. IJBC 17, 2303-2318.",
    "Geisberger, R. et al. (2008). Better approximation of betweenness centrality. ALENEX, 90-100.",
    "Hopcroft, J. & Tarjan, R. (1973). Efficient algorithms for graph manipulation. CACM 16, 372-378.",
)

CRITERIA: Final = {
    BridgeCriterion.BROKERAGE: Sentence(
        "Those who stand between people of different units who have no tie; shown are those between the most pairs.",
        "De som står mellan personer i olika enheter som saknar band; de mellan flest par visas.",
    ),
    BridgeCriterion.BETWEENNESS: Sentence(
        "Those on some shortest way between two others; shown are those on the most.",
        "De på någon kortaste väg mellan två andra; de på flest visas.",
    ),
    BridgeCriterion.CONSTRAINT: Sentence(
        "Those with ties to two others or more; shown are those with the least constraint.",
        "De med band till minst två andra; de med minst inskränkning visas.",
    ),
    BridgeCriterion.CUT: Sentence(
        "Those without whom others would lose every way to the rest; shown are those without whom most would.",
        "De utan vilka andra skulle förlora varje väg till de övriga; de utan vilka flest skulle det visas.",
    ),
}
OF_SIDES: Final = Sentence(
    "Those who are tied to both sides, to different people of them; shown are those with the most: {what}.",
    "De som har band till båda sidorna, till olika personer där; de med mest visas: {what}.",
)
OF_SIDES_BY: Final = {
    BridgeCriterion.BROKERAGE: Sentence("pairs without a tie of their own", "par utan eget band"),
    BridgeCriterion.BETWEENNESS: Sentence("shortest ways of anyone", "kortaste vägar för alla"),
    BridgeCriterion.CONSTRAINT: Sentence(
        "ties that lead apart (least constraint)", "band som leder isär (minst inskränkning)"
    ),
    BridgeCriterion.CUT: Sentence(
        "people who would be cut off without them", "personer som skulle skiljas av utan dem"
    ),
}
NAMED_ONES: Final = Sentence(
    "Shown are those whom it was asked about, whether or not they bridge.",
    "De som frågan gäller visas, vare sig de förbinder några eller inte.",
)

OF_WHOLE: Final = {
    BridgeCriterion.BROKERAGE: (
        Sentence(
            "1 person stands between people of different units who have no tie to each other{names}.",
            "1 person står mellan personer i olika enheter som saknar band till varandra{names}.",
        ),
        Sentence(
            "{count} people stand between people of different units who have no tie to each other{names}.",
            "{count} personer står mellan personer i olika enheter som saknar band till varandra{names}.",
        ),
    ),
    BridgeCriterion.BETWEENNESS: (
        Sentence(
            "1 person lies on a shortest way between two others{names}.",
            "1 person ligger på en kortaste väg mellan två andra{names}.",
        ),
        Sentence(
            "{count} people lie on a shortest way between two others{names}.",
            "{count} personer ligger på en kortaste väg mellan två andra{names}.",
        ),
    ),
    BridgeCriterion.CONSTRAINT: (
        Sentence("1 person has two ties or more{names}.", "1 person har minst två band{names}."),
        Sentence(
            "{count} people have two ties or more{names}.",
            "{count} personer har minst två band{names}.",
        ),
    ),
    BridgeCriterion.CUT: (
        Sentence(
            "Without 1 person others would lose every way to the rest{names}.",
            "Utan 1 person skulle andra förlora varje väg till de övriga{names}.",
        ),
        Sentence(
            "Without any one of {count} people others would lose every way to the rest{names}.",
            "Om någon av {count} personer föll bort skulle andra förlora varje väg till de övriga{names}.",
        ),
    ),
}
"""The answer about the whole, for one person and for more."""

NOBODY_WHOLE: Final = {
    BridgeCriterion.BROKERAGE: Sentence(
        "Nobody stands between people of different units who have no tie to each other.",
        "Ingen står mellan personer i olika enheter som saknar band till varandra.",
    ),
    BridgeCriterion.BETWEENNESS: Sentence(
        "Nobody lies on a shortest way between two others.", "Ingen ligger på en kortaste väg mellan två andra."
    ),
    BridgeCriterion.CONSTRAINT: Sentence("Nobody has two ties or more.", "Ingen har minst två band."),
    BridgeCriterion.CUT: Sentence(
        "There is nobody without whom others would lose every way to the rest.",
        "Det finns ingen utan vilken andra skulle förlora varje väg till de övriga.",
    ),
}
JOINED: Final = (
    Sentence(
        "1 person is tied to both {one} and {other}{names}.",
        "1 person har band till både {one} och {other}{names}.",
    ),
    Sentence(
        "{count} people are tied to both {one} and {other}{names}.",
        "{count} personer har band till både {one} och {other}{names}.",
    ),
)
JOINED_ON_THEME: Final = (
    Sentence(
        "1 person bridges strategy and execution, tied to people of both levels whom it concerns{names}.",
        "1 person förbinder strategi och utförande, med band till dem på båda nivåerna som det berör{names}.",
    ),
    Sentence(
        "{count} people bridge strategy and execution, tied to people of both levels whom it concerns{names}.",
        "{count} personer förbinder strategi och utförande, med band till dem på båda nivåerna som det berör{names}.",
    ),
)
AMONG: Final = Sentence(", among them {names}", ", bland dem {names}")
NAMELY: Final = Sentence(": {names}", ": {names}")
DIRECT: Final = (
    Sentence("1 pair of the two sides is tied itself.", "1 par över gränsen har band självt."),
    Sentence("{count} pairs of the two sides are tied themselves.", "{count} par över gränsen har band själva."),
)
FALLS_APART: Final = (
    Sentence(
        "Without 1 person, others would lose every way to the rest.",
        "Utan 1 person skulle andra förlora varje väg till de övriga.",
    ),
    Sentence(
        "Without any one of {count} people, others would lose every way to the rest.",
        "Om någon av {count} personer föll bort skulle andra förlora varje väg till de övriga.",
    ),
)
"""For one and for more."""

ON_THEME: Final = Sentence("On “{theme}”: {sentence}", "Temat ”{theme}”: {sentence}")
OF_PERSON: Final = Sentence("{name}: {sentence}", "{name}: {sentence}")
NOBODY_JOINS: Final = Sentence(
    "Nobody is tied to both {one} and {other}.", "Ingen har band till både {one} och {other}."
)
WAY: Final = Sentence(
    "A shortest way leads from {one} over {names} to {other}.",
    "En kortaste väg leder från {one} över {names} till {other}.",
)
TOUCHING_ARE: Final = 2
"""How many people there are on the shortest way of all."""

TOUCHING: Final = Sentence(
    "{names} are tied to each other, but nobody has a tie to either side.",
    "{names} har band till varandra, men ingen har band till båda sidorna.",
)
NO_WAY: Final = Sentence(
    "No ties lead from the one to the other, over however many people.",
    "Inga band leder från den ena till den andra, över hur många personer som helst.",
)
SIDE_EMPTY: Final = Sentence(
    "It cannot be told: nobody {side} is recorded.", "Det går inte att säga: ingen {side} är noterad."
)
NO_TIES: Final = Sentence(
    "No ties are recorded to tell by, which does not mean that nobody bridges.",
    "Inga band är noterade att gå efter, vilket inte betyder att ingen förbinder.",
)

STRATEGIC_SIDE: Final = Sentence("the strategic level", "den strategiska nivån")
OPERATIONAL_SIDE: Final = Sentence("the operational level", "den operativa nivån")
CONCERNED: Final = Sentence(
    "{people} {of_level} whom the theme concerns, {tied} of them with ties.",
    "{people} {of_level} som temat berör, {tied} av dem med band.",
)
OF_UNIT: Final = Sentence(
    "{people} {of_unit}, {tied} of them with ties.", "{people} {of_unit}, {tied} av dem med band."
)
NOBODY_CONCERNED: Final = Sentence("{of_level} whom the theme concerns", "{of_level} som temat berör")
OF_LEVEL: Final = Sentence("of {level}", "på {level}")
IN_UNIT: Final = Sentence("of {unit}", "i {unit}")

NO_TIES_OF_KIND: Final = Sentence(
    "There are no ties of kind {asked}, which does not mean that nobody bridges. There are: {known}.",
    "Det finns inga band av slaget {asked}, vilket inte betyder att ingen förbinder. Det finns: {known}.",
)
NO_LEVELS: Final = Sentence(
    "Nobody {side} is recorded, which does not mean that there is nobody. Import levels in people.csv, and whom the "
    "theme concerns in theme_departments.csv, theme_competences.csv or meeting_themes.csv with attendance.csv.",
    "Ingen {side} är noterad, vilket inte betyder att ingen finns. Importera nivåer i people.csv, och vilka temat "
    "berör i theme_departments.csv, theme_competences.csv eller meeting_themes.csv med attendance.csv.",
)
OTHER_THEMES: Final = Sentence(
    "Themes that concern people of both levels: {themes}.", "Teman som berör personer på båda nivåerna: {themes}."
)
NO_MEMBERS: Final = Sentence(
    "Nobody {side} is recorded, which does not mean that there is nobody. Import memberships.csv.",
    "Ingen {side} är noterad, vilket inte betyder att ingen finns. Importera memberships.csv.",
)
ALSO_BOTH: Final = Sentence(
    "Of both units, and bridging them by that alone: {people}.",
    "Hör till båda enheterna, och förbinder dem redan genom det: {people}.",
)

MORE_BRIDGES: Final = Sentence(
    "More people who bridge; ask with a larger first.", "Ytterligare personer som förbinder; fråga med större first."
)
MORE_CUTS: Final = Sentence(
    "More people without whom others would lose every way to the rest.",
    "Ytterligare personer utan vilka andra skulle förlora varje väg till de övriga.",
)
NOT_TIED: Final = Sentence(
    "People without such a tie; they change none of the figures.",
    "Personer utan sådant band; de ändrar inga siffror.",
)
NO_UNIT: Final = Sentence(
    "People with ties whose unit is not known: in no role by unit.",
    "Personer med band vars enhet inte är känd: inte i någon roll efter enhet.",
)
NO_LEVEL: Final = Sentence(
    "People with ties whose level is not known: in no role by level.",
    "Personer med band vars nivå inte är känd: inte i någon roll efter nivå.",
)
