// Links of the pictures. What something in the graph is called is the same in every language, and is marked as such.

import { make } from "./elements.js";

/** A link to `href` that says `label`. */
export function link(label, href) {
  return Object.assign(make("a", "", label), { href });
}

/** A link to `href` that is called what `node` is. */
export function nameLink(node, href) {
  return markName(link(node.name, href));
}

/** `element`, marked as holding a name from the graph. */
export function markName(element) {
  element.dataset.name = "";
  return element;
}
