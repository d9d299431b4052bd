import type { Clock, Instant } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { Device } from "./device.ts";
import type { InboundProofs } from "./inbound-proof.ts";
import { readPhone } from "./phone.ts";
import type { PhoneIds } from "./ports.ts";
import { proofLink, proofText } from "./proof-message.ts";

export type RequestInboundProofRefusal =
  | { readonly kind: "not-offered" }
  | { readonly kind: "not-a-mobile-phone" }
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number };

export interface RequestedProof {
  readonly verificationId: string;
  readonly expiresAt: Instant;
  readonly word: string;
  readonly link: string;
}

export const wordValidMinutes = 10;
const limitWindowMinutes = 15;
/**
 * A request costs nothing and sends nothing, and anybody may make it for any phone: few would let a stranger shut the owner
 * out. So many take a stranger more than one request a second, without end, for one phone; what they fill is a counter and
 * items of a day.
 */
const requestsPerWindow = 1_000;

/** Begins to prove a phone by a message from it. Nothing is sent until that message has come. */
export const requestInboundProof =
  ({
    inboundProofs,
    phoneIds,
    officeNumber,
    newId,
    newWord,
    clock,
  }: {
    inboundProofs: InboundProofs;
    phoneIds: PhoneIds;
    /** The office's own WhatsApp number in E.164; undefined while none is connected. */
    officeNumber: string | undefined;
    newId: () => string;
    newWord: () => string;
    clock: Clock;
  }) =>
  async (asked: {
    readonly phone: string;
    readonly language: "id" | "en";
    readonly device: Device;
  }): Promise<Result<RequestedProof, RequestInboundProofRefusal>> => {
    if (officeNumber === undefined) return refuse({ kind: "not-offered" });
    const phone = readPhone(asked.phone);
    if (phone === undefined) return refuse({ kind: "not-a-mobile-phone" });
    const { language, device } = asked;
    const requestedAt = clock();
    const [verificationId, word] = [newId(), newWord()];
    const expiresAt = minutesAfter(requestedAt, wordValidMinutes);
    const phoneId = phoneIds.idOf(phone);
    const isAdded = await inboundProofs.add(
      { verificationId, phone, phoneId, word, language, device, requestedAt, expiresAt },
      { most: requestsPerWindow, since: minutesAfter(requestedAt, -limitWindowMinutes) },
    );
    if (!isAdded) return refuse({ kind: "too-many-requests", retryAfterSeconds: limitWindowMinutes * 60 });
    const link = proofLink(officeNumber, proofText(word, { language, device, requestedAt }));
    return accept({ verificationId, expiresAt, word, link });
  };

const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
