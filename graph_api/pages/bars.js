// Bars beside their labels, as large as there is room: what `drawing` says, drawn anew whenever the room changes.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { shape } from "./svg.js";

// More bars than these are told of in words: who wants them all reads the table.
const MOST = 25;

// Bars that the description for those who do not see the drawing tells of: all of a few, the first of many.
const DESCRIBED = 8;

// In letters' heights: a row with everything beside each other, one with the label above, and what stands in them.
const BESIDE = { row: 1.75, text: 1.2, bar: 0.4, height: 1 };
const ABOVE = { row: 3.9, text: 1.2, said: 2.45, bar: 2.8, height: 0.7 };
const LINE = 1.3;
const SPACE = 0.6;
const GAP = 0.8;

// Where the bars would have less room than this, labels stand above them.
const LEAST = 9;

/**
 * A figure with the bars of `drawing`: {title, key, note, panels: [{title, range, bars}]}. A bar is {label, said,
 * value, mark, whole, tone}: `said` is its value in words, null is a value that is not known and has no bar, `mark` is
 * where a thin line stands, and `whole` the pale bar behind it; `range` is what at least has room.
 */
export function barsFigure(drawing) {
  const picture = shape("svg", { role: "img", "aria-labelledby": "bars-title", "aria-describedby": "bars-about" });
  const said = [make("strong", "", drawing.title), drawing.key, drawing.note].filter(Boolean);
  const figure = make("figure", "bars", make("figcaption", "", ...said.map((each) => make("p", "", each))), picture);
  const outline = drawing.panels.map((panel) => ({ ...panel, shown: panel.bars.slice(0, MOST) }));
  let before = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (!width || width === before) return;
    before = width;
    draw(picture, outline, width);
  }).observe(figure);
  picture.append(...about(drawing));
  return figure;
}

function draw(picture, panels, width) {
  const { fontSize, fontFamily } = getComputedStyle(picture);
  const letter = Number.parseFloat(fontSize);
  const measure = { label: measuring(`${fontSize} ${fontFamily}`), said: measuring(`600 ${fontSize} ${fontFamily}`) };
  const room = { width, letter, measure, ...columns(panels, width, letter, measure) };
  let top = 0;
  const parts = panels.map((panel) => {
    const { made, height } = panelAt(panel, top, room);
    top += height;
    return made;
  });
  const [title, description] = picture.children;
  picture.replaceChildren(title, description, ...parts);
  const size = { width, height: top, viewBox: `0 0 ${width} ${top}` };
  for (const [name, value] of Object.entries(size)) picture.setAttribute(name, value);
}

/** Where labels end, where bars begin and end, and whether the labels stand above, in pixels. */
function columns(panels, width, letter, measure) {
  const bars = panels.flatMap((panel) => panel.shown);
  const widest = (name) => Math.max(...bars.map((bar) => measure[name](bar[name])));
  const label = Math.min(widest("label") + 1, width * 0.42);
  const from = label + GAP * letter;
  const to = width - widest("said") - GAP * letter - 1;
  if (to - from >= LEAST * letter) return { form: BESIDE, label, from, to };
  return { form: ABOVE, label: width, from: 1, to: width - 1 };
}

function panelAt({ title, range, bars, shown }, top, room) {
  const { form, letter } = room;
  const head = lines("panel", title, top, room);
  const place = scale(shown, range, room);
  const begins = top + head.height;
  const ends = begins + shown.length * form.row * letter;
  const rows = shown.map((bar, row) => barAt(bar, begins + row * form.row * letter, place, room));
  const rest = bars.length - shown.length;
  const more = lines("more", rest ? caption("bars_more", rest) : "", ends, room);
  return { made: shape("g", {}, ...head.made, ...rows, ...more.made), height: ends - top + more.height + SPACE * letter };
}

/** What `said` is below `top`, on as many lines as it needs; none where there is nothing to say. */
function lines(name, said, top, { width, letter, measure }) {
  const written = [];
  for (const each of said.split(" ").filter(Boolean)) {
    const longer = [written.at(-1), each].filter(Boolean).join(" ");
    if (written.length && measure.said(longer) <= width) written[written.length - 1] = longer;
    else written.push(each);
  }
  const made = written.map((each, row) => line(name, each, 0, top + (row + 0.9) * LINE * letter));
  return { made, height: written.length ? (written.length * LINE + SPACE) * letter : 0 };
}

/** From a value to its place, in pixels; nothing is always in it, so that a bar can be read by its length. */
function scale(bars, [least, most], { from, to }) {
  const values = bars.flatMap(({ value, mark, whole }) => [value, mark, whole]).filter(Number.isFinite);
  const low = Math.min(least, ...values);
  const high = Math.max(most, ...values);
  return (value) => from + ((value - low) / (high - low || 1)) * (to - from);
}

function barAt({ label, said, value, mark, whole, tone }, top, place, { form, letter, label: room, to, measure }) {
  const y = top + form.bar * letter;
  const height = form.height * letter;
  const beside = form === BESIDE;
  const known = Number.isFinite(value);
  const kind = known ? (tone ?? "known") : "unknown";
  const made = shape("g", { class: `bar ${kind}` }, shape("title", {}, `${label}: ${said}`));
  const axis = beside ? [top, top + form.row * letter] : [y, y + height];
  if (beside || known) made.append(upright("zero", place(0), ...axis));
  if (known && Number.isFinite(whole)) made.append(area("whole", place(0), place(whole), y, height));
  if (known && value !== 0) made.append(area("value", place(0), place(value), y, height));
  if (Number.isFinite(mark)) made.append(...markAt(place(mark), y - 0.2 * letter, y + height + 0.2 * letter));
  made.append(
    line("label", cut(label, room, measure.label), 0, top + form.text * letter),
    line("said", said, beside ? to + GAP * letter : 0, top + (beside ? form.text : form.said) * letter),
  );
  return made;
}

function area(name, from, to, y, height) {
  const width = Math.max(Math.abs(to - from), 1);
  return shape("rect", { class: name, x: Math.min(from, to), y, width, height });
}

/** A thin line that is seen on a bar as well as beside it. */
function markAt(x, y1, y2) {
  return ["halo", "mark"].map((name) => upright(name, x, y1, y2));
}

function upright(name, x, y1, y2) {
  return shape("line", { class: name, x1: x, x2: x, y1, y2 });
}

function line(name, said, x, y) {
  return shape("text", { class: name, x, y }, said);
}

/** As much of `label` as there is room for; the whole of it is in the title of its bar. */
function cut(label, room, measure) {
  if (measure(label) <= room) return label;
  const letters = [...label];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** How wide a text is in `font`, in pixels. */
function measuring(font) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = font;
  return (said) => context.measureText(said).width;
}

/** What is read aloud instead of the drawing: what it is, and its bars. */
function about({ title, panels }) {
  const bars = panels.flatMap((panel) => panel.bars);
  const told = bars.slice(0, DESCRIBED).map(({ label, said }) => `${label}: ${said}`).join("; ");
  const many = bars.length > DESCRIBED ? "bars_firstOf" : "bars_all";
  const said = caption(bars.length === 1 ? "bars_one" : many, bars.length, told);
  return [shape("title", { id: "bars-title" }, title), shape("desc", { id: "bars-about" }, said)];
}
