"""What an invitation plan is, and what it comes to."""

from typing import Final

from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "The smallest group of active people that meets every demand: so many who have each competence, by evidence that "
    "counts and at the level asked for (a level that nobody has said reaches none); so many who see the whole, stand "
    "in between and know the detail; somebody from each unit or one below it, each network and each employer, or from "
    "at least so many of them; those who must come, nobody who must not, and no more people or meetings than the "
    "limits say. A set cover with side conditions, solved as an integer program and proved by HiGHS. The aims decide "
    "in order, each only among the groups that are best by those before it: SIZE, then as asked LOAD (the meetings of "
    "the period that the members were at or asked to and did not decline, added up, and `newness` more for each pair "
    "of members who have met: who were at one meeting of at most 25, or have a tie) and RICHNESS (each competence "
    "counted once for every member who has it so well); then the first in alphabetical order of the members' external "
    "ids. What nobody active counts to is set aside and told. `front`: the most needs that groups of each size meet.",
    "Den minsta grupp av aktiva personer som uppfyller alla krav: så många som har var och en av kompetenserna, enligt "
    "de belägg som räknas och på den nivå som efterfrågas (en nivå som ingen har sagt når inte upp till någon); så "
    "många som ser helheten, står emellan och kan detaljen; någon från varje enhet eller en under den, varje nätverk "
    "och varje arbetsgivare, eller från minst så många av dem; de som måste vara med, ingen som inte får det, och inte "
    "fler personer eller möten än gränserna säger. En mängdtäckning med bivillkor, löst som ett heltalsprogram och "
    "bevisad av HiGHS. Målen avgör i sin ordning, vart och ett bara mellan de grupper som är bäst enligt dem före: "
    "SIZE (storlek), sedan efter vad som frågas LOAD (periodens möten som medlemmarna var på eller bjöds till utan att "
    "tacka nej, hopräknade, och `newness` till för varje par av medlemmar som har träffats: som var på ett möte med "
    "högst 25, eller har ett band) och RICHNESS (varje kompetens en gång för varje medlem som har den så väl); sedan "
    "den första i alfabetisk ordning efter medlemmarnas externa id. Det som ingen aktiv räknas till lämnas åt sidan "
    "och sägs. `front`: de flesta behov som en grupp av varje storlek kan uppfylla.",
)
LITERATURE: Final = (
    "Karp, R. M. (1972). Reducibility among combinatorial problems. (Set cover.)",
    "Huangfu, Q. & Hall, J. A. J. (2018). Parallelizing the dual revised simplex method. (HiGHS.)",
    "Ignizio, J. P. (1976). Goal Programming and Extensions. (Aims in a lexicographic order.)",
    "Balas, E. & Jeroslow, R. (1972). Canonical cuts on the unit hypercube. (Other groups that are as good.)",
    "Haimes, Y. Y., Lasdon, L. S. & Wismer, D. A. (1971). On a bicriterion formulation. IEEE SMC 1, 296. (The front.)",
    "Chinneck, J. W. & Dravnieks, E. W. (1991). Locating minimal infeasible constraint sets in linear programs.",
)

INVITE: Final = Sentence(
    "Invite {names}: {people}, and fewer cannot do it.", "Bjud in {names}: {people}, och färre räcker inte."
)
INVITE_ONE: Final = Sentence("Invite {names}, who is enough.", "Bjud in {names}, som räcker.")
INVITE_UNPROVED: Final = Sentence(
    "Invite {names}: {people}. Perhaps fewer can do it; the time was up before that was clear.",
    "Bjud in {names}: {people}. Kanske räcker färre; tiden tog slut innan det stod klart.",
)
INVITE_NOBODY: Final = Sentence(
    "Nobody has to be invited: nothing is asked for that anyone could bring.",
    "Ingen behöver bjudas in: inget efterfrågas som någon skulle kunna bidra med.",
)
AND_MORE: Final = Sentence("{count} more", "{count} till")
NOBODY_BRINGS: Final = Sentence("Nobody can bring: {what}.", "Ingen kan bidra med: {what}.")
LEVEL: Final = Sentence("somebody at {level} level", "någon på {level} nivå")
CLASHING: Final = Sentence(
    "No group can meet everything that is asked for: {demands} cannot be had together.",
    "Ingen grupp kan uppfylla allt som efterfrågas: {demands} går inte att förena.",
)
CLASHING_ALONE: Final = Sentence(
    "No group can meet everything that is asked for: not even {demands} by itself.",
    "Ingen grupp kan uppfylla allt som efterfrågas: inte ens {demands} för sig.",
)
HELPS: Final = Sentence("This would help: {relaxation}", "Det här skulle hjälpa: {relaxation}")
TIME_WAS_UP_EMPTY_HANDED: Final = Sentence(
    "The time was up before a group was found. Give a longer timeLimit.",
    "Tiden tog slut innan någon grupp hittades. Ange en längre timeLimit.",
)
NO_PLAN: Final = Sentence("There is nothing to plan with.", "Det finns inget att planera med.")
