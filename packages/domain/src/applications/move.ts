import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { chartOf } from "../services/charts.ts";
import { pausesIn } from "../services/pauses.ts";
import type { Application } from "./application.ts";

/** A promised day that took the place of another one. */
export interface Move {
  readonly from: IsoDate;
  /** The pause that came between the two. Without one, the days or hours of the office have changed. */
  readonly paused: { readonly since: Instant; readonly until: Instant } | undefined;
}

type Record = Pick<Application, "named" | "steps" | "serviceId">;

/** How the day that is promised now took the place of another one; undefined for one that never moved. */
export const lastMoveOf = (record: Record, promisedOn: IsoDate | null): Move | undefined => {
  const index = record.named.findLastIndex(({ because }) => because === "moved");
  return record.named[index]?.on === promisedOn ? moveAt(record, index) : undefined;
};

/** How the named day at `index` took the place of another one; undefined if it did not. */
export const moveAt = ({ named, steps, serviceId }: Record, index: number): Move | undefined => {
  const day = named[index];
  const earlier = named.slice(0, index).findLast(({ because }) => because !== "missed");
  if (day?.because !== "moved" || earlier === undefined) return undefined;
  const paused = pausesIn(chartOf(serviceId), steps)
    .flatMap(({ since, until }) => (until === undefined ? [] : [{ since, until }]))
    .findLast(({ until }) => earlier.at < until && until <= day.at);
  return { from: earlier.on, paused };
};
