import type { MessageTemplate } from "../../message-template.ts";

/** The seats were given back. */
export const bookingCancelled = {
  name: "kunjungan_itas_dibatalkan",
  category: "utility",
  whatsapp: {
    id: `*Kunjungan dibatalkan*

Kunjungan {code} atas nama {name} di {office} pada {day} pukul {session} sudah dibatalkan. Anda tidak perlu datang.

Permohonan Anda di evisa.imigrasi.go.id tidak ikut batal. Pesan kunjungan baru di {link} kapan saja.`,
    en: `*Visit cancelled*

Visit {code} for {name} at the {office} on {day}, {session}, has been cancelled. You need not come.

Your application at evisa.imigrasi.go.id is not cancelled by this. Book another visit at {link} at any time.`,
  },
  sms: {
    id: "{sender}: Kunjungan {code} a.n. {shortName} pada {shortDay} pukul {session} sudah DIBATALKAN. Kunjungan baru: {link}",
    en: "{sender}: Visit {code} for {shortName} on {shortDay}, {session}, is CANCELLED. Book again: {link}",
  },
} as const satisfies MessageTemplate;
