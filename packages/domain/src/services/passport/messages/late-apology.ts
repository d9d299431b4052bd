import type { MessageTemplate } from "../../message-template.ts";

/** We broke the promise: we say so, give a new day, and name the right to complain (UU 25/2009). */
export const lateApology = {
  name: "maaf_terlambat",
  category: "utility",
  whatsapp: {
    id: `*Maaf, kami terlambat*

Paspor {name} ({number}) di {office} seharusnya selesai {promisedDay}. Perkiraan baru: {newPromisedDay}.

Lihat langkah Anda di {link}. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*We are sorry, we are late*

The passport of {name} ({number}) at the {office} should have been ready on {promisedDay}. New estimate: {newPromisedDay}.

See your next step at {link}. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Maaf, kami terlambat. Paspor {shortName} ({number}) seharusnya selesai {shortPromisedDay}. Perkiraan baru: {shortNewPromisedDay}. Anda berhak mengadu: {complaints}",
    en: "{sender}: Sorry, we are late. Passport {shortName} ({number}) was promised for {shortPromisedDay}. New estimate: {shortNewPromisedDay}. You have the right to complain: {complaints}",
  },
} as const satisfies MessageTemplate;
