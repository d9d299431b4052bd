import type { ClockExplanation } from "@sip/domain/services/explain-clock";

const minuteOf = (timestamp: string): number => Math.floor(Date.parse(timestamp) / 60_000);

const minuteOfDay = (date: string, time: string, offset: string): number => minuteOf(`${date}T${time}:00${offset}`);

/**
 * The promised date, by somebody who was given an explanation and nothing else: no calendar, no office, no history. Days
 * that are missing in the row, or counted in another way than the explanation says, are a fault.
 */
export const recomputePromise = ({
  startedAt,
  slaWorkingDays,
  pauses,
  days,
}: Pick<ClockExplanation, "startedAt" | "slaWorkingDays" | "pauses" | "days">): string | undefined => {
  if (startedAt === null || slaWorkingDays === null) return undefined;
  const offset = startedAt.slice(-6);
  const stood = pauses.map(({ since, until }) => ({
    from: minuteOf(since),
    to: until === null ? Number.POSITIVE_INFINITY : minuteOf(until),
  }));
  let last = startedAt.slice(0, 10);
  let counted = 0;
  for (const { date, opens, closes, countsAs, officeMinutes, pausedMinutes } of days) {
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    if (date !== next) throw new Error(`${date} does not follow ${last}`);
    last = date;
    let counts = false;
    if (opens !== undefined && closes !== undefined) {
      const [from, to] = [minuteOfDay(date, opens, offset), minuteOfDay(date, closes, offset)];
      let paused = 0;
      for (let minute = from; minute < to; minute += 1) {
        const isPaused = stood.some((pause) => pause.from <= minute && minute < pause.to);
        if (isPaused) paused += 1;
      }
      if (paused !== pausedMinutes || to - from !== officeMinutes) throw new Error(`other minutes on ${date}`);
      counts = paused <= (to - from) / 2;
    }
    if (counts) counted += 1;
    if (countsAs !== (counts ? counted : null)) throw new Error(`${date} counts as ${countsAs}, not ${counted}`);
    if (counted === slaWorkingDays) return date;
  }
  return undefined;
};
