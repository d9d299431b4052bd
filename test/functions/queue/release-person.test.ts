import { PersonReleased } from "@sip/contracts/queue/shapes";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { checkIn } from "@sip/domain/queue/check-in";
import { releasePerson } from "@sip/domain/queue/release-person";
import { endpoint } from "@sip/functions/queue/release-person/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import type { HttpCaller } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const officerOf = (office: string): HttpCaller => ({ kind: "staff", username: "sari", groups: ["officer"], office });
const { nik, dateOfBirth } = adult(1);
const wanted = { nik, dateOfBirth, reason: "Tidak kenal pemesannya" };

const counter = async () => {
  const present = { now: afterRelease };
  const offices = officesOf(pekanbaru, makassar);
  const ports = { ...queueInMemory(), ...seals, offices, clock: () => present.now };
  const made = await bookSlot(ports)(bookingRequest(1));
  if (!made.ok) throw new Error(made.refusal.kind);
  const { bookingCode } = made.value;
  const free = endpoint(releasePerson(ports));
  return {
    bookingCode,
    state: ports.state,
    arrive: async () => {
      present.now = "2026-12-22T00:10:00.000Z";
      await checkIn(ports)({ officeId: "pekanbaru", bookingCode, by: "sari", role: "officer" });
    },
    free: (body: unknown = wanted, office = "pekanbaru", caller = officerOf(office)) =>
      free(httpRequest({ path: { officeId: office }, caller, body })),
  };
};

describe("POST /api/offices/{officeId}/people/release", () => {
  it("answers 200 with the last four digits and records the officer; a second time 404 not-booked", async () => {
    const { free, state, bookingCode } = await counter();
    const { status, body } = await free();
    expect(status).toBe(200);
    expect(PersonReleased.parse(body)).toEqual({ released: true, nikLast4: nik.slice(12) });
    expect(state.bookings.get(bookingCode)?.released).toMatchObject([{ by: "sari", reason: wanted.reason }]);
    expect(await free()).toMatchObject({ status: 404, body: { type: expect.stringMatching(/not-booked$/) } });
  });

  it("says of a passport that it is one", async () => {
    const { free } = await counter();
    const answer = await free({
      documentNumber: "L898902C3",
      documentIssuer: "UTO",
      dateOfBirth,
      reason: "Tidak kenal pemesannya",
    });
    expect(answer).toMatchObject({
      status: 404,
      body: { title: "Paspor ini tidak punya antrean yang berlaku di kantor ini." },
    });
  });

  it("answers 409 too-late once the people are checked in", async () => {
    const { free, arrive } = await counter();
    await arrive();
    expect(await free()).toMatchObject({ status: 409, body: { type: expect.stringMatching(/too-late$/) } });
  });

  it("is for the staff of that office: 403 for others, 404 where the booking is of another office", async () => {
    const { free } = await counter();
    await expect(free(wanted, "pekanbaru", officerOf("makassar"))).rejects.toThrow(NotAdmitted);
    expect(await free(wanted, "makassar")).toMatchObject({ status: 404 });
  });

  it("points at what is wrong, and never repeats the NIK", async () => {
    const { free } = await counter();
    for (const body of [
      { ...wanted, nik: "1" },
      { ...wanted, reason: " " },
      { nik, dateOfBirth },
    ]) {
      await expect(free(body)).rejects.toThrow(InvalidRequest);
    }
    expect(JSON.stringify(await free())).not.toContain(nik);
  });
});
