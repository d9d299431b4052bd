import type { Instant } from "../clock.ts";
import type { Device } from "./device.ts";

/** A phone that its owner wants to prove by sending us a word from it. */
export interface InboundProof {
  readonly verificationId: string;
  readonly phone: string;
  readonly phoneId: string;
  readonly word: string;
  readonly language: "id" | "en";
  readonly device: Device;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  /** The message that proved it, and the version of the phone's sessions at that moment. */
  readonly proven?: { readonly at: Instant; readonly messageId: string; readonly version: number };
}

export interface InboundProofs {
  add(proof: InboundProof): Promise<void>;
  find(verificationId: string): Promise<InboundProof | undefined>;
  /** The one with this word, of this phone and no other. */
  findByWord(phoneId: string, word: string): Promise<InboundProof | undefined>;
  /** Notes the message that proves it, once; false when there was one before. */
  markProven(verificationId: string, proven: NonNullable<InboundProof["proven"]>): Promise<boolean>;
}
