// The pair of units that is looked at: what the figures say, the decisions behind them, and where to go from there.

import { write } from "./address.js";
import { lookUp } from "./ask.js";
import { caption } from "./captions.js";
import { make } from "./elements.js";
import { link, nameLink } from "./links.js";
import { pictureAt } from "./pictures.js";
import { language } from "./texts.js";
import { meaningOf } from "./verdicts.js";
import { heading, spoken, word } from "./words.js";

// A meeting about more than this is about nothing.
const MOST_COMPETENCES = 8;

const NEEDED = `query ($ids: [ID!]) {
  decisions(where: {idIn: $ids}, first: 200) { nodes { needs { nodes { id } } } }
}`;

/**
 * Show `cell` of the map in `place`; without one, how to choose one. `asked` is the pair that the address names, `back`
 * the address of the map without it.
 */
export function showPair(place, { cell, asked, back }) {
  if (!cell) {
    place.replaceChildren(make("p", "quiet", caption(asked ? "noSuchPair" : "choosePair")));
    return;
  }
  const title = make("h2", "", caption("pair", cell.a.name, cell.b.name));
  const said = make("div", "", verdict(cell), make("p", "", cell.sentence));
  said.setAttribute("role", "status");
  const ways = make(
    "ul",
    "waysOn",
    ...[cell.a, cell.b].map(surroundings),
    make("li", "", link(caption("noPair"), back)),
  );
  place.replaceChildren(title, said, figures(cell), ways, ...behind(cell));
  invite(cell, ways);
}

function verdict(cell) {
  if (!cell.word) return make("p", "", caption("noNeedHere"));
  const chip = make("span", "swatch", word(cell.word));
  chip.dataset.verdict = cell.word;
  chip.dataset.shade = "2";
  return make("p", "", chip, ` ${meaningOf(cell.word)}`);
}

function figures(cell) {
  const rows = ["need", "seen", "expected", "ratio"].map((name) =>
    make("div", "", make("dt", "", heading(name)), make("dd", "", rounded(cell[name]))),
  );
  return make("dl", "figures", ...rows);
}

function rounded(value) {
  return spoken(value === null ? null : Math.round(value * 100) / 100);
}

/** What shows that the two need each other. */
function behind(cell) {
  const dependencies = cell.dependencies.length
    ? [make("p", "", `${heading("dependencies")}: ${cell.dependencies.join(", ")}`)]
    : [];
  if (!cell.decisions.length) return dependencies;
  const shown =
    cell.decisions.length < cell.decisionCount
      ? caption("latestOf", spoken(cell.decisions.length), spoken(cell.decisionCount))
      : spoken(cell.decisionCount);
  const items = cell.decisions.map((each) =>
    make("li", "", nameLink(each, `/${write(language(), "decisionCard", { decision: each.id })}`)),
  );
  return [...dependencies, make("h3", "", `${caption("behind")} (${shown})`), make("ol", "decisions", ...items)];
}

function surroundings(unit) {
  return make("li", "", link(caption("surroundingsOf", unit.name), pictureAt("surroundings", { of: unit.id })));
}

/** As soon as it is known what the decisions between the two need: a link to whom to invite about it. */
async function invite(cell, ways) {
  if (!cell.decisions.length) return;
  const data = await lookUp(NEEDED, { ids: cell.decisions.map((each) => each.id) });
  const needed = (data?.decisions.nodes ?? []).flatMap((each) => each.needs.nodes.map((competence) => competence.id));
  const often = mostOften(needed).slice(0, MOST_COMPETENCES);
  if (!often.length) return;
  const label = caption("inviteAbout", spoken(often.length));
  ways.prepend(make("li", "", link(label, pictureAt("coverage", { competences: often.join(", ") }))));
}

function mostOften(ids) {
  const counts = new Map();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one));
}
