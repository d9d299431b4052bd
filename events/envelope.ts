import * as z from "zod/mini";

/**
 * A fact as it travels on the bus (the `detail` of an EventBridge event whose `detail-type` is `type` and whose source
 * is `sip`). `factId` is made from what happened, so a fact that is published twice has the same id twice.
 */
export const envelope = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.object({
    factId: z.string().check(z.minLength(1)),
    type: z.literal(type),
    officeId: z.string(),
    happenedAt: z.string(),
    data,
  });

/** The `source` of every event of ours on the bus. */
export const factSource = "sip";
