import { foundBefore } from "@sip/web/supervisor/finding";
import { describe, expect, it } from "vitest";

const at = "2026-12-30T09:00:00+07:00";
const found = (by: string, note: string) => ({ kind: "late" as const, steps: [], reviewed: { by, at, note } });
const open = { kind: "late" as const, steps: [] };
const mine = { by: "dewi", note: "Berkas kertas sesuai." };

describe("what a supervisor found", () => {
  it("is theirs where it was saved, also without the numbers that are not kept", () => {
    const now = { flags: [found("dewi", "NIK ... tertukar.")] };
    expect(foundBefore({ flags: [open] }, now, { by: "dewi", note: "NIK 1499012345670001 tertukar." })).toBeUndefined();
  });

  it("is not saved where somebody was faster: they are told who, and what that one found", () => {
    const now = { flags: [found("arif", "Sudah diperiksa.")] };
    expect(foundBefore({ flags: [open] }, now, mine)).toMatchObject({ by: "arif", note: "Sudah diperiksa." });
  });

  it("is not saved either where they wrote something else before, on another screen", () => {
    const now = { flags: [found("dewi", "Salah catat.")] };
    expect(foundBefore({ flags: [open] }, now, mine)).toMatchObject({ by: "dewi", note: "Salah catat." });
  });

  it("is theirs for the flags that were open, whoever looked at the others before", () => {
    const looked = found("arif", "Sudah diperiksa.");
    const now = { flags: [looked, found("dewi", mine.note)] };
    expect(foundBefore({ flags: [looked, open] }, now, mine)).toBeUndefined();
  });
});
