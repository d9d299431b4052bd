import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Nobody took it over in the time that the office sets, so the next level of staff is told. */
export const DeadlineRaised = envelopeOfAct(
  "deadline-raised",
  z.object({ ...ApplicationData.shape, level: z.enum(["supervisor", "head"]) }),
);
export type DeadlineRaised = z.infer<typeof DeadlineRaised>;
