import type { IsoDate } from "@sip/calendar/date";
import { type Application, stepsOf } from "../applications/application.ts";
import { standingOf } from "../applications/steps.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { slaClock } from "./sla-clock.ts";

/** The SLA clock as people are shown it. */
export interface ShownClock {
  /** `stopped` before payment and photo, and after the passport is ready or the application has ended. */
  readonly clock: "running" | "paused" | "stopped";
  readonly promisedOn: IsoDate | null;
  /** With the office's offset. */
  readonly dueAt: string | null;
}

/** A hold shows as a pause also before the count has begun: the days stand still, and the applicant must know why. */
export const shownClock = (application: Pick<Application, "steps">, office: RuledOffice): ShownClock => {
  const { state, promisedOn, dueAt } = slaClock(application.steps, office);
  const { hold, taken, ended } = standingOf(stepsOf(application));
  const isGivenUp = taken.has("rejected") || taken.has("withdrawn");
  const isPromised = promisedOn !== undefined && dueAt !== undefined && !isGivenUp;
  return {
    clock: ended ? "stopped" : hold !== "none" ? "paused" : state === "running" ? "running" : "stopped",
    promisedOn: isPromised ? promisedOn : null,
    dueAt: isPromised ? office.timestampOf(dueAt) : null,
  };
};
