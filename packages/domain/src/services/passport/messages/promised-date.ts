import type { MessageTemplate } from "../../message-template.ts";

/**
 * The day on which the passport will be ready, told when it is first promised and when it moves. The clock starts with
 * payment and photo, so the interview may still come: the message must not send anybody home.
 */
export const promisedDate = {
  name: "tanggal_janji",
  category: "utility",
  whatsapp: {
    id: `*Tanggal janji paspor*

Paspor {name} ({number}) kami janjikan selesai {promisedDay} di {office}.

Belum wawancara? Ikuti dulu di kantor. Sesudah itu kami kabari begitu paspor dapat diambil. Lihat langkah Anda di {link} kapan saja.`,
    en: `*When the passport will be ready*

We promise the passport of {name} ({number}) for {promisedDay} at the {office}.

No interview yet? Please attend it at the office first. After that we will tell you as soon as the passport is ready. See your next step at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) kami janjikan selesai {shortPromisedDay}. Belum wawancara? Ikuti dulu di kantor. Lihat {link}",
    en: "{sender}: Passport of {shortName} ({number}) is promised for {shortPromisedDay}. No interview yet? Please attend it at the office first. See {link}",
  },
} as const satisfies MessageTemplate;
