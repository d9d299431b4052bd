import { hasRoom, type OfferedSession } from "./room.ts";

const most = 3;

/**
 * The nearest other sessions of the same pool that have room for `count` people; of two equally near ones the earlier
 * comes first. All are of one office, and its clock knows no summer time.
 */
export const nearestWithRoom = <Offered extends OfferedSession>(
  sessions: readonly Offered[],
  wanted: Pick<OfferedSession, "date" | "session" | "pool">,
  count: number,
): readonly Offered[] =>
  sessions
    .filter((offered) => hasRoom(offered, wanted.pool, count))
    .map((offered) => ({ offered, offsetMs: wallClockMs(offered) - wallClockMs(wanted) }))
    .filter(({ offsetMs }) => offsetMs !== 0)
    .toSorted((a, b) => Math.abs(a.offsetMs) - Math.abs(b.offsetMs) || a.offsetMs - b.offsetMs)
    .slice(0, most)
    .map(({ offered }) => offered);

const wallClockMs = ({ date, session }: Pick<OfferedSession, "date" | "session">): number =>
  Date.parse(`${date}T${session}:00Z`);
