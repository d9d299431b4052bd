import { isoDate } from "@sip/calendar/date";
import type { OfficeView, ServiceOffered } from "@sip/contracts/offices/shapes";
import { emptyPerson } from "@sip/web/booking/draft";
import { feeOf, yearsOf } from "@sip/web/booking/fee";
import { serviceAt } from "@sip/web/office/chosen-service";
import { describe, expect, it } from "vitest";

const passport = {
  service: "passport",
  tariff: {
    source: "PP 45/2024",
    books: [{ bookType: "ELEKTRONIK_48", validityYears: 10, amount: 950_000 }],
    surcharges: { expedited: 1_000_000, lost: 1_000_000, damaged: 500_000 },
  },
  rules: { tenYearsFromAge: 17 },
} as unknown as ServiceOffered;
const stayPermit = { service: "foreign-residence", tariff: null, rules: {} } as unknown as ServiceOffered;
const office = { services: [passport, stayPermit] } as unknown as OfficeView;

describe("the service that is booked", () => {
  it.each([
    ["the chosen one", "foreign-residence", stayPermit],
    ["the first one until somebody chooses", undefined, passport],
    ["the first one where the office does not offer what was chosen elsewhere", "home-visit", passport],
  ])("is %s", (_, chosen, offered) => {
    expect(serviceAt(office, chosen)).toBe(offered);
  });

  it("has a fee where its tariff has a price, and no years where it gives nothing that lasts for years", () => {
    const person = {
      ...emptyPerson("BARU"),
      birth: { day: "12", month: "3", year: "1990" },
      validityYears: 10,
    } as const;
    const years = [passport, stayPermit].map(({ rules }) => yearsOf(person, rules, isoDate("2026-12-18")));
    expect(years).toEqual([10, undefined]);
    expect(feeOf(passport, { applicationType: "BARU", bookType: "ELEKTRONIK_48", validityYears: 10 })).toBe(950_000);
    expect(feeOf(stayPermit, { applicationType: "PERPANJANGAN_ITK" })).toBeUndefined();
  });
});
