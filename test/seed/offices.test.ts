import { isoDate } from "@sip/calendar/date";
import { rulesOn, tariffOn } from "@sip/domain/offices/office";
import { officeTime } from "@sip/domain/offices/office-time";
import { writtenAdultAge } from "@sip/domain/services/passport/adult-age";
import { passportRules } from "@sip/domain/services/passport/line";
import { PassportTariff } from "@sip/domain/services/passport/tariff";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../support/offices/offices.ts";

describe("the seeded office of Pekanbaru", () => {
  it("is open 07.30 to 16.00 WIB without a lunch break on working days", () => {
    const { hours, timestampOf } = officeTime(pekanbaru);
    expect(timestampOf(hours.openingAt(isoDate("2026-12-22")))).toBe("2026-12-22T07:30:00+07:00");
    expect(timestampOf(hours.closingAt(isoDate("2026-12-22")))).toBe("2026-12-22T16:00:00+07:00");
  });

  it("has a counter in the Mal Pelayanan Publik", () => {
    expect(pekanbaru.servicePoints.map(({ servicePointId }) => servicePointId)).toEqual(["main", "mpp"]);
  });

  it("offers 100 seats online and 25 for priority a day, in hourly sessions", () => {
    const { sessions } = rulesOn(pekanbaru, "passport", "2026-12-22");
    const sum = (pool: "online" | "priority") => sessions.reduce((total, { seats }) => total + (seats[pool] ?? 0), 0);
    expect([sum("online"), sum("priority")]).toEqual([100, 25]);
    expect(sessions.map(({ minutes }) => minutes)).toEqual(Array(8).fill(60));
  });

  it("has room in some session for as many as may book together, whatever the service", () => {
    for (const { sessions, maxApplicants } of pekanbaru.rules) {
      expect(Math.max(...sessions.map(({ seats }) => seats.online ?? 0))).toBeGreaterThanOrEqual(maxApplicants);
    }
  });

  it("takes for an adult whom leaflet, refusal and messages call one", () => {
    const rules = pekanbaru.rules.filter(({ serviceId }) => serviceId === "passport");
    expect(new Set(rules.map((each) => passportRules(each).tenYearsFromAge))).toEqual(new Set([writtenAdultAge]));
  });

  it("issues only electronic passports since Thu 1 May 2025", () => {
    expect(passportRules(rulesOn(pekanbaru, "passport", "2025-04-30")).bookTypes).toEqual([
      "BIASA_48",
      "ELEKTRONIK_48",
    ]);
    expect(passportRules(rulesOn(pekanbaru, "passport", "2025-05-01")).bookTypes).toEqual(["ELEKTRONIK_48"]);
  });

  it("asks the fees of PP 45/2024", () => {
    const tariff = tariffOn(pekanbaru, "passport", "2026-12-22");
    const { books } = PassportTariff.parse(tariff?.own);
    expect(tariff?.source).toBe("PP 45/2024");
    expect(books.filter(({ bookType }) => bookType === "ELEKTRONIK_48").map(({ amount }) => amount)).toEqual([
      650_000, 950_000,
    ]);
  });

  it("names the source of every set of rules", () => {
    for (const { sources } of pekanbaru.rules) expect(sources.length).toBeGreaterThan(0);
  });

  it("has no rule for a time before its data begin, and says so", () => {
    expect(() => rulesOn(pekanbaru, "passport", "2024-12-31")).toThrow("2024-12-31");
  });
});

describe("an office in another time zone", () => {
  it("opens by its own clock: 08.00 WITA is 07.00 WIB", () => {
    expect(officeTime(makassar).hours.openingAt(isoDate("2026-12-22"))).toBe("2026-12-22T00:00:00.000Z");
  });

  it("works on joint leave when it decides so, Thu 24 Dec 2026, and closes for haze, Wed 23 Dec", () => {
    const { calendar } = officeTime(makassar);
    expect(calendar.isWorkingDay(isoDate("2026-12-24"))).toBe(true);
    expect(calendar.isWorkingDay(isoDate("2026-12-23"))).toBe(false);
  });
});
