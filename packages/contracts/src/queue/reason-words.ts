import type { Bilingual } from "@sip/domain/bilingual";
import type { FieldReason } from "@sip/domain/queue/check-applicants";
import type { ReleaseReason } from "@sip/domain/queue/release-person";
import { findLine } from "@sip/domain/services/lines";

const wordsOf = {
  "nik-not-16-digits": { id: "NIK terdiri dari 16 angka.", en: "A NIK has 16 digits." },
  "nik-no-such-birth-date": {
    id: "Tanggal lahir di dalam NIK tidak ada di kalender.",
    en: "The date of birth inside the NIK does not exist.",
  },
  "nik-serial-zero": { id: "NIK tidak berakhir dengan 0000.", en: "A NIK does not end in 0000." },
  "nik-other-birth-date": {
    id: "Tanggal lahir tidak sama dengan yang ada di NIK.",
    en: "The date of birth is not the one in the NIK.",
  },
  "document-number": {
    id: "Nomor paspor terdiri dari 5 sampai 9 huruf dan angka.",
    en: "A passport number has 5 to 9 letters and digits.",
  },
  "document-issuer": {
    id: "Kode negara terdiri dari 3 huruf (D untuk Jerman), seperti tertulis di paspor.",
    en: "The code of the country has 3 letters (D for Germany), as printed in the passport.",
  },
  "document-own-state": {
    id: "Layanan ini untuk pemegang paspor negara lain.",
    en: "This service is for holders of a passport of another country.",
  },
  "document-twice": {
    id: "Paspor ini sudah diisi untuk pemohon lain.",
    en: "This passport was entered for another applicant.",
  },
  "nik-twice": { id: "NIK ini sudah diisi untuk pemohon lain.", en: "This NIK was entered for another applicant." },
  "not-a-name": {
    id: "Isi nama seperti di KTP atau paspor, 1 sampai 100 huruf.",
    en: "Enter the name as on the identity card or passport, 1 to 100 letters.",
  },
  "not-a-date": { id: "Tanggal ini tidak ada di kalender.", en: "This date does not exist." },
  "not-born-yet": { id: "Tanggal lahir ada di masa depan.", en: "The date of birth is in the future." },
  "not-offered-online": {
    id: "Jenis permohonan ini tidak dilayani lewat antrean online. Silakan datang ke kantor.",
    en: "This kind of application cannot be booked online. Please come to the office.",
  },
  "too-many-applicants": {
    id: "Terlalu banyak pemohon dalam satu antrean.",
    en: "Too many applicants in one booking.",
  },
  "nobody-of-priority-age": {
    id: "Antrean prioritas untuk lansia dan balita; tidak ada pemohon dengan usia itu.",
    en: "The priority line is for the elderly and small children; no applicant is of that age.",
  },
  "too-many-companions": {
    id: "Di antrean prioritas setiap lansia atau balita dapat membawa paling banyak satu pemohon lain. Pakai antrean biasa, atau pesan terpisah.",
    en: "In the priority line each elderly person or small child may bring one other applicant at most. Use the usual line, or book apart.",
  },
  "key-of-another-request": {
    id: "Kunci ini sudah dipakai untuk antrean lain (pemohon, hari, jam, atau kantornya berbeda). Kirim lagi dengan kunci baru.",
    en: "This key was used for another booking (other applicants, day, hour or office). Send again with a new key.",
  },
  "no-such-service": { id: "Kantor ini tidak membuka layanan ini.", en: "This office does not offer this service." },
  "no-such-session": { id: "Tidak ada sesi pada jam ini.", en: "There is no session at this time." },
} as const satisfies Record<FieldReason, Bilingual>;

/** What only an officer can fill in wrongly, who frees a person. */
export const releaseWords = {
  "not-a-reason": {
    id: "Tulis alasannya dalam satu baris, 3 sampai 200 karakter.",
    en: "Enter the reason in one line of 3 to 200 characters.",
  },
  "two-papers": {
    id: "Isi NIK saja, atau nomor paspor dan kode negaranya saja.",
    en: "Enter either the NIK, or the number of the passport and the code of its country.",
  },
} as const satisfies Record<ReleaseReason, Bilingual>;

const isCommon = (reason: string): reason is FieldReason => Object.hasOwn(wordsOf, reason);

/** What is wrong with a field, for the person who filled it in: words of all services, or the service's own. */
export const reasonWords = (reason: string, serviceId?: string): Bilingual => {
  const words = isCommon(reason) ? wordsOf[reason] : serviceId && findLine(serviceId)?.faultWords?.[reason];
  if (words) return words;
  throw new Error(`no words for ${reason}`);
};
