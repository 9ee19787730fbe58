// The list of questions: each a button with one sentence on what its answer means.

import { button, make } from "./elements.js";
import { language, text } from "./texts.js";

/**
 * Show `known` in `place`, the questions before the look-ups. `current` is marked; `chosen` is called with the one that
 * is pressed, or with null where room for the current one alone is left and someone wants to see them all.
 */
export function showQuestions(place, known, current, chosen) {
  const part = (id, name, lookUp) => {
    const heading = make("h2", "", text(name));
    heading.id = `${id}-heading`;
    const entries = known.filter((each) => each.lookUp === lookUp).map((each) => entry(each, current, chosen));
    const list = make("ul", "", ...entries);
    list.id = id;
    list.setAttribute("aria-labelledby", heading.id);
    return [heading, list];
  };
  const inside = place.contains(document.activeElement);
  const all = Object.assign(button(`‹ ${text("allQuestions")}`, () => chosen(null)), { className: "all" });
  place.replaceChildren(...(current ? [all] : []), ...part("questions", "questions", false), ...part("look-ups", "lookUps", true));
  // Whoever chose by keyboard goes on from there.
  if (inside) place.querySelector("[aria-current]")?.focus({ preventScroll: true });
}

function entry(question, current, chosen) {
  const made = button(question.title[language()], () => chosen(question));
  const meaning = make("p", "about", question.meaning[language()]);
  meaning.id = `about-${question.name}`;
  made.setAttribute("aria-describedby", meaning.id);
  if (question === current) made.setAttribute("aria-current", "true");
  const item = make("li", question === current ? "current" : "", made, meaning);
  item.dataset.question = question.name;
  return item;
}
