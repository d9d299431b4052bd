import { noticesFor } from "@sip/domain/notices/notices-for";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import { whatsappTemplates } from "@sip/domain/notices/whatsapp-templates";
import { messagesOf } from "@sip/domain/services/all-messages";
import { messages } from "@sip/domain/services/every-service";
import { describe, expect, it } from "vitest";
import {
  apologyFact,
  bookingFact,
  breachedFact,
  keptFact,
  movedFact,
  papersReminderFact,
  personReleasedFact,
  promiseFact,
  readyFact,
  readyTooLateFact,
  stepFact,
  stillMissedFact,
  verificationFact,
} from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { shownOnWhatsApp } from "./shown-on-whatsapp.ts";

const textFor = (fact: Parameters<typeof noticesFor>[0]): string =>
  noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl).map(shownOnWhatsApp).join("\n---\n");

describe("a WhatsApp message", () => {
  it("confirms a booking: code, day, hours, papers, official fee, no brokers", () => {
    expect(textFor(bookingFact("booking-made"))).toBe(
      `*Antrean Anda terdaftar*

Kode antrean K7M-2QX-9RDT atas nama BUDI SANTOSO di Kantor Imigrasi Kelas I TPI Pekanbaru.
Datang Selasa, 22 Desember 2026, hadir pukul 07.00 untuk sesi pukul 07.30.

Bawa yang asli: KTP, KK, akta lahir/ijazah/buku nikah, surat ganti nama bila ada, surat pewarganegaraan bila ada.
Untuk anak di bawah 17 tahun juga: ayah & ibu hadir, surat kuasa bermeterai bila salah satu berhalangan, KTP keduanya, akta lahir, buku nikah/akta cerai, paspor keduanya bila ada, surat pernyataan orang tua bermeterai.

Biaya resmi Rp950.000, dibayar dengan kode billing. Tanpa calo.

Ubah jadwal atau batalkan di https://paspor.imigrasi.go.id bila Anda tidak bisa datang.`,
    );
  });

  it("tells the phone that held the place who was freed, that the others stay, and where to turn", () => {
    const text = textFor(personReleasedFact());
    expect(text).toContain("atas nama SITI AMINAH di antrean K7M-2QX-9RDT, Selasa, 22 Desember 2026 pukul 07.30");
    expect(text).toContain("Pemohon lain di antrean ini tetap punya tempat");
    expect(text).toContain("https://www.lapor.go.id");
    expect(text).not.toContain("BUDI");
  });

  it("says what is missing, until when, and that no days are counted meanwhile", () => {
    expect(textFor(stepFact("documents-incomplete", { note: "kartu keluarga asli\ndan akta lahir" }))).toBe(
      `*Berkas belum lengkap*

Permohonan PKU-26-000123 atas nama BUDI SANTOSO di Kantor Imigrasi Kelas I TPI Pekanbaru belum lengkap: kartu keluarga asli dan akta lahir.

Lengkapi paling lambat Selasa, 29 Desember 2026. Lewat tanggal itu petugas dapat mencatatnya sebagai ditarik kembali. Selama berkas belum lengkap, hitungan hari tidak berjalan.

Lihat perkembangannya di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN kapan saja.`,
    );
  });

  it("reminds of them, and tells somebody who has paid that the fee is lost, and when", () => {
    expect(textFor(papersReminderFact({ note: "kartu keluarga asli", isFeePaid: true }))).toBe(
      `*Berkas Anda kami tunggu*

Permohonan PKU-26-000123 atas nama BUDI SANTOSO di Kantor Imigrasi Kelas I TPI Pekanbaru masih menunggu: kartu keluarga asli.

Bawa paling lambat Selasa, 29 Desember 2026, Senin-Jumat 07.30-16.00. Lewat tanggal itu petugas dapat mencatatnya sebagai ditarik kembali, lalu biaya yang sudah dibayar tidak dikembalikan.

Lihat perkembangannya di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN kapan saja.`,
    );
    expect(textFor(stepFact("documents-incomplete", { isFeePaid: true }))).toContain("lalu biaya yang sudah dibayar");
    expect(textFor(stepFact("documents-incomplete"))).not.toContain("biaya");
  });

  it("says that the passport is ready: until when, who may collect it, and with what", () => {
    expect(textFor(readyFact())).toBe(
      `*Paspor Anda selesai*

Paspor BUDI SANTOSO (PKU-26-000123) selesai dan siap diambil di Kantor Imigrasi Kelas I TPI Pekanbaru.
Ambil Senin-Jumat 07.30-16.00, paling lambat Kamis, 28 Januari 2027. Lewat tanggal itu paspor dapat dibatalkan dan biayanya hangus.

Yang boleh mengambil, dan yang harus dibawa:
- Pemohon sendiri: KTP dan bukti bayar
- Salah satu orang tua, untuk paspor anak: KTP, KK, dan bukti bayar
- Keluarga: bukti bayar, fotokopi KK, dan KTP pengambil
- Wakil: bukti bayar, surat kuasa bermeterai Rp10.000, dan KTP pengambil

Tanpa calo.`,
    );
  });

  it("says so in English too", () => {
    const contact = { ...bookingFact("booking-made").data.contact, language: "en" } as const;
    expect(textFor(readyFact({ contact }))).toBe(
      `*Your passport is ready*

The passport of BUDI SANTOSO (PKU-26-000123) is ready for pick-up at the Pekanbaru Class I Immigration Office.
Collect it Monday-Friday 07:30-16:00, by Thursday, 28 January 2027 at the latest. After that day it may be cancelled, and the fee is then lost.

Who may collect it, and with what:
- The applicant: identity card (KTP) and payment receipt
- One of the parents, for a child's passport: identity card (KTP), family card (KK) and payment receipt
- Family: payment receipt, copy of the family card (KK), and the collector's identity card
- A representative: payment receipt, signed authorisation letter with a Rp10,000 duty stamp, and the collector's identity card

No brokers.`,
    );
  });

  it("says of one that was ready after its last day that this has passed, and to collect it soon", () => {
    expect(textFor(readyTooLateFact())).toBe(
      `*Paspor Anda selesai, segera ambil*

Paspor BUDI SANTOSO (PKU-26-000123) selesai dan ada di Kantor Imigrasi Kelas I TPI Pekanbaru. Batas pengambilannya, Jumat, 15 Januari 2027, sudah lewat sebelum paspor siap: batas itu dihitung dari hari terbit.

Segera ambil Senin-Jumat 07.30-16.00; 8 Februari-9 Maret (Ramadan): Senin-Kamis 08.00-15.00, Jumat 08.00-15.30, bawa KTP dan bukti bayar. Selama belum diambil, paspor dapat dibatalkan dan biayanya hangus.

Anda berhak mengadu di https://www.lapor.go.id kapan saja. Tanpa calo.`,
    );
  });

  it("promises a day to somebody who has done their part", () => {
    expect(textFor(promiseFact())).toBe(
      `*Kapan paspor selesai*

Paspor BUDI SANTOSO (PKU-26-000123) kami janjikan selesai Selasa, 29 Desember 2026 di Kantor Imigrasi Kelas I TPI Pekanbaru.

Anda tidak perlu menunggu di kantor: kami kabari begitu paspor dapat diambil. Lihat langkah Anda di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN kapan saja.`,
    );
  });

  it("tells the end of a pause, and which day holds", () => {
    expect(textFor(keptFact())).toBe(
      `*Permohonan berjalan lagi*

Permohonan PKU-26-000123 atas nama BUDI SANTOSO kami lanjutkan. Paspor kami janjikan selesai Selasa, 29 Desember 2026 di Kantor Imigrasi Kelas I TPI Pekanbaru.

Lihat langkah Anda di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN kapan saja.`,
    );
  });

  it.each([
    [
      "a pause of days",
      { since: "2026-12-23T01:00:00.000Z", until: "2026-12-28T01:00:00.000Z" },
      "hitungan hari berhenti 23 Desember 2026 sampai 28 Desember 2026",
    ],
    [
      "a pause of hours",
      { since: "2026-12-23T01:00:00.000Z", until: "2026-12-23T08:00:00.000Z" },
      "hitungan hari berhenti pada 23 Desember 2026",
    ],
    ["the office's days", null, "hari atau jam buka kantor berubah"],
  ])("says of a day that moved in place of which it is, and why: %s", (_, paused, why) => {
    expect(textFor(movedFact({ moved: { from: "2026-12-29", paused } }))).toBe(
      `*Tanggal selesai berubah*

Paspor BUDI SANTOSO (PKU-26-000123) kini kami janjikan selesai Rabu, 30 Desember 2026 di Kantor Imigrasi Kelas I TPI Pekanbaru, sebelumnya Selasa, 29 Desember 2026. Sebabnya: ${why}.

Lihat cara menghitungnya di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN kapan saja.`,
    );
  });

  it("says that the passport was handed over, and where to go when it was to somebody else", () => {
    expect(textFor(stepFact("handed-over", { stepAt: "2027-01-04T03:00:00.000Z" }))).toBe(
      `*Paspor sudah diserahkan*

Paspor BUDI SANTOSO (PKU-26-000123) diserahkan di Kantor Imigrasi Kelas I TPI Pekanbaru pada Senin, 4 Januari 2027. Terima kasih.

Bukan Anda atau wakil Anda yang mengambil? Segera datang ke kantor kami (Jl. Teratai No. 87, Pekanbaru; Senin-Jumat 07.30-16.00), atau adukan di https://www.lapor.go.id kapan saja.`,
    );
  });

  it("apologises with a new day and the right to complain", () => {
    expect(textFor(apologyFact())).toBe(
      `*Maaf, kami terlambat*

Paspor BUDI SANTOSO (PKU-26-000123) di Kantor Imigrasi Kelas I TPI Pekanbaru seharusnya selesai Selasa, 29 Desember 2026. Perkiraan baru: Rabu, 30 Desember 2026.

Lihat langkah Anda di https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN. Anda berhak mengadu di https://www.lapor.go.id kapan saja.`,
    );
  });

  it.each([
    ["both days that were missed", stillMissedFact(), "Selasa, 29 Desember 2026, lalu Rabu, 30 Desember 2026"],
    ["the one day, in a pause", breachedFact(null), "Selasa, 29 Desember 2026"],
    ["the one day, where no other was named", stillMissedFact({ namedOn: "2026-12-29" }), "Selasa, 29 Desember 2026"],
  ])("says that it is still late, with %s", (_, fact, days) => {
    expect(textFor(fact)).toContain(`kami janjikan selesai ${days}, dan belum selesai.`);
  });

  it("carries a code in Meta's words, with a place for the code only", () => {
    const notice = verificationNotice(verificationFact("whatsapp"));
    expect(notice.words.whatsapp).toEqual({
      template: "kode_verifikasi",
      category: "authentication",
      language: "id",
      parameters: ["{code}"],
    });
    expect(whatsappTemplates).toContainEqual({
      name: "kode_verifikasi",
      language: "id",
      category: "authentication",
      body: "*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.",
      footer: "Kode ini kedaluwarsa dalam 10 menit.",
    });
  });
});

