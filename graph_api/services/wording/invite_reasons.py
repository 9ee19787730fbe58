"""Why someone is in the group that is to be invited."""

from typing import Final

from graph_api.domain.words import Level
from graph_api.services.wording.sentences import Sentence

SEES: Final = {
    Level.STRATEGIC: Sentence("Sees the whole: works at strategic level.", "Ser helheten: arbetar på strategisk nivå."),
    Level.TACTICAL: Sentence(
        "Stands between whole and detail: works at tactical level.",
        "Står mellan helhet och detalj: arbetar på taktisk nivå.",
    ),
    Level.OPERATIONAL: Sentence(
        "Knows the detail: works at operational level.", "Kan detaljen: arbetar på operativ nivå."
    ),
}
ASKED_FOR: Final = Sentence("You asked for this person.", "Du ville ha med personen.")
ONLY_ONE: Final = Sentence(
    "Is the only one who may be invited that knows {what}.", "Är den enda av dem som kan bjudas in som kan {what}."
)
ONLY_HERE: Final = Sentence("Is the one in this group who knows {what}.", "Är den i gruppen som kan {what}.")
ONE_OF_ALL: Final = Sentence(
    "Is one of the only {number} who may be invited that know {what}.",
    "Är en av de enda {number} av dem som kan bjudas in som kan {what}.",
)
ONE_OF_SEVERAL: Final = Sentence(
    "Knows {what}: one of {number}, as many as are asked for.", "Kan {what}: en av {number}, så många som efterfrågas."
)
ALSO: Final = Sentence("Knows {what}, as others in the group do.", "Kan {what}, liksom andra i gruppen.")
COMES_FROM: Final = Sentence("Comes from {what}.", "Kommer från {what}.")
COMES_FROM_BELOW: Final = Sentence(
    "Comes from {unit}, which is part of {what}.", "Kommer från {unit}, som hör till {what}."
)
IS_MEMBER: Final = Sentence("Is a member of {what}.", "Är medlem i {what}.")
IS_EMPLOYED: Final = Sentence("Is employed by {what}.", "Är anställd av {what}.")
