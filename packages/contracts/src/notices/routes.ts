import type { Route } from "../operation.ts";

export const verifyWhatsAppWebhook = {
  method: "GET",
  path: "/webhooks/whatsapp",
  caller: "public",
} as const satisfies Route;

export const receiveWhatsApp = {
  method: "POST",
  path: "/webhooks/whatsapp",
  caller: "public",
} as const satisfies Route;
