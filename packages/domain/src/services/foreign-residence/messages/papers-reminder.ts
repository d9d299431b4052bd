import type { MessageTemplate } from "../../message-template.ts";

/** Two days before the term for missing papers ends. */
export const papersReminder = {
  name: "pengingat_berkas_izin_tinggal",
  category: "utility",
  whatsapp: {
    id: `*Berkas Anda kami tunggu*

Berkas izin tinggal {name} ({number}) di {office} masih kurang: {missing}.

Bawa paling lambat {lastDay}, {hours}. Lewat tanggal itu {afterTerm}.

Lihat perkembangannya di {link} kapan saja.`,
    en: `*We are waiting for your papers*

The papers for the stay permit of {name} ({number}) at the {office} are still not complete: {missing}.

Bring what is missing by {lastDay} at the latest, {hours}. After that day {afterTerm}.

See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: INGAT, berkas izin tinggal {shortName} ({number}) masih kurang: {shortMissing}. Bawa paling lambat {shortLastDay}; lewat itu {shortAfterTerm}. {link}",
    en: "{sender}: REMINDER, papers of {shortName} ({number}) missing: {shortMissing}. Bring them by {shortLastDay}; after that {shortAfterTerm}. {link}",
  },
} as const satisfies MessageTemplate;
