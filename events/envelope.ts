import { Act } from "@sip/domain/act";
import * as z from "zod/mini";

/** The version of each fact, as in the names of its files. */
export const factVersion = 1;

/**
 * A fact as it travels on the bus (the `detail` of an EventBridge event whose `detail-type` is `type` and whose source
 * is `sip`). `factId` is made from what happened, so a fact that is published twice has the same id twice. `requestId` is the
 * request that made it happen; what was written by an older release does not say it. How a version changes: docs/CONTRIBUTING.md.
 */
export const envelope = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.object({
    version: z.literal(factVersion),
    factId: z.string().check(z.minLength(1)),
    type: z.literal(type),
    officeId: z.string(),
    happenedAt: z.string(),
    requestId: z.exactOptional(z.string()),
    data,
  });

/** A fact about a booking or an application: with the act that made it so, from which books can be kept. No message says it. */
export const envelopeOfAct = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.extend(envelope(type, data), { act: Act });

/** The `source` of every event of ours on the bus. */
export const factSource = "sip";
