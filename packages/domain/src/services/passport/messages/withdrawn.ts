import type { MessageTemplate } from "../../message-template.ts";

/** Withdrawn, by the applicant or because papers did not come in time. */
export const withdrawn = {
  name: "permohonan_ditarik",
  category: "utility",
  whatsapp: {
    id: `*Permohonan ditarik kembali*

Permohonan {number} atas nama {name} di {office} tercatat ditarik kembali pada {stepDay}.

Ini keliru? Datang ke kantor kami {hours}, bawa KTP dan bukti bayar. Tanpa calo.`,
    en: `*Application withdrawn*

Application {number} for {name} at the {office} was recorded as withdrawn on {stepDay}.

Is this wrong? Come to our office {hours}, with your identity card (KTP) and the payment receipt. No brokers.`,
  },
  sms: {
    id: "{sender}: Permohonan {shortName} ({number}) tercatat ditarik kembali {shortStepDay}. Ini keliru? Datang ke kantor kami {shortHours}.",
    en: "{sender}: Application {shortName} ({number}) was recorded as withdrawn {shortStepDay}. Is this wrong? Come to our office {shortHours}.",
  },
} as const satisfies MessageTemplate;
