import type { Words } from "../words.ts";

/** The day on which the passport will be ready, told when it first stands and when it moves. */
export const promisedDate = {
  kind: "promised-date",
  template: "tanggal_janji",
  category: "utility",
  whatsapp: {
    id: `*Tanggal janji paspor*

Paspor {name} ({number}) kami janjikan selesai {promisedDay} di {office}.

Anda tidak perlu melakukan apa pun sekarang. Kami kabari begitu dapat diambil. Lihat perkembangannya di {link} kapan saja.`,
    en: `*When the passport will be ready*

We promise the passport of {name} ({number}) for {promisedDay} at the {office}.

You need not do anything now. We will tell you as soon as it is ready. See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Paspor {name} ({number}) kami janjikan selesai {shortPromisedDay}. Anda tidak perlu melakukan apa pun sekarang. {link}",
    en: "{sender}: Passport of {name} ({number}) is promised for {shortPromisedDay}. You need not do anything now. {link}",
  },
} as const satisfies Words;
