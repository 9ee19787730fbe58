"""What the answer about silos says."""

from typing import Final

from graph_api.domain.silos import Grouping
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Two people are tied if there is a tie of the kinds asked for in either direction; the weights of all ties between "
    "them are added up. E-I index = (external - internal) / (external + internal) ties, to be read against what it "
    "would be if every pair of people were equally likely to be tied, which depends on the sizes of the groups alone. "
    "For one group: ByTies counts each internal tie once, ByMembers once for each of its two ends. Modularity = the "
    "share of ties inside groups minus the share expected if ties fell at random and everyone kept as many as they "
    "have; assortativity = modularity over the most it could be. The rescaled index puts the E-I index on the range "
    "that it can reach with these groups and so many ties. z and p hold it against dealing people to groups of the "
    "same sizes at random with their ties as they are: the mean and variance of z are exact, p is counted over 2,000 "
    "deals from a stated seed, or worked out as for a normal distribution above 200,000 ties.",
    "Två personer har band om det finns ett band av de efterfrågade slagen åt endera hållet; vikterna av alla band "
    "mellan dem läggs ihop. E-I-index = (externa - interna) / (externa + interna) band, att läsa mot vad det vore om "
    "varje par av personer hade lika stor chans till ett band, vilket bara beror på gruppernas storlek. För en grupp: "
    "ByTies räknar varje internt band en gång, ByMembers en gång för vardera änden. Modularitet = andelen band inom "
    "grupper minus den andel som vore att vänta om banden föll slumpvis och alla behöll lika många som de har; "
    "assortativitet = modulariteten av den högsta möjliga. Det omskalade indexet lägger E-I-index på det spann som kan "
    "nås med dessa grupper och så många band. z och p ställer det mot att dela ut personer slumpvis på lika stora "
    "grupper med banden som de är: medelvärde och varians bakom z är exakta, p är räknat över 2 000 utdelningar från "
    "ett angivet frö, eller som för en normalfördelning över 200 000 band.",
)
LITERATURE: Final = (
    "Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. SPQ 51, 123-140.",
    "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. PRE 69, 026113.",
    "Newman, M. E. J. (2003). Mixing patterns in networks. PRE 67, 026126.",
    "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes. (Join counts under randomisation.)",
    "North, B. V., Curtis, D. & Sham, P. C. (2002). A note on the calculation of empirical P values. AJHG 71, 439-441.",
)

GROUP: Final = Sentence(
    "{internal} of its {ties} ties stay inside ({share}); its size alone would give {expected}.",
    "{internal} av dess {ties} band stannar inom gruppen ({share}); storleken ensam skulle ge {expected}.",
)
GROUP_WITHOUT_TIES: Final = Sentence("Has no such tie at all.", "Har inget sådant band alls.")
TOO_SMALL: Final = Sentence(
    "Groups of fewer than {smallest} people are not shown one by one, since figures about them are figures about "
    "persons. They are counted in all totals.",
    "Grupper med färre än {smallest} personer visas inte var för sig, eftersom siffror om dem är siffror om personer. "
    "De ingår i alla summor.",
)
TOO_SMALL_AND_NEXT: Final = Sentence(
    "Groups of fewer than {smallest} people are not shown one by one, since figures about them are figures about "
    "persons; {more} larger is hidden with them, since what is hidden could else be worked out from the totals.",
    "Grupper med färre än {smallest} personer visas inte var för sig, eftersom siffror om dem är siffror om personer; "
    "{more} större döljs med dem, eftersom det dolda annars kunde räknas ut ur summorna.",
)

