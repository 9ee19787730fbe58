// Names of fields and values in plain words. English is made from the name itself where nothing else is said.

import { NAMES_WITHIN } from "./fieldwords.js";
import { language, text } from "./texts.js";

const SWEDISH = {
  // the types
  Person: "Person", Organisation: "Organisation", Unit: "Enhet", Department: "Avdelning", Network: "Nätverk",
  Competence: "Kompetens", Objective: "Mål", Theme: "Tema", Gathering: "Möte", Meeting: "Möte",
  MeetingSeries: "Mötesserie", Decision: "Beslut", Initiative: "Initiativ", Reflection: "Reflektion",
  // what everything has
  id: "Id", source: "Källa", externalId: "Eget id i källan", createdAt: "Skapad", updatedAt: "Ändrad", version: "Version",
  name: "Namn", title: "Titel", kind: "Slag", kinds: "Slag", status: "Läge", statusRaw: "Källans ord för läget",
  description: "Beskrivning", node: "Post", score: "Träffsäkerhet", totalCount: "antal", search: "Träffar", text: "Text",
  // people
  person: "Person", people: "Personer", headcount: "Antal", other: "Övriga", freeText: "Ta med vad som sagts", level: "Nivå", site: "Plats", sector: "Sektor", email: "E-post", active: "Aktiv",
  primaryUnit: "Hemenhet", memberships: "Medlem i", formerMemberships: "Tidigare medlem i", employer: "Arbetsgivare",
  employments: "Anställningar", tiesTo: "Vänder sig till", tiesFrom: "Tillfrågas av", attended: "Var med på",
  invitedTo: "Bjuden till", acceptedTo: "Tackade ja till", declinedTo: "Tackade nej till", missed: "Uteblev från",
  role: "Roll", roles: "Roller", count: "Antal", since: "Från", until: "Till", from: "Från och med", to: "Till och med",
  firstSeen: "Först sedd", lastSeen: "Senast sedd", weight: "Vikt", evidence: "Belägg", evidences: "Belägg",
  periods: "Perioder", daysPresent: "Dagar på plats", stated: "Uppgiven", employees: "Anställda",
  organisation: "Organisation", organisations: "Organisationer",
  // units
  unit: "Enhet", units: "Enheter", department: "Avdelning", departments: "Avdelningar", network: "Nätverk",
  networks: "Nätverk", archived: "Arkiverad", mission: "Uppdrag", parent: "Ingår i", parts: "Delar", members: "Medlemmar",
  formerMembers: "Tidigare medlemmar", primaryPeople: "Har som hemenhet", dependsOn: "Lutar sig mot",
  dependedOnBy: "Har stöd för", reason: "Skäl", ownedDecisions: "Äger besluten", details: "Tillägg", rhythm: "Rytm",
  groundRules: "Grundregler", joining: "Vem får vara med",
  // competences
  competence: "Kompetens", competences: "Kompetenser", names: "Andra namn", broader: "Vidare kompetens",
  narrower: "Smalare kompetenser", holders: "Har den", neededByDecisions: "Behövs för besluten",
  neededByThemes: "Behövs för temana",
  // strategy
  objective: "Mål", objectives: "Mål", theme: "Tema", themes: "Teman", initiative: "Initiativ", initiatives: "Initiativ",
  owner: "Ansvarig", origin: "Väckt av", votes: "Röster", recurs: "Återkommer", needs: "Behöver", concerns: "Berör",
  startDate: "Första dag", endDate: "Sista dag", couples: "Kopplar ihop", coupledBy: "Kopplas av",
  reflection: "Reflektion", reflections: "Reflektioner", by: "Efter", follows: "Följer på", followedBy: "Följs av",
  // meetings
  gathering: "Möte", gatherings: "Möten", meeting: "Möte", meetings: "Möten", meetingSeries: "Mötesserie",
  allMeetingSeries: "Mötesserier", day: "Dag", time: "Tid", timeZone: "Tidszon", durationMinutes: "Minuter",
  mode: "Mötesform", place: "Lokal", preparation: "Förberedelse", attendees: "Närvarande", invited: "Bjudna",
  accepted: "Tackat ja", declined: "Tackat nej", missedBy: "Uteblev", startsAt: "Börjar", agenda: "Dagordning",
  minutes: "Minuter", focus: "Blick", series: "Serie", frequency: "Hur ofta",
  // decisions
  decision: "Beslut", decisions: "Beslut", date: "Datum", reviewOn: "Ses över", objections: "Invändningar",
  owningUnit: "Ägs av", challenges: "Ifrågasatt av", why: "Skäl", at: "När", supersedes: "Ersätter",
  supersededBy: "Ersatt av", relatesTo: "Hänger ihop med", relatedFrom: "Hänvisas från",
  // the questions
  mustInclude: "Måste vara med", mustExclude: "Får inte vara med", atMost: "Högst antal",
  atMostPerUnit: "Högst per enhet", minStrategic: "Minst på strategisk nivå", minOperational: "Minst på operativ nivå",
  timeLimit: "Tid att räkna, sekunder", sources: "Källor", size: "Antal personer", bound: "Bevisat minst",
  onlyOneWhoCan: "Ensam om", reasons: "Varför", coveredBy: "Täcks av", others: "Andra som kan",
  othersCount: "Andra som kan, antal", uncovered: "Ingen känd kan", levelsNobodyHas: "Nivåer som ingen har",
  conflict: "Krav som inte går ihop", number: "Antal", sentence: "I ord", note: "Att tänka på", definition: "Så räknas det",
  literature: "Källa till måttet", parameters: "Räknat med", parameter: "Inställning", value: "Värde",
  leftOut: "Utelämnat", basis: "Om svaret", dataVersion: "Datans version", tieKinds: "Slag av kontakt", minWeight: "Minsta vikt",
  population: "Vilka räknas", formalOnly: "Bara om hemenheten också är ett medlemskap",
  peopleWithoutTies: "Personer utan kontakter", ties: "Kontakter", internalTies: "Kontakter inåt",
  externalTies: "Kontakter utåt", eiIndex: "E-I-index", expectedEiIndex: "E-I-index väntat av storleken",
  congruence: "Kongruens", weightedCongruence: "Kongruens efter behov", close: "Glapp att sluta",
  closing: "Bjud in för att sluta glappen",
  rescaledEiIndex: "E-I-index på möjligt spann", eiZ: "Från slumpen (z)", eiP: "Slump (p)", permutations: "Utdelningar",
  seed: "Frö", compare: "Jämför med", compared: "Jämfört", unitDepth: "Enheter till djup",
  modularity: "Modularitet", assortativity: "Assortativitet", groups: "Grupper", group: "Grupp",
  eiByTies: "E-I efter kontakter", expectedEiByTies: "E-I väntat efter kontakter", tooSmallToShow: "För små att visa",
  pairsConsidered: "Par som jämförts", pairsWithoutTies: "Par utan kontakt", unconnected: "Saknar kontakt",
  a: "Den ena", b: "Den andra", expectedTies: "Väntade kontakter", need: "Behov", seen: "Syns",
  leaderRoles: "Roller som leder", requiredPairs: "Par som behöver varandra", seenPairs: "Par där samarbete syns",
  trapped: "Instängda", thin: "Tunna", some: "Någon kontakt", met: "Möts", sameRecords: "Vilar på samma uppgifter",
  sameRecordsSentence: "Om uppgifterna", pairs: "Par", word: "Omdöme", expected: "Väntat", gap: "Gap",
  activeOnly: "Bara aktiva", owningRoles: "Roller som äger", participatingRoles: "Roller som deltar",
  participantRoles: "Roller som räknas som deltagare", decisionCount: "Antal beslut", dependencies: "Beroenden", first: "Högst antal", language: "Språk", grouping: "Indelning",
  mostUnits: "Högst antal enheter", rolledUp: "Visas som större enheter", rolledUpSentence: "Vilka som visas som större",
  rows: "Rader", cells: "Rutor", block: "Block", row: "Rad", column: "Kolumn", ratio: "Syns av väntat",
  of: "Person eller enhet", steps: "Antal steg", include: "Ta med", centre: "I mitten", nodes: "Runt omkring",
  links: "Kopplingar", type: "Typ", step: "Steg",
  presence: "Vilka som räknas som där", about: "Handlar om", part: "Del", items: "Det som behövs", missing: "Saknas",
  wouldBring: "Skulle bidra", wouldBringCount: "Skulle bidra, antal",
  askFirst: "Fråga först", brings: "Bidrar med", levels: "Helhet och detalj", strategic: "Strategiska",
  tactical: "Taktiska", operational: "Operativa", unknown: "Nivån inte känd", neverMet: "Par som aldrig har träffats",
  strangers: "Har aldrig träffats", strangersSentence: "Om paren", newVoices: "Nya röster",
  newVoicesSentence: "Om rösterna", new: "Ny röst", decidingRoles: "Roller som beslutar",
  largestMeeting: "Största möte att träffas i",
  minTactical: "Minst på taktisk nivå", minUnits: "Minst så många av enheterna", minNetworks: "Minst så många av nätverken",
  minEmployers: "Minst så många av arbetsgivarna", atMostPerNetwork: "Högst per nätverk",
  atMostPerEmployer: "Högst per arbetsgivare", employers: "Arbetsgivare", asOf: "Möten räknas till och med",
  days: "Och så många dagar bakåt", atMostMeetings: "Högst så många möten för någon", newness: "Vikt för par som har träffats",
  aims: "Vad som avgör, i ordning", aim: "Mål", alternatives: "Andra grupper som är lika bra",
  alternativesAreAll: "Det finns inga andra lika bra", ifDeclines: "Om någon säger nej", whyNot: "Varför inte",
  front: "Vad färre klarar", added: "Kommer till", removed: "Behövs inte", lost: "Det som ingen annan kan",
  unmet: "Det som saknas då", demand: "Krav", relaxation: "Vad som hjälper", solvesAll: "Löser allt",
  neededFor: "Utan personen saknas", nobodyFrom: "Ingen känd kommer från", tiesBroken: "Alfabetet valde", proved: "Bevisat",
};

