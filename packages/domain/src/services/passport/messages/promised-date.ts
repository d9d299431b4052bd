import type { MessageTemplate } from "../../message-template.ts";

/**
 * The day on which the passport will be ready, told when it is first promised. The clock starts after payment, photo and
 * interview, so nothing is left for the applicant to do.
 */
export const promisedDate = {
  name: "tanggal_janji",
  category: "utility",
  whatsapp: {
    id: `*Kapan paspor selesai*

Paspor {name} ({number}) kami janjikan selesai {promisedDay} di {office}.

Anda tidak perlu menunggu di kantor: kami kabari begitu paspor dapat diambil. Lihat langkah Anda di {link} kapan saja.`,
    en: `*When the passport will be ready*

We promise the passport of {name} ({number}) for {promisedDay} at the {office}.

You do not need to wait at the office: we will tell you as soon as the passport is ready. See your next step at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) kami janjikan selesai {shortPromisedDay}. Anda tidak perlu menunggu di kantor. Lihat {link}",
    en: "{sender}: Passport of {shortName} ({number}) is promised for {shortPromisedDay}. You do not need to wait at the office. See {link}",
  },
} as const satisfies MessageTemplate;
