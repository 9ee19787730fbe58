// Beside the silo map: what each word and colour means with how many there are, and where the gaps are widest.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { link } from "./links.js";
import { VERDICTS, meaningOf, shortWord } from "./verdicts.js";
import { spoken, word } from "./words.js";

const WIDEST = 5;

/** The words of `map`, each with its colour, its number and its meaning. */
export function legend(map) {
  const count = (verdict) => map.cells.filter((cell) => cell.word === verdict).length;
  const shown = VERDICTS.filter((verdict) => verdict !== "NO_DATA" || count(verdict));
  const quiet = map.cells.filter((cell) => cell.word === null).length;
  const entries = shown.flatMap((verdict) =>
    entry(verdict, `${word(verdict)} (${shortWord(verdict)})`, count(verdict), meaningOf(verdict)),
  );
  const contact = quiet ? entry("NONE", caption("noNeedHere"), quiet, caption("quietMeaning")) : [];
  return make(
    "section",
    "legend",
    make("h2", "", caption("legend")),
    make("p", "", caption("cellMeaning")),
    make("dl", "", ...entries, ...contact),
    make("p", "quiet", caption("shades")),
  );
}

function entry(verdict, name, count, meaning) {
  const swatch = make("span", "swatch", spoken(count));
  swatch.dataset.verdict = verdict;
  swatch.dataset.shade = "2";
  return [make("dt", "", swatch, ` ${name}`), make("dd", "", meaning)];
}

/** Links to the pairs with the greatest need of those where nothing or little is seen; nothing where there are none. */
export function widest(map, linkTo) {
  const gaps = map.cells.filter((cell) => cell.word === "TRAPPED" || cell.word === "THIN");
  const first = gaps.sort((one, other) => other.need - one.need).slice(0, WIDEST);
  if (!first.length) return "";
  const items = first.map((cell) =>
    make(
      "li",
      "",
      link(caption("pair", cell.a.name, cell.b.name), linkTo(cell)),
      ` ${caption("needAndSeen", spoken(cell.need), spoken(cell.seen))}`,
    ),
  );
  return make("section", "widest", make("h2", "", caption("widest")), make("ol", "", ...items));
}