describe("the templates that are uploaded to Meta", () => {
  it("are one for each kind in each language, with names of their own", () => {
    // The code is SIP's own; a passport has twenty kinds.
    const kinds = ["verification-code", ...messages.flatMap(({ templates }) => Object.keys(templates))];
    expect(Object.keys(messagesOf("passport").templates)).toHaveLength(20);
    expect(whatsappTemplates).toHaveLength(2 * kinds.length);
    expect(new Set(whatsappTemplates.map(({ name, language }) => `${name} ${language}`)).size).toBe(2 * kinds.length);
    for (const { name } of whatsappTemplates) expect(name).toMatch(/^[a-z0-9_]{1,512}$/);
  });

  it.each(whatsappTemplates.filter(({ category }) => category === "utility"))(
    "$name in $language is one that Meta accepts",
    ({ body }) => {
      const placeholders = [...new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, position]) => Number(position)))];
      expect(placeholders.length).toBeGreaterThan(0);
      expect(placeholders).toEqual(placeholders.map((_, index) => index + 1));
      // Neither begins nor ends with a placeholder, and no two placeholders stand side by side.
      expect(body).not.toMatch(/^\W*\{\{|\}\}\W*$|\}\}\s*\{\{/);
      // No place of ours was left over in it.
      expect(body.replace(/\{\{\d+\}\}/g, "")).not.toMatch(/[{}]/);
      expect(body).not.toMatch(/\n{3}/);
    },
  );
});
