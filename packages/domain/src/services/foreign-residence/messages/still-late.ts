import type { MessageTemplate } from "../../message-template.ts";

/**
 * Late, and no day can be named: the new day was missed, too, and nobody would believe a third one; or a pause leaves
 * none.
 */
export const stillLate = {
  name: "izin_tinggal_masih_terlambat",
  category: "utility",
  whatsapp: {
    id: `*Maaf, hasil permohonan Anda belum juga ada*

Hasil permohonan izin tinggal {name} ({number}) di {office} kami janjikan {promisedDays}, dan belum ada. Kami belum dapat menyebut tanggal baru. Pengawas kantor sudah diberi tahu dan diingatkan sampai ada yang menanganinya.

Izin tinggal Anda hampir habis? Datang {hours}, petugas kami membantu. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*We are sorry, there is still no result*

The result of the stay permit application of {name} ({number}) at the {office} was promised for {promisedDays} and is still not there. We cannot name a new date yet. The office's supervisor has been told and is reminded until somebody takes it over.

Is your present permit about to expire? Please come {hours}; our officers will help. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Maaf, hasil izin tinggal {shortName} ({number}), janji kami {shortPromisedDays}, belum juga ada. Pengawas sudah diberi tahu. Anda berhak mengadu: {complaints}",
    en: "{sender}: Sorry, the result for {shortName} ({number}), promised for {shortPromisedDays}, is still not there. The supervisor has been told. You may complain: {complaints}",
  },
} as const satisfies MessageTemplate;
