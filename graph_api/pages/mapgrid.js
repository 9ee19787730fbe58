// The silo map as a table: a row and a column for each unit, the same pair on both sides of the diagonal, so that a
// unit's row says everything about it.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { markName, nameLink } from "./links.js";
import { pictureAt } from "./pictures.js";
import { shortWord } from "./verdicts.js";
import { spoken, word } from "./words.js";

// How much room a cell has, by how many units there are: whole words, short words, tight.
const ROOMY = 10;
const SNUG = 26;

// Shades of a colour: a third of the greatest need makes one.
const SHADES = 3;

/** The table of `map` in a region of its own; `linkTo(cell)` is the address that a cell leads to. */
export function mapGrid(map, linkTo) {
  const pairs = new Map(
    map.cells.flatMap((cell) => [
      [`${cell.row} ${cell.column}`, cell],
      [`${cell.column} ${cell.row}`, cell],
    ]),
  );
  const most = Math.max(...map.cells.map((cell) => cell.need), 1);
  const look = { map, linkTo, most, roomy: map.rows.length <= ROOMY };
  const head = make(
    "tr",
    "",
    make("td", "corner", hidden(caption("units"))),
    ...map.rows.map((row, place) => columnHeader(row, edges(map, null, place))),
  );
  const body = map.rows.map((row, place) => {
    const cells = map.rows.map((_, column) => cellAt(look, pairs.get(`${place} ${column}`), place, column));
    return make("tr", "", rowHeader(row, edges(map, place, null)), ...cells);
  });
  const title = make("caption", "", hidden(caption("mapCaption", map.rows.length)));
  const table = make(
    "table",
    `silos ${room(map.rows.length)}`,
    title,
    make("thead", "", head),
    make("tbody", "", ...body),
  );
  const region = make("div", "scroller region", table);
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", caption("mapRegion"));
  return region;
}

function room(units) {
  if (units <= ROOMY) return "roomy";
  return units <= SNUG ? "snug" : "tight";
}

/** The classes of a cell where a block begins, for a heavier line; between units that stand alone is none. */
function edges({ rows }, row, column) {
  const alone = (place) => rows.every(({ block }, other) => other === place || block !== rows[place].block);
  const begins = (place) =>
    place > 0 && rows[place].block !== rows[place - 1].block && !(alone(place) && alone(place - 1));
  return [row !== null && begins(row) ? "above" : "", column !== null && begins(column) ? "before" : ""]
    .filter(Boolean)
    .join(" ");
}

function columnHeader(row, classes) {
  const made = make("th", classes, markName(make("span", "", called(row))));
  made.scope = "col";
  made.title = caption("rowTotal", row.unit.name, spoken(row.need), spoken(row.seen));
  return made;
}

function rowHeader(row, classes) {
  const made = make("th", classes, row.units.length > 1 ? rolledUp(row) : unitLink(row.unit));
  made.scope = "row";
  made.title = caption("rowTotal", row.unit.name, spoken(row.need), spoken(row.seen));
  return made;
}

function rolledUp(row) {
  const items = row.units.map((unit) => make("li", "", unitLink(unit)));
  return make("details", "unprinted", markName(make("summary", "", called(row))), make("ul", "", ...items));
}

function called(row) {
  return row.units.length > 1 ? `${row.unit.name} (${row.units.length})` : row.unit.name;
}

function unitLink(unit) {
  const made = nameLink(unit, pictureAt("surroundings", { of: unit.id }));
  made.className = "unit";
  return made;
}

function cellAt(look, cell, row, column) {
  const classes = edges(look.map, row, column);
  if (row === column) return make("td", `self ${classes}`, hidden(look.map.rows[row].unit.name));
  if (!cell) return make("td", classes, hidden(caption("emptyCell")));
  const made = make("td", classes, cellLink(look, cell));
  made.dataset.verdict = cell.word ?? "NONE";
  made.dataset.shade = Math.min(SHADES, 1 + Math.floor((SHADES * (cell.need - 1)) / look.most));
  return made;
}

function cellLink({ linkTo, roomy }, cell) {
  const figures = make("span", "figures", `${spoken(cell.need)}/${spoken(cell.seen)}`);
  const told = cell.word ? [make("span", "said", roomy ? word(cell.word) : shortWord(cell.word))] : [];
  const verdict = cell.word ? word(cell.word) : caption("noNeedHere");
  const whole = `${caption("pair", cell.a.name, cell.b.name)}: ${verdict}. ${cell.sentence}`;
  const link = make("a", "", figures, " ", ...told, hidden(` ${whole}`));
  link.href = linkTo(cell);
  link.dataset.pair = `${cell.a.id}~${cell.b.id}`;
  link.tabIndex = -1;
  link.title = whole;
  return link;
}

function hidden(said) {
  return make("span", "unseen", said);
}
