// What the page itself says, in Swedish and English.

const TEXTS = {
  skip: ["Hoppa till svaret", "Skip to the answer"],
  tagline: [
    "Vilka måste vara i rummet för att helhet och detalj ska mötas, och var är kunskapen instängd?",
    "Who must be in the room so that whole and detail meet, and where is knowledge trapped?",
  ],
  language: ["Språk", "Language"],
  questions: ["Frågor", "Questions"],
  lookUps: ["Slå upp", "Look up"],
  choose: ["Välj en fråga", "Choose a question"],
  chooseMeaning: [
    "Varje fråga besvaras direkt, med värden att börja med. Ändra dem och fråga igen.",
    "Each question is answered at once, with values to start from. Change them and ask again.",
  ],
  ask: ["Fråga", "Ask"],
  required: ["behövs", "needed"],
  list: ["flera, med komma emellan", "several, with commas between"],
  find: ["skriv ett namn och välj", "type a name and choose"],
  anyValue: ["(alla)", "(any)"],
  asking: ["Söker svar …", "Looking for the answer …"],
  answered: ["Svar på {0} s: {1} rader.", "Answered in {0} s: {1} rows."],
  empty: [
    "Svaret är tomt: grafen har inget som passar det du frågade efter.",
    "The answer is empty: the graph has nothing that fits what you asked for.",
  ],
  emptyTable: ["Inga rader.", "No rows."],
  of: ["{0} av {1}", "{0} of {1}"],
  next: ["Nästa sida", "Next page"],
  download: ["Ladda ner för Excel", "Download for Excel"],
  raw: ["Visa svaret som JSON", "Show the answer as JSON"],
  fact: ["Uppgift", "Fact"],
  value: ["Värde", "Value"],
  answer: ["Svar", "Answer"],
  yes: ["ja", "yes"],
  no: ["nej", "no"],
  hits: ["{0} förslag", "{0} suggestions"],
  named: ["= {0}", "= {0}"],
  stopped: [
    "Servern svarar inte. Är den igång? Starta den igen (make demo eller mellanrum up) och fråga en gång till.",
    "The server does not answer. Is it running? Start it again (make demo or mellanrum up) and ask once more.",
  ],
  unreadable: [
    "Svaret från servern gick inte att läsa (HTTP {0}). Fråga en gång till.",
    "The server's answer could not be read (HTTP {0}). Ask once more.",
  ],
  missing: ["Fyll i {0} först.", "Fill in {0} first."],
  notNumber: ["{0} ska vara ett tal.", "{0} must be a number."],
  unknown: ["Det finns ingen fråga som heter {0}.", "There is no question called {0}."],
};

// What stands before the server's own sentence, which is in English, by the code of the error.
const CODES = {
  DATABASE_UNAVAILABLE: ["Databasen går inte att nå. Försök igen om en stund. ", ""],
  QUERY_TIMED_OUT: ["Frågan tog för lång tid. Be om mindre på en gång. ", ""],
  NOT_FOUND: ["Det du angav finns inte. ", ""],
  NO_DATA: ["Grafen har inget att svara med. ", ""],
  FORBIDDEN: ["Det får du inte se. ", ""],
  INTERNAL: ["Något gick fel hos oss. ", ""],
  BAD_INPUT: ["Ett värde går inte att använda. ", ""],
};

let place = 1;

/** Speak "sv" or "en" from now on. */
export function speak(language) {
  place = language === "sv" ? 0 : 1;
}

/** "sv" or "en". */
export function language() {
  return place === 0 ? "sv" : "en";
}

/** The text called `name`, with {0}, {1} ... replaced by `values`. */
export function text(name, ...values) {
  return TEXTS[name][place].replace(/\{(\d)\}/g, (_, position) => values[Number(position)]);
}

/** An error of an answer as a sentence. */
export function sentence(error) {
  return (CODES[error.extensions?.code]?.[place] ?? "") + error.message;
}
