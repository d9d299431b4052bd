import type { Language } from "@sip/contracts/primitives";
import { type Answer, request } from "./request.ts";

export type CodeChannel = "whatsapp" | "sms";

export const requestCode = (
  phone: string,
  channel: CodeChannel,
  language: Language,
): Promise<Answer<{ verificationId: string; expiresAt: string }>> =>
  request("/api/verifications", { method: "POST", body: { phone, channel, language } });

export const confirmCode = (
  verificationId: string,
  code: string,
): Promise<Answer<{ token: string; expiresAt: string }>> =>
  request(`/api/verifications/${encodeURIComponent(verificationId)}/confirm`, { method: "POST", body: { code } });
