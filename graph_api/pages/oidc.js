// Signing in with an identity provider: OpenID Connect 1.0, authorization code flow for a public client with PKCE
// (RFC 7636, S256), state, nonce and the issuer's name in the answer (RFC 9207).

import { leaveBehind } from "./arrival.js";
import { NoAnswer } from "./ask.js";

const RANDOM_BYTES = 32;

/** Go to the provider to sign in, and come back to this page with `hash`, what it then asks. */
export async function goToProvider(oidc, hash) {
  if (!crypto.subtle) throw new NoAnswer("needsHttps");
  const left = { verifier: random(), state: random(), nonce: random(), hash };
  const asked = new URL(oidc.authorizationEndpoint);
  const parameters = {
    response_type: "code",
    client_id: oidc.clientId,
    redirect_uri: here(),
    scope: oidc.scopes,
    state: left.state,
    nonce: left.nonce,
    code_challenge: base64url(await sha256(left.verifier)),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
  leaveBehind(left);
  location.assign(asked);
}

/** The tokens {token, refresh} that `arrival` is good for; raises NoAnswer where it is good for none. */
export async function tokensFor(oidc, { code, state, error, iss, left }) {
  if (!left || left.state !== state) throw new NoAnswer("notBegunHere");
  if (iss !== null && iss !== oidc.issuer) throw new NoAnswer("mixedUp", hostOf(oidc));
  if (error === "access_denied") throw new NoAnswer("turnedBack", hostOf(oidc));
  if (error) throw new NoAnswer("providerRefused", hostOf(oidc), plain(error));
  const form = { grant_type: "authorization_code", code, redirect_uri: here(), code_verifier: left.verifier };
  const given = await asked(oidc, form);
  if (!isMeantForUs(given.id_token, oidc, left.nonce)) throw new NoAnswer("mixedUp", hostOf(oidc));
  return { token: given.access_token, refresh: given.refresh_token ?? null };
}

/** New tokens {token, refresh} for `refresh`; raises NoAnswer where one has to sign in again. */
export async function renewed(oidc, refresh) {
  const given = await asked(oidc, { grant_type: "refresh_token", refresh_token: refresh });
  return { token: given.access_token, refresh: given.refresh_token ?? refresh };
}

/** What the provider is called to those who sign in there. */
export function hostOf(oidc) {
  return new URL(oidc.issuer).host;
}

async function asked(oidc, form) {
  let response;
  let given;
  try {
    const body = new URLSearchParams({ ...form, client_id: oidc.clientId });
    response = await fetch(oidc.tokenEndpoint, { method: "POST", body, credentials: "omit", cache: "no-store" });
    given = await response.json();
  } catch {
    throw new NoAnswer("providerSilent", hostOf(oidc));
  }
  if (!response.ok || !given.access_token) throw new NoAnswer("providerRefused", hostOf(oidc), plain(given.error));
  return given;
}

// The ID token comes from the token endpoint itself, so that TLS says whose it is (OpenID Connect Core, 3.1.3.7).
function isMeantForUs(idToken, oidc, nonce) {
  try {
    const claims = JSON.parse(textOf(idToken.split(".")[1]));
    return claims.nonce === nonce && claims.iss === oidc.issuer && [claims.aud].flat().includes(oidc.clientId);
  } catch {
    return false;
  }
}

/** A word of the provider's, without anything that could be taken for more. */
function plain(word) {
  return String(word ?? "?").replace(/[^\w.-]/g, " ").slice(0, 60);
}

function here() {
  return location.origin + location.pathname;
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}

async function sha256(text) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function textOf(encoded) {
  const bytes = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
