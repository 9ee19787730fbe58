// What the pictures and the bars say, in Swedish and English. What a page says whatever it shows is in texts.js.

import { BARS } from "./barcaptions.js";
import { COVERAGE } from "./coveragecaptions.js";
import { MAP } from "./mapcaptions.js";
import { SURROUNDINGS } from "./surroundingscaptions.js";
import { language } from "./texts.js";

// The links to a picture, and the frame of each.
const FRAME = {
  see_map: ["Se som karta", "See as a map"],
  see_coverage: ["Se täckningen", "See the coverage"],
  see_surroundings: ["Se omgivningen", "See the surroundings"],
  map: ["Silokarta", "Silo map"],
  coverage: ["Täckning", "Coverage"],
  surroundings: ["Omgivning", "Surroundings"],
  ways: ["Frågor och bilder", "Questions and pictures"],
  questions: ["Frågor", "Questions"],
  asTable: ["Samma svar som tabell", "The same as a table"],
  print: ["Skriv ut", "Print"],
  drawn: ["Svar på {0} s.", "Answered in {0} s."],
  about: ["Om svaret: hur det räknas och med vad", "About the answer: how it is computed and with what"],
};

const CAPTIONS = { ...FRAME, ...MAP, ...COVERAGE, ...SURROUNDINGS, ...BARS };

/** The caption called `name`, with {0}, {1} ... replaced by `values`. */
export function caption(name, ...values) {
  const said = CAPTIONS[name][language() === "sv" ? 0 : 1];
  return said.replace(/\{(\d)\}/g, (_, position) => values[Number(position)]);
}
