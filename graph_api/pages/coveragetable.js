// People x competences as a table. Whoever stands first in the plan and has a competence is said to bring it; the
// others in the group have it too. What nobody has is a column of its own.

import { write } from "./address.js";
import { caption } from "./captions.js";
import { make } from "./elements.js";
import { nameLink } from "./links.js";
import { pictureAt } from "./pictures.js";
import { language } from "./texts.js";
import { spoken, word } from "./words.js";

// From so many competences on, their names stand upright.
const MANY = 9;

/** The table of `plan`, an answer to invitePlan with people in it, in a region of its own. */
export function coverageTable(plan) {
  const columns = [
    ...plan.competences,
    ...plan.uncovered.map((competence) => ({ competence, coveredBy: [], othersCount: 0, uncovered: true })),
  ];
  const head = make("tr", "", corner(), ...columns.map(header));
  const title = make(
    "caption",
    "",
    make("span", "unseen", caption("coverageCaption", plan.people.length, columns.length)),
  );
  const body = make("tbody", "", ...plan.people.map((person) => personRow(person, columns, plan.people)));
  const table = make(
    "table",
    columns.length >= MANY ? "covers many" : "covers",
    title,
    make("thead", "", head),
    body,
    foot(columns),
  );
  const region = make("div", "scroller region", table);
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", caption("coverageRegion"));
  return region;
}

/** Who of `people` brings what `column` is about: the first of the plan who has it; null where nobody has. */
export function firstOf(column, people) {
  const having = new Set(column.coveredBy.map((each) => each.id));
  return people.find((each) => having.has(each.person.id))?.person ?? null;
}

function corner() {
  return make("td", "corner", make("span", "unseen", caption("person")));
}

function header(column) {
  const link = nameLink(column.competence, `/${write(language(), "whoKnows", { competence: column.competence.id })}`);
  const asked = [
    ...(column.level ? [caption("atLevel", column.level)] : []),
    ...(column.holders > 1 ? [caption("byMany", column.holders)] : []),
  ];
  const made = make("th", "", make("span", "", link, ...(asked.length ? [make("span", "facts-of", asked.join(" · "))] : [])));
  made.scope = "col";
  if (column.uncovered) made.dataset.covers = "uncovered";
  return made;
}

function personRow(person, columns, people) {
  return make("tr", "", personHeader(person), ...columns.map((column) => cell(column, person.person, people)));
}

function personHeader({ person, level, unit, mustInclude }) {
  const link = nameLink(person, pictureAt("surroundings", { of: person.id }));
  const facts = [
    level ? word(level) : caption("noLevel"),
    unit?.name ?? caption("noUnit"),
    ...(mustInclude ? [caption("asked")] : []),
  ];
  const made = make("th", "", link, make("span", "facts-of", facts.join(" · ")));
  made.scope = "row";
  return made;
}

function cell(column, person, people) {
  if (column.uncovered) return marked("uncovered", caption("uncovered"));
  if (!column.coveredBy.some((each) => each.id === person.id))
    return make("td", "", make("span", "unseen", caption("hasNot")));
  if (firstOf(column, people)?.id !== person.id) return marked("also", caption("also"));
  const alone = column.coveredBy.length === 1 && column.othersCount === 0;
  return alone
    ? marked("first", caption("first"), make("span", "alone", caption("alone")))
    : marked("first", caption("first"));
}

function marked(kind, ...said) {
  const made = make("td", "", ...said);
  made.dataset.covers = kind;
  return made;
}

/** Below: how many in the room have it, and how many others could come. */
function foot(columns) {
  const inRoom = columns.map((column) => count(column.coveredBy.length, column.uncovered));
  const others = columns.map((column) => count(column.othersCount, false));
  return make("tfoot", "", row("inRoom", inRoom), row("others", others));
}

function row(name, cells) {
  const head = make("th", "", caption(name));
  head.scope = "row";
  return make("tr", "", head, ...cells);
}

function count(number, uncovered) {
  const made = make("td", "", spoken(number));
  if (uncovered) made.dataset.covers = "uncovered";
  return made;
}
