// What the silo map says in one line, from the numbers of the answer.

import { caption } from "./captions.js";
import { spoken, word } from "./words.js";

/** "104 of 109 pairs that need each other share no leader", or what else is the case; `seen`: what was looked for. */
export function findingOf(map, seen) {
  const needing = map.cells.filter((cell) => cell.need > 0).length;
  if (!map.rows.length) return caption("noUnits");
  if (!needing) return caption("noNeed");
  if (map.status === "NO_DATA") return caption("nothingToSee", spoken(needing), looked(seen));
  const [name, ...values] = seen.length === 1 ? [seen[0]] : ["SEVERAL", looked(seen)];
  if (!map.trapped) return caption(`met_${name}`, spoken(needing), ...values);
  return caption(`trapped_${name}`, spoken(map.trapped), spoken(needing), ...values);
}

function looked(seen) {
  return seen.map((each) => word(each)).join(", ");
}
