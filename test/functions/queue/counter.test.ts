import { CheckInAnswer } from "@sip/contracts/queue/shapes";
import { ArrivalsView } from "@sip/contracts/queue/views";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { checkIn } from "@sip/domain/queue/check-in";
import { listArrivals } from "@sip/domain/queue/list-arrivals";
import { rethrow } from "@sip/domain/skip-and-report";
import { endpoint as checkInEndpoint } from "@sip/functions/queue/check-in/endpoint";
import { endpoint as arrivalsEndpoint } from "@sip/functions/queue/list-arrivals/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const staffOf = (office: string): HttpCaller => ({ kind: "staff", username: "sari", groups: ["officer"], office });

const counter = async () => {
  const present = { now: afterRelease };
  const offices = officesOf(pekanbaru, makassar);
  const ports = { ...queueInMemory(), ...seals, offices, clock: () => present.now, report: rethrow };
  const made = await bookSlot(ports)(bookingRequest(1));
  if (!made.ok) throw new Error(made.refusal.kind);
  ports.project();
  const { bookingCode } = made.value;
  const at = (office: string, caller: HttpCaller, more = {}) =>
    httpRequest({ path: { officeId: office }, caller, body: { bookingCode }, ...more });
  return {
    present,
    bookingCode,
    at,
    checkIn: checkInEndpoint(checkIn(ports)),
    arrivals: arrivalsEndpoint(listArrivals(ports)),
  };
};

const onTheDay = "2026-12-22T00:10:00.000Z";

describe("POST /api/offices/{officeId}/check-ins", () => {
  it("answers 200 with the tickets on the day of the visit, 409 not-today before", async () => {
    const { present, at, checkIn } = await counter();
    expect(await checkIn(at("pekanbaru", staffOf("pekanbaru")))).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/not-today$/), date: "2026-12-22", session: "07:30" },
    });
    present.now = onTheDay;
    const { status, body } = await checkIn(at("pekanbaru", staffOf("pekanbaru")));
    expect(status).toBe(200);
    expect(CheckInAnswer.parse(body)).toEqual(body);
  });

  it("is for the staff of that office: 403 for others, 404 for a booking of another office", async () => {
    const { present, at, checkIn } = await counter();
    present.now = onTheDay;
    await expect(checkIn(at("pekanbaru", staffOf("makassar")))).rejects.toThrow(NotAdmitted);
    expect(await checkIn(at("makassar", staffOf("makassar")))).toMatchObject({ status: 404 });
    expect(await checkIn(at("pekanbaru", staffOf("pekanbaru"), { body: { bookingCode: "x" } }))).toMatchObject({
      status: 404,
    });
  });
});

describe("GET /api/offices/{officeId}/arrivals", () => {
  it("lists a day in the shape of the contract", async () => {
    const { bookingCode, at, arrivals } = await counter();
    const { status, body } = await arrivals(at("pekanbaru", staffOf("pekanbaru"), { query: { date: "2026-12-22" } }));
    expect(status).toBe(200);
    expect(ArrivalsView.parse(body)).toEqual(body);
    expect(body).toMatchObject({ bookings: [{ bookingCode, state: "booked" }] });
  });

  it("is of today when no date is asked for, and refuses one that is none", async () => {
    const { at, arrivals } = await counter();
    expect(await arrivals(at("pekanbaru", staffOf("pekanbaru")))).toMatchObject({
      body: { date: "2026-12-18", bookings: [] },
    });
    for (const query of [{ date: "x" }, { dat: "2026-12-22" }]) {
      await expect(arrivals(at("pekanbaru", staffOf("pekanbaru"), { query }))).rejects.toThrow(InvalidRequest);
    }
    await expect(arrivals(at("pekanbaru", staffOf("makassar")))).rejects.toThrow(NotAdmitted);
  });
});
