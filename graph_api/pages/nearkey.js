// What the shapes, borders and lines of the drawing mean: those that are in it.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { LEVELS, LINES, SHAPES } from "./nearlooks.js";
import { shape as element } from "./svg.js";
import { word } from "./words.js";

/** The key to the drawing of `answer`. */
export function nearKey({ nodes, links }) {
  const types = Object.keys(SHAPES).filter((type) => nodes.some((each) => each.type === type));
  const levels = Object.keys(LEVELS).filter((level) => nodes.some((each) => each.level === level));
  const kinds = Object.keys(LINES).filter((kind) => links.some((each) => each.kind === kind));
  const items = [
    ...types.map((type) => item(shape(SHAPES[type]), word(type))),
    ...levels.map((level) => item(shape(SHAPES.PERSON, LEVELS[level]), word(level))),
    ...kinds.map((kind) => item(line(LINES[kind]), word(kind))),
  ];
  const list = make("ul", "nearKey", ...items);
  list.setAttribute("aria-label", caption("nearKey"));
  return list;
}

function item(sign, said) {
  return make("li", "", sign, said);
}

function shape({ outline }, { width, style, dashes = [] } = LEVELS.TACTICAL) {
  const border = path({ d: outline, class: "border", "stroke-width": width, "stroke-dasharray": dashes.join(" ") });
  const between = style === "double" ? [path({ d: outline, class: "between", "stroke-width": width / 3 })] : [];
  return drawn("0 0 24 24", "shape", border, ...between);
}

function line({ dashes, width, points }) {
  const stroke = path({
    d: points ? "M1 5 H36" : "M1 5 H43",
    class: "line",
    "stroke-width": width,
    "stroke-dasharray": dashes.join(" "),
  });
  return drawn("0 0 44 10", "", stroke, ...(points ? [path({ d: "M34 0 L44 5 L34 10 Z", class: "head" })] : []));
}

function drawn(box, name, ...paths) {
  return element("svg", { viewBox: box, class: name, "aria-hidden": "true" }, ...paths);
}

function path(attributes) {
  return element("path", attributes);
}
