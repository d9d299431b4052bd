import { isAdult, mayBeChild } from "@sip/domain/services/passport/adult-age";
import { priceOfPassport } from "@sip/domain/services/passport/price";
import { describe, expect, it } from "vitest";

/** PP 45/2024, in force since 17 December 2024. */
const prices = {
  books: [
    { bookType: "ELEKTRONIK_48", validityYears: 5, amount: 650_000 },
    { bookType: "ELEKTRONIK_48", validityYears: 10, amount: 950_000 },
  ],
  surcharges: { lost: 1_000_000, damaged: 500_000 },
};

describe("the price of a passport", () => {
  it.each([
    ["BARU", 5, 650_000],
    ["BARU", 10, 950_000],
    ["PENGGANTIAN_PENUH", 10, 950_000],
    ["PENGGANTIAN_HILANG", 10, 1_950_000],
    ["PENGGANTIAN_RUSAK", 5, 1_150_000],
  ])("of the kind %s for %i years is %i", (applicationType, validityYears, fee) => {
    expect(priceOfPassport(prices, { applicationType, bookType: "ELEKTRONIK_48", validityYears })).toBe(fee);
  });

  it("is none for a book that the tariff does not have, and none before a book is chosen", () => {
    expect(
      priceOfPassport(prices, { applicationType: "BARU", bookType: "BIASA_48", validityYears: 5 }),
    ).toBeUndefined();
    expect(priceOfPassport(prices, { applicationType: "BARU" })).toBeUndefined();
  });
});

describe("who is an adult for a passport", () => {
  it("is of the age of the rules", () => {
    expect([16, 17, 18].map((age) => isAdult(age, { tenYearsFromAge: 17 }))).toEqual([false, true, true]);
  });

  it("is known by ten years, and may be a child with five", () => {
    expect([10, 5, undefined].map(mayBeChild)).toEqual([false, true, true]);
  });
});
