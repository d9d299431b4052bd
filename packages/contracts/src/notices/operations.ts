import * as z from "zod/mini";
import type { Operation } from "../operation.ts";
import { busy } from "../problems.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";

export const verifyWhatsAppWebhook = {
  route: routes.verifyWhatsAppWebhook,
  summary: "Meta's handshake.",
  query: z.object({
    "hub.mode": z.optional(z.string()),
    "hub.verify_token": z.optional(z.string()),
    "hub.challenge": z.optional(z.string()),
  }),
  answer: { status: 200, description: "The challenge, as text." },
  problems: { "wrong-token": problems.wrongToken },
} as const satisfies Operation;

/** What Meta sends is read after its signature, and by rules of its own. */
export const receiveWhatsApp = {
  route: routes.receiveWhatsApp,
  summary: "Receipts and messages from WhatsApp, signed over the raw bytes.",
  headers: ["X-Hub-Signature-256"],
  answer: { status: 200, description: "Taken." },
  problems: { "invalid-signature": problems.invalidSignature, busy },
} as const satisfies Operation;
