// Tables on the page, with what may be done with them.

import { download } from "./download.js";
import { language, text } from "./texts.js";
import { heading, joined, spoken, titleOf, word } from "./words.js";

// Letters from which on a cell is given room, so that it does not become a narrow column of words.
const LONG = 40;

/** Show `answer` in `place`: its tables, the download, the answer as JSON, and `next` where there is another page. */
export function showAnswer(place, question, answer, tables, next) {
  const parts = tables.map(section);
  const rows = tables.some((table) => table.rows.length);
  if (!rows) parts.unshift(make("p", "empty", text("empty")));
  place.replaceChildren(...parts, ...(rows ? [tools(question, tables, next)] : []), raw(answer));
}

function section(table) {
  const total = table.total !== undefined && table.total > table.rows.length ? ` (${text("of", table.rows.length, table.total)})` : "";
  const title = make("h2", "", titleOf(table.path) + total);
  if (!table.rows.length) return make("section", "", title, make("p", "", text("emptyTable")));
  const scroller = make("div", "scroller", table.facts ? factsTable(table) : rowsTable(table));
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", title.textContent);
  return make("section", "", title, scroller);
}

function rowsTable(table) {
  const columns = visible(table);
  const numbers = (column) => table.rows.some((row) => typeof row[column] === "number");
  const head = make("tr", "", ...columns.map((column) => header("col", heading(column), numbers(column) ? "number" : "")));
  const body = table.rows.map((row) => make("tr", "", ...columns.map((column) => cell(row[column], column))));
  return make("table", "", make("thead", "", head), make("tbody", "", ...body));
}

function factsTable(table) {
  const rows = visible(table).map((column) => make("tr", "", header("row", heading(column)), cell(table.rows[0][column], column)));
  return make("table", "facts", make("tbody", "", ...rows));
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
  const written = spoken(value, column);
  if (typeof value === "number") return make("td", "number", written);
  return make("td", written.length > LONG ? "long" : "", written);
}

function tools(question, tables, next) {
  const save = button(text("download"), () => {
    download(question.name, tables, { heading, titleOf, joined, word }, language() === "sv" ? "," : ".");
  });
  return make("p", "tools", save, ...(next ? [button(text("next"), next)] : []));
}

function raw(answer) {
  const summary = make("summary", "", text("raw"));
  const made = make("details", "", summary);
  made.addEventListener("toggle", () => {
    if (made.open && made.children.length === 1) made.append(make("pre", "", JSON.stringify(answer, null, 2)));
  });
  return made;
}

function button(label, run) {
  const made = make("button", "", label);
  made.type = "button";
  made.addEventListener("click", run);
  return made;
}

function make(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
