import type { MessageTemplate } from "../../message-template.ts";

/** Not granted. Only the applicant and the guarantor are told the reason, in person. */
export const notGranted = {
  name: "keputusan_izin_tinggal",
  category: "utility",
  whatsapp: {
    id: `*Keputusan izin tinggal*

Permohonan izin tinggal {name} ({number}) tidak dikabulkan (keputusan {stepDay}).

Silakan datang {hours} ke {office} dengan paspor Anda, dan penjamin bila ada, sebelum izin tinggal Anda habis; petugas kami akan menjelaskan. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*Decision on your stay permit*

The application for a stay permit of {name} ({number}) was not granted (decided on {stepDay}).

Please come {hours} to the {office} with your passport, and your guarantor if you have one, before your present permit expires; our officers will explain. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Izin tinggal {shortName} ({number}) tidak dikabulkan (keputusan {shortStepDay}). Datang {shortHours} dengan paspor, & penjamin bila ada, sebelum izin tinggal habis; petugas akan menjelaskan.",
    en: "{sender}: The stay permit of {shortName} ({number}) was not granted, decided {shortStepDay}. Come {shortHours} with passport, & guarantor if any, before your permit expires; officers will explain.",
  },
} as const satisfies MessageTemplate;
