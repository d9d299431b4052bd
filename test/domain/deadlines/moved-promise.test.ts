import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

type Desk = ReturnType<typeof officeDesk>;

/** Promised on Tuesday 22 December 2026 for Tuesday 29 December; 24 and 25 December are holidays. */
const promised = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  const take = async (time: string, step: "suspended" | "resumed", by: string) => {
    desk.present.now = wib(time);
    const taken = await desk.take({ applicationNumber: number, step, by, officeId: "pekanbaru", role: "officer" });
    if (!taken.ok) throw new Error(taken.refusal.kind);
  };
  return { desk, number, take };
};

const movedIn = async (desk: Desk) => {
  const listed = await desk.listDeadlines({ officeId: "pekanbaru" });
  return listed.ok ? listed.value.deadlines[0]?.moved : undefined;
};

describe("how far a promise has moved is shown beside it", () => {
  it("is nothing while it is the first one, even after a pause that moved nothing", async () => {
    const { desk, take } = await promised();
    expect(await movedIn(desk)).toBeNull();
    await take("2026-12-23 09:00", "suspended", "rina");
    await take("2026-12-23 10:00", "resumed", "rina");
    expect(await movedIn(desk)).toBeNull();
  });

  it("says how often, from which day, by how much pause, and by whom: who paused, who let it go on", async () => {
    const { desk, take } = await promised();
    await take("2026-12-23 08:00", "suspended", "rina");
    await take("2026-12-23 15:00", "resumed", "budi");
    expect(await movedIn(desk)).toEqual({
      times: 1,
      firstPromisedOn: "2026-12-29",
      pausedMinutes: 7 * 60,
      by: ["rina", "budi"],
    });
    await take("2026-12-28 08:00", "suspended", "sari");
    await take("2026-12-28 13:00", "resumed", "sari");
    expect(await movedIn(desk)).toEqual({
      times: 2,
      firstPromisedOn: "2026-12-29",
      pausedMinutes: 12 * 60,
      by: ["rina", "sari", "budi"],
    });
  });

  it("names nobody where a closure moved it, though somebody came past at that time", async () => {
    const { desk, number } = await promised();
    const haze = { date: "2026-12-28", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    desk.present.office = { ...desk.present.office, overrides: [haze] };
    desk.present.now = wib("2026-12-23 09:00");
    await desk.acknowledge({ applicationNumber: number, by: "dewi", officeId: "pekanbaru", role: "supervisor" });
    expect(await movedIn(desk)).toEqual({ times: 1, firstPromisedOn: "2026-12-29", pausedMinutes: 0, by: [] });
  });
});
