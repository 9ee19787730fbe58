// The plain page: questions as buttons, their variables as a form, the answer as tables.

import "./arrival.js";
import { Asking } from "./asking.js";
import { text } from "./texts.js";
import { showWays } from "./ways.js";

const part = (id) => document.getElementById(id);
const NAMES = ["languages", "list", "title", "meaning", "form", "status", "problems", "answer"];
const parts = Object.fromEntries(NAMES.map((id) => [id, part(id)]));

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  parts.answer.focus();
});
new Asking(parts, { texts: showTexts, chosen: bringIntoView }).begin();

function showTexts() {
  part("skip").textContent = text("skip");
  showWays(part("ways"), "questions");
  part("list").setAttribute("aria-label", text("questions"));
}

/** On a narrow screen the answer is below the questions. */
function bringIntoView(question) {
  if (question && part("main").getBoundingClientRect().top > window.innerHeight / 2) part("main").scrollIntoView();
}
