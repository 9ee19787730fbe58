"""What the answer about a room says."""

from typing import Final

from graph_api.analytics.room_needs import ItemKind
from graph_api.domain.room_check import AreIn, Presence
from graph_api.domain.words import Level
from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Future Search asks that those ARE IN: Authority, Resources, Expertise, Information and Need. Here, by records "
    "alone. Authority: for each decision somebody with a deciding role in it, or who leads a unit that owns it or one "
    "above that; for each theme somebody who answers for it or for an objective it works for. Resources: for each "
    "unit that owns a competence needed, or runs an initiative for an objective of the themes, somebody who leads the "
    "unit or answers for the initiative. Expertise: for each competence that is named or that the themes and "
    "decisions need, somebody who has it (so well). Information: for each decision, and each that it points to or "
    "replaces or that does so to it, somebody who took part in it; for each network that has met about a theme, a "
    "member or somebody who was there. Need: of each unit that a decision affects or a theme concerns, or from below "
    "it, somebody. PRESENT: all of it; ABSENT: nothing; NO_DATA: nobody anywhere is recorded to have any of it. Asked "
    "are those who bring most of what is missing; of equals first those who work with the whole or the detail where "
    "the room lacks it, then by name. Had met: were at one meeting before this one of at most `largestMeeting` "
    "people, or have a tie. A voice is new: was at no earlier meeting of the same unit or about the same themes.",
    "Future Search ber om dem som har mandat, resurser, sakkunskap, information och behov (ARE IN). Här bara efter "
    "det som är noterat. Mandat: för varje beslut någon med en beslutande roll i det, eller som leder en enhet som "
    "äger det eller en ovanför den; för varje tema någon som ansvarar för det eller för ett mål det tjänar. Resurser: "
    "för varje enhet som äger en kompetens som behövs, eller driver ett initiativ för ett av temanas mål, någon som "
    "leder enheten eller ansvarar för initiativet. Sakkunskap: för varje kompetens som nämns eller som teman och "
    "beslut behöver, någon som har den (så väl). Information: för varje beslut, och vart och ett som det pekar på "
    "eller ersätter eller som gör så mot det, någon som deltog i det; för varje nätverk som har mötts om ett tema, en "
    "medlem eller någon som var där. Behov: från varje enhet som ett beslut påverkar eller ett tema berör, eller "
    "under den, någon. PRESENT: allt; ABSENT: inget; NO_DATA: ingen någonstans är noterad för något av det. De som "
    "tillfrågas är de som bidrar med mest av det som saknas; av lika först de som arbetar med helheten eller detaljen "
    "där rummet saknar den, sedan efter namn. Hade träffats: var på ett möte före detta med högst `largestMeeting` "
    "personer, eller har ett band. En röst är ny: var inte på något tidigare möte i samma enhet eller om samma teman.",
)
LITERATURE: Final = (
    "Weisbord, M. & Janoff, S. (2010). Future Search: Getting the Whole System in the Room. 3rd ed. (ARE IN.)",
    "Chvátal, V. (1979). A greedy heuristic for the set-covering problem. Math. Oper. Res. 4, 233-235. (askFirst.)",
)

PARTS: Final = {
    AreIn.AUTHORITY: Sentence("Authority", "Mandat"),
    AreIn.RESOURCES: Sentence("Resources", "Resurser"),
    AreIn.EXPERTISE: Sentence("Expertise", "Sakkunskap"),
    AreIn.INFORMATION: Sentence("Information", "Information"),
    AreIn.NEED: Sentence("Need", "Behov"),
}
LACKING: Final = {
    AreIn.AUTHORITY: Sentence("nobody who answers for {what}", "ingen som ansvarar för {what}"),
    AreIn.RESOURCES: Sentence("nobody who runs {what}", "ingen som leder {what}"),
    AreIn.EXPERTISE: Sentence("nobody who knows {what}", "ingen som kan {what}"),
    AreIn.INFORMATION: Sentence("nobody who has taken part in {what}", "ingen som har varit med i {what}"),
    AreIn.NEED: Sentence("nobody from {what}", "ingen från {what}"),
}
"""What the room is without, where a part of what it needs is missing."""

