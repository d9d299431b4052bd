import { lastStepOf } from "../applications/application.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { type MovedPromise, movedPromiseOf } from "./moved-promise.ts";

/** A case as its supervisor sees it, whether a day is promised or not. Instants have the office's offset. */
export interface WatchedCase extends ShownHandling {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly service: string;
  readonly step: string;
  readonly stepAt: string;
  readonly moved: MovedPromise | null;
}

export const watchedCase = (current: ApplicationAt): WatchedCase => {
  const { record, office } = current;
  const { applicationNumber, serviceId, applicantName } = record;
  const { step, at } = lastStepOf(record);
  return {
    applicationNumber,
    service: serviceId,
    applicantName,
    step,
    stepAt: office.time.timestampOf(at),
    moved: movedPromiseOf(current),
    ...shownHandling(current),
  };
};
