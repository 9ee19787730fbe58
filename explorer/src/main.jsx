// The explorer: the same questions, form and tables as the plain page, with GraphiQL around them.

import "pages/arrival.js";
import "./workers.js";
import "@graphiql/react/style.css";
import "graphiql/graphiql.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "pages/parts.css";
import "./explorer.css";

import { Kind, parse } from "graphql";
import { createRoot } from "react-dom/client";
import { send } from "pages/ask.js";
import { Asking } from "pages/asking.js";
import { sentenceOf } from "pages/problems.js";
import { text } from "pages/texts.js";
import { showWays } from "pages/ways.js";
import { Explorer } from "./Explorer.jsx";
import { showQuestion, showResponse } from "./editors.js";
import { beginToggle, showEditors } from "./graphql.js";
import { parts, showAs } from "./parts.js";

const INTROSPECTION = "IntrospectionQuery";

const part = (id) => document.getElementById(id);
let languageChanged = () => {};
let graphiql = null;

const heard = { texts: showTexts, chosen: showForm, asked: showAsked, answered: showResponse, raw: false };
const asking = new Asking(parts, heard);

function showTexts() {
  part("skip").textContent = text("skip");
  part("as-graphql").textContent = text("asGraphql");
  showWays(part("ways"), "questions");
  parts.list.setAttribute("aria-label", text("questions"));
  showAs(document.body.dataset.view);
  languageChanged();
}

/** The form stands within the entry of its question in the list. */
function showForm(question) {
  const entry = question && parts.list.querySelector(`[data-question="${question.name}"]`);
  if (!entry) return;
  entry.append(parts.form);
  entry.scrollIntoView({ block: "nearest" });
}

function showAsked(document, values, byHand = false) {
  showQuestion(document, values);
  if (byHand) showEditors(true);
}

/** GraphiQL may still think of the document that stood there before; where there is one operation it needs no name. */
function nameNeeded(document, name) {
  try {
    const operations = parse(document).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return operations.length > 1 ? name : undefined;
  } catch {
    return undefined;
  }
}

/** What GraphiQL runs: its own look at the schema, and what is written in its editor. Neither before one may ask. */
async function fetcher({ query, variables, operationName }) {
  await asking.gate.opened;
  if (operationName !== INTROSPECTION) return asking.runByHand(query, variables, nameNeeded(query, operationName));
  try {
    return await send({ query, operationName });
  } catch (error) {
    return { errors: [{ message: sentenceOf(error) }] };
  }
}

function onLanguage(changed) {
  languageChanged = changed;
}

/** Without the sidebar only the questions may be open, since nothing else could bring them back. */
function openQuestions(editorsShown) {
  if (!editorsShown) graphiql?.setVisiblePlugin(text("questions"));
}

function ready(actions) {
  graphiql = actions;
  openQuestions(document.body.dataset.graphql === "on");
}

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  parts.answer.focus();
});
beginToggle(openQuestions);
createRoot(part("explorer")).render(<Explorer fetcher={fetcher} onLanguage={onLanguage} ready={ready} />);
asking.begin();
