import type { StepRecord } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { nextAction } from "@sip/domain/applications/next-action";
import { officeAt } from "@sip/domain/offices/office-at";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import { applicationOf } from "../../support/applications/application.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

/** Steps on Tuesday 22 December 2026 from 08:00 on, a minute apart. */
const taken = (...names: readonly PassportStep[]): [StepRecord, ...StepRecord[]] => [
  { step: "opened", at: wib("2026-12-22 07:59"), by: "rina" },
  ...names.map((step, minute) => ({
    step,
    at: wib(`2026-12-22 08:${String(minute).padStart(2, "0")}`),
    by: "rina",
    ...(step === "documents-incomplete" && { note: "kartu keluarga" }),
  })),
];
const interviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const ready = [...interviewed, "verified", "adjudicated", "printed", "quality-checked", "ready"] as const;

const say = (history: readonly PassportStep[], now = "2026-12-22 10:00") =>
  nextAction(applicationAt(applicationOf(1, { steps: taken(...history) }), officeAt(pekanbaru, wib(now))));

describe("the next action, in plain words", () => {
  it.each<[string, readonly PassportStep[], string, string]>([
    [
      "opened",
      [],
      "Tunggu di kantor imigrasi: petugas sedang memeriksa berkas Anda.",
      "Please wait at the immigration office: an officer is checking your documents.",
    ],
    [
      "papers missing",
      ["documents-incomplete"],
      "Lengkapi berkas (kartu keluarga) di kantor imigrasi paling lambat Selasa, 29 Desember 2026.",
      "Bring the missing documents (kartu keluarga) to the immigration office by Tuesday, 29 December 2026.",
    ],
    [
      "papers complete",
      ["documents-complete"],
      "Di kantor imigrasi: bayar biaya paspor, lalu ikuti foto dan sidik jari, lalu ikuti wawancara.",
      "At the immigration office: pay the passport fee, then have your photo and fingerprints taken, then attend the interview.",
    ],
    [
      "paid",
      ["documents-complete", "paid"],
      "Di kantor imigrasi: ikuti foto dan sidik jari, lalu ikuti wawancara.",
      "At the immigration office: have your photo and fingerprints taken, then attend the interview.",
    ],
    [
      "photographed, not paid",
      ["documents-complete", "biometrics-taken"],
      "Di kantor imigrasi: bayar biaya paspor, lalu ikuti wawancara.",
      "At the immigration office: pay the passport fee, then attend the interview.",
    ],
    [
      "paid and photographed",
      ["documents-complete", "paid", "biometrics-taken"],
      "Di kantor imigrasi: ikuti wawancara.",
      "At the immigration office: attend the interview.",
    ],
    [
      "interviewed: the rest is the office's",
      interviewed,
      "Anda tidak perlu melakukan apa pun sekarang.",
      "You do not need to do anything now.",
    ],
    [
      "verified",
      [...interviewed, "verified"],
      "Anda tidak perlu melakukan apa pun sekarang.",
      "You do not need to do anything now.",
    ],
    [
      "suspended: never why",
      [...interviewed, "suspended"],
      "Silakan datang ke kantor imigrasi dengan KTP dan bukti bayar; petugas kami akan menjelaskan.",
      "Please come to the immigration office with your identity card and the payment receipt; our officers will explain.",
    ],
    [
      "resumed",
      [...interviewed, "suspended", "resumed"],
      "Anda tidak perlu melakukan apa pun sekarang.",
      "You do not need to do anything now.",
    ],
    [
      "rejected: never why",
      [...interviewed, "rejected"],
      "Silakan datang ke kantor imigrasi dengan KTP dan bukti bayar; petugas kami akan menjelaskan.",
      "Please come to the immigration office with your identity card and the payment receipt; our officers will explain.",
    ],
    [
      "withdrawn",
      ["withdrawn"],
      "Permohonan ini telah ditarik kembali. Untuk paspor baru, pesan antrean lagi.",
      "This application was withdrawn. For a new passport, please book a visit again.",
    ],
    [
      "ready",
      ready,
      "Ambil paspor Anda di Kantor Imigrasi Kelas I TPI Pekanbaru, Senin–Jumat 07.30–16.00, paling lambat Kamis, 21 Januari 2027. Bawa KTP dan bukti bayar.",
      "Collect your passport at Pekanbaru Class I Immigration Office, Monday–Friday 07:30–16:00, by Thursday, 21 January 2027. Bring your identity card and the payment receipt.",
    ],
    [
      "handed over",
      [...ready, "handed-over"],
      "Paspor sudah diserahkan. Anda tidak perlu melakukan apa pun sekarang.",
      "The passport has been handed over. You do not need to do anything now.",
    ],
  ])("%s", (_, history, id, en) => {
    expect(say(history)).toEqual({ id, en });
  });

  it("late: leaves the apology and the new day to the status, and says what there is to do", () => {
    expect(say(interviewed, "2026-12-29 16:00")).toEqual({
      id: "Anda tidak perlu melakukan apa pun sekarang.",
      en: "You do not need to do anything now.",
    });
  });

  it("late while the interview is missing: asks for it, and promises no missed day again", () => {
    expect(say(["documents-complete", "paid", "biometrics-taken"], "2026-12-30 09:00").id).toBe(
      "Di kantor imigrasi: ikuti wawancara.",
    );
  });

  it("not collected in time: the last day has passed, from the day after it on", () => {
    expect(say(ready, "2027-01-21 23:59").id).toMatch(/^Ambil paspor Anda/);
    expect(say(ready, "2027-01-22 00:00")).toEqual({
      id: "Batas pengambilan paspor, Kamis, 21 Januari 2027, sudah lewat. Segera datang ke kantor imigrasi dengan KTP dan bukti bayar: paspor yang tidak diambil dalam 30 hari sejak diterbitkan dapat dibatalkan dan biayanya hangus.",
      en: "The last day to collect, Thursday, 21 January 2027, has passed. Please come to the immigration office at once, with your identity card and the payment receipt: a passport not collected within 30 days of its issue may be cancelled, and its fee is then lost.",
    });
  });

  it("ready 40 days after it was printed: the last day has passed before anybody could collect", () => {
    const steps = taken(...ready.slice(0, -1), "ready").map((step) =>
      step.step === "ready" ? { ...step, at: wib("2027-01-31 10:00") } : step,
    ) as [StepRecord, ...StepRecord[]];
    const late = applicationAt(applicationOf(1, { steps }), officeAt(pekanbaru, wib("2027-01-31 10:00")));
    expect(nextAction(late).id).toMatch(/^Batas pengambilan paspor, Kamis, 21 Januari 2027, sudah lewat\./);
  });

  it("papers did not come in time: the term has passed from the day after it on, the application is open all the same", () => {
    expect(say(["documents-incomplete"], "2026-12-29 23:59").id).toMatch(/^Lengkapi berkas/);
    expect(say(["documents-incomplete"], "2026-12-30 00:00")).toEqual({
      id: "Batas melengkapi berkas, Selasa, 29 Desember 2026, sudah lewat. Permohonan Anda masih terbuka: segera bawa berkas (kartu keluarga) ke kantor imigrasi. Sebelum berkas kami terima, petugas dapat mencatatnya sebagai ditarik kembali.",
      en: "The last day to bring the missing documents, Tuesday, 29 December 2026, has passed. Your application is still open: please bring them (kartu keluarga) to the immigration office at once. Until we have them, an officer may record it as withdrawn.",
    });
  });

  it("and says that the fee is lost then, to somebody who has paid it", () => {
    const paid = ["documents-complete", "paid", "documents-incomplete"] as const;
    expect(say(paid, "2026-12-30 00:00")).toEqual({
      id: expect.stringContaining(
        "petugas dapat mencatatnya sebagai ditarik kembali, lalu biaya yang sudah dibayar tidak dikembalikan.",
      ),
      en: expect.stringContaining(
        "an officer may record it as withdrawn, and the fee already paid is then not refunded.",
      ),
    });
  });

  it("to collect in Ramadan: names the hours that hold until the last day", () => {
    const until = [...interviewed, "verified", "adjudicated", "printed", "quality-checked", "ready"] as const;
    const steps = taken(...until).map((step) => ({ ...step, at: step.at.replace("2026-12-22", "2027-01-25") }));
    const record = applicationOf(1, { steps: steps as [StepRecord, ...StepRecord[]] });
    const said = (now: string) => nextAction(applicationAt(record, officeAt(pekanbaru, wib(now)))).id;
    expect(said("2027-01-25 10:00")).toContain(
      ", Senin–Jumat 07.30–16.00; 8 Februari–9 Maret (Ramadan): Senin–Kamis 08.00–15.00, Jumat 08.00–15.30, paling lambat ",
    );
    expect(said("2027-02-10 10:00")).toContain(", Senin–Kamis 08.00–15.00, Jumat 08.00–15.30, paling lambat ");
  });

  it("says something after every step", () => {
    for (const step of Object.keys(chart.rows) as PassportStep[]) {
      const { id, en } = say(step === "opened" ? [] : step === "ready" ? ["printed", step] : [step]);
      expect([id.length > 20, en.length > 20, /undefined|null/.test(id + en)]).toEqual([true, true, false]);
    }
  });

  it("asks nothing any more once it is over, also where the last step has no words for that", () => {
    const steps = taken("withdrawn");
    const current = applicationAt(applicationOf(1, { steps }), officeAt(pekanbaru, wib("2026-12-22 10:00")));
    const { afterwards: _, ...withdrawn } = chart.rows.withdrawn;
    expect(nextAction({ ...current, chart: { ...chart, rows: { ...chart.rows, withdrawn } } })).toEqual({
      id: "Anda tidak perlu melakukan apa pun sekarang.",
      en: "You do not need to do anything now.",
    });
  });
});
