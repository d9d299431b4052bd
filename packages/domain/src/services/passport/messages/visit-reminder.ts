import type { MessageTemplate } from "../../message-template.ts";
import { writtenAdultAge } from "../adult-age.ts";

/** The visit is near. The day is always named, as "tomorrow" may be read on another day. */
export const visitReminder = {
  name: "pengingat_kunjungan",
  category: "utility",
  whatsapp: {
    id: `*Kunjungan Anda {when}*

Antrean {code} atas nama {name} di {office}: {day}, hadir pukul {arrival} untuk sesi pukul {session}.
Alamat: {address}.

Bawa yang asli: {papers}.
Untuk anak di bawah ${writtenAdultAge} tahun juga: {childPapers}.

Biaya resmi {fee}. Tanpa calo.`,
    en: `*Your visit is {when}*

Booking {code} for {name} at the {office}: {day}, be there at {arrival} for the {session} session.
Address: {address}.

Bring the originals: {papers}.
For a child under ${writtenAdultAge} also: {childPapers}.

The official fee is {fee}. No brokers.`,
  },
  sms: {
    id: "{sender}: INGAT, {when}: antrean {code} a.n. {shortName}, {shortDay} sesi {session}, hadir {arrival}. Bawa asli: {shortPapers}. Tanpa calo.",
    en: "{sender}: REMINDER, {when}: booking {code} for {shortName}, {shortDay}, session {session}, be there {arrival}. Bring originals: {shortPapers}. No brokers.",
  },
} as const satisfies MessageTemplate;
