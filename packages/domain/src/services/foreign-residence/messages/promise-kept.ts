import type { MessageTemplate } from "../../message-template.ts";

/** The application goes on after a pause, and the day is the same. */
export const promiseKept = {
  name: "izin_tinggal_berjalan_lagi",
  category: "utility",
  whatsapp: {
    id: `*Permohonan berjalan lagi*

Permohonan izin tinggal {name} ({number}) kami lanjutkan. Hasilnya kami janjikan paling lambat {promisedDay}.

Lihat langkah Anda di {link} kapan saja.`,
    en: `*Your application goes on*

We go on with the stay permit application of {name} ({number}). We promise the result by {promisedDay}.

See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Permohonan izin tinggal {shortName} ({number}) kami lanjutkan. Hasilnya kami janjikan paling lambat {shortPromisedDay}. Lihat {link}",
    en: "{sender}: We go on with the stay permit of {shortName} ({number}). The result is promised by {shortPromisedDay}. See {link}",
  },
} as const satisfies MessageTemplate;
