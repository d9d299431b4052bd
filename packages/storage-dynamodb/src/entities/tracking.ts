import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { trackingKey } from "../keys.ts";
import { keptUntilTermIsNamed } from "../retention.ts";

export const TrackingItem = z.object({ applicationNumber: z.string() });

export const trackingRow = {
  holds: "which application a tracking code leads to",
  key: trackingKey,
  parts: ["trackingCode"],
  schema: TrackingItem,
  kept: keptUntilTermIsNamed,
  lists: [],
  refersTo: { applicationNumber: "application" },
  personal: {},
  asked: { get: "which application does this tracking code lead to?", put: "is this tracking code nobody's?" },
} as const satisfies RowOf<typeof TrackingItem, "trackingCode">;
