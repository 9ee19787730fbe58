// Tables on the page, with what may be done with them.

import { drawingOf } from "./bardrawings.js";
import { barsFigure } from "./bars.js";
import { download } from "./download.js";
import { button, make } from "./elements.js";
import { whyEmpty } from "./empty.js";
import { pictureOf } from "./pictures.js";
import { language, text } from "./texts.js";
import { heading, joined, spoken, titleOf, word } from "./words.js";

// Letters from which on a cell is given room, so that it does not become a narrow column of words.
const LONG = 40;

// And from which on it shows its beginning first.
const CLAMPED = 180;

// Values that say how a pair of units does: each is a word, and has a colour of its own.
const VERDICTS = new Set(["TRAPPED", "THIN", "SOME", "MET", "NO_DATA", "INFEASIBLE"]);

const REMARKS = /^(note|\w+Sentence)$/;

// Lists about people who are asked about: nobody was, where they are empty.
const ABOUT_SOMEONE = new Set(["ifDeclines", "whyNot"]);

/**
 * Show an answer in `place`: `tables` of `answer` to the question `name` with what was `typed`, the download, its
 * picture or bars, and `next` where there is another page. `raw`: whether the answer can be seen as JSON here.
 */
export function showAnswer(place, { name, typed, answer, tables, next = null, raw = true }) {
  const filled = tables.some((table) => table.rows.length);
  const parts = tables.map((table) => section(table, answer.data, typed));
  const drawing = name ? drawingOf(name, answer.data[name]) : null;
  if (drawing) parts.unshift(barsFigure(drawing));
  if (filled) parts.unshift(tools(name, typed, answer, tables));
  if (next) parts.push(make("p", "tools", button(text("next"), next)));
  if (raw) parts.push(json(answer));
  place.replaceChildren(...parts);
}

function section(table, data, typed) {
  const rows = table.rows.length;
  const part = table.total > rows ? ` (${text("of", spoken(rows), spoken(table.total))})` : "";
  const title = make("h2", "", titleOf(table.path) + part);
  if (!table.rows.length) return make("section", "", title, reason(table, data, typed));
  const scroller = make("div", "scroller", table.facts ? factsTable(table) : rowsTable(table));
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", title.textContent);
  return make("section", "", title, scroller);
}

/** Why there are no rows, as soon as it is known. */
function reason(table, data, typed) {
  const made = make("p", "empty", text("noneFits"));
  whyEmpty(table, data, typed).then((sentence) => made.replaceChildren(sentence));
  return made;
}

function rowsTable(table) {
  const columns = visible(table);
  const numbers = (column) => table.rows.some((row) => typeof row[column] === "number");
  const heads = columns.map((column) => header("col", heading(column, table.path), numbers(column) ? "number" : ""));
  const head = make("tr", "", ...heads);
  const body = table.rows.map((row) => make("tr", "", ...columns.map((column) => cell(row[column], column))));
  return make("table", "", make("thead", "", head), make("tbody", "", ...body));
}

/** What is one by one: short values beside each other, long ones below; said to be a table, however it is laid out. */
function factsTable(table) {
  const row = table.rows[0];
  const rows = visible(table).filter((column) => !isLeftUnsaid(row, column));
  const made = make("table", "facts", make("tbody", "", ...rows.map((column) => fact(row[column], column, table.path))));
  made.setAttribute("role", "table");
  return made;
}

function fact(value, column, path) {
  const shown = Array.isArray(value) && !value.length ? make("td", "", text("none")) : cell(value, column);
  const made = make("tr", shown.classList.contains("long") ? "wide" : "", header("row", heading(column, path)), shown);
  made.setAttribute("role", "row");
  made.firstChild.setAttribute("role", "rowheader");
  shown.setAttribute("role", "cell");
  return made;
}

/** Remarks that were not made, and what could not be computed where there is nothing to compute with. */
function isLeftUnsaid(row, column) {
  const nothing = row[column] === null || row[column].length === 0;
  return nothing && (row.status === "NO_DATA" || REMARKS.test(column) || ABOUT_SOMEONE.has(column));
}

/** The columns that a person reads: what it is called first, and no ids that stand beside a name. */
function visible(table) {
  const named = (prefix) => ["name", "title", "text"].some((each) => table.columns.includes(prefix + each));
  const columns = table.columns.filter((column) => !/(^|\.)id$/.test(column) || !named(column.slice(0, -2)));
  const first = columns.filter((column) => column === "name" || column === "title");
  return [...first.slice(0, 1), ...columns.filter((column) => column !== first[0])];
}

function header(scope, label, name = "") {
  const made = make("th", name, label);
  made.scope = scope;
  return made;
}

function cell(value, column) {
  const verdict = verdictOf(value, column);
  if (verdict) return make("td", "", make("span", `verdict ${verdict.kind}`, verdict.said));
  const written = spoken(value, column);
  if (typeof value === "number") return make("td", "number", written);
  return make("td", written.length > LONG ? "long" : "", ...(written.length > CLAMPED ? clamped(written) : [written]));
}

/** The beginning of `written`, and a button for the rest; its label is no text of the cell, which may be copied. */
function clamped(written) {
  const rest = button("", () => {
    const open = rest.getAttribute("aria-expanded") !== "true";
    rest.setAttribute("aria-expanded", String(open));
    rest.setAttribute("aria-label", text(open ? "showLess" : "showAll"));
  });
  rest.className = "rest";
  rest.setAttribute("aria-expanded", "false");
  rest.setAttribute("aria-label", text("showAll"));
  return [make("div", "clamped", written), rest];
}

/** A verdict as a word and the class that gives it a colour; null for what is none. */
function verdictOf(value, column) {
  const field = column.split(".").at(-1);
  if (VERDICTS.has(value)) return { kind: value.toLowerCase().replace("_", "-"), said: spoken(value, column) };
  if (!Array.isArray(value)) return null;
  if (field === "coveredBy" && !value.length) return { kind: "uncovered", said: text("notCovered") };
  return field === "uncovered" && value.length ? { kind: "uncovered", said: spoken(value, column) } : null;
}

function tools(name, typed, answer, tables) {
  const save = button(text("download"), () => {
    download(name || "mellanrum", tables, { heading, titleOf, joined, word }, language() === "sv" ? "," : ".");
  });
  const picture = name ? pictureOf(name, typed, answer.data) : null;
  const link = picture ? [Object.assign(make("a", "button", picture.label), { href: picture.href })] : [];
  return make("p", "tools", save, ...link);
}

function json(answer) {
  const made = make("details", "raw", make("summary", "", text("raw")));
  made.addEventListener("toggle", () => {
    if (made.open && made.children.length === 1) made.append(make("pre", "", JSON.stringify(answer, null, 2)));
  });
  return made;
}
