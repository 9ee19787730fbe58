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
  leftOut: "Utelämnat", basis: "Om svaret", dataVersion: "Datans version", dataAt: "Data från", tieKinds: "Slag av band", minWeight: "Minsta vikt",
  population: "Vilka räknas", formalOnly: "Bara om hemenheten också är ett medlemskap",
  peopleWithoutTies: "Personer utan band", ties: "Band", internalTies: "Band inåt",
  externalTies: "Band utåt", eiIndex: "E-I-index", expectedEiIndex: "E-I-index väntat av storleken",
  congruence: "Kongruens", weightedCongruence: "Kongruens efter behov", close: "Glapp att sluta",
  closing: "Bjud in för att sluta glappen",
  rescaledEiIndex: "E-I-index på möjligt spann", eiZ: "Från slumpen (z)", eiP: "Slump (p)", permutations: "Utdelningar",
  seed: "Frö", compare: "Jämför med", compared: "Jämfört", unitDepth: "Enheter till djup",
  modularity: "Modularitet", assortativity: "Assortativitet", groups: "Grupper", group: "Grupp",
  externalShare: "Del utåt", conductance: "Konduktans", coAttendance: "Band genom möten",
  fromJoint: "Från så många gemensamma möten", tooLarge: "För stora möten", leidenSeeds: "Frön att leta grupper från",
  leidenWeighted: "Leta grupper efter vikt", detected: "Grupper som banden bildar", seeds: "Frön", passes: "Varv",
  weighted: "Efter vikt", groupsLeast: "Minst antal grupper", groupsMost: "Högst antal grupper",
  modularityLeast: "Lägsta modularitet", modularityFormal: "Modularitet efter indelningen",
  agreement: "Överensstämmelse", agreementLeast: "Lägsta överensstämmelse", agreementMost: "Högsta överensstämmelse",
  elsewhereCount: "Sitter hos en annan enhet, antal", elsewhere: "Sitter hos en annan enhet", sitsWith: "Sitter med",
  eiByTies: "E-I efter band", expectedEiByTies: "E-I väntat efter band", tooSmallToShow: "För små att visa",
  pairsConsidered: "Par som jämförts", pairsWithoutTies: "Par utan band", unconnected: "Saknar band",
  a: "Den ena", b: "Den andra", expectedTies: "Väntade band", need: "Behov", seen: "Syns",
  leaderRoles: "Roller som leder", requiredPairs: "Par som behöver varandra", seenPairs: "Par där samarbete syns",
  trapped: "Instängda", thin: "Tunna", some: "Någon kontakt", met: "Möts", sameRecords: "Vilar på samma uppgifter",
  sameRecordsSentence: "Om uppgifterna", pairs: "Par", word: "Omdöme", expected: "Väntat", gap: "Glapp",
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
  one: "Det ena", seenFrom: "Möten från och med", seenUntil: "Möten till och med", decisionLinks: "Beslut som hänger ihop, antal",
  services: "Tjänster", serviceUses: "Tjänster som används, antal", otherKind: "Det andra slaget", notRunning: "Lägen som inte pågår",
  inCommon: "Gemensamt", running: "Pågående", related: "Par med något gemensamt", coupled: "Kopplade par",
  uncoupled: "Par som inte är kopplade", expectedCompetences: "Gemensamma kompetenser, väntat", chance: "Slump",
  ask: "Fråga", askBecause: "Skälet att fråga just där",
  minTactical: "Minst på taktisk nivå", minUnits: "Minst så många av enheterna", minNetworks: "Minst så många av nätverken",
  minEmployers: "Minst så många av arbetsgivarna", atMostPerNetwork: "Högst per nätverk",
  atMostPerEmployer: "Högst per arbetsgivare", employers: "Arbetsgivare", asOf: "Möten räknas till och med",
  days: "Och så många dagar bakåt", atMostMeetings: "Högst så många möten för någon", newness: "Vikt för par som har träffats",
  aims: "Vad som avgör, i ordning", aim: "Mål", alternatives: "Andra grupper som är lika bra",
  alternativesAreAll: "Det finns inga andra lika bra", ifDeclines: "Om någon säger nej", whyNot: "Varför inte",
  front: "Vad färre klarar", added: "Kommer till", removed: "Behövs inte", lost: "Det som ingen annan kan",
  unmet: "Det som saknas då", demand: "Krav", relaxation: "Vad som hjälper", solvesAll: "Löser allt",
  bridges: "De som förbinder", between: "Mellan två enheter", criterion: "Vad som avgör vilka som visas",
  criterionSentence: "Vilka som visas", samples: "Urval för mellanläge", sides: "De två sidorna", tied: "Med band",
  tiedPeople: "Personer med band", directTies: "Par över gränsen med eget band", candidates: "Antal som förbinder", join: "Förenar sidorna",
  openPairs: "Par utan eget band", forth: "Leder fram", forthRole: "Roll framåt", back: "Leder tillbaka",
  backRole: "Roll tillbaka", constraint: "Inskränkning", effectiveSize: "Effektiv storlek", betweenness: "Mellanläge",
  betweennessError: "Mellanlägets medelfel", betweennessSamples: "Mellanläge ur så många", cutOff: "Skulle skiljas av",
  way: "En kortaste väg", cutCount: "Antal som allt hänger på", cuts: "De som allt hänger på", totals: "Roller i allt",
  peers: "Likar", otherEmployersOnly: "Bara andra arbetsgivare", titles: "Räkna titlar som roller",
  ignoredRoles: "Roller som inte räknas", notMet: "Har inte träffat, antal",
  needed: "Behövs", here: "På plats", neededFor: "Utan personen saknas", nobodyFrom: "Ingen känd kommer från", tiesBroken: "Alfabetet valde", proved: "Bevisat",
  owners: "Ansvariga", findings: "Vad som fattas", hours: "Timmar", share: "Del av timmarna", last: "Senast", next: "Nästa",
  unitMeetings: "Möten i enheter som tjänar det", themeCount: "Antal teman", latest: "De senaste",
  withoutPurpose: "Möten utan syfte", withoutObjective: "Initiativ utan mål", neverMetAbout: "Väckt men aldrig mött om",
  planned: "Planerade", daysAhead: "Och så många dagar framåt", origins: "Väckta av", cancelled: "Ord för inställda möten",
  over: "Ord för det som är avslutat", considered: "Beslut som sågs på", inForce: "Gäller eller ska fattas",
  found: "Att se över", counts: "Skäl", decided: "Fattat", state: "Läge", absent: "Frånvarande enheter",
  challengedBy: "Ifrågasatt av", gone: "Ägare som inte finns kvar", chain: "Ersatt av, i tur och ordning",
  head: "Står sist", reliedOnBy: "Hänvisas till av", askCount: "Att fråga, antal", ownerRoles: "Roller som äger ett beslut",
  keepTogether: "Byter plats tillsammans", fewest: "Färre noteringar än så är för få", alpha: "Bortom slumpen under",
  beforeFrom: "Fönstret före, första dag", beforeUntil: "Fönstret före, sista dag", meetingsBefore: "Möten före",
  meetingsAfter: "Möten efter", changes: "Vad som jämfördes", measure: "Måttets namn", before: "Före", after: "Efter",
  difference: "Skillnad", ofBefore: "Andel av, före", ofAfter: "Andel av, efter", recordsBefore: "Noteringar före",
  recordsAfter: "Noteringar efter", dealt: "Kunde byta plats", deals: "Sätt som prövades", z: "z", p: "p",
  adjustedP: "p med alla mått i åtanke",
  risks: "Kompetenser som få har", truckFactor: "Så få räcker det att slutar", holderCount: "Har den, antal",
  leaving: "Slutar snart", leftThen: "Kvar då", initiativeCount: "Antal initiativ", lastDay: "Sista dag",
  together: "Flera på en gång", lose: "Så många kompetenser förlorade", horizonDays: "Slutar inom så många dagar",
  atRisk: "Hänger på få", leavers: "Slutar", mend: "Lagar mest", introduction: "Introduktion som lagar mest",
  training: "Upplärning som lagar mest", mends: "Förluster ogjorda", reach: "Par av personer som når varandra igen",
  rests: "Vilar på den", pairCount: "Par av enheter som skiljs, antal", emptied: "Enheter där ingen är kvar",
  withoutOwner: "Ingen ansvarar", withoutOwnerCount: "Ingen ansvarar, antal", withoutLeader: "Ingen håller igång",
  withoutLeaderCount: "Ingen håller igång, antal", cohesion: "Vem som når vem", groupsBefore: "Grupper före",
  groupsAfter: "Grupper efter", peopleBefore: "Personer före", peopleAfter: "Personer efter",
  draws: "Dragningar", left: "Kvar", facilitatorRoles: "Roller som håller igång",
  knowledgeAtRisk: "Kompetenser som hänger på få", leaverImpact: "Vad som går sönder",
};