NOTHING_ABOUT_GROUPS: Final = Sentence(
    "No ties between people of groups large enough to show are recorded, which does not mean that there are none.",
    "Inga band mellan personer i grupper stora nog att visa är noterade, vilket inte betyder att det inte finns några.",
)
NOT_AMONG: Final = Sentence(
    "People of groups too small to show, and of those hidden with them, are not among these figures.",
    "Personer i grupper som är för små för att visas, och i dem som döljs med dem, ingår inte i siffrorna.",
)
KNOWN_GROUP: Final = {
    Grouping.UNIT: Sentence("primary unit", "primär enhet"),
    Grouping.LEVEL: Sentence("level", "nivå"),
    Grouping.EMPLOYER: Sentence("employer", "arbetsgivare"),
    Grouping.SITE: Sentence("site", "arbetsställe"),
}
FOLLOWS: Final = Sentence(
    "By {group}: {share} of the ties stay inside, where group sizes alone would give {expected}: {verdict}.",
    "Efter {group}: {share} av banden stannar inom grupperna, där storleken ensam skulle ge {expected}: {verdict}.",
)
NO_TIES_BY: Final = Sentence(
    "By {group}: nothing can be said, since no ties are counted.",
    "Efter {group}: inget kan sägas, eftersom inga band räknas.",
)
INWARD: Final = Sentence("more inward than chance", "mer inåtvänt än slumpen")
OUTWARD: Final = Sentence("more outward than chance", "mer utåtvänt än slumpen")
LIKE_CHANCE: Final = Sentence("no more than chance", "inte mer än slumpen")
NO_TIES_AT_ALL: Final = Sentence(
    "No ties between people are recorded, which does not mean that there are none. Import them as ties.csv "
    "(source, target, kind, weight).",
    "Inga band mellan personer är noterade, vilket inte betyder att det inte finns några. Importera dem som ties.csv "
    "(source, target, kind, weight).",
)
NO_TIES_OF_KIND: Final = Sentence(
    "There are no ties of kind {asked}, which does not mean that there is no silo. There are: {known}.",
    "Det finns inga band av slaget {asked}, vilket inte betyder att det inte finns stuprör. Det finns: {known}.",
)
NOBODY_GROUPED: Final = Sentence(
    "Nobody who is to be counted has a known {group}, so that nothing can be said about groups.",
    "Ingen som ska räknas har känd {group}, så inget kan sägas om grupper.",
)
TOO_WEAK: Final = Sentence(
    "No two people who are counted have ties that add up to {asked}; the strongest add up to {strongest}.",
    "Inga två personer som räknas har band som tillsammans väger {asked}; de starkaste väger {strongest}.",
)
NOBODY_TIED: Final = Sentence(
    "None of the people who are counted have such a tie to each other.",
    "Ingen av dem som räknas har något sådant band till någon annan av dem.",
)

MAYBE_GUESSED: Final = Sentence(
    "The unit of {count} of those counted is not recorded as a membership of theirs: it may be a guess from the same "
    "records as the ties, which makes units look more inward than they are. Ask with formalOnly to leave them out.",
    "Enheten för {count} av dem som räknas är inte noterad som ett medlemskap: den kan vara en gissning ur samma "
    "uppgifter som banden, vilket får enheter att se mer inåtvända ut än de är. Fråga med formalOnly för att utelämna "
    "dem.",
)

WITHOUT_GROUP: Final = Sentence("People whose {group} is not known.", "Personer vars {group} inte är känd.")
NOT_FORMAL: Final = Sentence(
    "People whose primary unit is not recorded as a membership.", "Personer vars primära enhet inte är ett medlemskap."
)
NOT_ACTIVE: Final = Sentence("People who are not active.", "Personer som inte är aktiva.")
WITHOUT_TIES: Final = Sentence(
    "People in a group who have no such tie; ask for the population ALL to count them.",
    "Personer i en grupp som saknar sådana band; fråga om population ALL för att räkna dem.",
)
NOT_SHOWN: Final = Sentence("Groups too small to show.", "Grupper som är för små för att visas.")
MORE_PAIRS: Final = Sentence("More pairs of groups without a tie.", "Ytterligare par av grupper utan band.")
MISSING_KINDS: Final = Sentence("There are no ties of kind {asked}.", "Det finns inga band av slaget {asked}.")
