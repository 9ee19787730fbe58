// What the silo map says, in Swedish and English.

/** The captions by name: [Swedish, English]. */
export const MAP = {
  trapped_SHARED_LEADERS: [
    "{0} av {1} par som behöver varandra har ingen gemensam ledare.",
    "{0} of {1} pairs that need each other share no leader.",
  ],
  trapped_SHARED_MEMBERS: [
    "{0} av {1} par som behöver varandra har ingen gemensam medlem.",
    "{0} of {1} pairs that need each other share no member.",
  ],
  trapped_TIES: [
    "I {0} av {1} par som behöver varandra har ingen kontakt med någon i den andra enheten.",
    "In {0} of {1} pairs that need each other, nobody has a tie to anyone in the other unit.",
  ],
  trapped_MEETINGS: [
    "{0} av {1} par som behöver varandra har inte haft något möte ihop.",
    "{0} of {1} pairs that need each other have had no meeting together.",
  ],
  trapped_PARTICIPANTS: [
    "I {0} av {1} par som behöver varandra har ingen deltagit i bådas beslut.",
    "In {0} of {1} pairs that need each other, nobody took part in decisions of both.",
  ],
  trapped_SEVERAL: [
    "{0} av {1} par som behöver varandra har inget av detta: {2}.",
    "{0} of {1} pairs that need each other have none of this: {2}.",
  ],
  met_SHARED_LEADERS: [
    "Alla {0} par som behöver varandra har minst en gemensam ledare.",
    "All {0} pairs that need each other share at least one leader.",
  ],
  met_SHARED_MEMBERS: [
    "Alla {0} par som behöver varandra har minst en gemensam medlem.",
    "All {0} pairs that need each other share at least one member.",
  ],
  met_TIES: [
    "I alla {0} par som behöver varandra finns minst en kontakt mellan enheterna.",
    "In all {0} pairs that need each other there is at least one tie between the units.",
  ],
  met_MEETINGS: [
    "Alla {0} par som behöver varandra har haft minst ett möte ihop.",
    "All {0} pairs that need each other have had at least one meeting together.",
  ],
  met_PARTICIPANTS: [
    "I alla {0} par som behöver varandra har någon deltagit i bådas beslut.",
    "In all {0} pairs that need each other, somebody took part in decisions of both.",
  ],
  met_SEVERAL: [
    "Alla {0} par som behöver varandra har något av detta: {1}.",
    "All {0} pairs that need each other have some of this: {1}.",
  ],
  nothingToSee: [
    "{0} par behöver varandra, men det finns inga uppgifter om {1}. Det betyder inte att allt är väl.",
    "{0} pairs need each other, but there are no records of {1}. That does not mean that all is well.",
  ],
  noNeed: [
    "Inga av de här enheterna har noterats behöva varandra.",
    "None of these units are recorded as needing each other.",
  ],
  noUnits: ["Det finns inga enheter att rita.", "There are no units to draw."],
  units: ["Enheter", "Units"],
  mapRegion: ["Silokartan", "The silo map"],
  mapCaption: [
    "{0} enheter mot varandra: behov/syns och ett omdöme för varje par. Piltangenterna går från par till par.",
    "{0} units against each other: needed/seen and a verdict for each pair. The arrow keys go from pair to pair.",
  ],
  rowTotal: ["{0}: behov {1} i allt, syns {2}", "{0}: needed {1} in all, seen {2}"],
  emptyCell: ["inget behov, ingen kontakt", "no need, no contact"],
  pair: ["{0} och {1}", "{0} and {1}"],
  noNeedHere: ["kontakt utan noterat behov", "contact without recorded need"],
  beside: ["Paret, största gapen och förklaring", "The pair, the widest gaps and the legend"],
  legend: ["Så läses kartan", "How to read the map"],
  cellMeaning: [
    "Varje ruta är ett par av enheter: behov/syns. Raderna står i block av enheter som möts.",
    "Each cell is a pair of units: needed/seen. The rows stand in blocks of units that meet.",
  ],
  quietMeaning: ["De möts, fast inget säger att de måste.", "They meet, though nothing says that they must."],
  shades: ["Starkare färg: större behov.", "A stronger colour: more need."],
  widest: ["Största gapen", "The widest gaps"],
  needAndSeen: ["behov {0}, syns {1}", "needed {0}, seen {1}"],
  choosePair: [
    "Välj en ruta, med mus eller piltangenter, för att se besluten bakom den.",
    "Choose a cell, by mouse or arrow keys, to see the decisions behind it.",
  ],
  noSuchPair: [
    "Paret i adressen finns inte i det här svaret. Välj en ruta.",
    "The pair in the address is not in this answer. Choose a cell.",
  ],
  noPair: ["Visa inget par", "Show no pair"],
  behind: ["Beslut som de delar", "Decisions that they share"],
  latestOf: ["de {0} senaste av {1}", "the latest {0} of {1}"],
  surroundingsOf: ["Omgivningen till {0}", "The surroundings of {0}"],
  inviteAbout: [
    "Vilka ska mötas om det de delar ({0} kompetenser)?",
    "Who should meet about what they share ({0} competences)?",
  ],
};
