"""What the answer about silos says."""

from typing import Final

from graph_api.domain.silos import Grouping
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "Two people are tied if there is a tie of the kinds asked for in either direction; the weights of all ties "
    "between them are added up. E-I index = (external - internal) / (external + internal) ties, to be read against "
    "what it would be if every pair of people were equally likely to be tied, which depends on the sizes of the "
    "groups alone. For one group: ByTies counts each internal tie once, ByMembers once for each of its two ends. "
    "Modularity = the share of ties inside groups minus the share expected if ties fell at random and everyone kept "
    "as many as they have; assortativity = modularity over the most it could be. The rescaled index puts the E-I "
    "index on the range that it can reach with these groups and so many ties. z and p hold it against dealing people "
    "to groups of the same sizes at random with their ties as they are: the mean and variance of z are exact, p is "
    "counted over 2,000 deals from a stated seed, or worked out as for a normal distribution above 200,000 ties. "
    "Conductance = ties out of a group / the ends of ties in it, or in all others where these have fewer. By network "
    "someone may be in several: a tie is inside where two share at least one, and the deals keep who shares with "
    "whom. Joint meetings make a tie of weight 1 each, from so many on and in meetings of at most so many as the "
    "answer says. Groups are found by Leiden, as those with the highest modularity that any of the stated seeds leads "
    "to; agreement = adjusted mutual information (arithmetic).",
    "Två personer har band om det finns ett band av de efterfrågade slagen åt endera hållet; vikterna av alla band "
    "mellan dem läggs ihop. E-I-index = (externa - interna) / (externa + interna) band, att läsa mot vad det vore om "
    "varje par av personer hade lika stor chans till ett band, vilket bara beror på gruppernas storlek. För en grupp: "
    "ByTies räknar varje internt band en gång, ByMembers en gång för vardera änden. Modularitet = andelen band inom "
    "grupper minus den andel som vore att vänta om banden föll slumpvis och alla behöll lika många som de har; "
    "assortativitet = modulariteten av den högsta möjliga. Det omskalade indexet lägger E-I-index på det spann som "
    "kan nås med dessa grupper och så många band. z och p ställer det mot att dela ut personer slumpvis på lika stora "
    "grupper med banden som de är: medelvärde och varians bakom z är exakta, p är räknat över 2 000 utdelningar från "
    "ett angivet frö, eller som för en normalfördelning över 200 000 band. Konduktans = banden ut ur en grupp / "
    "ändarna av band i den, eller i alla andra om de har färre. Efter nätverk kan någon ingå i flera: ett band är "
    "internt om två delar minst ett, och utdelningarna bevarar vem som delar med vem. Gemensamma möten ger ett band "
    "med vikt 1 för varje, från så många och i möten om högst så många som svaret säger. Grupper hittas med Leiden, "
    "som de med högst modularitet som något av de angivna fröna leder till; överensstämmelse = justerad ömsesidig "
    "information (aritmetisk).",
)
LITERATURE: Final = (
    "Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. SPQ 51, 123-140.",
    "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. PRE 69, 026113.",
    "Newman, M. E. J. (2003). Mixing patterns in networks. PRE 67, 026126.",
    "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes. (Join counts under randomisation.)",
    "Mantel, N. (1967). The detection of disease clustering. Cancer Research 27, 209-220. (Groups that overlap.)",
    "North, B. V., Curtis, D. & Sham, P. C. (2002). A note on the calculation of empirical P values. AJHG 71, 439-441.",
    "Kannan, R., Vempala, S. & Vetta, A. (2004). On clusterings: good, bad and spectral. JACM 51, 497-515.",
    "Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Scientific Reports 9, 5233.",
    "Vinh, N. X., Epps, J. & Bailey, J. (2010). Information theoretic measures for clusterings. JMLR 11, 2837-2854.",
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
    Grouping.NETWORK: Sentence("network", "nätverk"),
    Grouping.DETECTED: Sentence("found group", "funnen grupp"),
}
FOLLOWS: Final = Sentence(
    "By {group}: {share} of the ties stay inside, where group sizes alone would give {expected}: {verdict}.",
    "Efter {group}: {share} av banden stannar inom grupperna, där storleken ensam skulle ge {expected}: {verdict}.",
)
NO_TIES_BY: Final = Sentence(
    "By {group}: nothing can be said, since no ties are counted.",
    "Efter {group}: inget kan sägas, eftersom inga band räknas.",
)
FOUND_IN_TIES: Final = Sentence(
    "about as inward as these ties allow, since the groups were found in them",
    "ungefär så inåtvänt som banden medger, eftersom grupperna är funna i dem",
)
INWARD: Final = Sentence("more inward than chance", "mer inåtvänt än slumpen")
OUTWARD: Final = Sentence("more outward than chance", "mer utåtvänt än slumpen")
LIKE_CHANCE: Final = Sentence("no more than chance", "inte mer än slumpen")
WHOLE: Final = Sentence(
    "Of {ties} between {people} {share} stay inside a {group}, where group sizes alone would give {expected}: "
    "{verdict}.",
    "Av {ties} mellan {people} stannar {share} inom {group}, där gruppernas storlek ensam skulle ge {expected}: "
    "{verdict}.",
)
WITHIN: Final = {
    Grouping.UNIT: Sentence("unit", "en enhet"),
    Grouping.LEVEL: Sentence("level", "en nivå"),
    Grouping.EMPLOYER: Sentence("employer", "en arbetsgivare"),
    Grouping.SITE: Sentence("site", "ett arbetsställe"),
    Grouping.NETWORK: Sentence("network", "ett nätverk"),
    Grouping.DETECTED: Sentence("group", "en grupp"),
}
NOTHING_TO_SAY: Final = Sentence(
    "No ties are counted, so nothing can be said about where knowledge stays; that does not mean that all is well.",
    "Inga band räknas, så inget kan sägas om var kunskapen stannar; det betyder inte att allt är bra.",
)
TIES: Final = Counted(Sentence("1 tie", "1 band"), Sentence("{count} ties", "{count} band"))
TRIES: Final = Counted(Sentence("one try", "ett försök"), Sentence("{count} tries", "{count} försök"))
GROUPS: Final = Counted(Sentence("1 group", "1 grupp"), Sentence("{count} groups", "{count} grupper"))

