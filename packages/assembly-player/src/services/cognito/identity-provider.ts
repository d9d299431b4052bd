import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { RequestHandler } from "../../front/request-handler.ts";
import type { Play } from "../../play.ts";
import { forwardRequest } from "./forward-request.ts";
import { createProviderRecords } from "./provider-records.ts";
import { answerRecordCalls } from "./record-calls.ts";
import type { SigningKeys } from "./signing-keys.ts";
import type { UserPool } from "./user-pool.ts";
import { englishWords, type UserPoolWords } from "./user-pool-words.ts";

/** What the worker thread of the provider is started with. */
export interface WorkerStart {
  readonly pool: UserPool;
  readonly keys: SigningKeys;
  readonly words: UserPoolWords;
  readonly clockOffsetMs: SharedArrayBuffer;
  readonly records: MessagePort;
}

export type WorkerMessage =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "fault"; readonly text: string };

export interface IdentityProvider {
  readonly handle: RequestHandler;
  stop(): Promise<void>;
}

/** Starts the OpenID provider in its worker and returns at once; requests that come before it listens wait for it. */
export const startIdentityProvider = (play: Play, pool: UserPool, keys: SigningKeys): IdentityProvider => {
  const { port1: ours, port2: theirs } = new MessageChannel();
  answerRecordCalls(ours, createProviderRecords(play.state, play.clock));
  const start: WorkerStart = {
    pool,
    keys,
    words: play.options.userPoolWords ?? englishWords,
    clockOffsetMs: play.clock.offsetMs,
    records: theirs,
  };
  const worker = new Worker(new URL("./provider-worker.ts", import.meta.url), {
    workerData: start,
    transferList: [theirs],
    name: "identity",
    // What the run itself was started with is not for this thread.
    execArgv: [],
  });
  const listening = new Promise<number>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "listening") resolve(message.port);
      else play.log(`identity: ${message.text}`);
    });
  });
  listening.catch((fault: unknown) => play.log(`identity: ${String(fault)}`));

  return {
    handle: async (request, response) => forwardRequest(await listening, request, response),
    stop: async () => {
      ours.close();
      await worker.terminate();
    },
  };
};
