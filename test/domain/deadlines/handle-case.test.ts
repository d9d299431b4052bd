import { HandlingView } from "@sip/contracts/applications/shapes";
import { HandOnRequest } from "@sip/contracts/deadlines/shapes";
import { applicationFacts } from "@sip/domain/applications/facts";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const dewi = { by: "dewi", officeId: "pekanbaru", role: "supervisor" as const };
const arif = { ...dewi, by: "arif" };
const stranger = { ...dewi, officeId: "makassar" };

/** A promise for Tuesday 29 December 2026, looked at on Monday 28 December at 08.00. */
const atRisk = async () => {
  const desk = officeDesk();
  const applicationNumber = await desk.openFor();
  desk.present.now = wib("2026-12-22 08:40");
  await desk.takeAll(applicationNumber, "documents-complete", "paid", "biometrics-taken", "interviewed");
  desk.present.now = wib("2026-12-28 08:00");
  const owner = async () => {
    const listed = await desk.listDeadlines({ officeId: "pekanbaru" });
    return listed.ok ? listed.value.deadlines[0]?.owner : undefined;
  };
  return { desk, applicationNumber, owner, budi: { applicationNumber } };
};

/** Late since Tuesday 29 December, the day named after it missed on the 30th; then told each week. */
const missedTwice = async () => {
  const world = await atRisk();
  // Nobody takes it over, so that the supervisors and then the head are told between the two.
  const raised = ["2026-12-30 09:30", "2026-12-30 11:30"];
  for (const time of ["2026-12-28 08:00", "2026-12-29 16:00", ...raised, "2026-12-30 16:00"])
    await world.desk.sweep(wib(time));
  const nextAt = () => world.desk.stored(world.applicationNumber).entries.next?.at;
  return { ...world, nextAt };
};

describe("a case that somebody has taken over", () => {
  it("is handed on to another supervisor, who then takes it", async () => {
    const { desk, budi, owner } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    desk.present.now = wib("2026-12-28 09:00");
    const handedOn = await desk.handOn({ ...budi, ...dewi, to: "arif" });
    const named = { by: "arif", since: "2026-12-28T09:00:00+07:00", handedOnBy: "dewi" };
    expect(handedOn).toMatchObject({ ok: true, value: { owner: named } });
    expect(await owner()).toEqual(named);
    desk.present.now = wib("2026-12-28 09:10");
    expect(await desk.acknowledge({ ...budi, ...arif })).toMatchObject({ value: { acknowledgedBy: "arif" } });
    expect(await owner()).toEqual({ by: "arif", since: "2026-12-28T09:10:00+07:00" });
  });

  it("is given back, so that the next one may take it", async () => {
    const { desk, budi, owner } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    expect(await desk.giveBack({ ...budi, ...dewi })).toMatchObject({ ok: true, value: { owner: null } });
    expect(await owner()).toBeNull();
    expect(await desk.acknowledge({ ...budi, ...arif })).toMatchObject({ value: { acknowledgedBy: "arif" } });
  });

  it("keeps its owner over a pause and a new promise", async () => {
    const { desk, budi, applicationNumber, owner } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.takeAll(applicationNumber, "suspended");
    desk.present.now = wib("2026-12-30 09:00");
    await desk.takeAll(applicationNumber, "resumed");
    expect(desk.stored(applicationNumber).application.alerts.round).toBe(2);
    expect(await owner()).toEqual({ by: "dewi", since: "2026-12-28T08:00:00+07:00" });
  });

  it("has no owner once it has ended, and nobody does anything with it any more", async () => {
    const { desk, budi, applicationNumber } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.takeAll(applicationNumber, "suspended", "rejected");
    for (const act of [
      desk.handOn({ ...budi, ...dewi, to: "arif" }),
      desk.giveBack({ ...budi, ...dewi }),
      desk.comment({ ...budi, ...dewi, text: "sudah selesai" }),
    ])
      expect(await act).toEqual({ ok: false, refusal: { kind: "application-over" } });
  });

  it("is one case for two at the same time: each decides on what the other left", async () => {
    const { desk, budi, owner } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    const both = await Promise.all([
      desk.handOn({ ...budi, ...dewi, to: "arif" }),
      desk.giveBack({ ...budi, ...dewi, by: "sari" }),
    ]);
    expect([both.map(({ ok }) => ok), await owner()]).toEqual([[true, true], null]);
  });
});

