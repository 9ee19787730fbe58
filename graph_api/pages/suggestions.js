// Names to choose from while one types in a field that wants ids, and what the chosen ids are called.

import { lookUp } from "./ask.js";
import { text } from "./texts.js";
import { heading } from "./words.js";

const MOST = 6;
const PAUSE = 200;
const FEWEST_LETTERS = 2;

const SEARCH = `query ($text: String!, $types: [SearchType!], $first: Int) {
  search(text: $text, types: $types, first: $first) { node { id __typename ...called } }
}`;
// Two names for it, since GraphQL does not let one name stand for two fields of types that might overlap.
const CALLED = `fragment called on Node {
  ... on Person { label: name } ... on Organisation { label: name } ... on Unit { label: name }
  ... on Competence { label: name } ... on Objective { titled: title } ... on Theme { titled: title }
  ... on Gathering { titled: title } ... on Decision { titled: title } ... on Initiative { titled: title }
}`;
const labelOf = (node) => node?.label ?? node?.titled;

/** Give `control`, in `box`, suggestions of the types that `variable` finds. */
export function suggest(box, control, variable) {
  const names = Object.assign(document.createElement("p"), { className: "names", id: `${control.id}-names` });
  const hits = Object.assign(document.createElement("ul"), { className: "hits" });
  const count = Object.assign(document.createElement("p"), { className: "quiet" });
  count.setAttribute("role", "status");
  control.setAttribute("aria-describedby", names.id);
  box.append(names, hits, count);
  let timer = 0;
  control.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => showHits(control, variable, { names, hits, count }), PAUSE);
  });
  control.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear(hits, count);
  });
  showNames(control, names);
}

async function showHits(control, variable, shown) {
  const typed = last(control.value, variable.many);
  clear(shown.hits, shown.count);
  showNames(control, shown.names);
  if (typed.length < FEWEST_LETTERS) return;
  const data = await lookUp(SEARCH + CALLED, { text: typed, types: variable.finds, first: MOST });
  if (typed !== last(control.value, variable.many)) return;
  const found = (data?.search ?? []).map((hit) => hit.node);
  shown.hits.replaceChildren(...found.map((node) => item(node, () => choose(control, variable, node, shown))));
  shown.count.textContent = found.length ? text("hits", found.length) : "";
}

function item(node, choose) {
  const label = `${labelOf(node)} (${heading(node.__typename)})`;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", choose);
  const made = document.createElement("li");
  made.append(button);
  return made;
}

function choose(control, variable, node, { names, hits, count }) {
  const before = variable.many ? control.value.split(",").slice(0, -1).map((each) => each.trim()) : [];
  control.value = [...before, node.id].join(", ");
  clear(hits, count);
  showNames(control, names);
  control.focus();
}

/** Below the field, what the ids in it are called; nothing for what is no id of ours. */
async function showNames(control, names) {
  const ids = control.value.split(",").map((each) => each.trim()).filter((each) => /^[a-z]+_\w+$/.test(each));
  if (!ids.length) {
    names.textContent = "";
    return;
  }
  const fields = ids.map((id, place) => `n${place}: node(id: ${JSON.stringify(id)}) { ...called }`);
  const data = await lookUp(`{ ${fields.join(" ")} } ${CALLED}`);
  const labels = Object.values(data ?? {}).map(labelOf).filter(Boolean);
  names.textContent = labels.length ? text("named", labels.join("; ")) : "";
}

function last(typed, many) {
  return (many ? typed.split(",").at(-1) : typed).trim();
}

function clear(hits, count) {
  hits.replaceChildren();
  count.textContent = "";
}
