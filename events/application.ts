import * as z from "zod/mini";
import { Contact } from "./contact.ts";

/** An application as the facts about it tell it. */
export const ApplicationData = z.object({
  applicationNumber: z.string(),
  serviceId: z.string(),
  trackingCode: z.string(),
  applicantName: z.string(),
  contact: Contact,
  step: z.string(),
  stepAt: z.string(),
  /** Grows with every change. */
  version: z.int(),
  promisedOn: z.nullable(z.string()),
  dueAt: z.nullable(z.string()),
  pickUpBy: z.nullable(z.string()),
  /** Whether its fee has been paid; missing in what an older release wrote. */
  isFeePaid: z.exactOptional(z.boolean()),
});
export type ApplicationData = z.infer<typeof ApplicationData>;
