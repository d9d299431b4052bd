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
    const { told, readable } = tell(changes, factsOf);
    for (const request of requestsOf(told)) {
      try {
        await publish(request.map(({ fact }) => fact));
      } catch (fault) {
        logFault("facts-not-published", fault);
        return request[0]?.index ?? 0;
      }
    }
    return readable;
  };

/** What the changes tell up to the first that cannot be read: what came before it must not wait for it. */
const tell = (
  changes: readonly unknown[],
  factsOf: (change: Change) => Fact[],
): { readonly told: readonly Told[]; readonly readable: number } => {
  const told: Told[] = [];
  for (const [index, record] of changes.entries()) {
    try {
      const change = readChange(record);
      told.push(...factsOf(change).map((fact) => ({ fact, pk: change.pk, index })));
    } catch (fault) {
      logFault("change-unreadable", fault);
      return { told, readable: index };
    }
  }
  return { told, readable: changes.length };
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
