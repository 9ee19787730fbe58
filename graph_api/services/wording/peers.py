"""What the answer about peers says."""

from typing import Final

from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Someone has the roles that a current membership gives them, in that unit, and those that their title names, in "
    "the unit they are counted to: what stands before a comma, bracket or dash, each part of what a slash parts. Two "
    "roles are the same if they are written the same but for capitals, accents, hyphens and spaces. A peer is an "
    "active person who has one of the roles in a unit that the person asked about is not in, or works for another "
    "employer. Two people have met if there is a tie between them or they were at one meeting of at most 25. Nobody is "
    "ranked: units and people stand in alphabetical order.",
    "Någon har de roller som ett nuvarande medlemskap ger, i den enheten, och de som titeln nämner, i den enhet de "
    "räknas till: det som står före komma, parentes eller tankstreck, vid snedstreck varje del för sig. Två roller är "
    "samma om de skrivs lika så när som på versaler, accenter, bindestreck och mellanslag. En like är en aktiv person "
    "som har en av rollerna i en enhet som personen i fråga inte hör till, eller hos en annan arbetsgivare. Två "
    "personer har träffats om det finns ett band mellan dem eller de var på ett möte med högst 25. Ingen rangordnas: "
    "enheter och personer står i bokstavsordning.",
)
LITERATURE: Final = (
    "Wenger, E. (1998). Communities of practice. Cambridge University Press.",
    "Nadel, S. F. (1957). The theory of social structure. Cohen & West (roles).",
)

FOUND: Final = (
    Sentence(
        "1 other has a role that {name} has ({roles}): {who}, in {units}.",
        "1 annan har en roll som {name} har ({roles}): {who}, i {units}.",
    ),
    Sentence(
        "{count} others have a role that {name} has ({roles}), in {units}.",
        "{count} andra har en roll som {name} har ({roles}), i {units}.",
    ),
)
HAVE_ROLE: Final = (
    Sentence("1 person has the role {roles}: {who}, in {units}.", "1 person har rollen {roles}: {who}, i {units}."),
    Sentence("{count} people have the role {roles}, in {units}.", "{count} personer har rollen {roles}, i {units}."),
)
"""For one and for more."""

NOBODY: Final = Sentence(
    "Nobody in another unit or with another employer has a role that {name} has ({roles}), as far as is recorded.",
    "Ingen i en annan enhet eller hos en annan arbetsgivare har en roll som {name} har ({roles}), såvitt är noterat.",
)
NOBODY_ELSEWHERE: Final = Sentence(
    "Nobody who works for another employer has a role that {name} has ({roles}), as far as is recorded.",
    "Ingen hos en annan arbetsgivare har en roll som {name} har ({roles}), såvitt är noterat.",
)
NO_ROLE: Final = Sentence(
    "It cannot be told: no role of {name} is recorded that says what they do.",
    "Det går inte att säga: ingen roll är noterad för {name} som säger vad personen gör.",
)
NOT_MET: Final = Sentence(
    "{name} has not met {count} of them, as far as is recorded.",
    "{name} har inte träffat {count} av dem, såvitt är noterat.",
)
NOT_MET_ANY: Final = Sentence(
    "{name} has met none of them, as far as is recorded.", "{name} har inte träffat någon av dem, såvitt är noterat."
)
NOT_MET_ONE: Final = Sentence(
    "The two have not met, as far as is recorded.", "De två har inte träffats, såvitt är noterat."
)
MET_ALL: Final = Sentence("{name} has met them all.", "{name} har träffat dem alla.")
MET_ONE: Final = Sentence("The two have met.", "De två har träffats.")
IN_UNIT: Final = Sentence("In {unit}: {who}.", "I {unit}: {who}.")
NO_UNIT: Final = Sentence("Of no known unit: {who}.", "Utan känd enhet: {who}.")
UNIT_UNKNOWN: Final = Sentence("a unit that is not known", "en enhet som inte är känd")

WHERE_ROLES_COME_FROM: Final = Sentence(
    "Roles come from memberships.csv (role) and people.csv (title).",
    "Roller kommer från memberships.csv (role) och people.csv (title).",
)
ONLY_IGNORED: Final = Sentence(
    "What is recorded are roles that are ignored: {roles}. Name others in ignoredRoles to count them.",
    "Det som är noterat är roller som inte räknas: {roles}. Ange andra i ignoredRoles för att räkna dem.",
)
NOT_ACTIVE: Final = Sentence("People who are not active.", "Personer som inte är aktiva.")
SAME_UNIT: Final = Sentence(
    "People with such a role in the same units, or of the same employer where only others count.",
    "Personer med en sådan roll i samma enheter, eller hos samma arbetsgivare där bara andra räknas.",
)
MORE: Final = Sentence("More roles held; ask with a larger first.", "Ytterligare roller; fråga med större first.")
