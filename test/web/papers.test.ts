import { papersFor } from "@sip/web/booking/papers";
import { describe, expect, it } from "vitest";

describe("the papers to bring", () => {
  it("for an adult's first passport", () => {
    expect(papersFor("BARU", false)).toEqual(["ktp", "kk", "birth-proof", "name-change", "naturalisation"]);
  });

  it("for an adult's replacement are the KTP and the old passport", () => {
    expect(papersFor("PENGGANTIAN_HABIS_BERLAKU", false)).toEqual(["ktp", "old-passport"]);
    expect(papersFor("PENGGANTIAN_PENUH", false)).toEqual(["ktp", "old-passport"]);
  });

  it("for a child are the parents' papers, and the parents themselves", () => {
    expect(papersFor("BARU", true)).toEqual([
      "both-parents",
      "parents-ktp",
      "kk",
      "birth-certificate",
      "parents-marriage",
      "parents-passports",
      "parents-statement",
    ]);
    expect(papersFor("PENGGANTIAN_PENUH", true).at(-1)).toBe("old-passport");
  });
});
