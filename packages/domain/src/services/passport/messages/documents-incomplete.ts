import type { MessageTemplate } from "../../message-template.ts";

/** Papers are missing; the clock stands still until they come. */
export const documentsIncomplete = {
  name: "berkas_belum_lengkap",
  category: "utility",
  whatsapp: {
    id: `*Berkas belum lengkap*

Permohonan {number} atas nama {name} di {office} belum lengkap: {missing}.

Lengkapi paling lambat {lastDay}. Lewat tanggal itu {afterTerm}. Selama berkas belum lengkap, hitungan hari tidak berjalan.

Lihat perkembangannya di {link} kapan saja.`,
    en: `*Papers are missing*

Application {number} for {name} at the {office} is not complete: {missing}.

Bring what is missing by {lastDay} at the latest. After that day {afterTerm}. While papers are missing, no days are counted.

See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Berkas {shortName} ({number}) BELUM LENGKAP: {shortMissing}. Lengkapi paling lambat {shortLastDay}; lewat itu {shortAfterTerm}. {link}",
    en: "{sender}: Papers of {shortName} ({number}) are INCOMPLETE: {shortMissing}. Bring them by {shortLastDay}; after that {shortAfterTerm}. {link}",
  },
} as const satisfies MessageTemplate;
