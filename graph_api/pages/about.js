// What an answer says about itself, below its picture: what to bear in mind, how it was computed and with what.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { markName } from "./links.js";
import { heading, spoken, word } from "./words.js";

/** What to bear in mind with `answer`, then, folded, how and with what it was computed. */
export function about(answer) {
  const parts = [
    part("definition", make("p", "", answer.definition)),
    ...(answer.leftOut.length ? [part("leftOut", list(answer.leftOut.map(leftOut)))] : []),
    part("parameters", list(answer.parameters.map((each) => `${heading(each.name)}: ${setting(each.value)}`))),
    ...(answer.literature.length ? [part("literature", markName(list(answer.literature)))] : []),
    part("dataVersion", make("p", "", spoken(answer.dataVersion))),
    ...(answer.dataAt ? [part("dataAt", make("p", "", spoken(answer.dataAt)))] : []),
  ];
  const folded = make("details", "about", make("summary", "", caption("about")), ...parts.flat());
  return make("section", "", ...notes(answer), folded);
}

/** What to beware of, as sentences; the names of fields in it need no marks here. */
export function notes(answer) {
  return answer.note ? [make("p", "note", answer.note.replaceAll("`", ""))] : [];
}

function part(name, content) {
  return [make("h3", "", heading(name)), content];
}

function list(sentences) {
  return make("ul", "", ...sentences.map((each) => make("li", "", each)));
}

/** A value that the answer writes out, "null" for none, as a person reads it. */
function setting(value) {
  if (value === "null" || value === "") return spoken(null);
  if (value === "true" || value === "false") return spoken(value === "true");
  return value
    .split(", ")
    .map((each) => word(each))
    .join(", ");
}

function leftOut({ count, sentence }) {
  return `${sentence} (${spoken(count)})`;
}
