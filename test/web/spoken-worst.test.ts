import { spokenWorst } from "@sip/web/wall/spoken-worst";
import { supervisorWords } from "@sip/web/words/supervisor-words";
import { wallWords } from "@sip/web/words/wall-words";
import { describe, expect, it } from "vitest";

const taken = { by: "rina", since: "2026-12-29T15:00:00+07:00" };
const worst = {
  applicationNumber: "PKU-26-000123",
  applicantName: "BUDI SANTOSO",
  service: "passport",
  step: "verified",
  stepAt: "2026-12-24T08:40:00+07:00",
  station: "verified",
  stationAt: "2026-12-24T08:40:00+07:00",
  startedAt: "2026-12-22T08:40:00+07:00",
  dueAt: "2026-12-28T16:00:00+07:00",
  missing: [],
  state: "breached" as "breached" | "at-risk",
  moved: { times: 2, firstPromisedOn: "2026-12-28", pausedMinutes: 60, by: ["arif"] },
  owner: null as null | { by: string; since: string; handedOnBy?: string },
  handling: [{ kind: "comment" as const, at: "2026-12-24T08:40:00+07:00", by: "arif", text: "Pemohon: BUDI SANTOSO." }],
  forecast: null,
};
const said = (of: Partial<typeof worst>, language: "id" | "en" = "id") =>
  spokenWorst(
    { ...worst, ...of },
    {
      language,
      words: wallWords[language],
      supervisor: supervisorWords[language],
      thing: "paspor",
      step: "Verifikasi",
      nowMs: Date.parse("2026-12-30T08:00:00+07:00"),
    },
  );

describe("the worst case as the wall says it", () => {
  it("is its number, since when it is late, and where it stands", () => {
    expect(said({})).toBe(
      "Paspor PKU-26-000123 terlambat 2 hari. Langkah terakhir: Verifikasi, sejak Kamis 24 Desember, 08.40 WIB. Belum ada yang mengambil alih.",
    );
  });

  it("or when it has to be ready", () => {
    expect(said({ state: "at-risk", dueAt: "2026-12-30T16:00:00+07:00" })).toContain(
      "Paspor PKU-26-000123 harus selesai Rabu 30 Desember, 16.00 WIB. ",
    );
  });

  it.each([
    [null, "Belum ada yang mengambil alih.", "Nobody has taken it over yet."],
    [taken, "Sudah diambil alih.", "Somebody has taken it over."],
    [{ ...taken, handedOnBy: "arif" }, "Sudah diserahkan, belum diambil.", "It was handed on and not taken yet."],
  ])("says whether somebody has it: %j", (owner, indonesian, english) => {
    expect(said({ owner })).toMatch(new RegExp(`${indonesian}$`));
    expect(said({ owner }, "en")).toMatch(new RegExp(`${english}$`));
  });

  it.each(["id", "en"] as const)("names neither the applicant nor anybody of staff (%s)", (language) => {
    for (const owner of [null, taken, { ...taken, handedOnBy: "arif" }])
      expect(said({ owner }, language)).not.toMatch(/budi|santoso|rina|arif/i);
  });
});
