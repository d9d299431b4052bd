import type { IsoDate } from "@sip/calendar/date";
import type { ApplicationAt } from "./application-at.ts";

/** The promise's clock as people see it. */
export interface ShownClock {
  /** `stopped` before it starts, and after it has stopped or the application has ended. */
  readonly clock: "running" | "paused" | "stopped";
  readonly promisedOn: IsoDate | null;
  /** With the office's offset. */
  readonly dueAt: string | null;
}

/** A hold is shown as a pause even before the clock has started: the applicant must know why nothing moves. */
export const shownClock = ({ clock, standing, office }: ApplicationAt): ShownClock => {
  const { state, promisedOn, dueAt } = clock;
  const { hold, ended } = standing;
  const isPromised = promisedOn !== undefined && dueAt !== undefined && ended !== "given-up";
  return {
    clock: ended !== undefined ? "stopped" : hold !== "none" ? "paused" : state === "running" ? "running" : "stopped",
    promisedOn: isPromised ? promisedOn : null,
    dueAt: isPromised ? office.time.timestampOf(dueAt) : null,
  };
};
