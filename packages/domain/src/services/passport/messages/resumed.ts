import type { MessageTemplate } from "../../message-template.ts";

/** A suspension is over, and no day is promised with that: the clock has not started, or the promise was missed. */
export const resumed = {
  name: "permohonan_dilanjutkan",
  category: "utility",
  whatsapp: {
    id: `*Permohonan dilanjutkan*

Permohonan {number} atas nama {name} di {office} kami lanjutkan sejak {stepDay}.

Lihat langkah Anda di {link} kapan saja.`,
    en: `*Your application goes on*

We have gone on with application {number} for {name} at the {office} since {stepDay}.

See your next step at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Permohonan {shortName} ({number}) kami lanjutkan sejak {shortStepDay}. Lihat {link}",
    en: "{sender}: We have gone on with application {shortName} ({number}) since {shortStepDay}. See {link}",
  },
} as const satisfies MessageTemplate;
