import type { IsoDate } from "@sip/calendar/date";
import type { OfficeAt } from "../offices/office-at.ts";
import { listedSessions, type SessionState, sessionState } from "./availability.ts";
import { seatsLeft } from "./dispenser.ts";
import type { Dispensers } from "./ports.ts";
import type { SessionRef } from "./session.ts";

export interface SessionOffer extends SessionRef {
  readonly remaining: number;
  readonly state: SessionState;
}

export interface ListedSession extends SessionOffer {
  readonly capacity: number;
}

/** The sessions of a service that people see on these days, with the seats that are left. */
export const listOffers = async (
  dispensers: Pick<Dispensers, "read">,
  at: OfficeAt,
  serviceId: string,
  days: readonly IsoDate[],
): Promise<readonly ListedSession[]> => {
  const sessions = days.flatMap((date) => listedSessions(at, serviceId, date));
  // A session that is not open needs no dispenser, so it is not read.
  const open = sessions.filter((session) => sessionState(at, session, session.capacity) === "open");
  const found = await dispensers.read(open);
  const remainingOf = new Map(
    open.map((session, index) => [session, seatsLeft(found[index], session.capacity).length]),
  );
  return sessions.map((session) => {
    const left = remainingOf.get(session) ?? session.capacity;
    const state = sessionState(at, session, left);
    const { officeId, date, session: start, pool, capacity } = session;
    return {
      officeId,
      serviceId,
      date,
      session: start,
      pool,
      capacity,
      state,
      remaining: state === "closed" ? 0 : left,
    };
  });
};
