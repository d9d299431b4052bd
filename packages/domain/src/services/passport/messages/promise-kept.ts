import type { MessageTemplate } from "../../message-template.ts";

/** The application goes on after a pause, and the day is the same. Who was suspended must not believe that they still are. */
export const promiseKept = {
  name: "permohonan_berjalan_lagi",
  category: "utility",
  whatsapp: {
    id: `*Permohonan berjalan lagi*

Permohonan {number} atas nama {name} kami lanjutkan. Paspor kami janjikan selesai {promisedDay} di {office}.

Lihat langkah Anda di {link} kapan saja.`,
    en: `*Your application goes on*

We go on with application {number} for {name}. We promise the passport for {promisedDay} at the {office}.

See your next step at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Permohonan {shortName} ({number}) kami lanjutkan. Paspor kami janjikan selesai {shortPromisedDay}. Lihat {link}",
    en: "{sender}: We go on with application {shortName} ({number}). The passport is promised for {shortPromisedDay}. See {link}",
  },
} as const satisfies MessageTemplate;
