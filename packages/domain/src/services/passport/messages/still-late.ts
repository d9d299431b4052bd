import type { MessageTemplate } from "../../message-template.ts";

/**
 * Late, and no day can be named: the new day was missed, too, and nobody would believe a third one; or a pause leaves
 * none.
 */
export const stillLate = {
  name: "masih_terlambat",
  category: "utility",
  whatsapp: {
    id: `*Maaf, paspor Anda belum juga selesai*

Paspor {name} ({number}) di {office} kami janjikan selesai {promisedDays}, dan belum selesai. Kami belum dapat menyebut tanggal baru. Pengawas kantor sudah diberi tahu dan diingatkan sampai ada yang menanganinya. Begitu paspor siap, Anda kami kabari.

Lihat langkah Anda di {link}. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*We are sorry, your passport is still not ready*

The passport of {name} ({number}) at the {office} was promised for {promisedDays} and is still not ready. We cannot name a new date yet. The office's supervisor has been told and is reminded until somebody takes it over. We will tell you as soon as it is ready.

See your next step at {link}. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Maaf, paspor {shortName} ({number}), janji kami {shortPromisedDays}, belum juga selesai. Pengawas sudah diberi tahu. Anda berhak mengadu: {complaints}",
    en: "{sender}: Sorry, passport {shortName} ({number}), promised for {shortPromisedDays}, is still not ready. The supervisor has been told. You may complain: {complaints}",
  },
} as const satisfies MessageTemplate;
