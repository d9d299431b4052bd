import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { makassar } from "../../support/offices/offices.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { wib } from "../../support/services/history.ts";

const request = {
  officeId: "pekanbaru",
  bookingCode: "K7M-2QX-9RDT",
  ticketNumber: "A-001",
  by: "rina",
  role: "officer" as const,
};

describe("opening an application", () => {
  it("numbers it by the office's letters, the year and a counter, and gives it a code to follow it by", async () => {
    const desk = officeDesk();
    expect(await desk.open(request)).toEqual({
      ok: true,
      value: { applicationNumber: "PKU-26-000001", trackingCode: "7Q4M0ZK9T2XVB1", step: "opened" },
    });
    expect(await desk.open({ ...request, ticketNumber: "A-002" })).toMatchObject({
      value: { applicationNumber: "PKU-26-000002" },
    });
  });

  it("takes over what the booking knows of the person, and records who opened it when", async () => {
    const desk = officeDesk();
    desk.present.now = wib("2026-12-22 07:41");
    const { application } = desk.stored(await desk.openFor("A-002"));
    expect(application).toMatchObject({
      applicantName: "SITI AMINAH",
      lastFour: "0034",
      about: { applicationType: "PENGGANTIAN_HABIS_BERLAKU" },
      contact: { phone: "+6281234567890" },
      steps: [{ step: "opened", at: wib("2026-12-22 07:41"), by: "rina" }],
      version: 1,
    });
  });

  it("answers the same application for the same ticket, however often and however the code is typed", async () => {
    const desk = officeDesk();
    const first = await desk.open(request);
    expect(await desk.open({ ...request, by: "dewi" })).toEqual(first);
    expect(await desk.open({ ...request, bookingCode: "k7m2qx9rdt" })).toEqual(first);
    expect(desk.kept.size).toBe(1);
  });

  it("opens one application when two counters open the same ticket at the same time", async () => {
    const desk = officeDesk();
    const answers = await Promise.all([desk.open(request), desk.open(request), desk.open(request)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(desk.kept.size).toBe(1);
  });

  it("counts the year by the office's clock: 00:30 on 1 January in Pekanbaru is still 2026 in UTC", async () => {
    const desk = officeDesk();
    desk.present.now = wib("2027-01-01 00:30");
    expect(await desk.openFor("A-001")).toBe("PKU-27-000001");
  });

  it.each([
    ["an unknown booking", { bookingCode: "AAA-AAA-AAAA" }],
    ["what is no booking code at all", { bookingCode: "../../x" }],
    ["a ticket that is not of the booking", { ticketNumber: "A-003" }],
    ["a booking of another office", { officeId: "makassar" }],
  ])("does not find %s", async (_, changes) => {
    const desk = officeDesk();
    expect(await desk.open({ ...request, ...changes })).toEqual({ ok: false, refusal: { kind: "not-found" } });
    expect(desk.kept.size).toBe(0);
  });

  it.each(["booked", "cancelled"] as const)("refuses the ticket of a booking that is %s", async (state) => {
    const desk = officeDesk({ bookings: [checkedInBooking({ state })] });
    expect(await desk.open(request)).toEqual({ ok: false, refusal: { kind: "not-checked-in" } });
  });

  it("works for another office with its own letters", async () => {
    const desk = officeDesk({ office: makassar, bookings: [checkedInBooking({ officeId: "makassar" })] });
    expect(await desk.openFor()).toBe("UPG-26-000001");
  });
});
