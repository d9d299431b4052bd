import { mkdtempSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { MessageStore } from "@sip/workbench/phone/message-store";
import { type WorkbenchOptions, workbench } from "@sip/workbench/workbench";
import { playAssembly } from "assembly-player";
import { gatewayBodyBytes, readBody } from "assembly-player/front/read-body";
import type { Play } from "assembly-player/play";
import type { Plugin } from "assembly-player/plugin";
import type { HttpApis } from "assembly-player/services/apigatewayv2/http-apis";
import { apigatewayv2 } from "assembly-player/services/apigatewayv2/plugin";
import { secretsmanager } from "assembly-player/services/secretsmanager/plugin";
import type { Secrets } from "assembly-player/services/secretsmanager/secrets";
import type { DeadLetterQueues } from "assembly-player/services/sqs/dead-letter-queues";
import { type SqsPart, sqs } from "assembly-player/services/sqs/plugin";

/** A request as the application's API got it. */
export interface ApiCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WorkbenchRun {
  readonly origin: string;
  readonly play: Play;
  readonly messages: MessageStore;
  readonly dataDir: string;
  /** All requests that came through to the API, oldest first. */
  readonly apiCalls: ApiCall[];
  /** The status that the API answers with from now on; 200 at first. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

export interface WorkbenchRunOptions extends Partial<Pick<WorkbenchOptions, "pages" | "whatsapp">> {
  readonly assemblyDir: string;
  readonly now: string;
  readonly dataDir?: string;
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

/** A run with the workbench, in which all is real but the API, which writes down what it gets, the secret and the dead letters. */
export const runWorkbench = async ({ assemblyDir, now, ...given }: WorkbenchRunOptions): Promise<WorkbenchRun> => {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), "workbench-"));
  const { pages = [], whatsapp } = given;
  const bench = workbench({ timeZone: "Asia/Jakarta", pages, ...(whatsapp !== undefined && { whatsapp }) });
  const { api, apiCalls, answerWith } = recordingApi();
  const run = await playAssembly({
    assemblyDir,
    port: 0,
    dataDir,
    now,
    parameters: { PublicUrl: "{origin}" },
    users: staff,
    limits: false,
    log: () => undefined,
    plugins: [api, oneSecret, twoDeadLetters(), bench],
  });
  return {
    origin: run.origin,
    play: run.play,
    messages: run.play.part(bench).messages,
    dataDir,
    apiCalls,
    answerWith,
    stop: async () => {
      await run.stop();
      // A client's pool needs a moment to see that its connections are gone; the next run may have the same port.
      await pause(50);
    },
  };
};

const recordingApi = () => {
  const apiCalls: ApiCall[] = [];
  let status = 200;
  const api: Plugin<HttpApis> = {
    ...apigatewayv2,
    open: () => ({
      part: {
        handler: () => async (request, response) => {
          const { method = "", url = "", headers } = request;
          apiCalls.push({ method, url, headers, body: String((await readBody(request, gatewayBodyBytes)) ?? "") });
          response.writeHead(status, { "content-type": "application/json" });
          response.end(JSON.stringify({ url }));
        },
        close: () => undefined,
      },
    }),
  };
  const answerWith = (answered: number): void => {
    status = answered;
  };
  return { api, apiCalls, answerWith };
};

const oneSecret: Plugin<Secrets> = {
  ...secretsmanager,
  open: () => ({ part: { find: () => undefined, value: () => JSON.stringify(whatsappSecret) } }),
};

const twoDeadLetters = (): Plugin<SqsPart> => {
  const left = [{ queueName: "send-dead-letters", messageCount: 2 }];
  const deadLetters: DeadLetterQueues = {
    list: () => left,
    redrive: () => left.splice(0)[0]?.messageCount ?? 0,
  };
  return {
    ...sqs,
    open: async (play) => {
      const opened = await sqs.open?.(play);
      if (opened === undefined) throw new Error("there is no SQS");
      return { ...opened, part: { ...opened.part, deadLetters } };
    },
  };
};
