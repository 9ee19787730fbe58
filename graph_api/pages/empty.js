// Why a table has no rows: the graph has nothing of the kind, or nothing that matches, or may not show it.

import { lookUp } from "./ask.js";
import { text } from "./texts.js";
import { heading, spoken } from "./words.js";

// The list that one thing of a kind is taken from, by the field that asks for it.
const LISTS = {
  person: "people", organisation: "organisations", unit: "units", department: "departments", network: "networks",
  competence: "competences", objective: "objectives", theme: "themes", gathering: "gatherings", meeting: "meetings",
  decision: "decisions", initiative: "initiatives", reflection: "reflections",
};
const ANYTHING = `{
  people(first: 0) { totalCount } units(first: 0) { totalCount } competences(first: 0) { totalCount }
}`;
const SENTENCES = { "gaps.pairs": "noPairs", "siloMap.rows": "noPairs", "siloMap.cells": "noPairs" };

/** The sentence that says why `table` of the answer `data` to what was `typed` has no rows; may ask for a count. */
export async function whyEmpty(table, data, typed) {
  const [root, ...rest] = table.path.split(".");
  if (root === "search") return whyNothingFound(typed);
  if (table.missing) return counted(LISTS[root], "noSuch");
  if (!rest.length) return counted(root, "noneMatch");
  const answer = data[root];
  const said = answer.tooSmallToShow?.sentence ?? answer.note;
  if (said) return said;
  if (table.path in SENTENCES) return text(SENTENCES[table.path]);
  const name = answer.name ?? answer.title;
  return name ? text("noneRecorded", name) : text("noneRecordedHere");
}

async function whyNothingFound(typed) {
  const counts = Object.values((await lookUp(ANYTHING)) ?? {}).map((each) => each.totalCount);
  if (counts.length && counts.every((count) => count === 0)) return text("emptyGraph");
  return typed?.text ? text("noName", typed.text) : text("noneFits");
}

/** The text called `name` about how many `list` there are in all, or that there are none at all. */
async function counted(list, name) {
  const count = list && (await lookUp(`{ ${list}(first: 0) { totalCount } }`))?.[list]?.totalCount;
  if (count === undefined || count === null) return text("noneFits");
  const kind = heading(list).toLowerCase();
  return count === 0 ? text("noneAtAll", kind) : text(name, kind, spoken(count));
}
