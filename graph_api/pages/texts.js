// What the page itself says, in Swedish and English.

import { SIGN_IN } from "./signintexts.js";

const TEXTS = {
  ...SIGN_IN,
  skip: ["Hoppa till svaret", "Skip to the answer"],
  tagline: [
    "Vilka måste vara i rummet för att helhet och detalj ska mötas, och var är kunskapen instängd?",
    "Who must be in the room so that whole and detail meet, and where is knowledge trapped?",
  ],
  language: ["Språk", "Language"],
  questions: ["Frågor", "Questions"],
  allQuestions: ["Alla frågor", "All questions"],
  lookUps: ["Slå upp", "Look up"],
  choose: ["Välj en fråga", "Choose a question"],
  chooseMeaning: [
    "Varje fråga besvaras direkt, med värden att börja med. Ändra dem och fråga igen.",
    "Each question is answered at once, with values to start from. Change them and ask again.",
  ],
  ask: ["Fråga", "Ask"],
  required: ["behövs", "needed"],
  several: ["flera", "several"],
  more: ["Fler val ({0})", "More choices ({0})"],
  list: ["flera, med komma emellan", "several, with commas between"],
  find: ["skriv ett namn och välj", "type a name and choose"],
  anyValue: ["(alla)", "(any)"],
  asking: ["Söker svar …", "Looking for the answer …"],
  answered: ["Svar på {0} s: {1} rader.", "Answered in {0} s: {1} rows."],
  none: ["inga", "none"],
  noneAtAll: [
    "Grafen har inga {0} alls: inget av det slaget är importerat.",
    "The graph holds no {0} at all: nothing of that kind has been imported.",
  ],
  noneMatch: [
    "Inget passar det du frågade efter, bland de {1} {0} som finns i grafen.",
    "Nothing matches what you asked for, among the {1} {0} in the graph.",
  ],
  noneFits: ["Inget i grafen passar det du frågade efter.", "Nothing in the graph matches what you asked for."],
  noneRecorded: [
    "Inget sådant är noterat för {0}, vilket inte betyder att det inte finns.",
    "Nothing of the kind is recorded for {0}, which does not mean that there is none.",
  ],
  noneRecordedHere: [
    "Inget sådant är noterat, vilket inte betyder att det inte finns.",
    "Nothing of the kind is recorded, which does not mean that there is none.",
  ],
  noSuch: [
    "Det du frågade om finns inte bland de {1} {0} i grafen. Skriv ett namn i fältet och välj i listan.",
    "What you asked about is not among the {1} {0} in the graph. Type a name in the field and choose from the list.",
  ],
  noName: [
    "Inget namn i grafen liknar ”{0}”. Pröva färre eller andra ord.",
    "No name in the graph is like “{0}”. Try fewer or other words.",
  ],
  emptyGraph: [
    "Grafen är tom: importera en organisation först (mellanrum import).",
    "The graph is empty: import an organisation first (mellanrum import).",
  ],
  noPairs: [
    "Inga av de enheter som räknas behöver varandra enligt det du frågade. Pröva ett annat behov, eller fler slag.",
    "None of the units that count need each other by what you asked for. Try another need, or more kinds of units.",
  ],
  notCovered: ["täcks inte", "not covered"],
  of: ["{0} av {1}", "{0} of {1}"],
  next: ["Nästa sida", "Next page"],
  download: ["Ladda ner för Excel", "Download for Excel"],
  table: ["Tabell", "Table"],
  json: ["JSON", "JSON"],
  shownAs: ["Visa svaret som", "Show the answer as"],
  asGraphql: ["Visa som GraphQL", "Show as GraphQL"],
  byHand: ["Egen fråga i GraphQL", "Your own question in GraphQL"],
  byHandMeaning: [
    "Skriven för hand i rutan för GraphQL. Ändra den där och kör igen, eller välj en fråga i listan.",
    "Written by hand in the GraphQL editor. Change it there and run it again, or choose a question in the list.",
  ],
  showAll: ["Visa allt", "Show all"],
  showLess: ["Visa mindre", "Show less"],
  raw: ["Visa svaret som JSON", "Show the answer as JSON"],
  answer: ["Svar", "Answer"],
  yes: ["ja", "yes"],
  no: ["nej", "no"],
  hits: ["{0} förslag. Välj med piltangenterna och Enter.", "{0} suggestions. Choose with the arrow keys and Enter."],
  noHits: ["Inget namn liknar ”{0}”.", "No name is like “{0}”."],
  takeAway: ["Ta bort {0}", "Take away {0}"],
  addRow: ["Lägg till en rad", "Add a row"],
  takeAwayRow: ["Ta bort rad {0}", "Take away row {0}"],
  stopped: [
    "Servern svarar inte. Är den igång? Starta den igen (make demo eller mellanrum up) och fråga en gång till.",
    "The server does not answer. Is it running? Start it again (make demo or mellanrum up) and ask once more.",
  ],
  unreadable: [
    "Svaret från servern gick inte att läsa (HTTP {0}). Fråga en gång till.",
    "The server's answer could not be read (HTTP {0}). Ask once more.",
  ],
  missing: ["Fyll i {0} först.", "Fill in {0} first."],
  notChosen: [
    "{0}: ”{1}” är inget som har valts. Skriv ett namn och välj i listan som visas.",
    "{0}: “{1}” has not been chosen. Type a name and choose from the list that appears.",
  ],
  notNumber: ["{0} ska vara ett tal.", "{0} must be a number."],
  atLine: ["Det är rad {0}, tecken {1}:", "It is line {0}, character {1}:"],
  badVariables: [
    "Variablerna i adressen är inte JSON. Rätta länken, eller välj en fråga i listan.",
    "The variables in the address are no JSON. Correct the link, or choose a question in the list.",
  ],
  broken: [
    "Något gick fel på sidan ({0}). Ladda om den och fråga igen.",
    "Something went wrong on the page ({0}). Reload it and ask again.",
  ],
  unknown: [
    "Det finns ingen fråga som heter {0}. Välj en i listan.",
    "There is no question called {0}. Choose one in the list.",
  ],
};

