import * as z from "zod/mini";
import { envelope } from "./envelope.ts";

/** A phone sent something that nobody asked for; told once a phone and day. What it said is not kept. */
export const MessageUnasked = envelope(
  "message-unasked",
  z.object({ phone: z.string(), phoneId: z.string(), date: z.string() }),
);
export type MessageUnasked = z.infer<typeof MessageUnasked>;
