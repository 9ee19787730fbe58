// The words for a pair of units: what each is called, how short in a narrow cell, and what it means.

import { language } from "./texts.js";

/** Every word, the worst first; null is a pair that nothing says need each other. */
export const VERDICTS = ["TRAPPED", "THIN", "SOME", "MET", "NO_DATA"];

const SHORT = {
  TRAPPED: ["inst", "trap"],
  THIN: ["tunt", "thin"],
  SOME: ["någ", "some"],
  MET: ["möts", "met"],
  NO_DATA: ["?", "?"],
};

const MEANINGS = {
  TRAPPED: [
    "De behöver varandra, och inget samarbete alls syns.",
    "They need each other, and no coordination is seen at all.",
  ],
  THIN: ["Mindre än hälften av vad som kan väntas syns.", "Less than half of what is expected is seen."],
  SOME: [
    "Minst hälften av vad som kan väntas syns, men inte allt.",
    "At least half of what is expected is seen, but not all.",
  ],
  MET: ["Minst så mycket som kan väntas syns.", "At least as much as is expected is seen."],
  NO_DATA: [
    "Det finns inga uppgifter om det som skulle synas, så inget kan sägas.",
    "There are no records of what was to be seen, so that nothing can be said.",
  ],
};

/** `verdict` in at most four letters. */
export function shortWord(verdict) {
  return SHORT[verdict][place()];
}

/** What `verdict` means, in one sentence. */
export function meaningOf(verdict) {
  return MEANINGS[verdict][place()];
}

function place() {
  return language() === "sv" ? 0 : 1;
}
