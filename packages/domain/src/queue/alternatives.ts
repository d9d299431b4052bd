import { isoDate } from "@sip/calendar/date";
import type { OfficeTime } from "../offices/office-time.ts";
import type { SessionState } from "./availability.ts";
import type { SessionRef } from "./place.ts";

export interface SessionOffer extends SessionRef {
  readonly remaining: number;
  readonly state: SessionState;
}

const most = 3;

/** The sessions of the same pool nearest in time that have room for `count` people; the earlier of two equally near ones first. */
export const nearestWithRoom = (
  time: OfficeTime,
  offers: readonly SessionOffer[],
  wanted: SessionRef,
  count: number,
): readonly SessionOffer[] => {
  const startMs = (session: SessionRef) => Date.parse(time.instantOf(isoDate(session.date), session.session));
  const distance = (offer: SessionOffer) => Math.abs(startMs(offer) - startMs(wanted));
  return offers
    .filter(({ state, remaining, pool }) => state === "open" && remaining >= count && pool === wanted.pool)
    .filter((offer) => distance(offer) > 0)
    .toSorted((a, b) => distance(a) - distance(b) || startMs(a) - startMs(b))
    .slice(0, most);
};
