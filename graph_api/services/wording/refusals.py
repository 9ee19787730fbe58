"""What questions are refused with, for people in English and Swedish; fields stand as the question names them."""

from typing import Final

from graph_api.services.wording.sentences import Sentence

NOT_BETWEEN: Final = Sentence(
    "{field} is {given}; give {least:g} to {most:g}{of}.", "{field} är {given}; ange {least:g} till {most:g}{of}."
)
SECONDS: Final = Sentence(" seconds", " sekunder")
TOO_FEW: Final = Sentence("{field} is {given}; give {least} or more.", "{field} är {given}; ange {least} eller mer.")
TOO_MANY: Final = Sentence("{field} names {count}; give {most} at most.", "{field} nämner {count}; ange högst {most}.")
TOO_MANY_PEOPLE: Final = Sentence(
    "{field} names {count} people; give at most {most} at a time.",
    "{field} nämner {count} personer; ange högst {most} åt gången.",
)
EMPTY_LIST: Final = Sentence("{field} is empty; name at least one.", "{field} är tomt; nämn minst ett.")
NO_DAY: Final = Sentence(
    '{field} is "{given}", which is no day; write it like 2026-11-21.',
    "{field} är ”{given}”, som inte är en dag; skriv den som 2026-11-21.",
)
DAY_NOT_BETWEEN: Final = Sentence(
    "{field} is {given}; give a day from {first} to {last}.",
    "{field} är {given}; ange en dag från {first} till {last}.",
)

WINDOW_OF_NOTHING: Final = Sentence(
    "seenFrom and seenUntil are the days on which meetings count; name MEETINGS in seen, or leave them out.",
    "seenFrom och seenUntil är dagarna då möten räknas; nämn MEETINGS i seen, eller utelämna dem.",
)
WINDOW_BACKWARDS: Final = Sentence(
    "seenUntil is {last}; give {first} or later, since seenFrom is.",
    "seenUntil är {last}; ange {first} eller senare, som seenFrom är.",
)
SINCE_AFTER_UNTIL: Final = Sentence(
    "since is {since}, which is after until ({until}); give {until} or an earlier day.",
    "since är {since}, som är efter until ({until}); ange {until} eller en tidigare dag.",
)
TOO_LONG: Final = Sentence(
    "From {since} to {until} is {days:,} days; give {most:,} at most.",
    "Från {since} till {until} är {days} dagar; ange högst {most}.",
)

WHAT_THE_MEETING_IS_ABOUT: Final = Sentence(
    "Say what the meeting is about: give competences, needs, a theme or a decision, or the units, networks or "
    "employers to be represented.",
    "Säg vad mötet handlar om: ange kompetenser, behov (needs), ett tema eller ett beslut, eller de enheter, nätverk "
    "eller arbetsgivare som ska företrädas.",
)
OF_NEED: Final = Sentence('{field} of "{competence}" in needs', "{field} för ”{competence}” i needs")
NOT_OF_NEEDS: Final = Sentence(
    "{field} is {given}, but is about competences, theme and decision; give one, or write it in needs.",
    "{field} är {given}, men gäller competences, theme och decision; ange något av dem, eller skriv det i needs.",
)
SIZE_IS_FIRST: Final = Sentence(
    "aims holds SIZE, which always comes first; leave it out.",
    "aims innehåller SIZE, som alltid går först; utelämna det.",
)
AIM_TWICE: Final = Sentence(
    "aims holds {aim} twice; give each once.", "aims innehåller {aim} två gånger; ange varje en gång."
)
MORE_THAN_NAMED: Final = Sentence(
    "{field} is {given}, but {of} names {count}; give {count} or fewer.",
    "{field} är {given}, men {of} nämner {count}; ange {count} eller färre.",
)

WHO_IS_IN_THE_ROOM: Final = Sentence(
    "Say who is in the room: give a meeting, or people.", "Säg vilka som är i rummet: ange ett möte, eller personer."
)
WHO_LEAVES: Final = Sentence(
    "Say who leaves: give people, or a unit.", "Säg vilka som slutar: ange personer, eller en enhet."
)
WHOSE_ROLE: Final = Sentence(
    "Say whose role, or which: give a person or a role.", "Säg vems roll, eller vilken: ange en person eller en roll."
)
ELSEWHERE_THAN_WHOM: Final = Sentence(
    "otherEmployersOnly goes with a person; give one, or leave it out.",
    "otherEmployersOnly hör till en person; ange en, eller utelämna det.",
)
NO_ROLE_NAMED: Final = Sentence("role is empty; name one.", "role är tomt; nämn en roll.")
NOT_TWO_UNITS: Final = Sentence(
    "between names {count}; give two units, or none.", "between nämner {count}; ange två enheter, eller ingen."
)
ONE_UNIT_TWICE: Final = Sentence(
    "between names one unit twice; give two.", "between nämner samma enhet två gånger; ange två."
)
THEME_AND_BETWEEN: Final = Sentence(
    "theme and between are both given; ask about the one or the other.",
    "Både theme och between är angivna; fråga om det ena eller det andra.",
)

BY_UNIT_ONLY: Final = Sentence(
    "by {by} is for those who may see people; ask by UNIT.", "by {by} är för dem som får se personer; fråga med UNIT."
)
EVERYONE_ONLY: Final = Sentence(
    "{field} is for those who may see people; leave it out to ask about everyone.",
    "{field} är för dem som får se personer; utelämna det för att fråga om alla.",
)
