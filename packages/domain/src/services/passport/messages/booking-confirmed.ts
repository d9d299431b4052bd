import type { MessageTemplate } from "../../message-template.ts";
import { writtenAdultAge } from "../adult-age.ts";

/** People have seats: when to come, what to bring, what it costs officially. */
export const bookingConfirmed = {
  name: "antrean_terdaftar",
  category: "utility",
  whatsapp: {
    id: `*Antrean Anda terdaftar*

Kode antrean {code} atas nama {name} di {office}.
Datang {day}, hadir pukul {arrival} untuk sesi pukul {session}.

Bawa yang asli: {papers}.
Untuk anak di bawah ${writtenAdultAge} tahun juga: {childPapers}.

Biaya resmi {fee}, dibayar dengan kode billing. Tanpa calo.

Ubah jadwal atau batalkan di {link} bila Anda tidak bisa datang.`,
    en: `*Your visit is booked*

Booking code {code} for {name} at the {office}.
Please come on {day} and be there at {arrival} for the {session} session.

Bring the originals: {papers}.
For a child under ${writtenAdultAge} also: {childPapers}.

The official fee is {fee}, paid with a billing code. No brokers.

Move or cancel the visit at {link} if you cannot come.`,
  },
  sms: {
    id: "{sender}: Antrean {code} a.n. {shortName}, {shortDay} sesi {session}, hadir {arrival}. Bawa asli: {shortPapers}. Biaya resmi {fee}. Tanpa calo.",
    en: "{sender}: Booking {code} for {shortName}, {shortDay}, session {session}, be there {arrival}. Bring originals: {shortPapers}. Official fee {fee}. No brokers.",
  },
} as const satisfies MessageTemplate;