FOUND: Final = Sentence(
    "The ties themselves form {groups} ({least} to {most} over {tries}), with a modularity of {best}.",
    "Banden bildar av sig själva {groups} ({least} till {most} över {tries}), med modulariteten {best}.",
)
FOUND_AGAINST: Final = Sentence(
    "By {group} it is {formal}; the two agree by {agreement}, where 1 is the same and 0 is chance.",
    "Efter {group} är den {formal}; de två stämmer överens till {agreement}, där 1 är lika och 0 är slump.",
)
ELSEWHERE: Final = Sentence(
    "{people} of {everyone} sit among people who are mostly of another unit.",
    "{people} av {everyone} sitter bland personer som mest är från en annan enhet.",
)
FOUND_GROUP: Final = Sentence("Group {number}", "Grupp {number}")
FOUND_GROUP_MOSTLY: Final = Sentence("Group {number}, mostly {unit}", "Grupp {number}, mest {unit}")
FOUND_GROUP_MIXED: Final = Sentence("Group {number}, {unit} and others", "Grupp {number}, {unit} med flera")

JOINT: Final = Sentence(
    "{pairs} tied by {from_joint} joint meetings or more, of {meetings} with at most {largest} people.",
    "{pairs} har band genom {from_joint} gemensamma möten eller fler, av {meetings} med högst {largest} personer.",
)
PAIRS: Final = Counted(Sentence("1 pair is", "1 par"), Sentence("{count} pairs are", "{count} par"))
NO_ATTENDANCE: Final = Sentence(
    "Nobody's attendance is recorded, so joint meetings tie nobody, which does not mean that people do not meet. "
    "Import it as attendance.csv (meeting_id, person_id, status).",
    "Ingens närvaro är noterad, så gemensamma möten ger inga band, vilket inte betyder att folk inte möts. Importera "
    "den som attendance.csv (meeting_id, person_id, status).",
)
MEET_TOO_SELDOM: Final = Sentence(
    "Nobody who is counted was at {asked} meetings of at most {largest} people with somebody else who is; those who "
    "meet most often did so {most} times.",
    "Ingen som räknas var på {asked} möten om högst {largest} personer med någon annan som räknas; de som möts oftast "
    "har gjort det {most} gånger.",
)
TOO_LARGE: Final = Sentence(
    "Meetings of more than {largest} people, which make no ties.",
    "Möten om fler än {largest} personer, som inte ger band.",
)
IN_SEVERAL: Final = Sentence(
    "{people} are in several networks, so that modularity, assortativity and agreement are not defined; what is inside "
    "a network, and its chance, are.",
    "{people} är med i flera nätverk, så modularitet, assortativitet och överensstämmelse är inte definierade; det som "
    "är inom ett nätverk, och slumpen, är det.",
)
INWARD_BY_MAKING: Final = Sentence(
    "These groups were found from the same ties, so they say how inward groups could be, not that anything is wrong; "
    "chance does not apply to them.",
    "Grupperna är funna ur samma band, så de säger hur inåtvända grupper kan vara, inte att något är fel; slumpen "
    "gäller inte dem.",
)
FEWER_SEEDS: Final = Sentence(
    "With so many ties {tried} of the {asked} seeds were tried.", "Med så många band prövades {tried} av {asked} frön."
)
MORE_ELSEWHERE: Final = Sentence(
    "More people who sit among people of another unit.",
    "Ytterligare personer som sitter bland personer från en annan enhet.",
)
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
    "Det finns ingen uppgift om {group} för någon som ska räknas, så inget kan sägas om grupper.",
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

WITHOUT_GROUP: Final = {
    Grouping.UNIT: Sentence("People whose primary unit is not known.", "Personer vars primära enhet inte är känd."),
    Grouping.LEVEL: Sentence("People whose level is not known.", "Personer vars nivå inte är känd."),
    Grouping.EMPLOYER: Sentence("People whose employer is not known.", "Personer vars arbetsgivare inte är känd."),
    Grouping.SITE: Sentence("People whose site is not known.", "Personer vars arbetsställe inte är känt."),
    Grouping.NETWORK: Sentence("People who are in no network.", "Personer som inte är med i något nätverk."),
    Grouping.DETECTED: Sentence("People whose group is not known.", "Personer vars grupp inte är känd."),
}
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
