import type { Words } from "../words.ts";

/** The end; and a way to notice that somebody else took the passport. */
export const handedOver = {
  kind: "handed-over",
  template: "paspor_diserahkan",
  category: "utility",
  whatsapp: {
    id: `*Paspor sudah diserahkan*

Paspor {name} ({number}) diserahkan di {office} pada {stepDay}. Terima kasih.

Bukan Anda atau wakil Anda yang mengambil? Segera hubungi kantor kami.`,
    en: `*Passport handed over*

The passport of {name} ({number}) was handed over at the {office} on {stepDay}. Thank you.

Was it not collected by you or your representative? Please contact our office at once.`,
  },
  sms: {
    id: "{sender}: Paspor {name} ({number}) sudah diserahkan {shortStepDay}. Terima kasih. Bukan Anda atau wakil Anda? Segera hubungi kantor kami.",
    en: "{sender}: Passport {name} ({number}) was handed over {shortStepDay}. Thank you. Not by you or your representative? Contact our office at once.",
  },
} as const satisfies Words;
