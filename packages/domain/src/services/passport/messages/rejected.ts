import type { MessageTemplate } from "../../message-template.ts";

/** Rejected. Only the applicant is told the reason, in person. */
export const rejected = {
  name: "keputusan_permohonan",
  category: "utility",
  whatsapp: {
    id: `*Keputusan permohonan*

Permohonan {number} atas nama {name} di {office} tidak dapat kami lanjutkan (keputusan {stepDay}).

Silakan datang {hours} dengan KTP dan bukti bayar; petugas kami akan menjelaskan. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*Decision on your application*

We cannot go on with application {number} for {name} at the {office} (decided on {stepDay}).

Please come {hours} with your identity card (KTP) and the payment receipt; our officers will explain. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Permohonan {shortName} ({number}) tidak dapat kami lanjutkan (keputusan {shortStepDay}). Silakan datang {shortHours} dengan KTP & bukti bayar; petugas akan menjelaskan.",
    en: "{sender}: We cannot go on with application {shortName} ({number}), decided {shortStepDay}. Please come {shortHours} with KTP & receipt; our officers will explain.",
  },
} as const satisfies MessageTemplate;
