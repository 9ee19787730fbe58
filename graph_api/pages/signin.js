// What one signs in with: the button that leads to the identity provider, or a field for a token.

import { make } from "./elements.js";
import { hostOf } from "./oidc.js";
import { text } from "./texts.js";

// What can be part of a header, and so of a token.
const TOKEN = /^[\x21-\x7e]+$/;

/** The panel, hidden until it is shown. `to` has `token(typed)` and `provider()`: what to do with either way. */
export class SignInPanel {
  constructor(to) {
    this.to = to;
    this.oidc = null;
    this.why = null;
    this.field = tokenField();
    this.folded = false;
    this.element = make("section", "sign-in");
    this.element.id = "sign-in";
    this.element.hidden = true;
    this.element.setAttribute("aria-labelledby", "sign-in-title");
  }

  /** Show the ways in: with the provider `oidc` where it is one. `why` gives a sentence on why one has to, if any. */
  show(oidc, why = null) {
    this.oidc = oidc;
    this.why = why;
    this.element.hidden = false;
    this.say();
    if (document.activeElement === document.body) this.element.querySelector("input, button").focus();
  }

  hide() {
    this.why = null;
    this.field.value = "";
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** Say it in the language that is spoken; what is typed stays. */
  say() {
    if (this.element.hidden) return;
    const title = make("h2", "", text("signIn"));
    title.id = "sign-in-title";
    const why = make("p", "why", this.why?.() ?? "");
    why.setAttribute("role", "alert");
    const opened = this.element.contains(document.activeElement) ? document.activeElement : null;
    const ways = this.oidc ? [this.provider(), this.unfolded()] : [this.form()];
    this.element.replaceChildren(title, why, ...ways, make("p", "quiet", text("inMemory")));
    if (opened === this.field) this.field.focus();
  }

  provider() {
    return form(
      () => this.to.provider(),
      make("p", "", text("atProvider", hostOf(this.oidc))),
      submit(text("signIn")),
    );
  }

  unfolded() {
    const details = make("details", "", make("summary", "", text("withToken")), this.form());
    details.open = this.folded;
    details.addEventListener("toggle", () => {
      this.folded = details.open;
    });
    return details;
  }

  form() {
    const label = Object.assign(make("label", "", text("token")), { htmlFor: this.field.id });
    const help = make("p", "quiet", text("tokenHelp"));
    help.id = "token-help";
    return form(() => this.take(), make("div", "field", label, this.field, help), submit(text("signIn")));
  }

  take() {
    const typed = this.field.value.trim().replace(/^Bearer\s+/i, "");
    const missing = typed ? "tokenRefused" : "tokenMissing";
    this.field.value = "";
    this.field.focus();
    if (TOKEN.test(typed)) this.to.token(typed);
    else this.show(this.oidc, () => text(missing));
  }
}

function tokenField() {
  const field = Object.assign(make("input", ""), { type: "password", id: "token", autocomplete: "off", spellcheck: false });
  field.setAttribute("autocapitalize", "none");
  field.setAttribute("aria-describedby", "token-help");
  field.setAttribute("aria-required", "true");
  return field;
}

function form(submitted, ...children) {
  const made = Object.assign(make("form", "", ...children), { noValidate: true });
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
  return made;
}

function submit(label) {
  return Object.assign(make("button", "", label), { type: "submit" });
}
