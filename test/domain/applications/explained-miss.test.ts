import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { wib } from "../../support/services/history.ts";

const rina = { by: "rina", officeId: "pekanbaru", role: "officer" } as const;

/** Budi's passport, interviewed on a day at 08.30, and what the status page says of it beside its explanation. */
const passport = async (interviewedOn: string) => {
  const desk = officeDesk();
  desk.present.now = wib(`${interviewedOn} 08:30`);
  const number = await desk.openFor();
  const { trackingCode } = desk.stored(number).application;
  await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
  return {
    sweep: async (...instants: string[]) => {
      for (const at of instants) await desk.sweep(wib(at));
    },
    take: async (at: string, step: "suspended" | "resumed" | "documents-incomplete" | "withdrawn") => {
      desk.present.now = wib(at);
      const taken = await desk.take({ applicationNumber: number, step, ...rina });
      if (!taken.ok) throw new Error(`${step} was refused`);
    },
    at: async (now: string) => {
      desk.present.now = wib(now);
      const [page, explanation] = [await desk.track(trackingCode), await desk.explainTracked(trackingCode)];
      if (!page.ok || !explanation.ok) throw new Error("not found");
      const { missedOn, newPromisedOn } = page.value;
      const { lines, afterMiss } = explanation.value;
      return { missedOn, newPromisedOn, afterMiss, id: lines.map(({ id }) => id), en: lines.map(({ en }) => en) };
    },
  };
};

/** Interviewed on Mon 14 Dec 2026, promised for Thu 17 Dec at 16.00. */
const forThursday = () => passport("2026-12-14");
const missedOnThursday = "Hari itu terlewat; kami memberitahukannya Kamis, 17 Desember 2026.";

