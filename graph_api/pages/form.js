// The variables of a question as form fields, and what is typed there as values.

import { make } from "./elements.js";
import { fieldOrder, orderedText, orderedValue } from "./fieldorder.js";
import { fieldRows, filledRows, inRow } from "./fieldrows.js";
import { isId, suggest } from "./suggestions.js";
import { language, text } from "./texts.js";
import { heading, word } from "./words.js";

// Filled in by the page itself: the place in a list, and the language of the answer's sentences.
const OURS = new Set(["after", "before", "language"]);

// Fewer fields than this are not worth folding away.
const FOLDED = 2;

/** Thrown where a field cannot be used; `field` is the element to go back to. */
export class NotFilledIn extends Error {
  constructor(message, field) {
    super(message);
    this.field = field;
  }
}

/** Put the fields of `question` into `form`; `typed` holds texts by variable, in place of the example's values. */
export function showForm(form, question, typed) {
  const start = (variable) => startOf(question, variable, typed);
  const fields = shownOf(question).map((variable) => [variable, field(variable, start(variable))]);
  const first = fields.filter(([variable]) => comesFirst(question, variable));
  const later = fields.filter(([variable]) => !comesFirst(question, variable));
  const open = later.some(([variable]) => (typed?.[variable.name] ?? usual(variable)) !== usual(variable));
  const ask = Object.assign(make("button", "", text("ask")), { type: "submit" });
  const elements = (list) => list.map(([, made]) => made);
  if (later.length < FOLDED) form.replaceChildren(...elements(fields), ask);
  else form.replaceChildren(...elements(first), folded(elements(later), open), ask);
}

/** The values of the variables; what is left empty is left out. */
export function valuesOf(form, question) {
  const values = {};
  if (question.variables.some((variable) => variable.name === "language")) values.language = language().toUpperCase();
  for (const variable of shownOf(question)) {
    const value = valueOf(form, variable);
    if (value !== undefined) values[variable.name] = value;
    else if (variable.required) throw missing(form, variable);
  }
  return values;
}

function missing(form, variable) {
  return new NotFilledIn(text("missing", called(variable)), controlOf(form, variable));
}

/** What is typed, as text by variable: for the address of the page. */
export function typedIn(form, question) {
  const typed = shownOf(question).map((variable) => [variable.name, textOf(form, variable)]);
  return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}

/** What would be typed for `values` of the variables: `typedIn` the other way round. */
export function typedFrom(question, values) {
  const typed = shownOf(question).map((variable) => [variable.name, written(values[variable.name])]);
  return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}

function shownOf(question) {
  const shown = question.variables.filter((variable) => !OURS.has(variable.name));
  return shown.map((variable) => ({ ...variable, within: question.name }));
}

/** What a variable is called, in its question. */
function called(variable) {
  return heading(variable.called ?? variable.name, variable.within);
}

function startOf(question, variable, typed) {
  if (typed) return typed[variable.name] ?? (alwaysSaid(variable) ? usual(variable) : "");
  return written(question.example[variable.name] ?? variable.default);
}

/** Whether an address says the variable even where nothing is chosen: where it does not, the usual is meant. */
function alwaysSaid(variable) {
  const chosen = variable.values.length > 0 && !variable.many && variable.default !== null;
  return variable.ordered || variable.word === "Boolean" || chosen;
}

/** Whether a variable is one that most people set: the others are folded away. */
function comesFirst(question, variable) {
  const names = variable.finds.length > 0 && !variable.many;
  const listed = variable.values.length > 0 && !variable.ordered;
  return variable.required || variable.name in question.example || listed || names;
}

function usual(variable) {
  return written(variable.default);
}

function folded(fields, open) {
  const made = make("details", "more", make("summary", "", text("more", fields.length)), ...fields);
  made.open = open;
  return made;
}

