import type { PublishFacts } from "@sip/event-bus/publish-facts";
import { maxFactsPerRequest } from "@sip/event-bus/publish-facts";
import type { Fact } from "@sip/events/catalog";
import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { requestOfChange } from "@sip/lambda-kit/earlier-request";
import { inRequest } from "@sip/lambda-kit/request-id";
import { sequenceNumberOf } from "@sip/lambda-kit/sequence-number";
import { type Change, readChange } from "@sip/storage-dynamodb/change";
import type { Follow } from "./follower.ts";

/** A fact, the item that it is about, and its index among the changes. */
interface Told {
  readonly fact: Fact;
  readonly pk: string;
  readonly index: number;
}

/**
 * Publishes the facts of changes, in their order. Facts of different items share a request; two facts of one item do
 * not, because the bus promises no order within a request. When the bus refuses a fact, all facts of that request come
 * again with the same ids, and no later request is tried: if the bus is down, ten tries would use up the run.
 */
export const publishChanges =
  (publish: PublishFacts, factsOf: (change: Change) => Fact[]): Follow =>
  async (changes) => {
    const { told, unreadable } = tell(changes, factsOf);
    return { done: await publishInOrder(publish, told, changes.length), unreadable };
  };

/** How many changes, counted from the first, are published. */
const publishInOrder = async (publish: PublishFacts, told: readonly Told[], all: number): Promise<number> => {
  for (const request of requestsOf(told)) {
    try {
      await publish(request.map(({ fact }) => fact));
      for (const { fact } of request) {
        inRequest(fact.requestId, () => log.info("fact-published", { kind: fact.type }));
      }
    } catch (fault) {
      log.fault("facts-not-published", fault);
      return request[0]?.index ?? 0;
    }
  }
  return all;
};

interface Read {
  readonly told: Told[];
  readonly unreadable: number[];
}

const tell = (changes: readonly ChangeRecord[], factsOf: (change: Change) => Fact[]): Read => {
  const read: Read = { told: [], unreadable: [] };
  for (const [index, record] of changes.entries()) {
    try {
      const change = readChange(record);
      read.told.push(...factsOf(change).map((fact) => ({ fact, pk: change.pk, index })));
    } catch (fault) {
      inRequest(requestOfChange(record), () =>
        log.fault("change-not-understood", fault, { sequenceNumber: sequenceNumberOf(record) }),
      );
      read.unreadable.push(index);
    }
  }
  return read;
};

const requestsOf = (told: readonly Told[]): readonly (readonly Told[])[] => {
  const requests: Told[][] = [];
  for (const next of told) {
    const last = requests.at(-1);
    if (last === undefined || last.length === maxFactsPerRequest || last.some(({ pk }) => pk === next.pk)) {
      requests.push([next]);
    } else {
      last.push(next);
    }
  }
  return requests;
};
