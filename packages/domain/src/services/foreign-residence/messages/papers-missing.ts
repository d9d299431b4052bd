import type { MessageTemplate } from "../../message-template.ts";

/** Papers are missing; the clock stands still until they come. */
export const papersMissing = {
  name: "berkas_izin_tinggal_kurang",
  category: "utility",
  whatsapp: {
    id: `*Berkas kurang*

Berkas izin tinggal {name} ({number}) di {office} belum lengkap: {missing}.

Bawa paling lambat {lastDay}. Lewat tanggal itu {afterTerm}. Selama berkas belum lengkap, hitungan hari tidak berjalan.

Lihat perkembangannya di {link} kapan saja.`,
    en: `*Papers are missing*

The papers for the stay permit of {name} ({number}) at the {office} are not complete: {missing}.

Bring what is missing by {lastDay} at the latest. After that day {afterTerm}. While papers are missing, no days are counted.

See where it stands at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Berkas izin tinggal {shortName} ({number}) KURANG: {shortMissing}. Bawa paling lambat {shortLastDay}; lewat itu {shortAfterTerm}. {link}",
    en: "{sender}: Papers of {shortName} ({number}) are INCOMPLETE: {shortMissing}. Bring them by {shortLastDay}; after that {shortAfterTerm}. {link}",
  },
} as const satisfies MessageTemplate;
