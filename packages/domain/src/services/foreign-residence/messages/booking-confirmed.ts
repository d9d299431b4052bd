import type { MessageTemplate } from "../../message-template.ts";

/** Foreigners have seats: when to come and what to bring. The fee was paid nationally. */
export const bookingConfirmed = {
  name: "kunjungan_itas_terdaftar",
  category: "utility",
  whatsapp: {
    id: `*Kunjungan Anda terdaftar*

Kode antrean {code} atas nama {name} di {office}.
Datang {day}, hadir pukul {arrival} untuk sesi pukul {session}.

Bawa yang asli: {papers}.
Untuk anak juga: {childPapers}.

Kunjungan ini gratis: biaya izin tinggal dibayar di evisa.imigrasi.go.id. Tanpa calo.

Ubah jadwal atau batalkan di {link} bila Anda tidak bisa datang.`,
    en: `*Your visit is booked*

Booking code {code} for {name} at the {office}.
Please come on {day} and be there at {arrival} for the {session} session.

Bring the originals: {papers}.
For a child also: {childPapers}.

The visit is free: the fee of the stay permit is paid at evisa.imigrasi.go.id. No brokers.

Move or cancel the visit at {link} if you cannot come.`,
  },
  sms: {
    id: "{sender}: Kunjungan {code} a.n. {shortName}, {shortDay} sesi {session}, hadir {arrival}. Bawa asli: {shortPapers}. Gratis, tanpa calo.",
    en: "{sender}: Visit {code} for {shortName}, {shortDay}, session {session}, be there {arrival}. Bring originals: {shortPapers}. Free, no brokers.",
  },
} as const satisfies MessageTemplate;
