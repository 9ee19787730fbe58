// Requests to the API on this server, by whoever has signed in.

import { another, identity, miss, session } from "./session.js";

const UNAUTHENTICATED = 401;
const FORBIDDEN = 403;

/** Thrown where there is no answer to read; `text` names the sentence that says so, `values` what it mentions. */
export class NoAnswer extends Error {
  constructor(name, ...values) {
    super(name);
    this.text = name;
    this.values = values;
  }
}

/** Thrown where the server no longer accepts, or does not accept, what says who asks; `errors` are its own words. */
export class NotSignedIn extends NoAnswer {
  constructor(errors = []) {
    super("signInAgain");
    this.errors = errors;
  }
}

/** Thrown where the server answers something else than what was asked for; `errors` are its own words. */
export class NotGiven extends NoAnswer {
  constructor(status, errors = []) {
    super("unreadable", status);
    this.forbidden = status === FORBIDDEN;
    this.errors = errors;
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

/** The questions that the server knows, each with an example that fits what the graph holds. */
export async function questions() {
  const [known, fitting] = await Promise.all([given("/operations.json"), examples()]);
  return known.map((question) => ({ ...question, example: fitting[question.name] ?? question.example }));
}

/** Other examples than the usual, by the name of their question; none where they cannot be had now. */
async function examples() {
  try {
    return await given("/examples.json", identity());
  } catch {
    return {};
  }
}

/** How one signs in here: {mode, oidc}, with mode "none", "tokens" or "oidc". */
export async function howToSignIn() {
  return given("/sign-in.json");
}

/** Whom the server takes the owner of `token` for: {role, scopes, mayAsk, groupsOnly}; raises NotSignedIn where for nobody. */
export async function callerOf(token) {
  return given("/caller.json", identity(token));
}

/** The answer to `content`, {query, variables, operationName}, whatever else is asked; raises NoAnswer. */
export async function send(content, signal) {
  const body = JSON.stringify(content);
  const post = () => {
    const headers = { "Content-Type": "application/json", Accept: "application/json", ...identity() };
    return fetched("/graphql", { method: "POST", headers, body, signal });
  };
  const token = session()?.token ?? null;
  let response = await post();
  if (response.status === UNAUTHENTICATED && (await another(token))) response = await post();
  const answer = await read(response);
  if (response.status !== UNAUTHENTICATED) return answer;
  miss();
  throw new NotSignedIn(answer.errors);
}

/** What `address` answers; raises NoAnswer where that is not what was asked for. */
async function given(address, headers = {}) {
  const response = await fetched(address, { headers });
  const answer = await read(response);
  if (response.status === UNAUTHENTICATED) throw new NotSignedIn(answer.errors);
  if (!response.ok) throw new NotGiven(response.status, answer.errors);
  return answer;
}

async function read(response) {
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
