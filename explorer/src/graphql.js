// Whether the editors are shown: facilitators do not need them, integrators do.

import { wantEditors } from "./wanted.js";

const KEPT = "mellanrum.graphql";
const toggle = document.getElementById("as-graphql");

/** Show the editors, or hide them; `remember`: also at the next visit. */
export function showEditors(shown, remember = false) {
  document.body.dataset.graphql = shown ? "on" : "off";
  toggle.setAttribute("aria-pressed", String(shown));
  if (shown) wantEditors();
  if (remember) localStorage.setItem(KEPT, shown ? "on" : "off");
}

/** Let the toggle work, as it was left last; `changed` is told what it now is. */
export function beginToggle(changed) {
  showEditors(localStorage.getItem(KEPT) === "on");
  toggle.addEventListener("click", () => {
    const shown = document.body.dataset.graphql === "off";
    showEditors(shown, true);
    changed(shown);
  });
}