function field(variable, start) {
  if (variable.ordered) return fieldOrder(variable, called(variable), start);
  if (variable.fields.length) return fieldRows(variable, called(variable), start, (each, text) => field(inside(variable, each), text));
  if (variable.values.length && variable.many) return choices(variable, start);
  const control = controlFor(variable, start);
  control.id = `field-${variable.name}`;
  control.name = variable.name;
  const label = Object.assign(make("label", "", labelOf(variable)), { htmlFor: control.id });
  const box = make("div", "field", label, control);
  if (control.type === "checkbox") box.classList.add("check");
  if (variable.required) control.setAttribute("aria-required", "true");
  if (variable.finds.length) suggest(box, control, { ...variable, label: called(variable) });
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
  return make("select", "", ...any, ...options);
}

function option(value, label, title, start) {
  return Object.assign(make("option", "", label), { value, title, selected: value === start });
}

/** Several of a closed list: a box to tick for each. */
function choices(variable, start) {
  const chosen = new Set(start.split(",").map((each) => each.trim()));
  const boxes = variable.values.map((value) => {
    const box = Object.assign(make("input", ""), { type: "checkbox", name: variable.name, value: value.name });
    box.checked = chosen.has(value.name);
    const label = make("label", "choice", box, word(value.name));
    label.title = value.means ?? "";
    return label;
  });
  return make("fieldset", "field", make("legend", "", labelOf(variable)), ...boxes);
}

function labelOf(variable) {
  const notes = [];
  if (variable.required) notes.push(text("required"));
  if (variable.many && !variable.values.length) notes.push(text(variable.finds.length ? "several" : "list"));
  if (variable.finds.length) notes.push(text("find"));
  return called(variable) + (notes.length ? ` (${notes.join("; ")})` : "");
}

/** The element that a person goes to for `variable`. */
function controlOf(form, variable) {
  return form.querySelector(`#field-${variable.name}`) ?? form.querySelector(`[name="${variable.name}"]`);
}

function textOf(form, variable) {
  if (variable.ordered) return orderedText(form, variable);
  if (variable.fields.length) return written(filledRows(form, variable, (each) => textOf(form, each)).map((each) => each.texts));
  const control = form.elements[variable.name];
  if (variable.values.length && variable.many) {
    return [...form.querySelectorAll(`[name="${variable.name}"]:checked`)].map((box) => box.value).join(", ");
  }
  return control.type === "checkbox" ? String(control.checked) : control.value.trim();
}

function valueOf(form, variable) {
  const typed = textOf(form, variable);
  if (typed === "" || (typed === "false" && variable.word === "Boolean" && variable.default === null)) return undefined;
  if (variable.ordered) return orderedValue(typed);
  if (variable.fields.length) return filledRows(form, variable, (each) => textOf(form, each)).map((row) => objectOf(form, variable, row));
  if (!variable.many) return single(form, variable, typed);
  return typed.split(",").map((each) => each.trim()).filter(Boolean).map((each) => single(form, variable, each));
}

/** The object that a row says; a field without a text is left out. */
function objectOf(form, variable, { number, texts }) {
  const values = variable.fields.map((each) => {
    const field = inside(variable, inRow(variable, each, number));
    if (!(each.name in texts) && each.required) throw missing(form, field);
    return [each.name, each.name in texts ? single(form, field, texts[each.name]) : undefined];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** `each` as a field within an object of `variable`. */
function inside(variable, each) {
  return { ...each, within: `${variable.within}.${variable.name}` };
}

function single(form, variable, typed) {
  if (variable.word === "Boolean") return typed === "true";
  if (variable.word === "ID" && variable.finds.length && !isId(typed)) {
    throw new NotFilledIn(text("notChosen", called(variable), typed), controlOf(form, variable));
  }
  if (variable.word !== "Int" && variable.word !== "Float") return typed;
  const number = Number(typed.replace(",", "."));
  if (Number.isFinite(number)) return number;
  throw new NotFilledIn(text("notNumber", called(variable)), controlOf(form, variable));
}

function written(value) {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.some((each) => typeof each === "object") ? JSON.stringify(value) : value.join(", ");
}
