// One question at a time: what the address says is asked, and its answer, or what went wrong, is shown. The plain page
// and the explorer differ in where this stands and in what else hears of it.

import { read, write } from "./address.js";
import { NoAnswer, NotSignedIn, ask, questions } from "./ask.js";
import { showForm, typedFrom, typedIn, valuesOf } from "./form.js";
import { Gate } from "./gate.js";
import { showLanguages, usualLanguage } from "./languages.js";
import { sentenceOf, showErrors, showFailure } from "./problems.js";
import { showQuestions } from "./questions.js";
import { mayAsk, startable } from "./session.js";
import { showAnswer } from "./show.js";
import { moreAfter, tablesOf } from "./tables.js";
import { language, speak, text } from "./texts.js";
import { spoken } from "./words.js";

const SILENT = { texts() {}, chosen() {}, asked() {}, answered() {}, raw: true };

/**
 * Asks in `parts`, the elements {languages, list, title, meaning, form, status, problems, answer}.
 *
 * `heard` may have: `texts()` after the language was set, `chosen(question)` after a question's form is there (null:
 * none), `asked(document, values, byHand)` before a question is sent that was not written where it is heard,
 * `answered(answer)` when its answer has come (null: none will), and `raw`: whether answers can be seen as JSON here.
 */
export class Asking {
  constructor(parts, heard = {}) {
    this.parts = parts;
    this.heard = { ...SILENT, ...heard };
    this.known = [];
    this.question = null;
    this.shown = null;
    this.missed = false;
    this.gate = new Gate(parts, { again: () => this.again(), place: () => this.place() });
  }

