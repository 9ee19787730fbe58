// An identity provider of the test's own: oidc-provider, certified by the OpenID Foundation, with people of its own.
// Its one argument is JSON: {redirects, client, audience, seconds, roles}. It prints its address once it answers.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const { redirects, client, audience, seconds, roles } = JSON.parse(process.argv[2]);

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: client,
      redirect_uris: redirects,
      response_types: ["code"],
      grant_types: ["authorization_code", "refresh_token"],
      token_endpoint_auth_method: "none",
      application_type: "native",
    },
  ],
  cookies: { keys: ["only-for-tests"] },
  claims: { openid: ["sub"], profile: ["name"], email: ["email"] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: "", audience, accessTokenFormat: "jwt", accessTokenTTL: seconds }),
    },
  },
  issueRefreshToken: async () => true,
  extraTokenClaims: (context, { accountId }) => ({ roles: [roles[accountId]], email: `${accountId}@example.org` }),
  clientBasedCORS: (context, origin) => redirects.some((each) => each.startsWith(`${origin}/`)),
  findAccount: (context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  interactions: { url: (context, { uid }) => `/interaction/${uid}` },
});

/** One page: who one is, and whether one lets the client in, at once. */
async function interact(request, response) {
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>Identity provider</title><link rel="icon" href="data:,">
      <form method="post"><label>Name <input name="name"></label>
      <button name="answer" value="yes">Continue</button><button name="answer" value="no">Cancel</button></form>`);
    return;
  }
  const parts = [];
  for await (const part of request) parts.push(part);
  const said = new URLSearchParams(Buffer.concat(parts).toString());
  const { params } = await provider.interactionDetails(request, response);
  if (said.get("answer") === "no") {
    await provider.interactionFinished(request, response, { error: "access_denied" });
    return;
  }
  const accountId = said.get("name");
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  grant.addResourceScope(audience, "");
  await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId: await grant.save() } });
}

const answer = provider.callback();
server.on("request", (request, response) => {
  if (!request.url.startsWith("/interaction/")) answer(request, response);
  else interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
console.log(issuer);