const ENGLISH = {
  seenFrom: "Meetings from", seenUntil: "Meetings up to", decisionLinks: "Decisions that hang together, count",
  serviceUses: "Services used, count", related: "Pairs with something in common", notRunning: "Statuses that do not run", coupled: "Pairs that are coupled",
  uncoupled: "Pairs that are not coupled", expectedCompetences: "Competences in common, expected",
  askBecause: "Why ask there",
  externalId: "Its own id", statusRaw: "Status in the source's word", parts: "Parts", at: "When", by: "By",
  a: "One", b: "The other", id: "Id", first: "At most", bound: "Proved at least", size: "People", word: "Verdict",
  externalShare: "Share that leads out", coAttendance: "Ties by meetings", fromJoint: "From so many joint meetings on",
  tooLarge: "Meetings too large", leidenSeeds: "Seeds to look for groups from", passes: "Passes",
  leidenWeighted: "Look for groups by weight", detected: "Groups that the ties form", weighted: "By weight",
  groupsLeast: "Fewest groups", groupsMost: "Most groups", modularityLeast: "Lowest modularity",
  modularityFormal: "Modularity of the grouping", agreementLeast: "Lowest agreement", agreementMost: "Highest agreement",
  elsewhereCount: "Sit with another unit, count", elsewhere: "Sit with another unit", sitsWith: "Sits with",
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
  bridges: "Those who bridge", between: "Between two units", criterion: "What decides who is shown",
  criterionSentence: "Who is shown", samples: "Sample for betweenness", sides: "The two sides", tied: "With ties",
  tiedPeople: "People with ties", directTies: "Pairs of the sides that are tied", candidates: "How many bridge", join: "Joins the sides",
  openPairs: "Pairs without a tie of their own", forth: "Leads forth", forthRole: "Role forth", back: "Leads back",
  backRole: "Role back", betweennessError: "Standard error", betweennessSamples: "Betweenness from so many",
  cutOff: "Would be cut off", way: "A shortest way", cutCount: "How many all hangs on", cuts: "Those whom all hangs on",
  totals: "Roles in all", otherEmployersOnly: "Other employers only", titles: "Count titles as roles",
  ignoredRoles: "Roles that do not count", notMet: "Has not met, count",
  neededFor: "Missing without them", nobodyFrom: "Nobody is known to come from", atMostMeetings: "At most so many meetings for anyone",
  minUnits: "At least so many of the units", minNetworks: "At least so many of the networks",
  minEmployers: "At least so many of the employers",
  unitMeetings: "Meetings of units that work for it", share: "Share of the hours", last: "Last", next: "Next",
  latest: "The latest", neverMetAbout: "Raised and never met about", withoutPurpose: "Meetings without a purpose",
  withoutObjective: "Initiatives without an objective", daysAhead: "And so many days ahead", origins: "Raised by",
  cancelled: "Words for cancelled meetings", over: "Words for what is over", findings: "What is lacking",
  considered: "Decisions looked at", inForce: "In force or to be made", found: "To look at again", counts: "Reasons",
  absent: "Units that were absent", gone: "Owners who are gone", chain: "Replaced by, one after the other",
  head: "Stands last", reliedOnBy: "Pointed to by", askCount: "To ask, count", ownerRoles: "Roles that own a decision",
  keepTogether: "Changes places together", fewest: "Fewer records than this are too few", alpha: "Beyond chance below",
  beforeFrom: "Window before, first day", beforeUntil: "Window before, last day", changes: "What was compared",
  ofBefore: "Share of, before", ofAfter: "Share of, after", dealt: "Could change places", deals: "Ways that were tried",
  z: "z", p: "p", adjustedP: "p with all measures in mind",
  risks: "Competences that few have", truckFactor: "So few leavers are enough", holderCount: "Who has it, count",
  leaving: "Leaving soon", leftThen: "Left then", together: "Several at once", lose: "So many competences lost",
  horizonDays: "Leaves within so many days", atRisk: "Hangs on few", leavers: "Leave", mend: "Mends most",
  introduction: "Introduction that mends most", training: "Training that mends most", mends: "Losses undone",
  reach: "Pairs of people who reach each other again", rests: "Rests on it",
  pairCount: "Pairs of units that come apart, count", emptied: "Units that nobody is left in",
  withoutOwner: "Nobody answers for", withoutOwnerCount: "Nobody answers for, count",
  withoutLeader: "Nobody keeps going", withoutLeaderCount: "Nobody keeps going, count", cohesion: "Who reaches whom",
  facilitatorRoles: "Roles that keep something going",
};

