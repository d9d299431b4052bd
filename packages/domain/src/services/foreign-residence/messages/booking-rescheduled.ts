import type { MessageTemplate } from "../../message-template.ts";

/** The visit was moved. */
export const bookingRescheduled = {
  name: "kunjungan_itas_diubah",
  category: "utility",
  whatsapp: {
    id: `*Jadwal kunjungan Anda diubah*

Kode antrean tetap {code} atas nama {name} di {office}.
Jadwal baru: {day}, hadir pukul {arrival} untuk sesi pukul {session}. Jadwal lama tidak berlaku lagi.

Bawa yang asli: {papers}.
Untuk anak juga: {childPapers}. Tanpa calo.`,
    en: `*Your visit has been moved*

Your booking code is still {code} for {name} at the {office}.
New time: {day}, be there at {arrival} for the {session} session. The old time is no longer yours.

Bring the originals: {papers}.
For a child also: {childPapers}. No brokers.`,
  },
  sms: {
    id: "{sender}: Jadwal BARU kunjungan {code} a.n. {shortName}: {shortDay} sesi {session}, hadir {arrival}. Bawa asli: {shortPapers}. Tanpa calo.",
    en: "{sender}: NEW time, visit {code} for {shortName}: {shortDay}, session {session}, be there {arrival}. Bring originals: {shortPapers}. No brokers.",
  },
} as const satisfies MessageTemplate;
