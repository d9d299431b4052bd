import type { MessageTemplate } from "../../message-template.ts";

/** Suspended. Only the applicant is told the reason, in person, so the message just asks to come. */
export const suspended = {
  name: "permohonan_ditangguhkan",
  category: "utility",
  whatsapp: {
    id: `*Permohonan ditangguhkan*

Permohonan {number} atas nama {name} di {office} ditangguhkan sejak {stepDay}. Selama itu hitungan hari tidak berjalan.

Silakan datang {hours} dengan KTP dan bukti bayar; petugas kami akan menjelaskan. Tanpa calo.`,
    en: `*Application suspended*

Application {number} for {name} at the {office} has been suspended since {stepDay}. Meanwhile no days are counted.

Please come {hours} with your identity card (KTP) and the payment receipt; our officers will explain. No brokers.`,
  },
  sms: {
    id: "{sender}: Permohonan {shortName} ({number}) ditangguhkan {shortStepDay}. Silakan datang {shortHours} dengan KTP & bukti bayar; petugas akan menjelaskan.",
    en: "{sender}: Application {shortName} ({number}) is suspended since {shortStepDay}. Please come {shortHours} with KTP & receipt; our officers will explain.",
  },
} as const satisfies MessageTemplate;