const VALUES = {
  LINKED_DECISIONS: "beslut som hänger ihop", SERVICES_USED: "tjänster som används", OBJECTIVE: "mål",
  ANSWERS_FOR_BOTH: "ansvarar för båda", RUNS_BOTH: "driver båda", ANSWERS_FOR_OBJECTIVE: "ansvarar för ett gemensamt mål",
  ABOVE_BOTH: "ligger ovanför båda", OWNS_COMPETENCE: "äger en gemensam kompetens",
  ADMIN: "administratör", FACILITATOR: "mötesledare", INTEGRATOR: "integration",
  STRATEGIC: "strategisk", TACTICAL: "taktisk", OPERATIONAL: "operativ", PROPOSED: "föreslaget", ADOPTED: "fattat",
  REJECTED: "avslaget", WITHDRAWN: "tillbakadraget", SUPERSEDED: "ersatt", DEFERRED: "uppskjutet", CUSTOMER: "kund",
  OUTSIDE: "omvärld", MEMBER: "medlem", STRATEGY: "strategi", PROJECT: "projekt", SERVICE: "tjänst",
  IMPROVEMENT: "förbättring", EXPERIMENT: "försök", LEARNING: "lärdom", EFFECT: "effekt", CONCERN: "oro",
  CELEBRATION: "glädjeämne", ROOM: "i rummet", DIGITAL: "digitalt", BOTH: "båda", WHOLE: "helheten", DETAIL: "detaljen",
  TRAPPED: "instängt", THIN: "tunt", SOME: "någon", MET: "möts", NO_DATA: "inga uppgifter", OPTIMAL: "bevisat minsta",
  INFEASIBLE: "går inte", TIMED_OUT: "tiden tog slut", UNIT: "enhet", LEVEL: "nivå", EMPLOYER: "arbetsgivare", SITE: "plats",
  TIED: "de som har band", ALL: "alla", SHARED_DECISIONS: "delade beslut", DEPENDENCIES: "beroenden",
  CO_ATTENDANCE: "gemensamma möten", NETWORK: "nätverk", DETECTED: "grupp som banden bildar", SHARED_MEMBERS: "delade medlemmar", SHARED_LEADERS: "delade ledare", TIES: "band", MEETINGS: "möten",
  ANSWERED: "besvarat", PARTICIPANTS: "deltar i varandras beslut", MUST_INCLUDE: "måste vara med",
  MUST_EXCLUDE: "får inte vara med", AT_MOST: "högst antal", AT_MOST_PER_UNIT: "högst per enhet", COMPETENCE: "kompetens",
  PERSON: "person", DECISION: "beslut", COUNTED_TO: "räknas till", PART_OF: "del av", DEPENDS_ON: "lutar sig mot",
  PRESENT: "på plats", PARTLY: "delvis", ABSENT: "saknas", AUTHORITY: "mandat", RESOURCES: "resurser",
  EXPERTISE: "sakkunskap", INFORMATION: "information", NEED: "behov", ATTENDED: "de som var med",
  EXPECTED: "de som väntas", SAID: "de som nämndes", NOT_RECORDED: "ingen noterad",
  TIE: "band", KNOWS: "kan", TOOK_PART: "deltog i", CONCERNS: "rör",
  BROKERAGE: "står mellan flest", BETWEENNESS: "på flest vägar", CONSTRAINT: "minst inskränkta", CUT: "skulle skilja flest av",
  COORDINATOR: "samordnare", CONSULTANT: "konsult", GATEKEEPER: "grindvakt", REPRESENTATIVE: "företrädare",
  LIAISON: "sambandslänk", ONE: "den ena", OTHER: "den andra", NEITHER: "ingendera",
  SIZE: "få personer", LOAD: "få möten", RICHNESS: "kompetenserna flera gånger om",
  OBJECTIVES_WITHOUT_MEETING: "mål utan möte", MEETINGS_WITHOUT_PURPOSE: "möten utan syfte",
  OBJECTIVES_WITHOUT_INITIATIVE: "mål utan initiativ", INITIATIVES_WITHOUT_OBJECTIVE: "initiativ utan mål",
  RAISED_AND_NEVER_MET: "väckt men aldrig mött om", ON_THE_AGENDA: "på dagordningen", UNIT_MEETS: "bara enheten möts",
  IN_NO_CALENDAR: "i ingen kalender", AFFECTED_ABSENT: "berörda saknades", CHALLENGED: "ifrågasatt",
  REVIEW_DUE: "ska ses över", OWNER_GONE: "ägaren är borta", SUPERSEDED_CHAIN: "ersatt av det som inte gäller",
  ACROSS_UNITS: "gemensam närvaro över enheter", NEEDED_PAIRS_MET: "par som behöver varandra och möttes",
  UNIT_PAIRS_MET: "par av enheter som möttes", NEW_UNIT_PAIRS: "nya par av enheter",
  AFFECTED_PRESENT: "beslut där alla berörda var med", REVIEWS_DONE: "beslut som sågs över", REFLECTIONS: "reflektioner",
  NETWORK_PEOPLE: "personer i nätverkens möten", NEW_VOICES: "nya röster", INVITED_CAME: "inbjudna som kom",
  RISEN: "har ökat", FALLEN: "har minskat", WITHIN_CHANCE: "inom slumpen", TOO_FEW: "för få", UNITS: "enheter och nätverk",
  GONE: "för få redan", LEAVING: "slutar snart", AT_RISK: "hänger på få", LOST: "förlorad", INITIATIVE: "initiativ",
  THEME: "tema", INTRODUCTION: "introduktion", TRAINING: "upplärning",
};

// Names that only repeat what stands before them.
const SILENT = new Set(["name", "title", "text", "node"]);

/**
 * What a column, a variable or a type is called: "primaryUnit.name" is "Primary unit". `within`: the question or the
 * table that it belongs to, where it may be called something else.
 */
export function heading(path, within = "") {
  // What an answer was computed with is called as in the form of its question.
  const own = NAMES_WITHIN[`${within}.${path}`] ?? NAMES_WITHIN[`${within.replace(/\.parameters$/, "")}.${path}`];
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
  if (SILENT.has(path.split(".").at(-1))) return value;
  const several = typeof value === "string" ? value.split(", ") : [];
  if (several.length > 1 && several.every((each) => Object.hasOwn(VALUES, each))) return several.map((each) => word(each)).join(", ");
  if (!Object.hasOwn(VALUES, value)) return value;
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
