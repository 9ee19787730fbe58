// The page: questions as buttons, their variables as a form, the answer as tables. The address holds the language,
// the question and what was typed, so that a question can be kept as a bookmark: #/sv/whoKnows?competence=...

import { NoAnswer, ask, questions } from "./ask.js";
import { NotFilledIn, showForm, typedIn, valuesOf } from "./form.js";
import { showAnswer } from "./show.js";
import { language, sentence, speak, text } from "./texts.js";
import { moreAfter, tablesOf } from "./tables.js";
import { spoken } from "./words.js";

const KEPT = "mellanrum.language";
const LANGUAGES = ["sv", "en"];

const part = (id) => document.getElementById(id);
let known = [];
let question = null;
let shownAddress = null;

start();

async function start() {
  for (const button of part("languages").children) button.addEventListener("click", () => switchTo(button.dataset.language));
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  window.addEventListener("hashchange", follow);
  speak(addressed().language);
  showTexts();
  try {
    known = await questions();
    follow();
  } catch (error) {
    showProblem(error);
  }
}

/** Do what the address of the page says. */
function follow() {
  if (location.hash === shownAddress) return;
  const { language: asked, name, typed } = addressed();
  speak(asked);
  showTexts();
  question = known.find((each) => each.name === name) ?? null;
  showQuestions();
  clear();
  if (name && !question) part("problems").textContent = text("unknown", name);
  if (!question) return;
  showQuestion(typed);
  run();
}

function addressed() {
  const [path, typed] = location.hash.slice(1).split(/\?(.*)/s);
  const [, asked, name] = path.split("/");
  const usual = localStorage.getItem(KEPT) ?? (navigator.language.toLowerCase().startsWith("sv") ? "sv" : "en");
  const values = typed === undefined ? null : Object.fromEntries(new URLSearchParams(typed));
  return { language: LANGUAGES.includes(asked) ? asked : usual, name: name ?? "", typed: values };
}

function address(to, name, typed) {
  return `#/${to}/${name}` + (typed ? `?${new URLSearchParams(typed)}` : "");
}

function switchTo(chosen) {
  localStorage.setItem(KEPT, chosen);
  location.hash = address(chosen, question?.name ?? "", question ? typedIn(part("form"), question) : null);
}

function showTexts() {
  document.documentElement.lang = language();
  part("skip").textContent = text("skip");
  part("tagline").textContent = text("tagline");
  part("questions-heading").textContent = text("questions");
  part("look-ups-heading").textContent = text("lookUps");
  part("languages").setAttribute("aria-label", text("language"));
  for (const button of part("languages").children) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language()));
  }
  part("title").textContent = text("choose");
  part("meaning").textContent = text("chooseMeaning");
}

function showQuestions() {
  part("questions").replaceChildren(...known.filter((each) => !each.lookUp).map(entry));
  part("look-ups").replaceChildren(...known.filter((each) => each.lookUp).map(entry));
}

function entry(each) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: each.title[language()] });
  if (each === question) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => choose(each));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function choose(chosen) {
  shownAddress = null;
  const to = address(language(), chosen.name, null);
  if (location.hash === to) follow();
  else location.hash = to;
}

function showQuestion(typed) {
  part("title").textContent = question.title[language()];
  part("meaning").textContent = question.meaning[language()];
  document.title = `${question.title[language()]} – Mellanrum`;
  showForm(part("form"), question, typed);
  // On a narrow screen the answer is below the questions.
  if (part("main").getBoundingClientRect().top > window.innerHeight / 2) part("main").scrollIntoView();
}

function clear() {
  part("form").replaceChildren();
  part("status").textContent = "";
  part("problems").replaceChildren();
  part("answer").replaceChildren();
}

/** Ask the question with what stands in the form; `after` is the place in the list to go on from. */
async function run(after) {
  part("problems").replaceChildren();
  const asked = question;
  try {
    const variables = { ...valuesOf(part("form"), asked), ...(after ? { after } : {}) };
    keepAddress();
    part("status").textContent = text("asking");
    part("answer").setAttribute("aria-busy", "true");
    const started = performance.now();
    const answer = await ask(asked.text, variables, asked.name);
    show(asked, answer, performance.now() - started);
    if (after) part("answer").focus();
  } catch (error) {
    if (error.name !== "AbortError") showProblem(error);
  }
}

function keepAddress() {
  shownAddress = address(language(), question.name, typedIn(part("form"), question));
  history.replaceState(null, "", shownAddress);
}

function show(asked, answer, milliseconds) {
  part("answer").setAttribute("aria-busy", "false");
  part("status").textContent = "";
  part("problems").replaceChildren(...(answer.errors ?? []).map((error) => paragraph(sentence(error))));
  if (!answer.data) {
    part("answer").replaceChildren();
    return;
  }
  const tables = tablesOf(answer.data);
  const rows = tables.reduce((sum, table) => sum + (table.facts ? 1 : table.rows.length), 0);
  part("status").textContent = text("answered", spoken(Math.round(milliseconds / 10) / 100), spoken(rows));
  const place = moreAfter(answer.data);
  const pages = place !== null && asked.variables.some((variable) => variable.name === "after");
  showAnswer(part("answer"), asked, answer, tables, pages ? () => run(place) : null);
}

function showProblem(error) {
  part("answer").setAttribute("aria-busy", "false");
  part("answer").replaceChildren();
  part("status").textContent = "";
  if (error instanceof NotFilledIn) error.field?.focus();
  else if (!(error instanceof NoAnswer)) console.error(error);
  const said = error instanceof NoAnswer ? text(error.text, ...error.values) : error.message;
  part("problems").replaceChildren(paragraph(said));
}

function paragraph(content) {
  return Object.assign(document.createElement("p"), { textContent: content });
}
