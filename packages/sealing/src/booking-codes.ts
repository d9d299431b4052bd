import { addDays, isoDate } from "@sip/calendar/date";
import type { BookingCodes } from "@sip/domain/queue/booking-codes";
import { fromCrockford, toCrockford } from "./crockford.ts";
import { keyedPermutation } from "./keyed-permutation.ts";

/**
 * 45 bits make nine characters: office 8, day 13 (22 years from 2025), half hour of the day 6, pool 1, seat 10, round 7.
 */
const widths = { officeNumber: 8, day: 13, halfHour: 6, pool: 1, seat: 10, round: 7 } as const;
type Field = keyof typeof widths;
const fields = Object.keys(widths) as Field[];

const firstDay = isoDate("2025-01-01");
const dayMs = 86_400_000;
const pools = ["online", "priority"] as const;

export const bookingCodes = (key: Uint8Array): BookingCodes => {
  const permutation = keyedPermutation(key);
  return {
    codeOf: ({ date, session, pool, seat, round }, officeNumber) => {
      const packed = pack({
        officeNumber,
        day: (Date.parse(date) - Date.parse(firstDay)) / dayMs,
        halfHour: halfHourOf(session),
        pool: pools.indexOf(pool),
        seat,
        round,
      });
      return toCrockford(permutation.shuffle(packed), 9).replace(/(...)(?=.)/g, "$1-");
    },
    placeOf: (code) => {
      const compact = code.replace(/[\s-]/g, "");
      const value = compact.length === 9 ? fromCrockford(compact) : undefined;
      if (value === undefined) return undefined;
      const { officeNumber, day, halfHour, pool, seat, round } = unpack(permutation.unshuffle(value));
      const poolName = pools[pool];
      if (halfHour > 47 || poolName === undefined) return undefined;
      const session = `${String(Math.floor(halfHour / 2)).padStart(2, "0")}:${halfHour % 2 === 0 ? "00" : "30"}`;
      return { officeNumber, place: { date: addDays(firstDay, day), session, pool: poolName, seat, round } };
    },
  };
};

const halfHourOf = (session: string): number => {
  const minutes = Number(session.slice(0, 2)) * 60 + Number(session.slice(3));
  if (minutes % 30 !== 0) throw new RangeError(`a session starts at a whole or half hour, not at ${session}`);
  return minutes / 30;
};

const pack = (values: Readonly<Record<Field, number>>): bigint =>
  fields.reduce((packed, field) => {
    const value = values[field];
    if (value < 0 || value >= 2 ** widths[field])
      throw new RangeError(`${field} does not fit a booking code: ${value}`);
    return (packed << BigInt(widths[field])) | BigInt(value);
  }, 0n);

const unpack = (packed: bigint): Record<Field, number> => {
  const values: Record<Field, number> = { officeNumber: 0, day: 0, halfHour: 0, pool: 0, seat: 0, round: 0 };
  let rest = packed;
  for (const field of fields.toReversed()) {
    const width = BigInt(widths[field]);
    values[field] = Number(rest & ((1n << width) - 1n));
    rest >>= width;
  }
  return values;
};
