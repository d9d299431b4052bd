import type { FlagView } from "@sip/contracts/reviews/shapes";
import { flagInWords } from "@sip/web/supervisor/flag-in-words";
import { supervisorEn } from "@sip/web/words/supervisor.en";
import { supervisorId } from "@sip/web/words/supervisor.id";
import { describe, expect, it } from "vitest";

const photo = { step: "photo", at: "2026-12-22T09:00:00+07:00", by: "rina" };
const interview = { step: "interview", at: "2026-12-22T09:01:00+07:00", by: "rina" };
const nameOf = (step: string): string => step.toUpperCase();

const saidOf = (flag: FlagView, dueAt: string | null = null) => [
  flagInWords(flag, { dueAt }, { language: "id", words: supervisorId, nameOf }),
  flagInWords(flag, { dueAt }, { language: "en", words: supervisorEn, nameOf }),
];

describe("what is flagged", () => {
  it.each([
    [0, "kurang dari 1 detik", "less than 1 second"],
    [1, "1 detik", "1 second"],
    [59, "59 detik", "59 seconds"],
    [120, "2 menit", "2 minutes"],
  ])("too fast by steps %i seconds apart says how far, after which step and by whom", (apartSeconds, id, en) => {
    expect(saidOf({ kind: "too-fast", steps: [photo, interview], apartSeconds })).toEqual([
      `INTERVIEW ${id} setelah PHOTO, oleh rina.`,
      `INTERVIEW ${en} after PHOTO, by rina.`,
    ]);
  });

  it("by one hand names both steps and the person", () => {
    expect(saidOf({ kind: "one-hand", steps: [photo, interview] })).toEqual([
      "PHOTO dan INTERVIEW oleh orang yang sama: rina.",
      "PHOTO and INTERVIEW by the same person: rina.",
    ]);
  });

  it("late says when it was due, what ended it, when and by whom", () => {
    expect(saidOf({ kind: "late", steps: [interview] }, "2026-12-21T16:00:00+07:00")).toEqual([
      "Jatuh tempo Senin 21 Desember, 16.00 WIB. INTERVIEW Selasa 22 Desember, 09.01 WIB, oleh rina.",
      "Due Monday 21 December, 16:00 WIB. INTERVIEW Tuesday 22 December, 09:01 WIB, by rina.",
    ]);
    expect(saidOf({ kind: "late", steps: [interview] })[1]).toBe("INTERVIEW Tuesday 22 December, 09:01 WIB, by rina.");
  });

  it("started late says who opened it, who started its clock, how many working days later, and who held it", () => {
    const opening = { step: "opening", at: "2026-12-14T09:00:00+07:00", by: "dewi" };
    expect(saidOf({ kind: "started-late", steps: [opening, photo, photo, interview], startedAfterDays: 6 })).toEqual([
      "OPENING Senin 14 Desember, 09.00 WIB, oleh dewi. INTERVIEW Selasa 22 Desember, 09.01 WIB, oleh rina. Hitungan hari mulai 6 hari kerja setelah dibuka. Ditahan 2 kali, oleh rina.",
      "OPENING Monday 14 December, 09:00 WIB, by dewi. INTERVIEW Tuesday 22 December, 09:01 WIB, by rina. The count of days began 6 working days after the opening. Put on hold 2 times, by rina.",
    ]);
    expect(saidOf({ kind: "started-late", steps: [opening, interview] })[1]).toBe(
      "OPENING Monday 14 December, 09:00 WIB, by dewi. INTERVIEW Tuesday 22 December, 09:01 WIB, by rina.",
    );
  });

  const hold = { step: "hold", at: "2026-12-21T09:00:00+07:00", by: "budi" };
  const end = { step: "withdrawal", at: "2026-12-22T15:59:00+07:00", by: "rina" };
  const none = { atRisk: null, moved: null, withoutDueDay: null };

  it("given up in trouble says what ended it, since when it was at risk and when it was due", () => {
    const atRisk = { since: "2026-12-21T07:30:00+07:00", dueAt: "2026-12-22T16:00:00+07:00" };
    expect(saidOf({ kind: "given-up-in-trouble", steps: [end], trouble: { ...none, atRisk } })).toEqual([
      "WITHDRAWAL Selasa 22 Desember, 15.59 WIB, oleh rina. Berisiko sejak Senin 21 Desember, 07.30 WIB, jatuh tempo Selasa 22 Desember, 16.00 WIB.",
      "WITHDRAWAL Tuesday 22 December, 15:59 WIB, by rina. At risk since Monday 21 December, 07:30 WIB, due Tuesday 22 December, 16:00 WIB.",
    ]);
  });

  it("given up in trouble says how often its promise was moved and it was put on hold, how long nothing was due, and by whom", () => {
    const moved = { times: 5, firstPromisedOn: "2026-12-02", pausedMinutes: 600, by: ["budi", "rina"] };
    const withoutDueDay = { since: "2026-12-01T09:00:00+07:00", days: 8 };
    const trouble = { ...none, moved, withoutDueDay };
    expect(saidOf({ kind: "given-up-in-trouble", steps: [hold, { ...hold, by: "rina" }, hold, end], trouble })).toEqual(
      [
        "WITHDRAWAL Selasa 22 Desember, 15.59 WIB, oleh rina. Janji berpindah 5 kali, dijeda 10 jam, oleh budi, rina. Tanpa tenggat 8 hari seluruhnya, sejak Selasa 1 Desember, 09.00 WIB. Ditahan 3 kali, oleh budi, rina.",
        "WITHDRAWAL Tuesday 22 December, 15:59 WIB, by rina. The promise was moved 5 times, paused for 10 hours, by budi, rina. Without a due day for 8 days in all, from Tuesday 1 December, 09:00 WIB on. Put on hold 3 times, by budi, rina.",
      ],
    );
  });

  it("given up in trouble that a later change of the calendar hides still says what ended it, and by whom", () => {
    expect(saidOf({ kind: "given-up-in-trouble", steps: [hold, end] })[1]).toBe(
      "WITHDRAWAL Tuesday 22 December, 15:59 WIB, by rina. Put on hold once, by budi.",
    );
  });
});