// What an error means for the person who asked and what to do, by its code. The server's own sentence, which names the
// value, stands after it; what a question cannot be asked with is told in its language, all else in English.
const REASONS = {
  DATABASE_UNAVAILABLE: [
    "Databasen går inte att nå. Fråga igen om en stund; går det inte då heller, säg till den som sköter servern.",
    "The database cannot be reached. Ask again in a moment; if that does not help, tell whoever runs the server.",
  ],
  QUERY_TIMED_OUT: [
    "Frågan tog för lång tid. Be om mindre på en gång.",
    "The question took too long. Ask for less at a time.",
  ],
  NOT_FOUND: [
    "Det du angav finns inte i grafen. Skriv ett namn i fältet och välj i listan.",
    "What you named is not in the graph. Type a name in the field and choose from the list.",
  ],
  NO_DATA: ["Grafen har inget att svara med.", "The graph has nothing to answer with."],
  FORBIDDEN: [
    "Din roll får inte fråga så. Välj en annan fråga, eller be någon som får.",
    "Your role may not ask this. Choose another question, or ask someone who may.",
  ],
  UNAUTHENTICATED: ["Servern vet inte vem som frågar. Logga in.", "The server does not know who asks. Sign in."],
  TOO_EXPENSIVE: [
    "Frågan gäller mer än din roll får fråga om på en gång. Be om färre, eller dela upp den.",
    "The question is about more than your role may ask for at a time. Ask for fewer, or split it.",
  ],
  RATE_LIMITED: [
    "Du har frågat så mycket som du får för stunden. Fråga igen om {0} s.",
    "You have asked as much as you may for now. Ask again in {0} s.",
  ],
  BUSY: [
    "Servern har för mycket att göra just nu. Fråga igen om några sekunder.",
    "The server has too much to do just now. Ask again in a few seconds.",
  ],
  BROKEN_RECORD: [
    "En uppgift i databasen är trasig. Säg till den som sköter servern.",
    "A record in the database is broken. Tell whoever runs the server.",
  ],
  SCHEMA_VERSION: [
    "Databasen passar inte programmet. Säg till den som sköter servern.",
    "The database does not fit the program. Tell whoever runs the server.",
  ],
  INTERNAL: [
    "Något gick fel hos oss. Säg till den som sköter servern.",
    "Something went wrong on our side. Tell whoever runs the server.",
  ],
  BAD_INPUT: [
    "Ett värde går inte att använda. Ändra det och fråga igen.",
    "A value cannot be used. Change it and ask again.",
  ],
  BAD_DOCUMENT: [
    "Frågan går inte att läsa som GraphQL. Rätta den och kör igen.",
    "The question cannot be read as GraphQL. Correct it and run it again.",
  ],
  BAD_REQUEST: [
    "Servern förstod inte anropet. Ladda om sidan och fråga igen.",
    "The server did not understand the request. Reload the page and ask again.",
  ],
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

function reason({ code, retryAfter = "?" } = {}) {
  return REASONS[code]?.[place].replace("{0}", retryAfter) ?? "";
}

/** An error of an answer as sentences: what it means and what to do, where it is, and what the server says of it. */
export function sentence({ message, locations, extensions }) {
  const { line, column } = (extensions?.code === "BAD_DOCUMENT" && locations?.[0]) || {};
  return [reason(extensions), line ? text("atLine", line, column) : "", message].filter(Boolean).join(" ");
}
