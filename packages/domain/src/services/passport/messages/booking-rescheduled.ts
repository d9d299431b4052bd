import type { MessageTemplate } from "../../message-template.ts";
import { writtenAdultAge } from "../adult-age.ts";

/** The visit was moved. */
export const bookingRescheduled = {
  name: "jadwal_diubah",
  category: "utility",
  whatsapp: {
    id: `*Jadwal Anda sudah diubah*

Kode antrean tetap {code} atas nama {name} di {office}.
Jadwal baru: {day}, hadir pukul {arrival} untuk sesi pukul {session}. Jadwal lama tidak berlaku lagi.

Bawa yang asli: {papers}.
Untuk anak di bawah ${writtenAdultAge} tahun juga: {childPapers}.

Biaya resmi {fee}. Tanpa calo.`,
    en: `*Your visit has been moved*

Your booking code is still {code} for {name} at the {office}.
New time: {day}, be there at {arrival} for the {session} session. The old time is no longer yours.

Bring the originals: {papers}.
For a child under ${writtenAdultAge} also: {childPapers}.

The official fee is {fee}. No brokers.`,
  },
  sms: {
    id: "{sender}: Jadwal BARU antrean {code} a.n. {shortName}: {shortDay} sesi {session}, hadir {arrival}. Bawa asli: {shortPapers}. Biaya resmi {fee}. Tanpa calo.",
    en: "{sender}: NEW time, booking {code} for {shortName}: {shortDay}, session {session}, be there {arrival}. Bring originals: {shortPapers}. Official fee {fee}. No brokers.",
  },
} as const satisfies MessageTemplate;
