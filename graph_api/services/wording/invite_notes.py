"""What to beware of in an invitation plan, and what it leaves out."""

from typing import Final

from graph_api.domain.invite_words import DemandKind
from graph_api.services.wording.sentences import Sentence

TIME_WAS_UP: Final = Sentence(
    "The time was up before there was a proof: no group of fewer than {bound} can do, and the best that was found has "
    "{size}. Give a longer timeLimit.",
    "Tiden tog slut före ett bevis: ingen grupp med färre än {bound} räcker, och den bästa som hittades har {size}. "
    "Ange en längre timeLimit.",
)
OTHERS_UNKNOWN: Final = Sentence(
    "The time was up before it was clear whether more groups are as good. Give a longer timeLimit.",
    "Tiden tog slut innan det stod klart om fler grupper är lika bra. Ange en längre timeLimit.",
)
CLASH: Final = Sentence(
    "No group can meet all of the demands in `conflict`; without any one of them the others can be met.",
    "Ingen grupp kan uppfylla alla krav i `conflict`; utan något av dem, vilket som helst, går de andra att uppfylla.",
)
CLASH_UNPROVED: Final = Sentence(
    "No group can meet all of the demands in `conflict`; the time was up before it was clear whether all are to blame.",
    "Ingen grupp kan uppfylla alla krav i `conflict`; tiden tog slut innan det stod klart om alla bär skuld.",
)

UNCOVERED: Final = Sentence(
    "Nobody active has {what} by the evidence that counts; that was set aside.",
    "Ingen aktiv har {what} enligt de belägg som räknas; det är lämnat åt sidan.",
)
OTHER_EVIDENCE: Final = Sentence(
    "Nobody active has {what} by the evidence that counts, but {people} by other evidence; that was set aside.",
    "Ingen aktiv har {what} enligt de belägg som räknas, men {people} enligt andra belägg; det är lämnat åt sidan.",
)
TOO_HIGH: Final = Sentence(
    "Nobody active has {what} at level {level}; the highest is {highest} ({who}). That was set aside.",
    "Ingen aktiv har {what} på nivå {level}; den högsta är {highest} ({who}). Det är lämnat åt sidan.",
)
LEVEL_NOT_SAID: Final = Sentence(
    "Nobody active is known to have {what} at level {level}; of {people} nobody has said how well they know it. Ask "
    "without a level to count them. That was set aside.",
    "Ingen aktiv är känd för att ha {what} på nivå {level}; om {people} har ingen sagt hur väl de kan det. Fråga utan "
    "nivå för att räkna dem. Det är lämnat åt sidan.",
)
NOBODY_AT_LEVEL: Final = Sentence(
    "No active person is known to work at {level} level; that was set aside.",
    "Ingen aktiv person är känd för att arbeta på {level} nivå; det är lämnat åt sidan.",
)
NOBODY_FROM: Final = {
    DemandKind.UNIT: Sentence(
        "No active person is counted to {name} or to a unit below it; that was set aside.",
        "Ingen aktiv person räknas till {name} eller till en enhet under den; det är lämnat åt sidan.",
    ),
    DemandKind.NETWORK: Sentence(
        "No active person is known as a member of {name}; that was set aside.",
        "Ingen aktiv person är känd som medlem i {name}; det är lämnat åt sidan.",
    ),
    DemandKind.EMPLOYER: Sentence(
        "No active person is known to be employed by {name}; that was set aside.",
        "Ingen aktiv person är känd som anställd av {name}; det är lämnat åt sidan.",
    ),
}
NEEDS_NOTHING: Final = Sentence(
    "{what} is not recorded to need any competence. Give competences as well, or import what it needs "
    "(theme_competences.csv, decision_competences.csv).",
    "För {what} finns ingen kompetens noterad. Ange kompetenser också, eller importera vad som behövs "
    "(theme_competences.csv, decision_competences.csv).",
)
NO_MEETINGS: Final = Sentence(
    "No meeting is recorded in the period of {days} up to {day}, so that nobody's meetings count. The nearest day with "
    "one is {nearest}: give it as asOf.",
    "Inget möte är noterat under perioden på {days} till och med {day}, så ingens möten räknas. Den närmaste dagen med "
    "ett är {nearest}: ange den som asOf.",
)
NO_MEETINGS_AT_ALL: Final = Sentence(
    "No meeting with a known day is recorded at all, so that atMostMeetings holds nobody back.",
    "Inget möte med känd dag är noterat, så atMostMeetings hindrar ingen.",
)

NOT_ACTIVE: Final = Sentence("People who are not active.", "Personer som inte är aktiva.")
WITHOUT_LEVEL: Final = Sentence(
    "Active people whose level is not known: they count neither as seeing the whole nor as knowing the detail.",
    "Aktiva personer vars nivå inte är känd: de räknas varken till helheten eller till detaljen.",
)
WITHOUT_UNIT: Final = Sentence(
    "Active people whose unit is not known: they represent none, and the limit per unit does not bind them.",
    "Aktiva personer vars enhet inte är känd: de företräder ingen, och gränsen per enhet gäller inte dem.",
)
WITHOUT_EMPLOYER: Final = Sentence(
    "Active people whose employer is not known: they represent none, and the limit per employer does not bind them.",
    "Aktiva personer vars arbetsgivare inte är känd: de företräder ingen, och gränsen per arbetsgivare gäller inte "
    "dem.",
)
LEVEL_UNKNOWN: Final = Sentence(
    "Records of an active person having one of the competences at a level that nobody has said: they count where no "
    "level is asked for.",
    "Noteringar om att en aktiv person har någon av kompetenserna på en nivå som ingen har sagt: de räknas där ingen "
    "nivå efterfrågas.",
)
EVIDENCE_NOT_COUNTED: Final = Sentence(
    "Records of somebody having one of the competences, by evidence that was not to count.",
    "Noteringar om att någon har någon av kompetenserna, enligt belägg som inte skulle räknas.",
)
WITHOUT_DAY: Final = Sentence(
    "Meetings whose day is not known: they count as nobody's.", "Möten vars dag inte är känd: de räknas inte för någon."
)
SERIES: Final = Sentence(
    "Series of meetings: only their single meetings count.", "Serier av möten: bara de enskilda mötena räknas."
)
