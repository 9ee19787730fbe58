// Requests to the API on this server.

/** Thrown where there is no answer to read; `name_` is the text that says so, `values` what it mentions. */
export class NoAnswer extends Error {
  constructor(name, ...values) {
    super(name);
    this.text = name;
    this.values = values;
  }
}

let running = null;

/** The answer {data, errors} to `query`; a question that is still running is given up. */
export async function ask(query, variables, operationName) {
  running?.abort();
  running = new AbortController();
  return send({ query, variables, operationName }, running.signal);
}

/** The answer to a small look-up that is part of filling in a form; null where there is none. */
export async function lookUp(query, variables) {
  try {
    return (await send({ query, variables })).data ?? null;
  } catch {
    return null;
  }
}

/** The questions that the server knows. */
export async function questions() {
  const response = await fetched("/operations.json");
  return response.json();
}

/** The answer to `content`, {query, variables, operationName}, whatever else is asked; raises NoAnswer. */
export async function send(content, signal) {
  const response = await fetched("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(content),
    signal,
  });
  try {
    return await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new NoAnswer("unreadable", response.status);
  }
}

async function fetched(address, options) {
  try {
    return await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new NoAnswer("stopped");
  }
}
