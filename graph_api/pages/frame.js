// What stands around every picture: the brand, the way to the questions and to the other pictures, the languages, the
// title, the form, and the places for what is said and shown.

import { caption } from "./captions.js";
import { button, make } from "./elements.js";
import { language, text } from "./texts.js";
import { showWays } from "./ways.js";

/** Put the frame into the page; gives its parts by name, the texts in them yet to be set by `sayIn`. */
export function frame() {
  const parts = {
    skip: withAttributes(make("a", "skip"), { href: "#answer" }),
    ways: make("nav", "ways"),
    languages: withAttributes(make("div", "languages"), { role: "group" }),
    title: withAttributes(make("h1", ""), { id: "title" }),
    tools: make("p", "tools"),
    meaning: withAttributes(make("p", ""), { id: "meaning" }),
    form: withAttributes(make("form", ""), { id: "form", novalidate: "" }),
    status: withAttributes(make("p", ""), { id: "status", role: "status" }),
    problems: withAttributes(make("div", ""), { id: "problems", role: "alert" }),
    answer: withAttributes(make("section", ""), { id: "answer", tabindex: "-1", "aria-labelledby": "title" }),
  };
  const { skip, ways, languages, title, tools, meaning, form, status, problems, answer } = parts;
  const brand = withAttributes(make("a", "", "Mellanrum"), { href: "/" });
  const header = make("header", "", make("p", "brand", brand), ways, languages);
  const main = make("main", "", make("div", "top", title, tools), meaning, form, status, problems, answer);
  // The address holds what is shown, so that a link within the page may not change it.
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    answer.focus();
  });
  document.body.prepend(skip, header, main);
  return parts;
}

/** Say all that the frame of `page` says in the language that is spoken; `table`: the address of the same as a table. */
export function sayIn(parts, page, question, table) {
  document.documentElement.lang = language();
  document.title = `${caption(page)} – Mellanrum`;
  parts.skip.textContent = text("skip");
  parts.languages.setAttribute("aria-label", text("language"));
  showWays(parts.ways, page);
  parts.title.textContent = caption(page);
  parts.meaning.textContent = question?.meaning[language()] ?? "";
  const print = button(caption("print"), () => window.print());
  parts.tools.replaceChildren(way(caption("asTable"), table), print);
}

function way(label, href) {
  return withAttributes(make("a", "", label), { href });
}

function withAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
