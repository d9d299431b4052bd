import type { MessageTemplate } from "../../message-template.ts";

/** Another day takes the place of the promised one: which, in place of which, and why. */
export const promiseMoved = {
  name: "tanggal_janji_berubah",
  category: "utility",
  whatsapp: {
    id: `*Tanggal selesai berubah*

Paspor {name} ({number}) kini kami janjikan selesai {promisedDay} di {office}, sebelumnya {earlierDay}. Sebabnya: {why}.

Lihat cara menghitungnya di {link} kapan saja.`,
    en: `*The day has changed*

We now promise the passport of {name} ({number}) for {promisedDay} at the {office}; before it was {earlierDay}. The reason: {why}.

See how the day is counted at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) kini kami janjikan selesai {shortPromisedDay}, sebelumnya {shortEarlierDay} ({shortWhy}). Lihat {link}",
    en: "{sender}: Passport of {shortName} ({number}) is now promised for {shortPromisedDay}, before {shortEarlierDay} ({shortWhy}). See {link}",
  },
} as const satisfies MessageTemplate;
