// What GraphiQL's three editors are to hold. They come later than the first question, since Monaco is large.

const holds = { query: "", variables: "", response: "" };
const editors = { query: null, variables: null, response: null };

/** From now on these are the editors {query, variables, response}, which get what they are to hold. */
export function editorsAre(found) {
  for (const [name, editor] of Object.entries(found)) {
    if (!editor || editors[name] === editor) continue;
    editors[name] = editor;
    if (holds[name]) fill(name);
  }
}

/** Put the document and the values of a question into the editors. */
export function showQuestion(document, values) {
  put("query", document);
  put("variables", JSON.stringify(values, null, 2));
}

/** Put an answer into the editor for responses; null: there is none. */
export function showResponse(answer) {
  put("response", answer ? JSON.stringify(answer, null, 2) : "");
}

function put(name, content) {
  holds[name] = content;
  fill(name);
}

function fill(name) {
  const editor = editors[name];
  if (!editor || editor.getValue() === holds[name]) return;
  editor.setValue(holds[name]);
  editor.setScrollTop(0);
}
