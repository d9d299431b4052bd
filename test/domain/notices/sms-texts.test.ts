import type { ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { verificationNotice, withCode } from "@sip/domain/notices/verification-notice";
import { describe, expect, it } from "vitest";
import {
  apologyFact,
  booking,
  bookingFact,
  breachedFact,
  keptFact,
  movedFact,
  personReleasedFact,
  promiseFact,
  readyFact,
  readyTooLateFact,
  reminderFact,
  stepFact,
  stillMissedFact,
  verificationFact,
} from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";

const smsOf = (fact: BookingFact | ApplicationFact): string => {
  const [notice, ...others] = noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
  expect(others).toEqual([]);
  return notice?.words.sms.text ?? "";
};

const english = { contact: { ...booking.contact, language: "en" } } as const;
const missing = { note: "kartu keluarga", stepAt: "2026-12-22T02:10:00.000Z" };
const handedOver = { stepAt: "2027-01-04T03:00:00.000Z" };

describe("an SMS in Indonesian", () => {
  it.each<[string, BookingFact | ApplicationFact, string]>([
    [
      "booking confirmed",
      bookingFact("booking-made"),
      "IMIGRASI PEKANBARU: Antrean K7M-2QX-9RDT a.n. BUDI SANTOSO, Sel 22-12-2026 sesi 07.30, hadir 07.00. Bawa asli: KTP, KK, akta lahir/ijazah/buku nikah. Biaya resmi Rp950.000. Tanpa calo.",
    ],
    [
      "booking moved",
      bookingFact("booking-rescheduled", { version: 2, date: "2026-12-23", session: "13:30" }),
      "IMIGRASI PEKANBARU: Jadwal BARU antrean K7M-2QX-9RDT a.n. BUDI SANTOSO: Rab 23-12-2026 sesi 13.30, hadir 13.00. Bawa asli: KTP, KK, akta lahir/ijazah/buku nikah. Biaya resmi Rp950.000. Tanpa calo.",
    ],
    [
      "booking cancelled",
      bookingFact("booking-cancelled"),
      "IMIGRASI PEKANBARU: Antrean K7M-2QX-9RDT a.n. BUDI SANTOSO pada Sel 22-12-2026 pukul 07.30 sudah DIBATALKAN. Antrean baru: https://paspor.imigrasi.go.id",
    ],
    [
      "person freed, without the officer's reason",
      personReleasedFact(),
      "IMIGRASI PEKANBARU: Tempat a.n. SITI AMINAH di antrean K7M-2QX-9RDT (Sel 22-12-2026 pukul 07.30) dibebaskan kantor: pemilik NIK datang dengan KTP asli. Tempat pemohon lain tetap. Keliru? Adukan di https://www.lapor.go.id",
    ],
    [
      "visit reminder",
      bookingFact("visit-reminder-due"),
      "IMIGRASI PEKANBARU: INGAT, besok: antrean K7M-2QX-9RDT a.n. BUDI SANTOSO, Sel 22-12-2026 sesi 07.30, hadir 07.00. Bawa asli: KTP, KK, akta lahir/ijazah/buku nikah. Tanpa calo.",
    ],
    [
      "papers missing",
      stepFact("documents-incomplete", missing),
      "IMIGRASI PEKANBARU: Berkas BUDI SANTOSO (PKU-26-000123) BELUM LENGKAP: kartu keluarga. Lengkapi paling lambat 29-12-2026; lewat itu dapat dicatat ditarik kembali. https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "promised date",
      promiseFact(),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) kami janjikan selesai Sel 29-12-2026. Anda tidak perlu menunggu di kantor. Lihat https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "promise kept after a pause",
      keptFact(),
      "IMIGRASI PEKANBARU: Permohonan BUDI SANTOSO (PKU-26-000123) kami lanjutkan. Paspor kami janjikan selesai Sel 29-12-2026. Lihat https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "promise moved by a pause",
      movedFact(),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) kini kami janjikan selesai Rab 30-12-2026, sebelumnya Sel 29-12-2026 (hitungan berhenti 23-12-2026 sampai 28-12-2026). Lihat https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "ready",
      readyFact(),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) SELESAI. Ambil Sen-Jum 07.30-16.00 sampai 28-01-2027. Bawa KTP & bukti bayar. Tanpa calo.",
    ],
    [
      "pick-up reminder",
      reminderFact(27),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) BELUM DIAMBIL. Ambil Sen-Jum 07.30-16.00 sampai 28-01-2027 (sisa 3 hari); lewat itu paspor DAPAT DIBATALKAN dan biaya hangus. Bawa KTP & bukti bayar.",
    ],
    [
      "ready after the last day to collect",
      readyTooLateFact(),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) SELESAI, batas ambil 15-01-2027 sudah lewat. SEGERA ambil Sen-Jum 08.00-15.00; sebelum diambil paspor dapat dibatalkan dan biaya hangus. Bawa KTP & bukti bayar. Tanpa calo.",
    ],
    [
      "handed over",
      stepFact("handed-over", handedOver),
      "IMIGRASI PEKANBARU: Paspor BUDI SANTOSO (PKU-26-000123) sudah diserahkan Sen 04-01-2027. Terima kasih. Bukan Anda atau wakil Anda? Segera datang ke kantor kami atau adukan di https://www.lapor.go.id",
    ],
    [
      "late",
      apologyFact(),
      "IMIGRASI PEKANBARU: Maaf, kami terlambat. Paspor BUDI SANTOSO (PKU-26-000123) seharusnya selesai Sel 29-12-2026. Perkiraan baru: Rab 30-12-2026. Anda berhak mengadu: https://www.lapor.go.id",
    ],
    [
      "still late after a second day",
      stillMissedFact(),
      "IMIGRASI PEKANBARU: Maaf, paspor BUDI SANTOSO (PKU-26-000123), janji kami Sel 29-12-2026 lalu Rab 30-12-2026, belum juga selesai. Pengawas sudah diberi tahu. Anda berhak mengadu: https://www.lapor.go.id",
    ],
    [
      "still late after one day, in a pause",
      breachedFact(null),
      "IMIGRASI PEKANBARU: Maaf, paspor BUDI SANTOSO (PKU-26-000123), janji kami Sel 29-12-2026, belum juga selesai. Pengawas sudah diberi tahu. Anda berhak mengadu: https://www.lapor.go.id",
    ],
    [
      "suspended, without the reason",
      stepFact("suspended", { note: "dugaan pemalsuan" }),
      "IMIGRASI PEKANBARU: Permohonan BUDI SANTOSO (PKU-26-000123) ditangguhkan Sel 22-12-2026. Silakan datang Sen-Jum 07.30-16.00 dengan KTP & bukti bayar; petugas akan menjelaskan.",
    ],
    [
      "resumed, where no day is promised",
      stepFact("resumed"),
      "IMIGRASI PEKANBARU: Permohonan BUDI SANTOSO (PKU-26-000123) kami lanjutkan sejak Sel 22-12-2026. Lihat https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "rejected, without the reason",
      stepFact("rejected", { note: "dugaan pemalsuan" }),
      "IMIGRASI PEKANBARU: Permohonan BUDI SANTOSO (PKU-26-000123) tidak dapat kami lanjutkan (keputusan Sel 22-12-2026). Silakan datang Sen-Jum 07.30-16.00 dengan KTP & bukti bayar; petugas akan menjelaskan.",
    ],
    [
      "withdrawn",
      stepFact("withdrawn", { note: "alasan pribadi" }),
      "IMIGRASI PEKANBARU: Permohonan BUDI SANTOSO (PKU-26-000123) tercatat ditarik kembali Sel 22-12-2026. Ini keliru? Datang ke kantor kami Sen-Jum 07.30-16.00.",
    ],
  ])("%s", (_, fact, text) => {
    expect(smsOf(fact)).toBe(text);
  });

  it("the code", () => {
    expect(withCode(verificationNotice(verificationFact("sms")).words.sms.text, "482913")).toBe(
      "IMIGRASI: Kode Anda 482913, berlaku 10 menit. Jangan beri tahu siapa pun, petugas pun tidak akan memintanya.",
    );
  });
});

