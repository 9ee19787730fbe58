// The language of a page: what its address says, else what was chosen last, else the browser's.

import { button } from "./elements.js";
import { language } from "./texts.js";

const KEPT = "mellanrum.language";
const NAMES = { sv: "Svenska", en: "English" };

/** "sv" or "en", where the address says nothing of it. */
export function usualLanguage() {
  return localStorage.getItem(KEPT) ?? (navigator.language.toLowerCase().startsWith("sv") ? "sv" : "en");
}

/** Show a button for each language in `place`, the spoken one pressed; `chosen` is called with "sv" or "en". */
export function showLanguages(place, chosen) {
  place.replaceChildren(...Object.entries(NAMES).map(([code, name]) => {
    const made = button(name, () => {
      localStorage.setItem(KEPT, code);
      chosen(code);
    });
    made.lang = code;
    made.setAttribute("aria-pressed", String(code === language()));
    return made;
  }));
}
