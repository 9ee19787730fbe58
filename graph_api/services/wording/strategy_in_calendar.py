"""What the answer about strategy and calendar says."""

from typing import Final

from graph_api.domain.strategy_in_calendar import CalendarPart, CalendarWord
from graph_api.domain.words import Origin
from graph_api.services.wording.sentences import Counted, Sentence

DEFINITION: Final = Sentence(
    "The calendar of a period: the meetings on a day of it, held and planned, without the cancelled; series that go "
    "on in it count for objectives too. What works for a narrower objective works for every wider one. An objective "
    "is ON_THE_AGENDA if a meeting is about a theme that works for it; UNIT_MEETS if none is, but a meeting is of a "
    "unit or network that is itself recorded as working for it; else IN_NO_CALENDAR; NO_DATA where no meeting of the "
    "period says its theme. That a unit answers for an objective makes no meeting of it one about the objective. A "
    "meeting is without a purpose if no theme, competence or decision is recorded with it and its unit works for no "
    "objective. Initiatives count that have not ended on the day looked from and begin before the period ends. Never "
    "met about: no meeting or series of any time is about the theme. What has a status in `over`, or a meeting one in "
    "`cancelled`, does not count. `share`: hours of the meetings about an objective by all hours, one about several "
    "in each.",
    "En periods kalender: mötena på en dag i den, hållna och planerade, utan de inställda; serier som pågår i den "
    "räknas också för målen. Det som tjänar ett smalare mål tjänar varje vidare. Ett mål är ON_THE_AGENDA om ett möte "
    "handlar om ett tema som tjänar det; UNIT_MEETS om inget gör det men ett möte hålls i en enhet eller ett nätverk "
    "som självt är noterat för målet; annars IN_NO_CALENDAR; NO_DATA där inget möte i perioden anger sitt tema. Att "
    "en enhet ansvarar för ett mål gör inte dess möten till möten om målet. Ett möte är utan syfte om inget tema, "
    "ingen kompetens och inget beslut är noterat med det och dess enhet inte tjänar något mål. De initiativ räknas "
    "som inte är slut på dagen man ser från och börjar före periodens slut. Aldrig mötts om: inget möte och ingen "
    "serie någonsin handlar om temat. Det vars läge står i `over`, och möten vars läge står i `cancelled`, räknas "
    "inte. `share`: timmarna för mötena om ett mål delat med alla timmar, ett möte om flera mål i vart och ett.",
)
LITERATURE: Final = (
    "Kaplan, R. S. & Norton, D. P. (2008). The Execution Premium. Harvard Business Press. (Aims and initiatives.)",
    "Porter, M. E. & Nohria, N. (2018). How CEOs manage time. Harvard Bus. Rev. 96(4), 42-51. (Aims and calendar.)",
)

PERIOD: Final = Sentence("From {since} to {until}: {meetings}.", "Från {since} till {until}: {meetings}.")
PERIOD_AND_PLANNED: Final = Sentence(
    "From {since} to {until}: {meetings}, {planned} of them planned after {as_of}.",
    "Från {since} till {until}: {meetings}, varav {planned} planerade efter {as_of}.",
)
NO_MEETINGS: Final = Sentence(
    "From {since} to {until} no meeting on a day is recorded.",
    "Från {since} till {until} är inget möte på en dag noterat.",
)
SERIES: Final = Counted(Sentence("1 series", "1 serie"), Sentence("{count} series", "{count} serier"))
OBJECTIVES: Final = Counted(Sentence("1 objective", "1 mål"), Sentence("{count} objectives", "{count} mål"))

