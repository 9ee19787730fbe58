// Below the table of an invitation: what decided, which other groups are as good, and what would be otherwise.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { markName } from "./links.js";
import { spoken } from "./words.js";

/** What decided, in order, as sentences. */
export function whatDecided({ aims }) {
  return told("whatDecided", aims.map((each) => make("li", "", each.sentence)), "ol");
}

/** Other groups that are as good, each by who comes in and who is not needed. */
export function asGood({ alternatives, alternativesAreAll }) {
  const items = alternatives.map(({ added, removed }) => {
    const names = (people) => people.map((each) => each.name).join(", ");
    return markName(make("li", "", make("b", "", "+ "), names(added), make("b", "", " \u2212 "), names(removed)));
  });
  const all = alternatives.length && alternativesAreAll !== null ? [caption(alternativesAreAll ? "theseAreAll" : "thereAreMore")] : [];
  return told("asGood", items, "ul", all.map((each) => make("p", "quiet", each)));
}

/** What happens if each person asked about says no, and why each person asked about is not there. */
export function aboutSomeone({ ifDeclines, whyNot }) {
  const sentences = (answers) => answers.map((each) => make("li", "", each.sentence));
  return [...told("ifDeclines", sentences(ifDeclines)), ...told("whyNot", sentences(whyNot))];
}

/** What groups of each size can do at most, as a small table. */
export function whatFewerCanDo({ front }) {
  if (!front.length) return [];
  const heads = ["frontSize", "frontMet", "frontPeople", "frontUnmet"].map((name) => cell("th", caption(name), "col"));
  const rows = front.map(({ size, met, needs, people, unmet }) => {
    const left = unmet.map((each) => each.sentence).join(" ") || caption("frontNothing");
    const names = markName(make("td", "", people.map((each) => each.name).join(", ")));
    return make("tr", "", cell("th", spoken(size), "row"), cell("td", caption("of", spoken(met), spoken(needs))), names, cell("td", left));
  });
  const table = make("table", "front", make("thead", "", make("tr", "", ...heads)), make("tbody", "", ...rows));
  const region = make("div", "scroller region", table);
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", caption("front"));
  return [make("section", "", make("h2", "", caption("front")), region)];
}

/** A part called `name` with a list of `items`, where there are any, and what else is said of them. */
function told(name, items, kind = "ul", rest = []) {
  if (!items.length) return [];
  return [make("section", "told", make("h2", "", caption(name)), make(kind, "could", ...items), ...rest)];
}

function cell(tag, said, scope = "") {
  const made = make(tag, "", said);
  if (scope) made.scope = scope;
  return made;
}
