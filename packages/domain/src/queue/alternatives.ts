import { isoDate } from "@sip/calendar/date";
import type { OfficeTime } from "../offices/office-time.ts";
import type { SessionState } from "./availability.ts";
import type { SessionRef } from "./session.ts";

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
  const wantedMs = startMs(wanted);
  return offers
    .filter(({ state, remaining, pool }) => state === "open" && remaining >= count && pool === wanted.pool)
    .map((offer) => ({ offer, offsetMs: startMs(offer) - wantedMs }))
    .filter(({ offsetMs }) => offsetMs !== 0)
    .toSorted((a, b) => Math.abs(a.offsetMs) - Math.abs(b.offsetMs) || a.offsetMs - b.offsetMs)
    .slice(0, most)
    .map(({ offer }) => offer);
};
