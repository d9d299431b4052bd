import { describe, expect, it } from "vitest";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { kindOf, queueAt } from "../../support/queue/queue-at.ts";

describe("showing a booking", () => {
  it("works by its code the moment it is made, in any writing, and also once the stream has brought it", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode, phone } = await queue.bookOne(1);
    const shown = await queue.show({ bookingCode: bookingCode.toLowerCase().replaceAll("-", ""), phone });
    expect(shown).toEqual({
      ok: true,
      value: {
        bookingCode,
        officeId: "pekanbaru",
        service: "passport",
        serviceName: { id: "Paspor", en: "Passport" },
        date: "2026-12-22",
        session: "07:30",
        pool: "online",
        state: "booked",
        arriveAt: "2026-12-22T07:00:00+07:00",
        bookedAt: "2026-12-18T14:30:00+07:00",
        reschedulesLeft: 1,
        rescheduleUntil: "2026-12-21T23:59:59+07:00",
        tickets: [{ ticketNumber: "A001", applicantName: "PEMOHON B" }],
        applicants: [
          {
            ticketNumber: "A001",
            applicantName: "PEMOHON B",
            nikLast4: "0002",
            applicationType: "BARU",
            bookType: "ELEKTRONIK_48",
            validityYears: 10,
            inWords: {
              id: "Paspor baru. Paspor elektronik, 10 tahun",
              en: "New passport. Electronic passport, 10 years",
            },
            papers: expect.arrayContaining([{ id: "KTP elektronik", en: "Electronic identity card (KTP)" }]),
            childPapers: expect.arrayContaining([
              { id: "Ayah dan ibu ikut datang", en: "Father and mother must attend" },
            ]),
            fee: 950_000,
          },
        ],
      },
    });
    queue.project();
    expect(await queue.show({ bookingCode, phone })).toEqual(shown);
  });

  it("is for the phone that booked; for others, and for codes nobody has, there is nothing", async () => {
    const queue = queueAt(afterRelease);
    const { bookingCode } = await queue.bookOne(1);
    for (const code of [bookingCode, "ABC-DEF-GHJK", "nonsense", ""]) {
      expect(kindOf(await queue.show({ bookingCode: code, phone: "+628119999999" }))).toBe("not-found");
    }
  });

  it("lists one's own, newest first", async () => {
    const queue = queueAt(afterRelease);
    const first = await queue.bookOne(1);
    queue.present.now = "2026-12-18T07:31:00.000Z";
    await queue.bookOne(2);
    const second = await queue.bookOne(3, { phone: first.phone });
    queue.project();
    expect(
      (await queue.list({ phone: first.phone, provedAt: afterRelease })).map(({ bookingCode }) => bookingCode),
    ).toEqual([second.bookingCode, first.bookingCode]);
  });

  it("lists nothing that a former owner of the number booked: older than thirty days before the proof", async () => {
    const queue = queueAt(afterRelease);
    const { phone } = await queue.bookOne(1);
    queue.project();
    const listedFor = async (provedAt: string) => (await queue.list({ phone, provedAt })).length;
    expect(await listedFor("2026-12-18T07:00:00.000Z")).toBe(1);
    expect(await listedFor("2027-01-17T07:30:00.000Z")).toBe(1);
    expect(await listedFor("2027-01-17T07:30:00.001Z")).toBe(0);
  });
});
