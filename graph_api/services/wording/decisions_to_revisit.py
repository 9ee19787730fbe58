"""What the answer about decisions to look at again says."""

from typing import Final

from graph_api.domain.decisions_to_revisit import RevisitReason
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "A decision is in force, or still to be made, unless it is rejected, withdrawn or superseded, or one that took "
    "effect replaces it; what was decided after the day looked from is not known yet. For those, each of four is a "
    "reason. AFFECTED_ABSENT: it concerns a unit in another role than owning it, and nobody who is or was of that "
    "unit or one below it took part in the decision or was at a meeting where it was made or discussed; not told "
    "where it is not recorded who was, or nobody is recorded of the unit. CHALLENGED: someone has called it in "
    "question, not before its own day. REVIEW_DUE: the day to look at it again has come, and from {early} days before"
    " it on there is no later meeting, decision or reflection about it. OWNER_GONE: all the people who own it have "
    "left (are not active, or their employment or all their memberships of departments are over), or all the units "
    "that own it have another status than active. SUPERSEDED_CHAIN, for any that was not itself rejected or "
    "withdrawn: it is replaced, and none of those that replace it is in force, or it is superseded and nothing is "
    "recorded to replace it; `head` is the nearest decision along the way that is in force, else the nearest end of "
    "it. Those with most reasons come first, then the latest, then by title. To ask: who called it in question, who "
    "leads an absent unit that none of these is of, and who owns it, or leads the units that do.",
    "Ett beslut gäller, eller ska fattas, om det inte är avslaget, tillbakadraget eller ersatt och inget beslut som "
    "trätt i kraft ersätter det; vad som fattats efter dagen som det ses från är inte känt än. För dem är vart och "
    "ett av fyra ett skäl. AFFECTED_ABSENT: det rör en enhet i en annan roll än att äga det, och ingen som är eller "
    "var från den enheten eller en under den deltog i beslutet eller var på ett möte där det fattades eller togs upp;"
    " sägs inte där det inte är noterat vilka som var det, eller ingen är noterad i enheten. CHALLENGED: någon har "
    "ifrågasatt det, inte före dess egen dag. REVIEW_DUE: dagen att se över det har kommit, och från {early} dagar "
    "före den finns varken senare möte, beslut eller reflektion om det. OWNER_GONE: alla som äger det har slutat (är "
    "inte aktiva, eller deras anställning eller alla deras medlemskap i avdelningar är slut), eller alla enheter som "
    "äger det har ett annat läge än aktiv. SUPERSEDED_CHAIN, för alla som inte själva är avslagna eller "
    "tillbakadragna: det är ersatt och inget av dem som ersätter det gäller, eller det är ersatt utan att det är "
    "noterat av vad; `head` är det närmaste beslut längs vägen som gäller, annars dess närmaste slut. De med flest "
    "skäl kommer först, sedan de senaste, sedan efter titel. Att fråga: den som ifrågasatt det, den som leder en "
    "frånvarande enhet som ingen av dessa är från, och den som äger det eller leder enheterna som gör det.",
)
LITERATURE: Final = (
    "Goodin, R. E. (2007). Enfranchising all affected interests. Philosophy & Public Affairs 35, 40-68. (Affected.)",
    "Nygard, M. (2011). Documenting architecture decisions. (What is replaced stays, and points to what replaced it.)",
)

