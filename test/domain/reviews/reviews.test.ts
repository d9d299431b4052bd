import { ReviewView } from "@sip/contracts/reviews/shapes";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const dewi = { by: "dewi", officeId: "pekanbaru", role: "supervisor" as const };
const open = { officeId: "pekanbaru", state: "open", limit: 25 } as const;

/** Budi's is interviewed a minute after the photo on Tue 22 Dec 2026, and withdrawn a day after it was due, on Wed 30 Dec. */
const lateAndFast = async () => {
  const desk = officeDesk();
  const budi = await desk.openFor("A-001");
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(budi, "documents-complete", "paid");
  desk.present.now = wib("2026-12-22 09:00");
  await desk.takeAll(budi, "biometrics-taken");
  desk.present.now = wib("2026-12-22 09:01");
  await desk.takeAll(budi, "interviewed");
  desk.present.now = wib("2026-12-30 09:00");
  const list = async (question: Partial<Parameters<typeof desk.listReviews>[0]> = {}) => {
    const listed = await desk.listReviews({ ...open, ...question });
    if (!listed.ok) throw new Error("no such office");
    return listed.value.reviews;
  };
  const numbers = async (question: Partial<Parameters<typeof desk.listReviews>[0]> = {}) =>
    (await list(question)).map(({ applicationNumber }) => applicationNumber);
  const review = (flags: number, by = "dewi", note = "Dicatat belakangan, berkas kertas sesuai.") =>
    desk.review({ ...dewi, by, applicationNumber: budi, flags, note });
  return { desk, budi, list, numbers, review };
};

const photo = { step: "biometrics-taken", at: "2026-12-22T09:00:00+07:00", by: "rina" };
const interview = { step: "interviewed", at: "2026-12-22T09:01:00+07:00", by: "rina" };
const withdrawal = { step: "withdrawn", at: "2026-12-30T09:00:00+07:00", by: "rina" };