ALL_HERE: Final = Sentence("{part}: in the room.", "{part}: finns i rummet.")
PARTLY_HERE: Final = Sentence("{part}: partly in the room, {lacking}.", "{part}: finns delvis i rummet, {lacking}.")
PARTLY_UNKNOWN: Final = Sentence(
    "{part}: in the room, as far as is recorded; nobody at all is recorded for {what}.",
    "{part}: finns i rummet så långt det är noterat; ingen alls är noterad för {what}.",
)
NOT_HERE: Final = Sentence("{part}: missing, {lacking}.", "{part}: saknas, {lacking}.")
NOT_RECORDED: Final = Sentence(
    "{part}: nothing is recorded to tell by, which does not mean that nobody is missing.",
    "{part}: inget är noterat att gå efter, vilket inte betyder att ingen saknas.",
)
ROOM_NOT_RECORDED: Final = Sentence(
    "{part}: who is in the room is not recorded; needed is {what}.",
    "{part}: vilka som är i rummet är inte noterat; det gäller {what}.",
)

NEEDED: Final = {
    ItemKind.DECIDE: Sentence("Somebody who answers for {about}", "Någon som ansvarar för {about}"),
    ItemKind.LEND: Sentence("Somebody who runs {about}", "Någon som leder {about}"),
    ItemKind.KNOW: Sentence("Somebody who knows {about}", "Någon som kan {about}"),
    ItemKind.TELL: Sentence("Somebody who has taken part in {about}", "Någon som har varit med i {about}"),
    ItemKind.LIVE_WITH: Sentence("Somebody from {about}", "Någon från {about}"),
}
AT_LEVEL: Final = Sentence(" at level {level} or above", " på nivå {level} eller högre")
BECAUSE: Final = {
    ItemKind.DECIDE: Sentence("", ""),
    ItemKind.LEND: Sentence(", for {what}", ", för {what}"),
    ItemKind.KNOW: Sentence("", ""),
    ItemKind.TELL: Sentence(", because of {what}", ", på grund av {what}"),
    ItemKind.LIVE_WITH: Sentence(", because of {what}", ", på grund av {what}"),
}
HERE: Final = Sentence("{need}: {names} {are} here.", "{need}: {names} är här.")
IS: Final = Sentence("is", "är")
ARE: Final = Sentence("are", "är")
MISSING: Final = Sentence("{need}: missing; ask {names}.", "{need}: saknas; fråga {names}.")
MISSING_OR: Final = Sentence(" or ", " eller ")
MISSING_NOBODY: Final = Sentence(
    "{need}: missing, and nobody active is recorded who would bring it.",
    "{need}: saknas, och ingen aktiv är noterad som skulle bidra med det.",
)
UNKNOWN: Final = Sentence(
    "{need}: nobody anywhere is recorded, so that it cannot be told whether it is missing.",
    "{need}: ingen någonstans är noterad, så det går inte att säga om det saknas.",
)
COULD: Final = Sentence(
    "{need}: who is in the room is not recorded; {names} would bring it.",
    "{need}: vilka som är i rummet är inte noterat; {names} skulle bidra med det.",
)
BRINGS: Final = {
    ItemKind.DECIDE: Sentence("answers for {about}", "ansvarar för {about}"),
    ItemKind.LEND: Sentence("runs {about}", "leder {about}"),
    ItemKind.KNOW: Sentence("knows {about}", "kan {about}"),
    ItemKind.TELL: Sentence("has taken part in {about}", "har varit med i {about}"),
    ItemKind.LIVE_WITH: Sentence("is from {about}", "är från {about}"),
}
"""What someone brings, after their name."""

WORKS_WITH: Final = {
    Level.STRATEGIC: Sentence("works with the whole", "arbetar med helheten"),
    Level.OPERATIONAL: Sentence("works with the detail", "arbetar med detaljen"),
}

ROOM: Final = {
    Presence.ATTENDED: Sentence("At {meeting}: {people}.", "På {meeting}: {people}."),
    Presence.EXPECTED: Sentence("Expected at {meeting}: {people}.", "Väntas till {meeting}: {people}."),
    Presence.SAID: Sentence("In the room: {people}.", "I rummet: {people}."),
    Presence.NOT_RECORDED: Sentence(
        "Nobody is recorded at {meeting} or asked to it.", "Ingen är noterad på {meeting} eller bjuden till det."
    ),
}
EVERYTHING_HERE: Final = Sentence(
    "Everything that is recorded as needed is in the room.", "Allt som är noterat som behov finns i rummet."
)
ASK_FIRST: Final = Sentence("Ask first: {who}.", "Fråga först: {who}.")
WHO_BRINGS: Final = Sentence("{name}, who {brings}", "{name}, som {brings}")
NOTHING_RECORDED: Final = Sentence(
    "Nothing is recorded to tell by about {parts}.", "Om {parts} är inget noterat att gå efter."
)

