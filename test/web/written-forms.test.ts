import { atStart, midSentence } from "@sip/web/format/mid-sentence";
import { calendarFile } from "@sip/web/parts/calendar-file";
import { describe, expect, it } from "vitest";

describe("what people read", () => {
  it.each([
    ["Paspor", "paspor"],
    ["Izin tinggal orang asing", "izin tinggal orang asing"],
    ["KTP elektronik", "KTP elektronik"],
    ["ITAS", "ITAS"],
  ])("writes the name %s inside a sentence as %s", (name, inside) => {
    expect(midSentence(name)).toBe(inside);
  });

  it("begins a sentence with a capital letter", () => {
    expect(["paspor", "stay permit"].map(atStart)).toEqual(["Paspor", "Stay permit"]);
  });
});

describe("a calendar file", () => {
  const file = calendarFile({
    id: "NTF-CQE-4Q3",
    startsAt: "2026-12-22T07:00:00+07:00",
    minutes: 90,
    title: "Antrean paspor",
    text: "Kode antrean NTF-CQE-4Q3. Nomor antrean A001, A002. Tanpa calo.",
    place: "Kantor Imigrasi Kelas I TPI Pekanbaru, Jl. Teratai No. 87, Pekanbaru",
    remindMinutesBefore: 120,
  });

  it("says the instant in UTC, so that any phone shows it in its own zone", () => {
    expect(file).toContain("DTSTART:20261222T000000Z\r\nDTEND:20261222T013000Z\r\n");
  });

  it("folds lines at 75 octets and escapes commas", () => {
    for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain("Nomor antrean A001\\, A002. Tanpa calo.");
  });
});
