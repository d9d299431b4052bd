import type { IsoDate } from "@sip/calendar/date";
import { type Office, type Pool, rulesOn } from "../offices/office.ts";
import { pools } from "../offices/pool.ts";
import { lineOf } from "../services/lines.ts";

/** A session of a service's pool on a day: what people compete for. */
export interface SessionRef {
  readonly officeId: string;
  readonly serviceId: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Start of the session, HH:mm at the office. */
  readonly session: string;
  readonly pool: Pool;
}

/** A session with what the rules of its day say. */
export interface Session extends SessionRef {
  readonly minutes: number;
  readonly capacity: number;
  /** Seats of the same pool in earlier sessions of the day; ticket numbers continue from there. */
  readonly seatsBefore: number;
}

/**
 * The sessions of a service on a date, by the rules of that date, in the order of the day. Does not ask whether the
 * office works then, nor whether its doors are open (`session-hours.ts`): so a ticket keeps its number when hours change.
 */
export const sessionsOn = (
  { officeId, rules }: Pick<Office, "officeId" | "rules">,
  serviceId: string,
  date: IsoDate,
): readonly Session[] => {
  const inOrder = rulesOn({ rules }, serviceId, date).sessions.toSorted((a, b) => (a.session < b.session ? -1 : 1));
  const seatsBefore = new Map<Pool, number>();
  return inOrder.flatMap(({ session, minutes, seats }) =>
    pools.flatMap((pool) => {
      const before = seatsBefore.get(pool) ?? 0;
      const capacity = seats[pool] ?? 0;
      seatsBefore.set(pool, before + capacity);
      const found = { officeId, serviceId, date, session, minutes, pool, capacity, seatsBefore: before };
      return capacity === 0 ? [] : [found];
    }),
  );
};

/** e.g. `A032`: the letter of the service's pool and a number that counts through the day. */
export const ticketNumberOf = ({ serviceId, pool, seatsBefore }: Session, seat: number): string =>
  `${letterOf(serviceId, pool)}${String(seatsBefore + seat).padStart(3, "0")}`;

/** It shows the line on the call display. Rules never name a pool without a letter (`office-faults.ts`). */
const letterOf = (serviceId: string, pool: Pool): string => {
  const letter = lineOf(serviceId).letters[pool];
  if (letter === undefined) throw new Error(`${serviceId} has no line for ${pool}`);
  return letter;
};
