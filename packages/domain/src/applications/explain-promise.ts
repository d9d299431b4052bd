import type { ActingStaff } from "../act.ts";
import type { Bilingual } from "../bilingual.ts";
import type { Clock } from "../clock.ts";
import { readCrockford } from "../crockford.ts";
import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type ClockExplanation, type ExplanationDepth, explainClock } from "../services/explain-clock.ts";
import { explanationInWords } from "../services/explanation-in-words.ts";
import type { Application } from "./application.ts";
import { applicationAt } from "./application-at.ts";
import { missOf } from "./new-promise.ts";
import type { Applications } from "./ports.ts";

export interface PromiseExplanation extends ClockExplanation {
  readonly lines: readonly Bilingual[];
}

type NotFound = { readonly kind: "not-found" };

interface Parts<Found extends keyof Applications> {
  readonly applications: Pick<Applications, Found>;
  readonly offices: Offices;
  readonly clock: Clock;
}

/** How the promise of an application came about, for staff of its office. */
export const explainPromise =
  ({ applications, offices, clock }: Parts<"find">) =>
  async ({
    applicationNumber,
    officeId,
    role,
  }: Omit<ActingStaff, "by"> & { readonly applicationNumber: string }): Promise<
    Result<PromiseExplanation, NotFound>
  > => {
    const application = await applications.find(applicationNumber);
    if (application?.officeId !== officeId) return refuse({ kind: "not-found" });
    return accept(await explained(application, offices, clock, role === "officer" ? "officer" : "supervisor"));
  };

/** The same for the holder of a tracking code: no names of staff, and no reason of a suspension. */
export const explainTrackedPromise =
  ({ applications, offices, clock }: Parts<"findByTrackingCode">) =>
  async (trackingCode: string): Promise<Result<PromiseExplanation, NotFound>> => {
    const code = readCrockford(trackingCode, 12, 20);
    const application = code === undefined ? undefined : await applications.findByTrackingCode(code);
    if (application === undefined) return refuse({ kind: "not-found" });
    return accept(await explained(application, offices, clock, "applicant"));
  };

const explained = async (
  application: Application,
  offices: Offices,
  clock: Clock,
  depth: ExplanationDepth,
): Promise<PromiseExplanation> => {
  const office = await loadOffice(offices, application.officeId, clock());
  const current = applicationAt(application, office);
  const miss = missOf(current);
  const explanation = explainClock({
    chart: current.chart,
    history: application.steps,
    clock: current.clock,
    ...(miss !== undefined && { miss }),
    office,
    depth,
  });
  return { ...explanation, lines: explanationInWords(explanation) };
};
