import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { officeNumberKey } from "../keys.ts";
import { keptByAdmin } from "../retention.ts";

export const OfficeNumberItem = z.object({ officeId: z.string() });

export const officeNumberRow = {
  holds: "which office a booking code was made at",
  key: officeNumberKey,
  parts: ["officeNumber"],
  schema: OfficeNumberItem,
  kept: keptByAdmin,
  lists: [],
  refersTo: { officeId: "office" },
  personal: {},
  asked: { get: "which office has the number in this booking code? (remembered for good)" },
} as const satisfies RowOf<typeof OfficeNumberItem, "officeNumber">;
