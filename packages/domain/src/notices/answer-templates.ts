import type { Bilingual } from "../bilingual.ts";
import type { AnswerKind } from "./notice.ts";

/**
 * Answers to messages of phones. Meta need not know them: WhatsApp takes any text within a day after the person's own
 * message. A phone that asked for nothing has no known language, so `answerTo` answers it in both.
 */
export const answerTemplates: Readonly<Record<AnswerKind, Bilingual>> = {
  "phone-proven": {
    id: `Nomor ini baru saja dipakai untuk masuk ke layanan paspor imigrasi di {askedFrom}.

Bukan Anda yang memintanya? Balas *BATAL*. Perangkat itu lalu keluar dalam {minutes} menit.`,
    en: `This number has just been used to sign in to the immigration passport service on {askedFrom}.

Was it not you who asked for that? Reply *BATAL*. That device is then signed out within {minutes} minutes.`,
  },
  "proof-undone": {
    id: "Sudah dibatalkan. Semua perangkat yang masuk dengan nomor ini keluar dalam {minutes} menit. Periksa antrean Anda di {link}.",
    en: "It has been undone. All devices that signed in with this number are signed out within {minutes} minutes. Check your bookings at {link}.",
  },
  "message-unasked": {
    id: "Ini nomor otomatis layanan paspor imigrasi. Pesan Anda tidak dibaca petugas dan tidak disimpan. Antrean dan status paspor ada di {link}. Pesan yang disiapkan halaman itu hanya berlaku {valid} menit dan dari nomor yang ditulis di sana: minta yang baru bila belum berhasil. Jangan kirim pesan yang disiapkan orang lain.",
    en: "This is an automatic number of the immigration passport service. Officers do not read your message and it is not kept. Bookings and the status of passports are at {link}. A message that the page prepared is valid for {valid} minutes and from the number written there: ask for a new one if it did not work. Do not send a message that somebody else prepared.",
  },
};
