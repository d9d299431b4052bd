import type { PublishFacts } from "@sip/event-bus/publish-facts";
import { maxFactsPerRequest } from "@sip/event-bus/publish-facts";
import type { Fact } from "@sip/events/catalog";
import type { ChangeBatchWork } from "@sip/lambda-kit/change-batch-handler";
import { logFault } from "@sip/lambda-kit/log";
import { type Change, readChange } from "@sip/storage-dynamodb/change";

/** A fact with the item it is about and its place among the changes. */
interface Told {
  readonly fact: Fact;
  readonly pk: string;
  readonly index: number;
}

/**
 * Publishes what changes tell, in their order. Facts of different items share a request; two of the same item never do,
 * because the bus says nothing about the order within one. When the bus refuses a fact, all of its request come again,
 * with the same ids.
 */
export const publishChanges =
  (publish: PublishFacts, factsOf: (change: Change) => Fact[]): ChangeBatchWork =>
  async (changes) => {
    for (const request of requestsOf(tell(changes, factsOf))) {
      try {
        await publish(request.map(({ fact }) => fact));
      } catch (fault) {
        logFault("facts-not-published", fault);
        return request[0]?.index ?? 0;
      }
    }
    return changes.length;
  };

/**
 * What the changes tell. One that nobody can read is let go with its number in the log: it would stay so however often it
 * comes, and nobody behind it would be told anything.
 */
const tell = (changes: Parameters<ChangeBatchWork>[0], factsOf: (change: Change) => Fact[]): readonly Told[] =>
  changes.flatMap((record, index) => {
    try {
      const change = readChange(record);
      return factsOf(change).map((fact) => ({ fact, pk: change.pk, index }));
    } catch (fault) {
      logFault("change-unreadable", fault, record.dynamodb?.SequenceNumber);
      return [];
    }
  });

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
