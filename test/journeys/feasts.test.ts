import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phoneOf } from "../support/queue/applicants.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Booked, type Opened, toInterviewed, visitsTo } from "../support/running-sip/visits.ts";

/** What the clock of Pekanbaru shows, as the local run takes it. */
const wib = (text: string): string => new Date(`${text.replace(" ", "T")}+07:00`).toISOString();

type Case = Opened & { readonly phone: string };

const onto = (sip: RunningSip) => {
  const { book, open, take } = visitsTo(sip);
  return {
    at: (text: string) => sip.setClock(wib(text)),
    take,
    track: async ({ trackingCode }: Case) => (await sip.get(`/api/track/${trackingCode}`)).body,
    /** What supervisors were told about a case: when, by the office's clock, and in which words. */
    alerts: async ({ applicationNumber }: Case) =>
      (await sip.messages())
        .filter(({ channel, text }) => channel === "topic" && text.includes(applicationNumber))
        .map(({ at: sentAt }) =>
          new Date(Date.parse(sentAt) + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " "),
        ),
    told: async ({ phone }: Case, words: RegExp) => (await sip.messages(phone)).filter(({ text }) => words.test(text)),
    book: async (number: number, date: string, session: string) =>
      book(number, await sip.prove(phoneOf(number)), { date, session }),
    open: async (number: number, booked: Booked): Promise<Case> => ({
      phone: phoneOf(number),
      ...(await open(booked)),
    }),
  };
};

// Weeks of the clock are thousands of runs: a minute of a quiet machine, several of a busy one.
const weeks = { timeout: 600_000 };

describe("the week of Christmas 2026, with joint leave on the 24th and a holiday on the 25th", () => {
  let sip: RunningSip;
  let office: ReturnType<typeof onto>;
  beforeAll(async () => {
    sip = await runSip({ now: wib("2026-12-18 14:00") });
    office = onto(sip);
  });
  afterAll(() => sip.stop());

  it(
    "a case that is suspended for 90 seconds over each closing becomes late, and everybody is told",
    weeks,
    async () => {
      const booking = await office.book(1, "2026-12-22", "07:30");
      await office.at("2026-12-22 07:35");
      const dodged = await office.open(1, booking);
      expect(await office.take(dodged, ...toInterviewed)).toMatchObject({ promisedOn: "2026-12-29" });
      for (const day of ["2026-12-22", "2026-12-23", "2026-12-28", "2026-12-29"]) {
        await office.at(`${day} 15:59:30`);
        await office.take(dodged, "suspended");
        await office.at(`${day} 16:01`);
        await office.take(dodged, "resumed");
      }
      expect(await office.track(dodged)).toMatchObject({ missedOn: ["2026-12-29"], newPromisedOn: "2026-12-30" });
      const supervisor = await sip.staffToken("supervisor");
      const late = await sip.get("/api/offices/pekanbaru/deadlines?state=breached", supervisor);
      expect(late.body.deadlines).toMatchObject([{ applicationNumber: dodged.applicationNumber, state: "breached" }]);
      expect((await office.alerts(dodged)).at(-1)).toMatch(/^2026-12-29 16:0/);
      // At the closing, in the pause, no new day could be named; it is named when the case goes on.
      expect((await office.told(dodged, /maaf/i)).map(({ text }) => text.split("\n")[0])).toEqual([
        "*Maaf, paspor Anda belum juga selesai*",
        "*Maaf, kami terlambat*",
      ]);
    },
  );
});

describe("the weeks of Lebaran 2027: Ramadan until 9 March, Nyepi on the 8th, Idulfitri and joint leave until the 15th", () => {
  let sip: RunningSip;
  let office: ReturnType<typeof onto>;
  beforeAll(async () => {
    sip = await runSip({ now: wib("2027-02-26 14:00") });
    office = onto(sip);
  });
  afterAll(() => sip.stop());

  it("no hour outside the hours of Ramadan is sold", async () => {
    const { sessions } = (await sip.get("/api/offices/pekanbaru/availability?from=2027-03-01&to=2027-03-01")).body as {
      sessions: { session: string; state: string }[];
    };
    const open = sessions.filter(({ state }) => state === "open").map(({ session }) => session);
    expect(open).toContain("08:30");
    expect(open).not.toContain("07:30");
    expect(open).not.toContain("14:30");
  });

  it("a promise of Ramadan falls due when the office closes at 15.00", weeks, async () => {
    const booking = await office.book(1, "2027-03-01", "08:30");
    const second = await office.book(2, "2027-03-04", "08:30");
    await office.at("2027-03-01 08:35");
    const late = await office.open(1, booking);
    expect(await office.take(late, ...toInterviewed)).toMatchObject({ dueAt: "2027-03-04T15:00:00+07:00" });

    await office.at("2027-03-04 08:35");
    const overTheFeast = await office.open(2, second);
    expect(await office.take(overTheFeast, ...toInterviewed)).toMatchObject({ dueAt: "2027-03-17T16:00:00+07:00" });
    await office.at("2027-03-04 15:05");
    expect((await office.alerts(late)).at(-1)).toMatch(/^2027-03-04 15:0/);
    expect(await office.track(late)).toMatchObject({ missedOn: ["2027-03-04"], newPromisedOn: "2027-03-05" });

    // Friday's hours end at 15.30: the new day is missed then.
    await office.at("2027-03-05 15:35");
    expect(await office.track(late)).toMatchObject({ missedOn: ["2027-03-04", "2027-03-05"], newPromisedOn: null });
    expect(await office.told(late, /belum juga selesai/i)).toHaveLength(1);

    // Over the feast nobody is told anything; a week after the last time the office is still closed.
    const before = await office.alerts(late);
    await office.at("2027-03-16 07:29");
    expect(await office.alerts(late)).toEqual(before);
    expect(await office.alerts(overTheFeast)).toEqual([]);
    await office.at("2027-03-16 07:40");
    expect((await office.alerts(late)).at(-1)).toMatch(/^2027-03-16 07:3/);
    expect((await office.alerts(overTheFeast)).at(-1)).toMatch(/^2027-03-16 07:3/);
  });
});
