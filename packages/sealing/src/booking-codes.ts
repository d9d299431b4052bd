import { addDays, daysBetween, isoDate } from "@sip/calendar/date";
import { minutesAfterMidnight } from "@sip/calendar/local-time";
import { pools } from "@sip/domain/offices/pool";
import type { BookingCodes } from "@sip/domain/queue/booking-codes";
import { lineOf, lineOfNumber } from "@sip/domain/services/lines";
import { fromCrockford, toCrockford } from "./crockford.ts";
import { keyedPermutation } from "./keyed-permutation.ts";

/**
 * 50 bits make ten characters: office 8, day 13 (22 years from 2025), half hour of the day 6, service 4, pool 2, seat 10,
 * round 7. A service or pool that is not there yet leaves its numbers unused.
 */
const widths = { officeNumber: 8, day: 13, halfHour: 6, service: 4, pool: 2, seat: 10, round: 7 } as const;
type Field = keyof typeof widths;
const fields = Object.keys(widths) as Field[];

const firstDay = isoDate("2025-01-01");
const codeLength = 10;

export const bookingCodes = (key: Uint8Array): BookingCodes => {
  const permutation = keyedPermutation(key);
  return {
    codeOf: ({ serviceId, date, session, pool, seat, round }, officeNumber) => {
      const packed = pack({
        officeNumber,
        day: daysBetween(firstDay, isoDate(date)),
        halfHour: halfHourOf(session),
        service: lineOf(serviceId).number,
        pool: pools.indexOf(pool),
        seat,
        round,
      });
      return toCrockford(permutation.shuffle(packed), codeLength).replace(/^(...)(...)/, "$1-$2-");
    },
    seatOf: (code) => {
      const value = fromCrockford(code, codeLength);
      if (value === undefined) return undefined;
      const { officeNumber, day, halfHour, service, pool, seat, round } = unpack(permutation.unshuffle(value));
      const poolName = pools[pool];
      const line = lineOfNumber(service);
      if (halfHour > 47 || poolName === undefined || line === undefined) return undefined;
      const session = `${String(Math.floor(halfHour / 2)).padStart(2, "0")}:${halfHour % 2 === 0 ? "00" : "30"}`;
      const date = addDays(firstDay, day);
      return { officeNumber, seat: { serviceId: line.serviceId, date, session, pool: poolName, seat, round } };
    },
  };
};

const halfHourOf = (session: string): number => {
  const minutes = minutesAfterMidnight(session);
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
  const values: Record<Field, number> = {
    officeNumber: 0,
    day: 0,
    halfHour: 0,
    service: 0,
    pool: 0,
    seat: 0,
    round: 0,
  };
  let rest = packed;
  for (const field of fields.toReversed()) {
    const width = BigInt(widths[field]);
    values[field] = Number(rest & ((1n << width) - 1n));
    rest >>= width;
  }
  return values;
};
