import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The application moved. `note` names missing papers. */
export const ApplicationStepTaken = envelopeOfAct(
  "application-step-taken",
  z.object({ ...ApplicationData.shape, note: z.nullable(z.string()) }),
);
export type ApplicationStepTaken = z.infer<typeof ApplicationStepTaken>;
