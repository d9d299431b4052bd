import { localDateOf, localTimeOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";
import { dateInWords, timeInWords } from "../dates-in-words.ts";
import { type Device, deviceInWords } from "./device.ts";

export interface AskedFrom {
  readonly language: "id" | "en";
  readonly device: Device;
  readonly requestedAt: Instant;
}

/** From which device and when a proof was asked for. It belongs to no office, so the time is Jakarta's. */
export const askedFromInWords = ({ language, device, requestedAt }: AskedFrom): string => {
  const day = dateInWords(localDateOf(requestedAt, "Asia/Jakarta"), language);
  const time = timeInWords(localTimeOf(requestedAt, "Asia/Jakarta"), language);
  const from = deviceInWords(device, language);
  return language === "id" ? `${from}, ${day} pukul ${time} WIB` : `${from}, ${day} at ${time} WIB`;
};

/**
 * The text that a person finds prepared in WhatsApp. Somebody who was given the link by a stranger reads in it what
 * sending it allows, and which device asked for it.
 */
export const proofText = (word: string, asked: AskedFrom): string =>
  asked.language === "id"
    ? `Saya sendiri ingin masuk ke layanan paspor dengan nomor ini, dari ${askedFromInWords(asked)}. Perangkat itu akan dapat melihat, mengubah, dan membatalkan antrean saya. Diminta orang lain untuk mengirim ini? Jangan kirim. Kode: ${word}`
    : `I myself want to sign in to the passport service with this number, from ${askedFromInWords(asked)}. That device will be able to see, change and cancel my bookings. Did somebody else ask you to send this? Do not send it. Code: ${word}`;

/** Opens WhatsApp with the text. `officeNumber` is E.164; wa.me takes digits only. */
export const proofLink = (officeNumber: string, text: string): string =>
  `https://wa.me/${officeNumber.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
