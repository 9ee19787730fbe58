// Coming back from the identity provider. What it put into the address is taken out of it before anything else is done,
// and what was left here for the way there and back is removed at once, used or not.

const LEFT = "mellanrum.sign-in";

/** What the provider sent back with us: {code, state, error, iss}, and `left`, what `leaveBehind` kept; null: nothing. */
export const arrival = taken();

/** Keep `left` for the way to the provider and back: {verifier, state, nonce, hash}. */
export function leaveBehind(left) {
  sessionStorage.setItem(LEFT, JSON.stringify(left));
}

function taken() {
  const said = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(LEFT);
  sessionStorage.removeItem(LEFT);
  if (!said.has("state") || !(said.has("code") || said.has("error"))) return null;
  const left = kept ? JSON.parse(kept) : null;
  history.replaceState(null, "", location.pathname + (left?.hash ?? location.hash));
  return { ...Object.fromEntries(["code", "state", "error", "iss"].map((name) => [name, said.get(name)])), left };
}
