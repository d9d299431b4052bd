import type { Act } from "@sip/domain/act";
import { applicationFacts } from "@sip/domain/applications/facts";
import { bookingFacts } from "@sip/domain/queue/facts";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../support/applications/office-desk.ts";
import { adult } from "../support/queue/applicants.ts";
import { afterRelease } from "../support/queue/booking-request.ts";
import { queueAt } from "../support/queue/queue-at.ts";
import { wib } from "../support/services/history.ts";

const line = ({ what, by, role, at, reason }: Act): string =>
  [what, by, role, at, reason].filter((word) => word !== undefined).join(" ");

const onTheDay = "2026-12-22T00:10:00.000Z";
const reason = "Pemohon tidak kenal pemesannya";
const freeing = (number: number) => ({
  officeId: "pekanbaru",
  nik: adult(number).nik,
  dateOfBirth: adult(number).dateOfBirth,
  reason,
  by: "sari",
  role: "officer" as const,
});

describe("the act that a booking carries", () => {
  const booked = async (people = [adult(1)]) => {
    const queue = queueAt(afterRelease);
    const own = await queue.bookOne(1, { applicants: people });
    queue.project();
    const act = () => {
      const booking = queue.state.bookings.get(own.bookingCode);
      if (booking === undefined) throw new Error("no booking");
      return line(booking.act);
    };
    return { queue, own, act };
  };

  it("is the applicant's who made it", async () => {
    expect((await booked()).act()).toBe(`book-slot applicant applicant ${afterRelease}`);
  });

  it("is the applicant's who moved it, and who gave it back", async () => {
    const { queue, own, act } = await booked();
    await queue.reschedule({ ...own, date: "2026-12-23", session: "07:30" });
    expect(act()).toBe(`reschedule-booking applicant applicant ${afterRelease}`);
    await queue.cancel(own);
    expect(act()).toBe(`cancel-booking applicant applicant ${afterRelease}`);
  });

  it("is the officer's who let the people in", async () => {
    const { queue, own, act } = await booked();
    queue.present.now = onTheDay;
    await queue.checkIn({ officeId: "pekanbaru", bookingCode: own.bookingCode });
    expect(act()).toBe(`check-in sari officer ${onTheDay}`);
  });

  it("is the officer's who freed a person, with the reason", async () => {
    const { queue, act } = await booked([adult(1), adult(2)]);
    await queue.release(freeing(2));
    expect(act()).toBe(`release-person sari officer ${afterRelease} ${reason}`);
  });

  it("is the system's that reminded of it", async () => {
    const { queue, act } = await booked();
    await queue.remind("2026-12-21T11:00:00.000Z");
    expect(act()).toBe("remind-visits remind-visits system 2026-12-21T11:00:00.000Z");
  });

  it("is read by nobody who books: no answer has the officer's name or the reason", async () => {
    const { queue, own } = await booked([adult(1), adult(2)]);
    await queue.release(freeing(2));
    queue.present.now = onTheDay;
    await queue.checkIn({ officeId: "pekanbaru", bookingCode: own.bookingCode });
    const answers = JSON.stringify([await queue.show(own), await queue.list({ ...own, provedAt: afterRelease })]);
    expect(answers).toContain(own.bookingCode);
    expect(answers).not.toMatch(/"act"|sari|officer|pemesannya/);
  });
});

describe("the act that an application carries", () => {
  it("is that of whoever changed it last: officer, supervisor, or a function of the clock", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    desk.present.now = wib("2026-12-22 08:40");
    await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
    await desk.sweep(wib("2026-12-28 07:30"));
    const dewi = { by: "dewi", officeId: "pekanbaru", role: "supervisor" as const };
    desk.present.now = wib("2026-12-28 08:00");
    await desk.acknowledge({ applicationNumber: number, ...dewi });
    await desk.takeAll(number, "verified", "adjudicated", "printed", "quality-checked", "ready");
    await desk.remind(wib("2027-01-04 09:00"));
    const acts = desk.saves.map(({ application }) => line(application.act));
    expect([acts[0], acts[1], acts[5], acts[6], acts.at(-1)]).toEqual([
      `open-application rina officer ${wib("2026-12-22 07:30")}`,
      `take-step rina officer ${wib("2026-12-22 08:40")}`,
      `sweep-deadlines sweep-deadlines system ${wib("2026-12-28 07:30")}`,
      `acknowledge-deadline dewi supervisor ${wib("2026-12-28 08:00")}`,
      `remind-pick-ups remind-pick-ups system ${wib("2027-01-04 09:00")}`,
    ]);
    const facts = desk.saves.flatMap((is, index) => applicationFacts(desk.saves[index - 1], is));
    expect(facts.map(({ type, act }) => `${type} ${act.what}`)).toEqual(
      expect.arrayContaining([
        "application-step-taken open-application",
        "application-step-taken take-step",
        "deadline-at-risk sweep-deadlines",
        "pick-up-reminder-due remind-pick-ups",
      ]),
    );
  });

  it("is not on the page of the tracking code", async () => {
    const desk = officeDesk();
    const number = await desk.openFor();
    await desk.takeAll(number, "documents-complete");
    const { trackingCode } = desk.stored(number).application;
    const tracked = JSON.stringify(await desk.track(trackingCode));
    expect(tracked).toContain(number);
    expect(tracked).not.toMatch(/"act"|rina|officer|take-step/);
  });
});

it("an act is told beside what the fact says, so that no message made of that can have it", async () => {
  const queue = queueAt(afterRelease);
  const { bookingCode } = await queue.bookOne(1, { applicants: [adult(1), adult(2)] });
  queue.project();
  const was = queue.state.bookings.get(bookingCode);
  await queue.release(freeing(2));
  const is = queue.state.bookings.get(bookingCode);
  if (was === undefined || is === undefined) throw new Error("no booking");
  const [freed] = bookingFacts(was, is);
  expect(freed?.act).toEqual({ what: "release-person", by: "sari", role: "officer", at: afterRelease, reason });
  expect(JSON.stringify(freed?.data)).not.toMatch(/sari|pemesannya|officer/);
});
