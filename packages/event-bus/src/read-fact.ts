import { type Fact, type FactType, facts } from "@sip/events/catalog";
import { factSource, factVersion } from "@sip/events/envelope";
import * as z from "zod/mini";

/** What EventBridge puts into a queue: its own envelope, with the fact inside. */
const BusEvent = z.object({
  source: z.literal(factSource),
  "detail-type": z.string(),
  detail: z.unknown(),
});

const Versioned = z.object({ version: z.optional(z.unknown()) });

const isFactType = (type: string): type is FactType => Object.hasOwn(facts, type);

/** A fact of a version that this release does not know: nothing of it is read, since its fields may mean something else. */
export class UnknownFactVersion extends Error {
  override readonly name = "UnknownFactVersion";

  constructor(type: FactType, version: unknown) {
    super(`${type} came in version ${String(version)}, and version ${factVersion} is read here`);
  }
}

/**
 * The fact in a message from the bus, given as the message's parsed JSON. Throws for anything else, also for a fact of
 * another version: such a message belongs in the dead-letter queue, where somebody looks at it.
 */
export const readFact = (messageBody: unknown): Fact => {
  const event = BusEvent.parse(messageBody);
  const type = event["detail-type"];
  if (!isFactType(type)) throw new Error(`no fact is called ${type}`);
  const { version } = Versioned.parse(event.detail);
  if (version !== factVersion) throw new UnknownFactVersion(type, version);
  return facts[type].schema.parse(event.detail);
};