FOUND: Final = {
    CalendarPart.OBJECTIVES_WITHOUT_MEETING: Sentence("In no calendar: {names}.", "I ingen kalender: {names}."),
    CalendarPart.MEETINGS_WITHOUT_PURPOSE: Sentence(
        "Nothing says what {count} of {meetings} are for.", "Inget säger vad {count} av {meetings} är till för."
    ),
    CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE: Sentence(
        "No initiative works for {names}.", "Inget initiativ tjänar {names}."
    ),
    CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE: Sentence(
        "Initiatives that work for no objective: {names}.", "Initiativ som inte tjänar något mål: {names}."
    ),
    CalendarPart.RAISED_AND_NEVER_MET: Sentence(
        "Raised by {origins} and never met about: {names}.", "Väckt av {origins} utan att man mötts om det: {names}."
    ),
}
NONE_FOUND: Final = {
    CalendarPart.OBJECTIVES_WITHOUT_MEETING: Sentence(
        "Every objective is in the calendar.", "Varje mål finns i kalendern."
    ),
    CalendarPart.MEETINGS_WITHOUT_PURPOSE: Sentence(
        "Of every meeting it is recorded what it is for.", "För varje möte är det noterat vad det är till för."
    ),
    CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE: Sentence(
        "An initiative works for every objective.", "Något initiativ tjänar varje mål."
    ),
    CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE: Sentence(
        "Every initiative works for an objective.", "Varje initiativ tjänar ett mål."
    ),
    CalendarPart.RAISED_AND_NEVER_MET: Sentence(
        "Every theme raised by {origins} has been met about.", "Varje tema väckt av {origins} har man mötts om."
    ),
}
UNTOLD: Final = {
    CalendarPart.OBJECTIVES_WITHOUT_MEETING: Sentence(
        "Which objectives are in the calendar cannot be told: no objective is recorded, or no meeting of the period "
        "says its theme (objectives.csv, meeting_themes.csv).",
        "Vilka mål som finns i kalendern går inte att säga: inget mål är noterat, eller inget möte i perioden anger "
        "sitt tema (objectives.csv, meeting_themes.csv).",
    ),
    CalendarPart.MEETINGS_WITHOUT_PURPOSE: Sentence(
        "Which meetings lack a purpose cannot be told: there is none on a day of the period that says its theme, "
        "competence or decision (meetings.csv, meeting_themes.csv, decision_meetings.csv).",
        "Vilka möten som saknar syfte går inte att säga: inget på en dag i perioden anger tema, kompetens eller beslut "
        "(meetings.csv, meeting_themes.csv, decision_meetings.csv).",
    ),
    CalendarPart.OBJECTIVES_WITHOUT_INITIATIVE: Sentence(
        "Which objectives lack an initiative cannot be told: no objective is recorded, or no initiative says which it "
        "works for (objectives.csv; objective_id in initiatives.csv).",
        "Vilka mål som saknar initiativ går inte att säga: inget mål är noterat, eller inget initiativ anger vilket "
        "det tjänar (objectives.csv; objective_id i initiatives.csv).",
    ),
    CalendarPart.INITIATIVES_WITHOUT_OBJECTIVE: Sentence(
        "Which initiatives lack an objective cannot be told: none says which it works for (objective_id in "
        "initiatives.csv).",
        "Vilka initiativ som saknar mål går inte att säga: inget anger vilket det tjänar (objective_id i "
        "initiatives.csv).",
    ),
    CalendarPart.RAISED_AND_NEVER_MET: Sentence(
        "What was raised by {origins} and never met about cannot be told: no such theme is recorded, or no meeting "
        "says its theme (origin in themes.csv, meeting_themes.csv).",
        "Vad som väckts av {origins} utan att man mötts om det går inte att säga: inget sådant tema är noterat, eller "
        "inget möte anger sitt tema (origin i themes.csv, meeting_themes.csv).",
    ),
}
ONLY_UNITS_MEET: Final = Sentence(
    "On no agenda, though a unit that works for it meets: {names}.",
    "På ingen dagordning, fast en enhet som tjänar det möts: {names}.",
)
ORIGINS: Final = {
    Origin.CUSTOMER: Sentence("customers", "kunder"),
    Origin.OUTSIDE: Sentence("the world around", "omvärlden"),
    Origin.MEMBER: Sentence("members", "medlemmar"),
    Origin.STRATEGY: Sentence("the strategy", "strategin"),
}
OR: Final = Sentence(" or ", " eller ")

