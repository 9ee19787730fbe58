// Who has signed in: the token, in the memory of the open pages alone. It is never stored, and never part of an
// address. Pages of ours that are open at the same time tell each other, so that one sign-in is enough for all.

// How long another page may take to say that it is signed in.
const PATIENCE = 250;

const SILENT = { arrived() {}, left() {}, missed() {}, async renew() {} };

const channel = new BroadcastChannel("mellanrum.sign-in");
let held = null;
let heard = SILENT;
const waiting = new Set();

/** What is held: {token, refresh, caller}, where `caller` is {role, scopes, mayAsk, groupsOnly}; null where nobody has signed in. */
export function session() {
  return held;
}

/** The headers that say who asks; none where nobody has signed in. */
export function identity(token = held?.token) {
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** Whether the question of this name may be asked, as far as is known before it is. */
export function mayAsk(name) {
  return held?.caller.mayAsk.includes(name) ?? true;
}

/** `question` to start from: without its example where that is about more than who asks may be told. */
export function startable(question) {
  return held?.caller.groupsOnly.includes(question.name) ? { ...question, example: {} } : question;
}

/**
 * Hear of what happens: `arrived()` when another page has signed in, `left()` when one has signed out, `missed()` when
 * the server no longer accepts what is held; `renew(token)` holds another token than this one, where there is one.
 */
export function hear(listener) {
  heard = { ...SILENT, ...listener };
}

/** Hold `found` from now on, and tell the other pages. */
export function hold(found) {
  held = found;
  channel.postMessage({ kind: "session", session: held });
}

/** Hold nothing from now on, and let the other pages do the same. */
export function leave() {
  held = null;
  channel.postMessage({ kind: "left" });
}

/** Hold nothing, here only. */
export function forget() {
  held = null;
}

/** Ask the other pages, and hold what one of them has; resolves once one has told of another token, or none has. */
export function askOthers() {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      waiting.delete(settle);
      resolve();
    };
    const timer = setTimeout(settle, PATIENCE);
    waiting.add(settle);
    channel.postMessage({ kind: "question" });
  });
}

/** Whether another token than `token`, which was refused, is held now; it may be a new one. */
export async function another(token) {
  if (held?.token === token && token !== null) await heard.renew(token);
  return held !== null && held.token !== token;
}

/** Hold nothing, since the server does not accept it, and say so. */
export function miss() {
  forget();
  heard.missed();
}

channel.addEventListener("message", ({ data }) => {
  if (data.kind === "question" && held) channel.postMessage({ kind: "session", session: held });
  if (data.kind === "left") {
    held = null;
    heard.left();
  }
  if (data.kind === "session" && held?.token !== data.session.token) {
    held = data.session;
    for (const settle of [...waiting]) settle();
    heard.arrived();
  }
});
