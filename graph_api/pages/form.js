// The variables of a question as form fields, and what is typed there as values.

import { heading, word } from "./words.js";
import { language, text } from "./texts.js";
import { suggest } from "./suggestions.js";

// Filled in by the page itself: the place in a list, and the language of the answer's sentences.
const OURS = new Set(["after", "before", "language"]);

/** Thrown where a field cannot be used; `field` is the element to go back to. */
export class NotFilledIn extends Error {
  constructor(message, field) {
    super(message);
    this.field = field;
  }
}

/** Put the fields of `question` into `form`; `typed` holds texts by variable, in place of the example's values. */
export function showForm(form, question, typed) {
  const fields = question.variables.filter((variable) => !OURS.has(variable.name));
  const start = (variable) => typed?.[variable.name] ?? (typed ? "" : written(question.example[variable.name] ?? variable.default));
  const button = Object.assign(document.createElement("button"), { type: "submit", textContent: text("ask") });
  form.replaceChildren(...fields.map((variable) => field(variable, start(variable))), button);
}

/** The values of the variables; what is left empty is left out. */
export function valuesOf(form, question) {
  const values = {};
  for (const variable of question.variables) {
    if (variable.name === "language") values.language = language().toUpperCase();
    if (OURS.has(variable.name)) continue;
    const value = valueOf(form, variable);
    if (value !== undefined) values[variable.name] = value;
    else if (variable.required) throw missing(form, variable);
  }
  return values;
}

/** What is typed, as text by variable: for the address of the page. */
export function typedIn(form, question) {
  const shown = question.variables.filter((variable) => !OURS.has(variable.name));
  return Object.fromEntries(shown.map((variable) => [variable.name, textOf(form, variable)]).filter(([, typed]) => typed !== ""));
}

function field(variable, start) {
  if (variable.values.length && variable.many) return choices(variable, start);
  const control = controlFor(variable, start);
  control.id = `field-${variable.name}`;
  control.name = variable.name;
  const label = Object.assign(document.createElement("label"), { htmlFor: control.id, textContent: labelOf(variable) });
  const box = element("div", "field", label, control);
  if (control.type === "checkbox") box.classList.add("check");
  if (variable.required) control.setAttribute("aria-required", "true");
  if (variable.finds.length) suggest(box, control, variable);
  return box;
}

function controlFor(variable, start) {
  if (variable.values.length) return select(variable, start);
  const input = document.createElement("input");
  if (variable.word === "Boolean") {
    input.type = "checkbox";
    input.checked = start === "true";
    return input;
  }
  if (variable.word === "Day") input.type = "date";
  else if (variable.word === "Int" && !variable.many) input.type = "number";
  else input.type = "text";
  input.value = start;
  input.autocomplete = "off";
  return input;
}

function select(variable, start) {
  const options = variable.values.map((value) => option(value.name, word(value.name), value.means ?? "", start));
  const any = variable.required || variable.default !== null ? [] : [option("", text("anyValue"), "", start)];
  return element("select", "", ...any, ...options);
}

function option(value, label, title, start) {
  return Object.assign(document.createElement("option"), { value, textContent: label, title, selected: value === start });
}

/** Several of a closed list: a box to tick for each. */
function choices(variable, start) {
  const chosen = new Set(start.split(",").map((each) => each.trim()));
  const boxes = variable.values.map((value) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: variable.name, value: value.name });
    box.checked = chosen.has(value.name);
    const label = element("label", "choice", box, word(value.name));
    label.title = value.means ?? "";
    return label;
  });
  const legend = Object.assign(document.createElement("legend"), { textContent: labelOf(variable) });
  return element("fieldset", "field", legend, ...boxes);
}

function labelOf(variable) {
  const notes = [];
  if (variable.required) notes.push(text("required"));
  if (variable.many && !variable.values.length) notes.push(text("list"));
  if (variable.finds.length) notes.push(text("find"));
  return heading(variable.name) + (notes.length ? ` (${notes.join("; ")})` : "");
}

function textOf(form, variable) {
  const control = form.elements[variable.name];
  if (variable.values.length && variable.many) {
    return [...form.querySelectorAll(`[name="${variable.name}"]:checked`)].map((box) => box.value).join(", ");
  }
  return control.type === "checkbox" ? String(control.checked) : control.value.trim();
}

function valueOf(form, variable) {
  const typed = textOf(form, variable);
  if (typed === "" || (typed === "false" && variable.word === "Boolean" && variable.default === null)) return undefined;
  if (!variable.many) return single(form, variable, typed);
  return typed.split(",").map((each) => each.trim()).filter(Boolean).map((each) => single(form, variable, each));
}

function single(form, variable, typed) {
  if (variable.word === "Boolean") return typed === "true";
  if (variable.word !== "Int" && variable.word !== "Float") return typed;
  const number = Number(typed.replace(",", "."));
  if (Number.isFinite(number)) return number;
  throw new NotFilledIn(text("notNumber", heading(variable.name)), form.elements[variable.name]);
}

function missing(form, variable) {
  const control = form.elements[variable.name];
  return new NotFilledIn(text("missing", heading(variable.name)), control instanceof Element ? control : control?.[0]);
}

function written(value) {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
