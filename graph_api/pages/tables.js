// An answer as titled tables: [{path, columns: [path], rows: [{column: value}], total, facts, missing}]. `facts` has
// one row, of what is one by one; `missing` has none, since what was asked about is not there.
// A path is the names of the fields on the way, with dots between. Values are scalars or lists of scalars.

import { heading, spoken } from "./words.js";

const HIDDEN = new Set(["__typename", "cursor", "pageInfo"]);
const NAMES = ["name", "title", "text", "role", "evidence"];
const PLAIN = { null: null, true: true, false: false };
// What says how an answer came about, in the order to be read: it stands below what was asked for.
const BASIS = ["definition", "literature", "leftOut", "dataVersion", "dataAt"];
const ASIDE = ["parameters", "leftOut"];
// Lists of a question that are a table of their own also where they are empty, since that is an answer too.
const TABLES = new Set([
  "knowledgeAtRisk.risks", "leaverImpact.competences", "strategyInCalendar.objectives", "strategyInCalendar.neverMetAbout", "decisionsToRevisit.decisions",
  "invitePlan.people", "roomCheck.items", "silos.groups", "gaps.pairs", "uncoupled.pairs", "siloMap.rows", "siloMap.cells", "surroundings.nodes", "whatChanged.changes",
  "bridges.bridges", "peers.units",
]);
const DAY = /^\d{4}(-\d{2}){0,2}(T|$)/;

/** All tables of `data`, the answer to one question. */
export function tablesOf(data) {
  return Object.entries(data ?? {}).flatMap(([name, value]) => tables(name, value));
}

/** The first pageInfo in `value` that says there is more, else null. */
export function moreAfter(value) {
  if (value === null || typeof value !== "object") return null;
  if (value.pageInfo?.hasNextPage) return value.pageInfo.endCursor;
  for (const each of Object.values(value)) {
    const found = moreAfter(each);
    if (found) return found;
  }
  return null;
}

function tables(path, value) {
  if (value === null) return [{ path, columns: [], rows: [], facts: false, missing: true }];
  if (isConnection(value)) return table(path, itemsOf(value), value.totalCount);
  // A list that answers the question itself and is empty is a table without rows, not a fact of its own.
  if (isListOfObjects(value) || (Array.isArray(value) && !value.length)) return table(path, value);
  if (Array.isArray(value) || typeof value !== "object") return facts(path, { [path]: value });
  return tablesOfObject(path, value);
}

function tablesOfObject(path, value) {
  const flat = {};
  const nested = [];
  const onList = (name, inner) => nested.push(...tables(`${path}.${name}`, inner));
  collect(value, "", flat, onList, (name) => TABLES.has(`${path}.${name}`));
  const names = Object.keys(flat);
  const aside = (each) => ASIDE.some((name) => each.path === `${path}.${name}`);
  return [
    ...facts(path, flat, names.filter((name) => !BASIS.includes(name))),
    ...nested.filter((each) => !aside(each)),
    ...facts(`${path}.basis`, flat, BASIS.filter((name) => names.includes(name))),
    ...nested.filter(aside),
  ];
}

/** One table of what is one by one, the `names` of `row`; none where there are no names. */
function facts(path, row, names = Object.keys(row)) {
  return names.length ? [{ path, columns: names, rows: [row], facts: true }] : [];
}

function table(path, items, total) {
  if (items.length && items.every(isSetting)) return facts(path, Object.fromEntries(items.map(setting)));
  const rows = items.map(rowOf);
  const columns = [...new Set(rows.flatMap(Object.keys))];
  return [{ path, columns, rows, total, facts: false }];
}

/** Whether `item` is a name with its value: what an answer was computed with. */
function isSetting(item) {
  return Object.keys(item).sort().join() === "name,value";
}

function setting({ name, value }) {
  return [name, value in PLAIN ? PLAIN[value] : value];
}

/** One row: objects within are flattened, lists of objects become a list of what each is called. */
function rowOf(item) {
  const row = {};
  collect(item, "", row, (name, inner) => {
    row[name] = itemsOf(inner).map(called).filter((words) => words !== "");
    if (inner.totalCount > itemsOf(inner).length) row[`${name}.totalCount`] = inner.totalCount;
  });
  return row;
}

function collect(value, prefix, flat, onList, isTable = () => false) {
  for (const [name, inner] of Object.entries(value)) {
    const path = prefix + name;
    if (HIDDEN.has(name)) continue;
    if (inner !== null && typeof inner === "object" && isTotalOnly(inner)) flat[path] = inner.totalCount;
    else if (isConnection(inner) || isListOfObjects(inner) || isTable(path)) onList(path, inner);
    else if (inner === null || typeof inner !== "object" || Array.isArray(inner)) flat[path] = inner;
    else collect(inner, `${path}.`, flat, onList);
  }
}

/** What an object is called, with what else is known of it in brackets: "sig-node (owning)". */
function called(item) {
  const name = NAMES.find((each) => typeof item[each] === "string");
  const rest = Object.entries(item)
    .filter(([key]) => key !== name && key !== "id" && !HIDDEN.has(key))
    .map(([key, value]) => said(key, value))
    .filter((words) => words !== "");
  if (!name) return rest.join(", ");
  return rest.length ? `${spoken(item[name], "name")} (${rest.join(", ")})` : spoken(item[name], "name");
}

function said(key, value) {
  if (value === null || value === false || value === "") return "";
  if (isConnection(value) || isListOfObjects(value)) return itemsOf(value).map(called).join(", ");
  if (Array.isArray(value)) return value.map((each) => spoken(each, key)).join(", ");
  if (typeof value === "object") return called(value);
  if (value === true) return small(heading(key));
  return typeof value === "number" || DAY.test(value) ? `${small(heading(key))} ${spoken(value)}` : spoken(value);
}

function small(words) {
  return words[0].toLowerCase() + words.slice(1);
}

/** The items of a connection or list; an edge is one with its node. */
function itemsOf(value) {
  if (Array.isArray(value)) return value;
  return value.edges ? value.edges.map(({ node, ...edge }) => ({ ...node, ...own(edge, node) })) : value.nodes;
}

/** The values of an edge, under names that its node does not use for its own. */
function own(edge, node) {
  return Object.fromEntries(Object.entries(edge).map(([key, value]) => [key in (node ?? {}) ? `edge.${key}` : key, value]));
}

/** Whether `value` is a page of a list; what has other lists as well is an answer of its own that happens to have nodes. */
function isConnection(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const lists = Object.keys(value).filter((name) => Array.isArray(value[name]));
  return lists.length > 0 && lists.every((name) => name === "nodes" || name === "edges");
}

function isTotalOnly(value) {
  return Object.keys(value).length === 1 && typeof value.totalCount === "number";
}

function isListOfObjects(value) {
  return Array.isArray(value) && value.length > 0 && value.every((each) => each !== null && typeof each === "object");
}
