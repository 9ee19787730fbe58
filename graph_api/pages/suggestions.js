// A field that wants names of what is in the graph: choices while one types, by keyboard as well as mouse, after the
// combobox pattern of WAI-ARIA. What is chosen is shown by its name; its id is what the form sends.

import { lookUp } from "./ask.js";
import { button, make } from "./elements.js";
import { text } from "./texts.js";
import { heading } from "./words.js";

const MOST = 8;
const PAUSE = 200;
const FEWEST_LETTERS = 2;

const SEARCH = `query ($text: String!, $types: [SearchType!], $first: Int) {
  search(text: $text, types: $types, first: $first) { node { id externalId __typename ...called } }
}`;
// Two names for it, since GraphQL does not let one name stand for two fields of types that might overlap.
const CALLED = `fragment called on Node {
  ... on Person { label: name } ... on Organisation { label: name } ... on Unit { label: name }
  ... on Competence { label: name } ... on Objective { titled: title } ... on Theme { titled: title }
  ... on Gathering { titled: title } ... on Decision { titled: title } ... on Initiative { titled: title }
}`;
const labelOf = (node) => node?.label ?? node?.titled;

/** Make `control`, in `box`, a combobox of the types that `variable` finds; its value, ids, is kept by its name. */
export function suggest(box, control, variable) {
  new Combobox(box, control, variable);
}

/** Whether `typed` may be an id of ours: the short word for its type, "_", and no spaces. */
export function isId(typed) {
  return /^[a-z]+_\w+$/.test(typed);
}

class Combobox {
  constructor(box, control, variable) {
    this.input = control;
    this.variable = variable;
    this.chosen = [];
    this.hits = [];
    this.active = -1;
    this.kept = Object.assign(make("input", ""), { type: "hidden", name: variable.name, value: control.value });
    this.tags = make("ul", "chosen");
    this.list = make("ul", "hits");
    this.said = make("p", "quiet");
    this.dress(box);
    this.listen();
    this.start(control.value);
  }

  dress(box) {
    const { input, list, said } = this;
    input.removeAttribute("name");
    list.id = `${input.id}-hits`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", this.variable.label);
    said.setAttribute("role", "status");
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    box.classList.add("combo");
    input.before(this.tags);
    box.append(this.kept, list, said);
  }

  listen() {
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      this.typed();
      timer = setTimeout(() => this.find(), PAUSE);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
  }

  /** What the field starts with: ids, or other words that the question understands. */
  async start(value) {
    const given = value.split(",").map((each) => each.trim()).filter(Boolean);
    if (!this.variable.many) {
      this.chosen = given.slice(0, 1).map((id) => ({ id, label: id }));
    } else {
      this.chosen = given.map((id) => ({ id, label: id }));
      this.input.value = "";
    }
    this.show();
    const names = await namesOf(given);
    if (!names.size || this.kept.value !== given.join(", ")) return;
    this.chosen = given.map((id) => ({ id, label: names.get(id) ?? id }));
    this.show();
  }

  /** Something was typed: what stood for one chosen thing does so no longer. */
  typed() {
    if (!this.variable.many) this.chosen = [];
    this.keep();
    this.close();
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else this.find();
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.hits[this.active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Backspace" && this.variable.many && this.input.value === "") this.drop(this.chosen.at(-1));
  }

  async find() {
    const words = this.input.value.trim();
    if (words.length < FEWEST_LETTERS || this.isChosen(words)) return;
    const data = await lookUp(SEARCH + CALLED, { text: words, types: this.variable.finds, first: MOST });
    if (words !== this.input.value.trim() || document.activeElement !== this.input) return;
    const taken = new Set(this.chosen.map((each) => each.id));
    this.open((data?.search ?? []).map((hit) => hit.node).filter((node) => !taken.has(node.id)));
  }

  isChosen(words) {
    return !this.variable.many && this.chosen.some((each) => each.label === words);
  }

  open(hits) {
    this.hits = hits;
    this.active = -1;
    this.list.replaceChildren(...hits.map((node, place) => this.option(node, place)));
    this.list.hidden = !hits.length;
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = hits.length ? text("hits", hits.length) : text("noHits", this.input.value.trim());
  }

  close() {
    this.open([]);
    this.said.textContent = "";
  }

  option(node, place) {
    const alike = this.hits.filter((each) => labelOf(each) === labelOf(node)).length > 1;
    const kind = make("span", "kind", heading(node.__typename) + (alike ? ` · ${node.externalId}` : ""));
    const made = make("li", "", make("span", "", labelOf(node)), " ", kind);
    made.id = `${this.list.id}-${place}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    // The field keeps the focus, else it would close the list before the click.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => this.choose(node));
    return made;
  }

  move(step) {
    const options = [...this.list.children];
    const before = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = (before + step + options.length) % options.length;
    options.forEach((each, place) => each.setAttribute("aria-selected", String(place === this.active)));
    options[this.active].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.active].id);
  }

  choose(node) {
    const chosen = { id: node.id, label: labelOf(node) };
    this.chosen = this.variable.many ? [...this.chosen, chosen] : [chosen];
    if (this.variable.many) this.input.value = "";
    this.close();
    this.show();
    this.input.focus();
  }

  drop(gone) {
    this.chosen = this.chosen.filter((each) => each !== gone);
    this.show();
    this.input.focus();
  }

  show() {
    if (this.variable.many) this.tags.replaceChildren(...this.chosen.map((each) => this.tag(each)));
    else if (this.chosen.length) this.write(this.chosen[0].label);
    this.keep();
  }

  /** Write `label` where the names arrive after somebody has marked all to type over it: it stays marked. */
  write(label) {
    const { input } = this;
    const marked = document.activeElement === input && input.selectionStart === 0 && input.selectionEnd === input.value.length;
    input.value = label;
    if (marked) input.select();
  }

  tag(chosen) {
    const away = button("×", () => this.drop(chosen));
    away.setAttribute("aria-label", text("takeAway", chosen.label));
    return make("li", "", make("span", "", chosen.label), away);
  }

  /** Keep what is to be sent: the ids of what is chosen, and what is typed but not chosen as it is. */
  keep() {
    const free = this.variable.many || !this.chosen.length ? this.input.value.trim() : "";
    this.kept.value = [...this.chosen.map((each) => each.id), free].filter(Boolean).join(", ");
  }
}

/** What the ids among `given` are called. */
async function namesOf(given) {
  const ids = given.filter(isId);
  if (!ids.length) return new Map();
  const fields = ids.map((id, place) => `n${place}: node(id: ${JSON.stringify(id)}) { ...called }`);
  const data = await lookUp(`{ ${fields.join(" ")} } ${CALLED}`);
  return new Map(ids.map((id, place) => [id, labelOf(data?.[`n${place}`])]).filter(([, label]) => label));
}
