// The way in: how one signs in here, who has, and the way out. A page asks nothing before it is open.

import { arrival } from "./arrival.js";
import { NoAnswer, NotSignedIn, callerOf, howToSignIn } from "./ask.js";
import { button, make } from "./elements.js";
import { goToProvider, renewed, tokensFor } from "./oidc.js";
import { sentenceOf } from "./problems.js";
import { askOthers, forget, hear, hold, leave, session } from "./session.js";
import { SignInPanel } from "./signin.js";
import { followInTabs } from "./tabs.js";
import { text } from "./texts.js";
import { word } from "./words.js";

const RENEWING = "mellanrum.renewing";

/**
 * The gate of a page with `parts` {languages, problems}: who has signed in stands before the languages, and what one
 * signs in with before the problems. `page` is told `again()` when one has signed in anew, and asked `place()`: the
 * part of the address after "#" that holds what is asked and typed.
 */
export class Gate {
  constructor(parts, page) {
    this.page = page;
    this.who = make("div", "who beside");
    this.panel = new SignInPanel({ token: (typed) => this.tryToken(typed), provider: () => this.leaveForProvider() });
    this.notice = make("footer", "ours notice");
    this.mode = null;
    this.opened = new Promise((resolve) => {
      this.open = resolve;
    });
    parts.languages.before(this.who);
    parts.problems.before(this.panel.element);
  }

  /** Open, once one may ask; raises NoAnswer where it cannot be found out how. */
  async begin() {
    document.body.dataset.gate = "closed";
    const { mode, oidc } = await howToSignIn();
    this.mode = mode;
    this.oidc = oidc;
    if (mode === "none") this.letIn();
    else await this.findSession();
    await this.opened;
  }

  /** Say everything in the language that is spoken. */
  say() {
    const signedIn = session();
    const words = signedIn && make("span", "quiet", text("signedInAs", word(signedIn.caller.role)));
    this.who.replaceChildren(...(signedIn ? [words, button(text("signOut"), () => this.signOut())] : []));
    this.notice.replaceChildren(make("p", "quiet", text("noSignIn")));
    this.panel.say();
  }

  async findSession() {
    const signedOut = Boolean(history.state?.signedOut);
    if (signedOut) history.replaceState(null, "");
    hear({
      arrived: () => this.letIn(),
      left: () => this.startAnew(),
      missed: () => this.ask(),
      renew: (token) => this.renew(token),
    });
    leaveNothingBehind();
    const failure = arrival && this.oidc ? await this.arrive() : await askOthers();
    if (!session()) this.ask(failure ? () => said(failure) : signedOut && this.oidc ? () => text("signedOutHere") : null);
  }

  /** With what the provider sent along; gives the failure, if it is one. */
  async arrive() {
    try {
      await this.enter(await tokensFor(this.oidc, arrival));
      return null;
    } catch (error) {
      return error instanceof NotSignedIn || error.forbidden ? new NotLetIn(error.errors) : error;
    }
  }

  /** Show the way to sign in; `why` gives a sentence on why one has to, or is null. */
  ask(why = null) {
    this.panel.show(this.oidc, why);
    this.say();
  }

  async tryToken(typed) {
    try {
      await this.enter({ token: typed, refresh: null });
    } catch (error) {
      this.panel.show(this.oidc, () => (error instanceof NotSignedIn ? refusalOf(error) : sentenceOf(error)));
    }
  }

  async leaveForProvider() {
    try {
      await goToProvider(this.oidc, this.page.place());
    } catch (error) {
      this.panel.show(this.oidc, () => sentenceOf(error));
    }
  }

  /** Hold the tokens if the server knows whose they are; raises NotSignedIn. */
  async enter(tokens) {
    const caller = await callerOf(tokens.token);
    hold({ ...tokens, caller });
    this.letIn();
  }

  letIn() {
    const already = document.body.dataset.gate !== "closed";
    document.body.dataset.gate = "open";
    this.panel.hide();
    if (this.mode === "none") document.body.append(this.notice);
    else followInTabs();
    this.say();
    if (already) this.page.again();
    this.open();
  }

  /** One page at a time, since a provider may let each refresh token be used only once. */
  async renew(token) {
    if (!session().refresh) return;
    await navigator.locks.request(RENEWING, async () => {
      await askOthers();
      const { token: current, refresh } = session() ?? {};
      if (current !== token || !refresh || !this.oidc) return;
      const tokens = await renewed(this.oidc, refresh).catch(() => null);
      if (tokens) hold({ ...session(), ...tokens });
    });
  }

  signOut() {
    leave();
    this.startAnew();
  }

  /** What has been answered leaves the page with the page. */
  startAnew() {
    history.replaceState({ signedOut: true }, "");
    location.reload();
  }
}

/** Thrown where the provider knows who it is, and this server does not let them in. */
class NotLetIn extends NoAnswer {
  constructor(errors) {
    super("notLetIn", errors.map((error) => error.message).join(" "));
  }
}

function said(failure) {
  if (!(failure instanceof NoAnswer)) console.error(failure);
  return sentenceOf(failure);
}

function refusalOf(error) {
  return [text("tokenRefused"), ...error.errors.map(({ message }) => message)].join(" ");
}

/** A page that one leaves, and may come back to as it was, holds nothing; it then finds out anew who has signed in. */
function leaveNothingBehind() {
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
