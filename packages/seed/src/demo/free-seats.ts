import type { IsoDate } from "@sip/calendar/date";
import type { Office, Pool } from "@sip/domain/offices/office";
import { officeTime } from "@sip/domain/offices/office-time";
import { sessionsOn } from "@sip/domain/queue/session";
import { isWithinHours } from "@sip/domain/queue/session-hours";

/** Whose seats: of a service's pool on a day. */
interface Line {
  readonly serviceId: string;
  readonly date: IsoDate;
  readonly pool: Pool;
}

export interface FreeSeats {
  /** Start of the emptiest session of the pool that begins in `from`..`to` (both included), with room for `count`. */
  take(line: Line, count: number, between?: { readonly from?: string; readonly to?: string }): string;
}

/** Keeps the count of the seats that the plan has given away, so that it never asks for more than there are. */
export const freeSeats = (office: Office): FreeSeats => {
  const time = officeTime(office);
  const taken = new Map<string, number>();
  return {
    take: ({ serviceId, date, pool }, count, { from = "00:00", to = "23:59" } = {}) => {
      const nameOf = (session: string): string => [serviceId, date, pool, session].join(" ");
      const [best] = sessionsOn(office, serviceId, date)
        .filter((session) => isWithinHours(time, session))
        .filter((session) => session.pool === pool && from <= session.session && session.session <= to)
        .map(({ session, capacity }) => ({ session, capacity, used: taken.get(nameOf(session)) ?? 0 }))
        .filter(({ capacity, used }) => used + count <= capacity)
        .sort((a, b) => a.used - b.used);
      if (best === undefined)
        throw new RangeError(`no ${count} ${pool} seats of ${serviceId} left on ${date}, ${from} to ${to}`);
      taken.set(nameOf(best.session), best.used + count);
      return best.session;
    },
  };
};