WORDS: Final = {
    CalendarWord.ON_THE_AGENDA: Sentence("On the agenda of {what}{days}.", "På dagordningen för {what}{days}."),
    CalendarWord.UNIT_MEETS: Sentence(
        "On no agenda, but {what} of units that work for it{days}.",
        "På ingen dagordning, men {what} i enheter som tjänar det{days}.",
    ),
    CalendarWord.IN_NO_CALENDAR: Sentence("In no calendar.", "I ingen kalender."),
    CalendarWord.NO_DATA: Sentence(
        "What the meetings are about is not recorded.", "Vad mötena handlar om är inte noterat."
    ),
}
LAST: Final = Sentence("last on {day}", "senast {day}")
NEXT: Final = Sentence("next on {day}", "nästa {day}")
TO_MEET_ABOUT: Final = Sentence("To meet about: {themes}.", "Att mötas om: {themes}.")
NO_THEME: Final = Sentence("No theme works for it either.", "Inget tema tjänar det heller.")
NO_INITIATIVE: Final = Sentence("No initiative works for it.", "Inget initiativ tjänar det.")
ANSWERS_FOR_IT: Final = Sentence("Who answers for it: {owners}.", "Ansvarar: {owners}.")

PURPOSELESS: Final = Sentence(
    "Nothing says what {count} of {meetings} of {unit} are for; the latest is {latest}.",
    "Inget säger vad {count} av {meetings} i {unit} är till för; det senaste är {latest}.",
)
PURPOSELESS_OF_NOBODY: Final = Sentence(
    "Nothing says what {count} of {meetings} of no known unit are for; the latest is {latest}.",
    "Inget säger vad {count} av {meetings} utan känd enhet är till för; det senaste är {latest}.",
)
AIMLESS: Final = Sentence("Works for no objective.", "Tjänar inget mål.")
AIMLESS_COUPLING: Final = Sentence(
    "Works for no objective; it couples {couples}.", "Tjänar inget mål; kopplar ihop {couples}."
)
COUPLED_AIMS: Final = Sentence("These work for {objectives}.", "De tjänar {objectives}.")
NEVER_MET: Final = Sentence(
    "Raised by {origin}; no meeting has been about it.", "Väckt av {origin}; inget möte har handlat om det."
)
WORKS_FOR: Final = Sentence("It works for {objectives}.", "Det tjänar {objectives}.")
CONCERNS: Final = Sentence("It concerns {units}.", "Det berör {units}.")

NEAREST: Final = Sentence(
    "The nearest meeting is on {day}: look from that day (asOf).",
    "Det närmaste mötet är {day}: se från den dagen (asOf).",
)
CANCELLED: Final = Sentence("Meetings that are cancelled, of any time.", "Möten som är inställda, oavsett tid.")
UNDATED: Final = Sentence("Meetings without a known day.", "Möten utan känd dag.")
GOING_ON: Final = Sentence(
    "Series of meetings: they count for the objectives, but not as meetings and hours.",
    "Mötesserier: de räknas för målen, men inte som möten och timmar.",
)
OVER: Final = (
    Sentence("Objectives that are over.", "Mål som är avslutade."),
    Sentence("Themes that are over.", "Teman som är avslutade."),
    Sentence("Initiatives that are over or have not begun.", "Initiativ som är avslutade eller inte har börjat."),
)
WITHOUT_LENGTH: Final = Sentence(
    "Meetings of which the length is not recorded, which count in no hours.",
    "Möten vars längd inte är noterad, och som inte räknas i några timmar.",
)
MORE_OBJECTIVES: Final = Sentence("More objectives.", "Ytterligare mål.")
MORE_UNITS: Final = Sentence("More units with meetings without a purpose.", "Ytterligare enheter med möten utan syfte.")
MORE_INITIATIVES: Final = Sentence("More initiatives without an objective.", "Ytterligare initiativ utan mål.")
MORE_THEMES: Final = Sentence("More themes never met about.", "Ytterligare teman som man aldrig mötts om.")
