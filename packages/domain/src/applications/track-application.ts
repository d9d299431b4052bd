import type { IsoDate } from "@sip/calendar/date";
import { missingYearFor } from "@sip/calendar/holidays";
import type { Bilingual } from "../bilingual.ts";
import type { Clock } from "../clock.ts";
import { readCrockford } from "../crockford.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { maskName } from "../people/name.ts";
import { accept, type Result, refuse } from "../result.ts";
import { isSetback, mainLineOf, rowOf } from "../services/chart.ts";
import type { Collector } from "../services/leaflet.ts";
import { leafletOf } from "../services/leaflets.ts";
import { daysOfPromise } from "../services/sla-clock.ts";
import { lastStepOf } from "./application.ts";
import { type ApplicationAt, applicationAt } from "./application-at.ts";
import { type HoldTold, holdOf } from "./hold-of.ts";
import { lastMoveOf } from "./move.ts";
import { whyMoved } from "./move-in-words.ts";
import { type ShownMiss, shownMiss } from "./new-promise.ts";
import { nextAction } from "./next-action.ts";
import type { Applications } from "./ports.ts";
import { type ShownClock, shownClock } from "./shown-clock.ts";

interface NamedStep {
  readonly step: string;
  readonly words: Bilingual;
}

/**
 * What the holder of a tracking code sees: a masked name, no reason of a suspension or rejection, no names of staff.
 */
export interface TrackedApplication extends Omit<ShownClock, "dueAt">, ShownMiss {
  readonly applicationNumber: string;
  readonly service: string;
  readonly officeId: string;
  readonly officeName: Bilingual;
  readonly applicantName: string;
  readonly thing: Bilingual;
  readonly step: string;
  /** One sentence: where it stands. */
  readonly now: Bilingual;
  readonly steps: readonly (NamedStep & { readonly at: string; readonly isSetback: boolean })[];
  /** The steps that are still to come; none once it is over. */
  readonly coming: readonly NamedStep[];
  readonly isOver: boolean;
  /** Set while no day can be promised: the year whose holidays are not decreed. */
  readonly waitsForYear: number | null;
  /** Set where the promised day took the place of another one. */
  readonly moved: { readonly from: IsoDate; readonly why: Bilingual } | null;
  readonly pause: Pick<HoldTold, "since" | "reason" | "papers"> | null;
  readonly nextAction: Bilingual;
  readonly pickUpBy: IsoDate | null;
  readonly collectors: readonly Collector[] | null;
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
    const code = readCrockford(trackingCode, 12, 20);
    const application = code === undefined ? undefined : await applications.findByTrackingCode(code);
    if (application === undefined) return refuse({ kind: "not-found" });
    const office = await loadOffice(offices, application.officeId, clock());
    const current = applicationAt(application, office);
    const { chart, standing, pickUp } = current;
    const { step } = lastStepOf(application);
    const hold = holdOf(current);
    const shown = shownClock(current);
    const move = lastMoveOf(application, shown.promisedOn);
    return accept({
      applicationNumber: application.applicationNumber,
      service: application.serviceId,
      officeId: application.officeId,
      officeName: office.office.name,
      applicantName: maskName(application.applicantName),
      thing: chart.thing,
      step,
      now: rowOf(chart, step).forApplicant,
      steps: application.steps.map((taken) => {
        const row = rowOf(chart, taken.step);
        return {
          step: taken.step,
          at: office.time.timestampOf(taken.at),
          words: row.words,
          isSetback: isSetback(row),
        };
      }),
      coming: comingOf(current),
      isOver: standing.ended !== undefined,
      clock: shown.clock,
      promisedOn: shown.promisedOn,
      ...shownMiss(current),
      waitsForYear: waitsForYear(current),
      moved: move === undefined ? null : { from: move.from, why: whyMoved(move, office.time) },
      pause: hold === undefined ? null : { since: hold.since, reason: hold.reason, papers: hold.papers },
      nextAction: nextAction(current),
      pickUpBy: pickUp?.pickUpBy ?? null,
      collectors: pickUp === undefined ? null : (leafletOf(application.serviceId).collectors ?? null),
      complaintsUrl: office.office.complaints.url,
    });
  };

/** A pause that stands leaves the promise open, too, and then no decree makes one. */
const waitsForYear = ({ chart, record, clock, office }: ApplicationAt): number | null =>
  clock.state === "running" && clock.promisedOn === undefined
    ? (missingYearFor(() => daysOfPromise(chart, record.steps, office)) ?? null)
    : null;

const comingOf = ({ chart, standing: { taken, ended } }: ApplicationAt): NamedStep[] =>
  ended !== undefined
    ? []
    : mainLineOf(chart)
        .filter((step) => !taken.has(step))
        .map((step) => ({ step, words: rowOf(chart, step).words }));
