// A picture: a question with its form, asked as its address says, and its answer drawn. A change of the address that
// is no change of the question (another cell of the map) only changes what is looked at.

import { read, write } from "./address.js";
import { NotSignedIn, ask, questions } from "./ask.js";
import { caption } from "./captions.js";
import { showForm, typedFrom, typedIn, valuesOf } from "./form.js";
import { frame, sayIn } from "./frame.js";
import { Gate } from "./gate.js";
import { showLanguages, usualLanguage } from "./languages.js";
import { showErrors, showFailure } from "./problems.js";
import { language, speak, text } from "./texts.js";
import { spoken } from "./words.js";

/**
 * Start the page of a picture.
 *
 * `page` is its address without "/", `name` the question that it draws, `draw(place, answer, asked)` puts the answer
 * to that question into `place`; `asked` is {question, values, typed, extra}. It may give a function that is called
 * with `extra` when nothing else of the address has changed. `startsEmpty`: whether it starts without the question's
 * example where the address names no question, `ready(typed)`: whether there is enough to ask with; where there is
 * not, `invite(place)` says what to do.
 */
export function startPicture(picture) {
  return new Picture(picture).begin();
}

class Picture {
  constructor(picture) {
    this.picture = { ready: () => true, invite() {}, ...picture };
    this.parts = frame();
    this.question = null;
    this.shown = null;
    this.look = null;
    this.missed = false;
    this.gate = new Gate(this.parts, { again: () => this.again(), place: () => this.place() });
  }

  async begin() {
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run(read(location.hash).extra, false);
    });
    window.addEventListener("hashchange", () => this.follow());
    foldOutForPrint();
    this.say();
    try {
      await this.gate.begin();
      this.question = (await questions()).find((each) => each.name === this.picture.name) ?? null;
      if (this.question) this.follow();
      else showErrors(this.parts.problems, [{ message: text("unknown", this.picture.name) }]);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Do what the address says: ask, or only look at something else in what is shown. */
  follow() {
    const { name, typed, extra } = read(location.hash);
    if (!this.question) {
      this.say();
      return;
    }
    if (this.shown !== null && this.shown === shownBy(location.hash)) {
      this.look?.(extra);
      return;
    }
    this.say();
    this.shown = null;
    const start = this.start(name, typed);
    showForm(this.parts.form, this.question, start);
    if (this.picture.ready(start ?? this.question.example)) this.run(extra, true);
    else this.wait();
  }

  /** What the form starts with: what the address says, and the usual value of what it does not mention. */
  start(name, typed) {
    if (!typed && (name || !this.picture.startsEmpty)) return null;
    const usual = this.question.variables.filter((each) => each.default !== null);
    const values = Object.fromEntries(usual.map((each) => [each.name, each.default]));
    return { ...typedFrom(this.question, values), ...typed };
  }

  /** Ask what the form says; `followed`: the address asked for it, else it is a new place in the browser's history. */
  async run(extra, followed) {
    const { form, problems, status, answer: place } = this.parts;
    const { question, picture } = this;
    problems.replaceChildren();
    try {
      const values = valuesOf(form, question);
      const typed = typedIn(form, question);
      this.keep(typed, extra, followed);
      status.textContent = text("asking");
      place.setAttribute("aria-busy", "true");
      const started = performance.now();
      const answer = await ask(question.text, values, question.name);
      this.show(answer, { question, values, typed, extra }, performance.now() - started);
    } catch (error) {
      if (error.name !== "AbortError") this.fail(error);
    }
  }

  /** Ask once more what was not answered because nobody had signed in. */
  again() {
    if (this.missed) this.run(read(location.hash).extra, true);
    this.missed = false;
  }

  /** The part of the address that holds what is drawn, with what is typed and not yet asked. */
  place() {
    const { extra } = read(location.hash);
    if (!this.question) return location.hash;
    const typed = typedIn(this.parts.form, this.question);
    return write(language(), this.question.name, typed, Object.keys(extra).length ? extra : null);
  }

  /** The address with every value that was asked with, so that it means the same whatever becomes usual later. */
  keep(typed, extra, followed) {
    const to = write(language(), this.question.name, typed, Object.keys(extra).length ? extra : null);
    if (followed) history.replaceState(null, "", to);
    else if (location.hash !== to) history.pushState(null, "", to);
    this.shown = shownBy(location.hash);
    sayIn(this.parts, this.picture.page, this.question, `/${write(language(), this.question.name, typed)}`);
  }

  show(answer, asked, milliseconds) {
    const { problems, status, answer: place } = this.parts;
    place.setAttribute("aria-busy", "false");
    status.textContent = "";
    showErrors(problems, answer.errors ?? []);
    const drawn = answer.data?.[asked.question.name];
    place.replaceChildren();
    this.look = drawn ? (this.picture.draw(place, drawn, asked) ?? null) : null;
    if (drawn) status.textContent = caption("drawn", spoken(Math.round(milliseconds / 10) / 100));
  }

  wait() {
    const { problems, status, answer } = this.parts;
    this.look = null;
    for (const each of [problems, status, answer]) each.replaceChildren();
    this.picture.invite(answer);
  }

  say() {
    speak(read(location.hash).language ?? usualLanguage());
    showLanguages(this.parts.languages, (chosen) => this.speakFromNowOn(chosen));
    this.gate.say();
    sayIn(this.parts, this.picture.page, this.question, `/${write(language(), this.picture.name)}`);
  }

  speakFromNowOn(chosen) {
    const { name, typed, extra } = read(location.hash);
    location.hash = write(chosen, name, typed, Object.keys(extra).length ? extra : null);
  }

  fail(error) {
    const { problems, status, answer } = this.parts;
    answer.setAttribute("aria-busy", "false");
    answer.replaceChildren();
    status.textContent = "";
    this.look = null;
    this.shown = null;
    this.missed = error instanceof NotSignedIn;
    showFailure(problems, error);
  }
}

/** What of an address decides which answer is shown. */
function shownBy(hash) {
  const { language: said, typed } = read(hash);
  return write(said ?? usualLanguage(), "", typed);
}

/** On paper nothing can be unfolded: what is folded is shown while it is printed. */
function foldOutForPrint() {
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("#answer details:not([open]):not(.unprinted)")];
    for (const each of folded) each.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });
}
