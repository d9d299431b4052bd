import { minutesAfter } from "@sip/calendar/instant";
import type { Clock, Instant } from "../clock.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { Device } from "./device.ts";
import type { InboundProofs } from "./inbound-proof.ts";
import { readPhone } from "./phone.ts";
import type { PhoneIds } from "./ports.ts";
import { proofLink, proofText } from "./proof-message.ts";

export type RequestInboundProofRefusal = { readonly kind: "not-offered" } | { readonly kind: "not-a-mobile-phone" };

export interface RequestedProof {
  readonly verificationId: string;
  readonly expiresAt: Instant;
  readonly word: string;
  readonly link: string;
}

export const wordValidMinutes = 10;

/**
 * Begins to prove a phone by a message from it. Nothing is sent before that message comes. There is no limit for each
 * phone: anybody may ask for any phone, so a stranger could use the limit up and keep the owner out. The limits by
 * address and of the API bound the number of items, which live for a day.
 */
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
    await inboundProofs.add({ verificationId, phone, phoneId, word, language, device, requestedAt, expiresAt });
    const link = proofLink(officeNumber, proofText(word, { language, device, requestedAt }));
    return accept({ verificationId, expiresAt, word, link });
  };
