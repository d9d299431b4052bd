import type { MessageTemplate } from "../../message-template.ts";

/** Another day takes the place of the promised one: which, in place of which, and why. */
export const promiseMoved = {
  name: "tanggal_hasil_izin_tinggal_berubah",
  category: "utility",
  whatsapp: {
    id: `*Tanggal hasil berubah*

Hasil permohonan izin tinggal {name} ({number}) kini kami janjikan paling lambat {promisedDay}, sebelumnya {earlierDay}. Sebabnya: {why}.

Lihat cara menghitungnya di {link} kapan saja.`,
    en: `*The day of the result has changed*

We now promise the result of the stay permit application of {name} ({number}) by {promisedDay}; before it was {earlierDay}. The reason: {why}.

See how the day is counted at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Hasil izin tinggal {shortName} ({number}) kini kami janjikan paling lambat {shortPromisedDay}, sebelumnya {shortEarlierDay} ({shortWhy}). Lihat {link}",
    en: "{sender}: The result for the stay permit of {shortName} ({number}) is now promised by {shortPromisedDay}, before {shortEarlierDay} ({shortWhy}). See {link}",
  },
} as const satisfies MessageTemplate;
