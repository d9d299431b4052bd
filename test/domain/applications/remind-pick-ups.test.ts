import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { makassar } from "../../support/offices/offices.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { wib } from "../../support/services/history.ts";

const toReady = [
  "documents-complete",
  "paid",
  "biometrics-taken",
  "interviewed",
  "verified",
  "adjudicated",
  "printed",
  "quality-checked",
  "ready",
] as const;

/** Ready on Tuesday 29 December 2026 at 10.00; to be collected by Thursday 28 January 2027. */
const readyPassport = async (readyAt = "2026-12-29 10:00") => {
  const desk = officeDesk();
  const number = await desk.openFor();
  desk.present.now = wib(readyAt);
  await desk.takeAll(number, ...toReady);
  const before = desk.saves.length;
  /** The rounds that were told, by the instants of the runs. */
  const run = async (...times: readonly string[]) => {
    for (const time of times) await desk.remind(wib(time));
    return desk.saves.slice(before).flatMap(({ application }) => application.reminded?.day ?? []);
  };
  return { desk, number, run };
};

describe("reminding of a passport that waits", () => {
  it("reminds after 7, 14, 21 and 27 days at 09.00, each round once", async () => {
    const { run } = await readyPassport();
    const told = await run(
      "2027-01-05 08:45",
      "2027-01-05 09:00",
      "2027-01-05 09:15",
      "2027-01-12 08:45",
      "2027-01-12 09:00",
      "2027-01-12 09:00",
      "2027-01-19 09:00",
      "2027-01-25 09:00",
      "2027-01-25 09:15",
      "2027-01-28 09:00",
      "2027-03-01 09:00",
    );
    expect(told).toEqual([7, 14, 21, 27]);
  });

  it("says when it reminded, for the fact", async () => {
    const { desk, number, run } = await readyPassport();
    await run("2027-01-05 09:00");
    expect(desk.stored(number).application.reminded).toEqual({ day: 7, at: wib("2027-01-05 09:00") });
  });

  it("stops with the hand-over", async () => {
    const { desk, number, run } = await readyPassport();
    await run("2027-01-05 09:00");
    await desk.takeAll(number, "handed-over");
    expect(desk.stored(number).entries.next).toBeUndefined();
    expect((await run("2027-01-12 09:00", "2027-01-19 09:00")).at(-1)).toBe(7);
  });

  it("says nothing after the hand-over, even to a run that had read the entry before it", async () => {
    const { desk, number, run } = await readyPassport();
    desk.rival.before = async ({ reminded }) => {
      if (reminded === undefined) return;
      delete desk.rival.before;
      await desk.takeAll(number, "handed-over");
    };
    expect(await run("2027-01-05 09:00")).toEqual([]);
    expect(desk.stored(number).application.steps.at(-1)?.step).toBe("handed-over");
  });

  it("makes up for runs that did not happen with one reminder, that of the latest round", async () => {
    const { run } = await readyPassport();
    expect(await run("2027-01-13 09:00", "2027-01-13 09:15", "2027-01-19 09:00")).toEqual([14, 21]);
  });

  it("reminds of each round once where they come sooner, on days of their own: last day Fri 5 Mar 2027, before Idulfitri", async () => {
    const { run } = await readyPassport("2027-02-12 10:00");
    const told = await run(
      "2027-02-19 09:00",
      "2027-02-26 09:00",
      "2027-03-03 09:00",
      "2027-03-03 17:00",
      "2027-03-04 09:00",
      "2027-03-05 09:00",
      "2027-03-11 09:00",
    );
    expect(told).toEqual([7, 14, 21, 27]);
  });

  it("does not remind after the last day, when the passport may be cancelled", async () => {
    const { desk, number, run } = await readyPassport();
    expect(await run("2027-01-29 09:00")).toEqual([]);
    expect(desk.stored(number).entries).toMatchObject({ pickUpBy: "2027-01-28" });
    expect(desk.stored(number).entries.next).toBeUndefined();
  });

  it("counts from the day of issue: printed Fri 20 Nov 2026, ready Mon 7 Dec, last day Fri 18 Dec", async () => {
    const desk = officeDesk();
    desk.present.now = wib("2026-11-20 08:00");
    const number = await desk.openFor();
    await desk.takeAll(number, ...toReady.slice(0, -2));
    desk.present.now = wib("2026-12-07 10:00");
    await desk.takeAll(number, "quality-checked", "ready");
    const rounds = [];
    for (const day of ["2026-12-07", "2026-12-11", "2026-12-17", "2026-12-18", "2026-12-21"]) {
      await desk.remind(wib(`${day} 11:00`));
      rounds.push(desk.stored(number).application.reminded?.day);
    }
    expect(rounds).toEqual([undefined, 21, 27, 27, 27]);
  });

  it("reminds nobody of a passport that was ready after its last day: printed Fri 20 Nov 2026, ready Wed 30 Dec", async () => {
    const desk = officeDesk();
    desk.present.now = wib("2026-11-20 08:00");
    const number = await desk.openFor();
    await desk.takeAll(number, ...toReady.slice(0, -2));
    desk.present.now = wib("2026-12-30 10:00");
    await desk.takeAll(number, "quality-checked", "ready");
    expect(desk.stored(number).entries).toMatchObject({ pickUpBy: "2026-12-18" });
    expect(desk.stored(number).entries.next).toBeUndefined();
  });

  it("goes by the office's clock: 09.00 WITA is 08.00 WIB", async () => {
    const desk = officeDesk({ office: makassar, bookings: [checkedInBooking({ officeId: "makassar" })] });
    const number = await desk.openFor();
    desk.present.now = wib("2026-12-29 10:00");
    await desk.takeAll(number, ...toReady);
    await desk.remind(wib("2027-01-05 07:59"));
    expect(desk.stored(number).application.reminded).toBeUndefined();
    await desk.remind(wib("2027-01-05 08:00"));
    expect(desk.stored(number).application.reminded?.day).toBe(7);
  });
});
