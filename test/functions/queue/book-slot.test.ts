import { BookingMade } from "@sip/contracts/queue/shapes";
import { bookSlot } from "@sip/domain/queue/book-slot";
import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { endpoint } from "@sip/functions/queue/book-slot/endpoint";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { officeWithQuota } from "../../support/offices/offices-with-quota.ts";
import { adult } from "../../support/queue/applicants.ts";
import { afterRelease, bookingRequest } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf, seals } from "../../support/queue/queue-on-table.ts";

const phone = bookingRequest(1).phone;
const provedAt = "2026-12-18T06:50:00.000Z";

const queue = (quota = 13) => {
  const present = { now: afterRelease };
  const ports = {
    ...queueInMemory(),
    ...seals,
    offices: officesOf(officeWithQuota(quota)),
    clock: () => present.now,
  };
  return { ...ports, present, post: endpoint(bookSlot(ports)) };
};

const bodyFor = (number: number) => ({
  date: "2026-12-22",
  session: "07:30",
  applicants: [adult(number)],
  contact: { channels: ["whatsapp", "sms"], language: "id" },
});

const request = (changes: Parameters<typeof httpRequest>[0] = {}) =>
  httpRequest({
    path: { officeId: "pekanbaru" },
    headers: { "idempotency-key": "k" },
    caller: { kind: "applicant", phone, provedAt },
    body: bodyFor(1),
    ...changes,
  });

const errorsOf = async (answer: Promise<unknown>) => {
  const fault = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof InvalidRequest)) throw new Error(`not refused as invalid: ${String(fault)}`);
  return fault.errors.map(({ pointer }) => pointer);
};

