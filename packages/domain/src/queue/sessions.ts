import type { IsoDate } from "@sip/calendar/date";
import { type Office, type Pool, rulesOn } from "../offices/office.ts";
import type { SessionRef } from "./place.ts";

/** A session with what the rules of its day say about it. */
export interface Session extends SessionRef {
  readonly capacity: number;
  /** Places of the same pool in the sessions before it; ticket numbers go on from there. */
  readonly placesBefore: number;
}

const pools: readonly Pool[] = ["online", "priority"];

/** The sessions of a date by the rules in force on it, in the order of the day; whether the office works is not asked. */
export const sessionsOn = (office: Pick<Office, "officeId" | "rules">, date: IsoDate): readonly Session[] => {
  const inOrder = rulesOn(office, date).sessions.toSorted((a, b) => (a.session < b.session ? -1 : 1));
  const placesBefore = { online: 0, priority: 0 };
  return inOrder.flatMap(({ session, places }) =>
    pools.flatMap((pool) => {
      const before = placesBefore[pool];
      placesBefore[pool] += places[pool];
      return places[pool] === 0
        ? []
        : [{ officeId: office.officeId, date, session, pool, capacity: places[pool], placesBefore: before }];
    }),
  );
};

/** The letter says which line it is on the call display. */
const letters = { online: "A", priority: "P" } as const satisfies Record<Pool, string>;

/** e.g. `A032`: the letter of the pool and a number that counts through the day. */
export const ticketNumberOf = ({ pool, placesBefore }: Session, seat: number): string =>
  `${letters[pool]}${String(placesBefore + seat).padStart(3, "0")}`;
