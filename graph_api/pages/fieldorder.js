// A variable that takes several of a closed list, the first first: a list to choose from for each place.

import { make } from "./elements.js";
import { word } from "./words.js";

// Stands for none of them, since an empty text would stand for what is usual.
const NONE = "-";

/** The places of `variable`, called `label`, with what `start` says. */
export function fieldOrder(variable, label, start) {
  const chosen = start.split(",").map((each) => each.trim());
  const places = variable.values.map((_, place) => {
    const options = [option("", "–", ""), ...variable.values.map((each) => option(each.name, word(each.name), each.means ?? ""))];
    const made = make("select", "", ...options);
    made.name = variable.name;
    made.value = variable.values.some((each) => each.name === chosen[place]) ? chosen[place] : "";
    made.setAttribute("aria-label", `${label}: ${place + 1}`);
    return made;
  });
  return make("fieldset", "field order", make("legend", "", label), ...places);
}

/** What is chosen, in order and each once, as text. */
export function orderedText(form, variable) {
  const chosen = [...form.querySelectorAll(`select[name="${variable.name}"]`)].map((each) => each.value).filter(Boolean);
  return [...new Set(chosen)].join(", ") || NONE;
}

/** The same as a value. */
export function orderedValue(typed) {
  return typed === NONE ? [] : typed.split(", ");
}

function option(value, label, title) {
  return Object.assign(make("option", "", label), { value, title });
}
