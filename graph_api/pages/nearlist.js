// The surroundings as a list, step by step: who and what is there, and why.

import { write } from "./address.js";
import { caption } from "./captions.js";
import { make } from "./elements.js";
import { link, markName, nameLink } from "./links.js";
import { language } from "./texts.js";
import { word } from "./words.js";

// The question that tells all about one of a type, and its variable.
const CARDS = {
  PERSON: ["personCard", "person"],
  UNIT: ["unitMembers", "unit"],
  COMPETENCE: ["whoKnows", "competence"],
  DECISION: ["decisionCard", "decision"],
};

/** Whether there can be surroundings of a node: of people and units. */
export function canBeCentre({ type }) {
  return type === "PERSON" || type === "UNIT";
}

/** What a node is, in words: its type and, for a person, the level. */
export function kindOf({ type, level }) {
  return level ? `${word(type)}, ${word(level)}` : word(type);
}

/** Everything in `answer` by step; `linkTo(id)` is the address of the surroundings of another. */
export function nearList(answer, linkTo) {
  const last = Math.max(...answer.nodes.map((each) => each.step));
  const parts = Array.from({ length: last + 1 }, (_, step) =>
    part(
      step,
      answer.nodes.filter((each) => each.step === step),
      linkTo,
    ),
  );
  const list = make("section", "nearList", ...parts.flat());
  list.tabIndex = 0;
  list.setAttribute("role", "region");
  list.setAttribute("aria-label", caption("nearList"));
  return list;
}

function part(step, nodes, linkTo) {
  const title = step ? caption(`away_${step}`, nodes.length) : caption("centre");
  return [make("h2", "", title), make("ul", "", ...nodes.map((each) => entry(each, step, linkTo)))];
}

function entry(each, step, linkTo) {
  const name =
    step && canBeCentre(each) ? nameLink(each.node, linkTo(each.node.id)) : markName(make("b", "", each.node.name));
  const [question, variable] = CARDS[each.type];
  const card = link(caption(`card_${each.type}`), `/${write(language(), question, { [variable]: each.node.id })}`);
  card.setAttribute("aria-label", `${card.textContent}: ${each.node.name}`);
  const made = make(
    "li",
    "",
    name,
    " ",
    make("span", "kind", kindOf(each)),
    make("span", "why-here", each.sentence),
    card,
  );
  made.dataset.id = each.node.id;
  return made;
}
