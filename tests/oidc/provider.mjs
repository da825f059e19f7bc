// A certified OpenID provider on this computer: node provider.mjs PORT REDIRECT_URI AFTER_LOGOUT
// Whoever types a login is that person; whoever types a code too has used a second factor.
import Provider from "oidc-provider";

const [port, redirect, home] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "zvh",
      client_secret: "alleen-voor-tests",
      redirect_uris: [redirect],
      post_logout_redirect_uris: [home],
    },
  ],
  cookies: { keys: ["alleen-voor-tests"] },
  acrValues: ["mfa"],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], acr: null, amr: null },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  findAccount: (ctx, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: "Iemand", email: `${id}@voorbeeld.example`, email_verified: id !== "vals" }),
  }),
});

async function interact(ctx, next) {
  if (!ctx.path.startsWith("/interaction/")) return next();
  const { prompt, params } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === "consent") return finish(ctx, { consent: { grantId: await consent(ctx, params) } });
  const typed = new URL(ctx.href).searchParams;
  if (typed.has("login")) return finish(ctx, { login: who(typed) });
  ctx.type = "html";
  ctx.body = `<form><label>Login <input name="login"></label> <label>Code <input name="code"></label> <button>Verder</button></form>`;
}

function who(typed) {
  const twice = Boolean(typed.get("code"));
  return { accountId: typed.get("login"), acr: twice ? "mfa" : "pwd", amr: twice ? ["pwd", "otp", "mfa"] : ["pwd"] };
}

async function consent(ctx, params) {
  const { session } = await provider.interactionDetails(ctx.req, ctx.res);
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  grant.addOIDCClaims(["acr", "amr", "sub", "email", "email_verified", "name"]);
  return grant.save();
}

async function finish(ctx, result) {
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: true });
}

provider.use(interact);
provider.listen(Number(port), "localhost", () => console.log("ready"));
