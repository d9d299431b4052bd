import type { MessagePort } from "node:worker_threads";
import type { Adapter, AdapterPayload } from "oidc-provider";
import type { ProviderRecords } from "./provider-records.ts";

/*
 * The state file belongs to the main thread and the OpenID provider runs in a worker: its adapter calls over a port.
 */

interface RecordCall {
  readonly callId: number;
  readonly method: keyof ProviderRecords;
  readonly values: readonly [model: string, key: string, payload?: AdapterPayload, expiresInSeconds?: number];
}

interface RecordAnswer {
  readonly callId: number;
  readonly payload: AdapterPayload | undefined;
}

/** The main thread's end. A fault in the state file is the main thread's own: it is thrown there. */
export const answerRecordCalls = (port: MessagePort, records: ProviderRecords): void => {
  port.on("message", ({ callId, method, values: [model, key, payload = {}, expiresInSeconds] }: RecordCall) => {
    const found =
      method === "upsert" ? records.upsert(model, key, payload, expiresInSeconds) : records[method](model, key);
    port.postMessage({ callId, payload: found ?? undefined } satisfies RecordAnswer);
  });
};

/** The worker's end: an adapter for each of the provider's models. */
export const recordAdapters = (port: MessagePort): ((model: string) => Adapter) => {
  const waiting = new Map<number, (payload: AdapterPayload | undefined) => void>();
  let lastCallId = 0;
  port.on("message", ({ callId, payload }: RecordAnswer) => {
    waiting.get(callId)?.(payload);
    waiting.delete(callId);
  });
  const call = (method: RecordCall["method"], ...values: RecordCall["values"]): Promise<AdapterPayload | undefined> =>
    new Promise((resolve) => {
      lastCallId += 1;
      waiting.set(lastCallId, resolve);
      port.postMessage({ callId: lastCallId, method, values } satisfies RecordCall);
    });

  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      await call("upsert", model, id, payload, expiresIn);
    },
    find: (id) => call("find", model, id),
    findByUid: (uid) => call("findByUid", model, uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      await call("consume", model, id);
    },
    destroy: async (id) => {
      await call("destroy", model, id);
    },
    revokeByGrantId: async (grantId) => {
      await call("revokeByGrantId", model, grantId);
    },
  });
};
