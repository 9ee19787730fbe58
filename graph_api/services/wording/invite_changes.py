"""What would be otherwise in an invitation, in words: someone says no, or someone else was to come."""

from typing import Final

from graph_api.domain.invite_words import InviteAim, WhyNotReason
from graph_api.services.wording.sentences import Sentence

NOT_IN_PLAN: Final = Sentence(
    "{name} is not in the plan, so that nothing changes.", "{name} är inte med i planen, så inget ändras."
)
ASK: Final = Sentence("If {name} says no: ask {added}.", "Om {name} tackar nej: fråga {added}.")
ASK_AND_SPARE: Final = Sentence(
    "If {name} says no: ask {added}; {removed} need not come then.",
    "Om {name} tackar nej: fråga {added}; {removed} behöver då inte komma.",
)
ENOUGH: Final = Sentence("If {name} says no, the others are enough.", "Om {name} tackar nej räcker de andra.")
ENOUGH_AND_SPARE: Final = Sentence(
    "If {name} says no, the others are enough; {removed} need not come then.",
    "Om {name} tackar nej räcker de andra; {removed} behöver då inte komma.",
)
THEN_SIZE: Final = Sentence("The group then has {people}.", "Gruppen har då {people}.")
LOST: Final = Sentence("What nobody else can bring: {demands}.", "Det som ingen annan kan bidra med: {demands}.")
IMPOSSIBLE_WITHOUT: Final = Sentence(
    "Without {name} no group can do it: {demands} cannot be had together.",
    "Utan {name} räcker ingen grupp: {demands} går inte att förena.",
)
NOT_FOUND_WITHOUT: Final = Sentence(
    "The time was up before a group without {name} was found.", "Tiden tog slut innan en grupp utan {name} hittades."
)
NOT_PROVED: Final = Sentence(
    "The time was up before it was clear that nothing better can be done.",
    "Tiden tog slut innan det stod klart att inget är bättre.",
)

WHY_NOT: Final = {
    WhyNotReason.IN_GROUP: Sentence("{name} is in the group.", "{name} är med i gruppen."),
    WhyNotReason.NOT_ACTIVE: Sentence(
        "{name} is not active and so cannot be invited.", "{name} är inte aktiv och kan därför inte bjudas in."
    ),
    WhyNotReason.EXCLUDED: Sentence("You left {name} out.", "Du ville inte ha med {name}."),
    WhyNotReason.OVERLOADED: Sentence(
        "{name} has {meetings} in the period already; with this one that is more than {limit}.",
        "{name} har redan {meetings} under perioden; med det här blir det fler än {limit}.",
    ),
    WhyNotReason.NO_GROUP: Sentence(
        "No group can meet the demands, with or without {name}.",
        "Ingen grupp kan uppfylla kraven, med eller utan {name}.",
    ),
    WhyNotReason.BRINGS_NOTHING: Sentence(
        "{name} brings nothing that is asked for.", "{name} bidrar inte med något som efterfrågas."
    ),
    WhyNotReason.IMPOSSIBLE: Sentence(
        "With {name} no group can do it: {demands} cannot be had together.",
        "Med {name} räcker ingen grupp: {demands} går inte att förena.",
    ),
    WhyNotReason.LARGER: Sentence(
        "With {name} it takes {people}; without, {size} are enough.",
        "Med {name} behövs {people}; utan räcker {size}.",
    ),
    WhyNotReason.EQUAL: Sentence(
        "A group with {name} is just as good; the alphabet chose.", "En grupp med {name} är lika bra; alfabetet valde."
    ),
    WhyNotReason.NOT_KNOWN: Sentence(
        "The time was up before it was clear why {name} is not in the group.",
        "Tiden tog slut innan det stod klart varför {name} inte är med.",
    ),
}
"""Every reason but WORSE."""

WITH_THEM: Final = Sentence("With {name} it takes {people}.", "Med {name} behövs {people}.")
WORSE: Final = {
    InviteAim.LOAD: Sentence(
        "A group with {name} is as small, but has more meetings behind it: {value} instead of {best}.",
        "En grupp med {name} är lika liten, men har fler möten bakom sig: {value} i stället för {best}.",
    ),
    InviteAim.RICHNESS: Sentence(
        "A group with {name} is as small, but has the competences fewer times: {value} instead of {best}.",
        "En grupp med {name} är lika liten, men har kompetenserna färre gånger: {value} i stället för {best}.",
    ),
}
WORSE_WITH_PAIRS: Final = Sentence(
    "A group with {name} is as small, but worse by meetings and by who has met whom: {value} instead of {best}.",
    "En grupp med {name} är lika liten, men sämre i fråga om möten och vilka som har träffats: {value} i stället för "
    "{best}.",
)
