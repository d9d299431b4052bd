import { charactersOver, leftAfter } from "@sip/web/staff/written-line";
import { describe, expect, it } from "vitest";

describe("a line that somebody writes", () => {
  it.each([
    ["", 0],
    ["a".repeat(300), 0],
    [`  ${"a".repeat(300)} `, 0],
    ["a".repeat(301), 1],
    ["a".repeat(5000), 4700],
  ])("is too long by as many characters as it has more than 300, blanks at its ends apart", (written, over) => {
    expect(charactersOver(written, 300)).toBe(over);
  });

  it.each([
    ["nothing, where nothing was typed meanwhile", "pencetak rusak", "pencetak rusak", ""],
    ["nothing of the blanks that were not sent", " pencetak rusak ", "pencetak rusak", ""],
    ["what was typed behind it", "pencetak rusak, teknisi datang", "pencetak rusak", ", teknisi datang"],
    ["everything, where it was rewritten", "teknisi datang", "pencetak rusak", "teknisi datang"],
  ])("leaves in the field %s", (_, written, saved, left) => {
    expect(leftAfter(written, saved)).toBe(left);
  });
});
