// Names of fields and values in plain words. English is made from the name itself where nothing else is said.

import { language, text } from "./texts.js";
import { VOCABULARY } from "./vocabulary.js";

// Names that only repeat what stands before them.
const SILENT = new Set(["name", "title", "text", "sentence", "node"]);

// A value as the API writes it, in the middle of a sentence.
const CODE = /\b[A-Z]+(_[A-Z]+)*\b/g;

/**
 * What a column, a variable or a type is called: "primaryUnit.name" is "Primary unit". `within`: the question or the
 * table that it belongs to, where it may be called something else.
 */
export function heading(path, within = "") {
  // What an answer was computed with is called as in the form of its question.
  const own = VOCABULARY.within[`${within}.${path}`] ?? VOCABULARY.within[`${within.replace(/\.parameters$/, "")}.${path}`];
  if (own) return own[language() === "sv" ? 0 : 1];
  const parts = path.split(".");
  const told = parts.filter((part, place) => place === 0 || !SILENT.has(part));
  return told.map(named).join(" · ");
}

/** What a table is called: the question's own name stands above already. */
export function titleOf(path) {
  const [root, ...rest] = path.split(".");
  if (rest.length) return heading(rest.join("."));
  return Object.hasOwn(VOCABULARY.names, root) ? named(root) : text("answer");
}

/** A value of the column `path` as a person reads it; nothing known is a dash. */
export function spoken(value, path = "") {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.length ? joined(value.map((each) => spoken(each, path))) : "–";
  if (typeof value === "number") return value.toLocaleString(language() === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 4 });
  return word(value, path);
}

/** Several values as one text; sentences need no sign between them. */
export function joined(values) {
  return values.join(values.every((each) => /[.!?]$/.test(each)) ? " " : "; ");
}

/** Yes, no, or a value of a closed list in plain words; names and other text as they are. */
export function word(value, path = "") {
  if (typeof value === "boolean") return text(value ? "yes" : "no");
  const field = path.split(".").at(-1);
  if (SILENT.has(field)) return value;
  if (field === "definition") return value.replace(CODE, quoted);
  const several = typeof value === "string" ? value.split(", ") : [];
  if (several.length > 1 && several.every((each) => Object.hasOwn(VOCABULARY.values, each))) return several.map((each) => word(each)).join(", ");
  return Object.hasOwn(VOCABULARY.values, value) ? meant(value) : value;
}

/** A definition tells what each value means: under the word that stands in the answer. */
function quoted(code) {
  if (!Object.hasOwn(VOCABULARY.values, code)) return code;
  return language() === "sv" ? `”${meant(code)}”` : `“${meant(code)}”`;
}

function meant(value) {
  return language() === "sv" ? VOCABULARY.values[value] : value.toLowerCase().replaceAll("_", " ");
}

function named(name) {
  return VOCABULARY.names[name]?.[language() === "sv" ? 0 : 1] ?? split(name);
}

function split(name) {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}
