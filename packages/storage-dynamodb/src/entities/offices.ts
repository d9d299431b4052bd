import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { officeListKey } from "../keys.ts";
import { keptByAdmin } from "../retention.ts";

export const OfficeListItem = z.object({ officeIds: z.set(z.string()) });

export const officesRow = {
  holds: "which offices there are",
  key: officeListKey,
  parts: [],
  schema: OfficeListItem,
  kept: keptByAdmin,
  lists: [],
  refersTo: { "officeIds[]": "office" },
  personal: {},
  asked: { get: "which offices are there, and does the table answer?" },
} as const satisfies RowOf<typeof OfficeListItem>;