  /** Fetch the questions and do what the address says, now and whenever it changes; where one signs in, after that. */
  async begin() {
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run();
    });
    window.addEventListener("hashchange", () => this.follow());
    this.speak(read(location.hash).language);
    this.parts.title.textContent = "Mellanrum";
    this.parts.meaning.textContent = text("tagline");
    try {
      await this.gate.begin();
      this.known = await questions();
      this.follow();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Do what the address says, unless it is shown already. */
  follow() {
    if (location.hash === this.shown) return;
    const { language: said, name, typed, extra } = read(location.hash);
    this.speak(said);
    if (!this.known.length) return;
    if (extra.query) {
      this.followByHand(extra);
      return;
    }
    this.choose(this.known.find((each) => each.name === name) ?? null, typed);
    if (this.question) this.run(null, true);
    else if (name) this.problem(text("unknown", name));
  }

  /** Send what stands in the form; `after`: the place in a list to go on from, `followed`: the address asked for it. */
  async run(after = null, followed = false) {
    const asked = this.question;
    try {
      const values = { ...valuesOf(this.parts.form, asked), ...(after ? { after } : {}) };
      const typed = typedIn(this.parts.form, asked);
      this.keepAddress(write(language(), asked.name, typed), followed);
      this.heard.asked(asked.text, values);
      const answer = await this.send(asked, values, typed);
      this.heard.answered(answer);
      if (after) this.parts.answer.focus();
    } catch (error) {
      if (error.name !== "AbortError") this.fail(error);
    }
  }

  /** The answer to what was written by hand, which is shown as that of any other question. */
  async runByHand(document, values = {}, operationName = undefined, followed = false) {
    const known = this.known.find((each) => each.text.trim() === document.trim());
    const typed = known ? typedFrom(known, values) : null;
    const which = operationName ? { operation: operationName } : {};
    const extra = { query: document, variables: JSON.stringify(values), ...which };
    if (known !== this.question || !known) this.choose(known ?? null, typed, document);
    else showForm(this.parts.form, known, typed);
    this.keepAddress(known ? write(language(), known.name, typed) : write(language(), "", null, extra), followed);
    try {
      return await this.send(known ?? byHand(document, operationName), values, typed);
    } catch (error) {
      if (error.name !== "AbortError") this.fail(error);
      return { errors: [{ message: sentenceOf(error) }] };
    }
  }

  async followByHand({ query, variables, operation }) {
    const values = valuesIn(variables);
    if (values === null) {
      this.choose(null, null);
      this.problem(text("badVariables"));
      return;
    }
    this.heard.asked(query, values, true);
    this.heard.answered(await this.runByHand(query, values, operation, true));
  }

  /** Ask once more what was not answered because nobody had signed in. */
  again() {
    if (!this.missed) return;
    this.missed = false;
    this.shown = null;
    if (this.question) this.run(null, true);
    else this.follow();
  }

  /** The part of the address that holds what is asked, with what is typed and not yet asked. */
  place() {
    const { name } = this.question ?? {};
    return name ? write(language(), name, typedIn(this.parts.form, this.question)) : location.hash;
  }

  /** Send `asked` with `values` and show the answer. */
  async send(asked, values, typed) {
    const { status, problems, answer: place } = this.parts;
    problems.replaceChildren();
    status.textContent = text("asking");
    place.setAttribute("aria-busy", "true");
    const started = performance.now();
    const answer = await ask(asked.text, values, asked.name || asked.operationName);
    this.show(asked, typed, answer, performance.now() - started);
    return answer;
  }

  show(asked, typed, answer, milliseconds) {
    const { status, problems, answer: place } = this.parts;
    place.setAttribute("aria-busy", "false");
    status.textContent = "";
    showErrors(problems, answer.errors ?? []);
    if (!answer.data) {
      place.replaceChildren();
      return;
    }
    const tables = tablesOf(answer.data);
    const rows = tables.reduce((sum, table) => sum + (table.facts ? 1 : table.rows.length), 0);
    status.textContent = text("answered", spoken(Math.round(milliseconds / 10) / 100), spoken(rows));
    const next = moreAfter(answer.data);
    const pages = next !== null && asked.variables.some((variable) => variable.name === "after");
    const more = pages ? () => this.run(next) : null;
    showAnswer(place, { name: asked.name, typed, answer, tables, next: more, raw: this.heard.raw });
  }

  speak(said) {
    speak(said ?? usualLanguage());
    document.documentElement.lang = language();
    this.parts.languages.setAttribute("aria-label", text("language"));
    showLanguages(this.parts.languages, (chosen) => this.speakFromNowOn(chosen));
    this.gate.say();
    this.heard.texts();
  }

  speakFromNowOn(chosen) {
    const { name, typed: said, extra } = read(location.hash);
    const typed = this.question ? typedIn(this.parts.form, this.question) : said;
    location.hash = write(chosen, this.question?.name ?? name, typed, Object.keys(extra).length ? extra : null);
  }

  /** Show the form of `question` with what is `typed`; null: none is chosen, unless `document` is what one wrote. */
  choose(question, typed, document = null) {
    const { list, title, meaning, form, status, problems, answer } = this.parts;
    this.question = question;
    const open = this.known.filter((each) => mayAsk(each.name) || each === question);
    showQuestions(list, open, question, (chosen) => this.pick(chosen));
    const unasked = document === null ? ["choose", "tagline", "chooseMeaning"] : ["byHand", "byHandMeaning"];
    const [called, ...said] = unasked.map((name) => text(name));
    title.textContent = question?.title[language()] ?? called;
    meaning.textContent = question?.meaning[language()] ?? said.join(" ");
    window.document.title = question || document !== null ? `${title.textContent} – Mellanrum` : "Mellanrum";
    form.replaceChildren();
    for (const each of [status, problems, answer]) each.replaceChildren();
    if (question) showForm(form, startable(question), typed);
    this.heard.chosen(question);
  }

  pick(question) {
    const to = write(language(), question?.name ?? "");
    this.shown = null;
    if (location.hash === to) this.follow();
    else location.hash = to;
  }

  /** What is asked anew stands in the history; what the address asked for only gets all of its values there. */
  keepAddress(to, followed) {
    if (followed) history.replaceState(null, "", to);
    else if (location.hash !== to) history.pushState(null, "", to);
    this.shown = location.hash;
  }

  fail(error) {
    const { status, problems, answer } = this.parts;
    answer.setAttribute("aria-busy", "false");
    answer.replaceChildren();
    status.textContent = "";
    this.missed = error instanceof NotSignedIn;
    showFailure(problems, error);
    this.heard.answered(error instanceof NoAnswer ? { errors: [{ message: sentenceOf(error) }] } : null);
  }

  problem(sentence) {
    showErrors(this.parts.problems, [{ message: sentence }]);
  }
}

function byHand(document, operationName) {
  return { name: "", operationName, text: document, variables: [] };
}

/** The variables that an address holds, null where they cannot be read. */
function valuesIn(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return null;
  }
}