const ENGLISH = {
  externalId: "Its own id", statusRaw: "Status in the source's word", parts: "Parts", at: "When", by: "By",
  a: "One", b: "The other", id: "Id", first: "At most", bound: "Proved at least", size: "People", word: "Verdict",
  eiIndex: "E-I index", expectedEiIndex: "E-I index expected from size", eiByTies: "E-I by ties",
  expectedEiByTies: "E-I expected by ties", sentence: "In words", literature: "Where the measure comes from",
  parameters: "Computed with", basis: "About the answer", note: "Bear in mind", definition: "How it is computed", sameRecordsSentence: "On the records",
  totalCount: "count", search: "Hits", score: "Fit", holders: "Who has it", uncovered: "Nobody is known to know",
  onlyOneWhoCan: "The only one who can", others: "Who else can", formalOnly: "Only where the unit is also a membership",
  of: "Person or unit", rolledUp: "Shown as larger units", rolledUpSentence: "Which are shown as larger",
  nodes: "What is around", centre: "In the middle", steps: "How many steps", mostUnits: "At most so many units",
  presence: "Who counts as there", items: "What is needed",
  wouldBringCount: "Would bring, count", levels: "Whole and detail", unknown: "Level not known",
  neverMet: "Pairs that have never met", strangers: "Have never met", strangersSentence: "On the pairs",
  newVoicesSentence: "On the voices", new: "New voice", largestMeeting: "Largest meeting to meet in",
  ratio: "Seen of expected", asOf: "Meetings count up to", days: "And so many days back", newness: "Weight of pairs who have met",
  aims: "What decides, in order", alternatives: "Other groups that are as good", alternativesAreAll: "There are no others as good",
  ifDeclines: "If someone says no", front: "What fewer can do", added: "Comes in", removed: "Is not needed",
  lost: "What nobody else can bring", unmet: "What is missing then", relaxation: "What would help", solvesAll: "Solves everything",
  neededFor: "Missing without them", nobodyFrom: "Nobody is known to come from", atMostMeetings: "At most so many meetings for anyone",
  minUnits: "At least so many of the units", minNetworks: "At least so many of the networks",
  minEmployers: "At least so many of the employers",
};

