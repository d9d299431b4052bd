import { isoDate } from "@sip/calendar/date";
import { instantOf, localDateOf, localTimeOf, timeZones, toOffsetString, zoneLabel } from "@sip/calendar/time-zone";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const anyZone = fc.constantFrom(...timeZones);
const anyInstant = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);

describe("the three hours of Indonesia", () => {
  it.each([
    ["Asia/Jakarta", "WIB", "2026-12-29T09:00:00.000Z", "2026-12-29T16:00:00+07:00"],
    ["Asia/Pontianak", "WIB", "2026-12-29T09:00:00.000Z", "2026-12-29T16:00:00+07:00"],
    ["Asia/Makassar", "WITA", "2026-12-29T08:00:00.000Z", "2026-12-29T16:00:00+08:00"],
    ["Asia/Jayapura", "WIT", "2026-12-29T07:00:00.000Z", "2026-12-29T16:00:00+09:00"],
  ] as const)("16:00 on Tue 29 Dec 2026 in %s (%s) is %s", (zone, label, instant, withOffset) => {
    expect(zoneLabel(zone)).toBe(label);
    expect(instantOf(isoDate("2026-12-29"), "16:00", zone)).toBe(instant);
    expect(toOffsetString(instant, zone)).toBe(withOffset);
    expect(localDateOf(instant, zone)).toBe("2026-12-29");
    expect(localTimeOf(instant, zone)).toBe("16:00");
  });

  it("agrees with the zone database of the platform at any instant of this century", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const format = new Intl.DateTimeFormat("en-CA", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "short",
          hourCycle: "h23",
        });
        expect(`${localDateOf(instant, zone)}, ${localTimeOf(instant, zone)}`).toBe(format.format(new Date(instant)));
      }),
    );
  });
});

describe("midnight", () => {
  it("a day begins at 17:00 UTC of the day before in Jakarta, at 15:00 UTC in Jayapura", () => {
    expect(instantOf(isoDate("2027-01-01"), "00:00", "Asia/Jakarta")).toBe("2026-12-31T17:00:00.000Z");
    expect(instantOf(isoDate("2027-01-01"), "00:00", "Asia/Jayapura")).toBe("2026-12-31T15:00:00.000Z");
  });

  it("the last millisecond of Thu 31 Dec 2026 is still the old year, the next one is Fri 1 Jan 2027", () => {
    expect(localDateOf("2026-12-31T16:59:59.999Z", "Asia/Jakarta")).toBe("2026-12-31");
    expect(localTimeOf("2026-12-31T16:59:59.999Z", "Asia/Jakarta")).toBe("23:59");
    expect(localDateOf("2026-12-31T17:00:00.000Z", "Asia/Jakarta")).toBe("2027-01-01");
    expect(localTimeOf("2026-12-31T17:00:00.000Z", "Asia/Jakarta")).toBe("00:00");
  });

  it("the same instant is Thursday in Pekanbaru and already Friday in Jayapura", () => {
    expect(localDateOf("2026-12-31T16:00:00.000Z", "Asia/Jakarta")).toBe("2026-12-31");
    expect(localDateOf("2026-12-31T16:00:00.000Z", "Asia/Jayapura")).toBe("2027-01-01");
  });
});

describe("an instant and its place on the wall", () => {
  it("lead back to each other, for every day, minute and zone", () => {
    const anyDate = anyInstant.map((instant) => isoDate(instant.slice(0, 10)));
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
        const instant = instantOf(date, time, zone);
        expect(new Date(instant).toISOString()).toBe(instant);
        expect([localDateOf(instant, zone), localTimeOf(instant, zone)]).toEqual([date, time]);
      }),
    );
  });

  it("written with an offset it is the same instant, to the millisecond", () => {
    expect(toOffsetString("2026-12-29T09:00:00.123Z", "Asia/Jakarta")).toBe("2026-12-29T16:00:00.123+07:00");
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        expect(new Date(toOffsetString(instant, zone)).toISOString()).toBe(instant);
      }),
    );
  });

  it("refuses an instant without offset and a time that is none", () => {
    expect(() => localDateOf("2026-12-29T09:00:00", "Asia/Jakarta")).toThrow(RangeError);
    expect(() => instantOf(isoDate("2026-12-29"), "24:00", "Asia/Jakarta")).toThrow(RangeError);
  });
});
