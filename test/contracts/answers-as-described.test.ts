import { describe, expect, it } from "vitest";
import { notAsDescribed } from "../support/running-sip/answers-as-described.ts";

const ticket = { ticketNumber: "A-001", applicantName: "Budi" };
const checkIn = "/api/offices/pekanbaru/check-ins";

describe("the watch over answers", () => {
  it("finds nothing in an answer as its operation describes it", () => {
    const body = { bookingCode: "K7M-2QX-9RDT", tickets: [ticket] };
    expect(notAsDescribed("POST", checkIn, 200, body)).toEqual([]);
  });

  it("names what nobody described, however deep it lies", () => {
    const body = { bookingCode: "K7M-2QX-9RDT", tickets: [{ ...ticket, personId: "p" }], act: { by: "sari" } };
    expect(notAsDescribed("POST", checkIn, 200, body)).toEqual([
      "/tickets/0/personId is not described",
      "/act is not described",
    ]);
  });

  it("names what is missing", () => {
    expect(notAsDescribed("POST", checkIn, 200, { tickets: [] })[0]).toContain("bookingCode");
  });

  it("leaves problems and paths of nobody alone", () => {
    expect(notAsDescribed("POST", checkIn, 409, {})).toEqual([]);
    expect(notAsDescribed("GET", "/local/messages", 200, {})).toEqual([]);
  });
});
