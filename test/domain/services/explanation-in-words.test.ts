import { isoDate } from "@sip/calendar/date";
import { type ClockExplanation, type ExplanationDepth, explainClock } from "@sip/domain/services/explain-clock";
import { explanationInWords } from "@sip/domain/services/explanation-in-words";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { promiseAfterMiss, slaClock } from "@sip/domain/services/sla-clock";
import { describe, expect, it } from "vitest";
import { wib } from "../../support/services/history.ts";
import { slaOffice } from "./sla-office.ts";

type Steps = readonly (readonly [PassportStep, string, string?])[];

const start: Steps = [
  ["paid", "2026-12-22 09:40"],
  ["biometrics-taken", "2026-12-22 10:00"],
  ["interviewed", "2026-12-22 10:12"],
];

const explain = (
  steps: Steps,
  now: string,
  {
    depth = "applicant",
    toldOn,
    office = slaOffice(),
  }: { depth?: ExplanationDepth; toldOn?: string; office?: ReturnType<typeof slaOffice> } = {},
): ClockExplanation => {
  const history = steps.map(([step, at, note]) => ({ step, at: wib(at), by: "rina", ...(note && { note }) }));
  const clock = slaClock(chart, history, office);
  const on = toldOn === undefined ? undefined : isoDate(toldOn);
  const next = on && promiseAfterMiss(chart, history, office, on);
  return explainClock({
    chart,
    history,
    clock,
    office: { ...office, now: wib(now) },
    depth,
    ...(on && { miss: { toldOn: on, next } }),
  });
};

const linesOf = (...asked: Parameters<typeof explain>) => explanationInWords(explain(...asked));
const indonesian = (...asked: Parameters<typeof explain>) => linesOf(...asked).map(({ id }) => id);
const english = (...asked: Parameters<typeof explain>) => linesOf(...asked).map(({ en }) => en);

describe("how a promised date came about, in words", () => {
  it("goes day by day over Christmas 2026", () => {
    expect(indonesian(start, "2026-12-28 12:00")).toEqual([
      "Hitungan hari mulai setelah semua ini tercatat: Pembayaran diterima (22 Desember, 09.40 WIB); Foto dan sidik jari selesai (22 Desember, 10.00 WIB); Wawancara selesai (22 Desember, 10.12 WIB).",
      "Yang dijanjikan adalah hari ke-3 yang dihitung setelah Selasa, 22 Desember 2026. Hari kerja tidak dihitung bila hitungan berhenti lebih dari separuh waktu buka kantor hari itu.",
      "Rabu, 23 Desember: dihitung sebagai hari ke-1, kantor buka 07.30-16.00.",
      "Kamis, 24 Desember: tidak dihitung, cuti bersama, Kelahiran Yesus Kristus (SKB 1497/2025, 2/2025, 5/2025).",
      "Jumat, 25 Desember: tidak dihitung, hari libur nasional, Kelahiran Yesus Kristus (SKB 1497/2025, 2/2025, 5/2025).",
      "Sabtu, 26 Desember: tidak dihitung, akhir pekan.",
      "Minggu, 27 Desember: tidak dihitung, akhir pekan.",
      "Senin, 28 Desember: akan dihitung sebagai hari ke-2, kantor buka 07.30-16.00.",
      "Selasa, 29 Desember: akan dihitung sebagai hari ke-3, kantor buka 07.30-16.00.",
      "Jadi dijanjikan selesai Selasa, 29 Desember 2026, sebelum kantor tutup pukul 16.00 WIB.",
    ]);
  });

  it("says the minutes of a pause, and whether they were more than half", () => {
    const half: Steps = [...start, ["suspended", "2026-12-23 07:30"], ["resumed", "2026-12-23 11:45"]];
    expect(english(half, "2026-12-30 09:00")[3]).toBe(
      "Wednesday, 23 December: counts as day 1, the office is open 07:30-16:00, the clock stood still for 255 of 510 minutes.",
    );
    const more: Steps = [...start, ["suspended", "2026-12-23 07:30"], ["resumed", "2026-12-23 11:46"]];
    expect(english(more, "2026-12-30 09:00")[3]).toBe(
      "Wednesday, 23 December: does not count, the office is open 07:30-16:00, the clock stood still for 256 of 510 minutes, more than half.",
    );
  });

  it("names the office's own decision about a day, both ways, and the hours of the date", () => {
    const reason = { id: "kabut asap", en: "haze" };
    const office = slaOffice({
      overrides: [
        { date: "2026-12-23", open: false, reason },
        { date: "2026-12-26", open: true, reason: { id: "layanan akhir pekan", en: "weekend service" } },
      ],
      onDate: { "2026-12-28": { opens: "08:00", closes: "15:00" } },
    });
    expect(english(start, "2026-12-22 12:00", { office }).slice(2, 8)).toEqual([
      "Wednesday, 23 December: does not count, the office is closed (haze).",
      expect.stringContaining("Thursday, 24 December: does not count, joint leave"),
      expect.stringContaining("Friday, 25 December: does not count, national holiday"),
      "Saturday, 26 December: will count as day 1, the office is open 07:30-16:00 (weekend service).",
      "Sunday, 27 December: does not count, weekend.",
      "Monday, 28 December: will count as day 2, the office is open 08:00-15:00.",
    ]);
  });

  it("tells a case that has not started which steps it waits for", () => {
    expect(linesOf([["paid", "2026-12-22 09:40"]], "2026-12-22 12:00")).toEqual([
      {
        id: "Hitungan hari belum mulai. Yang belum tercatat: Foto dan sidik jari, Wawancara.",
        en: "The days are not counted yet. Not recorded yet: Photo and fingerprints, Interview.",
      },
    ]);
  });

  it("goes up to today while a pause stands, and says that it waits", () => {
    const paused: Steps = [...start, ["documents-incomplete", "2026-12-23 09:00"]];
    const lines = indonesian(paused, "2026-12-28 12:00");
    expect(lines[2]).toBe("Hitungan berhenti sejak Rabu, 23 Desember 2026, 09.00 WIB. Berkas belum lengkap.");
    expect(lines.at(-2)).toBe(
      "Senin, 28 Desember: tidak dihitung, kantor buka 07.30-16.00, hitungan berhenti 510 dari 510 menit, lebih dari separuhnya.",
    );
    expect(lines.at(-1)).toBe("Hitungan masih berhenti. Hari selesai dijanjikan setelah hitungan berjalan lagi.");
  });

  it("says that a promised day counts in spite of the pause that stands on it", () => {
    const late: Steps = [...start, ["suspended", "2026-12-29 15:00"]];
    expect(english(late, "2026-12-29 15:30").at(-1)).toBe(
      "So it is promised for Tuesday, 29 December 2026, before the office closes at 16:00 WIB. The clock stands still, but this day still counts.",
    );
  });

  it("tells an open promise which decree is missing", () => {
    const atTheEnd: Steps = start.map(([step]) => [step, "2027-12-29 10:00"]);
    expect(indonesian(atTheEnd, "2027-12-29 11:00").slice(-2)).toEqual([
      "Sabtu, 1 Januari 2028: belum diketahui, hari libur tahun 2028 belum ditetapkan.",
      "Hari selesai belum dapat dijanjikan sampai hari libur tahun 2028 ditetapkan.",
    ]);
  });

  it("goes on to the new date after a day that was missed", () => {
    expect(indonesian(start, "2026-12-29 16:00", { toldOn: "2026-12-29" }).slice(-4)).toEqual([
      "Jadi dijanjikan selesai Selasa, 29 Desember 2026, sebelum kantor tutup pukul 16.00 WIB.",
      "Hari itu terlewat; kami memberitahukannya Selasa, 29 Desember 2026. Yang dihitung sesudahnya:",
      "Rabu, 30 Desember: akan dihitung sebagai hari ke-1, kantor buka 07.30-16.00.",
      "Jadi perkiraan baru Rabu, 30 Desember 2026.",
    ]);
  });

  it.each<[PassportStep, string, string]>([
    ["ready", "2026-12-29 15:59", "Passport ready for pick-up. The promise was kept."],
    ["ready", "2026-12-29 16:00", "Passport ready for pick-up. The promise was not kept."],
    ["withdrawn", "2026-12-28 09:00", "Withdrawn."],
  ])("ends with the step that stopped the clock: %s, %s", (step, at, words) => {
    expect(english([...start, [step, at]], "2026-12-30 09:00").at(-1)).toMatch(
      new RegExp(`^The clock stopped on .+ WIB\\. ${words}$`),
    );
  });

  it("makes one line of a pause of months", () => {
    const paused: Steps = [...start, ["suspended", "2026-12-28 07:00"]];
    const lines = english(paused, "2027-12-28 12:00");
    expect(lines).toHaveLength(10);
    expect(lines[8]).toBe(
      "Monday, 28 December 2026 to Tuesday, 28 December 2027: does not count, the clock stood still on all of these 243 working days.",
    );
  });
});

