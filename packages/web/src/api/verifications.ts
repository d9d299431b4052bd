import type { Language } from "@sip/contracts/primitives";
import { type Answer, request } from "./request.ts";

export type CodeChannel = "whatsapp" | "sms";

export const requestCode = (
  phone: string,
  channel: CodeChannel,
  language: Language,
): Promise<Answer<{ verificationId: string; expiresAt: string }>> =>
  request("/api/verifications", { method: "POST", body: { phone, channel, language } });

export const confirmCode = (verificationId: string, code: string): Promise<Answer<Token>> =>
  request(`/api/verifications/${encodeURIComponent(verificationId)}/confirm`, { method: "POST", body: { code } });

interface Token {
  readonly token: string;
  readonly expiresAt: string;
}

/** The keys in this order: the firewall lets exactly this text pass where it counts requests for codes. */
export const requestProof = (
  phone: string,
  language: Language,
): Promise<Answer<{ verificationId: string; expiresAt: string; word: string; link: string }>> =>
  request("/api/verifications", { method: "POST", body: { phone, channel: "inbound", language } });

/** The token of a phone whose message has come. */
export const collectToken = (verificationId: string): Promise<Answer<Token>> =>
  request(`/api/verifications/${encodeURIComponent(verificationId)}/confirm`, { method: "POST", body: {} });

/** Ends the sessions of the token's phone on all devices. */
export const signOutEverywhere = (token: string): Promise<Answer<{ endsBy: string }>> =>
  request("/api/phone/sign-out", { method: "POST", body: {}, token });
