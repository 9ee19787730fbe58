// A variable that takes several objects of a few fields each: a row of fields for each of them.

import { button, make } from "./elements.js";
import { text } from "./texts.js";

/**
 * The rows of `variable`, called `label`, with what `start` says, one empty row at least. `field` makes the field of a
 * variable that starts with a text.
 */
export function fieldRows(variable, label, start, field) {
  const place = make("div", "");
  let count = 0;
  const add = (values = {}) => {
    count += 1;
    const made = row(variable, count, values, field);
    place.append(made);
    return made;
  };
  const started = startsOf(start);
  for (const values of started.length ? started : [{}]) add(values);
  const more = button(text("addRow"), () => add().querySelector("input").focus());
  const made = make("fieldset", "field rows", make("legend", "", label), place, more);
  made.dataset.rows = variable.name;
  return made;
}

/** What stands in the rows of `variable` that are filled in: [{number, texts}]; `textOf` reads one field. */
export function filledRows(form, variable, textOf) {
  return [...form.querySelectorAll(`[data-rows="${variable.name}"] .row`)]
    .map(({ dataset }) => ({ number: dataset.row, texts: textsOf(variable, dataset.row, textOf) }))
    .filter(({ texts }) => variable.fields.some((each) => (texts[each.name] ?? "") !== usual(each)));
}

/** The field `each` of a row of `variable`, under a name of its own. */
export function inRow(variable, each, number) {
  return { ...each, name: `${variable.name}-${number}-${each.name}`, called: each.name };
}

function row(variable, number, values, field) {
  const fields = variable.fields.map((each) => field(inRow(variable, each, number), values[each.name] ?? usual(each)));
  const made = make("div", "row", ...fields);
  const away = button("×", () => made.remove());
  away.setAttribute("aria-label", text("takeAwayRow", number));
  made.append(away);
  made.dataset.row = number;
  return made;
}

function textsOf(variable, number, textOf) {
  const texts = variable.fields.map((each) => [each.name, textOf(inRow(variable, each, number))]);
  return Object.fromEntries(texts.filter(([, typed]) => typed !== ""));
}

function usual(variable) {
  return variable.default === null ? "" : String(variable.default);
}

/** The texts of each row, from what an address or an example holds; nothing where it cannot be read. */
function startsOf(start) {
  try {
    const rows = start ? JSON.parse(start) : [];
    return rows.map((values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? "")])));
  } catch {
    return [];
  }
}