const VALUES = {
  ADMIN: "administratör", FACILITATOR: "mötesledare", INTEGRATOR: "integration",
  STRATEGIC: "strategisk", TACTICAL: "taktisk", OPERATIONAL: "operativ", PROPOSED: "föreslaget", ADOPTED: "fattat",
  REJECTED: "avslaget", WITHDRAWN: "tillbakadraget", SUPERSEDED: "ersatt", DEFERRED: "uppskjutet", CUSTOMER: "kund",
  OUTSIDE: "omvärld", MEMBER: "medlem", STRATEGY: "strategi", PROJECT: "projekt", SERVICE: "tjänst",
  IMPROVEMENT: "förbättring", EXPERIMENT: "försök", LEARNING: "lärdom", EFFECT: "effekt", CONCERN: "oro",
  CELEBRATION: "glädjeämne", ROOM: "i rummet", DIGITAL: "digitalt", BOTH: "båda", WHOLE: "helheten", DETAIL: "detaljen",
  TRAPPED: "instängt", THIN: "tunt", SOME: "någon", MET: "möts", NO_DATA: "inga uppgifter", OPTIMAL: "bevisat minsta",
  INFEASIBLE: "går inte", TIMED_OUT: "tiden tog slut", UNIT: "enhet", LEVEL: "nivå", EMPLOYER: "arbetsgivare", SITE: "plats",
  TIED: "de som har kontakter", ALL: "alla", SHARED_DECISIONS: "delade beslut", DEPENDENCIES: "beroenden",
  SHARED_MEMBERS: "delade medlemmar", SHARED_LEADERS: "delade ledare", TIES: "kontakter", MEETINGS: "möten",
  ANSWERED: "besvarat", PARTICIPANTS: "deltar i varandras beslut", MUST_INCLUDE: "måste vara med",
  MUST_EXCLUDE: "får inte vara med", AT_MOST: "högst antal", AT_MOST_PER_UNIT: "högst per enhet", COMPETENCE: "kompetens",
  PERSON: "person", DECISION: "beslut", COUNTED_TO: "räknas till", PART_OF: "del av", DEPENDS_ON: "lutar sig mot",
  PRESENT: "på plats", PARTLY: "delvis", ABSENT: "saknas", AUTHORITY: "mandat", RESOURCES: "resurser",
  EXPERTISE: "sakkunskap", INFORMATION: "information", NEED: "behov", ATTENDED: "de som var med",
  EXPECTED: "de som väntas", SAID: "de som nämndes", NOT_RECORDED: "ingen noterad",
  TIE: "kontakt", KNOWS: "kan", TOOK_PART: "deltog i", CONCERNS: "rör",
  SIZE: "få personer", LOAD: "få möten", RICHNESS: "kompetenserna flera gånger om",
};