DECISIONS: Final = Counted(Sentence("1 decision", "1 beslut"), Sentence("{count} decisions", "{count} beslut"))
FOUND: Final = Sentence(
    "On {as_of} there is a reason to look again at {found} of {decisions}: {counts}.",
    "Den {as_of} finns skäl att se över {found} av {decisions}: {counts}.",
)
NOTHING_HERE: Final = Sentence(
    "Decisions are imported from decisions.csv, and the units they concern from decision_departments.csv; {later} are "
    "left out since they were made later.",
    "Beslut importeras från decisions.csv, och enheterna de rör från decision_departments.csv; {later} är utelämnade "
    "eftersom de fattades senare.",
)
NOTHING: Final = Sentence(
    "On {as_of} nothing that is recorded is a reason to look again at any of {decisions}.",
    "Den {as_of} är inget som är noterat skäl att se över något av {decisions}.",
)
NO_DECISIONS: Final = Sentence(
    "No decision up to {as_of} is recorded here.", "Inget beslut till och med {as_of} är noterat här."
)
FIRST: Final = Sentence("First {decision}: {why}", "Först {decision}: {why}")
SHORT: Final = {
    RevisitReason.AFFECTED_ABSENT: Counted(
        Sentence("1 made without anybody from some unit that it affects", "1 utan någon från en enhet som berörs"),
        Sentence(
            "{count} made without anybody from some unit that they affect",
            "{count} utan någon från en enhet som berörs",
        ),
    ),
    RevisitReason.CHALLENGED: Counted(
        Sentence("1 called in question", "1 ifrågasatt"), Sentence("{count} called in question", "{count} ifrågasatta")
    ),
    RevisitReason.REVIEW_DUE: Counted(
        Sentence("1 due for review", "1 att se över"), Sentence("{count} due for review", "{count} att se över")
    ),
    RevisitReason.OWNER_GONE: Counted(
        Sentence("1 whose owner is gone", "1 utan ägare kvar"),
        Sentence("{count} whose owner is gone", "{count} utan ägare kvar"),
    ),
    RevisitReason.SUPERSEDED_CHAIN: Counted(
        Sentence("1 replaced by what does not hold", "1 ersatt av sådant som inte gäller"),
        Sentence("{count} replaced by what does not hold", "{count} ersatta av sådant som inte gäller"),
    ),
}
COUNT: Final = {
    RevisitReason.AFFECTED_ABSENT: Sentence(
        "Made without anybody from some unit that they affect: {decisions}.",
        "Utan någon från en enhet som berörs: {decisions}.",
    ),
    RevisitReason.CHALLENGED: Sentence("Called in question: {decisions}.", "Ifrågasatta: {decisions}."),
    RevisitReason.REVIEW_DUE: Sentence("Due for review: {decisions}.", "Att se över: {decisions}."),
    RevisitReason.OWNER_GONE: Sentence("Whose owner is gone: {decisions}.", "Utan ägare kvar: {decisions}."),
    RevisitReason.SUPERSEDED_CHAIN: Sentence(
        "Replaced by what does not hold or is not recorded: {decisions}.",
        "Ersatta av sådant som inte gäller eller inte är noterat: {decisions}.",
    ),
}
UNTOLD: Final = {
    RevisitReason.AFFECTED_ABSENT: Sentence(
        "Whether those affected were there cannot be told: of no decision in force it is recorded both which units it "
        "affects and who took part or was at its meeting (decision_departments.csv, decision_people.csv, "
        "decision_meetings.csv, attendance.csv).",
        "Om de som berörs var med går inte att säga: för inget gällande beslut är det noterat både vilka enheter som "
        "berörs och vilka som deltog eller var på mötet (decision_departments.csv, decision_people.csv, "
        "decision_meetings.csv, attendance.csv).",
    ),
    RevisitReason.CHALLENGED: Sentence(
        "Whether any is called in question cannot be told: nothing of that kind is recorded (decision_challenges.csv).",
        "Om något är ifrågasatt går inte att säga: inget sådant är noterat (decision_challenges.csv).",
    ),
    RevisitReason.REVIEW_DUE: Sentence(
        "Whether a review is due cannot be told: no decision has a day to be looked at again (review_on in "
        "decisions.csv).",
        "Om något ska ses över går inte att säga: inget beslut har en dag för det (review_on i decisions.csv).",
    ),
    RevisitReason.OWNER_GONE: Sentence(
        "Whether owners are gone cannot be told: no owner is recorded (owning_department in decisions.csv, "
        "decision_people.csv).",
        "Om ägare är borta går inte att säga: ingen ägare är noterad (owning_department i decisions.csv, "
        "decision_people.csv).",
    ),
    RevisitReason.SUPERSEDED_CHAIN: Sentence(
        "Whether any was replaced cannot be told: nothing of that kind is recorded (decision_links.csv, status in "
        "decisions.csv).",
        "Om något är ersatt går inte att säga: inget sådant är noterat (decision_links.csv, status i decisions.csv).",
    ),
}

ABSENT: Final = Sentence(
    "It affects {units}, and nobody from there took part or was where it was made.",
    "Det rör {units}, och ingen därifrån deltog eller var med där det fattades.",
)
CHALLENGED: Final = Sentence("{people} called it in question.", "{people} har ifrågasatt det.")
DUE: Final = Sentence("It was to be looked at again on {day}.", "Det skulle ses över {day}.")
GONE: Final = Sentence("No longer there to own it: {owners}.", "Finns inte kvar som ägare: {owners}.")
REPLACED_BY_UNKNOWN: Final = Sentence(
    "It is said to be replaced, but not by what.", "Det sägs vara ersatt, men inte av vad."
)
REPLACED_BY_RING: Final = Sentence(
    "What replaced it comes back round to itself: {steps}.", "Det som ersatte det går runt i en ring: {steps}."
)
REPLACED_ON: Final = Sentence(
    "It was replaced by {first}, which does not hold either; {head} does.",
    "Det ersattes av {first}, som inte heller gäller; {head} gäller.",
)
REPLACED_BY_NOTHING: Final = Sentence(
    "It was replaced by {first}, which does not hold either, and nothing stands in its place.",
    "Det ersattes av {first}, som inte heller gäller, och inget har trätt i stället.",
)
NOT_REPLACED: Final = Sentence(
    "{first} was to replace it and does not hold; so it still does itself.",
    "{first} skulle ersätta det och gäller inte; alltså gäller det självt ännu.",
)
RELIED_ON: Final = Sentence("In force and pointing to it: {decisions}.", "Gäller och hänvisar till det: {decisions}.")

LATER: Final = Sentence("Decisions made after the day looked from.", "Beslut fattade efter dagen man ser från.")
NOBODY_KNOWN: Final = Sentence(
    "Decisions in force that affect units, of which it is not recorded who took part or was there.",
    "Gällande beslut som rör enheter, för vilka det inte är noterat vilka som deltog eller var med.",
)
EMPTY_UNITS: Final = Sentence(
    "Affected units of which nobody is recorded.", "Enheter som berörs och som ingen är noterad i."
)
MORE: Final = Sentence("More decisions to look at again.", "Ytterligare beslut att se över.")
