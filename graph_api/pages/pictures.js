// Which picture shows the same answer: the link that stands above a question's tables.

import { write } from "./address.js";
import { caption } from "./captions.js";
import { mayAsk } from "./session.js";
import { language } from "./texts.js";

// Each picture's page, and the question that it draws.
const PAGES = { map: "siloMap", coverage: "invitePlan", surroundings: "surroundings" };
const PICTURES = Object.fromEntries(Object.entries(PAGES).map(([page, name]) => [name, page]));

// Variables of a question that is about one person or unit.
const ABOUT = ["person", "unit"];

/** Whether `page` is a picture that may be asked for, or no picture at all. */
export function mayOpen(page) {
  return !(page in PAGES) || mayAsk(PAGES[page]);
}

/** The picture of `data`, what `questionName` answered to what was `typed`: {href, label}; null where none is. */
export function pictureOf(questionName, typed, data) {
  if (!data || Object.values(data).every((value) => value === null)) return null;
  const page = PICTURES[questionName] ?? (questionName === "gaps" ? "map" : null);
  if (page) return mayOpen(page) ? link(page, typed && (questionName === "gaps" ? without(typed, "first") : typed)) : null;
  const about = ABOUT.map((variable) => typed?.[variable]).find(Boolean);
  return about && mayOpen("surroundings") ? link("surroundings", { of: about }) : null;
}

/** The address of the picture `page` of `typed`; `extra` is what else it shows. */
export function pictureAt(page, typed, extra = null) {
  return `/${page}${write(language(), PAGES[page], typed, extra)}`;
}

function link(page, typed) {
  return { href: pictureAt(page, typed), label: caption(`see_${page}`) };
}

function without(typed, name) {
  return Object.fromEntries(Object.entries(typed).filter(([variable]) => variable !== name));
}