describe("the weekly reminders of a case that stays late", () => {
  it("stop while somebody has it in hand, and go on when it is given back", async () => {
    const { desk, budi, nextAt } = await missedTwice();
    expect(nextAt()).toBe(wib("2027-01-06 16:00"));
    await desk.acknowledge({ ...budi, ...dewi });
    expect(nextAt()).toBeUndefined();
    desk.present.now = wib("2027-01-20 08:00");
    await desk.giveBack({ ...budi, ...dewi });
    expect(nextAt()).toBe(wib("2027-01-06 16:00"));
    await desk.sweep(wib("2027-01-20 08:05"));
    expect(nextAt()).toBe(wib("2027-01-27 08:05"));
  });

  it("do not stop for a name to whom it was handed on, until that supervisor has taken it", async () => {
    const { desk, budi, nextAt } = await missedTwice();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.handOn({ ...budi, ...dewi, to: "nobody" });
    expect(nextAt()).toBe(wib("2027-01-06 16:00"));
    await desk.handOn({ ...budi, ...dewi, to: "arif" });
    await desk.acknowledge({ ...budi, ...arif });
    expect(nextAt()).toBeUndefined();
  });
});

describe("a comment", () => {
  it("is kept with name and hour, whoever has the case, and changes no owner", async () => {
    const { desk, budi, owner } = await atRisk();
    const written = await desk.comment({ ...budi, ...arif, text: "menunggu suku cadang pencetak" });
    expect(written).toEqual({
      ok: true,
      value: {
        owner: null,
        handling: [
          { kind: "comment", at: "2026-12-28T08:00:00+07:00", by: "arif", text: "menunggu suku cadang pencetak" },
        ],
      },
    });
    if (written.ok) expect(HandlingView.parse(written.value)).toEqual(written.value);
    expect(await owner()).toBeNull();
  });

  it("is kept without the numbers of persons and passports", async () => {
    const { desk, budi } = await atRisk();
    const text = "NIK 1499012345670001 dan paspor C1234567, permohonan PKU-26-000001, bayar Rp650.000";
    expect(await desk.comment({ ...budi, ...dewi, text })).toMatchObject({
      value: { handling: [{ text: "NIK ... dan paspor ..., permohonan PKU-26-000001, bayar Rp650.000" }] },
    });
    expect(await desk.comment({ ...budi, ...dewi, text })).toMatchObject({
      value: { handling: [{ kind: "comment" }] },
    });
  });

  it("may be written where nothing is promised, too: about a case that is held", async () => {
    const { desk, budi, applicationNumber } = await atRisk();
    await desk.takeAll(applicationNumber, "suspended");
    expect(await desk.comment({ ...budi, ...dewi, text: "menunggu jawaban pusat" })).toMatchObject({ ok: true });
  });

  it("is refused after twenty of them; the case can still be taken, handed on and given back", async () => {
    const { desk, budi } = await atRisk();
    for (let count = 0; count < 20; count += 1)
      expect(await desk.comment({ ...budi, ...dewi, text: `catatan ${count}` })).toMatchObject({ ok: true });
    expect(await desk.comment({ ...budi, ...dewi, text: "satu lagi" })).toEqual({
      ok: false,
      refusal: { kind: "too-many-comments" },
    });
    expect(await desk.acknowledge({ ...budi, ...dewi })).toMatchObject({ ok: true });
    expect(await desk.giveBack({ ...budi, ...dewi })).toMatchObject({ ok: true });
  });

  it("is read by staff alone: neither the applicant's page nor any fact has it, or the owner", async () => {
    const { desk, budi, applicationNumber } = await atRisk();
    const was = desk.stored(applicationNumber);
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.comment({ ...budi, ...dewi, text: "menunggu suku cadang" });
    const is = desk.stored(applicationNumber);
    await desk.takeAll(applicationNumber, "verified");
    const stepTold = applicationFacts(is, desk.stored(applicationNumber));
    const tracked = await desk.track(is.application.trackingCode);
    expect(applicationFacts(was, is)).toEqual([]);
    expect(JSON.stringify([stepTold, tracked])).toContain(applicationNumber);
    expect(JSON.stringify([stepTold, tracked])).not.toMatch(/dewi|suku cadang|handling|owner/);
  });
});