// Names that only repeat what stands before them.
const SILENT = new Set(["name", "title", "text", "node"]);

/**
 * What a column, a variable or a type is called: "primaryUnit.name" is "Primary unit". `within`: the question or the
 * table that it belongs to, where it may be called something else.
 */
export function heading(path, within = "") {
  const own = NAMES_WITHIN[`${within}.${path}`];
  if (own) return own[language() === "sv" ? 0 : 1];
  const parts = path.split(".");
  const told = parts.filter((part, place) => place === 0 || !SILENT.has(part));
  return told.map(named).join(" · ");
}

/** What a table is called: the question's own name stands above already. */
export function titleOf(path) {
  const [root, ...rest] = path.split(".");
  if (rest.length) return heading(rest.join("."));
  return Object.hasOwn(SWEDISH, root) ? named(root) : text("answer");
}

/** A value of the column `path` as a person reads it; nothing known is a dash. */
export function spoken(value, path = "") {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.length ? joined(value.map((each) => spoken(each, path))) : "–";
  if (typeof value === "number") return value.toLocaleString(language() === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 4 });
  return word(value, path);
}

/** Several values as one text; sentences need no sign between them. */
export function joined(values) {
  return values.join(values.every((each) => /[.!?]$/.test(each)) ? " " : "; ");
}

/** Yes, no, or a value of a closed list in plain words; names and other text as they are. */
export function word(value, path = "") {
  if (typeof value === "boolean") return text(value ? "yes" : "no");
  if (SILENT.has(path.split(".").at(-1)) || !Object.hasOwn(VALUES, value)) return value;
  return language() === "sv" ? VALUES[value] : value.toLowerCase().replaceAll("_", " ");
}

function named(name) {
  if (language() === "sv") return SWEDISH[name] ?? split(name);
  return ENGLISH[name] ?? split(name);
}

function split(name) {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}
