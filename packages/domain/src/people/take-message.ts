import { localDateOf } from "@sip/calendar/time-zone";
import type { Clock, Instant } from "../clock.ts";
import type { InboundProof, InboundProofs } from "./inbound-proof.ts";
import { readPhone } from "./phone.ts";
import type { PhoneDay, PhoneDays } from "./phone-day.ts";
import type { PhoneSessions } from "./phone-sessions.ts";
import type { PhoneIds } from "./ports.ts";
import { isUndo, readProofWord } from "./proof-word.ts";

/** Something that a phone sent to the office's number. */
export interface PhoneMessage {
  /** As WhatsApp writes it: digits, with the country's code. */
  readonly from: string;
  readonly messageId: string;
  readonly sentAt: Instant;
  /** Missing if it is a picture, a voice message or a location. */
  readonly text?: string;
}

/** What a message did. `again`: it came before. `unasked`: nobody waited for it, and it proves nothing. */
export interface TakenMessage {
  readonly kind: "proven" | "undone" | "unasked" | "again" | "too-many" | "foreign";
}

/**
 * Each proof and each undoing gets an answer, which may cost as much as any message. With these limits a phone causes
 * at most 26 answers a day, one of them for all unasked messages. More undoings are done, but not answered.
 */
const proofsPerDay = 20;
const undoingsAnsweredPerDay = 5;

/**
 * Handles a phone's message. A word proves the phone for which it was made, once, within its time; from another phone
 * it means nothing. `BATAL` ends all sessions of the phone. Anything else proves nothing. A message that gets an answer
 * is noted, and the change of the table tells it: so a message that comes twice is answered once.
 */
export const takeMessage = ({
  inboundProofs,
  phoneDays,
  phoneSessions,
  phoneIds,
  clock,
}: {
  inboundProofs: InboundProofs;
  phoneDays: PhoneDays;
  phoneSessions: PhoneSessions;
  phoneIds: PhoneIds;
  clock: Clock;
}) => {
  const undo = async (day: PhoneDay, messageId: string): Promise<TakenMessage> => {
    if (await phoneDays.hasUndone(day, messageId)) return { kind: "again" };
    // First the act, then the note: if the function dies in between, the act is done again when the message comes
    // again.
    await phoneSessions.end(day.phoneId, clock());
    await phoneDays.noteUndone(day, messageId, undoingsAnsweredPerDay);
    return { kind: "undone" };
  };

  const prove = async (proof: InboundProof, day: PhoneDay, messageId: string): Promise<TakenMessage> => {
    if (!(await phoneDays.countProof(day, proofsPerDay))) return { kind: "too-many" };
    const { version } = await phoneSessions.of(proof.phoneId);
    const isFirst = await inboundProofs.markProven(proof.verificationId, { at: clock(), messageId, version });
    return { kind: isFirst ? "proven" : "again" };
  };

  return async ({ from, messageId, sentAt, text = "" }: PhoneMessage): Promise<TakenMessage> => {
    const phone = readPhone(from);
    if (phone === undefined) return { kind: "foreign" };
    const phoneId = phoneIds.idOf(phone);
    const day = { phone, phoneId, date: localDateOf(sentAt, "Asia/Jakarta"), at: sentAt };
    if (isUndo(text)) return undo(day, messageId);
    const word = readProofWord(text);
    const proof = word === undefined ? undefined : await inboundProofs.findByWord(phoneId, word);
    if (proof?.proven?.messageId === messageId) return { kind: "again" };
    if (proof !== undefined && proof.proven === undefined && clock() < proof.expiresAt) {
      return prove(proof, day, messageId);
    }
    return { kind: (await phoneDays.noteUnasked(day)) ? "unasked" : "again" };
  };
};
