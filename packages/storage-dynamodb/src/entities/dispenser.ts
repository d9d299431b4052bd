import { pools } from "@sip/domain/offices/pool";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { dispenserKey } from "../keys.ts";
import { keptAfterVisit } from "../retention.ts";

export const DispenserItem = z.object({
  officeId: z.string(),
  serviceId: z.string(),
  date: z.string(),
  session: z.string(),
  pool: z.enum(pools),
  left: z.int(),
  round: z.int(),
  capacity: z.int(),
  seats: z.optional(z.array(z.int())),
  again: z.optional(z.array(z.int())),
  takenAt: z.string(),
  returnedAt: z.optional(z.string()),
  checkedAt: z.optional(z.string()),
});

export const dispenserRow = {
  holds: "which seats of a session are handed out next",
  key: dispenserKey,
  parts: ["officeId", "serviceId", "date", "session", "pool"],
  schema: DispenserItem,
  kept: keptAfterVisit,
  lists: [],
  refersTo: { officeId: "office" },
  personal: {},
  asked: {
    get: "how much room is there?",
    put: "is it as it was when its next round was worked out?",
    update: "is there room, and which seats? what came back?",
  },
} as const satisfies RowOf<typeof DispenserItem, "officeId" | "serviceId" | "date" | "session" | "pool">;