describe("the explanation of a promise that was missed says what the page says", () => {
  it("names the day that follows, as the page does", async () => {
    const { sweep, at } = await forThursday();
    await sweep("2026-12-16 07:30", "2026-12-17 16:00");
    const { newPromisedOn, id } = await at("2026-12-17 16:05");
    expect(newPromisedOn).toBe("2026-12-18");
    expect(id.slice(-3)).toEqual([
      `${missedOnThursday} Yang dihitung sesudahnya:`,
      "Jumat, 18 Desember: akan dihitung sebagai hari ke-1, kantor buka 07.30-16.00.",
      "Jadi perkiraan baru Jumat, 18 Desember 2026.",
    ]);
  });

  it("says of that day, too, that it was missed, and that none is named now", async () => {
    const { sweep, at } = await forThursday();
    await sweep("2026-12-16 07:30", "2026-12-17 16:00", "2026-12-18 16:00");
    const { missedOn, newPromisedOn, id, en } = await at("2026-12-21 09:00");
    expect([missedOn, newPromisedOn]).toEqual([["2026-12-17", "2026-12-18"], null]);
    expect(id.slice(-3)).toEqual([
      "Jumat, 18 Desember: dihitung sebagai hari ke-1, kantor buka 07.30-16.00.",
      "Jadi perkiraan baru Jumat, 18 Desember 2026.",
      "Hari itu terlewat juga. Tanggal baru belum dapat kami sebut.",
    ]);
    expect(en.at(-1)).toBe("That day was missed, too. We cannot name a new date yet.");
  });

  it("says so from the closing of that day on, before anybody was told", async () => {
    const { sweep, at } = await forThursday();
    await sweep("2026-12-16 07:30", "2026-12-17 16:00");
    expect((await at("2026-12-18 15:59")).id.at(-1)).toBe("Jadi perkiraan baru Jumat, 18 Desember 2026.");
    expect((await at("2026-12-18 16:00")).id.at(-1)).toMatch(/^Hari itu terlewat juga\./);
  });

  it.each(["suspended", "documents-incomplete"] as const)(
    "says that it was missed when it was %s after that, and that no day is named meanwhile",
    async (step) => {
      const { sweep, take, at } = await forThursday();
      await sweep("2026-12-16 07:30", "2026-12-17 16:00");
      await take("2026-12-18 08:00", step);
      const { missedOn, newPromisedOn, id, en } = await at("2026-12-18 09:00");
      expect([missedOn, newPromisedOn]).toEqual([["2026-12-17"], null]);
      expect(id.slice(-4)).toEqual([
        "Jadi dijanjikan selesai Kamis, 17 Desember 2026, sebelum kantor tutup pukul 16.00 WIB.",
        `${missedOnThursday} Yang dihitung sesudahnya:`,
        "Jumat, 18 Desember: tidak dihitung, kantor buka 07.30-16.00, hitungan berhenti 480 dari 510 menit, lebih dari separuhnya.",
        "Tanggal baru belum dapat kami sebut selama hitungan berhenti.",
      ]);
      expect(en.at(-1)).toBe("We cannot name a new date while the clock stands still.");
    },
  );

  it("announces no days where none has come yet", async () => {
    const { sweep, take, at } = await forThursday();
    await sweep("2026-12-16 07:30", "2026-12-17 16:00");
    await take("2026-12-17 16:10", "suspended");
    expect((await at("2026-12-17 17:00")).id.slice(-2)).toEqual([
      missedOnThursday,
      "Tanggal baru belum dapat kami sebut selama hitungan berhenti.",
    ]);
  });

  it("says that the promised day counts in spite of a pause only where the pause lies on it", async () => {
    const onIt = await forThursday();
    await onIt.take("2026-12-17 15:00", "suspended");
    expect((await onIt.at("2026-12-17 16:05")).id.join(" ")).toContain(
      "tetapi hari itu tetap dihitung. Hari itu terlewat",
    );
    const after = await forThursday();
    await after.sweep("2026-12-16 07:30", "2026-12-17 16:00");
    await after.take("2026-12-17 16:00", "suspended");
    expect((await after.at("2026-12-17 16:05")).id.join(" ")).not.toContain("tetap dihitung");
  });

  it("does not say that it was told before it was", async () => {
    const { at } = await forThursday();
    const { newPromisedOn, afterMiss, id, en } = await at("2026-12-17 16:00");
    expect([newPromisedOn, afterMiss]).toMatchObject(["2026-12-18", { toldOn: null, promisedOn: "2026-12-18" }]);
    expect(id.at(-3)).toBe("Hari itu terlewat. Yang dihitung sesudahnya:");
    expect(en.at(-3)).toBe("That day was missed. What counts after that:");
  });

  it("names the year whose holidays are not decreed, where the next day would be in it", async () => {
    const { sweep, at } = await passport("2027-12-28");
    await sweep("2027-12-30 07:30", "2027-12-31 16:00");
    const { newPromisedOn, id } = await at("2028-01-04 09:00");
    expect(newPromisedOn).toBeNull();
    expect(id.at(-1)).toBe("Hari selesai belum dapat dijanjikan sampai hari libur tahun 2028 ditetapkan.");
  });

  it("ends with the step that ended it, also after a miss", async () => {
    const { sweep, take, at } = await forThursday();
    await sweep("2026-12-16 07:30", "2026-12-17 16:00");
    await take("2026-12-18 09:00", "withdrawn");
    expect((await at("2026-12-18 09:05")).id.at(-1)).toMatch(/Janji tidak ditepati\.$/);
  });
});

describe("a day of an explanation is to come until it closes", () => {
  it.each([
    ["15.59, on a usual day", "2026-12-14", "2026-12-17 15:59", "akan dihitung sebagai hari ke-3"],
    ["16.00", "2026-12-14", "2026-12-17 16:00", " dihitung sebagai hari ke-3"],
    ["16.05", "2026-12-14", "2026-12-17 16:05", " dihitung sebagai hari ke-3"],
    ["14.59, in Ramadan", "2027-02-08", "2027-02-11 14:59", "akan dihitung sebagai hari ke-3"],
    ["15.05, in Ramadan", "2027-02-08", "2027-02-11 15:05", " dihitung sebagai hari ke-3"],
  ])("%s", async (_, interviewedOn, now, words) => {
    const { at } = await passport(interviewedOn);
    const third = (await at(now)).id.find((line) => line.includes("hari ke-3,")) ?? "";
    expect(third.replace("akan dihitung", "AKAN")).toContain(words.replace("akan dihitung", "AKAN"));
  });
});
