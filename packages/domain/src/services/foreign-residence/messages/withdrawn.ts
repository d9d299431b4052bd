import type { MessageTemplate } from "../../message-template.ts";

/** Taken back. */
export const withdrawn = {
  name: "kunjungan_itas_ditarik",
  category: "utility",
  whatsapp: {
    id: `*Kunjungan ditarik kembali*

Kunjungan izin tinggal {number} atas nama {name} di {office} tercatat ditarik kembali pada {stepDay}.

Ini keliru? Datang ke kantor kami {hours}, bawa paspor Anda. Tanpa calo.`,
    en: `*Visit withdrawn*

The stay permit visit {number} for {name} at the {office} was recorded as withdrawn on {stepDay}.

Is this wrong? Come to our office {hours}, with your passport. No brokers.`,
  },
  sms: {
    id: "{sender}: Kunjungan izin tinggal {shortName} ({number}) tercatat ditarik kembali {shortStepDay}. Ini keliru? Datang ke kantor kami {shortHours}.",
    en: "{sender}: The visit of {shortName} ({number}) was recorded as withdrawn {shortStepDay}. Is this wrong? Come to our office {shortHours}.",
  },
} as const satisfies MessageTemplate;
