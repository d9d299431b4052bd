import { addDays, isoDate } from "@sip/calendar/date";
import type { OfficeAt } from "../offices/office-at.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Dispenser, seatsLeft } from "./dispenser.ts";
import { listOffers, type SessionOffer } from "./list-offers.ts";
import { nearestWithRoom } from "./nearest-sessions.ts";
import type { Busy, Dispensers } from "./ports.ts";
import { releasedDays } from "./released-days.ts";
import type { Session, SessionRef } from "./session.ts";
import { shortLivedCache } from "./short-lived-cache.ts";

export interface SessionFull {
  readonly kind: "session-full";
  readonly alternatives: readonly SessionOffer[];
}

export interface TakenSeats {
  readonly seats: readonly number[];
  readonly round: number;
}

/** Other sessions are looked for so many days before and after the wanted day. */
const alternativeDays = 7;

const nameOf = ({ officeId, serviceId, date, session, pool }: SessionRef): string =>
  [officeId, serviceId, date, session, pool].join(" ");

/**
 * Takes seats from a session's dispenser. A request that has read too few is refused without a write. Alternatives are
 * looked up once for all who ask at nearly the same time.
 */
export const seatTaker = (dispensers: Pick<Dispensers, "take" | "read" | "giveBack">) => {
  const knownAlternatives = shortLivedCache<Promise<readonly SessionOffer[]>>();

  const alternativesTo = (at: OfficeAt, wanted: Session, count: number): Promise<readonly SessionOffer[]> => {
    const name = `${nameOf(wanted)} ${count}`;
    const known = knownAlternatives.get(name, at.now);
    if (known !== undefined) return known;
    const found = listOffers(dispensers, at, wanted.serviceId, daysAround(at, wanted)).then((offers) =>
      nearestWithRoom(offers, wanted, count),
    );
    knownAlternatives.set(name, found, at.now);
    found.catch(() => knownAlternatives.delete(name));
    return found;
  };

  const full = async (at: OfficeAt, session: Session, count: number): Promise<SessionFull> => ({
    kind: "session-full",
    alternatives: await alternativesTo(at, session, count),
  });

  return {
    /** The refusal, if the session was read as full. */
    seenFull: async (
      at: OfficeAt,
      session: Session,
      { count, dispenser }: { readonly count: number; readonly dispenser: Dispenser | undefined },
    ): Promise<SessionFull | undefined> =>
      seatsLeft(dispenser, session.capacity).length < count ? full(at, session, count) : undefined,

    take: async (at: OfficeAt, session: Session, count: number): Promise<Result<TakenSeats, SessionFull | Busy>> => {
      const taken = await dispensers.take(session, count, session.capacity, at.now);
      if (taken.kind === "busy") return refuse(taken);
      if (taken.kind === "too-few") return refuse(await full(at, session, count));
      const there = taken.seats.filter((seat) => seat <= session.capacity);
      if (there.length === count) return accept({ seats: taken.seats, round: taken.round });
      // The capacity was lowered since the dispenser opened.
      await dispensers.giveBack(session, there, taken.round);
      return refuse(await full(at, session, count));
    },
  };
};

export type SeatTaker = ReturnType<typeof seatTaker>;

const daysAround = (at: OfficeAt, { serviceId, date }: SessionRef) =>
  releasedDays(at, serviceId, addDays(isoDate(date), -alternativeDays), 2 * alternativeDays + 1);
