import { mkdtempSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createActivity } from "assembly-player/clock/create-activity";
import { createLocalClock } from "assembly-player/clock/local-clock";
import { GATEWAY_BODY_BYTES, readBody } from "assembly-player/front/read-body";
import { createFront } from "assembly-player/front-server";
import type { LocalSystem } from "assembly-player/local-system";
import { createMessageStore, type MessageStore } from "assembly-player/phone/message-store";
import type { LocalOptions } from "assembly-player/player-options";
import { identityKinds } from "assembly-player/services/cognito/identity-kinds";
import { coreKinds } from "assembly-player/services/core-kinds";
import { hostingKinds } from "assembly-player/services/hosting-kinds";
import { openStateStore } from "assembly-player/state/state-store";
import { loadModel } from "assembly-player/template/load-model";

/** A request as the application's API got it. */
export interface ApiCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface FrontRun {
  readonly origin: string;
  readonly system: LocalSystem;
  readonly messages: MessageStore;
  readonly dataDir: string;
  /** All requests that came through to the API, oldest first. */
  readonly apiCalls: ApiCall[];
  /** The status that the API answers with from now on; 200 at first. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

export interface FrontRunOptions {
  readonly assemblyDir: string;
  readonly now: string;
  readonly dataDir?: string;
  readonly port?: number;
  readonly options?: Partial<LocalOptions>;
}

const staff = [
  { username: "rini", name: "Rini Astuti", groups: ["officer"], attributes: { "custom:office": "pekanbaru" } },
  {
    username: "dewi",
    name: "Dewi Lestari",
    groups: ["officer", "supervisor"],
    attributes: { "custom:office": "pekanbaru" },
  },
];

export const whatsappSecret = { appSecret: "secret-of-the-app", accessToken: "token-of-the-system-user" };

/**
 * The front around a core in which everything is real but the API, which writes down what it gets: state file, clock,
 * template, OpenID provider, phone, pages, over HTTP.
 */
export const runFront = async ({ assemblyDir, now, ...given }: FrontRunOptions): Promise<FrontRun> => {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), "local-front-"));
  const apiCalls: ApiCall[] = [];
  let apiStatus = 200;
  let handle: Awaited<ReturnType<typeof createFront>>["handle"] | undefined;
  const server = createServer((request, response) => {
    handle?.(request, response).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(given.port ?? 0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = openStateStore(dataDir);
  const clock = createLocalClock(Date.parse(now));
  const activity = createActivity();
  const options: LocalOptions = {
    assemblyDir,
    port: 0,
    dataDir,
    parameters: { PublicUrl: "{origin}" },
    users: staff,
    limits: false,
    timeZone: "Asia/Jakarta",
    log: () => undefined,
    ...given.options,
  };
  const model = loadModel({
    assemblyDir,
    origin,
    awsEndpoint: origin,
    parameters: options.parameters,
    kinds: [...coreKinds, ...hostingKinds, ...identityKinds],
  });
  const deadLetters = [{ queueName: "send-dead-letters", messageCount: 2 }];
  const system: LocalSystem = {
    origin,
    options,
    model,
    state,
    clock,
    activity,
    api: () => async (request, response) => {
      const { method = "", url = "", headers } = request;
      apiCalls.push({ method, url, headers, body: String((await readBody(request, GATEWAY_BODY_BYTES)) ?? "") });
      response.writeHead(apiStatus, { "content-type": "application/json", "x-frame-options": "SAMEORIGIN" });
      response.end(JSON.stringify({ url }));
    },
    advanceTo: async (instant) => {
      if (instant.getTime() < clock.nowMs()) return { kind: "back-in-time", now: clock.now() };
      clock.jumpTo(instant.getTime());
      await activity.quiet();
      return { kind: "advanced", now: clock.now() };
    },
    secret: () => JSON.stringify(whatsappSecret),
    queues: {
      deadLetters: () => deadLetters,
      redrive: () => {
        const [queue] = deadLetters.splice(0);
        return queue?.messageCount ?? 0;
      },
    },
  };
  const messages = createMessageStore(state, clock);
  const front = await createFront(system, messages);
  handle = front.handle;
  return {
    origin,
    system,
    messages,
    dataDir,
    apiCalls,
    answerWith: (status) => {
      apiStatus = status;
    },
    stop: async () => {
      await activity.stop(1_000);
      await front.stop();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      state.close();
      // A client's pool needs a moment to see that its connections are gone; the next run may have the same port.
      await pause(50);
    },
  };
};