describe("an SMS in English", () => {
  it.each<[string, BookingFact | ApplicationFact, string]>([
    [
      "booking confirmed",
      bookingFact("booking-made", english),
      "IMIGRASI PEKANBARU: Booking K7M-2QX-9RDT for BUDI SANTOSO, Tue 22-12-2026, session 07:30, be there 07:00. Bring originals: KTP, KK, birth certificate/diploma/marriage book. Official fee Rp950,000. No brokers.",
    ],
    [
      "papers missing",
      stepFact("documents-incomplete", { ...english, ...missing }),
      "IMIGRASI PEKANBARU: Papers of BUDI SANTOSO (PKU-26-000123) are INCOMPLETE: kartu keluarga. Bring them by 29-12-2026; after that it may be recorded as withdrawn. https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "promised date",
      promiseFact(english),
      "IMIGRASI PEKANBARU: Passport of BUDI SANTOSO (PKU-26-000123) is promised for Tue 29-12-2026. You do not need to wait at the office. See https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "still late after a second day",
      stillMissedFact(english),
      "IMIGRASI PEKANBARU: Sorry, passport BUDI SANTOSO (PKU-26-000123), promised for Tue 29-12-2026 then Wed 30-12-2026, is still not ready. The supervisor has been told. You may complain: https://www.lapor.go.id",
    ],
    [
      "promise moved by the office's days",
      movedFact({ ...english, moved: { from: "2026-12-29", paused: null } }),
      "IMIGRASI PEKANBARU: Passport of BUDI SANTOSO (PKU-26-000123) is now promised for Wed 30-12-2026, before Tue 29-12-2026 (office days changed). See https://paspor.imigrasi.go.id/lacak/Q4W8-Z2MN",
    ],
    [
      "ready",
      readyFact(english),
      "IMIGRASI PEKANBARU: Passport BUDI SANTOSO (PKU-26-000123) READY. Collect Mon-Fri 07:30-16:00 until 28-01-2027. Bring KTP & receipt. No brokers.",
    ],
    [
      "pick-up reminder",
      reminderFact(7, english),
      "IMIGRASI PEKANBARU: Passport BUDI SANTOSO (PKU-26-000123) NOT COLLECTED. Collect Mon-Fri 07:30-16:00 until 28-01-2027 (days left: 23); after that it MAY BE CANCELLED and the fee is lost. Bring KTP & receipt.",
    ],
    [
      "ready after the last day to collect",
      readyTooLateFact(english),
      "IMIGRASI PEKANBARU: Passport BUDI SANTOSO (PKU-26-000123) READY, last day 15-01-2027 has passed. Collect it SOON Mon-Fri 08:00-15:00; until then it may be cancelled and the fee lost. Bring KTP & receipt. No brokers.",
    ],
    [
      "handed over",
      stepFact("handed-over", { ...english, ...handedOver }),
      "IMIGRASI PEKANBARU: Passport BUDI SANTOSO (PKU-26-000123) was handed over Mon 04-01-2027. Thank you. Not to you or your representative? Come to our office at once or complain at https://www.lapor.go.id",
    ],
    [
      "late",
      apologyFact(english),
      "IMIGRASI PEKANBARU: Sorry, we are late. Passport BUDI SANTOSO (PKU-26-000123) was promised for Tue 29-12-2026. New estimate: Wed 30-12-2026. You have the right to complain: https://www.lapor.go.id",
    ],
  ])("%s", (_, fact, text) => {
    expect(smsOf(fact)).toBe(text);
  });

  it("the code", () => {
    expect(withCode(verificationNotice(verificationFact("sms", "en")).words.sms.text, "482913")).toBe(
      "IMIGRASI: Your code is 482913, valid for 10 minutes. Never share it; officers will not ask for it.",
    );
  });
});
