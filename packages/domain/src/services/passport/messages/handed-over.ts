import type { MessageTemplate } from "../../message-template.ts";

/** The end. Also shows the owner if somebody else took the passport. */
export const handedOver = {
  name: "paspor_diserahkan",
  category: "utility",
  whatsapp: {
    id: `*Paspor sudah diserahkan*

Paspor {name} ({number}) diserahkan di {office} pada {stepDay}. Terima kasih.

Bukan Anda atau wakil Anda yang mengambil? Segera datang ke kantor kami ({address}; {hours}), atau adukan di {complaints} kapan saja.`,
    en: `*Passport handed over*

The passport of {name} ({number}) was handed over at the {office} on {stepDay}. Thank you.

Was it not collected by you or your representative? Please come to our office at once ({address}; {hours}), or complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) sudah diserahkan {shortStepDay}. Terima kasih. Bukan Anda atau wakil Anda? Segera datang ke kantor kami atau adukan di {complaints}",
    en: "{sender}: Passport {shortName} ({number}) was handed over {shortStepDay}. Thank you. Not to you or your representative? Come to our office at once or complain at {complaints}",
  },
} as const satisfies MessageTemplate;
