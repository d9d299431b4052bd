import type { IsoDate } from "@sip/calendar/date";
import type { Clock } from "../clock.ts";
import { newPromiseOf } from "../deadlines/new-promise.ts";
import { type ShownClock, shownClock } from "../deadlines/shown-clock.ts";
import { slaClock } from "../deadlines/sla-clock.ts";
import type { Bilingual } from "../offices/bilingual.ts";
import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import { maskName } from "../people/name.ts";
import { accept, type Result, refuse } from "../result.ts";
import { lastStepOf } from "./application.ts";
import { type HoldTold, holdOf } from "./hold-of.ts";
import { nextAction } from "./next-action.ts";
import { pickUpOf } from "./pick-up.ts";
import type { Applications } from "./ports.ts";
import type { Step } from "./steps.ts";

/** What the holder of a tracking code sees: the name masked, no reason of a suspension or rejection, nobody of the staff. */
export interface TrackedApplication extends Omit<ShownClock, "dueAt"> {
  readonly applicationNumber: string;
  readonly officeId: string;
  readonly officeName: Bilingual;
  readonly applicantName: string;
  readonly step: Step;
  readonly steps: readonly { readonly step: Step; readonly at: string }[];
  /** Set while we are late. */
  readonly newPromisedOn: IsoDate | null;
  readonly pause: Omit<HoldTold, "bringBy"> | null;
  readonly nextAction: Bilingual;
  readonly pickUpBy: IsoDate | null;
  readonly complaintsUrl: string;
}

export const trackApplication =
  ({
    applications,
    offices,
    clock,
  }: {
    applications: Pick<Applications, "findByTrackingCode">;
    offices: Offices;
    clock: Clock;
  }) =>
  async (trackingCode: string): Promise<Result<TrackedApplication, { readonly kind: "not-found" }>> => {
    const code = asWritten(trackingCode);
    const application = codePattern.test(code) ? await applications.findByTrackingCode(code) : undefined;
    if (application === undefined) return refuse({ kind: "not-found" });
    const office = await loadOffice(offices, application.officeId);
    const now = clock();
    const hold = holdOf(application, office);
    const shown = shownClock(application, office);
    return accept({
      applicationNumber: application.applicationNumber,
      officeId: application.officeId,
      officeName: office.office.name,
      applicantName: maskName(application.applicantName),
      step: lastStepOf(application).step,
      steps: application.steps.map(({ step, at }) => ({ step, at: office.timestampOf(at) })),
      clock: shown.clock,
      promisedOn: shown.promisedOn,
      newPromisedOn: newPromiseOf(slaClock(application.steps, office), application.alerts, now, office) ?? null,
      pause: hold === undefined ? null : { since: hold.since, reason: hold.reason, papers: hold.papers },
      nextAction: nextAction(application, now, office),
      pickUpBy: pickUpOf(application, office)?.pickUpBy ?? null,
      complaintsUrl: office.office.complaints.url,
    });
  };

/** For a code typed from paper: small letters and blanks are fine, and Crockford's base 32 has no I, L and O. */
const asWritten = (typed: string): string =>
  typed.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0");

const codePattern = /^[0-9A-HJKMNP-TV-Z]{12,20}$/;
