import type { MessageTemplate } from "../../message-template.ts";

/** The seats were given back. */
export const bookingCancelled = {
  name: "antrean_dibatalkan",
  category: "utility",
  whatsapp: {
    id: `*Antrean dibatalkan*

Antrean {code} atas nama {name} di {office} pada {day} pukul {session} sudah dibatalkan. Anda tidak perlu datang.

Untuk mengambil antrean baru, buka {link} kapan saja.`,
    en: `*Booking cancelled*

Booking {code} for {name} at the {office} on {day}, {session}, has been cancelled. You need not come.

To book again, open {link} at any time.`,
  },
  sms: {
    id: "{sender}: Antrean {code} a.n. {shortName} pada {shortDay} pukul {session} sudah DIBATALKAN. Antrean baru: {link}",
    en: "{sender}: Booking {code} for {shortName} on {shortDay}, {session}, is CANCELLED. Book again: {link}",
  },
} as const satisfies MessageTemplate;
