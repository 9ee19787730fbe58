// What the bars above the tables say, in Swedish and English.

/** The captions by name: [Swedish, English]; `bars_QUESTION` is what is drawn, `bars_QUESTION_key` how it is read. */
export const BARS = {
  bars_noData: ["inga uppgifter", "no data"],
  bars_unknown: ["inte känd", "not known"],
  bars_expected: ["{0} (väntat {1})", "{0} (expected {1})"],
  bars_before: ["{0} → {1}", "{0} → {1}"],
  bars_of: ["{0} av {1}", "{0} of {1}"],
  bars_more: ["och {0} till, i tabellen nedanför", "and {0} more, in the table below"],
  bars_shown: ["{0} av {1} personer är med.", "{0} of {1} people are in it."],
  bars_one: ["En stapel: {1}.", "One bar: {1}."],
  bars_all: ["{0} staplar: {1}.", "{0} bars: {1}."],
  bars_firstOf: [
    "{0} staplar, i tabellerna nedanför. De första: {1}.",
    "{0} bars, in the tables below. The first: {1}.",
  ],
  bars_silos: [
    "E-I för varje grupp, mot vad storleken ensam ger",
    "E-I of each group, against what its size alone gives",
  ],
  bars_silos_key: [
    "Stapel: E-I, −1 (allt inåt) till 1 (allt utåt). Streck: väntat av storleken; långt till vänster om det är instängt.",
    "Bar: E-I, −1 (all inside) to 1 (all outside). Line: expected from size; far to the left of it is trapped.",
  ],
  bars_compared: ["Samma personer, indelade på olika sätt", "The same people, grouped in different ways"],
  bars_roomCheck: [
    "Det som rummet behöver, och hur mycket av det som är på plats",
    "What the room needs, and how much of it is here",
  ],
  bars_roomCheck_key: [
    "Stapel: så mycket som är på plats. Ljust: det som behövs.",
    "Bar: what is here. Pale: what is needed.",
  ],
  bars_headcount: ["Antal personer i varje grupp", "People in each group"],
  bars_headcount_key: ["Stapel: antal personer.", "Bar: how many people."],
  bars_uncoupled: ["Par med något gemensamt: kopplade och inte", "Pairs with something in common: coupled and not"],
  bars_uncoupled_key: [
    "Stapel: så många av paren, eller så mycket som ett par har gemensamt. Ljust: alla par med något gemensamt.",
    "Bar: so many of the pairs, or so much as a pair has in common. Pale: all pairs with something in common.",
  ],
  bars_inCommon: ["Gemensamt för par som inte är kopplade", "In common, where nothing couples them"],
  bars_strategyInCalendar: ["Strategin och kalendern", "The strategy and the calendar"],
  bars_strategyInCalendar_key: [
    "Stapel: antal möten om målet, och därunder så många som något fattas. Ljust: alla av slaget.",
    "Bar: meetings about the objective, and below how many lack something. Pale: all of the kind.",
  ],
  bars_meetingsAbout: ["Möten om varje mål", "Meetings about each objective"],
  bars_lacking: ["Vad som fattas", "What is lacking"],
  bars_decisionsToRevisit: ["Beslut att se över, efter skäl", "Decisions to look at again, by reason"],
  bars_decisionsToRevisit_key: [
    "Stapel: antal beslut; flera skäl kan gälla för ett.",
    "Bar: how many decisions; several reasons may hold for one.",
  ],
  bars_knowledgeAtRisk: [
    "Hur många som kan: nu, och när de har slutat som slutar snart",
    "How many know: now, and when those have left who leave soon",
  ],
  bars_knowledgeAtRisk_key: [
    "Stapel: så många är kvar då. Streck: så många har den nu.",
    "Bar: so many are left then. Line: so many have it now.",
  ],
  bars_leaverImpact: ["Vad som går förlorat", "What is lost"],
  bars_leaverImpact_key: [
    "Stapel: antal, eller så många som är kvar med kompetensen. Streck: så många har den nu.",
    "Bar: how many, or how many are left with the competence. Line: how many have it now.",
  ],
  bars_holders: ["Hur många som har kompetensen: nu och efteråt", "How many have the competence: now and afterwards"],
  bars_whatChanged: ["Före och efter", "Before and after"],
  bars_whatChanged_key: [
    "Stapel: efter. Streck: före. Blek stapel: inte mer än slumpen, eller för få för att säga.",
    "Bar: after. Line: before. Faint bar: no more than chance, or too few to say.",
  ],
  bars_shares: ["Andelar", "Shares"],
  bars_numbers: ["Antal", "Numbers"],
  bars_bridges: ["Roller mellan andra, mot slumpen", "Roles between others, against chance"],
  bars_bridges_key: [
    "Stapel: så ofta någon står mellan två andra i rollen, i hela organisationen. Streck: väntat av slumpen.",
    "Bar: how often anyone stands between two others in the role, in the whole organisation. Line: expected by chance.",
  ],
  bars_roles_UNIT: ["Mellan enheter", "Between units"],
  bars_roles_LEVEL: ["Mellan nivåer", "Between levels"],
  bars_peers: ["De som har rollen, per enhet", "Those who have the role, by unit"],
  bars_peers_key: ["Stapel: antal personer.", "Bar: how many people."],
};
