// The silo map: every unit against every other, silos as blocks. What it says in one line stands first, then the map,
// and beside it what the colours mean and the pair that is looked at.

import "./arrival.js";
import { about, notes } from "./about.js";
import { caption } from "./captions.js";
import { make } from "./elements.js";
import { findingOf } from "./mapfinding.js";
import { mapGrid } from "./mapgrid.js";
import { steer } from "./mapkeys.js";
import { legend, widest } from "./maplegend.js";
import { showPair } from "./mappair.js";
import { startPicture } from "./picture.js";
import { pictureAt } from "./pictures.js";

// From so many units on, the map needs the whole width and the rest stands below it.
const WIDE = 26;

startPicture({ page: "map", name: "siloMap", draw });

function draw(place, map, { values, question, typed, extra }) {
  const seen = values.seen ?? question.variables.find((each) => each.name === "seen").default;
  const linkTo = (cell) => pictureAt("map", typed, { pair: pairOf(cell) });
  const pair = make("section", "pair");
  const grid = mapGrid(map, linkTo);
  const side = make("aside", "side", pair, widest(map, linkTo), legend(map));
  side.setAttribute("aria-label", caption("beside"));
  const said = [map.sameRecordsSentence, map.rolledUpSentence].filter(Boolean).map((each) => make("p", "note", each));
  place.append(make("p", "finding", findingOf(map, seen)), ...said, ...notes(map));
  if (map.rows.length) place.append(make("div", map.rows.length > WIDE ? "map wide" : "map", grid, side));
  place.append(about(map));
  const steering = steer(grid);
  const look = (chosen, byHand) => {
    const cell = map.cells.find((each) => pairOf(each) === chosen.pair);
    steering.select(cell ? pairOf(cell) : null);
    showPair(pair, { cell, asked: chosen.pair, back: pictureAt("map", typed) });
    if (cell && byHand) pair.scrollIntoView({ block: "nearest" });
  };
  look(extra, false);
  return (chosen) => look(chosen, true);
}

function pairOf(cell) {
  return `${cell.a.id}~${cell.b.id}`;
}
