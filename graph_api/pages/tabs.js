// Links to other pages of ours, where one has signed in: a page that takes the place of another has nobody to ask for
// the token, so it is opened beside it.

import { write } from "./address.js";
import { session } from "./session.js";
import { language, text } from "./texts.js";

let following = false;

/** From now on, while one has signed in, have links to other pages of ours open tabs of their own, and say so. */
export function followInTabs() {
  if (following) return;
  following = true;
  for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, prepare);
  document.addEventListener("click", follow);
}

function prepare(event) {
  const link = ours(event);
  if (!link || isHere(link)) return;
  link.target = session() ? "_blank" : "";
  link.title = session() ? text("newTab") : "";
}

function follow(event) {
  prepare(event);
  const link = ours(event);
  if (!link || !isHere(link) || link.hash || !session()) return;
  event.preventDefault();
  location.hash = write(language(), "");
}

/** The link to a page of ours that `event` is about; null where it is about something else. */
function ours(event) {
  const link = event.target.closest?.("a[href]");
  return link && link.origin === location.origin && !link.download && link.protocol === location.protocol ? link : null;
}

function isHere(link) {
  return link.pathname === location.pathname;
}
