import { isoDate } from "@sip/calendar/date";
import type { BirthDraft, PersonDraft } from "@sip/web/booking/draft";
import { type Asked, personFaults } from "@sip/web/booking/person-checks";
import { describe, expect, it } from "vitest";

const today = isoDate("2026-12-18");
const asked = { identity: "nik", rules: { tenYearsFromAge: 17 } } as Asked;

const birth = (day: string, month: string, year: string): BirthDraft => ({ day, month, year });
const budi: PersonDraft = {
  id: "1",
  fullName: "Budi Santoso",
  nik: "1499011203900001",
  documentNumber: "",
  documentIssuer: "",
  birth: birth("12", "3", "1990"),
  applicationType: "BARU",
  validityYears: 10,
};

const faultsOf = (change: Partial<PersonDraft>, others: readonly PersonDraft[] = []) =>
  personFaults({ ...budi, ...change }, others, asked, today);

describe("one person's answers", () => {
  it("are fine when all are there and agree", () => {
    expect(faultsOf({})).toEqual({});
  });

  it.each([
    ["no name", { fullName: " " }, { fullName: "name-missing" }],
    ["digits in the name", { fullName: "Budi 2" }, { fullName: "name-letters" }],
    ["no letter in the name", { fullName: "..." }, { fullName: "name-letters" }],
    ["no NIK", { nik: "" }, { nik: "nik-missing" }],
    ["half a NIK", { nik: "14990112" }, { nik: "nik-length" }],
    ["the 32nd", { nik: "1499013203900001" }, { nik: "nik-date" }],
    ["no month", { birth: birth("12", "", "1990") }, { birth: "birth-missing" }],
    ["30 February", { birth: birth("30", "2", "1990") }, { birth: "birth-unreal" }],
    ["tomorrow", { birth: birth("19", "12", "2026") }, { birth: "birth-future" }],
    ["another day than the NIK", { birth: birth("13", "3", "1990") }, { birth: "birth-not-in-nik" }],
    ["no validity chosen", { validityYears: undefined }, { validityYears: "validity-missing" }],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it.each(["NUR'AINI", "M. Rizki", "Nur\u2019aini", "Nur\u2018aini", "Nur`aini", "Nur\u00b4aini"])(
    "may be a name of one word, with a dot or the apostrophe of whatever keyboard: %s",
    (fullName) => {
      expect(faultsOf({ fullName })).toEqual({});
    },
  );

  it("may not repeat the NIK of somebody before, however it is spaced", () => {
    expect(faultsOf({ nik: "1499 0112 0390 0001" }, [budi])).toEqual({ nik: "nik-twice" });
  });

  it("ask a child of 16 for no validity, and somebody of 17 today for one", () => {
    const child = { nik: "1499011912090001", birth: birth("19", "12", "2009"), validityYears: undefined };
    expect(faultsOf(child)).toEqual({});
    const adult = { nik: "1499011812090001", birth: birth("18", "12", "2009"), validityYears: undefined };
    expect(faultsOf(adult)).toEqual({ validityYears: "validity-missing" });
  });
});

describe("a foreigner's answers", () => {
  const byPassport = { identity: "travel-document", rules: {} } as Asked;
  const anna: PersonDraft = {
    ...budi,
    fullName: "Anna Beispiel",
    nik: "",
    documentNumber: "c01x 00t47",
    documentIssuer: "d",
    applicationType: "PERPANJANGAN_ITAS",
    validityYears: undefined,
  };
  const faultsBy = (change: Partial<PersonDraft>, others: readonly PersonDraft[] = []) =>
    personFaults({ ...anna, ...change }, others, byPassport, today);

  it("are fine without a NIK and without a validity, in small letters and with blanks", () => {
    expect(faultsBy({})).toEqual({});
  });

  it.each([
    ["no number", { documentNumber: " " }, { documentNumber: "document-missing" }],
    ["four characters", { documentNumber: "C01X" }, { documentNumber: "document-wrong" }],
    ["ten characters", { documentNumber: "C01X00T479" }, { documentNumber: "document-wrong" }],
    ["a mark in the number", { documentNumber: "C01X/0T47" }, { documentNumber: "document-wrong" }],
    ["no issuer", { documentIssuer: "" }, { documentIssuer: "issuer-missing" }],
    ["two letters", { documentIssuer: "GB" }, { documentIssuer: "issuer-wrong" }],
    ["four letters", { documentIssuer: "DEUT" }, { documentIssuer: "issuer-wrong" }],
    ["a digit in the issuer", { documentIssuer: "D1" }, { documentIssuer: "issuer-wrong" }],
    ["a passport of ours", { documentIssuer: "idn" }, { documentIssuer: "issuer-own-state" }],
    ["tomorrow", { birth: birth("19", "12", "2026") }, { birth: "birth-future" }],
  ])("%s", (_, change, faults) => {
    expect(faultsBy(change)).toEqual(faults);
  });

  it("may not repeat the passport of somebody before; the same number of another state is another passport", () => {
    expect(faultsBy({ documentNumber: "C01X00T47", documentIssuer: "D" }, [anna])).toEqual({
      documentNumber: "document-twice",
    });
    expect(faultsBy({ documentNumber: "C01X00T47", documentIssuer: "DEU" }, [anna])).toEqual({
      documentNumber: "document-twice",
    });
    expect(faultsBy({ documentNumber: "C01X00T47", documentIssuer: "GBR" }, [anna])).toEqual({});
  });
});
