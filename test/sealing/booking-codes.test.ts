import { addDays, isoDate } from "@sip/calendar/date";
import { lines } from "@sip/domain/services/every-service";
import { openSeals } from "@sip/sealing/open-seals";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysSecretOf } from "../support/sealing/keys-secret.ts";

const { bookingCodes } = openSeals(keysSecretOf("a secret of the test"));

const anySeat = fc.record({
  officeId: fc.constant("pekanbaru"),
  serviceId: fc.constant("passport"),
  date: fc.integer({ min: 0, max: 8191 }).map((days) => addDays(isoDate("2025-01-01"), days)),
  session: fc.constantFrom("00:00", "07:30", "14:30", "23:30"),
  pool: fc.constantFrom("online" as const, "priority" as const),
  seat: fc.integer({ min: 1, max: 1023 }),
  round: fc.integer({ min: 0, max: 127 }),
});

describe("a booking code", () => {
  it("leads back to the office and the seat it was made for", () => {
    fc.assert(
      fc.property(anySeat, fc.integer({ min: 1, max: 255 }), (seat, officeNumber) => {
        const { officeId: _, ...there } = seat;
        expect(bookingCodes.seatOf(bookingCodes.codeOf(seat, officeNumber))).toEqual({ officeNumber, seat: there });
      }),
    );
  });

  it("is ten characters in three groups without I, L, O and U", () => {
    fc.assert(
      fc.property(anySeat, (seat) => {
        expect(bookingCodes.codeOf(seat, 1)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });

  it("is found in small letters, without dashes and with letters mistaken for digits", () => {
    const seat = {
      officeId: "pekanbaru",
      serviceId: "passport",
      date: "2026-12-22",
      session: "07:30",
      pool: "online",
      seat: 1,
      round: 0,
    } as const;
    const code = bookingCodes.codeOf(seat, 1);
    const written = code.replaceAll("-", "").replaceAll("1", "l").replaceAll("0", "O").toLowerCase();
    expect(bookingCodes.seatOf(written)?.seat.seat).toBe(1);
  });

  it("differs in more than the last characters from the code of the next seat", () => {
    const seat = {
      officeId: "pekanbaru",
      serviceId: "passport",
      date: "2026-12-22",
      session: "07:30",
      pool: "online",
      seat: 1,
      round: 0,
    } as const;
    const codes = Array.from({ length: 100 }, (_, index) => bookingCodes.codeOf({ ...seat, seat: index + 1 }, 1));
    expect(new Set(codes).size).toBe(100);
    expect(new Set(codes.map((code) => code.slice(0, 3))).size).toBeGreaterThan(90);
  });

  it("is another one under another secret", () => {
    const seat = {
      officeId: "pekanbaru",
      serviceId: "passport",
      date: "2026-12-22",
      session: "07:30",
      pool: "online",
      seat: 1,
      round: 0,
    } as const;
    expect(openSeals(keysSecretOf("another secret")).bookingCodes.codeOf(seat, 1)).not.toBe(
      bookingCodes.codeOf(seat, 1),
    );
  });

  it.each(["", "K7M", "K7M-2QX-9RD", "K7M-2QX-9RD!", "K7M-2QX-9RDTT"])("does not exist as %j", (code) => {
    expect(bookingCodes.seatOf(code)).toBeUndefined();
  });

  it("leads to a service and a pool that there are, or nowhere: hardly any code that somebody makes up does", () => {
    const letter = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const madeUp = fc.sample(fc.string({ unit: letter, minLength: 10, maxLength: 10 }), { numRuns: 2000, seed: 1 });
    const found = madeUp.flatMap((code) => bookingCodes.seatOf(code) ?? []);
    expect(new Set(found.map(({ seat }) => seat.serviceId))).toEqual(new Set(lines.map(({ serviceId }) => serviceId)));
    expect(new Set(found.map(({ seat }) => seat.pool))).toEqual(new Set(["online", "priority"]));
    expect(found.length).toBeLessThan((madeUp.length * lines.length) / 16);
  });

  it("is made for no service that there is not", () => {
    const seat = { officeId: "pekanbaru", serviceId: "fast-lane", date: "2026-12-22", session: "07:30" };
    expect(() => bookingCodes.codeOf({ ...seat, pool: "online", seat: 1, round: 0 }, 1)).toThrow("fast-lane");
  });

  it("refuses a session that does not start at a whole or half hour", () => {
    const seat = {
      officeId: "pekanbaru",
      serviceId: "passport",
      date: "2026-12-22",
      session: "07:31",
      pool: "online",
      seat: 1,
      round: 0,
    } as const;
    expect(() => bookingCodes.codeOf(seat, 1)).toThrow("07:31");
  });
});
