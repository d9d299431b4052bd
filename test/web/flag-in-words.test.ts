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
});
