import type { MessageTemplate } from "../../message-template.ts";

/** The day of the result, told when it is first promised. */
export const promisedDate = {
  name: "tanggal_hasil_izin_tinggal",
  category: "utility",
  whatsapp: {
    id: `*Kapan hasilnya ada*

Hasil permohonan izin tinggal {name} ({number}) kami janjikan paling lambat {promisedDay}.

Anda tidak perlu datang lagi: kami kabari begitu hasilnya ada. Lihat langkah Anda di {link} kapan saja.`,
    en: `*When the result will be there*

We promise the result of the stay permit application of {name} ({number}) by {promisedDay}.

You need not come again: we will tell you as soon as it is there. See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Hasil izin tinggal {shortName} ({number}) kami janjikan paling lambat {shortPromisedDay}. Anda tidak perlu datang lagi. Lihat {link}",
    en: "{sender}: The result for the stay permit of {shortName} ({number}) is promised by {shortPromisedDay}. You need not come again. See {link}",
  },
} as const satisfies MessageTemplate;
