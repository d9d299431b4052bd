import { PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import type { Fact } from "@sip/events/catalog";
import { factSource } from "@sip/events/envelope";
import type { Bus } from "./open-bus.ts";

/** EventBridge takes at most ten entries a request. */
export const maxFactsPerRequest = 10;

/** Some facts were not taken; all of them may be published again, because their ids say that they are the same. */
export class FactsNotPublished extends Error {
  override readonly name = "FactsNotPublished";

  constructor(codes: readonly string[]) {
    super(`the bus refused ${codes.length} facts: ${[...new Set(codes)].join(", ")}`);
  }
}

export type PublishFacts = (facts: readonly Fact[]) => Promise<void>;

/**
 * Puts facts on the bus, in their order, in as few requests as possible. Throws FactsNotPublished when the bus refuses
 * one of them, which it does inside a successful answer.
 */
export const publishFacts =
  ({ client, name }: Bus): PublishFacts =>
  async (facts) => {
    for (let start = 0; start < facts.length; start += maxFactsPerRequest) {
      const Entries = facts.slice(start, start + maxFactsPerRequest).map((fact) => entryOf(fact, name));
      const { FailedEntryCount, Entries: results } = await client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount === 0) continue;
      throw new FactsNotPublished(
        (results ?? []).flatMap(({ ErrorCode }) => (ErrorCode === undefined ? [] : [ErrorCode])),
      );
    }
  };

const entryOf = (fact: Fact, busName: string): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: factSource,
  DetailType: fact.type,
  Time: new Date(fact.happenedAt),
  Detail: JSON.stringify(fact),
});
