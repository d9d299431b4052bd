import { addDays, daysBetween, type IsoDate, isIsoDate } from "@sip/calendar/date";
import type { Clock } from "../clock.ts";
import { isOffered } from "../offices/office.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { isYearKnown } from "./known-year.ts";
import { type ListedSession, listOffers } from "./list-offers.ts";
import type { Dispensers } from "./ports.ts";
import { nextRelease } from "./release.ts";

export type RangeReason = "not-a-date" | "before-from" | "range-too-long";

export type ShowAvailabilityRefusal =
  | { readonly kind: "no-such-office" }
  | { readonly kind: "no-such-service" }
  | { readonly kind: "invalid"; readonly parameter: "from" | "to"; readonly reason: RangeReason };

export interface ShownAvailability {
  readonly sessions: readonly ListedSession[];
  /** A timestamp of the office; null while the holidays that it depends on are not decreed. */
  readonly nextReleaseAt: string | null;
}

/** Two weeks: the open one, and the one that opens next. */
const shownDays = 14;
export const maxRangeDays = 62;

/**
 * Sessions of a service at an office with the seats that are left, from `from` (default: today) to `to` (default: two
 * weeks), both included, as far as holidays are decreed: who asks for three weeks in December must see December.
 */
export const showAvailability =
  ({
    offices,
    dispensers,
    clock,
  }: {
    offices: Pick<Offices, "find">;
    dispensers: Pick<Dispensers, "read">;
    clock: Clock;
  }) =>
  async ({
    officeId,
    serviceId,
    from,
    to,
  }: {
    readonly officeId: string;
    readonly serviceId: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }): Promise<Result<ShownAvailability, ShowAvailabilityRefusal>> => {
    const office = await offices.find(officeId);
    if (office === undefined) return refuse({ kind: "no-such-office" });
    const at: OfficeAt = officeAt(office, clock());
    const days = daysOf(at, from, to);
    if (!days.ok) return days;
    if (!isOffered(office, serviceId, at.time.dateOf(at.now))) return refuse({ kind: "no-such-service" });
    const sessions = await listOffers(dispensers, at, serviceId, days.value);
    const release = nextRelease(at, serviceId);
    return accept({ sessions, nextReleaseAt: release === undefined ? null : at.time.timestampOf(release.at) });
  };

type Days = Result<readonly IsoDate[], Extract<ShowAvailabilityRefusal, { kind: "invalid" }>>;

const invalid = (parameter: "from" | "to", reason: RangeReason) =>
  refuse({ kind: "invalid", parameter, reason } as const);

const daysOf = ({ time, now }: OfficeAt, from: string = time.dateOf(now), to?: string): Days => {
  if (!isIsoDate(from)) return invalid("from", "not-a-date");
  if (to === undefined) return accept(decreedDays(time, from, shownDays));
  if (!isIsoDate(to)) return invalid("to", "not-a-date");
  const days = daysBetween(from, to);
  if (days < 0) return invalid("to", "before-from");
  if (days > maxRangeDays) return invalid("to", "range-too-long");
  return accept(decreedDays(time, from, days + 1));
};

/** So many days, or those before the first of a year without decree. */
const decreedDays = (time: OfficeTime, from: IsoDate, count: number): readonly IsoDate[] => {
  const days: IsoDate[] = [];
  for (let day = from; days.length < count && isYearKnown(time, day); day = addDays(day, 1)) days.push(day);
  return days;
};
