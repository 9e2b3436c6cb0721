// A small identity provider (OpenID Connect): discovery, keys, the code flow with PKCE, signing out. Whoever comes is known at once.
import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";

export async function identityProvider() {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map();
  const provider = { client: "isnad", secret: "the secret of the registration", roles: ["conflict-desk"], signedOut: 0, address: "", stop: () => server.close() };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, provider.address);
    const asked = url.searchParams;
    if (url.pathname === "/.well-known/openid-configuration") return json(response, discovery(provider.address));
    if (url.pathname === "/keys") return json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "k1" }] });
    if (url.pathname === "/authorize") {
      const code = randomBytes(8).toString("hex");
      codes.set(code, { challenge: asked.get("code_challenge"), nonce: asked.get("nonce") });
      return response.writeHead(302, { Location: `${asked.get("redirect_uri")}?code=${code}&state=${encodeURIComponent(asked.get("state"))}` }).end();
    }
    if (url.pathname === "/end") {
      provider.signedOut++;
      return response.writeHead(302, { Location: `${asked.get("post_logout_redirect_uri")}?state=${encodeURIComponent(asked.get("state") ?? "")}` }).end();
    }
    if (url.pathname === "/token") {
      const form = new URLSearchParams(await body(request));
      const code = codes.get(form.get("code"));
      codes.delete(form.get("code"));
      const verified = code && packed(createHash("sha256").update(form.get("code_verifier") ?? "").digest()) === code.challenge;
      if (!verified || form.get("client_secret") !== provider.secret) return json(response, { error: "invalid_grant" }, 400);
      return json(response, { access_token: "a", token_type: "Bearer", expires_in: 300, id_token: token(provider, privateKey, code.nonce) });
    }
    response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, "localhost", done));
  provider.address = `http://localhost:${server.address().port}`;
  return provider;
}

function discovery(address) {
  return {
    issuer: address, authorization_endpoint: `${address}/authorize`, token_endpoint: `${address}/token`, jwks_uri: `${address}/keys`, end_session_endpoint: `${address}/end`,
    response_types_supported: ["code"], id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"],
  };
}

function token(provider, key, nonce) {
  const now = Math.floor(Date.now() / 1000);
  const head = packed(JSON.stringify({ alg: "RS256", typ: "JWT", kid: "k1" }));
  const claims = packed(JSON.stringify({ iss: provider.address, aud: provider.client, sub: "1", iat: now, exp: now + 300, nonce, preferred_username: "amal@example.org", roles: provider.roles }));
  return `${head}.${claims}.${packed(createSign("RSA-SHA256").update(`${head}.${claims}`).sign(key))}`;
}

function packed(bytes) {
  return Buffer.from(bytes).toString("base64url");
}

function json(response, value, status = 200) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}
