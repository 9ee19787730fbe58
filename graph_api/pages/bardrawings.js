// What is drawn of the answer to each question that has no picture of its own: which rows, and what of each.

import { caption } from "./captions.js";
import { language } from "./texts.js";
import { heading, word } from "./words.js";

// What a word says of a bar, by the colours that the verdicts of the silo map have; other words have none.
const TONES = {
  ABSENT: "trapped", PARTLY: "thin", PRESENT: "met",
  IN_NO_CALENDAR: "trapped", UNIT_MEETS: "thin", ON_THE_AGENDA: "met",
  GONE: "trapped", LEAVING: "trapped", AT_RISK: "thin", LOST: "trapped", THIN: "thin",
  WITHIN_CHANCE: "faint", TOO_FEW: "faint",
};

// What is lost with those who leave, each a number or a list of it.
const LOSSES = ["lost", "thin", "pairCount", "emptied", "withoutOwnerCount", "withoutLeaderCount"];

// By question: its panels. `rows` is a list of the answer or made from it, `label`, `value`, `expected`, `before`, `of`
// and `word` are fields of a row (a path, or what is worked out of it), `share` says that values are parts of 1.
// People are never among the rows: a bar beside a name would be a rank.
const DRAWINGS = {
  silos: [
    { rows: "groups", label: "group.name", value: "eiByTies", expected: "expectedEiByTies" },
    {
      title: "bars_compared", rows: "compared", label: ({ by }) => word(by),
      value: "eiIndex", expected: "expectedEiIndex",
    },
  ],
  roomCheck: [{ rows: "parts", label: ({ part }) => word(part), value: "here", of: "needed", word: "status" }],
  headcount: [
    { rows: (answer) => [...(answer.groups ?? []), ...others(answer)], label: "group.name", value: "people" },
  ],
  uncoupled: [
    {
      rows: (answer) => ["coupled", "uncoupled"].map((name) => ({ name, count: answer[name], related: answer.related })),
      label: ({ name }) => heading(name), value: "count", of: "related",
    },
    {
      title: "bars_inCommon", rows: "pairs", value: "inCommon",
      label: ({ one, other }) => `${one.initiative.name} – ${other.initiative.name}`,
    },
  ],
  strategyInCalendar: [
    { title: "bars_meetingsAbout", rows: "objectives", label: "objective.name", value: "meetings", word: "word" },
    { title: "bars_lacking", rows: "findings", label: ({ part }) => word(part), value: "count", of: "of" },
  ],
  decisionsToRevisit: [{ rows: "counts", label: ({ reason }) => word(reason), value: "count" }],
  knowledgeAtRisk: [
    { rows: "risks", label: "competence.name", value: "leftThen", before: "holderCount", word: "word" },
  ],
  leaverImpact: [
    {
      rows: (answer) => LOSSES.map((name) => ({ name, count: counted(answer[name]) })),
      label: ({ name }) => heading(name, "leaverImpact"), value: "count",
    },
    {
      title: "bars_holders", rows: "competences", label: "competence.name",
      value: "after", before: "before", word: "word",
    },
  ],
  whatChanged: [
    { ...changes(isShare), title: "bars_shares", share: true },
    { ...changes((change) => !isShare(change)), title: "bars_numbers" },
  ],
  bridges: [roles("UNIT"), roles("LEVEL")],
  peers: [{ rows: "units", label: "unit.name", value: ({ people }) => people.length }],
};

/** What barsFigure draws of `answer` to the question `name`; null where there is nothing to draw. */
export function drawingOf(name, answer) {
  if (!answer || !Object.hasOwn(DRAWINGS, name)) return null;
  const panels = DRAWINGS[name].map((panel) => panelOf(panel, answer)).filter(({ bars }) => bars.length);
  if (!panels.length) return null;
  return { title: caption(`bars_${name}`), key: caption(`bars_${name}_key`), note: noteOn(name, answer), panels };
}

function panelOf(panel, answer) {
  const rows = typeof panel.rows === "string" ? answer[panel.rows] : panel.rows(answer);
  const bars = (rows ?? []).map((row) => barOf(panel, row, answer.status === "NO_DATA"));
  return { title: panel.title ? caption(panel.title) : "", range: panel.share || panel.of ? [0, 1] : [0, 0], bars };
}

function barOf(panel, row, nothing) {
  const said = panel.word ? field(row, panel.word) : null;
  const unknown = nothing || (said === "NO_DATA" && !panel.before);
  const known = (name) => (panel[name] === undefined || unknown ? null : field(row, panel[name]));
  const [value, expected, before, of] = ["value", "expected", "before", "of"].map(known);
  return {
    label: field(row, panel.label) ?? caption("bars_unknown"),
    said: inWords(panel, { value, expected, before, of, word: said }),
    value: value === null || !of ? value : value / of,
    mark: expected ?? before,
    whole: of ? 1 : null,
    tone: TONES[said] ?? null,
  };
}

/** A bar in words: its value with what it is held against, and its verdict; what is not known is said to be so. */
function inWords(panel, { word: verdict, ...values }) {
  const said = verdict && verdict !== "NO_DATA" ? word(verdict) : "";
  const known = values.value !== null || values.before !== null;
  // Where too few are behind a value for it to be shown, the verdict says so.
  if (!known) return (panel.before && said) || caption("bars_noData");
  return [heldAgainst(panel, values), said].filter(Boolean).join(" · ");
}

function heldAgainst(panel, { value, expected, before, of }) {
  const figure = (each) => (each === null ? caption("bars_noData") : written(each, panel.share));
  if (panel.before) return caption("bars_before", figure(before), figure(value));
  if (of !== null) return caption("bars_of", figure(value), figure(of));
  return expected === null ? figure(value) : caption("bars_expected", figure(value), figure(expected));
}

function written(value, share) {
  const places = share || Math.abs(value) >= 100 ? 0 : 2;
  const form = { style: share ? "percent" : "decimal", maximumFractionDigits: places };
  return value.toLocaleString(language() === "sv" ? "sv-SE" : "en-GB", form);
}

/** The value of `row` at a path, or what is worked out of it; null where there is none. */
function field(row, name) {
  if (typeof name === "function") return name(row) ?? null;
  return name.split(".").reduce((value, part) => value?.[part], row) ?? null;
}

function counted(value) {
  return Array.isArray(value) ? value.length : value;
}

function others({ other }) {
  return other ? [{ group: { name: heading("other") }, people: other }] : [];
}

function isShare({ ofBefore, ofAfter }) {
  return ofBefore !== null || ofAfter !== null;
}

function changes(which) {
  const rows = ({ changes: all }) => all?.filter(which);
  return { rows, label: "name", value: "after", before: "before", word: "word" };
}

function roles(by) {
  return {
    title: `bars_roles_${by}`, rows: ({ totals }) => totals?.filter((each) => each.by === by),
    label: ({ role }) => word(role), value: "found", expected: "expected",
  };
}

/** What the bars leave unsaid of the answer; empty where nothing. */
function noteOn(name, { peers, units }) {
  if (name !== "peers") return "";
  const shown = new Set((units ?? []).flatMap(({ people }) => people.map(({ person }) => person.id))).size;
  return shown < peers ? caption("bars_shown", shown, peers) : "";
}
