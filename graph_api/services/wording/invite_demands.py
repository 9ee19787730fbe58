"""The demands of an invitation in words, and what would help where they clash."""

from typing import Final

from graph_api.domain.invite_words import DemandKind
from graph_api.services.wording.sentences import Sentence

KNOWS: Final = Sentence("Somebody knows {name}.", "Någon kan {name}.")
KNOWS_WELL: Final = Sentence(
    "Somebody knows {name} at level {level} or higher.", "Någon kan {name} på nivå {level} eller högre."
)
KNOW: Final = Sentence("At least {number} know {name}.", "Minst {number} kan {name}.")
KNOW_WELL: Final = Sentence(
    "At least {number} know {name} at level {level} or higher.",
    "Minst {number} kan {name} på nivå {level} eller högre.",
)

DEMANDS: Final = {
    DemandKind.STRATEGIC: Sentence(
        "At least {number} who see the whole (strategic level).", "Minst {number} som ser helheten (strategisk nivå)."
    ),
    DemandKind.TACTICAL: Sentence(
        "At least {number} who stand between whole and detail (tactical level).",
        "Minst {number} som står mellan helhet och detalj (taktisk nivå).",
    ),
    DemandKind.OPERATIONAL: Sentence(
        "At least {number} who know the detail (operational level).", "Minst {number} som kan detaljen (operativ nivå)."
    ),
    DemandKind.UNIT: Sentence("Somebody comes from {name}.", "Någon kommer från {name}."),
    DemandKind.NETWORK: Sentence("Somebody is a member of {name}.", "Någon är medlem i {name}."),
    DemandKind.EMPLOYER: Sentence("Somebody is employed by {name}.", "Någon är anställd av {name}."),
    DemandKind.MUST_INCLUDE: Sentence("{name} is in the group.", "{name} är med i gruppen."),
    DemandKind.MUST_EXCLUDE: Sentence("{name} is not in the group.", "{name} är inte med i gruppen."),
    DemandKind.AT_MOST: Sentence("At most {number} in the group.", "Högst {number} i gruppen."),
    DemandKind.AT_MOST_PER_UNIT: Sentence("At most {number} from the same unit.", "Högst {number} från samma enhet."),
    DemandKind.AT_MOST_PER_NETWORK: Sentence(
        "At most {number} from the same network.", "Högst {number} från samma nätverk."
    ),
    DemandKind.AT_MOST_PER_EMPLOYER: Sentence(
        "At most {number} from the same employer.", "Högst {number} från samma arbetsgivare."
    ),
    DemandKind.AT_MOST_MEETINGS: Sentence(
        "Nobody has more than {number} meetings in the period, this one among them.",
        "Ingen har fler än {number} möten under perioden, det här inräknat.",
    ),
}
"""Every kind but those for competences and for several groups."""

FOR_ONE: Final = {
    DemandKind.STRATEGIC: Sentence(
        "Somebody sees the whole (strategic level).", "Någon ser helheten (strategisk nivå)."
    ),
    DemandKind.TACTICAL: Sentence(
        "Somebody stands between whole and detail (tactical level).",
        "Någon står mellan helhet och detalj (taktisk nivå).",
    ),
    DemandKind.OPERATIONAL: Sentence(
        "Somebody knows the detail (operational level).", "Någon kan detaljen (operativ nivå)."
    ),
    DemandKind.AT_MOST_MEETINGS: Sentence(
        "Nobody has another meeting in the period.", "Ingen har något annat möte under perioden."
    ),
}
"""Those that are said in another way where the number is 1."""

SOME_OF: Final = Sentence("At least {number} of {names} are represented.", "Minst {number} av {names} är företrädda.")
SOME_OF_ALL: Final = {
    DemandKind.UNITS: Sentence(
        "At least {number} different units are represented.", "Minst {number} olika enheter är företrädda."
    ),
    DemandKind.NETWORKS: Sentence(
        "At least {number} different networks are represented.", "Minst {number} olika nätverk är företrädda."
    ),
    DemandKind.EMPLOYERS: Sentence(
        "At least {number} different employers are represented.", "Minst {number} olika arbetsgivare är företrädda."
    ),
}
SOME_GROUP: Final = {
    DemandKind.UNITS: Sentence("Somebody has a known unit.", "Någon har en känd enhet."),
    DemandKind.NETWORKS: Sentence("Somebody is a member of a network.", "Någon är medlem i ett nätverk."),
    DemandKind.EMPLOYERS: Sentence("Somebody has a known employer.", "Någon har en känd arbetsgivare."),
}
"""One of all there are."""

INCLUDE_INACTIVE: Final = Sentence(
    "{name} is in the group, but is not active and so cannot be invited.",
    "{name} är med i gruppen, men är inte aktiv och kan därför inte bjudas in.",
)

ASK_INSTEAD: Final = Sentence("Ask for {demand} instead.", "Begär {demand} i stället.")
LEAVE_OUT: Final = Sentence("Leave this demand out.", "Ta bort kravet.")
LEAVE_OUT_PERSON: Final = {
    DemandKind.MUST_INCLUDE: Sentence("Do without {name}.", "Klara er utan {name}."),
    DemandKind.MUST_EXCLUDE: Sentence("Let {name} come.", "Låt {name} komma."),
}
OTHERS_CLASH: Final = Sentence("Other demands clash even then.", "Andra krav går ändå inte att förena.")
AT_LEVEL: Final = Sentence("{name} (level {level} or higher)", "{name} (nivå {level} eller högre)")
