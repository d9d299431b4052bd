import { blankRelease, type ReleaseDraft, releaseRequest, wrongInRelease } from "@sip/web/officer/release-draft";
import { describe, expect, it } from "vitest";

const byNik: ReleaseDraft = {
  ...blankRelease("nik"),
  nik: "1499 0112 0390 0001",
  bornOn: "1990-03-12",
  reason: "Tidak kenal pemesannya",
  seen: true,
};
const byPassport: ReleaseDraft = {
  ...blankRelease("travel-document"),
  documentNumber: "c01x 00t47",
  documentIssuer: "d",
  bornOn: "1990-03-12",
  reason: "Tidak kenal pemesannya",
  seen: true,
};

describe("who is freed from a booking of somebody else", () => {
  it("is named by the NIK on the KTP, or by number and issuer of the passport, as the service takes them", () => {
    expect([wrongInRelease(byNik), wrongInRelease(byPassport)]).toEqual([[], []]);
    expect(releaseRequest(byNik)).toEqual({
      nik: "1499011203900001",
      dateOfBirth: "1990-03-12",
      reason: "Tidak kenal pemesannya",
    });
    expect(releaseRequest(byPassport)).toEqual({
      documentNumber: "C01X00T47",
      documentIssuer: "D",
      dateOfBirth: "1990-03-12",
      reason: "Tidak kenal pemesannya",
    });
  });

  it("must have been seen, with everything that is asked, in the order of the form", () => {
    expect(wrongInRelease(blankRelease("nik"))).toEqual(["nik", "bornOn", "reason", "seen"]);
    expect(wrongInRelease(blankRelease("travel-document"))).toEqual([
      "documentNumber",
      "documentIssuer",
      "bornOn",
      "reason",
      "seen",
    ]);
  });

  it("is freed for a reason of 3 to 200 characters, as the service takes it", () => {
    for (const reason of ["  x  ", "\u200b\u200b\u200b", "x".repeat(201)]) {
      expect(wrongInRelease({ ...byNik, reason })).toEqual(["reason"]);
    }
  });

  it("holds no passport of ours", () => {
    expect(wrongInRelease({ ...byPassport, documentIssuer: "IDN" })).toEqual(["documentIssuer"]);
  });

  it("is not another person of that day of birth: the NIK has to carry it, a passport's number carries none", () => {
    expect(wrongInRelease({ ...byNik, bornOn: "1990-03-13" })).toEqual(["bornOn"]);
    expect(wrongInRelease({ ...byPassport, bornOn: "1990-03-13" })).toEqual([]);
  });
});