describe("the list of what was flagged", () => {
  it("says what, which steps, when and by whom, in the shape of the contract", async () => {
    const { desk, budi, list } = await lateAndFast();
    await desk.takeAll(budi, "withdrawn");
    const listed = await list();
    expect(listed.map((one) => ReviewView.parse(one))).toEqual(listed);
    expect(listed).toEqual([
      {
        applicationNumber: budi,
        applicantName: "BUDI SANTOSO",
        service: "passport",
        ...withdrawal,
        dueAt: "2026-12-29T16:00:00+07:00",
        flags: [
          { kind: "too-fast", steps: [photo, interview], apartSeconds: 60 },
          { kind: "late", steps: [withdrawal] },
        ],
      },
    ]);
  });

  it("says how far two steps are apart without the time on hold, which the clock on the wall does not", async () => {
    const { desk, list } = await lateAndFast();
    const siti = await desk.openFor("A-002");
    const take = async (time: string, ...steps: Parameters<typeof desk.takeAll>[1][]) => {
      desk.present.now = wib(time);
      await desk.takeAll(siti, ...steps);
    };
    await take("2026-12-30 09:00", "documents-complete");
    await take("2026-12-30 09:05", "paid");
    await take("2026-12-30 09:06", "suspended");
    await take("2026-12-30 10:00", "resumed");
    await take("2026-12-30 10:00:30", "biometrics-taken");
    expect((await list())[0]).toMatchObject({
      applicationNumber: siti,
      flags: [{ kind: "too-fast", apartSeconds: 90, steps: [{ step: "paid" }, { step: "biometrics-taken" }] }],
    });
  });

  it("says what was wrong with the promise of what was given up in trouble, in the shape of the contract", async () => {
    const { desk, list } = await lateAndFast();
    const siti = await desk.openFor("A-002");
    const take = async (time: string, ...steps: Parameters<typeof desk.takeAll>[1][]) => {
      desk.present.now = wib(time);
      await desk.takeAll(siti, ...steps);
    };
    await take("2026-12-30 09:00", "documents-complete");
    await take("2026-12-30 09:10", "paid");
    await take("2026-12-30 09:20", "biometrics-taken");
    await take("2026-12-30 09:30", "interviewed");
    // Due on Wed 6 January at first, then on Fri 8, then on Mon 11; Tue 5 is a holiday.
    await take("2026-12-30 10:00", "suspended");
    await take("2027-01-05 14:00", "resumed");
    await take("2027-01-05 14:10", "suspended");
    await take("2027-01-06 16:30", "resumed");
    await take("2027-01-08 10:00", "withdrawn");
    const [flagged] = await list();
    expect(ReviewView.parse(flagged)).toEqual(flagged);
    expect(flagged).toMatchObject({
      applicationNumber: siti,
      flags: [
        {
          kind: "given-up-in-trouble",
          steps: [{ step: "suspended" }, { step: "suspended" }, { step: "withdrawn" }],
          trouble: {
            atRisk: { since: "2027-01-08T07:30:00+07:00", dueAt: "2027-01-11T16:00:00+07:00" },
            moved: { times: 2, firstPromisedOn: "2027-01-06", pausedMinutes: 3 * 510, by: ["rina"] },
            // Half an hour at the counter, 6 days and 4 hours, and 1 day, 2 hours and 20 minutes.
            withoutDueDay: { since: "2026-12-30T09:00:00+07:00", days: 7 },
          },
        },
      ],
    });
  });

  it("says how many working days after the opening the clock of what started late began", async () => {
    const { desk, list } = await lateAndFast();
    const siti = await desk.openFor("A-002");
    await desk.takeAll(siti, "documents-complete");
    desk.present.now = wib("2027-01-11 09:00");
    await desk.takeAll(siti, "paid", "biometrics-taken", "interviewed");
    const flags = (await list()).flatMap((one) => ReviewView.parse(one).flags);
    // Thu 31 December, Mon 4, Wed 6, Thu 7, Fri 8 and Mon 11 January.
    expect(flags).toContainEqual({
      kind: "started-late",
      steps: [
        { step: "opened", at: "2026-12-30T09:00:00+07:00", by: "rina" },
        { step: "interviewed", at: "2027-01-11T09:00:00+07:00", by: "rina" },
      ],
      startedAfterDays: 6,
    });
  });

  it("has a late case that was withdrawn for good: it is on no other list any more", async () => {
    const { desk, budi, numbers } = await lateAndFast();
    await desk.takeAll(budi, "withdrawn");
    expect(await desk.listDeadlines({ officeId: "pekanbaru" })).toMatchObject({ value: { deadlines: [] } });
    desk.present.now = wib("2028-06-01 09:00");
    expect(await numbers()).toEqual([budi]);
  });

  it("can be asked for from a day on, and goes back eight weeks where it was looked at", async () => {
    const { desk, budi, numbers, review } = await lateAndFast();
    expect([await numbers({ from: "2026-12-22" }), await numbers({ from: "2026-12-23" })]).toEqual([[budi], []]);
    await review(1);
    const lookedAt = (time: string, from: { from?: string } = {}) => {
      desk.present.now = wib(time);
      return numbers({ state: "reviewed", ...from });
    };
    expect([await lookedAt("2027-02-16 23:59"), await lookedAt("2027-02-17 00:00")]).toEqual([[budi], []]);
    expect(await lookedAt("2027-02-17 00:00", { from: "2026-12-01" })).toEqual([budi]);
  });

  it("is not found for an office that does not exist", async () => {
    const { desk } = await lateAndFast();
    expect(await desk.listReviews({ ...open, officeId: "atlantis" })).toMatchObject({
      refusal: { kind: "no-such-office" },
    });
  });
});

