// What the address of a page says after "#": the language, the question and what was typed in its form, so that a
// question can be kept and shared as a link. #/sv/whoKnows?competence=...

const LANGUAGES = ["sv", "en"];

// What a page remembers beside the variables: the pair of units that is looked at.
const BESIDE = new Set(["pair"]);

/**
 * What `hash` says: {language, name, typed, extra}. `language` is null where none is said; `name` is "" where no
 * question is; `typed` are the form's texts by variable, null where nothing was typed, so that the example stands;
 * `extra` is what is no variable: `pair`, and `query`, `variables` and `operation` of a document written by hand.
 */
export function read(hash) {
  const [path, parameters] = hash.replace(/^#/, "").split(/\?(.*)/s);
  const [, language, name = ""] = path.split("/");
  const said = [...new URLSearchParams(parameters ?? "")];
  const beside = ([key]) => name === "" || BESIDE.has(key);
  return {
    language: LANGUAGES.includes(language) ? language : null,
    name,
    typed: name === "" || parameters === undefined ? null : Object.fromEntries(said.filter((each) => !beside(each))),
    extra: Object.fromEntries(said.filter(beside)),
  };
}

/** The address that `read` understands as this; without `typed` and `extra` the question starts from its example. */
export function write(language, name, typed = null, extra = null) {
  const parameters = typed || extra ? `?${new URLSearchParams({ ...typed, ...extra })}` : "";
  return `#/${language}/${name}${parameters}`;
}
