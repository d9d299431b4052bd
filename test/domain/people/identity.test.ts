import { isoDate } from "@sip/calendar/date";
import { isSamePaper, lastFourAs, readIdentity } from "@sip/domain/people/identity";
import { describe, expect, it } from "vitest";

const born = isoDate("1999-03-12");
const travelDocument = (documentNumber: string, documentIssuer: string) =>
  readIdentity("travel-document", { documentNumber, documentIssuer }, born);

describe("who is known by a NIK", () => {
  it("is named by it, and recognised by its last four digits", () => {
    expect(readIdentity("nik", { nik: "1499991203990001" }, born)).toEqual({
      ok: true,
      value: { document: "1499991203990001", lastFour: "0001" },
    });
    expect(lastFourAs("nik", "0001")).toEqual({ nikLast4: "0001" });
  });

  it.each([
    [{}, "nik-not-16-digits"],
    [{ documentNumber: "C01X00T47", documentIssuer: "D" }, "nik-not-16-digits"],
    [{ nik: "1499991303990001" }, "nik-other-birth-date"],
  ])("%j is refused: %s", (written, reason) => {
    expect(readIdentity("nik", written, born)).toEqual({ ok: false, refusal: [{ field: "nik", reason }] });
  });
});

describe("who is known by the passport of another country", () => {
  it("is named by the state and the number, and recognised by the last four characters", () => {
    expect(travelDocument("C01X00T47", "D")).toEqual({
      ok: true,
      value: { document: "D:C01X00T47", lastFour: "0T47" },
    });
    expect(lastFourAs("travel-document", "0T47")).toEqual({ documentLast4: "0T47" });
  });

  it("is the same person in small letters, with blanks and dashes", () => {
    expect(travelDocument(" c01x-00t47 ", "d")).toEqual(travelDocument("C01X00T47", "D"));
  });

  it("is the same German with either code of the country", () => {
    expect(travelDocument("C01X00T47", "deu")).toEqual(travelDocument("C01X00T47", "D"));
    const byIso = { documentNumber: "C01X00T47", documentIssuer: "DEU" };
    expect(isSamePaper("travel-document", byIso, { ...byIso, documentIssuer: "D" })).toBe(true);
  });

  it("is no holder of an Indonesian passport", () => {
    expect(travelDocument("X9900001", "IDN")).toEqual({
      ok: false,
      refusal: [{ field: "documentIssuer", reason: "document-own-state" }],
    });
  });

  it("is another person under another state", () => {
    expect(travelDocument("C01X00T47", "NLD")).not.toEqual(travelDocument("C01X00T47", "D"));
  });

  it.each([
    ["C01X", "D", ["documentNumber"]],
    ["C01X00T471", "D", ["documentNumber"]],
    ["C01X/0T47", "D", ["documentNumber"]],
    ["C01X00T47", "", ["documentIssuer"]],
    ["C01X00T47", "GB", ["documentIssuer"]],
    ["C01X00T47", "G", ["documentIssuer"]],
    ["C01X00T47", "DEUT", ["documentIssuer"]],
    ["C01X00T47", "D1", ["documentIssuer"]],
    ["", "", ["documentNumber", "documentIssuer"]],
  ])("%j of %j is refused for %j", (documentNumber, documentIssuer, fields) => {
    const read = travelDocument(documentNumber, documentIssuer);
    expect(read.ok ? [] : read.refusal.map(({ field }) => field)).toEqual(fields);
  });
});
