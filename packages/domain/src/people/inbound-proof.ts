import type { Instant } from "../clock.ts";
import type { Device } from "./device.ts";

/** A phone that its owner wants to prove by sending a word from it. */
export interface InboundProof {
  readonly verificationId: string;
  readonly phone: string;
  readonly phoneId: string;
  readonly word: string;
  readonly language: "id" | "en";
  readonly device: Device;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  /** The message that proved the phone, and the version of its sessions at that moment. */
  readonly proven?: { readonly at: Instant; readonly messageId: string; readonly version: number };
}

export interface InboundProofs {
  add(proof: InboundProof): Promise<void>;
  find(verificationId: string): Promise<InboundProof | undefined>;
  /** The proof of this phone with this word. */
  findByWord(phoneId: string, word: string): Promise<InboundProof | undefined>;
  /** Notes the message that proves the phone, once; false when another one has. */
  markProven(verificationId: string, proven: NonNullable<InboundProof["proven"]>): Promise<boolean>;
}
