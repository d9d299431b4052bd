import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { inboundWordKey } from "../keys.ts";
import { inboundProofKeptDays } from "./inbound-proof.ts";

export const InboundWordItem = z.object({ verificationId: z.string() });

export const inboundWordRow = {
  holds: "which proof a word of a phone is for",
  key: inboundWordKey,
  parts: ["phoneId", "word"],
  schema: InboundWordItem,
  kept: { days: inboundProofKeptDays, after: "the word expired" },
  lists: [],
  refersTo: { verificationId: "inbound-proof", phoneId: "phone" },
  personal: { phoneId: "keyed id" },
  asked: { get: "which proof is this word for?" },
} as const satisfies RowOf<typeof InboundWordItem, "phoneId" | "word">;
