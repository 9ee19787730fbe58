// The ways between our pages, the same in the head of each.

import { write } from "./address.js";
import { caption } from "./captions.js";
import { make } from "./elements.js";
import { mayOpen } from "./pictures.js";
import { language } from "./texts.js";

const PAGES = { questions: "/", map: "/map", coverage: "/coverage", surroundings: "/surroundings" };

/** Show in `place`, a nav, the ways to our pages in the language that is spoken; `here` is the name of this one. */
export function showWays(place, here) {
  place.setAttribute("aria-label", caption("ways"));
  place.replaceChildren(...Object.entries(PAGES).filter(([name]) => mayOpen(name)).map(([name, path]) => {
    const way = Object.assign(make("a", "", caption(name)), { href: `${path}${write(language(), "")}` });
    if (name === here) way.setAttribute("aria-current", "page");
    return way;
  }));
}
