import type { Line } from "@sip/domain/services/line";
import * as z from "zod/mini";

export const line: Line = {
  serviceId: "library-card",
  number: 15,
  letters: { online: "L" },
  identity: "nik",
  asks: z.object({}),
};
