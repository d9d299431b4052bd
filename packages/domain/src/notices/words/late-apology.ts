import type { Words } from "../words.ts";

/** We broke the promise: we say so, give a new day, and name the right to complain (UU 25/2009). */
export const lateApology = {
  kind: "late-apology",
  template: "maaf_terlambat",
  category: "utility",
  whatsapp: {
    id: `*Maaf, kami terlambat*

Paspor {name} ({number}) di {office} seharusnya selesai {promisedDay}. Perkiraan baru: {newPromisedDay}.

Anda tidak perlu melakukan apa pun sekarang. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*We are sorry, we are late*

The passport of {name} ({number}) at the {office} should have been ready on {promisedDay}. New estimate: {newPromisedDay}.

You need not do anything now. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Maaf, kami terlambat. Paspor {name} ({number}) seharusnya selesai {shortPromisedDay}. Perkiraan baru: {shortNewPromisedDay}. Anda berhak mengadu: {complaints}",
    en: "{sender}: Sorry, we are late. Passport {name} ({number}) was promised for {shortPromisedDay}. New estimate: {shortNewPromisedDay}. You have the right to complain: {complaints}",
  },
} as const satisfies Words;
