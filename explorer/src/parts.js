// The elements that our two panels consist of. They live as long as the page does, in whatever panel React shows.

import { button, make } from "pages/elements.js";
import { text } from "pages/texts.js";
import { wantEditors } from "./wanted.js";

const part = (id) => document.getElementById(id);

function made(tag, id, attributes = {}) {
  const element = make(tag, "");
  element.id = id;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** What asking.js asks for. */
export const parts = {
  languages: part("languages"),
  list: made("nav", "list"),
  form: Object.assign(made("form", "form"), { noValidate: true }),
  title: made("h1", "title"),
  meaning: made("p", "meaning"),
  status: made("p", "status", { role: "status", "aria-live": "polite" }),
  problems: made("div", "problems", { role: "alert" }),
  answer: made("section", "answer", { tabindex: "-1", "aria-labelledby": "title" }),
};

const views = made("div", "views", { role: "group", class: "views" });

/** The panel of answers: what was asked, then its tables, or their place for GraphiQL's own answer. */
export const answerPanel = make(
  "main", "ours answer-panel",
  make("div", "asked", make("div", "", parts.title, parts.meaning), views),
  parts.problems, parts.status, parts.answer,
);

/** Show the answer as a "table" or as "json" from now on. */
export function showAs(view) {
  document.body.dataset.view = view;
  if (view === "json") wantEditors();
  views.setAttribute("aria-label", text("shownAs"));
  views.replaceChildren(...["table", "json"].map((each) => {
    const choice = button(text(each), () => {
      showAs(each);
      views.querySelector("[aria-pressed=true]").focus();
    });
    choice.setAttribute("aria-pressed", String(each === view));
    return choice;
  }));
}
