import type { MessageTemplate } from "../../message-template.ts";

/** We broke the promise: we say so, give a new day, and name the right to complain (UU 25/2009). */
export const lateApology = {
  name: "maaf_izin_tinggal_terlambat",
  category: "utility",
  whatsapp: {
    id: `*Maaf, kami terlambat*

Hasil permohonan izin tinggal {name} ({number}) di {office} seharusnya ada {promisedDay}. Perkiraan baru: {newPromisedDay}.

Izin tinggal Anda hampir habis? Datang {hours}, petugas kami membantu. Anda berhak mengadu di {complaints} kapan saja.`,
    en: `*We are sorry, we are late*

The result of the stay permit application of {name} ({number}) at the {office} was promised for {promisedDay}. New estimate: {newPromisedDay}.

Is your present permit about to expire? Please come {hours}; our officers will help. You have the right to complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Maaf, kami terlambat. Hasil izin tinggal {shortName} ({number}) seharusnya ada {shortPromisedDay}. Perkiraan baru: {shortNewPromisedDay}. Anda berhak mengadu: {complaints}",
    en: "{sender}: Sorry, we are late. The result for {shortName} ({number}) was promised for {shortPromisedDay}. New estimate: {shortNewPromisedDay}. You have the right to complain: {complaints}",
  },
} as const satisfies MessageTemplate;
