import * as z from "zod/mini";
import type { Line } from "../line.ts";

/**
 * The visit of a foreigner for a stay permit: identified by the passport of another country, and asked nothing else
 * that is stored.
 */
export const line: Line = {
  serviceId: "foreign-residence",
  number: 2,
  letters: { online: "F", priority: "G" },
  identity: "travel-document",
  asks: z.object({}),
};