NOBODY_HERE: Final = Sentence("Who is in the room is not recorded.", "Vilka som är i rummet är inte noterat.")
BOTH_HERE: Final = Sentence("Whole and detail are both in the room.", "Både helhet och detalj finns i rummet.")
WHOLE_MISSING: Final = Sentence(
    "Nobody in the room works with the whole; the detail is there.",
    "Ingen i rummet arbetar med helheten; detaljen finns.",
)
DETAIL_MISSING: Final = Sentence(
    "Nobody in the room works with the detail; the whole is there.",
    "Ingen i rummet arbetar med detaljen; helheten finns.",
)
BOTH_MISSING: Final = Sentence(
    "Nobody in the room works with the whole, and nobody with the detail.",
    "Ingen i rummet arbetar med helheten, och ingen med detaljen.",
)
LEVELS_UNKNOWN: Final = Sentence(
    "Whether whole and detail are both in the room cannot be told: the level of {people} is not recorded.",
    "Om både helhet och detalj finns i rummet går inte att säga: nivån är inte noterad för {people}.",
)

MET_UNKNOWN: Final = Sentence("Who has met whom is not recorded.", "Vilka som har träffats är inte noterat.")
TWO_MET: Final = Sentence("The two had met before.", "De två hade träffats förut.")
TWO_NEVER_MET: Final = Sentence("The two had never met.", "De två hade aldrig träffats.")
ALL_MET: Final = Sentence("All {pairs} pairs had met before.", "Alla {pairs} par hade träffats förut.")
NO_PAIRS: Final = Sentence("One person makes no pairs.", "En person blir inga par.")
NEVER_MET: Final = Sentence("{count} of {pairs} pairs had never met.", "{count} av {pairs} par hade aldrig träffats.")
NEW_UNKNOWN: Final = Sentence(
    "Whose voice is new cannot be told: no earlier meeting like this one with people is recorded.",
    "Vems röst som är ny går inte att säga: inget tidigare sådant möte med deltagare är noterat.",
)
NOBODY_NEW: Final = Sentence(
    "Nobody's voice is new: all were at an earlier meeting like this one.",
    "Ingens röst är ny: alla var på ett tidigare sådant möte.",
)
NEW: Final = Sentence("New voices: {names}.", "Nya röster: {names}.")

NOBODY_RECORDED: Final = Sentence(
    "Nobody is recorded at {meeting} or asked to it, so that nothing can be said of who is missing there; the answer "
    "says who would bring what it needs. Name those who are there in `people`, or import attendance.csv.",
    "Ingen är noterad på {meeting} eller bjuden till det, så inget kan sägas om vilka som saknas där; svaret säger "
    "vilka som skulle bidra med det som behövs. Nämn dem som är där i `people`, eller importera attendance.csv.",
)
OTHER_MEETINGS: Final = Sentence(
    "Meetings of the same unit with people: {meetings}.", "Möten i samma enhet med deltagare: {meetings}."
)
ABOUT_NOTHING: Final = Sentence(
    "It is not recorded what it is about, so that nothing can be said of who is missing. Name it in `themes`, "
    "`decisions` or `competences`.",
    "Vad det handlar om är inte noterat, så inget kan sägas om vilka som saknas. Nämn det i `themes`, `decisions` "
    "eller `competences`.",
)
NEEDS_NOTHING: Final = Sentence(
    "No competence that {what} needs and no unit that it touches is recorded. Name what has to be known in "
    "`competences`, or import {files}.",
    "Ingen kompetens som {what} behöver och ingen enhet som berörs är noterad. Nämn det som behöver kunnas i "
    "`competences`, eller importera {files}.",
)
THEMES_FILES: Final = "theme_competences.csv, theme_departments.csv"
DECISIONS_FILES: Final = "decision_competences.csv, decision_departments.csv"
OTHER_THEMES: Final = Sentence("Themes that need something: {themes}.", "Teman som behöver något: {themes}.")

MORE_ITEMS: Final = Sentence("More things that the room needs.", "Ytterligare saker som rummet behöver.")
MORE_PEOPLE: Final = Sentence("More people in the room.", "Ytterligare personer i rummet.")
TOO_LARGE: Final = Sentence(
    "Meetings that several in the room were at, but too large to get to know each other in.",
    "Möten som flera i rummet var på, men för stora för att lära känna varandra i.",
)