describe("looking at it", () => {
  it("notes who, when and what they found, and takes it off the list", async () => {
    const { desk, budi, numbers, list, review } = await lateAndFast();
    const reviewed = { by: "dewi", at: "2026-12-30T09:00:00+07:00", note: "Dicatat belakangan, berkas kertas sesuai." };
    expect(await review(1)).toMatchObject({ ok: true, value: { flags: [{ kind: "too-fast", reviewed }] } });
    expect([await numbers(), (await list({ state: "reviewed" }))[0]?.flags]).toEqual([
      [],
      [{ kind: "too-fast", steps: [photo, interview], apartSeconds: 60, reviewed }],
    ]);
    expect(desk.stored(budi).application.act).toEqual({
      what: "review-application",
      by: "dewi",
      role: "supervisor",
      at: wib("2026-12-30 09:00"),
      reason: reviewed.note,
    });
  });

  it("keeps no number of a person or a passport of what they found", async () => {
    const { desk, budi, review } = await lateAndFast();
    const found = "Paspor C1234567 milik NIK 1499012345670001 dicetak ulang.";
    const note = "Paspor ... milik NIK ... dicetak ulang.";
    expect(await review(1, "dewi", found)).toMatchObject({ value: { flags: [{ reviewed: { note } }] } });
    expect(desk.stored(budi).application.act).toMatchObject({ reason: note });
  });

  it("leaves it with the first, whoever comes later and however often", async () => {
    const { desk, review } = await lateAndFast();
    await review(1);
    const saves = desk.saves.length;
    expect(await review(1, "arif", "Saya juga.")).toMatchObject({
      ok: true,
      value: { flags: [{ reviewed: { by: "dewi" } }] },
    });
    expect(desk.saves.length).toBe(saves);
  });

  it("has one who looked when two look at the same time", async () => {
    const { review } = await lateAndFast();
    const both = await Promise.all(["dewi", "arif"].map((by) => review(1, by)));
    const lookers = both.map((one) => (one.ok ? one.value.flags[0]?.reviewed?.by : "nobody"));
    expect(new Set(lookers).size).toBe(1);
  });

  it("leaves open what was flagged since the supervisor read it", async () => {
    const { desk, budi, numbers, list, review } = await lateAndFast();
    await desk.takeAll(budi, "withdrawn");
    await review(1);
    expect((await list())[0]?.flags.map(({ kind, reviewed }) => [kind, reviewed?.by])).toEqual([
      ["too-fast", "dewi"],
      ["late", undefined],
    ]);
    await review(2, "arif");
    expect([
      await numbers(),
      (await list({ state: "reviewed" }))[0]?.flags.map(({ reviewed }) => reviewed?.by),
    ]).toEqual([[], ["dewi", "arif"]]);
  });

  it("brings a case back when it is flagged again", async () => {
    const { desk, budi, numbers, review } = await lateAndFast();
    await review(1);
    await desk.takeAll(budi, "rejected");
    expect([await numbers(), await numbers({ state: "reviewed" })]).toEqual([[budi], []]);
  });

  it("is not for whoever took the steps", async () => {
    const { desk, review, numbers, budi } = await lateAndFast();
    const saves = desk.saves.length;
    expect(await review(1, "rina")).toEqual({ ok: false, refusal: { kind: "own-steps" } });
    expect([desk.saves.length, await numbers()]).toEqual([saves, [budi]]);
  });

  it("is refused where nothing is flagged, and does not find another office's case", async () => {
    const { desk, budi } = await lateAndFast();
    const question = { ...dewi, flags: 1, note: "Dilihat." };
    const siti = await desk.openFor("A-002");
    expect(await desk.review({ ...question, applicationNumber: siti })).toMatchObject({
      refusal: { kind: "nothing-flagged" },
    });
    expect(await desk.review({ ...question, applicationNumber: budi, officeId: "makassar" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  it("changes nothing of the promise, and a sweep keeps what was found", async () => {
    const { desk, budi, review } = await lateAndFast();
    const { review: _, ...before } = desk.stored(budi).entries;
    await review(1);
    const { review: __, ...after } = desk.stored(budi).entries;
    expect(after).toEqual(before);
    await desk.sweep(wib("2026-12-30 09:05"));
    expect(desk.stored(budi).application).toMatchObject({
      alerts: { breachedAt: wib("2026-12-30 09:05") },
      flags: [{ kind: "too-fast", reviewed: { by: "dewi" } }],
    });
  });
});
