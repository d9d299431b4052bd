import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { followClock } from "../../clock/follow-clock.ts";
import type { WorkerMessage, WorkerStart } from "./identity-provider.ts";
import { providerConfiguration } from "./provider-configuration.ts";
import { recordAdapters } from "./record-calls.ts";
import { signInPage } from "./sign-in-page.ts";
import { identityPath } from "./user-pool-kind.ts";

/*
 * Entry of the worker thread in which the OpenID provider runs, with `Date` on the local clock: oidc-provider reads the time
 * by itself, so this is the only way in which its tokens and sessions can live on that clock.
 */

const start = workerData as WorkerStart;
const { pool, words } = start;
followClock(start.clockOffsetMs);
const { default: Provider } = await import("oidc-provider");

const provider = new Provider(pool.issuer, providerConfiguration(start, recordAdapters(start.records)));
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
provider.on("server_error", (_context, fault) => tell({ kind: "fault", text: String(fault.stack ?? fault) }));

const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    response.end(signInPage(words, pool.users, `${identityPath}${request.url}`));
    return;
  }
  const username = new URLSearchParams(await text(request)).get("username");
  const user = pool.users.find((candidate) => candidate.username === username);
  if (user === undefined) {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("no such user\n");
    return;
  }
  // Not remembered: the cookie ends with the browser, because its expiry would be on the local clock and not the browser's.
  await provider.interactionFinished(request, response, { login: { accountId: user.sub, remember: false } });
};

/** Cognito calls it `logout_uri`, the OpenID standard `post_logout_redirect_uri`; a careful application sends both. */
const withStandardLogout = (path: string): string => {
  const [route, query] = path.split("?");
  const parameters = new URLSearchParams(query);
  const logoutUri = parameters.get("logout_uri");
  if (route !== "/logout" || logoutUri === null) return path;
  parameters.delete("logout_uri");
  parameters.set("post_logout_redirect_uri", logoutUri);
  return `${route}?${parameters}`;
};

const answerProvider = provider.callback();
const server = createServer((request, response) => {
  const path = withStandardLogout((request.url ?? "/").slice(identityPath.length) || "/");
  // The provider finds out where it is mounted by comparing `originalUrl` with `url`.
  Object.assign(request, { url: path, originalUrl: `${identityPath}${path}` });
  if (!path.startsWith("/interaction/")) {
    answerProvider(request, response);
    return;
  }
  signIn(request, response).catch((fault: unknown) => {
    // Most likely an interaction that has expired or lost its cookie: signing in has to begin again.
    tell({ kind: "fault", text: String(fault) });
    if (!response.headersSent) response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
    response.end("sign-in expired, please start again\n");
  });
});
server.listen(0, "127.0.0.1", () => tell({ kind: "listening", port: (server.address() as AddressInfo).port }));