describe("POST /api/offices/{officeId}/bookings", () => {
  it("answers 201 in the shape of the contract", async () => {
    const answer = await queue().post(request());
    expect(answer.status).toBe(201);
    expect(BookingMade.parse(answer.body)).toEqual(answer.body);
  });

  it("answers 409 session-full with what is left elsewhere", async () => {
    const { post } = queue(1);
    await post(request());
    const answer = await post(
      request({ body: bodyFor(2), caller: { kind: "applicant", phone: "+628110000002", provedAt } }),
    );
    expect(answer).toMatchObject({
      status: 409,
      headers: { "content-type": "application/problem+json; charset=utf-8" },
      body: {
        type: expect.stringMatching(/session-full$/),
        title: "Kuota sesi ini sudah penuh.",
        alternatives: [
          { date: "2026-12-21", session: "07:30", remaining: 1 },
          { date: "2026-12-23", session: "07:30", remaining: 1 },
        ],
      },
    });
  });

  it("answers 409 already-booked with four digits, in the caller's language, and the code only to its owner", async () => {
    const { post } = queue();
    await post(request());
    const own = await post(request({ headers: { "idempotency-key": "another" }, language: "en" }));
    expect(own).toMatchObject({
      status: 409,
      body: {
        type: expect.stringMatching(/already-booked$/),
        title: "This applicant already has an active booking.",
        nikLast4: ["0002"],
        bookingCode: expect.stringMatching(/^.{12}$/),
      },
    });
    expect(own.body).toHaveProperty("detail", "NIK ending in ••••0002. Please cancel that booking first, or move it.");
    const stranger = await post(request({ caller: { kind: "applicant", phone: "+628110000002", provedAt } }));
    expect(stranger.body).not.toHaveProperty("bookingCode");
    expect(stranger.body).toHaveProperty(
      "detail",
      expect.stringMatching(/^NIK yang berakhir ••••0002\. .+nomor ponsel lain/),
    );
    expect(JSON.stringify([own.body, stranger.body])).not.toContain(adult(1).nik);
  });

  it("tells a foreigner of the passport, and to come with it: a NIK and a KTP they do not have", async () => {
    const { post } = queue();
    const body = {
      ...bodyFor(1),
      service: "foreign-residence",
      applicants: [
        {
          documentNumber: "L898902C3",
          documentIssuer: "UTO",
          fullName: "Contoh Asing",
          dateOfBirth: "1990-08-17",
          applicationType: "PERPANJANGAN_ITAS",
        },
      ],
    };
    await post(request({ body }));
    const stranger = { kind: "applicant", phone: "+628110000002", provedAt } as const;
    for (const language of ["id", "en"] as const) {
      const answer = await post(request({ body, caller: stranger, language }));
      expect(answer).toMatchObject({ status: 409, body: { documentLast4: ["02C3"] } });
      expect(answer.body).not.toHaveProperty("nikLast4");
      expect(answer.body).toHaveProperty(
        "detail",
        expect.stringMatching(
          /^(Nomor paspor yang berakhir|Passport number ending in) ••••02C3\. .+(paspor asli|original passport)/,
        ),
      );
      expect(JSON.stringify(answer.body)).not.toMatch(/NIK|KTP/);
    }
  });

  it("says what each of them can do, when one is due today and one was booked with another phone", async () => {
    const { post, present } = queue();
    await post(request());
    await post(request({ body: bodyFor(2), caller: { kind: "applicant", phone: "+628110000002", provedAt } }));
    present.now = "2026-12-22T02:00:00.000Z";
    const both = { ...bodyFor(1), date: "2026-12-23", applicants: [adult(2), adult(1)] };
    const answer = await post(request({ body: both, headers: { "idempotency-key": "another" } }));
    expect(answer.body).toMatchObject({ nikLast4: ["0003", "0002"] });
    expect(answer.body).toHaveProperty(
      "detail",
      expect.stringMatching(
        /^NIK yang berakhir ••••0002\. Kedatangannya hari ini.+ NIK yang berakhir ••••0003\. .+nomor ponsel lain/,
      ),
    );
  });

  it("refuses a key that was used for other people", async () => {
    const { post } = queue();
    await post(request());
    const more = request({ body: { ...bodyFor(1), applicants: [adult(1), adult(2)] } });
    expect(await errorsOf(post(more))).toEqual(["Idempotency-Key"]);
  });

  it.each([
    ["not-released", { ...bodyFor(1), date: "2026-12-29" }],
    ["session-closed", { ...bodyFor(1), date: "2026-12-25" }],
    ["session-closed", { ...bodyFor(1), date: "2020-01-01" }],
  ])("answers 409 %s", async (name, body) => {
    expect(await queue().post(request({ body }))).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(new RegExp(`${name}$`)) },
    });
  });

  it("answers 409 phone-limit with what one number may hold", async () => {
    const { post } = queue();
    const body = { ...bodyFor(1), applicants: [1, 2, 3, 4, 5].map(adult) };
    expect(await post(request({ body }))).toMatchObject({ status: 201 });
    const answer = await post(request({ body: bodyFor(6), headers: { "idempotency-key": "another" } }));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        type: expect.stringMatching(/phone-limit$/),
        detail: expect.stringContaining("paling banyak 2 antrean untuk 5 orang"),
      },
    });
  });

  it("answers 409 given-back-limit with the instant from which the number may book again", async () => {
    const ports = queue();
    for (const key of ["first", "second"]) {
      const made = await ports.post(request({ headers: { "idempotency-key": key } }));
      const { bookingCode } = BookingMade.parse(made.body);
      await cancelBooking(ports)({ bookingCode, phone });
    }
    expect(await ports.post(request({ headers: { "idempotency-key": "third" } }))).toMatchObject({
      status: 409,
      body: {
        type: expect.stringMatching(/given-back-limit$/),
        mayBookFrom: "2026-12-25T14:00:00+07:00",
        detail: expect.stringContaining("mulai Jumat, 25 Desember 2026 pukul 14.00"),
      },
    });
  });

  it("answers 429 until midnight after ten refusals that name a person", async () => {
    const ports = queue();
    await bookSlot(ports)(bookingRequest(2, { applicants: [adult(1)] }));
    for (let turn = 0; turn < 10; turn += 1) {
      const headers = { "idempotency-key": `turn ${turn}` };
      expect(await ports.post(request({ headers }))).toMatchObject({ status: 409 });
    }
    expect(await ports.post(request({ body: bodyFor(9) }))).toMatchObject({
      status: 429,
      headers: { "retry-after": "34200" },
      body: { type: expect.stringMatching(/too-many-refusals$/) },
    });
  });

  it("answers 429 with Retry-After when the storage is too busy", async () => {
    const ports = queue();
    const post = endpoint(bookSlot({ ...ports, bookings: { make: async () => ({ kind: "busy" }) } }));
    expect(await post(request())).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
  });

  it("answers 404 for an office that is none", async () => {
    expect(await queue().post(request({ path: { officeId: "atlantis" } }))).toMatchObject({ status: 404 });
  });

  it("refuses a caller without a proven phone", async () => {
    await expect(queue().post(request({ caller: { kind: "public" } }))).rejects.toThrow(NotAdmitted);
  });

  it.each([
    ["no Idempotency-Key", { headers: {} }, ["Idempotency-Key"]],
    ["an empty one", { headers: { "idempotency-key": "" } }, ["Idempotency-Key"]],
    ["one of 201 characters", { headers: { "idempotency-key": "k".repeat(201) } }, ["Idempotency-Key"]],
    ["no JSON", { body: "{" }, [""]],
    ["an unknown field", { body: { ...bodyFor(1), price: 0 } }, ["/price"]],
    ["nobody", { body: { ...bodyFor(1), applicants: [] } }, ["/applicants"]],
    ["six applicants", { body: { ...bodyFor(1), applicants: [1, 2, 3, 4, 5, 6].map(adult) } }, ["/applicants"]],
    ["a number as NIK", { body: { ...bodyFor(1), applicants: [{ ...adult(1), nik: 1471 }] } }, ["/applicants/0/nik"]],
    [
      "a NIK of the 32nd",
      { body: { ...bodyFor(1), applicants: [{ ...adult(1), nik: "1499013208900001" }] } },
      ["/applicants/0/nik"],
    ],
    ["an hour of 25", { body: { ...bodyFor(1), session: "25:00" } }, ["/session"]],
    [
      "a channel that is none",
      { body: { ...bodyFor(1), contact: { channels: ["fax"], language: "id" } } },
      ["/contact/channels/0"],
    ],
  ])("refuses %s, field by field, and writes nothing", async (_, changes, pointers) => {
    const { post, state } = queue();
    expect(await errorsOf(post(request(changes)))).toEqual(pointers);
    expect(Object.values(state).every((items) => items.size === 0)).toBe(true);
  });

  it("names every wrong field of five people at once, all 36 of them", async () => {
    const applicant = { nik: 1, fullName: 1, dateOfBirth: 1, applicationType: 1, bookType: 1, validityYears: 1 };
    const visit = { date: 1, session: 1, pool: 1, contact: { channels: [1, 1], language: 1 } };
    const body = { ...visit, applicants: Array.from({ length: 5 }, () => applicant) };
    expect(await errorsOf(queue().post(request({ body })))).toHaveLength(36);
  });

  it("takes a key of 200 characters", async () => {
    expect(await queue().post(request({ headers: { "idempotency-key": "k".repeat(200) } }))).toMatchObject({
      status: 201,
    });
  });
});
