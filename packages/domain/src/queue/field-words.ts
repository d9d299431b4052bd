import type { Bilingual } from "../offices/bilingual.ts";
import type { FieldReason } from "./check-applicants.ts";

/** What is wrong with a field, for the person who filled it in. */
export const fieldWords = {
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
  "nik-twice": { id: "NIK ini sudah diisi untuk pemohon lain.", en: "This NIK was entered for another applicant." },
  "not-a-name": { id: "Isi nama seperti di KTP, 1 sampai 100 huruf.", en: "Enter the name as on the identity card." },
  "not-a-date": { id: "Tanggal ini tidak ada di kalender.", en: "This date does not exist." },
  "not-born-yet": { id: "Tanggal lahir ada di masa depan.", en: "The date of birth is in the future." },
  "not-offered-online": {
    id: "Jenis permohonan ini tidak dilayani lewat antrean online. Silakan datang ke kantor.",
    en: "This kind of application cannot be booked online. Please come to the office.",
  },
  "not-offered": {
    id: "Jenis paspor ini tidak diterbitkan di kantor ini.",
    en: "This office does not issue this kind of passport.",
  },
  "ten-years-too-young": {
    id: "Paspor 10 tahun hanya untuk usia 17 tahun ke atas.",
    en: "A ten-year passport is for adults only.",
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
  "key-of-another-wish": {
    id: "Kunci ini sudah dipakai untuk antrean lain (pemohon, hari, jam, atau kantornya berbeda). Kirim lagi dengan kunci baru.",
    en: "This key was used for another booking (other applicants, day, hour or office). Send again with a new key.",
  },
  "not-a-reason": {
    id: "Tulis alasannya dalam satu baris, 3 sampai 200 karakter.",
    en: "Enter the reason in one line of 3 to 200 characters.",
  },
  "no-such-session": { id: "Tidak ada sesi pada jam ini.", en: "There is no session at this time." },
} as const satisfies Record<FieldReason, Bilingual>;