describe("what is sent twice", () => {
  it("is one comment: a double click, a key held down, an answer that was lost", async () => {
    const { desk, budi, applicationNumber } = await atRisk();
    const comment = { ...budi, ...dewi, text: "menunggu suku cadang" };
    const sent = await Promise.all(Array.from({ length: 5 }, () => desk.comment(comment)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    desk.present.now = wib("2026-12-28 08:10");
    expect(await desk.comment(comment)).toMatchObject({ value: { handling: [{ text: comment.text }] } });
    expect(desk.stored(applicationNumber).application.handling).toHaveLength(1);
  });

  it("is two comments by another hand, with other words, after another comment of one's own, or after ten minutes", async () => {
    const { desk, budi } = await atRisk();
    const comment = (by: typeof dewi, text: string) => desk.comment({ ...budi, ...by, text });
    await comment(dewi, "pencetak rusak");
    await comment(arif, "pencetak rusak");
    await comment(dewi, "suku cadang dipesan");
    await comment(dewi, "pencetak rusak");
    desk.present.now = wib("2026-12-28 08:11");
    expect(await comment(dewi, "pencetak rusak")).toMatchObject({
      value: { handling: Array.from({ length: 5 }, () => ({ kind: "comment" })) },
    });
  });

  it("is the twentieth comment, said once more: it is kept, so it is no fault", async () => {
    const { desk, budi } = await atRisk();
    for (let count = 1; count <= 20; count += 1) await desk.comment({ ...budi, ...dewi, text: `catatan ${count}` });
    expect(await desk.comment({ ...budi, ...dewi, text: "catatan 20" })).toMatchObject({ ok: true });
  });

  it("is given back once; who gives back what another gave back is told that nobody has it", async () => {
    const { desk, budi } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.giveBack({ ...budi, ...dewi });
    expect(await desk.giveBack({ ...budi, ...dewi })).toMatchObject({
      ok: true,
      value: { owner: null, handling: [{ kind: "taken" }, { kind: "given-back" }] },
    });
    expect(await desk.giveBack({ ...budi, ...arif })).toEqual({ ok: false, refusal: { kind: "no-owner" } });
  });

  it("is handed on once", async () => {
    const { desk, budi } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.handOn({ ...budi, ...dewi, to: "arif" });
    expect(await desk.handOn({ ...budi, ...dewi, to: "arif" })).toMatchObject({
      ok: true,
      value: { handling: [{ kind: "taken" }, { kind: "handed-on", to: "arif" }] },
    });
  });
});

describe("a user name", () => {
  it("is the same in small and capital letters, as it is for signing in", async () => {
    const { desk, budi, owner } = await atRisk();
    await desk.acknowledge({ ...budi, ...dewi });
    await desk.handOn({ ...budi, ...dewi, to: "Arif" });
    expect(await desk.acknowledge({ ...budi, ...arif })).toMatchObject({ value: { acknowledgedBy: "arif" } });
    expect(await owner()).not.toHaveProperty("handedOnBy");
  });

  it.each(["arif", "ARIF"])("of whoever has the case already is told as such: %s", async (to) => {
    const { desk, budi } = await atRisk();
    await desk.acknowledge({ ...budi, ...arif });
    expect(await desk.handOn({ ...budi, ...dewi, to })).toEqual({ ok: false, refusal: { kind: "already-theirs" } });
  });

  it.each(["dewi", "Dewi"])("of one's own is nobody to hand on to: %s", async (to) => {
    const { desk, budi } = await atRisk();
    await desk.acknowledge({ ...budi, ...arif });
    expect(await desk.handOn({ ...budi, ...dewi, to })).toEqual({ ok: false, refusal: { kind: "to-oneself" } });
  });

  it.each([["arif"], ["pengawas.contoh"], ["a@b"], ["2f1c0a4e-uuid"]])("may be %s", (to) => {
    expect(HandOnRequest.safeParse({ to })).toMatchObject({ success: true });
  });

  it.each([["Bapak Arif"], ["arif\tb"], [" "], ["a".repeat(129)]])("is never %j", (to) => {
    expect(HandOnRequest.safeParse({ to })).toMatchObject({ success: false });
  });
});

describe("what cannot be done", () => {
  it("is to hand on or give back what nobody has", async () => {
    const { desk, budi } = await atRisk();
    const refusal = { ok: false, refusal: { kind: "no-owner" } };
    expect(await desk.handOn({ ...budi, ...dewi, to: "arif" })).toEqual(refusal);
    expect(await desk.giveBack({ ...budi, ...dewi })).toEqual(refusal);
  });

  it("is to touch a case of another office, or one that does not exist", async () => {
    const { desk, budi } = await atRisk();
    const refusal = { ok: false, refusal: { kind: "not-found" } };
    for (const asked of [
      { ...budi, ...stranger },
      { applicationNumber: "PKU-26-000099", ...dewi },
    ]) {
      expect(await desk.handOn({ ...asked, to: "arif" })).toEqual(refusal);
      expect(await desk.giveBack(asked)).toEqual(refusal);
      expect(await desk.comment({ ...asked, text: "catatan" })).toEqual(refusal);
    }
  });
});
