import { isIsoDate } from "@sip/calendar/date";
import { daysAfter } from "@sip/calendar/instant";
import { applicationAt } from "../applications/application-at.ts";
import type { ReviewState } from "../applications/index-entries.ts";
import type { ApplicationLists, Cursor } from "../applications/ports.ts";
import type { Clock } from "../clock.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { type Review, reviewOf } from "./review.ts";

export interface ListReviews {
  readonly officeId: string;
  /** With a flag that nobody has looked at, or without. */
  readonly state: ReviewState;
  /** Only what was flagged from this day of the office on. */
  readonly from?: string;
  readonly limit: number;
  readonly after?: Cursor;
}

export interface ListedReviews {
  readonly reviews: readonly Review[];
  readonly next: Cursor | null;
}

export type ListReviewsRefusal = { readonly kind: "no-such-office" | "not-a-date" };

/**
 * What was looked at goes back so many days if nobody asks for more. What nobody has looked at does not leave its list
 * by growing old.
 */
const reviewedDays = 8 * 7;

/** The office's flagged applications, the last flagged first. One that cannot be shown is reported and left out. */
export const listReviews =
  ({
    lists,
    offices,
    clock,
    report,
  }: {
    lists: Pick<ApplicationLists, "reviews">;
    offices: Offices;
    clock: Clock;
    report: Report;
  }) =>
  async ({ from, ...question }: ListReviews): Promise<Result<ListedReviews, ListReviewsRefusal>> => {
    const { officeId, state } = question;
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const day = from ?? (state === "reviewed" ? office.time.dateOf(daysAfter(office.now, -reviewedDays)) : undefined);
    if (day !== undefined && !isIsoDate(day)) return refuse({ kind: "not-a-date" });
    const since = day === undefined ? {} : { since: office.time.instantOf(day, "00:00") };
    const { applications, next } = await lists.reviews({ ...question, ...since }, report);
    const reviews = skipAndReport(applications, (one) => reviewOf(applicationAt(one, office)), report);
    return accept({ reviews, next: next ?? null });
  };