describe("who reads what of a pause", () => {
  const paused: Steps = [
    ...start,
    ["suspended", "2026-12-23 08:00", "cek daftar"],
    ["resumed", "2026-12-23 09:00"],
    ["documents-incomplete", "2026-12-23 10:00", "KTP asli"],
  ];
  const pausesFor = (depth: ExplanationDepth) => english(paused, "2026-12-23 12:00", { depth }).slice(2, 4);

  it("applicants: that it was suspended or papers were missing; no reason, no names, nor in the data", () => {
    expect(pausesFor("applicant")).toEqual([
      "The clock stood still from Wednesday, 23 December 2026, 08:00 WIB to Wednesday, 23 December 2026, 09:00 WIB. Suspended.",
      "The clock has stood still since Wednesday, 23 December 2026, 10:00 WIB. Documents incomplete.",
    ]);
    expect(JSON.stringify(explain(paused, "2026-12-23 12:00"))).not.toMatch(/rina|cek daftar|KTP/);
  });

  it("officers: the notes, too", () => {
    expect(pausesFor("officer").map((line) => line.split("WIB. ")[1])).toEqual([
      "Suspended: cek daftar.",
      "Documents incomplete: KTP asli.",
    ]);
    expect(JSON.stringify(explain(paused, "2026-12-23 12:00", { depth: "officer" }))).not.toContain("rina");
  });

  it("supervisors: who recorded it, as well", () => {
    expect(pausesFor("supervisor").map((line) => line.split("WIB. ")[1])).toEqual([
      "Suspended: cek daftar (recorded by rina).",
      "Documents incomplete: KTP asli (recorded by rina).",
    ]);
  });

  it("names both holds of one pause", () => {
    const both: Steps = [...paused, ["suspended", "2026-12-23 11:00"]];
    expect(english(both, "2026-12-23 12:00")[3]).toMatch(/10:00 WIB\. Documents incomplete; Suspended\.$/);
  });
});
